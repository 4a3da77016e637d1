"""What a reader finds on a page, as plain records.

Responsible for the records alone; reader.py fills them, features.py compares them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace

NONE, LINE, BLOCK = (
    0,
    1,
    2,
)  # what stands before a word: nothing or a blank, a line's end, a block's


@dataclass(frozen=True)
class Place:
    """Where a piece of text stands. Ids count from 1; 0 is "in none"."""

    strong: bool = False
    em: bool = False
    strike: bool = False
    loose: bool = False  # emphasis here says nothing: headings, captions, terms, table heads
    optional: bool = False  # a converter may keep it or not
    note: int = 0  # text of a footnote
    quote: int = 0  # how deep in quotes that count
    loose_quote: int = 0  # how deep in quotes that need not be quotes
    code: bool = False  # inline code or a code block
    pre: int = 0
    one_line: bool = False  # a heading or a cell: breaks inside cannot be said in Markdown
    free_blocks: bool = False  # block boundaries here may fall either way
    free_inside: bool = False  # the same between two words of this heading or caption
    heading: int = 0
    link: int = 0
    table: int = 0
    cell: int = 0
    item: int = 0
    caption: int = 0


@dataclass
class Word:
    """A word of the page."""

    text: str
    place: Place
    before: int = NONE  # NONE, LINE or BLOCK
    doubled: bool = False  # BLOCK that is only several line ends
    block: int = 0  # the number of the block that it stands in
    free: bool = False  # what stands before it may fall either way


@dataclass
class Chunk:
    """Characters between blanks, with what could be read as markup in them."""

    text: str
    optional: bool
    link: int
    starts_line: bool = False


@dataclass
class Link:
    """A link, or a bare address in the text (`bare`)."""

    url: str
    optional: bool = False
    blocks: bool = False  # it holds blocks: a card
    bare: bool = False
    pictures: int = 0
    block: int = 0


@dataclass
class Picture:
    """A picture; each of `keys` names it."""

    keys: frozenset[str]
    alt: str = ""
    optional: bool = False
    block: int = 0


@dataclass
class Item:
    """An item of a list."""

    kind: str  # "-", or "1." and so on; with " [x]" or " [ ]" for a task
    depth: int
    optional: bool = False


@dataclass
class Heading:
    level: int
    optional: bool = False


@dataclass
class Cell:
    table: int
    row: int
    column: int
    spanned: tuple[tuple[int, int], ...] = ()


@dataclass
class Code:
    text: str
    language: str = ""
    optional: bool = False


@dataclass
class Caption:
    pictures: list[int] = field(default_factory=list)
    optional: bool = False


@dataclass
class Note:
    """A footnote; its words say so (`place.note`). `mark` is the word before its mark."""

    label: str
    text: str = ""
    mark: str = ""


@dataclass
class Embed:
    """Something played or shown from elsewhere; a link with one of `keys` stands for it."""

    keys: frozenset[str]
    block: int = 0


@dataclass
class Page:
    words: list[Word] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    tables: list[bool] = field(default_factory=list)  # whether each counts
    cells: list[Cell] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)
    spans: list[tuple[str, bool]] = field(default_factory=list)  # inline code, and whether optional
    captions: list[Caption] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    embeds: list[Embed] = field(default_factory=list)
    rules: int = 0
    allowed: list[str] = field(default_factory=list)  # words that may be added: titles, alt texts
    hidden: set[str] = field(default_factory=set)  # words of scripts and styles
    shortcodes: int = 0
    targets: list[str] = field(default_factory=list)  # addresses that builder shortcodes carry
    formless: bool = False  # it has elements that Markdown has no form for
    markdown: str = ""
    raw_tags: int = 0

    def groups(self, kind: str, aside: Collection[int] = ()) -> dict[int, list[str]]:
        """The words of every heading, link, cell, item or caption, by number.

        Words that need not be kept count only where there are no others. `aside` are links whose
        words do not count.
        """
        found: dict[int, list[str]] = {}
        loose: dict[int, list[str]] = {}
        for word in self.words:
            number = getattr(word.place, kind)
            if number and word.place.link not in aside:
                group = loose if word.place.optional else found
                group.setdefault(number, []).append(word.text)
        return loose | found


__all__ = [
    "BLOCK", "LINE", "NONE", "Caption", "Cell", "Chunk", "Code", "Embed", "Heading", "Item",
    "Link", "Note", "Page", "Picture", "Place", "Word", "replace",
]  # fmt: skip
