"""The parts of an article: the names of its headings, and links that lead to them.

Responsible for slugs as GitHub makes them (lower case, punctuation away, blanks as hyphens, letters
of every script kept, repeated ones numbered) and for finding the heading that a `#part` link means.
Plugins write tables of contents with ids that Markdown does not keep; their links carry the
heading's text, by which it is found. Not for links to other pages (reading).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import quote, unquote

from markdown_it.token import Token

from viewer.core.convert.direction import visible_text

_NO_NAME = "section"
_NUMBER = re.compile(r"^\s*\d+(?:[.)]\d*)*[.)]?\s+")  # "1.2 Harbours" in a table of contents
_OTHERS = re.compile(r"^fn(ref)?\d")  # the names of footnotes


def slug_of(text: str) -> str:
    """The name of a heading with this text, before repeated ones are numbered."""
    letters = [_letter(one) for one in unicodedata.normalize("NFC", text).strip().lower()]
    slug = "".join(letters)
    return f"{_NO_NAME}-{slug}" if _OTHERS.match(slug) else slug or _NO_NAME


def name_headings(found: Sequence[Token], *, below_title: bool = False) -> dict[str, str]:
    """Give every heading its `id`; returns the ids by the headings' texts, the first one each.

    Args:
        found: the tokens of a body.
        below_title: whether the page has the article's title as its `h1`, so that the body's own
            begin at `h2`.
    """
    taken: set[str] = set()
    named: dict[str, str] = {}
    for number, token in enumerate(found):
        if below_title and token.tag == "h1":
            token.tag = "h2"
        if token.type == "heading_open":
            text = _heading_text(found[number + 1].children or ())
            slug = _free(slug_of(text), taken)
            taken.add(slug)
            token.attrSet("id", slug)
            named.setdefault(_folded(text), slug)
    return named


def lead_to_parts(found: Sequence[Token], named: dict[str, str]) -> None:
    """Have `#part` links lead to the headings that they mean; `meta["part"]` tells which."""
    slugs = {unicodedata.normalize("NFC", slug).lower(): slug for slug in named.values()}
    slugs |= {str(one.attrs["id"]): str(one.attrs["id"]) for one in found if "id" in one.attrs}
    for block in found:
        children = block.children or []
        for number, token in enumerate(children):
            href = str(token.attrGet("href") or "") if token.type == "link_open" else ""
            if href.startswith("#"):
                part = unicodedata.normalize("NFC", unquote(href[1:]))
                slug = slugs.get(part.lower()) or _by_text(_link_text(children, number), named)
                token.meta["part"] = slug or part
                if slug is not None:
                    token.attrSet("href", f"#{quote(slug)}")


def _by_text(text: str, named: dict[str, str]) -> str | None:
    return named.get(_folded(text)) or named.get(_folded(_NUMBER.sub("", text)))


def _link_text(children: Sequence[Token], opened: int) -> str:
    end = next(
        (n for n in range(opened, len(children)) if children[n].type == "link_close"), opened
    )
    return visible_text(children[opened:end])


def _heading_text(children: Sequence[Token]) -> str:
    text = visible_text(children)
    return text or " ".join(child.content for child in children if child.type == "image")


def _letter(one: str) -> str:
    if one.isspace():
        return "-"
    return one if one in "-_" or unicodedata.category(one)[0] in "LMN" else ""


def _free(slug: str, taken: set[str]) -> str:
    number, free = 0, slug
    while free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
