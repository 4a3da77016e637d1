"""The nouns of Backfile as frozen values.

Responsible for what a site, an article, a term, an author, a picture and a version are, and for
the filter that every list understands. Not for where they come from (wordpress), where they lie
(store, paths) or how they look (gui).

All times are `datetime` with a zone (UTC) or None where the site gave none that is usable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

MediaRole = Literal["featured", "inline", "attachment"]
MediaKind = Literal["image", "document", "audio", "video"]
SiteSource = Literal["rest", "feed", "file"]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Site:
    """A mirrored site; its identity is the API root, never the host alone (wordpress.md, 4)."""

    key: str  # folder name and first half of every article id, e.g. "example.org-en"
    name: str
    url: str  # where its pages live ("home")
    rest_root: str  # may be ".../wp-json/" or ".../?rest_route=/"
    description: str = ""
    lang: str | None = None  # BCP 47, where the site says
    gmt_offset: float = 0.0  # hours
    source: SiteSource = "rest"  # what it is mirrored from
    account: str | None = None  # who signs in; the password lies in the system's keyring
    local: bool = False  # added on this machine's network, so its pictures may lie there too


@dataclass(frozen=True, slots=True)
class Author:
    wp_id: int
    name: str
    slug: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    taxonomy: str  # "category", "post_tag", or a taxonomy of the site's own
    wp_id: int
    name: str
    slug: str = ""
    parent: int = 0  # wp_id, 0 for none


@dataclass(frozen=True, slots=True)
class MediaRef:
    """A picture or file that an article shows or links, by the address its site gives."""

    url: str
    role: MediaRole = "inline"
    kind: MediaKind = "image"
    wp_id: int | None = None
    alt: str = ""
    caption: str = ""
    width: int | None = None  # pixels, as declared
    height: int | None = None
    alternates: tuple[str, ...] = ()  # other addresses that may give it, next best first


@dataclass(frozen=True, slots=True)
class Translation:
    """The same article in another language, as its site links it."""

    lang: str
    wp_id: int | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A reader's comment, as the site published it."""

    wp_id: int
    article_wp_id: int
    parent: int  # wp_id of the comment it answers, 0 for none
    author: str
    published: datetime | None
    markdown: str
    gone_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One post or page as the site tells it; `raw` is the site's own answer, kept for ever."""

    wp_id: int
    type: str
    title: str  # plain text
    html: str  # content.rendered
    excerpt: str  # plain text
    link: str
    slug: str
    published: datetime | None
    modified: datetime | None
    raw: Json
    author: Author | None = None
    author_id: int | None = None  # as the item names it, also where the author is unknown
    terms: tuple[Term, ...] = ()
    term_ids: tuple[tuple[str, int], ...] = ()  # (taxonomy, id), also of unknown terms
    featured: MediaRef | None = None
    sticky: bool = False
    protected: bool = False
    lang: str | None = None
    guid: str = ""
    status: str = "publish"
    format: str = ""
    parent: int = 0  # wp_id, 0 for none
    translations: tuple[Translation, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    number: int  # 1 is the first that was fetched
    fetched_at: datetime
    modified: datetime | None
    sha256: str  # of the content that people read, see sync


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What a list row shows."""

    row_id: int  # internal, stable within a library
    id: str  # "<site-key>/<wp_id>"
    site: str
    wp_id: int
    type: str
    title: str
    excerpt: str
    author: str | None
    published: datetime | None
    modified: datetime | None
    lang: str | None
    url: str
    path: str | None  # Markdown file, relative to the library, "/" separated
    thumbnail: str | None  # stored picture, relative to the library
    gone_since: datetime | None
    versions: int
    read: bool
    starred: bool
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredMedia:
    """A picture of an article and where it lies, or why it does not."""

    ref: MediaRef
    path: str | None  # relative to the library
    reason: str | None = None  # why it is not stored


@dataclass(frozen=True, slots=True)
class LocalLink:
    """An article of the library that another one links."""

    id: str  # "<site-key>/<wp_id>"
    title: str
    published: datetime | None
    path: str | None  # of its Markdown file, relative to the library


@dataclass(frozen=True, slots=True)
class ArticleDetail:
    """What the reader shows: the summary, the body and its pictures."""

    summary: ArticleSummary
    site_name: str
    markdown: str  # body only, image targets relative to the library root's site folder
    base_dir: str  # absolute folder that the image targets are relative to
    library_dir: str  # absolute; no file outside it is ever opened
    featured: StoredMedia | None
    fetched_at: datetime | None
    sha256: str
    links: Mapping[str, LocalLink] = field(default_factory=dict)  # by link_keys.link_key
    media: tuple[StoredMedia, ...] = ()  # all of its pictures and files


SortKey = Literal["date", "title", "modified"]


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which articles a list shows; every field that is set narrows it."""

    site: str | None = None
    type: str | None = None
    category: str | None = None  # name or slug
    tag: str | None = None
    author: str | None = None  # name or slug
    lang: str | None = None
    since: datetime | None = None  # inclusive
    until: datetime | None = None  # exclusive
    unread: bool = False
    starred: bool = False
    gone: bool = False
    collection: int | None = None  # id of one that the person made
    read_since: datetime | None = None  # with `unread`: and what was read at this time or later
    sort: SortKey = "date"
    within: ArticleFilter | None = None  # one more that must let an article through, unsorted

    @property
    def narrows(self) -> bool:
        """Whether anything but the sort order is set."""
        return self != ArticleFilter(sort=self.sort)


@dataclass(frozen=True, slots=True)
class Collection:
    """A list of articles that the person made."""

    id: int
    name: str
    count: int  # of its articles that are in the library


@dataclass(frozen=True, slots=True)
class MarkChange:
    """What one act of marking did; the articles that had the mark already are not among them."""

    mark: Literal["read", "starred"]
    on: bool
    ids: tuple[str, ...]  # "<site-key>/<wp_id>"


@dataclass(frozen=True, slots=True)
class NavigationCounts:
    """What the navigation tree shows beside its entries."""

    total: int
    unread: int
    starred: int
    gone: int
    sites: tuple[SiteCounts, ...] = ()
    collections: tuple[Collection, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    label: str
    count: int
    parent: str | None = None  # label of the parent, for categories


@dataclass(frozen=True, slots=True)
class SiteCounts:
    site: Site
    total: int
    categories: tuple[Count, ...] = ()
    authors: tuple[Count, ...] = ()
    years: tuple[Count, ...] = ()
    months: tuple[Count, ...] = ()  # labels "2024-05", newest first; UTC as the years are
    tags: tuple[Count, ...] = ()  # the most used ones
    more_tags: bool = False  # whether there are others
    languages: tuple[Count, ...] = ()  # BCP 47; most articles first


@dataclass(frozen=True, slots=True)
class QueryFilter:
    """A part of a query that the catalogue answers: `is:unread`, `has:notes`, `before:2020`."""

    name: str  # "is", "has", "before" or "after"
    value: str  # a state, or a year, month or day in ASCII digits with "-"
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Completion:
    """How a query may go on."""

    kind: Literal["word", "author", "category", "tag"]
    text: str  # the word or name
    count: int  # how many articles have it, about for words


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that the person keeps, with what was narrowed to."""

    id: int
    name: str
    query: str
    wanted: ArticleFilter
    created_at: datetime
    seen_at: datetime | None  # when its hits were last looked at


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What the index knows of an article; the texts are plain."""

    id: str  # "<site-key>/<wp_id>"
    title: str
    body: str
    lang: str | None = None
    author: str = ""
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    site: str = ""
    type: str = "post"
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The articles that a query finds, best first, and how it was read.

    Args:
        query: as typed.
        total: how many there are; `ids` may be a part of them.
        ids, scores: of the hits in order; by date every score is zero.
        terms: what snippets and pages mark: surface words of the query.
        did_you_mean: a like query that finds something, when this one finds nothing.
        interpreted: how it was read, when not as written.
        facets: counts of all hits by site, lang, category, author, year and type, in the order to
            show them; empty when they were not asked for.
    """

    query: str
    total: int = 0
    ids: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
    terms: tuple[str, ...] = ()
    did_you_mean: str | None = None
    interpreted: str | None = None
    facets: dict[str, dict[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LedgerCount:
    """One type of a site: what it claims and what is stored."""

    type: str
    claimed: int  # distinct ids of the last complete manifest
    stored: int  # with Markdown, and not gone
    failed: int
    gone: int
    site_says: int | None = None  # X-WP-Total; it also counts what visitors may not see


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One thing that is not stored: why, and what happens next."""

    kind: str  # "article", "media", "conversion" or "comments"
    key: str
    reason: str
    tries: int
    retry_at: datetime | None
    permanent: bool  # the site said so clearly; asked again seldom
    title: str = ""  # of the article, where it is known


@dataclass(frozen=True, slots=True)
class SiteLedger:
    """What can be said of a site's mirror to the letter."""

    site: Site
    counts: tuple[LedgerCount, ...]
    media_claimed: int
    media_stored: int
    media_failed: int
    media_skipped: int  # by the person's own choice: too large, or videos
    entries: tuple[LedgerEntry, ...]
    last_sync: datetime | None
    last_full: datetime | None  # the last complete manifest of every type
