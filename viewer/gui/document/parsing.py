"""The bodies of articles as tokens, made where an article is read.

Responsible for parsing in the thread that reads, so that the window does not stop for it: 20,000
words take 50 ms. Not for what tokens are made (core.convert.render) nor for pages (builder).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING

from viewer.core.model import ArticleDetail
from viewer.core.reading import Archive

if TYPE_CHECKING:
    from markdown_it.token import Token

# The newest ones, each for the very detail that it was made of: that of the page on show, which is
# built anew for another theme, and that of the next. Appending and looking are safe in any thread.
_parsed: deque[tuple[ArticleDetail, Sequence[Token]]] = deque(maxlen=3)


def read_article(archive: Archive, id_: str) -> ArticleDetail:
    """Read and parse an article; called in the thread that reads.

    Raises:
        NoSuchArticle: there is none with this id.
    """
    detail = archive.article(id_)
    body_of(detail)
    return detail


def body_of(detail: ArticleDetail) -> Sequence[Token]:
    """The tokens of a body, as a page shows it."""
    found = next((tokens for one, tokens in list(_parsed) if one is detail), None)
    if found is None:
        found = _parse(detail)
        _parsed.append((detail, found))
    return found


def _parse(detail: ArticleDetail) -> Sequence[Token]:
    from viewer.core.convert.render import tokens  # the window starts without Markdown
    from viewer.gui.document.links import leads

    return tokens(detail.markdown, lead=leads(detail), below_title=True)
