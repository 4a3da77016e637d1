"""Where the links of a page lead, and what is said of them before they are followed.

Responsible for the addresses that a page's links carry: parts of the page, articles of the library,
stored files, addresses of the web. Not for following them (reader).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from PySide6.QtCore import QUrl

from viewer.core.model import ArticleDetail, LocalLink
from viewer.gui.texts import isolate, short_date

if TYPE_CHECKING:
    from markdown_it.token import Token

    from viewer.core.convert.render import Lead

ARTICLE = "article"  # our own scheme: article:SITE/ID#PART
RETRY = "retry:media"  # asks the site again for what it did not give
_FOLLOWED = {"http", "https", "mailto"}


def leads(detail: ArticleDetail) -> Lead:
    """Has links to articles of the library lead to them."""
    from viewer.core.reading.links import lead_to

    return lead_to(detail, lambda link: f"{ARTICLE}:{quote(link.id)}")


def target_of(token: Token, stored: Path | None, detail: ArticleDetail) -> tuple[str, str]:
    """The address behind a link, and its tooltip.

    Args:
        token: `link_open`.
        stored: the library's file that it names.
        detail: the article that it stands in.
    """
    href = str(token.attrGet("href") or "")
    if stored is not None:
        return QUrl.fromLocalFile(str(stored)).toString(), stored.name
    if "part" in token.meta:
        return f"#{quote(token.meta['part'])}", ""
    found = split_article(href)
    if found is not None:
        link = next((one for one in detail.links.values() if one.id == found[0]), None)
        return href, said_of(link) if link is not None else found[0]
    return href, href


def split_article(address: str) -> tuple[str, str] | None:
    """The id and the part of an `article:` address; None of another one."""
    if not address.startswith(f"{ARTICLE}:"):
        return None
    id_, _, part = address.removeprefix(f"{ARTICLE}:").partition("#")
    return unquote(id_), unquote(part)


def said_of(link: LocalLink) -> str:
    """An article in a few words: its title and date."""
    return isolate(link.title or link.id, short_date(link.published))


def is_followed(address: str) -> bool:
    """Whether a click may hand this address to the system."""
    try:
        return urlsplit(address).scheme.lower() in _FOLLOWED
    except ValueError:
        return False
