"""HTML to Markdown: the converter.

Responsible for the blocks of the dialect (docs/dialect.md): paragraphs, headings, quotes, code,
captions, and in what order things stand. A figure is its picture as a paragraph and, behind it,
its caption as a paragraph wholly in `_underscores_`; ordinary emphasis is always written with
asterisks, so that a reader can tell the two apart. Not for cleaning the tree (clean), for what
stands in a line (inline), for lists (lists) nor for tables (tables).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from viewer.core.convert.clean import Cleaned, clean
from viewer.core.convert.code import code_text
from viewer.core.convert.emphasis import Node, Run, write
from viewer.core.convert.escaping import escape_heading_end, escape_line_starts
from viewer.core.convert.inline import MARKS, InlineWriter, Picture, add_text
from viewer.core.convert.lists import lists_markdown
from viewer.core.convert.shortcodes import open_shortcodes
from viewer.core.convert.tables import is_layout, rows_of, table_markdown
from viewer.core.convert.text import search_text
from viewer.core.convert.tree import Element, attribute, parse
from viewer.core.convert.vocabulary import BLOCKS, HEADINGS
from viewer.core.model import MediaRef

_PLAIN = {"figcaption", "p", "div"}
_TICKS = re.compile(r"`+")
_BREAKS = re.compile(r"[ ]*\n[ ]*")
_SPACES = re.compile(r" {2,}")
_PARAGRAPHS = re.compile(r"\n[\n\xa0 ]*\n")
_UNREAD = re.compile("[ \n\xa0\u200b\ufeff]*")


@dataclass(frozen=True, slots=True)
class Conversion:
    """An article's Markdown body, its text for search, how many words it has, and its media.

    Args:
        refs: its pictures and files, as `media_refs` finds them.
    """

    markdown: str
    plain: str
    words: int
    refs: tuple[MediaRef, ...] = ()


def html_to_markdown(
    html: str,
    *,
    base_url: str = "",
    media: Mapping[str, str] | None = None,
    skip_url: str | None = None,
) -> Conversion:
    """Convert an article.

    Args:
        html: content.rendered.
        base_url: the article's own address; relative ones are resolved against it.
        media: picture address (as `media_refs` gives it) -> what to write instead; a picture that
            is not in it is marked as not stored. None outside a library: nothing is marked.
        skip_url: the featured picture; its repetition at the top of the body is left out.

    Raises:
        ConversionError: the HTML is too long, or cannot be read at all.
    """
    html = open_shortcodes(html)
    root = parse(html)
    cleaned = clean(root, html, base_url, skip_url)
    plain = search_text(root)
    markdown = _Converter(media, cleaned).document(root)
    return Conversion(markdown, plain, len(plain.split()), cleaned.refs)


class _Converter(InlineWriter):
    """Walks the blocks of one article."""

    def __init__(self, media: Mapping[str, str] | None, cleaned: Cleaned) -> None:
        super().__init__(media)
        self._blocked = cleaned.blocked
        self._around: list[str] = []  # emphasis around the blocks that are being written
        self._walks: dict[str, Callable[[Element, list[str]], None]] = {
            "pre": self._pre, "xmp": self._pre, "listing": self._pre, "table": self._table,
            "ul": self._list, "ol": self._list, "blockquote": self._quote, "hr": self._rule,
            "figure": self._figure, "figcaption": self._caption, "dt": self._term,
            "summary": self._term, "fndef": self._note,
        }  # fmt: skip
        self._walks |= dict.fromkeys(HEADINGS, self._heading)

    def document(self, root: Element) -> str:
        """The whole article; '' for one without content."""
        found = [block for block in self.blocks(root) if block]
        return "\n\n".join(found) + "\n" if found else ""

    def blocks(self, element: Element) -> list[str]:
        """The blocks inside an element."""
        out: list[str] = []
        self._walk(element, out)
        return out

    def _walk(self, element: Element, out: list[str]) -> None:
        words: list[Node] = []
        if element.text and not element.text.isspace():
            add_text(words, element.text)
        for child in element:
            if child.tag in BLOCKS or child in self._blocked:
                self._flush(words, out)
                self._block(child, out)
            else:
                self.add(child, words)
            tail = child.tail
            if tail and (words or not tail.isspace()):
                add_text(words, tail)
        self._flush(words, out)

    def _block(self, element: Element, out: list[str]) -> None:
        tag = str(element.tag)
        walk = self._walks.get(tag)
        if walk is not None:
            walk(element, out)
        elif tag in MARKS:
            self._around.append(MARKS[tag])
            self._walk(element, out)
            self._around.pop()
        else:
            self._walk(element, out)

    # -- paragraphs ----------------------------------------------------------------------------

    def _flush(self, words: list[Node], out: list[str]) -> None:
        """Write the collected words as paragraphs, and forget them."""
        if not words:
            return
        if len(words) == 1 and isinstance(words[0], str) and not self._around:
            out += _paragraphs(words[0])
        else:
            for part in _parts(words):
                for mark in self._around:
                    part = [Run(mark, part)]
                out += _paragraphs(write(part))
        words.clear()

    # -- blocks --------------------------------------------------------------------------------

    def _heading(self, element: Element, out: list[str]) -> None:
        line = self.line(element)
        if line.strip("\xa0 "):
            out.append(f"{'#' * int(str(element.tag)[1])} {escape_heading_end(line)}")

    def _rule(self, element: Element, out: list[str]) -> None:
        out.append(str(self.convert_hr(element, "", set())).strip("\n"))

    def _quote(self, element: Element, out: list[str]) -> None:
        inner = "\n\n".join(self.blocks(element))
        if inner:
            out.append(str(self.convert_blockquote(element, inner, set())).strip("\n"))

    def _list(self, element: Element, out: list[str]) -> None:
        out += lists_markdown(element, self.blocks, out[-1] if out else None)

    def _pre(self, element: Element, out: list[str]) -> None:
        text = code_text(element).strip("\n").rstrip()
        if not text.strip():
            return
        longest = max((len(run) for run in _TICKS.findall(text)), default=0)
        fence = "`" * max(3, longest + 1)
        out.append(f"{fence}{attribute(element, 'lang')}\n{text}\n{fence}")

    def _table(self, element: Element, out: list[str]) -> None:
        rows = rows_of(element)
        if is_layout(element, rows):
            for row in rows:
                self._walk(row, out)
            return
        made = table_markdown(rows, self.line)
        if made:
            out.append(made)

    def _term(self, element: Element, out: list[str]) -> None:
        """What a definition or a fold is called."""
        out += _paragraphs(write([Run("**", self.nodes_of(element))]))

    def _note(self, element: Element, out: list[str]) -> None:
        lines = "\n\n".join(self.blocks(element)).split("\n")
        body = "\n".join([lines[0], *(f"    {line}" if line else "" for line in lines[1:])])
        out.append(f"[^{attribute(element, 'n')}]: {body}".rstrip())

    # -- figures -------------------------------------------------------------------------------

    def _figure(self, element: Element, out: list[str]) -> None:
        """What a figure shows, and behind it its caption, wherever that stands in it."""
        captions = [child for child in element if child.tag == "figcaption"]
        for caption in captions:
            element.append(caption)  # its tail goes with it
        self._walk(element, out)

    def _caption(self, element: Element, out: list[str]) -> None:
        for nested in list(element.iterdescendants("figcaption")):
            nested.tag = "div"
        words = self.nodes_of(element)
        if any(isinstance(node, Picture) for node in words):
            self._flush(words, out)
            return
        if next(element.iter(*HEADINGS), None) is not None:  # a teaser
            self._walk(element, out)
            return
        plain = all(inner.tag in _PLAIN or inner.tag not in BLOCKS for inner in element.iter())
        inner = [text.strip() for text in self.blocks(element)] if plain else []
        if not plain and (line := self.line(element)):
            inner = [line]
        if inner:
            broken = "\\\n".join(inner)
            out.append(f"_{broken}_")


def _parts(words: Sequence[Node]) -> list[list[Node]]:
    """Words with every picture that stands in a line of its own, or beside the words, apart."""
    if not any(isinstance(node, Picture) for node in words):
        return [list(words)]
    parts: list[list[Node]] = []
    for line in _lines(words):
        pictures = [node for node in line if isinstance(node, Picture)]
        rest = [node for node in line if not isinstance(node, Picture)]
        if all(isinstance(node, str) and not node.strip() for node in rest):
            parts += [[picture] for picture in pictures] or [["\n"]]
        elif isinstance(line[0], Picture) and line[0].floats:
            parts += [[line[0]], line[1:]]
        else:
            parts.append(line)
    return _rejoined(parts)


def _lines(words: Sequence[Node]) -> list[list[Node]]:
    lines: list[list[Node]] = [[]]
    for node in words:
        if node == "\n":
            lines.append([])
        elif node != "" and not (node == " " and not lines[-1]):
            lines[-1].append(node)
    return lines


def _rejoined(parts: Sequence[list[Node]]) -> list[list[Node]]:
    """Lines of words next to each other are one paragraph again."""
    made: list[list[Node]] = []
    joins = False
    for part in parts:
        alone = len(part) == 1 and isinstance(part[0], Picture)
        if joins and not alone:
            made[-1] += ["\n", *part]
        else:
            made.append(part)
        joins = not alone
    return made


def _paragraphs(text: str) -> list[str]:
    """Paragraphs from words with line breaks; blank ones fall away."""
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if "\n" not in text:
        text = text.strip(" ")
        return [] if _UNREAD.fullmatch(text) else [escape_line_starts(text)]
    found = map(_lines_of, _PARAGRAPHS.split(_BREAKS.sub("\n", text)))
    return [
        escape_line_starts(part).replace("\n", "\\\n")
        for part in found
        if not _UNREAD.fullmatch(part)
    ]


def _lines_of(part: str) -> str:
    """The lines of a paragraph; blank ones at its ends would leave a backslash behind."""
    lines = part.strip(" \n").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        del lines[0]
    return "\n".join(lines)
