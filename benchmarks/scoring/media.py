"""Pictures and embeds of a page, by the addresses that name them.

Responsible for which addresses an element stands for; reader.py puts them on the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from benchmarks.scoring.addresses import embed_keys, picture_keys
from benchmarks.scoring.words import words_of

_LAZY = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-echo", "data-lazyload")
_MORE = ("data-orig-file", "data-large-file", "data-medium-file", "data-full-url", "data-link",
         "data-permalink-src", "data-full-src")  # fmt: skip
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_STAND_IN = re.compile(
    r"blank|placeholder|spacer|lazy|loading|1x1|transparent|pixel|grey|gray", re.I
)
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:$|\?)", re.I)


def is_picture_file(url: str) -> bool:
    return bool(_FILE.search(urlsplit(url).path if "?" not in url else url))


def candidates(value: str) -> Iterator[str]:
    """The addresses of a `srcset`."""
    for match in re.finditer(r"\s*(\S+?)(?:\s+[\d.]+[wx])?\s*(?:,\s|,$|$)", value):
        yield match.group(1).strip(",")


def picture_names(image: HtmlElement, base: str) -> frozenset[str]:
    """Every name of the picture that an `img` shows."""
    source = (image.get("src") or "").strip()
    lazy = [image.get(name) or "" for name in _LAZY]
    twin = (image.get("data-judge-twin") or "").split()
    urls = [*lazy, *(image.get(name) or "" for name in _MORE), *twin]
    for name in _SETS:
        urls += candidates(image.get(name) or "")
    for parent in image.iterancestors("picture"):
        for choice in parent.iter("source"):
            urls += candidates(choice.get("srcset") or choice.get("data-srcset") or "")
    if not ((any(lazy) or twin) and (source.startswith("data:") or _STAND_IN.search(source))):
        urls.append(source)
    link = next(iter(image.iterancestors("a")), None)
    if link is not None and is_picture_file(link.get("href") or ""):
        urls.append(link.get("href") or "")
    names = frozenset(name for url in urls for name in picture_keys(url, base))
    if not names and source.startswith("data:"):
        return frozenset({"data:"})
    return names


def embed_names(element: HtmlElement, base: str) -> frozenset[str]:
    """Every name of what a frame, a film, a sound or an object shows."""
    urls = []
    for one in (element, *element.iter("source", "embed", "param")):
        urls += [one.get(name) or "" for name in (*_LAZY, "src", "data", "data-litespeed-src")]
        urls += (one.get("data-judge-twin") or "").split()
        urls.append(one.get("value") or "" if one.get("name") == "movie" else "")
    if element.tag in {"video", "audio"}:
        urls += [link.get("href") or "" for link in element.iter("a")]
    return frozenset(name for url in urls for name in embed_keys(url, base))


def label_words(element: HtmlElement) -> list[str]:
    """The words that a converter may take from an element's attributes for a label."""
    text = [element.get(name) or "" for name in ("title", "alt", "aria-label", "download")]
    text += [unquote(element.get(name) or "") for name in ("src", "href", "data", "data-src")]
    return words_of(" ".join(text))
