"""What stands above an article's body: its place, title, excerpt, author, date and cover.

Responsible for what is said there. Not for how lines look (styles) or are written (builder).
"""

from __future__ import annotations

from collections.abc import Iterator

from viewer.core.model import ArticleDetail
from viewer.gui.document import styles as look
from viewer.gui.document.styles import Look
from viewer.gui.texts import is_rtl, isolate, short_date
from viewer.gui.wording import plural, translate

_WORDS_A_MINUTE = 220


def header_lines(detail: ArticleDetail) -> Iterator[tuple[str, Look, bool]]:
    """The lines above a body: each with its look and whether it runs from right to left."""
    summary = detail.summary
    title = summary.title or translate("ReaderPane", "Untitled")
    rtl = is_rtl(title)
    yield _line(detail.site_name, *summary.categories), look.KICKER, rtl
    yield title, look.TITLE, rtl
    if _has_deck(detail):
        yield summary.excerpt, look.DECK, is_rtl(summary.excerpt)
    minutes = max(1, round(len(detail.markdown.split()) / _WORDS_A_MINUTE))
    reading = plural("%Ln min read", "", minutes)
    yield _line(summary.author, short_date(summary.published), reading), look.META, rtl
    if summary.gone_since is not None:
        said = translate("ReaderPane", "Gone from the site since {}; this copy stays.")
        yield said.format(short_date(summary.gone_since)), look.GONE, is_rtl(said)


def _line(*parts: str | None) -> str:
    """Parts of a line, as far apart as on a printed page."""
    return isolate(*parts, separator="\u2002·\u2002")


def _has_deck(detail: ArticleDetail) -> bool:
    """Whether the excerpt says more than the first words of the body."""
    excerpt = "".join(filter(str.isalnum, detail.summary.excerpt))[:60]
    body = "".join(filter(str.isalnum, detail.markdown[:1500]))
    return bool(excerpt) and excerpt not in body
