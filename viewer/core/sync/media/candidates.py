"""The addresses that may give a file, in the order of asking.

Responsible for a pure function of the address that names the file and of the alternates that the
choice kept beside it. The first address that gives a usable file wins; the row keeps its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit, urlunsplit

from viewer.core.model import MediaKind

MOST = 10
_SMALL = 1024  # pixels; what is as wide needs no larger one on a laptop
_SIZED = re.compile(r"-(\d{2,5})x\d{2,5}(?=\.[a-zA-Z]{3,4}$)")


def addresses(
    url: str, alternates: Sequence[str] = (), *, kind: MediaKind = "image", secure: bool = False
) -> tuple[str, ...]:
    """The addresses to ask, best first.

    A small WordPress size is asked for without its `-300x200` first (the given one stays, because
    the original may be gone: wordpress.md, 43). On an https site, http addresses are asked by
    https first (wordpress.md, 35).

    Args:
        url: names the file.
        alternates: may give it too, next best first.
        kind: only pictures come in sizes.
        secure: whether the site itself is https.
    """
    found: dict[str, None] = {}
    for one in (url, *alternates):
        for address in (*(_unsized(one) if kind == "image" else ()), one):
            found.update(dict.fromkeys(_upgraded(address) if secure else (address,)))
    return tuple(found)[:MOST]


def _unsized(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    match = _SIZED.search(parts.path)
    if match and int(match[1]) < _SMALL:
        yield urlunsplit(parts._replace(path=_SIZED.sub("", parts.path)))


def _upgraded(url: str) -> tuple[str, ...]:
    parts = urlsplit(url)
    if parts.scheme != "http" or ":" in parts.netloc:
        return (url,)  # with a port of its own it speaks what it says
    return (urlunsplit(parts._replace(scheme="https")), url)
