"""HTML to Markdown: the converter.

Responsible for the dialect: CommonMark with GFM tables, strikethrough and footnotes, ATX headings,
`-` bullets, backslash line breaks, and no raw HTML at all. A figure is its picture as a paragraph
and, behind it, its caption as a paragraph wholly in `_underscore_` emphasis; ordinary emphasis is
always written with asterisks, so that a reader can tell the two apart (render.is_caption). Not for
cleaning the tree (clean) nor for choosing pictures (media).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bs4 import Tag
from bs4.element import NavigableString
from markdownify import MarkdownConverter

from viewer.core.convert.clean import clean, language_of
from viewer.core.convert.emphasis import wrap_emphasis
from viewer.core.convert.escaping import destination, escape, escape_line_start, label
from viewer.core.convert.media.addresses import origins
from viewer.core.convert.tables import table_markdown
from viewer.core.convert.text import search_text
from viewer.core.convert.tree import attribute, parse
from viewer.core.errors import ConversionError
from viewer.core.model import MediaRef

_BLANK_LINES = re.compile(r"\n{3,}")
_TICKS = re.compile(r"`+")


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
        media: picture address (as `media_refs` gives it) -> what to write instead.
        skip_url: the featured picture; its repetition at the top of the body is left out.

    Raises:
        ConversionError: the HTML is too long or nested too deep.
    """
    root = parse(html)
    try:
        refs = clean(root, base_url, skip_url)
        plain = search_text(root)
        markdown = _Converter(media or {}).convert_soup(root)
    except RecursionError as error:
        raise ConversionError("The article's HTML is nested too deep to convert.") from error
    lines = (line.rstrip() for line in markdown.strip("\n").split("\n"))
    markdown = _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n").removesuffix("\\")
    return Conversion(markdown + "\n" if markdown else "", plain, len(plain.split()), refs)


_Base: Any = MarkdownConverter  # its type stub leaves out the walk that we override


class _Converter(_Base):
    """markdownify's walk with our rules for every element it gets wrong."""

    def __init__(self, media: Mapping[str, str]) -> None:
        super().__init__(
            heading_style="atx", bullets="-", newline_style="backslash", autolinks=False
        )
        self._media = media

    # -- text ----------------------------------------------------------------------------------

    def escape(self, text: str, parent_tags: set[str]) -> str:
        return escape(text) if text else ""

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        text = str(super().process_text(el, parent_tags=parent_tags))
        if "_noformat" in (parent_tags or ()) or not text:
            return text
        text = text.replace("\n", " ") if "pre" not in (parent_tags or ()) else text
        return escape_line_start(text) if _at_line_start(el) else text

    # -- inline --------------------------------------------------------------------------------

    def convert_b(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return self._emphasis(el, text, "**", parent_tags, {"b", "strong"})

    convert_strong = convert_b

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return self._emphasis(el, text, "*", parent_tags, {"i", "em", "figcaption"})

    convert_i = convert_cite = convert_em

    def convert_del(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return self._emphasis(el, text, "~~", parent_tags, {"del", "s", "strike"})

    convert_s = convert_strike = convert_del

    def _emphasis(
        self, el: Tag, text: str, mark: str, parent_tags: set[str], same: set[str]
    ) -> str:
        if "_noformat" in parent_tags or parent_tags & same:
            return text
        return wrap_emphasis(text, mark, before=_sign_before(el), after=_sign_after(el))

    def convert_sub(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return text

    convert_sup = convert_sub

    def convert_q(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"“{text}”"

    def convert_br(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_noformat" in parent_tags:
            return "\n"
        if "_inline" in parent_tags or _is_last(el):
            return " "
        return "\\\n"

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_noformat" in parent_tags or "a" in parent_tags:
            return text
        href, bare = attribute(el, "href"), text.strip()
        if not href or not bare:
            return text
        target = self._target(href)
        if "\n\n" in bare or bare.startswith(("#", ">", "- ")):
            return _link_around_blocks(text, target)
        lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        return f"{lead}[{bare}]({target}){tail}"

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        url = attribute(el, "src")
        if url.startswith("data:") and url not in self._media:
            return label(attribute(el, "alt"))  # content of its own, but not in the library
        target = destination(self._media.get(url, url))
        image = f"![{label(attribute(el, 'alt'))}]({target})"
        block = "_inline" not in parent_tags and not parent_tags & {"a", "em", "strong", "b", "i"}
        return f"\n\n{image}\n\n" if block and _alone(el) else image

    def _target(self, href: str) -> str:
        """Where a link leads: a stored file of the library, or the address as it is."""
        url, hash_, fragment = href.partition("#")
        local = self._media.get(origins(url)[0])
        return destination(href if local is None else f"{local}{hash_}{fragment}")

    def convert_fnref(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"[^{attribute(el, 'n')}]"

    # -- blocks --------------------------------------------------------------------------------

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_inline" in parent_tags:
            return text
        line = " ".join(text.split())
        return f"\n\n{'#' * max(2, min(6, n))} {line}\n\n" if line else ""

    def convert_fndef(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        lines = text.strip().split("\n")
        body = "\n".join([lines[0], *(f"    {line}" if line else "" for line in lines[1:])])
        return f"\n\n[^{attribute(el, 'n')}]: {body}\n\n"

    def convert_figcaption(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        line = " ".join(text.replace("\\\n", " ").split())
        if "_inline" in parent_tags or not line:
            return f" {line} "
        return f"\n\n_{line}_\n\n"

    def convert_figure(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{text.strip()}\n\n" if "_inline" not in parent_tags else text

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_inline" in parent_tags:
            return " ".join(text.split())
        text = text.strip("\n")
        if not text.strip():
            return ""
        longest = max((len(run) for run in _TICKS.findall(text)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"\n\n{fence}{language_of(el)}\n{text}\n{fence}\n\n"

    def convert_table(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        if "_inline" in parent_tags:
            return " ".join(el.get_text(" ").split())
        caption = el.find("caption")
        extra = f"\n\n_{' '.join(escape(caption.get_text(' ')).split())}_" if caption else ""
        return f"\n\n{table_markdown(el, self._cell)}{extra}\n\n"

    def _cell(self, cell: Tag) -> str:
        inner = (
            self.process_element(child, parent_tags={"td", "_inline"}) for child in cell.children
        )
        return " ".join("".join(inner).split())

    def process_tag(self, node: Tag, parent_tags: set[str] | None = None) -> Any:
        if node.name == "table":  # its cells are walked once, by the table itself
            return self.convert_table(node, "", parent_tags or set())
        return super().process_tag(node, parent_tags=parent_tags)

    def convert_dt(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{wrap_emphasis(text.strip(), '**')}\n\n" if text.strip() else ""

    def convert_dd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{text.strip()}\n\n" if text.strip() else ""

    def convert_summary(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{wrap_emphasis(text.strip(), '**')}\n\n" if text.strip() else ""

    def convert_kbd(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return str(self.convert_code(el, text, parent_tags))


def _link_around_blocks(text: str, target: str) -> str:
    """A card: the link goes on its first line of text, never across a blank line."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        match = re.match(r"^(\s*(?:#{1,6} |> |- )?)(.+)$", line)
        if match and not line.lstrip().startswith("!["):
            lines[number] = f"{match[1]}[{match[2].strip()}]({target})"
            break
    return "\n".join(lines)


_INLINE = {
    "a", "b", "strong", "i", "em", "span", "u", "mark", "small", "font", "sub", "sup", "s", "del",
    "ins", "abbr", "cite", "q", "bdi", "bdo",
}  # fmt: skip
_IN_LINE = {*_INLINE, "img", "code", "kbd", "fnref"}


def _at_line_start(el: NavigableString) -> bool:
    """Whether a text begins a line of its block."""
    node: Any = el
    while node.previous_sibling is None or not str(node.previous_sibling).strip():
        if node.previous_sibling is not None:
            node = node.previous_sibling
            continue
        if node.parent is None or node.parent.name not in _INLINE:
            return True
        node = node.parent
    before = node.previous_sibling
    return isinstance(before, Tag) and before.name not in _IN_LINE


def _is_last(el: Tag) -> bool:
    """Whether nothing follows a line break in its block."""
    node: Any = el
    while True:
        after = node.next_sibling
        while isinstance(after, NavigableString) and not after.strip():
            after = after.next_sibling
        if after is not None:
            return isinstance(after, Tag) and after.name in {
                "p",
                "div",
                "ul",
                "ol",
                "table",
                "figure",
                "blockquote",
                "pre",
            }
        if node.parent is None or node.parent.name not in _INLINE:
            return True
        node = node.parent


def _alone(el: Tag) -> bool:
    """Whether a picture shares its block with no text."""
    parent = el.parent
    if parent is None or parent.name in {"li", "td", "th"}:
        return False
    return not any(
        isinstance(child, NavigableString) and child.strip() for child in parent.children
    )


def _sign_before(el: Tag) -> str:
    before = el.previous_sibling
    return str(before.get_text() if isinstance(before, Tag) else before or "")[-1:]


def _sign_after(el: Tag) -> str:
    after = el.next_sibling
    return str(after.get_text() if isinstance(after, Tag) else after or "")[:1]
