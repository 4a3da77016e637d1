"""How long conversion takes beside plain markdownify: `python -m benchmarks.convert_speed`.

Responsible for one figure, a ratio from the same run on the same articles: cleaning, figures,
footnotes, escaping and search text are what we add to markdownify. Not a test.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from markdownify import markdownify

from viewer.core.convert import html_to_markdown
from viewer.samplesite import load_sample

_ROUNDS = 15


def seconds(work: Callable[[str], object], articles: list[str]) -> float:
    """How long all articles take once."""
    start = time.perf_counter()
    for html in articles:
        work(html)
    return time.perf_counter() - start


def main() -> None:
    """Measure both in turns, so that noise meets both."""
    items = load_sample().items("posts") * 6
    articles = [item["content"]["rendered"] for item in items]
    ratios, ours = [], []
    for _ in range(_ROUNDS):
        own = seconds(lambda html: html_to_markdown(html, base_url="https://x.test/"), articles)
        plain = seconds(markdownify, articles)
        ours.append(own / len(articles))
        ratios.append(own / plain)
    low, middle, high = min(ratios), statistics.median(ratios), max(ratios)
    print(f"ours / markdownify: {middle:.2f} (from {low:.2f} to {high:.2f})")
    print(f"ours, an article: {statistics.median(ours) * 1000:.2f} ms")


if __name__ == "__main__":
    main()
