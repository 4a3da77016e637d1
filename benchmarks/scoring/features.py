"""How much of a page is still there, feature by feature.

Responsible for comparing two pages; each function gives None when the source has nothing to
compare, else 0 to 1. The meaning of each is in docs/fidelity.md.
"""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.scoring import beside, blocks, prose
from benchmarks.scoring.page import Page
from benchmarks.scoring.pair import Pair

FEATURES: dict[str, Callable[[Pair], float | None]] = {
    "text recall": prose.recall,
    "text precision": prose.precision,
    "order": prose.order,
    "paragraphs": prose.paragraphs,
    "line breaks": prose.line_breaks,
    "escaping": prose.escaping,
    "links": beside.links,
    "link text": beside.link_text,
    "images": beside.images,
    "alt texts": beside.alt_texts,
    "captions": beside.captions,
    "embeds": beside.embeds,
    "headings": blocks.headings,
    "lists": blocks.lists,
    "nesting": blocks.nesting,
    "tables": blocks.tables,
    "code blocks": blocks.code_blocks,
    "code language": blocks.code_language,
    "inline code": prose.inline_code,
    "quotes": blocks.quotes,
    "emphasis": prose.emphasis,
    "strikethrough": prose.strikethrough,
    "footnotes": beside.footnotes,
    "rules": blocks.rules,
    "no leaks": prose.no_leaks,
    "no raw HTML": prose.no_raw_html,
    "shortcodes": beside.shortcodes,
}


def score(source: Page, got: Page, base: str = "") -> dict[str, float]:
    """The score of each feature that the source has, from 0 to 100.

    Args:
        source: the page as WordPress gives it (`read_source`).
        got: the page from the Markdown (`read_markdown`).
        base: the source's own address.
    """
    pair = Pair(source, got, base)
    found = ((name, judge(pair)) for name, judge in FEATURES.items())
    return {name: 100 * value for name, value in found if value is not None}
