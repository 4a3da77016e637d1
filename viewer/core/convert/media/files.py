"""Documents, sound and films that an article links or plays.

Responsible for which of them belong to the mirror: what a player plays, from anywhere, and what
is linked on the site's own host or on the one that holds its uploads. Not for pictures (choice).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from viewer.core.convert.media.addresses import absolute, host_of, origins, path_of
from viewer.core.convert.media.choice import Choice
from viewer.core.convert.media.kinds import is_stream, kind_of
from viewer.core.convert.tree import Element, attribute, classes, one_line, text_of
from viewer.core.model import MediaKind, MediaRef

_LABEL = 200  # signs of a link's text that are kept
_COUNTED = re.compile(r"\?_=\d+$")  # WordPress tells players on one page apart by it
_FRAMES = {"embed": "src", "object": "data", "iframe": "src"}


def attached(root: Element, base_url: str, uploads: set[str]) -> Iterator[MediaRef]:
    """The files of an article in order, repeated ones included.

    Args:
        root: a tree that `prepare` went over.
        base_url: the article's own address.
        uploads: hosts that are known to hold the site's uploads, as `host_of` gives them.
    """
    for tag in root.iter("a", "audio", "video", *_FRAMES):
        if tag.tag in {"audio", "video"}:
            yield from _played(tag, base_url)
        elif tag.tag == "a":
            yield from _linked(tag, base_url, uploads)
        else:
            yield from _framed(tag, base_url, uploads)


def player_source(player: Element, base_url: str) -> Choice | None:
    """The file that an `<audio>` or `<video>` plays; None for a stream or nothing at all."""
    written = [attribute(player, "src"), attribute(player, "data-src")]
    written += [attribute(source, "src") for source in player.iter("source")]
    found = [absolute(one, base_url) for one in written]
    urls = list(
        dict.fromkeys(
            plain
            for url in found
            if url is not None and not is_stream(url)
            if (plain := _COUNTED.sub("", url))
        )
    )
    return Choice(urls[0], tuple(urls[1:3])) if urls else None


def _played(player: Element, base_url: str) -> Iterator[MediaRef]:
    choice = player_source(player, base_url)
    if choice is not None:
        kind: MediaKind = "audio" if player.tag == "audio" else "video"
        named = kind_of(choice.url)
        kind = named if named in {"audio", "video"} and named is not None else kind
        title = attribute(player, "title") or attribute(player, "aria-label")
        yield MediaRef(choice.url, "attachment", kind, alt=title, alternates=choice.alternates)


def _linked(link: Element, base_url: str, uploads: set[str]) -> Iterator[MediaRef]:
    url = absolute(attribute(link, "href"), base_url)
    kind = kind_of(url) if url is not None else None
    if (
        url is None
        or kind is None
        or (kind == "image" and next(link.iter("img"), None) is not None)
    ):
        return
    block = any("wp-block-file" in classes(around) for around in link.iterancestors())
    if block or _is_own(url, base_url, uploads):
        label = one_line(text_of(link, " "))[:_LABEL]
        best, *others = origins(url)
        yield MediaRef(best, "attachment", kind, alt=label, alternates=tuple(others))


def _framed(frame: Element, base_url: str, uploads: set[str]) -> Iterator[MediaRef]:
    url = absolute(attribute(frame, _FRAMES[str(frame.tag)]), base_url)
    kind = kind_of(url) if url is not None else None
    if url is not None and kind is not None and _is_own(url, base_url, uploads):
        yield MediaRef(url, "attachment", kind, alt=attribute(frame, "title"))


def _is_own(url: str, base_url: str, uploads: set[str]) -> bool:
    """Whether a file lies with the site: its host, a host above or below it, its uploads'."""
    own, host = host_of(base_url), host_of(url)
    if host in uploads and "/uploads/" in path_of(url):
        return True
    if host.endswith(".files.wordpress.com"):
        return host.partition(".")[0] == own.partition(".")[0]
    related = host.endswith(f".{own}") or own.endswith(f".{host}")
    return bool(own) and (host == own or (related and "." in own and "." in host))
