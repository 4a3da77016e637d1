"""What different ways to write an article's address have in common.

Responsible for keys by which a link is compared with the addresses of stored articles. Pure work on
text. Not for where keys are kept (store) nor for what a link leads to (reading).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from urllib.parse import parse_qsl, unquote, urlsplit

import idna

_IDS = {"p", "page_id", "attachment_id"}  # the address of an item by its number
_TRACKING = re.compile(
    r"utm_|mc_|pk_|mtm_|_hs|fb_|relatedposts|(?:fbclid|gclid|dclid|yclid|msclkid|igshid|ref|share|nb"
    r"|replytocom|amp|noamp|_ga|_gl)$",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2,4})?")
_PORTS = {None, 80, 443}


def link_key(url: str) -> str:
    """The key of an address; '' for what is none of the web.

    http and https, `www.`, a slash at the end, `index.php`, case, percent-encoding, the form of
    letters (NFC), fragments and what only tracks visitors make no difference; `page_id` and
    `attachment_id` are `p`, beside which nothing counts.
    """
    try:
        parts = urlsplit(unescape(url).strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not host:
        return ""
    place = _host(host) + ("" if port in _PORTS else f":{port}")
    query = _query(parts.query)
    return f"{place}/{_path(parts.path)}" + (f"?{query}" if query else "")


def other_keys(key: str) -> Iterator[str]:
    """Keys under which the same article may be known: without the folder of its language, and a
    number's at the folders above (`/fr/?p=12` is `/?p=12`)."""
    place, mark, query = key.partition("?")
    host, _, path = place.partition("/")
    if query.startswith("p="):
        while path:
            path = path.rpartition("/")[0]
            yield f"{host}/{path}?{query}"
        return
    folder, _, rest = path.partition("/")
    if rest and _LANGUAGE.fullmatch(folder):
        yield f"{host}/{rest}{mark}{query}"


def language_folder(key: str) -> str | None:
    """The language that an address names as its first folder: "fr" of `host/fr/post`."""
    folder = key.partition("/")[2].partition("/")[0]
    return folder[:2] if _LANGUAGE.fullmatch(folder) else None


def numbered_key(home: str, wp_id: int) -> str:
    """The key of an item by its number, `?p=12`; '' when the home is no address."""
    key = link_key(home)
    return f"{key.partition('?')[0]}?p={wp_id}" if key else ""


def _host(host: str) -> str:
    with suppress(idna.IDNAError):
        host = host if host.isascii() else idna.encode(host, uts46=True).decode("ascii")
    return host.lower().removeprefix("www.")


def _path(path: str) -> str:
    names = [name for name in unquote(path).split("/") if name]
    for end in (0, -1):
        if names and names[end].lower() == "index.php":
            del names[end]
    return unicodedata.normalize("NFC", "/".join(names).casefold())


def _query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    for name, value in pairs:
        if name in _IDS and value.isascii() and value.isdigit():
            return f"p={int(value)}" if len(value) < 19 else ""
    kept = sorted((name, value) for name, value in pairs if not _TRACKING.match(name))
    return "&".join(f"{name}={value}" for name, value in kept)
