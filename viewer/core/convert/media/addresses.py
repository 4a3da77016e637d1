"""Web addresses of pictures and files.

Responsible for making them absolute and percent-encoded once, for the address behind an image
CDN, and for telling whether two addresses are the same picture. Not for choosing (choice).
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from urllib.parse import parse_qs, quote, unquote, urljoin, urlsplit, urlunsplit

_SAFE = "/%:@!$&'()*+,;=~-._"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ENTITY = re.compile(r"&(?:#0*38|#x0*26|amp);", re.IGNORECASE)
_SIZE = re.compile(r"-\d{2,5}x\d{2,5}(?=\.[a-zA-Z]{3,4}$)|-scaled(?=\.[a-zA-Z]{3,4}$)")
_PHOTON = re.compile(r"^i[0-3]\.wp\.com$")
_HOSTED = (".files.wordpress.com", ".wordpress.com")
_PLAIN = re.compile(r"https?://[a-z0-9.-]+(?::\d{1,5})?/[A-Za-z0-9/._~-]{0,1000}")
_LONGEST = 4096  # signs; longer ones are no address that a server would take
_INLINE = re.compile(
    r"data:image/(?:png|jpe?g|gif|webp|bmp|avif)(?:;[^,;]{1,40})*;base64,[A-Za-z0-9+/=]+"
)
INLINE_LEAST = 400  # signs; what is shorter is a placeholder
INLINE_MOST = 32_000  # signs, about 24 KB of picture (wordpress.md, 45: "cap inline data")


@lru_cache(maxsize=4096)  # an article asks for each of its addresses several times
def absolute(url: str, base_url: str) -> str | None:
    """A web address, absolute and percent-encoded once; None for any other.

    `&#038;` left over from double escaping is undone, and a name and password in it fall away.
    """
    if _PLAIN.fullmatch(url) and "/." not in url:
        return url
    url = _ENTITY.sub("&", url.strip().replace("\n", "").replace("\t", "").replace("\r", ""))
    if not url or len(url) > _LONGEST or url.startswith(("data:", "#")):
        return None
    try:
        parts = urlsplit(urljoin(base_url, url))
        netloc = parts.netloc.rpartition("@")[2]
        host = netloc if netloc.isascii() else netloc.encode("idna").decode()
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    path = _STRAY_PERCENT.sub("%25", quote(parts.path, safe=_SAFE, errors="replace"))
    query = quote(parts.query, safe=_SAFE + "?[]|", errors="replace")
    return urlunsplit((parts.scheme, host, path, query, ""))


def inline_picture(url: str) -> str | None:
    """A `data:` picture that is content: neither a placeholder nor beyond the cap; else None."""
    if not url[:11].lower().startswith("data:image/") or len(url) > INLINE_MOST * 2:
        return None
    url = re.sub(r"\s+", "", html.unescape(url))
    usable = INLINE_LEAST <= len(url) <= INLINE_MOST and _INLINE.fullmatch(url)
    return url if usable else None


def origins(url: str) -> tuple[str, ...]:
    """The addresses that give a picture at its best, best first, the given one last.

    Jetpack's Photon serves reduced copies of what lies elsewhere (wordpress.md, 44), and
    wordpress.com reduces by query.
    """
    if "wp.com" not in url and "wordpress.com" not in url:
        return (url,)
    parts = urlsplit(url)
    host = parts.hostname or ""
    if _PHOTON.match(host):
        origin = _behind_photon(parts.scheme, parts.path, parts.query)
        return (origin, url) if origin else (url,)
    if host.endswith(_HOSTED) and parts.query and "/wp-content/" not in parts.path:
        return (urlunsplit(parts._replace(query="")), url)
    return (url,)


def _behind_photon(scheme: str, path: str, query: str) -> str | None:
    host, _, rest = path.lstrip("/").partition("/")
    if "." not in host or not rest:
        return None
    secure = scheme == "https" or parse_qs(query).get("ssl") == ["1"]
    return f"{'https' if secure else 'http'}://{host}/{rest}"


def path_of(url: str) -> str:
    """The path of an address; '' for one that is none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def host_of(url: str) -> str:
    """The host of an address in lower case, without `www.`; '' for one that is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def same_picture(one: str, other: str) -> bool:
    """Whether two addresses are the same picture, but for its size and its encoding."""
    return _bare(one) == _bare(other)


def _bare(url: str) -> str:
    try:
        path = path_of(origins(url)[0])
    except ValueError:
        path = ""
    return unicodedata.normalize("NFC", unquote(_SIZE.sub("", path), errors="replace"))
