"""Facts: what must hold after a fault, and the table of what did.

Responsible for naming each, counting, and for the checks that every kind of fault shares.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.search_faulting.library import acknowledged, checked, opened
from viewer.core.errors import BackfileError
from viewer.core.paths import LibraryLayout
from viewer.core.search.storage import open_index

AT_ONCE = 2.0  # seconds in which an index answers, on a machine that does other things too
_FILE = re.compile(r"^(VERSION|REBUILD|MAIN_WRITELOCK|(?P<segment>MAIN_\w+)\.seg|_MAIN_\d+\.toc)$")


@dataclass
class Facts:
    """What was found, by part and fact: how often right, and every time it was wrong."""

    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    noted: dict[str, Counter[str]] = field(default_factory=dict)

    def tell(self, part: str, fact: str, good: bool, detail: Any = "") -> bool:
        """Record a fact once more; returns whether it was right."""
        if good:
            self.right[part, fact] += 1
        else:
            self.wrong.setdefault((part, fact), []).append(str(detail)[:400])
            print(f"  WRONG {part}: {fact}: {str(detail)[:400]}", flush=True)
        return good

    def note(self, what: str, outcome: str) -> None:
        """Count something that is neither right nor wrong."""
        self.noted.setdefault(what, Counter())[outcome] += 1

    def lines(self) -> list[str]:
        """The table."""
        keys = sorted({*self.right, *self.wrong})
        rows = ["| part | fact | times | wrong |", "|---|---|---:|---:|"]
        for key in keys:
            bad = len(self.wrong.get(key, []))
            rows.append(f"| {key[0]} | {key[1]} | {self.right[key] + bad} | {bad} |")
        for what, counts in sorted(self.noted.items()):
            listed = ", ".join(f"{count} {name}" for name, count in counts.most_common())
            rows.append(f"{what}: {listed}")
        return rows

    def as_json(self) -> dict[str, Any]:
        """The same for programs."""
        keys = sorted({*self.right, *self.wrong})
        return {
            "ok": not self.wrong,
            "facts": [
                {
                    "part": part,
                    "fact": fact,
                    "right": self.right[part, fact],
                    "wrong": self.wrong.get((part, fact), []),
                }
                for part, fact in keys
            ],
            "noted": {what: dict(counts) for what, counts in self.noted.items()},
        }


def after_a_fault(facts: Facts, part: str, root: Path, said: dict[str, str], when: str) -> None:
    """The index answers at once, and nothing that was acknowledged is lost."""
    started = time.monotonic()
    lost: list[str] = []
    try:
        with opened(root) as index:
            index.search("water")
            took = time.monotonic() - started
            known = index.ids()
            words = {id_: title.rpartition(" ")[2] for id_, title in said.items() if "zq" in title}
            lost = sorted(said.keys() - known)
            lost += [id_ for id_, word in words.items() if id_ not in index.search(word).ids]
    except BackfileError as error:
        facts.tell(part, "the index opens and answers", False, f"{when}: {error} {error.detail}")
        return
    facts.tell(part, "the index opens and answers", True)
    facts.tell(part, f"within {AT_ONCE:.0f} s", took < AT_ONCE, f"{when}: {took:.2f} s")
    facts.tell(part, "nothing acknowledged is lost", not lost, f"{when}: {len(lost)} {lost[:3]}")


def after_a_run(facts: Facts, part: str, root: Path, result: str, when: str) -> None:
    """The next ordinary run went well and left the library as if nothing had happened."""
    facts.tell(part, "the next run works (no stale lock)", result == "ok", f"{when}: {result}")
    stray = orphans(root)
    facts.tell(part, "no orphans after it", not stray, f"{when}: {stray}")
    report = checked(root)
    kinds = [f"{one.kind} {one.path} {one.detail}" for one in report.problems]
    facts.tell(part, "`verify` says ok after it", report.ok, f"{when}: {kinds[:3]}")
    after_a_fault(facts, part, root, acknowledged(root), f"{when}, after the next run")


def orphans(root: Path) -> list[str]:
    """Files in and beside the index that nothing names."""
    folder = LibraryLayout(root).index
    index = open_index(folder)
    named = {segment.segment_id() for segment in index._segments()}
    index.close()
    found = [path.name for path in root.glob("index.*") if path.name != "index.lock"]
    contents = 0
    for path in folder.iterdir():
        match = _FILE.match(path.name)
        contents += path.name.endswith(".toc")
        if match is None or (match["segment"] or next(iter(named), "")) not in {*named, ""}:
            found.append(path.name)
    return found + ([f"{contents} tables of contents"] if contents != 1 else [])
