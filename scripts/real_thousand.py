#!/usr/bin/env python3
"""A thousand things on a real WordPress, and 75 changes: `python -m scripts.real_thousand`.

Sync; then 30 edits, 10 renamed slugs, 10 re-dated, 10 trashed, 5 deleted for good, 5 made private,
5 new, of mixed types; sync: the report's numbers must be exactly these, and every object's text,
versions, old addresses and mark are checked in the catalogue (issue 3, 2). Once as a visitor, once
signed in. Needs a `wp-testbed` (BACKFILE_TESTBED, or --testbed); exits 2 where there is none. The
project does not need it: `tests/wordpress` has a harness of its own.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.library_state import ROOT, backfile, connect, verified

TYPES = ("post", "page", "wptb_book", "wptb_doc", "wptb_event")
CHANGES = {
    "edit": 30, "rename-slug": 10, "redate": 10, "trash": 10, "delete": 5, "private": 5, "add": 5,
}  # fmt: skip
_SITE = "thousand"
_BOUND = 3600.0  # seconds that a sync may take


class Testbed:
    """A real WordPress that a `wp-testbed` runs.

    Args:
        program: the `wp-testbed`.
        home: the folder it keeps everything in.
        version: of WordPress, as its `start --wp` names it.
    """

    def __init__(self, program: Path, home: Path, version: str) -> None:
        self._program, self._home = program, home
        self._site = f"{_SITE}-{version.replace('.', '')}"
        self._snapshot = f"{self._site}-seeded"  # snapshots belong to the testbed, not to a site
        self.version = version
        self.url = ""
        self.password = ""

    def call(self, *words: str) -> str:
        """One of its commands on this site."""
        first, *rest = words
        command = [sys.executable, str(self._program), "--home", str(self._home), first]
        done = subprocess.run(
            [*command, "--site", self._site, *rest], capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)}: {done.stderr.strip()[-500:]}")
        return done.stdout

    def start(self, port: int, count: int, seed: int) -> None:
        """A site with so many things of mixed kinds, and a snapshot of it."""
        told = json.loads(self.call("start", "--port", str(port), "--wp", self.version))
        self.url, self.password = told["url"], told["app_password"]
        posts = count * 9 // 10  # beside these it makes pages, books, docs and events
        if told.get("seeded") is None:
            self.call("seed", "--posts", str(posts), "--seed", str(seed), "--quiet")
            self.call("snapshot", self._snapshot)
        self.restore()

    def restore(self) -> None:
        """Back to the snapshot."""
        self.call("restore", self._snapshot)

    def things(self) -> list[dict[str, Any]]:
        """What the site holds of the types that a mirror takes."""
        document = json.loads(self.call("manifest"))
        return [item for item in document["posts"] if item["type"] in TYPES]

    def change(self, operation: str, ids: Sequence[int]) -> list[dict[str, Any]]:
        """Carry an operation out on these; what became of each."""
        told = json.loads(self.call("op", operation, "--ids", ",".join(map(str, ids))))
        changed: list[dict[str, Any]] = told["changed"]
        assert len(changed) == len(ids), told
        return changed

    def add(self, type_: str) -> int:
        """A new thing of a type; its id."""
        told = json.loads(self.call("op", "add", "--type", type_, "--count", "1"))
        return int(told["changed"][0]["id"])

    def stop(self) -> None:
        """End its processes."""
        self.call("stop")


@dataclass
class Table:
    """Expected and reported, side by side."""

    wrong: int = 0

    def row(self, what: str, expected: object, reported: object) -> None:
        """One line; counted as wrong when they differ."""
        same = expected == reported
        self.wrong += not same
        print(
            f"  {what:44} {expected!s:>26} {reported!s:>26} {'' if same else 'WRONG'}", flush=True
        )


@dataclass(frozen=True)
class Row:
    """An article of the catalogue."""

    type: str
    link: str
    status: str
    versions: int
    gone: str | None  # the reason; None when it is not gone
    markdown: str
    aliases: frozenset[str]


def rows_of(library: Path) -> dict[int, Row]:
    """The catalogue's articles by their id."""
    with closing(connect(library)) as connection:
        aliases: dict[int, set[str]] = {}
        for article, url in connection.execute("SELECT article_id, url FROM aliases"):
            aliases.setdefault(article, set()).add(url)
        found = connection.execute(
            """SELECT id, wp_id, type, link, status, versions, gone_since, gone_reason,
                      (SELECT markdown FROM bodies WHERE article_id = articles.id),
                      (SELECT count(*) FROM versions WHERE article_id = articles.id)
               FROM articles"""
        ).fetchall()
    rows = {}
    for row_id, wp_id, type_, link, status, versions, since, reason, markdown, kept in found:
        assert versions == kept, f"{wp_id}: {versions} versions are said, {kept} kept"
        gone = (reason or "no reason") if since else None
        others = frozenset(aliases.get(row_id, ()))
        rows[wp_id] = Row(type_, link, status, versions, gone, markdown or "", others)
    return rows


def sync(library: Path, testbed: Testbed, account: bool, extra: Sequence[str]) -> dict[str, Any]:
    """Mirror; the site's part of the report."""
    words = [*backfile(library, "sync", testbed.url, "--json"), *extra]
    if account:
        words += ["--user", "admin", "--password-stdin"]
    done = subprocess.run(
        words, cwd=ROOT, input=testbed.password + "\n", capture_output=True, text=True,
        timeout=_BOUND, check=False,
    )  # fmt: skip
    if done.returncode not in {0, 1} or not done.stdout:
        raise SystemExit(f"sync: exit {done.returncode}: {done.stderr[-800:]}")
    report: dict[str, Any] = json.loads(done.stdout)["sites"][0]
    return report


def chosen(things: Sequence[dict[str, Any]], seed: int) -> dict[str, list[int]]:
    """Distinct things for each change, of all types: ordinary ones that are no one's parent."""
    parents = {item["parent"] for item in things}
    pool: dict[str, list[int]] = {type_: [] for type_ in TYPES}
    for item in things:
        plain = not item["features"] and not item["locked"] and item["status"] == "publish"
        if plain and item["visible"] and item["bytes"] and item["id"] not in parents:
            pool[item["type"]].append(item["id"])
    rng = random.Random(seed)
    for ids in pool.values():
        rng.shuffle(ids)
    found: dict[str, list[int]] = {}
    turn = 0
    for name, count in CHANGES.items():
        ids = found.setdefault(name, [])
        while name != "add" and len(ids) < count:
            here = pool[TYPES[turn % len(TYPES)]]
            turn += 1
            if here:
                ids.append(here.pop())
    return found


def carry_out(testbed: Testbed, plan: dict[str, list[int]]) -> None:
    """Change the site as planned; the new ids are added to the plan."""
    for name, ids in plan.items():
        if name == "add":
            ids += [testbed.add(type_) for type_ in TYPES[: CHANGES["add"]]]
        else:
            testbed.change(name, ids)


def expected_counts(things: Sequence[dict[str, Any]], account: bool) -> dict[str, int]:
    """How many of each type there are for whoever asks."""
    shown = {"publish", "private"} if account else {"publish"}
    counted = Counter(item["type"] for item in things if item["status"] in shown)
    return {type_: counted[type_] for type_ in TYPES}


def of_types(counts: dict[str, int]) -> dict[str, int]:
    """A report's counts of the types that are checked."""
    return {type_: counts.get(type_, 0) for type_ in TYPES}


def told(counts: dict[str, int]) -> str:
    """Counts in one cell."""
    return "/".join(str(counts[type_]) for type_ in TYPES)


def articles_failed(report: dict[str, Any]) -> list[str]:
    """Failures of anything but media; this site has broken pictures on purpose."""
    return [f"{item['kind']} {item['key']}" for item in report["failed"] if item["kind"] != "media"]


def one_pass(testbed: Testbed, folder: Path, account: bool, arguments: argparse.Namespace) -> int:
    """Everything once; returns how many lines were wrong."""
    print(f"WordPress {testbed.version}, {'signed in' if account else 'as a visitor'}")
    print(f"  {'':44} {'expected':>26} {'reported':>26}")
    table = Table()
    testbed.restore()
    library = folder / f"{testbed.version}-{'account' if account else 'visitor'}"
    before = testbed.things()
    extra = [] if arguments.media else ["--no-media"]
    first = sync(library, testbed, account, extra)
    wanted = expected_counts(before, account)
    table.row(f"first: claimed ({'/'.join(TYPES)})", told(wanted), told(of_types(first["claimed"])))
    table.row("first: stored", told(wanted), told(of_types(first["stored"])))
    table.row("first: articles that failed", [], articles_failed(first))
    kept = rows_of(library)
    plan = chosen(before, arguments.seed)
    carry_out(testbed, plan)
    now = expected_counts(testbed.things(), account)
    second = sync(library, testbed, account, extra)
    check_report(table, second, now, account)
    check_rows(table, plan, kept, rows_of(library), account)
    third = sync(library, testbed, account, extra)
    counts = tuple(third[name] for name in ("new", "changed", "gone"))
    table.row("third, nothing happened: new, changed, gone", (0, 0, 0), counts)
    word, problems = verified(library)
    table.row("verify", "ok", word)
    print(*problems[:5], sep="\n")
    return table.wrong


def check_report(table: Table, report: dict[str, Any], now: dict[str, int], account: bool) -> None:
    """The second run's numbers."""
    changed = sum(CHANGES[name] for name in ("edit", "rename-slug", "redate"))
    gone = CHANGES["trash"] + CHANGES["delete"]
    if account:
        changed += CHANGES["private"]  # still theirs to read, with another status
    else:
        gone += CHANGES["private"]
    unchanged = sum(now.values()) - changed - CHANGES["add"]
    table.row("second: claimed", told(now), told(of_types(report["claimed"])))
    table.row("second: new", CHANGES["add"], report["new"])
    table.row("second: changed", changed, report["changed"])
    table.row("second: gone", gone, report["gone"])
    table.row("second: unchanged", unchanged, report["unchanged"])
    table.row("second: articles that failed", [], articles_failed(report))
    table.row("second: requests (a figure)", report["requests"], report["requests"])


def check_rows(
    table: Table, plan: dict[str, list[int]], kept: dict[int, Row], now: dict[int, Row],
    account: bool,
) -> None:  # fmt: skip
    """Every object in the catalogue."""
    for name in ("edit", "rename-slug", "redate"):
        ids = plan[name]
        table.row(f"{name}: two versions each", len(ids), sum(now[i].versions == 2 for i in ids))
        table.row(f"{name}: not gone", len(ids), sum(now[i].gone is None for i in ids))
    changed = [i for i in plan["edit"] if now[i].markdown != kept[i].markdown]
    table.row("edit: another text", len(plan["edit"]), len(changed))
    for name in ("rename-slug", "redate"):
        moved = [i for i in plan[name] if now[i].link != kept[i].link]
        found = [i for i in moved if _named(kept[i].link) in map(_named, now[i].aliases)]
        table.row(f"{name}: old addresses kept as aliases", len(moved), len(found))
    table.row("rename-slug: moved", len(plan["rename-slug"]),
              sum(now[i].link != kept[i].link for i in plan["rename-slug"]))  # fmt: skip
    hidden = ["trash"] if account else ["trash", "private"]
    for name, reason in (*((name, "hidden") for name in hidden), ("delete", "deleted")):
        ids = plan[name]
        told_reasons = dict(Counter(now[i].gone for i in ids))
        if account and name == "trash":  # whoever signs in may be shown that it is in the trash
            table.row(f"{name}: gone", len(ids), sum(now[i].gone is not None for i in ids))
        else:
            table.row(f"{name}: gone, and why", {reason: len(ids)}, told_reasons)
    for name in ("trash", "delete", *([] if account else ["private"])):
        same = [i for i in plan[name] if now[i].markdown == kept[i].markdown and now[i].markdown]
        table.row(f"{name}: text kept", len(plan[name]), len(same))
    if account:
        ids = plan["private"]
        table.row("private: not gone", len(ids), sum(now[i].gone is None for i in ids))
        table.row("private: status", {"private": 5}, dict(Counter(now[i].status for i in ids)))
        same = [i for i in ids if now[i].markdown == kept[i].markdown and now[i].markdown]
        table.row("private: text kept", len(ids), len(same))
    table.row("add: there", len(plan["add"]), sum(i in now for i in plan["add"]))
    touched = {i for ids in plan.values() for i in ids}
    others = [i for i in now if i not in touched]
    same = [i for i in others if i in kept and now[i] == kept[i]]
    table.row("all others: as they were", len(others), len(same))
    for i in sorted(set(others) - set(same)):
        _tell_difference(i, kept.get(i), now[i])


def _tell_difference(number: int, before: Row | None, after: Row) -> None:
    """Which fields of an object nobody meant to touch are not what they were."""
    for field in fields(after):
        old, new = getattr(before, field.name, None), getattr(after, field.name)
        if old != new:
            lines = difflib.unified_diff(str(old).split("\n"), str(new).split("\n"), "", "", n=0)
            print(f"    {number} {field.name}: " + " ".join(lines)[:1000])


def _named(url: str) -> str:
    """An address without its scheme and host, for comparing."""
    return re.sub(r"^\w+://[^/]+", "", url).strip("/").lower()


def parse(words: Sequence[str] | None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m scripts.real_thousand", description=__doc__)
    parser.add_argument("--testbed", default=os.environ.get("BACKFILE_TESTBED", ""))
    parser.add_argument("--home", help="the testbed's folder (default: a temporary one)")
    parser.add_argument("--wp", default="6.1", help="versions of WordPress, comma-separated")
    parser.add_argument("--count", type=int, default=1000, help="things on the site")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=8130)
    parser.add_argument("--media", action="store_true", help="pictures too")
    parser.add_argument("--as", dest="who", choices=["visitor", "account", "both"], default="both")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Run and print the tables; 1 when anything was wrong, 2 without a testbed."""
    arguments = parse(words)
    program = Path(arguments.testbed)
    if not arguments.testbed or not program.is_file():
        print("No wp-testbed here: name it with --testbed or BACKFILE_TESTBED.", file=sys.stderr)
        return 2
    wrong = 0
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(arguments.home or temporary) / "home"
        for number, version in enumerate(arguments.wp.split(",")):
            testbed = Testbed(program, home, version)
            testbed.start(arguments.port + 10 * number, arguments.count, arguments.seed)
            try:
                for account in {"visitor": [False], "account": [True]}.get(
                    arguments.who, [False, True]
                ):
                    with tempfile.TemporaryDirectory() as folder:
                        wrong += one_pass(testbed, Path(folder), account, arguments)
            finally:
                testbed.stop()
    print(f"{wrong} lines wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
