"""Pictures that are not written as an `<img>` of their own, as one.

Responsible for AMP's elements, lazy `<noscript>` twins, posters of films, CSS backgrounds of covers
and galleries, and play lists. Changes the tree. Not for choosing addresses (choice) nor for players
that WordPress left as shortcodes (shortcodes).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from viewer.core.convert.media.addresses import same_picture
from viewer.core.convert.media.sources import is_lazy
from viewer.core.convert.tree import (
    Element,
    attribute,
    mentions,
    new,
    prepend,
    remove,
    replace,
    selector,
)

_BACKGROUND = re.compile(
    r"background(?:-image)?\s*:[^;]*?url\(\s*(?:&quot;|['\"])?(.+?)(?:&quot;|['\"])?\s*\)",
    re.IGNORECASE,
)
_BACKGROUND_DATA = ("data-background", "data-background-image", "data-bg", "data-bg-image")
_NO_BACKGROUND = {"img", "a", "body", "video"}
_BACKED = selector(
    ".//*[contains(@style, 'url(') or @data-bg or @data-background-image or @data-bg-image"
    " or @data-background]"
)
_SHOWS = re.compile(
    r"cover|gallery|slid|swiper|hero|banner|carousel|parallax|photo|thumb|picture|image|media-text"
    r"|\b(?:et_pb_|vc_|fusion-|elementor-|av-|wpb_|fl-|kt-|tatsu-|nectar-|row-bg)",
    re.IGNORECASE,
)
_AMP = {"amp-img": "img", "amp-anim": "img", "amp-video": "video", "amp-audio": "audio",
        "amp-iframe": "iframe"}  # fmt: skip


def prepare(root: Element, html: str) -> None:
    """Bring every picture and player of a tree into the form of an element of its own.

    Args:
        root: the article; changed.
        html: its tags in lower case, which tell quickly what is not in it.
    """
    if "<amp-" in html:
        for element in list(root.iter(*_AMP)):
            element.tag = _AMP[str(element.tag)]
    if "wp-playlist-script" in html:
        _open_playlists(root)
    if "<noscript" in html:
        _open_noscripts(root)
    if "poster" in html:
        _show_posters(root)
    if mentions(html, "url(", "data-b"):
        _show_backgrounds(root)


# -- play lists ---------------------------------------------------------------------------------


def _open_playlists(root: Element) -> None:
    """WordPress writes a play list's tracks as JSON for a script to show."""
    for script in list(root.iter("script")):
        if "wp-playlist-script" in attribute(script, "class"):
            replace(script, *_tracks(script.text or ""))


def _tracks(text: str) -> Iterator[Element]:
    try:
        listed = json.loads(text)
    except ValueError:
        return
    tracks = listed.get("tracks") if isinstance(listed, dict) else None
    kind = "video" if isinstance(listed, dict) and listed.get("type") == "video" else "audio"
    for track in tracks if isinstance(tracks, list) else ():
        if isinstance(track, dict) and isinstance(track.get("src"), str):
            title = track.get("title")
            yield new(kind, src=track["src"], title=title if isinstance(title, str) else "")


# -- lazy twins --------------------------------------------------------------------------------


def _open_noscripts(root: Element) -> None:
    """A lazy picture's `<noscript>` twin holds the real one: the two become one."""
    for noscript in list(root.iter("noscript")):
        inner = next(noscript.iter("img", "iframe"), None)
        if inner is None:
            remove(noscript)
            continue
        twin = _twin(noscript, inner)
        if twin is None:
            replace(noscript, inner)
            continue
        twin.set("data-noscript-src", attribute(inner, "src"))
        twin.set("data-noscript-srcset", attribute(inner, "srcset"))
        for name in ("alt", "title"):
            if not twin.get(name) and inner.get(name):
                twin.set(name, attribute(inner, name))
        remove(noscript)


def _twin(noscript: Element, inner: Element) -> Element | None:
    """The lazy picture beside a `<noscript>`; None when the two are different pictures."""
    for sibling in (noscript.getprevious(), noscript.getnext()):
        if sibling is None:
            continue
        image = next(sibling.iter(str(inner.tag)), None)
        if image is not None and _may_be_twins(image, inner):
            return image
    return None


def _may_be_twins(image: Element, inner: Element) -> bool:
    source, real = attribute(image, "src"), attribute(inner, "src")
    placeholder = not source or source.startswith(("data:", "about:"))
    return placeholder or is_lazy(image) or same_picture(source, real)


# -- posters and backgrounds -------------------------------------------------------------------


def _show_posters(root: Element) -> None:
    for video in list(root.iter("video")):
        poster = attribute(video, "poster")
        if poster and video.getparent() is not None:
            paragraph = new("p")
            paragraph.append(new("img", src=poster, alt=attribute(video, "title")))
            video.addprevious(paragraph)
            del video.attrib["poster"]


def _show_backgrounds(root: Element) -> None:
    for element in _BACKED(root):
        if element.tag in _NO_BACKGROUND:
            continue
        url = _background(element)
        if url and _is_shown(element) and not _stands_beside(element, url):
            prepend(element, new("img", src=url, alt=attribute(element, "aria-label")))


def _stands_beside(element: Element, url: str) -> bool:
    """Whether a background is shown as a picture as well, in its element or right beside it."""
    beside = [image for image in (element.getprevious(), element.getnext()) if image is not None]
    images = [*element.iter("img"), *(image for image in beside if image.tag == "img")]
    return any(same_picture(url, attribute(image, "src")) for image in images)


def _background(element: Element) -> str:
    match = _BACKGROUND.search(attribute(element, "style"))
    if match:
        return match[1]
    written = next((attribute(element, name) for name in _BACKGROUND_DATA if element.get(name)), "")
    return written.removeprefix("url(").removesuffix(")").strip("'\" ")


def _is_shown(element: Element) -> bool:
    """Whether a background is content: of a cover, a gallery or a builder's section."""
    return element.get("role") == "img" or bool(_SHOWS.search(attribute(element, "class")))
