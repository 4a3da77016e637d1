"""The table: measures, their percentiles, and what issues 5 and 6 want reached.

Responsible for Markdown and JSON from times. Not for measuring.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.painting.scenarios import Times
from benchmarks.searching.report import percentile

_RATIO = 1.6  # of the program's start to an empty window's (issue 6)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.

    Args:
        keys: of the times that it sums up; one that ends in a space is the beginning of several.
        share: the percentile that is to be reached.
        reach: the most that the issue allows; None for what only informs.
    """

    title: str
    keys: str
    share: float = 0.95
    reach: float | None = None


ROWS = (
    Row("key to painted hits, typing", "keys "),
    Row("the same, English", "keys en"),
    Row("the same, French", "keys fr"),
    Row("the same, Arabic", "keys ar"),
    Row("without the search bar's pause", "asked keys"),
    Row("last key of a burst to painted hits", "burst "),
    Row("without the search bar's pause", "asked burst"),
    Row("article of 1k words to painted page", "open 1k", reach=50),
    Row("article of 20k words to painted page", "open 20k", reach=150),
    Row("list, frame of a 40 pixel scroll", "frame", reach=16),
    Row("list, jump to anywhere", "jump"),
    Row("filter switch to painted list", "switch", reach=100),
    Row("another order to painted list", "sort"),
    Row("event loop late, idle", "late idle", share=0.99),
    Row("event loop late, during a sync", "late syncing", share=0.99, reach=25),
    Row("start of an empty window to painted", "start empty", share=0.5),
    Row("start of the program to painted list", "start program", share=0.5),
    Row("the same, the library's files cold", "start program cold", share=0.5),
)
_MEMORY = (
    ("an empty window", "MB empty", None),
    ("the list shown", "MB listed", None),
    ("articles opened", "MB read", 250.0),
)


def as_markdown(times: Times, articles: int) -> str:
    """The tables, as search's report has them."""
    lines = [f"The window on {articles:,} articles, milliseconds", ""]
    lines += _table([_HEAD, *(_line(row, found) for row in ROWS if (found := of(row, times)))])
    if ratio := start_ratio(times):
        lines += ["", *_table([["start", "measured", "wanted", ""], _ratio_line(ratio)])]
    if memory := list(_memory(times)):
        lines += ["", *_table([["resident memory", "MB", "wanted", ""], *memory])]
    load = f"- load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores at the end"
    return "\n".join([*lines, "", *_switches(times), load])


def as_json(times: Times, articles: int) -> str:
    """Everything that was measured."""
    rows = {
        row.keys.strip(): {"title": row.title, "count": len(found), **_shares(found)}
        for row in ROWS
        if (found := of(row, times))
    }
    whole = {"articles": articles, "rows": rows, "start_ratio": start_ratio(times), "times": times}
    return json.dumps(whole, indent=1)


def of(row: Row, times: Times) -> list[float]:
    """The times that a row sums up."""
    if not row.keys.endswith(" "):
        return times.get(row.keys, [])
    return [one for key, found in times.items() if key.startswith(row.keys) for one in found]


def start_ratio(times: Times) -> float | None:
    """The median start of the program, in median starts of an empty window."""
    ours, empty = times.get("start program"), times.get("start empty")
    return percentile(ours, 0.5) / percentile(empty, 0.5) if ours and empty else None


_HEAD = ["measure", "times", "p50", "p95", "p99", "most", "wanted", ""]


def _shares(found: list[float]) -> dict[str, float]:
    names = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 1.0}
    return {name: percentile(found, share) for name, share in names.items()}


def _line(row: Row, found: list[float]) -> list[str]:
    shown = [_short(value) for value in _shares(found).values()]
    wanted, verdict = "", ""
    if row.reach is not None:
        wanted = f"p{row.share * 100:.0f} <= {row.reach:.0f}"
        verdict = _verdict(percentile(found, row.share), row.reach)
    return [row.title, str(len(found)), *shown, wanted, verdict]


def _ratio_line(ratio: float) -> list[str]:
    title = "program : empty window, medians"
    return [title, f"{ratio:.2f}", f"<= {_RATIO}", _verdict(ratio, _RATIO)]


def _memory(times: Times) -> Iterator[list[str]]:
    for title, key, most in _MEMORY:
        if found := times.get(key):
            wanted = "" if most is None else f"<= {most:.0f}"
            verdict = "" if most is None else _verdict(max(found), most)
            yield [title, _short(percentile(found, 0.5)), wanted, verdict]


def _switches(times: Times) -> Iterator[str]:
    """The slowest switch of each kind of place."""
    kinds = [key for key in times if key.startswith("switch: ")]
    if kinds:
        slowest = ", ".join(f"{key[8:]} {_short(max(times[key]))}" for key in kinds)
        yield f"- slowest filter switch by place: {slowest}"


def _verdict(measured: float, most: float) -> str:
    return "reached" if measured <= most else "missed"


def _short(number: float) -> str:
    return f"{number:,.0f}" if number >= 20 else f"{number:.1f}"


def _table(rows: list[list[str]]) -> list[str]:
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return [head, "|---" * len(rows[0]) + "|", *body]
