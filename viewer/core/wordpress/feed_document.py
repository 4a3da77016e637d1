"""From the bytes of a feed to items in the shape of REST items.

Responsible for reading RSS and Atom through feedparser: nothing is fetched by it, nothing is
sanitised by it (our converter does that and would lose what was cut here), and a cut-off document
is never taken for a whole one. Not for addresses or paging (feed).
"""

from __future__ import annotations

import calendar
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import feedparser

from viewer.core.model import Json
from viewer.core.wordpress import restlike
from viewer.core.wordpress.payload import looks_like_html

FEED_BYTES = 24 * 2**20  # a page of ten long posts is below one
ITEMS_PER_PAGE = 1000  # WordPress gives 10; more than this of one page is not read
_START = re.compile(rb"<\?xml|<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_END = re.compile(rb"</(?:rss|feed|rdf:RDF)>\s*(?:<!--.*?-->\s*)*(?:<[^>]*>\s*)*$", re.S)
_TAIL = 4096  # bytes at the end in which the end is looked for
_AVATARS = ("gravatar.com", "gravatar.org")
# What feedparser raises over spoilt bytes, such as an encoding that is none.
_FOREIGN_ERRORS = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RecursionError,
)
_LOCKED = "action=postpass"  # the form that WordPress shows in place of a protected text


class NotAFeed(ValueError):
    """The bytes hold no feed that can be used; the text says why."""


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """One page of a feed.

    Args:
        home: the address of the site, as the feed gives it.
        excerpts: how many items hold a summary only.
        comments: whether it is a feed of comments, not of articles.
    """

    title: str
    home: str
    description: str
    lang: str | None
    items: tuple[Json, ...]
    excerpts: int = 0
    comments: bool = False


def read_feed(body: bytes, url: str) -> FeedDocument:
    """Read one page of a feed.

    Args:
        body: as received.
        url: where from; relative addresses are resolved against it.

    Raises:
        NotAFeed: it is none, it is cut off, or it is not safe to read.
    """
    parsed = _parsed(_whole(body), url)
    head: Mapping[str, Any] = parsed.get("feed") or {}
    home = restlike.joined(url, _text(head, "link")) or url
    entries = [entry for entry in parsed.entries[:ITEMS_PER_PAGE] if isinstance(entry, Mapping)]
    items = [item for entry in entries if (item := _item(entry, home, url)) is not None]
    return FeedDocument(
        title=_text(head, "title"),
        home=home,
        description=_text(head, "subtitle"),
        lang=_text(head, "language") or None,
        items=tuple(items),
        excerpts=sum(_body(entry)[1] for entry in entries),
        comments=bool(entries) and all("#comment-" in _text(entry, "link") for entry in entries),
    )


def _whole(body: bytes) -> bytes:
    """The document without what plugins print before it; refuses what cannot be whole."""
    if len(body) > FEED_BYTES:
        raise NotAFeed("larger than any feed")
    start = _START.search(body[: 2**16])
    if start is None:
        looks = looks_like_html(body[:2048].decode("utf-8", "replace"))
        raise NotAFeed("a web page" if looks else "no feed")
    if b"<!ENTITY" in body[:_TAIL].upper():
        raise NotAFeed("it defines entities, which feeds have no use for")
    if not _END.search(body[-_TAIL:].rstrip()):
        raise NotAFeed("cut off")
    return body[start.start() :]


def _parsed(body: bytes, url: str) -> Any:
    # A stream, because feedparser takes bytes for the name of a file first.
    try:
        parsed = feedparser.parse(
            io.BytesIO(body),
            response_headers={"content-location": url},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except _FOREIGN_ERRORS as error:
        raise NotAFeed(f"unreadable: {error}") from error
    if not parsed.get("version"):
        raise NotAFeed("no feed")
    return parsed


def _item(entry: Mapping[str, Any], home: str, url: str) -> Json | None:
    """An entry as REST would give it; None when nothing identifies it."""
    link = restlike.joined(url, _text(entry, "link"))
    guid = _text(entry, "id") or link
    if not guid:
        return None
    html, _ = _body(entry)
    locked = _LOCKED in html and "<form" in html
    published, updated = _moment(entry, "published_parsed"), _moment(entry, "updated_parsed")
    item: Json = {
        "id": _id(entry, guid, home),
        "date_gmt": restlike.gmt(published or updated),
        "modified_gmt": restlike.gmt(updated or published),
        "guid": {"rendered": restlike.rest_guid(guid)},
        "slug": restlike.slug_of(link),
        "status": "publish",
        "type": "post",
        "link": link,
        "title": {"rendered": _title(entry, locked)},
        "content": {"rendered": "" if locked else html + _recordings(entry, html)}
        | {"protected": locked},
        "excerpt": {"rendered": "" if locked else _text(entry, "summary"), "protected": locked},
        "sticky": False,
    }
    return restlike.related(item, _author(entry), _picture(entry, url), _terms(entry))


def _id(entry: Mapping[str, Any], guid: str, home: str) -> int:
    told = _text(entry, "post-id")
    if told.isascii() and told.isdigit() and 0 < len(told) <= 12 and int(told):
        return int(told)
    return restlike.id_of_guid(guid, home) or restlike.synthetic_id(
        "guid", restlike.rest_guid(guid)
    )


def _title(entry: Mapping[str, Any], locked: bool) -> str:
    title = _text(entry, "title")
    return title.partition(": ")[2] or title if locked else title


def _body(entry: Mapping[str, Any]) -> tuple[str, bool]:
    """The fullest text of an entry, and whether it is only its summary."""
    texts = [_text(part, "value") for part in entry.get("content") or () if _usable(part)]
    full = max(texts, key=len, default="")
    summary = _text(entry, "summary")
    return (full, False) if full else (summary, bool(summary.strip()))


def _usable(part: Any) -> bool:
    return isinstance(part, Mapping) and "text" in str(part.get("type", "text")).replace(
        "xhtml", "text"
    )


def _moment(entry: Mapping[str, Any], name: str) -> datetime | None:
    # `in` asks for the key itself; reading it would fall back to another date, with a warning.
    value = entry[name] if name in entry else None  # noqa: SIM401
    try:
        return datetime.fromtimestamp(calendar.timegm(value), UTC) if value else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _author(entry: Mapping[str, Any]) -> Json | None:
    name = _text(entry, "author").strip()
    return restlike.author_object(name) if name else None


def _terms(entry: Mapping[str, Any]) -> list[Json]:
    """What the entry is filed under: RSS does not tell categories from tags."""
    found: dict[int, Json] = {}
    for tag in entry.get("tags") or ():
        name = _text(tag, "term").strip()
        if name:
            term = restlike.term_object(name, "category")
            found.setdefault(term["id"], term)
    return list(found.values())


def _picture(entry: Mapping[str, Any], url: str) -> Json | None:
    """The featured picture: media:content, media:thumbnail or an enclosure; never an avatar."""
    offers: list[tuple[str, str]] = []
    for part in entry.get("media_content") or ():
        kind = _text(part, "type")
        if _text(part, "medium") == "image" or kind.startswith("image/"):
            offers.append((_text(part, "url"), kind))
    offers += [(_text(part, "url"), "") for part in entry.get("media_thumbnail") or ()]
    offers += [pair for pair in _enclosures(entry) if pair[1].startswith("image/")]
    for address, kind in offers:
        full = restlike.joined(url, address)
        if full and not _is_avatar(full):
            return restlike.media_object(full, mime=kind)
    return None


def _is_avatar(url: str) -> bool:
    return (urlsplit(url).hostname or "").endswith(_AVATARS)


def _enclosures(entry: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [
        (_text(link, "href"), _text(link, "type"))
        for link in entry.get("links") or ()
        if _text(link, "rel") == "enclosure"
    ]


def _recordings(entry: Mapping[str, Any], html: str) -> str:
    """A podcast's file, which the text of its article shows only in the site's own player."""
    made = ""
    for address, kind in _enclosures(entry):
        tag = kind.partition("/")[0]
        if tag in {"audio", "video"} and address and address not in html:
            safe = address.replace("&", "&amp;").replace('"', "%22").replace("<", "%3C")
            made += f'\n<figure class="wp-block-{tag}"><{tag} src="{safe}"></{tag}></figure>'
    return made


def _text(values: Any, name: str) -> str:
    """A text of an entry, without lone surrogates; '' for anything else."""
    value = values.get(name) if isinstance(values, Mapping) else None
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""
