"""Finding the REST API of a site from whatever address a person typed.

Responsible for the order of the attempts and for saying why none worked (wordpress.md, 1 to 6).
Not for mirroring (client, sync).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

import requests.utils

from viewer.core.errors import (
    NotAUrl,
    NotWordPress,
    RestApiBlocked,
    SignInRequired,
    SiteUnreachable,
)
from viewer.core.model import Json
from viewer.core.wordpress.payload import NotJson, parse
from viewer.core.wordpress.schema import as_text
from viewer.core.wordpress.transport import Answer, Transport

_RELATION = "https://api.w.org/"
_SIGN_IN = {"rest_cannot_access", "rest_not_logged_in", "rest_forbidden", "rest_login_required"}
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.\-]*://")


@dataclass(frozen=True, slots=True)
class FoundSite:
    """A REST API that answered."""

    rest_root: str
    index: Json
    lang: str | None  # of the front page, where it says


def normalise(address: str) -> str:
    """A person's address as an http(s) URL; `example.org` becomes `https://example.org/`.

    Raises:
        NotAUrl: it cannot be one.
    """
    text = address.strip()
    if not _SCHEME.match(text):
        local = re.match(r"^(localhost|127\.0\.0\.1|\[::1\])(:|/|$)", text)
        text = f"{'http' if local else 'https'}://{text}"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except (ValueError, UnicodeError) as error:
        raise NotAUrl(f"{address!r} is not the address of a website.", detail=str(error)) from error
    plausible = "." in host or ":" in host or host == "localhost"
    if parts.scheme not in {"http", "https"} or not plausible or re.search(r"[\s<>\"]", text):
        raise NotAUrl(f"{address!r} is not the address of a website.")
    netloc = host if ":" not in host else f"[{host}]"
    netloc += f":{parts.port}" if parts.port else ""
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))


def discover(transport: Transport, address: str) -> FoundSite:
    """Find the REST API that belongs to `address`.

    Raises:
        NotAUrl, SiteUnreachable, TlsFailed, NotWordPress, RestApiBlocked, SignInRequired.
    """
    page_url = normalise(address)
    page = transport.get(page_url, accept="text/html,application/json;q=0.9")
    lang = _language(page)
    announced = set(_announced(page))
    tried: set[str] = set()
    refusal: RestApiBlocked | SignInRequired | None = None
    for root in _candidates(page_url, page):
        if root in tried:
            continue
        tried.add(root)
        try:
            index = _index(transport, root)
            if index is None and root in announced:
                index = _insist(transport, root)
        except (RestApiBlocked, SignInRequired) as error:
            refusal = refusal or error
            continue
        if index is not None:
            return FoundSite(root, index, lang)
    if refusal is not None:
        raise refusal
    if page.status >= 500 or page.status == 429:
        raise SiteUnreachable(f"{page_url} answers with an error (HTTP {page.status}).")
    raise NotWordPress(
        f"No WordPress REST API was found at {page_url}.", detail=f"HTTP {page.status}"
    )


def _insist(transport: Transport, root: str) -> Json:
    """Ask once more where the site itself says that its API is.

    Raises:
        RestApiBlocked: there is no usable answer again.
    """
    index = _index(transport, root)
    if index is None:
        raise RestApiBlocked(
            f"The site names {root} as its REST API, but no usable answer comes from there.",
            hint="A firewall or a browser check may be in the way; try later or from elsewhere.",
        )
    return index


def _candidates(page_url: str, page: Answer) -> Iterator[str]:
    """Where the API may be, best guess first."""
    if page.status < 400 and _is_index(_json(page)):
        yield page.url
    yield from _announced(page)
    for base in _bases(page_url, page.url):
        yield urljoin(base, "wp-json/")
        yield urljoin(base, "?rest_route=/")


def _announced(page: Answer) -> Iterator[str]:
    links = requests.utils.parse_header_links(page.headers.get("Link", ""))
    for link in links:
        if link.get("rel") == _RELATION and link.get("url"):
            yield urljoin(page.url, link["url"])
    if page.is_html:
        finder = _Finder()
        finder.feed(page.body[: 2**20].decode("utf-8", "replace"))
        yield from (urljoin(page.url, href) for href in finder.roots)


def _bases(*urls: str) -> Iterator[str]:
    """Folders that may hold a WordPress: the typed one, its parents, the host's root."""
    for url in urls:
        parts = urlsplit(url)
        segments = [part for part in parts.path.split("/") if part]
        for end in range(len(segments), -1, -1):
            path = "/" + "/".join(segments[:end]) + ("/" if end else "")
            if "wp-json" not in segments[:end] and end <= 3:
                yield urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _index(transport: Transport, root: str) -> Json | None:
    """The API's index; None when there is none here.

    Raises:
        RestApiBlocked, SignInRequired: there is one, and it refuses.
    """
    answer = transport.get(root)
    document = _json(answer)
    if answer.status < 400:
        return document if _is_index(document) else None
    code = as_text(document.get("code")) if isinstance(document, dict) else ""
    if answer.status == 401 or code in _SIGN_IN:
        raise SignInRequired(f"{root} shows its content to members only.", detail=code or None)
    if answer.status == 403:
        raise RestApiBlocked(
            f"{root} refuses to answer (HTTP 403).",
            detail=code or ("a firewall's page" if answer.is_html else None),
        )
    if code.startswith("rest_") or "disabled" in code:
        raise RestApiBlocked(f"The REST API at {root} is switched off.", detail=code)
    return None


def _json(answer: Answer) -> Any:
    try:
        return parse(answer.body)
    except NotJson:
        return None


def _is_index(document: Any) -> bool:
    if not isinstance(document, dict):
        return False
    namespaces, routes = document.get("namespaces"), document.get("routes")
    return (isinstance(namespaces, list) and "wp/v2" in namespaces) or (
        isinstance(routes, dict) and "/wp/v2" in routes
    )


def _language(page: Answer) -> str | None:
    if not page.is_html:
        return None
    finder = _Finder()
    finder.feed(page.body[:4096].decode("utf-8", "replace"))
    return finder.lang


class _Finder(HTMLParser):
    """Collects `<link rel="https://api.w.org/">` and `<html lang>`."""

    def __init__(self) -> None:
        super().__init__()
        self.roots: list[str] = []
        self.lang: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.lang = values.get("lang") or None
        elif tag == "link" and values.get("rel") == _RELATION and values.get("href"):
            self.roots.append(values["href"] or "")
