"""Checking what can never be made again: the stored versions, and how many articles there are.

Responsible for finding damage in them. None of it is ever repaired: only a backup has what is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from viewer.core.cancel import CancelToken
from viewer.core.model import Json
from viewer.core.store.integrity import ArticleRow, Integrity, VersionRow, source_of
from viewer.core.sync.verify_report import Problem, Progress
from viewer.core.wordpress.schema import content_hash, digest, rendered

_FIRST_HASHED = (
    "date",
    "slug",
    "status",
    "link",
    "author",
    "featured_media",
    "categories",
    "tags",
    "sticky",
)


def _first_hash(item: Json) -> str:
    """As versions were hashed by the first form of the catalogue."""
    texts = [rendered(item.get(name)) for name in ("title", "content", "excerpt")]
    return digest([texts, [item.get(name) for name in _FIRST_HASHED]])


# Everything that ever decided about versions: what is hashed may change with a release, and what
# an earlier one stored keeps the hash it was given. The newest first.
HASHES: tuple[Callable[[Json], str], ...] = (content_hash, _first_hash)
_RESTORE = "Restore catalogue.sqlite from a backup."
_STEP = 100


def check_versions(
    integrity: Integrity, progress: Progress, token: CancelToken
) -> Iterator[Problem]:
    """Problems of every stored version: it decompresses, parses, and is what was stored."""
    total = integrity.count("versions")
    for done, version in enumerate(integrity.versions()):
        if done % _STEP == 0:
            token.raise_if_cancelled()
            progress("versions", done, total)
        trouble = _trouble_of(version)
        if trouble:
            yield Problem(
                "version-damaged",
                version.article,
                f"Version {version.number}: {trouble} {_RESTORE}",
            )


def _trouble_of(version: VersionRow) -> str:
    try:
        source = source_of(version.raw)
    except ValueError as error:
        return f"{error}."
    if any(made(source) == version.sha256 for made in HASHES):
        return ""
    return f"Its content does not have the hash {version.sha256}."


def check_numbers(article: ArticleRow) -> Iterator[Problem]:
    """Problems of how an article's versions are counted and of which is the newest."""
    if not article.kept == article.highest == article.versions or not article.versions:
        yield Problem(
            "version-missing",
            article.id,
            f"{article.versions} versions were stored; {article.kept} are there, the newest has"
            f" number {article.highest}. {_RESTORE}",
        )
    elif article.newest_sha256 != article.sha256:
        yield Problem(
            "version-mismatch",
            article.id,
            f"The article has the hash {article.sha256}, its newest version"
            f" {article.newest_sha256}. {_RESTORE}",
        )


def check_counts(integrity: Integrity) -> Iterator[Problem]:
    """Types of which fewer articles are stored or known to have failed than the site listed.

    More is no problem: what a site stops listing is kept (wordpress.md, 17), and what a run
    stored before it was interrupted is not in the last complete list yet.
    """
    for site_id, site, type_, claimed, present in integrity.fully_listed():
        failed = integrity.unstored_failures(site_id, type_)
        if present + failed < claimed:
            yield Problem(
                "count-mismatch",
                site,
                f"The site listed {claimed} of type {type_}; {present} are stored and {failed}"
                " failed. Run `backfile sync --full`, which fetches what is missing.",
            )
