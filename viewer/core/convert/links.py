"""Where links lead, and what they stand on.

Responsible for absolute and harmless addresses (wordpress.md, 52, 53 and 75), for links without
words, and for links around blocks, which go onto one line inside. Not for links to stored articles
(reading) nor for files (media).
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from viewer.core.convert.media import absolute
from viewer.core.convert.tree import (
    Element,
    attribute,
    classes,
    is_blank,
    one_line,
    remove,
    replace,
    text_of,
    unwrap,
    wrap_inside,
)
from viewer.core.convert.vocabulary import BLOCKS, HEADINGS

SCHEMES = frozenset({"http", "https", "mailto", "tel", "sms", "ftp", "geo", "magnet"})
_SCHEME = re.compile(r"^[\s\x00-\x1f]*([a-zA-Z][\w+.-]*)\s*:")
_SPACE = re.compile(r"\s")
_SHARES = re.compile(
    r"https?://(?:[\w-]+\.)*(?:(?:twitter|x)\.com/(?:share|intent/tweet|home\?status)"
    r"|facebook\.com/(?:share|sharer|dialog/(?:share|feed))\b|linkedin\.com/(?:shareArticle|sharing)"
    r"|pinterest\.\w+/pin/create|plus\.google\.com/share|reddit\.com/submit|tumblr\.com/share"
    r"|tumblr\.com/widgets/share|whatsapp\.com/send/?\?text=|wa\.me/\?text=|t(?:elegram)?\.me/share"
    r"|vk\.com/share|getpocket\.com/(?:save|edit)|addthis\.com/bookmark|digg\.com/submit"
    r"|stumbleupon\.com/submit|xing\.com/(?:spi/shares|app/user)|b\.hatena\.ne\.jp/(?:entry|add)"
    r"|social-plugins\.line\.me/)",
    re.IGNORECASE,
)
_HERE = {"#", "¶", "🔗", "§", "∞", "link", ""}
_ANCHOR_CLASSES = {
    "anchor",
    "headerlink",
    "heading-link",
    "anchor-link",
    "heading-anchor",
    "aal_anchor",
}
_LEADING = (*HEADINGS, "p", "li", "dt", "figcaption", "td", "div", "span")


def settle_links(root: Element, base_url: str, blocked: set[Element]) -> None:
    """Make links absolute; those that lead nowhere safe keep their text only.

    Args:
        root: the article; changed.
        base_url: its own address.
        blocked: the inline elements with blocks inside.
    """
    for link in list(root.iter("a")):
        href = safe_address(attribute(link, "href"), base_url)
        if _is_anchor(link):
            remove(link)
        elif not href:
            unwrap(link)
        else:
            link.set("href", href)
            if is_blank(text_of(link)) and next(link.iter("img", "tex", "fnref"), None) is None:
                _label(link)
            elif link in blocked:
                _onto_a_line(link)


def safe_address(href: str, base_url: str) -> str:
    """The address that a link is written with; '' when it keeps its text only.

    Args:
        href: as written.
        base_url: the article's own address.
    """
    href = href.strip()
    if href.startswith("#"):
        return "".join(href.split()) if len(href) > 1 else ""
    scheme = _SCHEME.match(href)
    named = scheme[1].lower() if scheme else ""
    if named in SCHEMES - {"http", "https"}:
        return _SPACE.sub("%20", href)
    url = absolute(href, base_url)
    if url is not None:
        fragment = urlsplit(href).fragment if "#" in href else ""
        return f"{url}#{_SPACE.sub('%20', fragment)}" if fragment else url
    if named or not href or base_url or href.startswith("//"):
        return ""
    return _SPACE.sub("%20", href)  # relative, and nobody knows to what


def _is_anchor(link: Element) -> bool:
    """Whether a link only marks its own place, as headings have them."""
    said = text_of(link).strip().lower()
    if said not in _HERE or not attribute(link, "href").startswith("#"):
        return False
    return bool(said) or bool(classes(link) & _ANCHOR_CLASSES)


def _label(link: Element) -> None:
    """A link without words says what its title says, or goes, as the signs of share bars do."""
    said = one_line(attribute(link, "aria-label") or attribute(link, "title"))
    if said and not _SHARES.match(attribute(link, "href")):
        link.text = said
    else:
        replace(link, " " if text_of(link) else "")


def _onto_a_line(link: Element) -> None:
    """A card: the link goes on its first heading, else its first text, else its first picture."""
    target = _line_of(link)
    href = attribute(link, "href")
    if target is None:
        return
    if target.tag == "img":
        parent = target.getparent()
        if parent is None:
            return
        inner = target.makeelement("a", {"href": href})
        inner.tail, target.tail = target.tail, None
        target.addprevious(inner)
        inner.append(target)
    else:
        wrap_inside(target, "a", href=href)
    unwrap(link)


def _line_of(link: Element) -> Element | None:
    found = [e for e in link.iter(*HEADINGS) if not is_blank(text_of(e))]
    if found:
        return found[0]
    for element in link.iterdescendants(*_LEADING):
        holds_blocks = next((e for e in element.iterdescendants(*BLOCKS)), None) is not None
        if not holds_blocks and not is_blank(text_of(element)):
            return element
    return next(link.iter("img"), None)
