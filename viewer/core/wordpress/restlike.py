"""Items of other sources in the shape of REST items.

Responsible for what feeds and export files have in common: ids where the source gives none, the
form of dates and guids, and the objects that REST would embed. With them the same reading, hashing
and conversion serves all sources. Not for parsing (feed_document, wxr).
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from html import unescape
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from viewer.core.model import Json

SYNTHETIC = 2**52  # ids that we make lie in [2**52, 2**53): WordPress's own stay far below
_ID_PARAMETERS = ("p", "page_id", "attachment_id")
_TAG = re.compile(r"<[^>]*>")


def synthetic_id(*parts: str) -> int:
    """A stable id for something that its source gives none, from what identifies it there."""
    name = "\0".join(parts).encode("utf-8", "replace")
    return SYNTHETIC + int.from_bytes(hashlib.sha256(name).digest()[:8], "big") % SYNTHETIC


def is_synthetic(wp_id: int) -> bool:
    """Whether an id was made by us."""
    return SYNTHETIC <= wp_id < 2 * SYNTHETIC


def id_of_guid(guid: str, home: str) -> int | None:
    """The WordPress id in a guid such as `https://example.org/?p=123`.

    A guid of another host is not believed: importers keep the guids of the site that the posts
    came from, where the number meant another post.

    Args:
        guid: as given, entities decoded.
        home: the address of the site.
    """
    try:
        parts = urlsplit(unescape(guid))
        same = _host(parts.hostname) == _host(urlsplit(home).hostname)
    except ValueError:
        return None
    values = parse_qs(parts.query)
    for name in _ID_PARAMETERS:
        text = values.get(name, [""])[0]
        if same and text.isascii() and text.isdigit() and len(text) <= 12 and int(text) > 0:
            return int(text)
    return None


def _host(name: str | None) -> str:
    return (name or "").lower().removeprefix("www.")


def rest_guid(guid: str) -> str:
    """A guid as REST renders it: with `&` as an entity, so that equal ones compare equal."""
    return re.sub("&(?!#038;)", "&#038;", unescape(guid.strip()))


def gmt(moment: datetime | None) -> str | None:
    """A time in REST's form for `*_gmt`: UTC without a zone; None where there is none."""
    return None if moment is None else f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"


def joined(base: str, url: str) -> str:
    """An address as a page gives it, made whole; '' for one that is none.

    Args:
        base: the address of the page.
        url: relative or whole.
    """
    try:
        whole = urljoin(base, url.strip()) if url.strip() else ""
        parts = urlsplit(whole)
        _ = parts.port  # raises where it is none
        return whole if parts.scheme in {"http", "https"} and parts.hostname else ""
    except ValueError:
        return ""


def slug_of(link: str) -> str:
    """The last part of an article's address, as WordPress makes it from the slug."""
    try:
        path = urlsplit(link).path
    except ValueError:
        return ""
    return path.rstrip("/").rpartition("/")[2]


def bare(html: str) -> str:
    """A name out of HTML, for comparing and for ids only; what people read is convert's work."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def author_object(name: str, wp_id: int | None = None, slug: str = "") -> Json:
    """An author as `_embedded.author` holds one.

    Args:
        name: as HTML.
        wp_id: where the source knows it; else one is made from the name.
    """
    made = wp_id or synthetic_id("author", bare(name).casefold())
    return {"id": made, "name": name, "slug": slug or slug_text(name)}


def term_object(
    name: str, taxonomy: str, wp_id: int | None = None, slug: str = "", parent: int = 0
) -> Json:
    """A term as `_embedded["wp:term"]` holds one; the arguments are those of `author_object`."""
    identity = unquote(slug) or bare(name).casefold()
    made = wp_id or synthetic_id("term", taxonomy, identity)
    return {
        "id": made,
        "name": name,
        "slug": slug or slug_text(name),
        "taxonomy": taxonomy,
        "parent": parent,
    }


def media_object(
    url: str, wp_id: int | None = None, *, alt: str = "", caption: str = "", mime: str = ""
) -> Json:
    """A picture as `_embedded["wp:featuredmedia"]` holds one; `alt` and `caption` are HTML."""
    item: Json = {
        "id": wp_id or synthetic_id("media", url),
        "source_url": url,
        "alt_text": alt,
        "caption": {"rendered": caption},
        "media_details": {},
    }
    return {**item, "mime_type": mime} if mime else item


def slug_text(name: str) -> str:
    """A slug for a name whose source gives none."""
    return re.sub(r"[^\w]+", "-", bare(name).casefold()).strip("-")


TERM_FIELDS = {"category": "categories", "post_tag": "tags"}


def related(item: Json, author: Json | None, picture: Json | None, terms: list[Json]) -> Json:
    """The item with its author, featured picture and terms named and embedded as REST does."""
    boxes: Json = {}
    if author is not None:
        boxes["author"] = [author]
    if picture is not None:
        boxes["wp:featuredmedia"] = [picture]
    by_taxonomy: dict[str, list[Json]] = {"category": [], "post_tag": []}
    for term in terms:
        by_taxonomy.setdefault(term["taxonomy"], []).append(term)
    boxes["wp:term"] = [found for found in by_taxonomy.values() if found]
    taken = {*item, "author", "featured_media", "_embedded"}  # plugins have a taxonomy `author`
    named = {TERM_FIELDS.get(taxonomy, taxonomy): found for taxonomy, found in by_taxonomy.items()}
    fields = {
        name: [term["id"] for term in found] for name, found in named.items() if name not in taken
    }
    return {
        **item,
        "author": author["id"] if author else 0,
        "featured_media": picture["id"] if picture else 0,
        **fields,
        "_embedded": boxes,
    }
