"""Which address a picture has.

Responsible for the choice among src, srcset, data-*, noscript twins and linked originals, made
once so that fetching and converting always agree (wordpress.md, 42 to 49). Not for fetching.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from bs4 import BeautifulSoup, Tag

from viewer.core.convert.tree import attribute, classes, parse
from viewer.core.model import MediaRef

WIDEST = 2600  # pixels; a larger candidate of a srcset is of no use on a laptop
_LAZY = ("data-lazy-src", "data-src", "data-original", "data-full-url", "data-orig-file")
_LAZY_SETS = ("data-lazy-srcset", "data-srcset", "srcset")
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$", re.IGNORECASE)
_BLANK = re.compile(
    r"(?:blank|spacer|placeholder|pixel|transparent|1x1|lazy)[\w.-]*\.(?:gif|png|svg)$", re.I
)
_SIZE = re.compile(r"-\d{2,5}x\d{2,5}(?=\.[a-zA-Z]{3,4}$)|-scaled(?=\.[a-zA-Z]{3,4}$)")
_SAFE = "/%:@!$&'()*+,;=~-._"


def media_refs(html: str, base_url: str) -> tuple[MediaRef, ...]:
    """The pictures of an article's body in order, each with its best address, once.

    Args:
        html: content.rendered.
        base_url: the article's own address, for relative ones.

    Raises:
        ConversionError: the HTML cannot be read.
    """
    if "<img" not in html.lower():
        return ()
    root = parse(html)
    resolve_images(root, base_url)
    found: dict[str, MediaRef] = {}
    for image in root.find_all("img"):
        url = attribute(image, "src")
        if url and url not in found:
            found[url] = MediaRef(
                url,
                alt=attribute(image, "alt"),
                width=_pixels(image, "width"),
                height=_pixels(image, "height"),
            )
    return tuple(found.values())


def resolve_images(root: Tag, base_url: str) -> None:
    """Give every picture its best address as `src`; drop what is none (pixels, emoji, data)."""
    _open_noscripts(root)
    for image in root.find_all("img"):
        if is_emoji(image):
            image.replace_with(attribute(image, "alt"))
            continue
        url = None if is_pixel(image) else best_source(image, base_url)
        if url is None:
            image.decompose()
            continue
        image["src"] = url


def _open_noscripts(root: Tag) -> None:
    """A lazy picture's `<noscript>` twin holds the real one: it takes the place of both."""
    for noscript in root.find_all("noscript"):
        inner = BeautifulSoup(noscript.decode_contents(), "lxml").find("img")
        before = noscript.find_previous_sibling()
        twin = isinstance(before, Tag) and (before if before.name == "img" else before.find("img"))
        if isinstance(inner, Tag) and not isinstance(twin, Tag):
            noscript.replace_with(inner)
            continue
        if isinstance(inner, Tag) and isinstance(twin, Tag) and not _lazy(twin):
            twin["data-src"] = attribute(inner, "src")
        noscript.decompose()


def _lazy(image: Tag) -> bool:
    return any(attribute(image, name) for name in (*_LAZY, *_LAZY_SETS))


def is_emoji(image: Tag) -> bool:
    """Whether a picture stands for a sign (wordpress.md, 47)."""
    return bool(classes(image) & {"emoji", "wp-smiley"}) and bool(attribute(image, "alt"))


def is_pixel(image: Tag) -> bool:
    """Whether a picture is a tracking pixel by its declared size."""
    width, height = _pixels(image, "width"), _pixels(image, "height")
    return width is not None and height is not None and width <= 2 and height <= 2


def best_source(image: Tag, base_url: str) -> str | None:
    """The address of the best version of a picture; None when it has none of use."""
    for candidate in (_linked(image), *_candidates(image)):
        url = absolute(candidate, base_url)
        if url is not None and not _BLANK.search(urlsplit(url).path):
            return url
    return None


def _candidates(image: Tag) -> list[str]:
    largest = [_largest(attribute(image, name)) for name in _LAZY_SETS]
    lazy = [attribute(image, name) for name in _LAZY]
    return [largest[0], largest[1], *lazy, largest[2], attribute(image, "src")]


def _linked(image: Tag) -> str:
    """The original behind a thumbnail: a link straight to an image file."""
    parent = image.parent
    href = attribute(parent, "href") if isinstance(parent, Tag) and parent.name == "a" else ""
    return href if _IMAGE.search(urlsplit_path(href)) else ""


def urlsplit_path(url: str) -> str:
    """The path of an address; '' for one that is none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _largest(srcset: str) -> str:
    best, url = -1.0, ""
    for part in re.split(r",\s+|,(?=https?:|//|/)", srcset.strip()):
        words = part.split()
        if not words:
            continue
        try:
            size = float(words[1][:-1]) if len(words) > 1 else 1.0
        except ValueError:
            size = 0.0
        if best < size <= WIDEST:
            best, url = size, words[0].rstrip(",")
    return url


def absolute(url: str, base_url: str) -> str | None:
    """A web address, absolute and percent-encoded once; None for any other."""
    url = url.strip().replace("\n", "").replace("\t", "")
    if not url or url.startswith(("data:", "#")):
        return None
    try:
        parts = urlsplit(urljoin(base_url, url))
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    path = quote(parts.path, safe=_SAFE)
    query = quote(parts.query, safe=_SAFE + "?[]|")
    return urlunsplit((parts.scheme, host, path, query, ""))


def same_picture(one: str, other: str) -> bool:
    """Whether two addresses are the same picture, but for its size."""
    return _SIZE.sub("", urlsplit_path(one)) == _SIZE.sub("", urlsplit_path(other))


def _pixels(image: Tag, name: str) -> int | None:
    value = attribute(image, name).removesuffix("px")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else None
