"""What a page holds, told from its document: headings, links, code, notes.

Responsible for finding them and for their plain words. Not for showing lists of them
(dialogs.outline) nor for tables and pictures, which a page keeps itself (page).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment

from viewer.gui.document.links import ARTICLE, RETRY
from viewer.gui.document.styles import CODE, LANGUAGE

_OBJECT = "\ufffc"
_NOTE = re.compile(r"#fn\d+")
_JUMP = re.compile(r"#fn(?:ref)?\d+(?::\d+)?")
_LONGEST = 600  # signs of a note that are shown


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, and the position where it begins."""

    level: int
    text: str
    position: int


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link, what is said of it, and where it stands.

    Args:
        local: whether it leads within the article or the library.
    """

    text: str  # "" for one around a picture
    address: str
    said: str
    local: bool
    position: int


@dataclass(frozen=True, slots=True)
class Code:
    """A block of code; `language` is "" where it is not known."""

    text: str
    language: str
    position: int


def blocks_of(document: QTextDocument) -> Iterator[QTextBlock]:
    """A document's blocks in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments_of(block: QTextBlock) -> Iterator[QTextFragment]:
    """The pieces of a block that share a format."""
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def headings_of(document: QTextDocument) -> list[Heading]:
    """The headings of a page, its title first."""
    return [
        Heading(block.blockFormat().headingLevel(), plain(block.text()), block.position())
        for block in blocks_of(document)
        if block.blockFormat().headingLevel() > 0
    ]


def links_of(document: QTextDocument) -> list[PageLink]:
    """The links of a page, those that lead to something stored first; no footnotes."""
    found = [link for block in blocks_of(document) for link in _links(block)]
    return sorted(found, key=lambda link: not link.local)


def _links(block: QTextBlock) -> Iterator[PageLink]:
    """Pieces side by side with the same address are one link."""
    words, open_ = "", None
    for piece in fragments_of(block):
        address = piece.charFormat().anchorHref()
        if open_ is not None and address == open_.charFormat().anchorHref():
            words += piece.text()
            continue
        if open_ is not None:
            yield _link(open_, words)
        is_link = bool(address) and address != RETRY and not _JUMP.fullmatch(address)
        words, open_ = piece.text(), piece if is_link else None
    if open_ is not None:
        yield _link(open_, words)


def _link(piece: QTextFragment, words: str) -> PageLink:
    form = piece.charFormat()
    address = form.anchorHref()
    local = address.startswith(("#", "file:", f"{ARTICLE}:"))
    said = form.toolTip() or unquote(address.removeprefix("#"))
    return PageLink(plain(words), address, said, local, piece.position())


def codes_of(document: QTextDocument) -> list[Code]:
    """The blocks of code of a page."""
    return [code for block in blocks_of(document) if (code := code_of(block)) is not None]


def code_of(block: QTextBlock) -> Code | None:
    """The code that a block holds; None when it holds none."""
    form = block.blockFormat()
    if not form.hasProperty(CODE):
        return None
    text = block.text().replace("\u2028", "\n")
    return Code(text, form.stringProperty(LANGUAGE), block.position())


def note_behind(document: QTextDocument, address: str) -> str:
    """The words of the footnote that a link leads to; "" when it leads to none."""
    if not _NOTE.fullmatch(address):
        return ""
    name = address.removeprefix("#")
    said: list[str] = []
    block = document.lastBlock()  # notes stand at the end
    while block.isValid():
        begins = _note_in(block)
        said.insert(0, _words_of_note(block))
        if begins == name:
            return _shortened(plain(" ".join(said)))
        if begins:
            said = []
        block = block.previous()
    return ""


def _note_in(block: QTextBlock) -> str:
    """The name of the note that begins with a block."""
    names = block.begin().fragment().charFormat().anchorNames() if block.length() > 1 else []
    return next((name for name in names if _NOTE.fullmatch(f"#{name}")), "")


def _words_of_note(block: QTextBlock) -> str:
    """Without its number and the ways back, which are links."""
    pieces = fragments_of(block)
    return "".join(p.text() for p in pieces if not _JUMP.fullmatch(p.charFormat().anchorHref()))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def plain(text: str) -> str:
    """Words without pictures, in one line."""
    return " ".join(text.replace(_OBJECT, " ").split())
