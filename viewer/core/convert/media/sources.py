"""Every address that one `<img>` offers, best first.

Responsible for reading linked originals, srcset, `<picture>` and data-* attributes. Not for
judging what an address is (choice) nor for making it absolute (addresses).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.core.convert.media.addresses import path_of
from viewer.core.convert.media.kinds import beyond_qt, kind_of
from viewer.core.convert.tree import Element, attribute

WIDEST = 2600  # pixels; a larger candidate of a srcset is of no use on a laptop
ORIGINALS = ("data-orig-file", "data-full-url", "data-large_image")
LAZY = (
    "data-lazy-src", "data-src", "data-original", "data-lazy", "data-noscript-src",
)  # fmt: skip
LAZY_SETS = ("data-lazy-srcset", "data-srcset", "data-noscript-srcset")
_DESCRIPTOR = re.compile(r"^(\d+(?:\.\d+)?)([wx])$")
_PAGES = ("/File:", "/wiki/")  # a wiki's page about a picture ends like the picture


def offered(image: Element) -> list[str]:
    """The addresses of a picture as written, best first; those the reader can show lead.

    The order: a linked original, the original a gallery names, the largest of every srcset up to
    `WIDEST`, what lazy loading put aside, and `src`.
    """
    found = [(linked(image), ""), *((attribute(image, name), "") for name in ORIGINALS)]
    found += _from_sets(image)
    found += [(attribute(image, name), "") for name in (*LAZY, "data-large-file", "src")]
    ready = [url for url, mime in found if url and not beyond_qt(url, mime)]
    rest = [url for url, mime in found if url and beyond_qt(url, mime)]
    return ready + rest


def linked(image: Element) -> str:
    """The original behind a thumbnail: a link straight to an image file."""
    picture = _picture(image)
    parent = (image if picture is None else picture).getparent()
    href = attribute(parent, "href") if parent is not None and parent.tag == "a" else ""
    if kind_of(href) != "image" or any(part in path_of(href) for part in _PAGES):
        return ""
    return href


def is_lazy(image: Element) -> bool:
    """Whether lazy loading put the real address aside."""
    return any(attribute(image, name) for name in (*LAZY, *LAZY_SETS))


def _from_sets(image: Element) -> list[tuple[str, str]]:
    """(address, declared type) of all srcsets, the largest within `WIDEST` first."""
    sized = [(url, size, "") for name in LAZY_SETS for url, size in entries(attribute(image, name))]
    sized += [(url, size, "") for url, size in entries(attribute(image, "srcset"))]
    for source in _picture_sources(image):
        mime = attribute(source, "type")
        for name in (*LAZY_SETS, "srcset"):
            sized += [(url, size, mime) for url, size in entries(attribute(source, name))]
    sized.sort(key=lambda entry: _rank(entry[1]))
    return [(url, mime) for url, _, mime in sized]


def _rank(size: float) -> tuple[bool, float]:
    """Sorts sizes: up to the widest of use from large to small, then beyond it upwards."""
    return (size > WIDEST, size if size > WIDEST else -size)


def _picture_sources(image: Element) -> Iterator[Element]:
    picture = _picture(image)
    if picture is not None:
        yield from picture.iter("source")


def _picture(image: Element) -> Element | None:
    """The `<picture>` around an image; the parser nests its unclosed `<source>`s."""
    parent = image.getparent()
    while parent is not None and parent.tag == "source":
        parent = parent.getparent()
    return parent if parent is not None and parent.tag == "picture" else None


def entries(srcset: str) -> Iterator[tuple[str, float]]:
    """The (address, width or density) pairs of a srcset, read as HTML says (4.8.4.2.1).

    An address may hold commas; one without a descriptor counts as density 1.
    """
    rest = srcset.strip()
    while rest := rest.lstrip(", \t\r\n\f"):
        url, _, rest = rest.replace("\n", " ").replace("\t", " ").partition(" ")
        if url.endswith(","):
            yield url.rstrip(","), 1.0
            continue
        descriptor, _, rest = rest.partition(",")
        match = _DESCRIPTOR.match(descriptor.strip())
        if match:
            yield url, float(match[1])
        elif not descriptor.strip():
            yield url, 1.0
