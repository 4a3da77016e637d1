"""The features of a page, read from its HTML.

Responsible for walking a tree once and filling a Page: the same walk for the source (after
visible.py has taken away what no reader sees) and for the rendered Markdown.
"""

from __future__ import annotations

import re

from lxml import etree, html
from lxml.html import HtmlElement

from benchmarks.scoring import notes, shortcodes, visible
from benchmarks.scoring.addresses import embed_keys, is_link, key
from benchmarks.scoring.lists import Lists
from benchmarks.scoring.media import embed_names, is_picture_file, label_words, picture_names
from benchmarks.scoring.page import (
    Caption,
    Code,
    Embed,
    Heading,
    Link,
    Page,
    Picture,
    Place,
    replace,
)  # fmt: skip
from benchmarks.scoring.rendering import raw_tags, to_html
from benchmarks.scoring.stream import Stream
from benchmarks.scoring.structure import BLOCKS, HEADINGS, language, pre_text
from benchmarks.scoring.tables import Tables
from benchmarks.scoring.visible import MARK, NOTE, OPTIONAL, classes
from benchmarks.scoring.words import words_of

_CARRIED = re.compile(r"\s*(https?://[^\s\[\]]+)\s*(?=\[/)")
_ADDRESS = re.compile(r"\s*(https?://\S+)\s*$")
_SOCIAL = re.compile(r"twitter-|instagram-media|tiktok-embed|fb-post|wp-embedded-content|bluesky")
_CAPTION = re.compile(r"(?:^|\s)(?:wp-caption-text|gallery-caption|wp-element-caption)(?:\s|$)")
_SCOPE = re.compile(r"(?:^|\s)(?:wp-caption|gallery-item|tiled-gallery-item)(?:\s|$)")
_STYLED = re.compile(r"font-weight|font-style|text-decoration", re.I)
_FORMLESS = {
    "sub", "sup", "mark", "ins", "u", "small", "abbr", "kbd", "details", "dl", "ruby", "iframe",
    "video", "audio", "object", "embed", "figure", "center", "font", "span", "button",
}  # fmt: skip
_EMBEDS = {"iframe", "video", "audio", "object", "embed"}
_SLANTED = {"cite", "dfn", "var", "address", "dt", "summary", "th", "caption"}


def read_source(markup: str, base: str = "") -> Page:
    """The features of a page as WordPress gives it.

    Args:
        markup: the HTML.
        base: the page's own address, for relative ones.
    """
    page = Page()
    root = _tree(markup)
    page.formless = any(element.tag in _FORMLESS for element in root.iter())
    visible.show(root, page)
    notes.find(root, page)
    _Walk(page, base, source=True).over(root)
    _settle(page, base)
    return page


def read_markdown(markdown: str, base: str = "") -> Page:
    """The features of the page that Markdown gives."""
    page = Page(markdown=markdown, raw_tags=raw_tags(markdown))
    root = _tree(to_html(markdown))
    for line in list(root.iter("hr")):
        if "footnotes-sep" in classes(line):
            visible.drop(line)
    notes.find(root, page)
    _Walk(page, base, source=False).over(root)
    return page


def _tree(markup: str) -> HtmlElement:
    markup = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", "", markup)
    parser = html.HTMLParser(huge_tree=True, encoding="utf-8")
    return html.fromstring(f"<div>{markup}</div>".encode(), parser=parser)


def _before_notes(line: HtmlElement) -> bool:
    """Whether a rule only sets the footnotes apart."""
    after = line.getnext()
    return after is not None and any(one.get(NOTE) for one in (after, *after))


def _settle(page: Page, base: str) -> None:
    """Links that show nothing, or only lead to their own picture, need not be kept."""
    texts = page.groups("link")
    pictured = {name for picture in page.pictures for name in picture.keys}
    for number, link in enumerate(page.links, 1):
        if number in texts:
            continue
        own = is_picture_file(link.url) or bool(pictured.intersection({key(link.url, base)}))
        link.optional = link.optional or not link.pictures or own


class _Walk:
    """One walk over a tree."""

    def __init__(self, page: Page, base: str, *, source: bool) -> None:
        self.page, self.base, self.source = page, base, source
        self.stream = Stream(page)
        self.lists, self.tables = Lists(page), Tables(page, trusting=not source)
        self.places = [Place()]
        self.scopes: list[list[int]] = []
        self.silent = 0  # how many open elements whose text is not read
        self.last = (0, (-1, -1, -1))  # the link that ended last, and what was read by then

    def over(self, root: HtmlElement) -> None:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self._open(element)
                self._text(element.text, self.places[-1], element)
            else:
                self._close(element)
                self._text(element.tail, self.places[-1], element.getparent())
        self.stream.flush()

    # ------------------------------------------------------------------ text
    def _text(self, text: str | None, place: Place, holder: HtmlElement | None) -> None:
        if not text or self.silent or holder is None:
            return
        bare = None if place.link or place.code else _ADDRESS.match(text)
        if bare:
            place = self._bare(bare.group(1), place, holder)
        if place.pre:
            self._lines(text, place)
        elif not place.code and ("[" in text or "$latex" in text):
            text = shortcodes.without_latex(text) if self.source else text
            self._with_shortcodes(text, place)  # left over, they count as shortcodes only
        else:
            self.stream.text(text, place)

    def _lines(self, text: str, place: Place) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self.stream.line()
            self.stream.text(line, place)

    def _with_shortcodes(self, text: str, place: Place) -> None:
        end = 0
        for match in shortcodes.BUILDER.finditer(text):
            self._plausible(text[end : match.start()], place)
            self.stream.edge(free=True)
            self.page.shortcodes += 1
            self.page.targets += shortcodes.targets(match.group())
            self.page.allowed += words_of(match.group())
            end = match.end()
            carried = _CARRIED.match(text, end)
            if carried and not match.group().startswith("[/"):
                self.page.targets.append(carried.group(1))
                self.page.allowed += words_of(carried.group(1))
                end = carried.end()
        self._plausible(text[end:], place)

    def _plausible(self, text: str, place: Place) -> None:
        """Text in which shortcodes of unknown plugins may be kept or not."""
        for number, part in enumerate(shortcodes.UNKNOWN.split(text)):
            self.stream.text(part, replace(place, optional=True) if number % 2 else place)

    def _bare(self, url: str, place: Place, holder: HtmlElement) -> Place:
        """An address that stands alone in the text is a link to a reader, or an embed to be."""
        wrapped = self.source and any(
            "wp-block-embed" in classes(one) for one in (holder, *holder.iterancestors())
        )
        self.page.links.append(Link(url, optional=True, bare=True, block=self.stream.block))
        if wrapped:
            self.page.embeds.append(Embed(frozenset(embed_keys(url, self.base)), self.stream.block))
        return replace(place, link=len(self.page.links), optional=place.optional or wrapped)

    # -------------------------------------------------------------- elements
    def _open(self, element: HtmlElement) -> None:
        tag, place = str(element.tag), self.places[-1]
        if tag in BLOCKS:
            self.stream.edge(free=place.free_blocks)
        if tag == "br":
            self.stream.line()
        place = self._marked(element, place)
        if element.get(MARK) or tag in _EMBEDS or tag == "rp":
            self.silent += 1
        place = self._inline(element, tag, place)
        if tag == "a":
            place = self._link(element, place)
        elif tag == "img":
            self._picture(element, place)
        elif tag in _EMBEDS:
            self._embed(element, place)
        elif tag == "hr":
            self.stream.fill()
            self.page.rules += not place.optional and not _before_notes(element)
        place = self._block(element, tag, place)
        self.places.append(place)

    def _close(self, element: HtmlElement) -> None:
        tag, place = str(element.tag), self.places.pop()
        if element.get(MARK) or tag in _EMBEDS or tag == "rp":
            self.silent -= 1
        if tag in {"ul", "ol", "menu"}:
            self.lists.close()
        elif tag == "table":
            self.tables.close()
        elif tag == "a" and place.link and place.link != self.places[-1].link:
            self.stream.flush()  # a blank more or less beside a link is not seen
            self.last = (place.link, self._so_far())
        if tag == "figure" or _SCOPE.search(classes(element)):
            self.scopes.pop()
        if tag in BLOCKS:
            self.stream.edge(free=place.free_blocks)

    def _so_far(self) -> tuple[int, int, int]:
        return len(self.page.words), len(self.page.pictures), self.stream.block

    def _marked(self, element: HtmlElement, place: Place) -> Place:
        if element.get(MARK):
            self.stream.flush()
            note = self.page.notes[int(element.get(MARK)) - 1]
            before = [word.text for word in self.page.words[-1:]]
            note.mark = note.mark or "".join(before)
        if element.get(OPTIONAL):
            place = replace(place, optional=True)
        if element.get(NOTE):
            place = replace(place, note=int(element.get(NOTE)), item=0)
        return place

    def _inline(self, element: HtmlElement, tag: str, place: Place) -> Place:
        if _STYLED.search(element.get("style") or "") or tag in _SLANTED:
            place = replace(place, loose=True)
        if tag in {"strong", "b"}:
            return replace(place, strong=True)
        if tag in {"em", "i"}:
            return replace(place, em=True)
        if tag in {"del", "s", "strike"}:
            return replace(place, strike=True)
        if tag in {"code", "kbd", "samp", "tt"}:
            return self._code_span(element, tag, place)
        return place

    def _code_span(self, element: HtmlElement, tag: str, place: Place) -> Place:
        if place.code:
            return place
        text = " ".join(element.text_content().split())
        if text:
            self.page.spans.append((text, tag != "code" or place.optional or bool(place.cell)))
        return replace(place, code=True, loose=True)

    def _link(self, element: HtmlElement, place: Place) -> Place:
        href = element.get("href") or ""
        self.page.allowed += label_words(element) if self.source else []
        if not is_link(href) or element.get(MARK) or self.silent:
            return place
        self.stream.flush()
        number, read = self.last
        fresh = read == self._so_far()
        if fresh and number and key(self.page.links[number - 1].url) == key(href):
            return replace(place, link=number)
        blocks = any(one.tag in BLOCKS for one in element.iterdescendants())
        self.page.links.append(
            Link(href, place.optional or bool(place.note), blocks, block=self.stream.block)
        )
        return replace(place, link=len(self.page.links))

    def _picture(self, element: HtmlElement, place: Place) -> None:
        keys = picture_names(element, self.base)
        alt = element.get("alt") or ""
        self.page.allowed += words_of(f"{alt} {element.get('title') or ''}") if self.source else []
        if not keys or (self.silent and self.source):
            return
        self.stream.fill()
        optional = place.optional or keys == {"data:"}
        self.page.pictures.append(Picture(keys, alt, optional, self.stream.block))
        for scope in self.scopes:
            scope.append(len(self.page.pictures) - 1)
        if place.link:
            self.page.links[place.link - 1].pictures += 1

    def _embed(self, element: HtmlElement, place: Place) -> None:
        self.page.allowed += label_words(element)
        for inner in element.iter("source", "a", "track"):
            self.page.allowed += label_words(inner) + words_of(inner.text or "")
        if element.tag == "object" and "wp-block-file" in classes(element):
            self.page.links.append(Link(element.get("data") or "", optional=True))
            return  # the links behind it are the block's own
        if self.silent > 1 or place.optional:
            return  # within another one
        keys = embed_names(element, self.base)
        if keys:
            self.stream.fill()
            self.page.embeds.append(Embed(keys, self.stream.block))
        if element.get("poster"):
            names = picture_names(
                element.makeelement("img", {"src": element.get("poster")}), self.base
            )
            self.page.pictures.append(Picture(names, "", True, self.stream.block))

    def _block(self, element: HtmlElement, tag: str, place: Place) -> Place:
        named = classes(element)
        if tag == "figure" or _SCOPE.search(named):
            self.scopes.append([])
        if tag in HEADINGS:
            return self._heading(tag, place)
        if tag == "blockquote" or (tag in {"cite", "footer"} and place.quote):
            return self._quote(element, tag, place)
        if tag == "pre":
            return self._pre(element, place)
        if tag in {"ul", "ol", "menu"}:
            self.lists.open(element, place)
        elif tag == "li":
            return self.lists.item(element, place)
        elif tag == "table":
            return self.tables.open(element, place)
        elif tag in {"td", "th"}:
            return self.tables.cell(element, place)
        elif (tag in {"figcaption", "caption"} or _CAPTION.search(named)) and next(
            element.iter("h1", "h2", "h3", "h4", "h5", "h6"), None
        ) is None:  # with a heading it is a teaser
            return self._caption(place)
        if "wp-playlist" in named.split():
            self._playlist(element)
        return place

    def _heading(self, tag: str, place: Place) -> Place:
        optional = place.optional or bool(place.cell) or place.free_blocks
        self.page.headings.append(Heading(int(tag[1]), optional))
        number = len(self.page.headings)
        return replace(place, heading=number, loose=True, one_line=True, free_inside=True)

    def _quote(self, element: HtmlElement, tag: str, place: Place) -> Place:
        named = classes(element)
        for name in ("cite", "data-instgrm-permalink", "data-href"):
            if element.get(name):
                self.page.links.append(Link(element.get(name) or "", optional=True))
                self.page.allowed += words_of(element.get(name) or "")
        if tag != "blockquote":
            return replace(place, quote=0, loose_quote=place.quote)
        if _SOCIAL.search(named) or place.loose_quote:
            optional = place.optional or "wp-embedded-content" in named
            return replace(place, loose_quote=place.loose_quote + 1, optional=optional)
        return replace(place, quote=place.quote + 1)

    def _pre(self, element: HtmlElement, place: Place) -> Place:
        verse = "wp-block-verse" in classes(element)
        code = Code(pre_text(element), language(element), verse or place.optional)
        self.page.codes.append(code)
        return replace(place, pre=1, code=not verse, loose=not verse or place.loose)

    def _caption(self, place: Place) -> Place:
        if place.caption or place.cell:
            return replace(place, loose=True)
        pictures = self.scopes[-1] if self.scopes else []
        self.page.captions.append(Caption(pictures, place.optional))
        return replace(place, caption=len(self.page.captions), loose=True, free_inside=True)

    def _playlist(self, element: HtmlElement) -> None:
        for link in element.iter("a"):
            keys = frozenset(embed_keys(link.get("href") or "", self.base))
            self.page.embeds.append(Embed(keys, self.stream.block))
