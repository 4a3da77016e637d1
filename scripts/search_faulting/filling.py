"""(c) A full disk: a small tmpfs, filled until indexing, merging or rebuilding does not fit.

Responsible for the disk and for how much room there is. Needs the right to mount.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from pathlib import Path

from scripts.search_faulting.facts import Facts, after_a_fault, after_a_run, orphans
from scripts.search_faulting.library import Child, acknowledged, give_words, opened, run

PART = "c. full disk"
_ROOM = 160 << 20  # beside the library itself
_KIB = (0, 8, 24, 64, 160, 400, 800, 1600, 3200)  # room left for a run


def filled(facts: Facts, original: Path, place: Path, seed: int) -> None:
    """Each amount of room for a run with batches and merges, and for a rebuild."""
    place.mkdir()
    size = sum(path.stat().st_size for path in original.rglob("*") if path.is_file())
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={2 * size + _ROOM}", "tmpfs", str(place)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if mounted.returncode:
        facts.note("c. full disk", f"SKIPPED: mounting is not permitted ({mounted.stderr.strip()})")
        return
    try:
        root = place / "library"
        shutil.copytree(original, root)
        rng = random.Random(seed)
        for number, (anew, kib) in enumerate(((a, k) for a in (False, True) for k in _KIB), 1):
            _one(facts, root, number, rng, kib, anew=anew)
    finally:
        subprocess.run(["umount", str(place)], check=False)


def _one(
    facts: Facts, root: Path, number: int, rng: random.Random, kib: int, *, anew: bool
) -> None:
    give_words(root, number, 400, rng)
    when = f"{'rebuild' if anew else 'batches'} with {kib} KiB"
    ballast = root.parent / "ballast"
    _fill(ballast, kib << 10)
    said = Child(lambda: run(root, anew=anew)).result()
    what, _, where = said.partition("\n")
    clear = what == "ok" or what.startswith("library-write-failed: ")
    facts.tell(PART, "done, or told that the disk is full", clear, f"{when}: {said}")
    facts.note(f"full disk, {'rebuild' if anew else 'batches'}", _stage(what, where))
    with opened(root) as index:
        index.search("water")
        facts.tell(PART, "search answers while the disk is full", len(index.ids()) > 0, when)
    if what != "ok":
        half = [name for name in orphans(root) if name.startswith("index.") or "MAIN" in name]
        facts.tell(PART, "nothing half-made takes up room", not half, f"{when}: {half}")
    ballast.unlink()
    after_a_fault(facts, PART, root, acknowledged(root), when)
    after_a_run(facts, PART, root, Child(lambda: run(root)).result(), when)


def _fill(ballast: Path, left: int) -> None:
    status = os.statvfs(ballast.parent)
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, status.f_bavail * status.f_frsize - left))


def _stage(what: str, where: str) -> str:
    if what == "ok":
        return "it fitted"
    for name, stage in (
        ("merge", "merging"), ("swap", "swapping"), ("write_durably", "table of contents"),
        ("flush", "a segment"), ("_create", "beginning anew"), ("transaction", "the catalogue"),
    ):  # fmt: skip
        if name in where:
            return f"full in {stage}"
    return f"full in {where[-60:]}"
