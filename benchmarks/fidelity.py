"""What is lost from HTML to Markdown to page: `python benchmarks/fidelity.py`.

Responsible for running the judge (benchmarks.scoring, docs/fidelity.md) over our converter and
its peers and for printing the table. Not a test.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.scoring import FEATURES, read_markdown, read_source, score
from benchmarks.scoring.corpus import Document, default, from_lines, sample_posts
from benchmarks.scoring.page import Page
from benchmarks.scoring.peers import INSTALL, Converter, all_converters

_GOOD = 99.5
_PEER = "markdownify"  # the speed that others are measured by


@dataclass
class Result:
    """How a converter did."""

    converter: Converter
    scores: dict[str, dict[str, float]] = field(default_factory=dict)  # by document
    failures: list[str] = field(default_factory=list)

    def of_document(self, name: str) -> float:
        return statistics.fmean(self.scores[name].values()) if self.scores[name] else 100.0

    @property
    def overall(self) -> float:
        return statistics.fmean(map(self.of_document, self.scores)) if self.scores else 0.0

    @property
    def good(self) -> float:
        """The share of documents that are as good as whole, in percent."""
        whole = sum(self.of_document(name) >= _GOOD for name in self.scores)
        return 100 * whole / len(self.scores) if self.scores else 0.0

    def feature(self, name: str) -> tuple[float, int] | None:
        """Its mean, and how many documents have it."""
        found = [scores[name] for scores in self.scores.values() if name in scores]
        return (statistics.fmean(found), len(found)) if found else None


def judge(converter: Converter, documents: Sequence[Document], sources: dict[str, Page]) -> Result:
    """Convert every document and compare."""
    result = Result(converter)
    for document in documents:
        markdown = converter.markdown(document)
        if markdown is None:
            result.failures.append(document.id)
        page = read_markdown(markdown or "", document.base_url)
        result.scores[document.id] = score(sources[document.id], page, document.base_url)
    return result


def speeds(
    converters: Sequence[Converter], documents: Sequence[Document], rounds: int
) -> dict[str, float]:
    """Each converter's time as a multiple of plain markdownify's; the median of the rounds."""
    ratios: dict[str, list[float]] = {converter.name: [] for converter in converters}
    for _ in range(rounds):
        taken = {converter.name: converter.timed(documents) for converter in converters}
        for name, seconds in taken.items():
            ratios[name].append(seconds / taken[_PEER])
    return {name: statistics.median(values) for name, values in ratios.items()}


def table(results: Sequence[Result], ratios: dict[str, tuple[int, dict[str, float]]]) -> str:
    """The table as Markdown, a row a feature.

    Args:
        results: of the converters, in the order of the columns.
        ratios: how many documents were timed, and each converter's time, by what they are.
    """
    names = [result.converter.name for result in results]
    lines = [f"| | documents | {' | '.join(names)} |", "|---" * (len(names) + 2) + "|"]
    count = len(results[0].scores)
    lines.append(_row("overall", count, [f"**{one.overall:.1f}**" for one in results]))
    lines.append(_row(f"documents >= {_GOOD}", count, [f"{one.good:.0f} %" for one in results]))
    folders = sorted({name.partition("/")[0] for name in results[0].scores if "/" in name})
    for folder in folders if len(folders) > 1 else ():
        inside = [name for name in results[0].scores if name.startswith(f"{folder}/")]
        means = [statistics.fmean(map(one.of_document, inside)) for one in results]
        lines.append(_row(f"overall, {folder}", len(inside), [f"{mean:.1f}" for mean in means]))
    for feature in FEATURES:
        found = [one.feature(feature) for one in results]
        if any(found):
            counts = next(value[1] for value in found if value)
            cells = [f"{value[0]:.1f}" if value else "" for value in found]
            lines.append(_row(feature, counts, cells))
    lines.append(_row("failed", count, [str(len(one.failures)) for one in results]))
    for title, (of, ratio) in ratios.items():
        cells = [f"{ratio[name]:.2f}" if name in ratio else "" for name in names]
        lines.append(_row(f"time / markdownify's, {title}", of, cells))
    return "\n".join(lines)


def _row(name: str, count: int, cells: Sequence[str]) -> str:
    return f"| {name} | {count} | {' | '.join(cells)} |"


def worst(result: Result, count: int) -> str:
    """The documents with most lost, and what."""
    lines = []
    for name in sorted(result.scores, key=result.of_document)[:count]:
        low = sorted(result.scores[name].items(), key=lambda pair: pair[1])
        faults = ", ".join(f"{feature} {value:.0f}" for feature, value in low if value < 99.95)
        lines.append(f"{result.of_document(name):6.1f}  {name}: {faults or 'whole'}")
    return "\n".join(lines)


def by_feature(result: Result, count: int) -> str:
    """For each feature that is not whole, the documents that lose most of it."""
    lines = []
    for feature in FEATURES:
        low = [
            (scores[feature], name)
            for name, scores in result.scores.items()
            if scores.get(feature, 100.0) < 99.95
        ]
        if low:
            named = ", ".join(f"{name} {value:.0f}" for value, name in sorted(low)[:count])
            lines.append(f"{feature}: {len(low)} documents: {named}")
    return "\n".join(lines)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jsonl", type=Path, help='documents: {"id", "html", "base_url"} a line')
    parser.add_argument(
        "--only", help="converters, by the start of their name, with commas between"
    )
    parser.add_argument("--worst", type=int, metavar="N", help="our N worst documents, and why")
    parser.add_argument("--features", type=int, metavar="N", help="the N worst of each feature")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of the speed; 0: none")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> None:
    """Print the table."""
    asked = _arguments(argv)
    documents = from_lines(asked.jsonl) if asked.jsonl else default()
    sources = {one.id: read_source(one.html, one.base_url) for one in documents}
    wanted = tuple(asked.only.split(",")) if asked.only else ("",)
    chosen = [one for one in all_converters() if one.name.startswith(wanted)]
    ready = [one for one in chosen if one.convert]
    results = [judge(converter, documents, sources) for converter in ready]
    timed = asked.rounds and any(one.name == _PEER for one in ready)
    posts = sample_posts()
    ratios = {}
    if timed:  # a case is a tenth of a post, and what a converter does once counts ten times
        ratios["these documents"] = len(documents), speeds(ready, documents, asked.rounds)
        ratios["whole posts"] = len(posts), speeds(ready, posts, asked.rounds)
    print(f"{len(documents)} documents\n\n{table(results, ratios)}")
    for converter in chosen:
        if converter.convert is None:
            print(f"\n{converter.name}: not installed ({INSTALL})")
    if asked.worst:
        print(f"\nWorst of {results[0].converter.name}:\n{worst(results[0], asked.worst)}")
    if asked.features:
        print(f"\nBy feature:\n{by_feature(results[0], asked.features)}")


if __name__ == "__main__":
    main()
