"""Links between articles of the library.

Responsible for which links of an article lead to another stored one, and for what a page or an
export writes instead of the web address; the Markdown file keeps that. Not for keys of addresses
(core.link_keys) nor for opening anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import unescape
from urllib.parse import quote, urlsplit

from viewer.core.link_keys import language_folder, link_key, other_keys
from viewer.core.model import ArticleDetail, LocalLink
from viewer.core.paths import relative_link
from viewer.core.store.addresses import GUESSED, Addresses, KeyedArticle
from viewer.core.store.times import from_text

Lead = Callable[[str], str | None]

# The dialect escapes blanks and brackets in addresses; one that stands in code does no harm.
_HREF = re.compile(r"\]\(<?(https?://[^\s)>]+)", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def local_links(
    addresses: Addresses, markdown: str, site: str, lang: str | None
) -> dict[str, LocalLink]:
    """The articles of the library that a body links, by the keys of the links; in one query.

    Args:
        addresses: of the catalogue.
        markdown: the body.
        site: the key of its site, whose articles come first where a key means several.
        lang: its language; the next thing that decides.
    """
    keys = {link_key(_ESCAPED.sub(r"\1", unescape(href))) for href in _HREF.findall(markdown)}
    keys.discard("")
    if not keys:
        return {}
    tried = {key: (key, *other_keys(key)) for key in keys}
    found: dict[str, list[KeyedArticle]] = {}
    for one in addresses.find(key for names in tried.values() for key in names):
        found.setdefault(one.key, []).append(one)
    chosen = ((key, _choose(key, names, found, site, lang)) for key, names in tried.items())
    return {key: _local(one) for key, one in chosen if one is not None}


def lead_to(detail: ArticleDetail, address: Callable[[LocalLink], str | None]) -> Lead:
    """What `convert.render` asks where a link of this article leads.

    Args:
        detail: the article.
        address: of another article on the page or in the export that is made; None leaves the
            link as it is. A part (`#part`) is put behind it; a link to a part of the article
            itself becomes one within the page.
    """

    def lead(href: str) -> str | None:
        link = detail.links.get(link_key(href)) if detail.links else None
        if link is None:
            return None
        part = _part(href)
        if link.id == detail.summary.id and part:
            return part
        place = address(link)
        return None if place is None else f"{place}{part}"

    return lead


def beside(detail: ArticleDetail) -> Lead:
    """Leads to the Markdown files of other articles, relative to this one's."""
    here = detail.summary.path

    def address(link: LocalLink) -> str | None:
        return quote(relative_link(here, link.path)) if here and link.path else None

    return lead_to(detail, address)


def _choose(
    key: str,
    names: Sequence[str],
    found: Mapping[str, Sequence[KeyedArticle]],
    site: str,
    lang: str | None,
) -> KeyedArticle | None:
    for name in names:
        fitting = [one for one in found.get(name, ()) if _fits(one, key, lang)]
        if fitting:
            return min(fitting, key=lambda one: (one.site != site, one.sure, one.lang != lang))
    return None


def _fits(one: KeyedArticle, key: str, lang: str | None) -> bool:
    """Whether an article that is only known without its language's folder is in that language."""
    wanted = lang
    if one.key != key:  # the link names a folder that the article's address has not
        wanted = None if "?p=" in key else language_folder(key)
    elif one.sure != GUESSED:
        return True
    return wanted is None or one.lang is None or one.lang[:2].lower() == wanted[:2].lower()


def _local(one: KeyedArticle) -> LocalLink:
    published = from_text(one.published)
    return LocalLink(f"{one.site}/{one.wp_id}", one.title, published, one.path)


def _part(href: str) -> str:
    try:
        part = urlsplit(href).fragment
    except ValueError:
        return ""
    return f"#{part}" if part and not part.startswith(":~:") else ""
