"""From WordPress's JSON to model values: tolerant, and never indexing blindly.

Responsible for missing keys, wrong types, zero dates and error objects in place of things
(wordpress.md, 25 and 36 to 39). Texts stay HTML here, because turning HTML into text is
conversion's work: whoever calls passes it in as `plain`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from viewer.core.errors import ArticleMalformed
from viewer.core.model import Article, Author, Json, MediaRef, Term
from viewer.core.wordpress.volatile import steady

Plain = Callable[[str], str]

# What a manifest asks for: enough to notice every change that `modified` does not tell
# (real-wordpress.md: terms, featured image and stickiness change without touching it).
_WATCHED = (
    "modified_gmt",
    "slug",
    "status",
    "author",
    "parent",
    "featured_media",
    "sticky",
    "format",
)
_LISTED = ("id", "date_gmt", "link", *_WATCHED)
_HASHED = ("date", "slug", "status", "author", "parent", "featured_media", "sticky", "format")
_NOT_KEPT = {"_embedded", "password"}  # what others say, and what must not lie about
_TAXONOMY_FIELDS = {"category": "categories", "post_tag": "tags"}


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """One line of what a site claims to have.

    Args:
        date, modified: as given (UTC without a zone), for ordering and for the cursor only.
        fingerprint: changes whenever anything that the manifest tells does.
        edition: number of the language edition that listed it.
    """

    wp_id: int
    date: str
    modified: str
    fingerprint: str
    edition: int = 0


def manifest_fields(taxonomies: Iterable[str] = _TAXONOMY_FIELDS.values()) -> str:
    """What `_fields` of a manifest names, with the fields of these taxonomies."""
    return ",".join((*_LISTED, *taxonomies))


def manifest_row(
    item: Any, taxonomies: Sequence[str] = (*_TAXONOMY_FIELDS.values(),), edition: int = 0
) -> ManifestRow | None:
    """Read one manifest item; None when it has no usable id."""
    wp_id = as_id(item.get("id")) if isinstance(item, dict) else None
    if wp_id is None:
        return None
    facts = [item.get(name) for name in _WATCHED]
    # Terms of equal names come in any order; the change is in which there are.
    facts += [sorted(ids) if (ids := as_ids(item.get(name))) else None for name in taxonomies]
    # The path alone: a site that moves to another domain has not edited its articles.
    facts.append(_path(as_text(item.get("link"))))
    return ManifestRow(
        wp_id,
        as_text(item.get("date_gmt")),
        as_text(item.get("modified_gmt")),
        digest(facts)[:24],
        edition,
    )


def _path(link: str) -> str:
    return link.partition("://")[2].partition("/")[2]


def digest(value: Any) -> str:
    """SHA-256 of a JSON value in its canonical form, as hex."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def content_hash(item: Json) -> str:
    """The hash that decides whether an item changed for whoever reads it.

    `modified` is left out: plugins bump it on thousands of posts at once (expectations.md, 27).
    So are the site's own address (a move to https or to another domain edits nothing), what is
    counted anew in each answer, and the order of terms.
    """
    link = as_text(item.get("link"))
    texts = [rendered(item.get(name)) for name in ("title", "content", "excerpt")]
    facts = [item.get(name) for name in _HASHED]
    terms = {name: sorted(as_ids(value)) for name, value in item.items() if _is_id_list(value)}
    return digest([[steady(text, link) for text in texts], _path(link), facts, terms])


def _is_id_list(value: Any) -> bool:
    """Whether a field is a taxonomy's: a list of term ids, whatever the site calls it."""
    ids = as_ids(value)
    return bool(ids) and len(ids) == sum(one is not None for one in value)


def as_id(value: Any) -> int | None:
    """A positive id, also when a plugin sends it as text; ids beyond SQLite's range are refused."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19:
        value = int(value)
    usable = isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**62
    return value if usable else None


def as_text(value: Any) -> str:
    """A text, or '' for anything else."""
    return value if isinstance(value, str) else ""


def as_ids(value: Any) -> list[int]:
    """The usable ids of a list."""
    items = value if isinstance(value, list) else []
    return [number for item in items if (number := as_id(item)) is not None]


def rendered(value: Any) -> str:
    """The HTML of `{"rendered": ...}`, or of a bare string."""
    return as_text(value.get("rendered")) if isinstance(value, dict) else as_text(value)


def moment(gmt: Any, local: Any, offset_hours: float) -> datetime | None:
    """When something happened, in UTC.

    Args:
        gmt: `date_gmt`: UTC without a zone; may be null or zero.
        local: `date`: the site's own time without a zone.
        offset_hours: the site's offset from UTC, for `local`.
    """
    found = _naive(gmt)
    if found is not None:
        return found.replace(tzinfo=UTC)
    found = _naive(local)
    if found is None:
        return None
    try:
        return (found - timedelta(hours=offset_hours)).replace(tzinfo=UTC)
    except OverflowError:
        return None


def _naive(value: Any) -> datetime | None:
    text = as_text(value)
    if text.startswith(("0000", "-")):
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    if found.tzinfo is not None:
        found = found.astimezone(UTC).replace(tzinfo=None)
    return found if found.year > 1 else None


def term(item: Any, taxonomy: str, plain: Plain) -> Term | None:
    """Read a category, tag or custom term."""
    wp_id = as_id(item.get("id")) if isinstance(item, dict) else None
    if wp_id is None:
        return None
    return Term(
        taxonomy=taxonomy,
        wp_id=wp_id,
        name=plain(as_text(item.get("name"))) or str(wp_id),
        slug=as_text(item.get("slug")),
        parent=as_id(item.get("parent")) or 0,
    )


def author(item: Any, plain: Plain) -> Author | None:
    """Read a user; None for the error object that stands in for a removed one."""
    wp_id = as_id(item.get("id")) if isinstance(item, dict) else None
    name = plain(as_text(item.get("name"))) if wp_id is not None else ""
    if wp_id is None or not name:
        return None
    return Author(wp_id, name, as_text(item.get("slug")))


def media(item: Any, plain: Plain) -> MediaRef | None:
    """Read a media item; None for an error object or the whole site index in its place.

    The largest size WordPress made is its `source_url` (2,560 pixels at most).
    """
    if not isinstance(item, dict) or "code" in item or "routes" in item:
        return None
    wp_id, url = as_id(item.get("id")), as_text(item.get("source_url"))
    if wp_id is None or not url:
        return None
    if not as_text(item.get("mime_type") or "image/").startswith("image/"):
        return None
    details = item.get("media_details")
    details = details if isinstance(details, dict) else {}
    return MediaRef(
        url=url,
        role="featured",
        wp_id=wp_id,
        alt=plain(as_text(item.get("alt_text"))),
        caption=plain(rendered(item.get("caption"))),
        width=as_id(details.get("width")),
        height=as_id(details.get("height")),
    )


def embedded(item: Json, name: str) -> list[Any]:
    """What `_embedded` holds under a name; [] when it holds nothing of use."""
    boxes = item.get("_embedded")
    inner = boxes.get(name) if isinstance(boxes, dict) else None
    return inner if isinstance(inner, list) else []


@dataclass(frozen=True, slots=True)
class Relations:
    """What an article points to, by id, as far as it could be had."""

    authors: Mapping[int, Author]
    media: Mapping[int, MediaRef]
    terms: Mapping[tuple[str, int], Term]
    taxonomies: Mapping[str, str] = field(default_factory=lambda: dict(_TAXONOMY_FIELDS))


@dataclass(frozen=True, slots=True)
class CommentSource:
    """A comment as received; its text is still HTML."""

    wp_id: int
    article_wp_id: int
    parent: int
    author: str  # HTML, as every name that WordPress gives
    published: datetime | None
    html: str
    link: str
    raw: Json


def kept(item: Json) -> Json:
    """What is stored of an item: the site's own answer without what it embeds of others."""
    return {key: value for key, value in item.items() if key not in _NOT_KEPT}


def article(
    item: Json, type_: str, relations: Relations, plain: Plain, *, gmt_offset: float = 0.0
) -> Article:
    """Read one post, page or other item.

    Raises:
        ArticleMalformed: it has no usable id.
    """
    wp_id = as_id(item.get("id"))
    if wp_id is None:
        raise ArticleMalformed("An item has no id.")
    content = item.get("content")
    html = rendered(content)
    # Who is signed in gets the text all the same.
    protected = isinstance(content, dict) and content.get("protected") is True and not html
    return Article(
        wp_id=wp_id,
        type=type_,
        title=plain(rendered(item.get("title"))),
        html=html,
        excerpt=plain(rendered(item.get("excerpt"))),
        link=as_text(item.get("link")),
        slug=as_text(item.get("slug")),
        published=moment(item.get("date_gmt"), item.get("date"), gmt_offset),
        modified=moment(item.get("modified_gmt"), item.get("modified"), gmt_offset),
        raw=kept(item),
        author=relations.authors.get(as_id(item.get("author")) or 0) or _byline(item, plain),
        author_id=as_id(item.get("author")),
        terms=_terms(item, relations),
        term_ids=tuple(term_ids(item, relations.taxonomies)),
        featured=relations.media.get(as_id(item.get("featured_media")) or 0) or _cover(item),
        sticky=item.get("sticky") is True,
        protected=protected,
        guid=rendered(item.get("guid")),
        status=as_text(item.get("status")) or "publish",
        format=as_text(item.get("format")),
        parent=as_id(item.get("parent")) or 0,
    )


def _byline(item: Json, plain: Plain) -> Author | None:
    """The author as the page's head names it, where the site keeps its users to itself (24)."""
    wp_id, head = as_id(item.get("author")), item.get("yoast_head_json")
    name = plain(as_text(head.get("author"))) if isinstance(head, dict) else ""
    return Author(wp_id, name) if wp_id is not None and name else None


def _cover(item: Json) -> MediaRef | None:
    """The featured picture by what plugins say, where its own item is not shown (25)."""
    if as_id(item.get("featured_media")) is None:
        return None
    head = item.get("yoast_head_json")
    shown = head.get("og_image") if isinstance(head, dict) else None
    first = shown[0] if isinstance(shown, list) and shown and isinstance(shown[0], dict) else {}
    url = as_text(item.get("jetpack_featured_media_url")) or as_text(first.get("url"))
    return MediaRef(url=url, role="featured") if url else None


def _terms(item: Json, relations: Relations) -> tuple[Term, ...]:
    wanted = term_ids(item, relations.taxonomies)
    return tuple(relations.terms[pair] for pair in wanted if pair in relations.terms)


def comment(item: Json) -> CommentSource | None:
    """Read a comment; None without a usable id, or when it belongs to nothing."""
    wp_id, post = as_id(item.get("id")), as_id(item.get("post"))
    if wp_id is None or post is None:
        return None
    return CommentSource(
        wp_id=wp_id,
        article_wp_id=post,
        parent=as_id(item.get("parent")) or 0,
        author=as_text(item.get("author_name")),
        published=moment(item.get("date_gmt"), item.get("date"), 0.0),
        html=rendered(item.get("content")),
        link=as_text(item.get("link")),
        raw={name: value for name, value in item.items() if name != "author_avatar_urls"},
    )


def term_ids(item: Json, taxonomies: Mapping[str, str]) -> Sequence[tuple[str, int]]:
    """The (taxonomy, id) pairs that an item names.

    Args:
        item: as received.
        taxonomies: slug -> the item's field that holds its term ids.
    """
    return [
        (taxonomy, wp_id)
        for taxonomy, name in taxonomies.items()
        for wp_id in as_ids(item.get(name))
    ]


def term_ids_of(items: Iterable[Json], name: str) -> set[int]:
    """Every term id that items hold in one field."""
    return {wp_id for item in items for wp_id in as_ids(item.get(name))}
