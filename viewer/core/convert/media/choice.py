"""The best address of a picture, and what is no picture at all.

Responsible for the judgement: placeholders, tracking pixels, advertisers and emoji are none
(wordpress.md, 42, 47, 49). Not for reading attributes (sources).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.core.convert.media.addresses import absolute, inline_picture, origins, path_of
from viewer.core.convert.media.sources import LAZY, offered
from viewer.core.convert.tree import Element, attribute, classes

MOST_ALTERNATES = 5
_BLANK = re.compile(
    r"/(?:blank|spacer|placeholder|pixel|transparent|1x1|lazy(?:-?load)?|empty|clear|trans|loading"
    r"|ajax-loader|grey|gray|dot)[\d._-]*(?:x\d+)?\.(?:gif|png|svg)$",
    re.IGNORECASE,
)
_PENDING = re.compile(r"[?&]is-pending-load=1$")
_EMOJI = re.compile(r"/emoji/.*?/([0-9a-f]{2,6}(?:-[0-9a-f]{2,6})*)\.(?:png|svg)$")
_COUNTERS = frozenset({
    "amazon-adsystem.com", "assoc-amazon.com", "doubleclick.net", "googlesyndication.com",
    "googleadservices.com", "google-analytics.com", "pixel.wp.com", "stats.wp.com",
    "scorecardresearch.com", "quantserve.com", "statcounter.com", "histats.com", "adnxs.com",
    "feedsportal.com", "pixel.facebook.com", "bat.bing.com", "px.ads.linkedin.com", "awin1.com",
    "zanox.com", "tradedoubler.com", "anrdoezrs.net", "ftjcfx.com", "lduhtrp.net", "tqlkg.com",
    "awltovhc.com", "vgwort.de", "smartadserver.com",
})  # fmt: skip
_COUNTER_PATHS = (
    ("facebook.com", "/tr"),
    ("feeds.feedburner.com", "/~r/"),
    ("feeds.wordpress.com", "/1.0/"),
)
_COUNTING_HOSTS = tuple(name for name, _ in _COUNTER_PATHS)
_STYLED = re.compile(r"(?:^|(?<=;))\s*(width|height)\s*:\s*(\d{1,5})(?:px)?\s*(?=;|$|!)")


@dataclass(frozen=True, slots=True)
class Choice:
    """The address that names a picture, and others that may give it, next best first."""

    url: str
    alternates: tuple[str, ...] = ()


def best_choice(image: Element, base_url: str) -> Choice | None:
    """The best address of a picture; None when it is no picture or has none of use."""
    if is_pixel(image):
        return None
    found: dict[str, None] = {}
    inline: list[str] = []
    for candidate in offered(image):
        url = absolute(candidate, base_url)
        if url is None:
            inline += filter(None, [inline_picture(candidate)])
        elif not _BLANK.search(path_of(url)) and not is_counter(url):
            found.update(dict.fromkeys(origins(url)))
    urls = [*found, *(inline if not found else ())]
    return Choice(urls[0], tuple(urls[1 : 1 + MOST_ALTERNATES])) if urls else None


def shown(image: Element, base_url: str) -> str | None:
    """The address that the page itself shows: `src`, or what lazy loading put aside for it.

    A copy of the page says this one as long as nothing is stored; the best one may be another.
    """
    for name in (*LAZY, "src"):
        url = absolute(_PENDING.sub("", attribute(image, name)), base_url)
        if url is not None and not _BLANK.search(path_of(url)) and not is_counter(url):
            return url
    return None


def is_counter(url: str) -> bool:
    """Whether an address belongs to an advertiser or a visit counter (wordpress.md, 49)."""
    host, _, path = url.partition("://")[2].partition("/")
    if host.count(".") > 1 and host.partition(".")[2] in _COUNTERS:
        return True
    if host in _COUNTERS or ".".join(host.rsplit(".", 2)[-2:]) in _COUNTERS:
        return True
    return host.endswith(_COUNTING_HOSTS) and any(
        host.endswith(name) and f"/{path}".startswith(start) for name, start in _COUNTER_PATHS
    )


def tracks(image: Element, base_url: str) -> bool:
    """Whether a picture is there to count its readers."""
    if is_pixel(image):
        return True
    urls = (absolute(candidate, base_url) for candidate in offered(image))
    return any(url is not None and is_counter(url) for url in urls)


def is_pixel(image: Element) -> bool:
    """Whether a picture is a tracking pixel by its declared size."""
    width, height = pixels(image, "width"), pixels(image, "height")
    return width is not None and height is not None and width <= 2 and height <= 2


def pixels(image: Element, name: str) -> int | None:
    """The width or height that a picture declares, by attribute or style; None for none."""
    value = attribute(image, name).strip().removesuffix("px")
    if value.isascii() and value.isdigit() and len(value) < 6:
        return int(value)
    styled = dict(_STYLED.findall(attribute(image, "style").lower()))
    return int(styled[name]) if name in styled else None


def emoji(image: Element) -> str | None:
    """The sign that a picture stands for (wordpress.md, 47); None for a real picture."""
    alt = attribute(image, "alt").strip()
    coded = _EMOJI.search(path_of(attribute(image, "src")))
    if classes(image) & {"emoji", "wp-smiley"} and alt:
        return alt
    if coded is None:
        return None
    return alt or _sign(coded[1])


def _sign(code: str) -> str:
    points = [int(part, 16) for part in code.split("-")]
    usable = all(0x20 <= point <= 0x10FFFF and not 0xD800 <= point < 0xE000 for point in points)
    return "".join(map(chr, points)) if usable else ""
