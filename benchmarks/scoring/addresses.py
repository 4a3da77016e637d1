"""When two addresses are the same page, picture or embed.

Responsible for comparing addresses; not for fetching anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

_SIZE = re.compile(r"(-\d{2,4}x\d{2,4}|-scaled|-rotated|-e\d{10,13})(?=\.\w{2,5}$|$)")
_PHOTON = re.compile(r"^i[0-3]\.wp\.com/")
_SIZED = {"w", "h", "resize", "fit", "ssl", "quality", "strip", "crop", "zoom", "width", "height"}
_TUBE = re.compile(
    r"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?(?:.*&)?v=|v/|shorts/)|youtu\.be/)([\w-]{6,})"
)
_IDS = (
    re.compile(r"vimeo\.com/(?:video/)?(\d{6,})"),
    re.compile(r"dailymotion\.com/(?:embed/)?video/(\w{6,})|dai\.ly/(\w{6,})"),
    re.compile(r"open\.spotify\.com/(?:embed/)?(\w+/\w{10,})"),
    re.compile(r"ted\.com/(talks/[\w-]{6,})"),
    re.compile(r"(?:wistia\.\w+|fast\.wistia\.net)/(?:embed/iframe|medias)/(\w{8,})"),
    re.compile(r"docs\.google\.com/\w+/d/(?:e/)?([\w-]{8,})"),
    re.compile(r"(?:twitter|x)\.com/\w+/status/(\d+)"),
    re.compile(r"(?:videopress\.com/(?:embed|v)/|video\.wordpress\.com/embed/)(\w+)"),
    re.compile(r"youtube(?:-nocookie)?\.com/.*[?&]list=([\w-]{10,})"),
    re.compile(r"scribd\.com/(?:embeds|document|doc)/(\d+)"),
    re.compile(r"issuu\.com/(?:embed\.html\?d=|[\w-]+/docs/)([\w-]+)"),
    re.compile(r"instagram\.com/(?:p|reel)/([\w-]+)"),
    re.compile(r"codepen\.io/[\w-]+/(?:embed|pen)/(?:preview/)?(\w+)"),
)
_NO_LINK = ("javascript:", "vbscript:", "file:", "data:", "about:", "applewebdata:", "blob:")


def is_link(href: str) -> bool:
    """Whether a reader could follow it from a saved file."""
    cleaned = re.sub(r"[\s\x00]", "", href).lower()
    return bool(cleaned) and cleaned != "#" and not cleaned.startswith(_NO_LINK)


def key(url: str, base: str = "") -> str:
    """An address with everything taken away that does not tell pages apart."""
    url = re.sub(r"[\t\r\n]", "", url.strip())
    try:
        parts = urlsplit(urljoin(base, url))
    except ValueError:
        return url
    if not parts.netloc and parts.scheme not in {"", "http", "https"}:
        return unquote(f"{parts.scheme.lower()}:{parts.path}?{parts.query}").rstrip("?")
    path = unquote(parts.path).rstrip("/")
    host = parts.netloc.lower()
    made = host + path
    if parts.query:
        made += "?" + unquote(parts.query.replace("+", " "))
    if parts.fragment:
        made += "#" + unquote(parts.fragment)
    return unicodedata.normalize("NFC", made)


def picture_keys(url: str, base: str = "") -> Iterator[str]:
    """The names of a picture: its address, that of its full size, and without a CDN."""
    if not url.strip() or url.strip().startswith("data:"):
        return
    whole = key(url, base)
    yield whole
    plain = _PHOTON.sub("", whole)
    bare, _, query = plain.partition("?")
    if query and set(parse_qs(query, keep_blank_values=True)) <= _SIZED:
        plain = bare
    yield plain
    yield _SIZE.sub("", plain)


def embed_keys(url: str, base: str = "") -> Iterator[str]:
    """The names of what an address embeds: the page, and its id with the known hosts."""
    if not url.strip() or url.strip().startswith(("data:", "about:", "javascript:")):
        return
    whole = key(url, base)
    yield whole
    found = [_TUBE.search(whole), *(pattern.search(whole) for pattern in _IDS)]
    yield from ("id:" + next(filter(None, match.groups())) for match in found if match)
    inner = parse_qs(urlsplit(url).query)  # players that name what they play
    for name in ("url", "href", "src", "v"):
        for value in inner.get(name, ()):
            if value.startswith("http") and value != url:
                yield from embed_keys(value)
    bare = whole.partition("?")[0].partition("#")[0]
    if bare != whole:
        yield bare
    yield re.sub(r"/embed(?=/|$)", "", bare).rstrip("/")


def same_embed(keys: frozenset[str], url: str, base: str = "") -> bool:
    """Whether a link leads to what is embedded."""
    if keys.intersection(embed_keys(url, base)):
        return True
    ids = [name[3:] for name in keys if name.startswith("id:") and len(name) > 8]
    return any(one in url for one in ids)
