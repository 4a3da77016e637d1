"""All pictures and files of an article together.

Responsible for going over a whole tree, for fetching and for converting in the same way. Not for
the choice itself (choice) nor for what falls away with share bars and forms (dropped).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable

from viewer.core.convert.dropped import drop
from viewer.core.convert.media.addresses import absolute, host_of, origins, path_of
from viewer.core.convert.media.choice import Choice, best_choice, emoji, pixels, shown, tracks
from viewer.core.convert.media.files import attached
from viewer.core.convert.media.kinds import LINKED
from viewer.core.convert.media.prepare import prepare
from viewer.core.convert.shortcodes import open_shortcodes
from viewer.core.convert.tree import Element, attribute, markup_of, parse, replace
from viewer.core.model import MediaRef

MOST = 2000  # pictures and files of one article; more is an attack or a mistake
SHOWN = "data-shown"  # the attribute that keeps the address which the page itself shows
_ANY = re.compile(
    r"<(?:amp-)?(?:img|anim|video|audio|embed|object)\b|background|data-bg|playlist|\[[a-z_]+\s",
    re.IGNORECASE,
)


def media_refs(html: str, base_url: str) -> tuple[MediaRef, ...]:
    """The pictures and files of an article's body in order, each with its best address, once.

    Args:
        html: content.rendered.
        base_url: the article's own address, for relative ones.

    Raises:
        ConversionError: the HTML cannot be read.
    """
    if not _ANY.search(html) and not LINKED.search(html):
        return ()
    html = open_shortcodes(html)
    return refs_of(parse(html), base_url, markup_of(html))


def refs_of(root: Element, base_url: str, html: str) -> tuple[MediaRef, ...]:
    """The same of a parsed article; leaves its tree with every picture's address chosen, and
    without what falls away.

    Args:
        root: the article; changed.
        base_url: its own address.
        html: its tags in lower case, which tell quickly what is not in it.
    """
    prepare(root, html)
    drop(root, html)
    pictures = [_picture(image, choice) for image, choice in resolve_images(root, base_url)]
    uploads = {host_of(ref.url) for ref in pictures if "/uploads/" in path_of(ref.url)}
    return _once([*pictures, *attached(root, base_url, uploads)])


def _picture(image: Element, choice: Choice) -> MediaRef:
    return MediaRef(
        choice.url,
        alt=attribute(image, "alt"),
        width=pixels(image, "width"),
        height=pixels(image, "height"),
        alternates=choice.alternates,
    )


def _once(refs: Iterable[MediaRef]) -> tuple[MediaRef, ...]:
    found: dict[str, MediaRef] = {}
    for ref in refs:
        found.setdefault(ref.url, ref)
        if len(found) == MOST:
            break
    return tuple(found.values())


def resolve_images(root: Element, base_url: str) -> list[tuple[Element, Choice]]:
    """Give every picture its best address as `src`; changes the tree.

    Pixels and advertisers fall away, an emoji becomes its sign, and a picture that has no usable
    address leaves its alt text.

    Returns:
        The pictures that are left, and what was chosen for each.
    """
    chosen: list[tuple[Element, Choice]] = []
    for image in list(root.iter("img")):
        sign = emoji(image)
        if sign is not None:
            replace(image, sign)
            continue
        choice = best_choice(image, base_url)
        if choice is None:
            alt = "" if tracks(image, base_url) else attribute(image, "alt")
            replace(image, alt)
            continue
        image.set(SHOWN, shown(image, base_url) or choice.url)
        image.set("src", choice.url)
        chosen.append((image, choice))
    return chosen


def featured_ref(ref: MediaRef, base_url: str) -> MediaRef:
    """A featured picture under the address by which the body would know it (encoded, no CDN)."""
    url = absolute(ref.url, base_url)
    if url is None:
        return ref
    best, *others = origins(url)
    return dataclasses.replace(ref, url=best, alternates=tuple(others))
