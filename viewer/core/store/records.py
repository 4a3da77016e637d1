"""What is written into the catalogue and what is remembered of it, as frozen values.

Responsible for the shapes, and for telling one article from another under the same id. Not for
SQL (catalogue, run_state).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from viewer.core.model import Article, MediaRef
from viewer.core.store.times import to_text

Outcome = Literal["new", "changed", "unchanged", "reused"]
SYNTHETIC = 2**52  # ids from here on were made from a guid, because a feed tells none


@dataclass(frozen=True, slots=True)
class Known:
    """What the catalogue remembers of an article when a manifest is compared with it."""

    row_id: int
    type: str
    fingerprint: str
    gone: bool


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it is about to be stored.

    Args:
        fingerprint: what the manifest said of it; a later manifest is compared with this.
        sha256: the hash of what people read; decides whether there is a new version.
    """

    article: Article
    fingerprint: str
    sha256: str
    fetched_at: datetime
    media: tuple[MediaRef, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of an article."""

    row_id: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Conversion:
    """An article's Markdown as it lies in its file.

    Args:
        version: of the converter.
        path: relative to the library.
        file_sha256: of the file's bytes, which `verify` compares.
    """

    version: int
    path: str
    markdown: str
    plain: str
    words: int
    file_sha256: str


@dataclass(frozen=True, slots=True)
class Old:
    row_id: int
    wp_id: int
    type: str
    guid: str
    title: str
    slug: str
    published: str
    link: str
    sha256: str
    versions: int


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the mirror of a type stands.

    Args:
        claimed: distinct ids of the last complete manifest and what was added since.
        site_says: the site's own total at that time.
        newest: the newest modification seen, never later than our own clock.
        full_at: when the last complete manifest was read.
    """

    claimed: int
    site_says: int | None = None
    newest: datetime | None = None
    full_at: datetime | None = None


def is_another(old: Old, article: Article) -> bool:
    """Whether the site now has another article under a known id: it was rebuilt.

    Everything that tells articles apart has to differ; each of these changes alone in good faith.
    """
    if not (old.guid and article.guid) or _path(old.guid) == _path(article.guid):
        return False
    known = (old.title, old.slug, old.published)
    return all(
        one != other
        for one, other in zip(
            known, (article.title, article.slug, to_text(article.published)), strict=True
        )
    )


def _path(guid: str) -> str:
    return guid.partition("://")[2].partition("/")[2] or guid
