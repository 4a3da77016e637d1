"""Making an article's tree ready for Markdown: the order of all passes.

Responsible for which pass comes before which, and for the small repairs that belong to none. After
it the tree holds HTML's own elements and six of ours: `fnref`, `fndef`, `tex`, `taskmark`, and
`figcaption` and `a` in their one form. Not for writing Markdown (markdown).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.core.convert.code import settle_code
from viewer.core.convert.embeds import settle_embeds, settle_scripts
from viewer.core.convert.figures import settle_figures, skip_first
from viewer.core.convert.footnotes import settle_footnotes
from viewer.core.convert.links import settle_links
from viewer.core.convert.lists import settle_items
from viewer.core.convert.maths import settle_maths
from viewer.core.convert.media import refs_of
from viewer.core.convert.tables import settle_tables
from viewer.core.convert.tree import (
    Element,
    attribute,
    classes,
    insert_before,
    markup_of,
    mentions,
    new,
    remove,
    replace,
    selector,
    unwrap,
)
from viewer.core.convert.vocabulary import BLOCKS, HEADINGS
from viewer.core.model import MediaRef

_PASTED = selector(".//b[contains(@style, 'font-weight')] | .//strong[contains(@style, 'weight')]")
_NORMAL = re.compile(r"(?<![\w-])font-weight\s*:\s*(?:normal|400)", re.IGNORECASE)
_QUOTED = selector(".//blockquote/cite | .//figure[contains(@class, 'pullquote')]/cite")
_SAID = selector(".//blockquote//footer//cite")
_LATEST = selector(
    ".//*[contains(@class, 'posts__post-date') or contains(@class, 'posts__post-author')]"
)
_BUTTONS = selector(".//a[contains(@class, 'wp-block-file__button')]")
_FOLDED = selector(".//div[@class] | .//span[@class]")
_FOLD = re.compile(r"(?:accordion|toggle|faq|tab)s?[\w-]*[-_](?:title|questions?)(?:\s|$)", re.I)
# Where the fonts of icons have their signs.
_ICONS = re.compile(r"\s*[\ue000-\uf8ff][\s\ue000-\uf8ff]*")
_COUNTERS = selector(".//*[@data-to-value and contains(@class, 'counter-number')]")
_TAB_TITLES = selector(
    ".//*[contains(@class, 'elementor-tabs-wrapper') and"
    " ../*//*[contains(@class, 'elementor-tab-mobile-title')]]"
)
_VERSE = re.compile(r"^[ \t]+")
_TAB = "\xa0" * 4


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What the passes found.

    Args:
        refs: the article's pictures and files, as `media_refs` finds them.
        blocked: the inline elements that hold blocks.
    """

    refs: tuple[MediaRef, ...]
    blocked: set[Element]


def clean(root: Element, html: str, base_url: str, skip_url: str | None) -> Cleaned:
    """Bring a parsed article into the form that the converter knows; changes the tree.

    Args:
        root: from `tree.parse`.
        html: what it was parsed from.
        base_url: the article's own address.
        skip_url: a picture that is shown above the article; it falls away where it opens the body.
    """
    lower = markup_of(html)
    if mentions(lower, "<script", "<noscript", "wp-embedded"):
        settle_scripts(root)
    settle_code(root, lower)
    settle_maths(root, lower)
    settle_footnotes(root, base_url, lower)
    refs = refs_of(root, base_url, lower)
    settle_embeds(root, base_url, lower)
    settle_figures(root, lower)
    _repair(root, lower)
    if "<table" in lower:
        settle_tables(root)
    if mentions(lower, "<li", "<ul", "<ol", "<menu", "<dir"):
        settle_items(root)
    blocked = blocked_by(root)
    settle_links(root, base_url, blocked)
    if skip_url:
        skip_first(root, skip_url)
    return Cleaned(refs, blocked)


def _repair(root: Element, html: str) -> None:
    if "font-weight" in html:
        for bold in _PASTED(root):
            if _NORMAL.search(attribute(bold, "style")):
                unwrap(bold)  # Google Docs wraps a whole pasted text in it
    if mentions(html, "<q", "<ruby"):
        _written_out(root)
    if "icon" in html:
        for element in root.iter():
            if element.text and _ICONS.fullmatch(element.text):
                element.text = None
    if "<cite" in html:
        for cite in _QUOTED(root):
            cite.tag = "p"
        for cite in _SAID(root):
            unwrap(cite)
    if "latest-posts__post-" in html:
        for line in _LATEST(root):
            line.addprevious(new("br"))
    if "file__button" in html:
        for button in _BUTTONS(root):
            insert_before(button, " ")
    if "elementor-" in html:
        _elementor(root)
    if mentions(html, "accordion", "toggle", "faq", "tab-title"):
        for title in _FOLDED(root):
            _fold_title(title)
    for block in list(root.iter("pre")) if "<pre" in html else ():
        if "wp-block-verse" in classes(block) or _holds_links(block):
            _verse(block)


def _written_out(root: Element) -> None:
    """Signs that a browser adds: quotes, and parentheses around a reading."""
    for quote in list(root.iter("q")):
        insert_before(quote, "“")
        quote.tail = f"”{quote.tail or ''}"
        unwrap(quote)
    for reading in list(root.iter("rt", "rtc")):
        ruby = next(reading.iterancestors("ruby"), None)
        if ruby is None or next(ruby.iter("rp"), None) is None:
            insert_before(reading, "(")
            reading.tail = f"){reading.tail or ''}"


def _fold_title(title: Element) -> None:
    """What a builder's fold is called, as of a `<details>`."""
    inside = next(title.iter(*HEADINGS, "p", "li"), None)
    around = next(title.iterancestors(*HEADINGS, "summary"), None)
    if _FOLD.search(attribute(title, "class")) and inside is None and around is None:
        title.tag = "summary"


def _elementor(root: Element) -> None:
    """Counters are counted up by a script, and tabs have their titles twice."""
    for number in _COUNTERS(root):
        value = attribute(number, "data-to-value")
        grouped = f"{int(value):,}" if value.isascii() and value.isdigit() else value
        number.text = grouped.replace(",", attribute(number, "data-delimiter"))
    for titles in _TAB_TITLES(root):
        remove(titles)


def _holds_links(block: Element) -> bool:
    """Whether a preformatted text is one to follow, which code cannot be."""
    if block.get("lang") or next(block.iter("code"), None) is not None:
        return False
    return any(attribute(link, "href").startswith("http") for link in block.iter("a"))


def _verse(block: Element) -> None:
    """A poem is no code: a paragraph whose lines and indents are kept."""
    block.tag = "p"
    for element in list(block.iter()):
        if element.text:
            element.text = _indented(element.text)
        if element.tail and element is not block:
            element.tail = _indented(element.tail)
    for element in list(block.iter()):
        _break(element, inside=True)
        if element is not block:
            _break(element, inside=False)


def _indented(text: str) -> str:
    lines = text.replace("\t", _TAB).split("\n")
    kept = (_VERSE.sub(lambda blanks: "\xa0" * len(blanks[0]), line) for line in lines[1:])
    return "\n".join([lines[0], *kept])


def _break(element: Element, *, inside: bool) -> None:
    text = element.text if inside else element.tail
    if not text or "\n" not in text:
        return
    anchor = new("a")
    if inside:
        element.text = None
        element.insert(0, anchor)
    else:
        element.tail = None
        element.addnext(anchor)
    pieces: list[Element | str] = []
    for number, line in enumerate(text.split("\n")):
        pieces += [new("br"), line] if number else [line]
    replace(anchor, *pieces)


def blocked_by(root: Element) -> set[Element]:
    """The inline elements that hold blocks, such as a link around a card."""
    found: set[Element] = set()
    for block in root.iter():
        if block.tag not in BLOCKS:
            continue
        around = block.getparent()
        while around is not None and around.tag not in BLOCKS and around is not root:
            if around in found:
                break
            found.add(around)
            around = around.getparent()
    return found
