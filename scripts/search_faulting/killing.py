"""(a) SIGKILL at random moments of indexing and of rebuilding.

Responsible for the kills; what must hold after each is in facts.
"""

from __future__ import annotations

import contextlib
import random
import time
from pathlib import Path

from scripts.search_faulting.facts import Facts, after_a_fault, after_a_run
from scripts.search_faulting.library import Child, acknowledged, checked, give_words, run

PART = "a. killed"
_ANEW = 4  # every so many rounds the index is being made anew


def killed(facts: Facts, root: Path, kills: int, seed: int) -> None:
    """Kill so many times; a round whose work ended before does not count."""
    rng = random.Random(seed)
    lasting = {anew: _seconds(root, rng, anew=anew) for anew in (False, True)}
    done = number = 0
    while done < kills and number < 3 * kills:
        number += 1
        anew = number % _ANEW == 0
        give_words(root, number, rng.randint(1, 400), rng)
        struck = _strike(root, rng.uniform(0, lasting[anew]), anew=anew)
        if struck:
            done += 1
            facts.note("killed in", _where(root))
        when = f"kill {done} ({'rebuild' if anew else 'batches'})"
        after_a_fault(facts, PART, root, acknowledged(root), when)
        facts.note("`verify` right after a kill", _kinds(root))
        after_a_run(facts, PART, root, Child(lambda: run(root)).result(), when)
        if done % 10 == 0 and struck:
            print(f"  {done} kills", flush=True)
    facts.tell(PART, "as many kills as asked", done == kills, done)


def _strike(root: Path, moment: float, *, anew: bool) -> bool:
    child = Child(lambda: run(root, anew=anew))
    end = time.monotonic() + moment
    while time.monotonic() < end and not child.ended:
        time.sleep(0.001)
    return child.kill()


def _seconds(root: Path, rng: random.Random, *, anew: bool) -> float:
    give_words(root, 0, 400, rng)
    started = time.monotonic()
    said = Child(lambda: run(root, anew=anew)).result()
    if said != "ok":
        raise SystemExit(f"A run without faults failed: {said}")
    return time.monotonic() - started


def _kinds(root: Path) -> str:
    return ", ".join(sorted({one.kind for one in checked(root).problems})) or "ok"


def _where(root: Path) -> str:
    """What the kill left, which tells where it struck."""
    if (root / "index.old").exists():
        return "the swap"
    if (root / "index.new").exists():
        return "a rebuild"
    with contextlib.suppress(OSError):
        for path in (root / "index").iterdir():
            if ".toc." in path.name:
                return "writing a table of contents"
            if path.suffix == ".seg" and path.read_bytes()[:8] == b"\0" * 8:
                return "writing a segment"
            if path.suffix == ".seg" and not path.stat().st_size:
                return "writing a segment"
    contents = len(list((root / "index").glob("*.toc")))
    return "cleaning after a commit" if contents > 1 else "between commits, or analysing"
