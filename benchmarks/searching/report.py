"""The tables.

Responsible for percentiles, ratios and which of issue 5's aims are reached, as Markdown or JSON.
Not for measuring.
"""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.searching.engines import ENGINES
from benchmarks.searching.measure import Measured
from benchmarks.searching.queries import CLASSES

_NONE = "-"
_TANTIVY_TIMES = 3.0  # issue 5: p50 within three times tantivy's
_GUIDES = {"snippets": 25.0}  # issue 5: milliseconds of p95 in absolute figures
_GUIDE = 10.0  # of the other classes
_MB = 1e6


def percentile(times: Sequence[float], share: float) -> float:
    """By nearest rank."""
    return sorted(times)[max(0, math.ceil(share * len(times)) - 1)]


def as_json(measured: Sequence[Measured], missing: dict[str, str], articles: int) -> str:
    """Everything measured, times in milliseconds."""
    engines = {
        one.place.name: {
            "articles": one.place.count,
            "build": one.facts,
            "open_cold_ms": one.opened,
            "batch_visible_ms": one.visible,
            "classes": {
                kind: {
                    "p50": percentile(times, 0.5),
                    "p95": percentile(times, 0.95),
                    "asked": len(times),
                    "hits": one.totals[kind],
                }
                for kind, times in one.times.items()
            },
        }
        for one in measured
    }
    return json.dumps({"articles": articles, "engines": engines, "missing": missing}, indent=1)


def as_markdown(measured: Sequence[Measured], missing: dict[str, str], articles: int) -> str:
    """Two tables: questions, and what the index costs."""
    lines = [
        f"{articles:,} articles; milliseconds p50 / p95, warm, first 50 hits and the total",
        "",
    ]
    lines += _table(list(_questions(measured, articles)))
    lines += ["", *_table(list(_costs(measured)))]
    lines += ["", *_table(list(_cost_aims(measured)))]
    return "\n".join([*lines, "", *_notes(measured, missing, articles)])


def _table(rows: list[list[str]]) -> list[str]:
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return [head, "|---" * len(rows[0]) + "|", *body]


def _label(one: Measured, articles: int) -> str:
    label = ENGINES[one.place.name].label
    return label if one.place.count == articles else f"{label} at {one.place.count:,}"


def _questions(measured: Sequence[Measured], articles: int) -> Iterator[list[str]]:
    ours, *peers = measured
    labels = [_label(one, articles) for one in measured]
    ratios = [f"{labels[0]} : {label}" for label in labels[1:]]
    yield ["class", *labels, *ratios, "aim"]
    for kind, title in CLASSES.items():
        if not any(kind in one.times for one in measured):
            continue
        times = [_pair(one.times.get(kind)) for one in measured]
        ratio = [_ratio(ours.times.get(kind), one.times.get(kind)) for one in peers]
        yield [title, *times, *ratio, _aim(measured, kind)]


def _pair(times: Sequence[float] | None) -> str:
    if not times:
        return _NONE
    return " / ".join(_short(percentile(times, share)) for share in (0.5, 0.95))


def _ratio(ours: Sequence[float] | None, peer: Sequence[float] | None) -> str:
    if not ours or not peer:
        return _NONE
    shares = ((percentile(ours, at), percentile(peer, at)) for at in (0.5, 0.95))
    return " / ".join(_short(mine / theirs) for mine, theirs in shares)


def _short(number: float) -> str:
    return f"{number:,.0f}" if number >= 20 else f"{number:.1f}" if number >= 1 else f"{number:.2f}"


def _aim(measured: Sequence[Measured], kind: str) -> str:
    """Whether p95 is at most FTS5's, p50 at most three times tantivy's, and the guide kept."""
    times = {one.place.name: one.times.get(kind) for one in measured}
    ours, fts5, tantivy = (times.get(name) for name in ("ours", "fts5", "tantivy"))
    if not ours:
        return _NONE
    missed = []
    if fts5 and percentile(ours, 0.95) > percentile(fts5, 0.95):
        missed.append("p95 over FTS5's")
    if tantivy and percentile(ours, 0.5) > _TANTIVY_TIMES * percentile(tantivy, 0.5):
        missed.append("p50 over 3 x tantivy's")
    guide = _GUIDES.get(kind, _GUIDE)
    if percentile(ours, 0.95) > guide:
        missed.append(f"p95 over {guide:.0f} ms")
    return "missed: " + ", ".join(missed) if missed else "reached"


def _costs(measured: Sequence[Measured]) -> Iterator[list[str]]:
    yield ["", "articles", "indexed a second", "processor, ms an article", "index, MB",
           "peak while indexing, MB", "of it before", "open cold and answer, ms",
           "batch of 50 visible, ms"]  # fmt: skip
    for one in measured:
        facts = one.facts
        yield [
            ENGINES[one.place.name].label, f"{one.place.count:,}",
            f"{facts['articles'] / facts['seconds']:,.0f}",
            _short(facts["cpu_seconds"] / facts["articles"] * 1e3), f"{facts['bytes'] / _MB:,.1f}",
            f"{facts['peak_mb']:,.0f}", f"{facts['before_mb']:,.0f}",
            _pair(one.opened), _pair(one.visible),
        ]  # fmt: skip
    yield from _cost_ratios(measured)


def _cost_ratios(measured: Sequence[Measured]) -> Iterator[list[str]]:
    ours, *peers = measured
    for peer in peers:
        mine, theirs = _per_article(ours.facts), _per_article(peer.facts)
        yield [
            f"ratio to {ENGINES[peer.place.name].label}", "",
            _short(theirs["seconds"] / mine["seconds"]),
            _short(mine["cpu_seconds"] / theirs["cpu_seconds"]),
            _short(mine["bytes"] / theirs["bytes"]),
            _short(ours.facts["peak_mb"] / peer.facts["peak_mb"]), "",
            _ratio(ours.opened, peer.opened), _ratio(ours.visible, peer.visible),
        ]  # fmt: skip


def _cost_aims(measured: Sequence[Measured]) -> Iterator[list[str]]:
    """What issue 5 says of costs, at 100,000 articles; other sizes show how they grow."""
    ours = measured[0]
    facts = {one.place.name: _per_article(one.facts) for one in measured}
    mine = facts["ours"]
    yield ["aim of costs", "wanted", "measured", ""]
    for name, least in (("whoosh", 8.0), ("tantivy", 0.5)):
        if name in facts:
            rate = facts[name]["seconds"] / mine["seconds"]
            label = f"indexing rate, times {ENGINES[name].label}'s"
            yield [label, f">= {least}", _short(rate), _reached(rate >= least)]
    if "fts5" in facts:
        size = mine["bytes"] / facts["fts5"]["bytes"]
        yield ["index size, times FTS5's", "<= 1.5", _short(size), _reached(size <= 1.5)]
    peak = ours.facts["peak_mb"]
    yield ["peak memory while indexing, MB", "<= 500", _short(peak), _reached(peak <= 500)]
    worst = (("batch of 50 visible, ms", 300, ours.visible), ("open cold, ms", 100, ours.opened))
    for label, most, times in worst:
        if times:
            p95 = percentile(times, 0.95)
            yield [f"{label}, p95", f"<= {most}", _short(p95), _reached(p95 <= most)]


def _reached(reached: bool) -> str:
    return "reached" if reached else "missed"


def _per_article(facts: dict[str, Any]) -> dict[str, float]:
    return {name: facts[name] / facts["articles"] for name in ("seconds", "cpu_seconds", "bytes")}


def _notes(measured: Sequence[Measured], missing: dict[str, str], articles: int) -> Iterator[str]:
    yield f"- load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores at the end"
    for name, why in missing.items():
        yield f"- {ENGINES[name].label}: {why}"
    for one in measured:
        cut = ", ".join(
            f"{CLASSES[kind]} ({len(one.times[kind])} asked)" for kind in sorted(one.cut)
        )
        if cut:
            yield f"- {ENGINES[one.place.name].label} ran out of its time: {cut}"
        if one.place.count < articles:
            yield f"- {ENGINES[one.place.name].label} cannot finish more than {one.place.count:,}"
