"""Pictures that are not written as an `<img>` of their own, as one.

Responsible for lazy `<noscript>` twins, posters of films, CSS backgrounds of covers and galleries,
and players that WordPress left as shortcodes. Changes the tree. Not for choosing addresses
(choice).
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from viewer.core.convert.media.addresses import same_picture
from viewer.core.convert.media.sources import is_lazy
from viewer.core.convert.tree import attribute

_BACKGROUND = re.compile(
    r"background(?:-image)?\s*:[^;]*?url\(\s*(?:&quot;|['\"])?(.+?)(?:&quot;|['\"])?\s*\)",
    re.IGNORECASE,
)
_BACKGROUND_DATA = {"data-bg", "data-background-image", "data-bg-image", "data-background"}
_NO_BACKGROUND = {"img", "a", "body", "video"}
_SHOWS = re.compile(
    r"cover|gallery|slid|swiper|hero|banner|carousel|parallax|photo|thumb|picture|image|media-text"
    r"|\b(?:et_pb_|vc_|fusion-|elementor-|av-|wpb_|fl-|kt-|tatsu-|nectar-|row-bg)",
    re.IGNORECASE,
)
_PLAYER = re.compile(r"\[(audio|video)\s([^\]\[]{1,2000})\](?:\s*\[/\1\])?", re.IGNORECASE)
_SOURCE = re.compile(
    r"(?:src|mp3|m4a|ogg|wav|mp4|m4v|webm|ogv|flv|wmv)\s*=\s*[\"'”″“]?([^\"'”″“\s]+)", re.IGNORECASE
)
_POSTER = re.compile(r"poster\s*=\s*[\"'”″“]?([^\"'”″“\s]+)", re.IGNORECASE)


def prepare(root: Tag) -> None:
    """Bring every picture and player of a tree into the form of an element of its own."""
    _open_shortcodes(root)
    _open_noscripts(root)
    _show_posters(root)
    _show_backgrounds(root)


def _new(name: str, **attributes: str) -> Tag:
    return BeautifulSoup("", "lxml").new_tag(name, attrs=attributes)


# -- shortcodes --------------------------------------------------------------------------------


def _open_shortcodes(root: Tag) -> None:
    """`[audio mp3="..."]` that was left raw becomes the player it stands for."""
    for text in root.find_all(string=re.compile(r"\[(?:audio|video)\s", re.IGNORECASE)):
        pieces: list[Tag | NavigableString] = []
        last = 0
        for match in _PLAYER.finditer(str(text)):
            player = _player(match[1].lower(), match[2])
            if player is not None:
                pieces += [NavigableString(str(text)[last : match.start()]), player]
                last = match.end()
        if pieces:
            text.replace_with(*pieces, NavigableString(str(text)[last:]))


def _player(name: str, written: str) -> Tag | None:
    source, poster = _SOURCE.search(written), _POSTER.search(written)
    if source is None:
        return None
    return _new(name, src=source[1], **({"poster": poster[1]} if poster else {}))


# -- lazy twins --------------------------------------------------------------------------------


def _open_noscripts(root: Tag) -> None:
    """A lazy picture's `<noscript>` twin holds the real one: the two become one."""
    for noscript in root.find_all("noscript"):
        inner = BeautifulSoup(noscript.decode_contents(), "lxml").find("img")
        if not isinstance(inner, Tag):
            noscript.decompose()
            continue
        twin = _twin(noscript, inner)
        if twin is None:
            noscript.replace_with(inner)
            continue
        twin["data-noscript-src"] = attribute(inner, "src")
        twin["data-noscript-srcset"] = attribute(inner, "srcset")
        if not attribute(twin, "alt"):
            twin["alt"] = attribute(inner, "alt")
        noscript.decompose()


def _twin(noscript: Tag, inner: Tag) -> Tag | None:
    """The lazy picture beside a `<noscript>`; None when the two are different pictures."""
    for sibling in (noscript.find_previous_sibling(), noscript.find_next_sibling()):
        if not isinstance(sibling, Tag):
            continue
        image = sibling if sibling.name == "img" else sibling.find("img")
        if isinstance(image, Tag) and _may_be_twins(image, inner):
            return image
    return None


def _may_be_twins(image: Tag, inner: Tag) -> bool:
    source, real = attribute(image, "src"), attribute(inner, "src")
    placeholder = not source or source.startswith("data:")
    return placeholder or is_lazy(image) or same_picture(source, real)


# -- posters and backgrounds -------------------------------------------------------------------


def _show_posters(root: Tag) -> None:
    for video in root.find_all("video"):
        poster = attribute(video, "poster")
        if poster:
            image = _new("img", src=poster, alt=attribute(video, "title"))
            paragraph = _new("p")
            paragraph.append(image)
            video.insert_before(paragraph)
            del video["poster"]


def _show_backgrounds(root: Tag) -> None:
    for tag in [tag for tag in root.find_all(True) if _has_background(tag)]:
        url = _background(tag)
        seen = {attribute(image, "src") for image in tag.find_all("img")}
        if url and url not in seen and _is_shown(tag):
            tag.insert(0, _new("img", src=url, alt=attribute(tag, "aria-label")))


def _has_background(tag: Tag) -> bool:
    if not tag.attrs or tag.name in _NO_BACKGROUND:
        return False
    return "url(" in attribute(tag, "style") or not _BACKGROUND_DATA.isdisjoint(tag.attrs)


def _background(tag: Tag) -> str:
    match = _BACKGROUND.search(attribute(tag, "style"))
    if match:
        return match[1]
    written = next((attribute(tag, name) for name in sorted(_BACKGROUND_DATA) if tag.get(name)), "")
    return written.removeprefix("url(").removesuffix(")").strip("'\" ")


def _is_shown(tag: Tag) -> bool:
    """Whether a background is content: of a cover, a gallery or a builder's section."""
    return attribute(tag, "role") == "img" or bool(_SHOWS.search(attribute(tag, "class")))
