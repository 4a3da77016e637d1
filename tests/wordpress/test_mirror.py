"""Every post of a real WordPress is in the mirror, field by field and byte by byte."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.wordpress.cli import command, sha256
from tests.wordpress.conftest import POSTS, Mirrored
from tests.wordpress.visible import line, missing, surplus, words
from viewer.core.model import ArticleFilter, ArticleSummary
from viewer.core.reading.archive import Archive

pytestmark = pytest.mark.wordpress


@pytest.fixture
def archive(mirrored: Mirrored) -> Iterator[Archive]:
    opened = Archive(mirrored.library)
    yield opened
    opened.close()


def rows(archive: Archive) -> dict[int, ArticleSummary]:
    return {row.wp_id: row for row in archive.page(ArticleFilter(), 0, 10_000)}


def pairs(mirrored: Mirrored, archive: Archive) -> list[tuple[dict[str, Any], ArticleSummary]]:
    """Each truth with its row; a post that is missing fails here."""
    found = rows(archive)
    return [(truth, found[truth["id"]]) for truth in mirrored.truth]


def test_report_claims_and_stores_exactly_what_is_published(mirrored: Mirrored) -> None:
    pages = sum(truth["type"] == "page" for truth in mirrored.truth)
    assert mirrored.first["claimed"] == {"post": POSTS, "page": pages}
    assert mirrored.first["stored"] == mirrored.first["claimed"]
    assert mirrored.first["new"] == len(mirrored.truth) == POSTS + pages
    assert mirrored.first["failed"] == []
    media = mirrored.first["media"]
    assert media["failed"] == 0
    assert media["stored"] == media["claimed"] > 0


def test_nothing_hidden_is_stored(mirrored: Mirrored, archive: Archive) -> None:
    assert set(rows(archive)) == {truth["id"] for truth in mirrored.truth}


def test_facts_of_every_article(mirrored: Mirrored, archive: Archive) -> None:
    for truth, row in pairs(mirrored, archive):
        assert row.published is not None
        assert row.modified is not None
        stored = {
            "type": row.type,
            "title": row.title,
            "date": row.published.isoformat(),
            "modified": row.modified.isoformat(),
            "url": row.url,
            "author": row.author,
            "categories": sorted(row.categories),
            "tags": sorted(row.tags),
            "excerpt": line(row.excerpt),
        }
        assert stored == {
            "type": truth["type"],
            "title": line(truth["title"]),
            "date": truth["date"],
            "modified": truth["modified"],
            "url": truth["url"],
            "author": line(truth["author"]),
            "categories": sorted(map(line, truth["categories"])),
            "tags": sorted(map(line, truth["tags"])),
            "excerpt": line(truth["excerpt"]),
        }


def test_the_sites_own_answer_of_every_article(mirrored: Mirrored, archive: Archive) -> None:
    for truth, row in pairs(mirrored, archive):
        raw = archive.raw(row.id)
        assert (raw["id"], raw["slug"]) == (truth["id"], truth["slug"])
        assert words(raw["content"]["rendered"]) == words(truth["content"])
        assert raw.get("sticky", False) == truth["sticky"]


def test_text_of_every_article(mirrored: Mirrored, archive: Archive) -> None:
    for truth, row in pairs(mirrored, archive):
        plain = archive.plain(row.id)
        assert missing(words(truth["content"]), plain) is None, row.id
        assert not surplus(truth["content"], plain), row.id


def test_pictures_of_every_article_are_stored_with_the_same_bytes(
    mirrored: Mirrored, archive: Archive
) -> None:
    for truth, row in pairs(mirrored, archive):
        media = archive.media(row.id)
        assert [item.reason for item in media if item.path is None] == []
        hashes = {sha256(mirrored.library / item.path): item for item in media if item.path}
        assert {picture["sha256"] for picture in truth["inline"]} <= set(hashes), row.id
        featured = [item for item in media if item.ref.role == "featured"]
        if truth["featured"] is None:
            assert featured == []
        else:
            [item] = featured
            assert sha256(mirrored.library / str(item.path)) == truth["featured"]["sha256"]


def test_markdown_files_name_pictures_that_are_there(mirrored: Mirrored, archive: Archive) -> None:
    named = 0
    for truth, row in pairs(mirrored, archive):
        file = mirrored.library / str(row.path)
        targets = re.findall(r"!\[[^\]]*\]\(<?([^)>\s]+)", file.read_text("utf-8"))
        for target in targets:
            assert (file.parent / target).resolve().is_file(), f"{row.id}: {target}"
        different = {picture["id"] for picture in truth["inline"]}
        different -= {truth["featured"]["id"]} if truth["featured"] else set()
        assert len(set(targets)) >= len(different), row.id
        named += len(targets)
    assert named > POSTS / 2


def test_show_prints_what_the_archive_holds(mirrored: Mirrored, archive: Archive) -> None:
    for truth, row in pairs(mirrored, archive)[:: POSTS // 4]:
        shown = json.loads(command(mirrored.library, "show", row.id, "--format", "json"))
        assert shown == archive.raw(row.id)
        assert shown["slug"] == truth["slug"]
        text = command(mirrored.library, "show", row.id, "--format", "text")
        assert missing(words(truth["content"]), text) is None


def test_a_second_run_finds_nothing_and_writes_nothing(mirrored: Mirrored) -> None:
    second = mirrored.second
    assert (second["new"], second["changed"], second["gone"]) == (0, 0, 0)
    assert second["unchanged"] == len(mirrored.truth)
    assert second["failed"] == []
    assert second["stored"] == second["claimed"] == mirrored.first["claimed"]
    assert mirrored.files_after_second == mirrored.files_after_first
