"""The words of a block: text, emphasis, links, pictures and code within a line.

Responsible for turning an element's inline content into the nodes that `emphasis.write` puts into
Markdown. Its rules are those of markdownify's converter where these are right. Not for blocks
(markdown).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from markdownify import MarkdownConverter

from viewer.core.convert.emphasis import Node, Piece, Run, write
from viewer.core.convert.escaping import collapse, destination, escape, label
from viewer.core.convert.media import SHOWN, same_picture
from viewer.core.convert.media.addresses import origins
from viewer.core.convert.tree import Element, attribute, text_of
from viewer.core.convert.vocabulary import BLOCKS

NOT_STORED = "not stored"  # the title of a picture that the library lacks
MARKS = {"b": "**", "strong": "**", "em": "*", "i": "*", "del": "~~", "s": "~~", "strike": "~~"}
_STYLED = {"span", "font"}
_BOLD = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_SLANTED = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_CODED = {"code", "kbd", "samp", "tt"}
_WHOLE = ("a", "img", "br", "fnref")  # what code does not swallow
_SIGNS = "([:"  # behind a reference they would make another thing of it
_SPACES = re.compile(r" {2,}")
_BREAKS = re.compile(r"\s*\n\s*")
_EDGE = " \n"
_FLOATS = re.compile(r"\b(?:align(?:left|right|center|none)|size-(?:full|large|medium))\b")

_Base: Any = MarkdownConverter  # its type stub knows bs4's elements only


class Picture(Piece):
    """A picture, alone or as a link's whole label."""

    __slots__ = ("floats",)

    def __init__(self, text: str, *, floats: bool) -> None:
        super().__init__(text)
        self.floats = floats  # set beside or between the words, not among them


@cache
def _rules() -> Any:
    """markdownify with our settings, made once: it goes over all of them for every converter."""
    return MarkdownConverter(
        heading_style="atx", bullets="-", newline_style="backslash", autolinks=False
    )


class Code(Piece):
    """A code span, and the code in it."""

    __slots__ = ("code",)

    def __init__(self, code: str) -> None:
        super().__init__(_code_span(code))
        self.code = code

    def joined(self, other: Piece) -> Piece | None:
        """Two spans right behind each other are one."""
        return Code(self.code + other.code) if isinstance(other, Code) else None


def _code_span(code: str) -> str:
    """markdownify's rule, which pads a span only when back-ticks are in it."""
    return str(_rules().convert_code(None, code, set()))


class InlineWriter(_Base):
    """markdownify's rules for what stands in a line, over lxml's elements."""

    def __init__(self, media: Mapping[str, str] | None) -> None:
        self.__dict__.update(vars(_rules()))
        self._media = media
        self._rules: dict[str, Callable[[Element, list[Node]], None]] = {
            "a": self._link, "img": self._image, "br": self._break,
            "fnref": self._reference, "tex": self._tex,
            "taskmark": self._task, "wbr": self._nothing, "area": self._nothing,
        }  # fmt: skip
        self._rules |= dict.fromkeys((*MARKS, "cite"), self._marked)
        self._rules |= dict.fromkeys(_STYLED, self._styled)
        self._rules |= dict.fromkeys(_CODED, self._code)

    # -- walking -------------------------------------------------------------------------------

    def nodes_of(self, element: Element) -> list[Node]:
        """Everything inside an element as the words of one line; blocks are set apart by blanks."""
        made: list[Node] = []
        self.collect(element, made)
        return made

    def collect(self, element: Element, out: list[Node]) -> None:
        """Add what is inside an element, without what stands behind it."""
        if element.text:
            add_text(out, element.text)
        for child in element:
            self.add(child, out)
            if child.tail:
                add_text(out, child.tail)

    def add(self, element: Element, out: list[Node]) -> None:
        """Add one element of a line, without what stands behind it."""
        rule = self._rules.get(str(element.tag))
        if rule is not None:
            rule(element, out)
        elif element.tag in BLOCKS:
            self._in_line(element, out)
        else:
            self.collect(element, out)

    def _in_line(self, element: Element, out: list[Node]) -> None:
        """A block where only a line has room, such as in a cell of a table."""
        if element.tag == "pre":
            out += [" ", *self._lines_of_code(text_of(element)), " "]
        elif element.tag == "li" and element.getprevious() is not None:
            while out and isinstance(out[-1], str) and not out[-1].strip(" "):
                out.pop()
            out.append("; ")
            self.collect(element, out)
        else:
            out.append(" ")
            self.collect(element, out)
            out.append(" ")

    def line(self, element: Element) -> str:
        """Everything inside an element as one line of Markdown."""
        text = write(self.nodes_of(element)).replace("\n", " ")
        return _SPACES.sub(" ", text).strip(" ")

    # -- rules ---------------------------------------------------------------------------------

    def _nothing(self, element: Element, out: list[Node]) -> None:
        """An element that says nothing."""

    def _marked(self, element: Element, out: list[Node]) -> None:
        inner = self.nodes_of(element)
        if _has_no_words(inner):
            out += inner
        else:
            out.append(Run(MARKS.get(str(element.tag), "*"), inner))

    def _styled(self, element: Element, out: list[Node]) -> None:
        """Text processors and builders write emphasis as a style."""
        style = attribute(element, "style")
        inner = self.nodes_of(element)
        for pattern, mark in ((_BOLD, "**"), (_SLANTED, "*"), (_STRUCK, "~~")):
            if style and pattern.search(style):
                inner = [Run(mark, inner)]
        out += inner

    def _break(self, element: Element, out: list[Node]) -> None:
        out.append("\n")

    def _reference(self, element: Element, out: list[Node]) -> None:
        out.append(Piece(f"[^{attribute(element, 'n')}]"))

    def _tex(self, element: Element, out: list[Node]) -> None:
        out.append(escape(element.text or ""))

    def _task(self, element: Element, out: list[Node]) -> None:
        out.append(Piece(f"[{attribute(element, 'checked')}]"))
        out.append(" ")

    # -- code ----------------------------------------------------------------------------------

    def _code(self, element: Element, out: list[Node]) -> None:
        """A code span; a link or a picture inside stays one, a line break parts two spans."""
        if next(element.iter(*_WHOLE), None) is None:
            self._add_span(text_of(element), out)
        else:
            self._code_around(element, out)

    def _code_around(self, element: Element, out: list[Node]) -> None:
        self._add_span(element.text or "", out)
        for child in element:
            if child.tag in _WHOLE:
                self.add(child, out)
            else:
                self._code_around(child, out)
            self._add_span(child.tail or "", out)

    def _add_span(self, text: str, out: list[Node]) -> None:
        """Add code; right behind other code it joins that, since two spans have no room."""
        text = collapse(text)
        if not text.strip(" "):
            out += [text] if text else []
            return
        piece = Code(text)
        last = out[-1] if out else None
        both = last.joined(piece) if isinstance(last, Code) else None
        if both is not None:
            out[-1] = both
        else:
            out.append(piece)

    def _lines_of_code(self, text: str) -> list[Node]:
        lines = [line.strip() for line in text.split("\n")]
        found: list[Node] = []
        for line in filter(None, lines):
            found += [" ", Code(line)] if found else [Code(line)]
        return found

    # -- links and pictures --------------------------------------------------------------------

    def _link(self, element: Element, out: list[Node]) -> None:
        href = attribute(element, "href")
        inner = self._label_of(element)
        if not href or _around(element, "a"):
            out += inner
            return
        lead, core, tail = _edges(inner)
        if not core:
            out += inner
            return
        if self._leads_to_its_picture(element, href, core):
            out += inner
            return
        target = self._target(href)
        out.append(lead)
        _guard(out)
        out.append(_linked(core, target))
        out.append(tail)

    def _label_of(self, element: Element) -> list[Node]:
        if _around(element, *_CODED):
            inner: list[Node] = []
            self._code(element, inner)
            return inner
        return self.nodes_of(element)

    def _leads_to_its_picture(self, element: Element, href: str, core: Sequence[Node]) -> bool:
        """Whether a link only leads to the picture on it, which the library holds."""
        if self._media is None or not all(isinstance(node, Picture) for node in core):
            return False
        return any(
            attribute(image, "src") in self._media and same_picture(href, attribute(image, "src"))
            for image in element.iter("img")
        )

    def _image(self, element: Element, out: list[Node]) -> None:
        url = attribute(element, "src")
        alt = label(attribute(element, "alt"))
        stored = self._media.get(url) if self._media is not None else None
        if url.startswith("data:") and stored is None:
            add_escaped(out, alt)  # content of its own, but not in the library
            return
        target = destination(stored or attribute(element, SHOWN) or url)
        title = f' "{NOT_STORED}"' if self._media is not None and stored is None else ""
        floats = bool(_FLOATS.search(attribute(element, "class")))
        out.append(Picture(f"![{alt}]({target}{title})", floats=floats))

    def _target(self, href: str) -> str:
        """Where a link leads: a stored file of the library, or the address as it is."""
        url, hash_, fragment = href.partition("#")
        local = self._media.get(origins(url)[0]) if self._media and url else None
        return destination(href if local is None else f"{local}{hash_}{fragment}")


def _linked(core: list[Node], target: str) -> Piece:
    """A link piece; its label may be emphasised later, when that has no room around it."""
    text = write(core)
    text = _BREAKS.sub("\n", _SPACES.sub(" ", text)).strip("\n")
    if len(core) == 1 and isinstance(core[0], Picture):
        return Picture(f"[{text}]({target})", floats=core[0].floats)
    return Piece(
        f"[{text}]({target})", lambda mark: f"[{write([Run(mark, list(core))])}]({target})"
    )


def _edges(inner: list[Node]) -> tuple[str, list[Node], str]:
    """A label without the blanks and breaks at its ends, and these."""
    core = [node for node in inner if node != ""]
    return _taken_off(core, 0), core, _taken_off(core, -1)


def _taken_off(nodes: list[Node], end: int) -> str:
    """The blanks and breaks at one end, taken off it, out of emphasis too.

    Args:
        nodes: changed.
        end: 0 for the first, -1 for the last.
    """
    taken = ""
    while nodes:
        node = nodes[end]
        kept: Node | None = node
        moved = ""
        if isinstance(node, Run):
            inside = list(node.nodes)
            moved = _taken_off(inside, end)
            kept = Run(node.mark, inside) if inside else None
        elif isinstance(node, str):
            words = node.rstrip(_EDGE) if end else node.lstrip(_EDGE)
            moved = node[len(words) :] if end else node[: len(node) - len(words)]
            kept = words or None
        taken = moved + taken if end else taken + moved
        if kept is not None:
            nodes[end] = kept
            break
        del nodes[end]
    return taken


def _has_no_words(inner: Sequence[Node]) -> bool:
    """Whether there are only blanks, line breaks and pictures, which nobody emphasises."""
    return all(
        isinstance(node, Picture) or (isinstance(node, str) and not node.strip()) for node in inner
    )


def _around(element: Element, *names: str) -> bool:
    return next(element.iterancestors(*names), None) is not None


def add_text(out: list[Node], text: str) -> None:
    """Add running text, escaped where it would be markup."""
    add_escaped(out, escape(collapse(text)))


def add_escaped(out: list[Node], text: str) -> None:
    """Add Markdown of plain text; behind a reference its first sign must not change that."""
    last = out[-1] if out else None
    if isinstance(last, Piece) and last.text.startswith("[^") and text[:1] and text[0] in _SIGNS:
        text = f"\\{text}"
    out.append(text)


def _guard(out: list[Node]) -> None:
    """`!` right before a link would make a picture of it, `^` a footnote."""
    place = len(out) - 1
    while place >= 0 and out[place] == "":
        place -= 1
    last = out[place] if place >= 0 else None
    if isinstance(last, str) and last.endswith(("!", "^")):
        out[place] = f"{last[:-1]}\\{last[-1]}"
