"""Addresses of sites: as people type them, as servers want them, as people should see them.

Responsible for pure work on text: normalising, the folders that may hold a WordPress, the other
ways to write a host, URLs of API routes. Not for asking anybody (discovery, client) nor for
whether an address may be asked (guard).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import SplitResult, unquote, urlencode, urlsplit, urlunsplit

import idna

from viewer.core.errors import NotAUrl

_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.\-]*://")
_LOCAL = re.compile(r"^(localhost|127\.0\.0\.1|\[::1\])(:|/|$)")
_HOSTED = re.compile(r"^(?P<start>.*)/wp/v2/sites/(?P<site>[^/]+)/?$")
_DEPTH = 3  # folders below the host that may hold a WordPress nobody announces
# What WordPress puts behind its own folder; whoever typed such an address means the folder.
_ENDPOINT_NAMES = """
    wp-json wp-admin wp-login.php wp-content wp-includes xmlrpc.php index.php wp-cron.php
    feed comments rss rss2 atom
"""
_ENDPOINTS = frozenset(_ENDPOINT_NAMES.split())


def normalise(address: str) -> str:
    """A person's address as an http(s) URL; `example.org` becomes `https://example.org/`.

    A host in another script becomes punycode, which is what requests need (wordpress.md, 41).

    Raises:
        NotAUrl: it cannot be one.
    """
    text = address.strip()
    if not _SCHEME.match(text):
        text = f"{'http' if _LOCAL.match(text) else 'https'}://{text}"
    try:
        parts = urlsplit(text)
        host, port = _ascii(parts.hostname or ""), parts.port
    except (ValueError, UnicodeError) as error:
        raise NotAUrl(f"{address!r} is not the address of a website.", detail=str(error)) from error
    plausible = "." in host or ":" in host or host == "localhost"
    if parts.scheme not in {"http", "https"} or not plausible or re.search(r"[\s<>\"]", text):
        raise NotAUrl(f"{address!r} is not the address of a website.")
    netloc = host if ":" not in host else f"[{host}]"
    netloc += f":{port}" if port else ""
    return urlunsplit((parts.scheme, netloc, parts.path or "/", parts.query, ""))


def _ascii(host: str) -> str:
    """The host in the form that goes over the wire (RFC 5891; UTS 46 maps what people type)."""
    return host if host.isascii() else idna.encode(host, uts46=True).decode("ascii")


def usable(address: str) -> str:
    """An address that a site gave, as `normalise` has it; '' for what is none."""
    try:
        return normalise(address) if address else ""
    except NotAUrl:
        return ""


def others(url: str) -> Iterator[str]:
    """Other ways to write the same site: http for https, with and without `www.`.

    For when the typed one does not answer (wordpress.md, 35); the safer scheme comes first.
    """
    parts = urlsplit(url)
    swapped = "http" if parts.scheme == "https" else "https"
    twin = _www_twin(parts.netloc)
    for scheme, netloc in (
        (swapped, parts.netloc),
        ("https", twin),
        ("http", twin),
    ):
        if netloc:
            yield urlunsplit(parts._replace(scheme=scheme, netloc=netloc))


def _www_twin(netloc: str) -> str:
    """`www.example.org` for `example.org` and the other way round; '' for numbers."""
    if netloc.lower().startswith("www."):
        return netloc[4:]
    host = urlsplit(f"//{netloc}").hostname or ""
    is_name = "." in host and not re.fullmatch(r"[\d.]+", host)
    return f"www.{netloc}" if is_name else ""


def site_folder(url: str) -> str:
    """The folder of the site that a page of it belongs to, as far as the path tells.

    `/blog/feed/`, `/blog/wp-json/wp/v2/posts` and `/blog/wp-admin/post.php` mean `/blog/`.
    """
    parts = urlsplit(url)
    kept: list[str] = []
    for segment in parts.path.split("/")[1:]:
        if segment.lower() in _ENDPOINTS or not segment:
            break
        kept.append(segment)
    path = "/" + "".join(f"{segment}/" for segment in kept)
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def folders(url: str) -> Iterator[str]:
    """Folders that may hold the WordPress of a page: its own, its parents, the host's root."""
    parts = urlsplit(site_folder(url))
    segments = [segment for segment in parts.path.split("/") if segment]
    for end in range(min(len(segments), _DEPTH), -1, -1):
        path = "/" + "".join(f"{segment}/" for segment in segments[:end])
        yield urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def typed_roots(url: str) -> Iterator[str]:
    """API roots that the address itself spells out: `/x/wp-json/wp/v2/posts`, `?rest_route=`."""
    parts = urlsplit(url)
    if re.search(r"(^|&)rest_route=", parts.query):
        yield urlunsplit(parts._replace(query="rest_route=/"))
    before, found, _ = parts.path.partition("/wp-json")
    if found:
        yield urlunsplit(parts._replace(path=f"{before}/wp-json/", query=""))


def root_of_index(url: str) -> str:
    """The API root that an index came from, without parameters that ask for a part of it."""
    return next(typed_roots(url), urlunsplit(urlsplit(url)._replace(query="")))


def is_hosted_root(root: str) -> bool:
    """Whether an API root is one of a site among many, as wordpress.com has them.

    `https://public-api.wordpress.com/wp/v2/sites/example.wordpress.com/` (wordpress.md, 5;
    WP-API/node-wpapi#329): the namespace comes before the site, and there is no index.
    """
    return _HOSTED.match(urlsplit(root).path) is not None


def route_url(root: str, route: str, parameters: Mapping[str, str | int] | None = None) -> str:
    """The URL of a route such as `/wp/v2/posts`; built here, never taken from next links.

    With plain permalinks the next links are wrong, and parameters follow `&` (wordpress.md, 1).

    Args:
        root: the API root, of any form.
        route: with a leading slash.
        parameters: of the query.
    """
    parts = urlsplit(root)
    query = urlencode(parameters or {}, safe=",:")
    if "rest_route=" in parts.query:
        base = parts.query.partition("rest_route=")[0] + f"rest_route={route}"
        return urlunsplit(parts._replace(query=f"{base}&{query}" if query else base))
    kept = f"{parts.query}&{query}" if parts.query and query else parts.query or query
    return urlunsplit(parts._replace(path=_route_path(parts.path, route), query=kept))


def _route_path(path: str, route: str) -> str:
    hosted = _HOSTED.match(path)
    if hosted is None:
        return path.rstrip("/") + route
    space, name = route.split("/")[1:3] if route.count("/") > 1 else (route.strip("/"), "")
    rest = "/".join(route.split("/")[3:])
    return f"{hosted['start']}/{space}/{name}/sites/{hosted['site']}/{rest}".rstrip("/")


def base_of(root: str) -> str:
    """The address of the site or edition that an API root belongs to, when nothing says it."""
    parts = urlsplit(root)
    path = parts.path
    hosted = _HOSTED.match(path)
    if hosted is not None:
        host, *folder = unquote(hosted["site"]).split("::")
        return f"https://{'/'.join([host, *folder])}/"
    if "rest_route=" not in parts.query:
        path = path.rstrip("/").rpartition("/")[0] + "/"
    path = path.removesuffix("index.php").removesuffix("index.php/")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def split(url: str) -> SplitResult:
    """The parts of an address that a site gave; nothing of one that is none, such as `http://[`."""
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def same_place(url: str) -> tuple[str, str]:
    """What two addresses of one place have in common: scheme, `www.` and last slash differ."""
    parts = split(url)
    path = unquote(f"{parts.path}?{parts.query}").rstrip("?").rstrip("/")
    return parts.netloc.lower().removeprefix("www."), path
