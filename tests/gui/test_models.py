"""The models keep Qt's rules and show what the library holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.conftest import Serve, Sync
from tests.fakes.content import picture, post, site_of
from tests.gui.conftest import articles
from viewer.core.model import ArticleFilter, Count, NavigationCounts, Site, SiteCounts
from viewer.core.reading import Archive
from viewer.gui.models.article_list import ArticleListModel, Role, read_listing, read_search
from viewer.gui.models.image_provider import ThumbnailProvider, decode
from viewer.gui.models.navigation_tree import NavigationTreeModel, PlaceRole

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def counts(*sites: SiteCounts, total: int = 3) -> NavigationCounts:
    return NavigationCounts(total, 2, 1, 0, sites)


def site(*categories: Count, key: str = "a") -> SiteCounts:
    return SiteCounts(
        Site(key, "Site", "http://a/", "http://a/wp-json/"),
        3,
        categories,
        (Count("Mona", 3),),
        (Count("2024", 3),),
    )


def labels(model: NavigationTreeModel, parent: QModelIndex | None = None) -> list[object]:
    above = parent if parent is not None else QModelIndex()
    found: list[object] = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found.append(index.data())
        below = labels(model, index)
        if below:
            found.append(below)
    return found


class TestArticleList:
    def test_it_keeps_qts_rules_while_it_grows(
        self, qtbot: QtBot, serve: Serve, sync: Sync, library: Path
    ) -> None:
        content = articles(5)
        server = serve(content)
        sync(server.url)
        archive = Archive(library)
        model = ArticleListModel(archive)
        QAbstractItemModelTester(model, STRICT)
        model.show(read_listing(archive, ArticleFilter()))
        assert model.rowCount() == 5
        old = post(77, title="Older than all", date="2001-01-01T00:00:00")
        content.put("posts", {**old, "date_gmt": "2001-01-01T00:00:00"})
        sync(server.url)
        assert model.refresh(read_listing(archive, ArticleFilter())) == 0
        assert model.summary(5).title == "Older than all"
        content.put("posts", post(78, date_gmt="2030-01-01T00:00:00", date="2030-01-01T00:00:00"))
        sync(server.url)
        assert model.refresh(read_listing(archive, ArticleFilter())) is None
        assert model.row_of(f"{model.summary(0).site}/77") == 6
        archive.close()

    def test_hits_carry_snippets_and_keep_their_order(self, qtbot: QtBot, mirrored: Path) -> None:
        archive = Archive(mirrored)
        model = ArticleListModel(archive)
        QAbstractItemModelTester(model, STRICT)
        listing = read_search(archive, "harbour", ArticleFilter(), typing=True)
        model.show(listing)
        assert model.rowCount() == 6
        assert [model.summary(row).id for row in range(6)] == list(listing.answer.ids)
        model.show(read_search(archive, "ships", ArticleFilter(), typing=False))
        assert "<mark>Ships</mark>" in model.index(0, 0).data(Role.SNIPPET)
        archive.close()

    def test_a_row_is_spoken_with_its_mark(self, qtbot: QtBot, mirrored: Path) -> None:
        archive = Archive(mirrored)
        model = ArticleListModel(archive)
        model.show(read_listing(archive, ArticleFilter()))
        spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert "unread" in spoken
        assert "Mona Karim" in spoken
        archive.close()


class TestNavigationTree:
    def test_counts_change_in_place(self, qtbot: QtBot) -> None:
        model = NavigationTreeModel()
        QAbstractItemModelTester(model, STRICT)
        assert model.update_from(counts(site(Count("News", 3)))) is True
        assert model.update_from(counts(site(Count("News", 4)), total=4)) is False
        assert model.index(0, 0).data(PlaceRole.COUNT) == 4

    def test_categories_stand_below_their_parents(self, qtbot: QtBot) -> None:
        model = NavigationTreeModel()
        model.update_from(counts(site(Count("Asia", 1, "World"), Count("World", 2))))
        assert labels(model)[-1] == [
            "Categories",
            ["World", ["Asia"]],
            "Authors",
            ["Mona"],
            "Years",
            ["2024"],
        ]

    @pytest.mark.parametrize(
        "circle",
        [
            (Count("A", 1, "B"), Count("B", 1, "A"), Count("C", 1)),
            (Count("A", 1), Count("B", 1, "A"), Count("A", 1, "B")),
            (Count("A", 1, "A"),),
        ],
    )
    def test_circles_of_a_hostile_site_end(self, qtbot: QtBot, circle: tuple[Count, ...]) -> None:
        model = NavigationTreeModel()
        assert model.update_from(counts(site(*circle))) is True

    def test_a_year_is_a_period_of_its_site(self, qtbot: QtBot) -> None:
        model = NavigationTreeModel()
        model.update_from(counts(site()))
        tree = model.index(4, 0)
        year = model.index(0, 0, model.index(1, 0, tree)).data(PlaceRole.PLACE)
        assert (year.site, year.since.year, year.until.year) == ("a", 2024, 2025)


class TestThumbnails:
    def test_they_arrive_and_are_cut_to_size(self, qtbot: QtBot, tmp_path: Path) -> None:
        (tmp_path / "wide.jpg").write_bytes(picture("teal", (400, 100)))
        provider = ThumbnailProvider(tmp_path, QSize(96, 72))
        with qtbot.waitSignal(provider.ready):
            assert provider.thumbnail("wide.jpg") is None
        image = provider.thumbnail("wide.jpg")
        assert image is not None
        assert image.size() == QSize(96, 72)
        assert provider.idle
        provider.close()

    @pytest.mark.parametrize("kind", ["PNG", "AVIF"])
    def test_an_endless_strip_is_cut_like_any_other(self, tmp_path: Path, kind: str) -> None:
        (tmp_path / "strip").write_bytes(picture("teal", (8000, 2), kind))
        image = decode(tmp_path, "strip", QSize(96, 72))
        assert image is not None
        assert image.size() == QSize(96, 72)

    def test_avif_is_read_although_qt_cannot(self, tmp_path: Path) -> None:
        (tmp_path / "a.avif").write_bytes(picture("teal", (200, 200), "AVIF"))
        image = decode(tmp_path, "a.avif", QSize(96, 72))
        assert image is not None
        assert not image.isNull()

    @pytest.mark.parametrize("path", ["missing.jpg", "text.jpg", "../outside.jpg", "/etc/passwd"])
    def test_what_is_no_picture_of_the_library_is_none(self, tmp_path: Path, path: str) -> None:
        library = tmp_path / "library"
        library.mkdir()
        (library / "text.jpg").write_text("<html>not found</html>")
        (tmp_path / "outside.jpg").write_bytes(picture())
        assert decode(library, path, QSize(96, 72)) is None


def test_an_empty_library_reads_as_empty(qtbot: QtBot, library: Path) -> None:
    archive = Archive(library)
    model = ArticleListModel(archive)
    model.show(read_listing(archive, ArticleFilter()))
    assert model.rowCount() == 0
    assert model.summary(0) is None
    archive.close()


def test_a_site_without_articles_has_no_groups(
    qtbot: QtBot, serve: Serve, sync: Sync, library: Path
) -> None:
    sync(serve(site_of()).url)
    archive = Archive(library)
    model = NavigationTreeModel()
    model.update_from(archive.navigation())
    assert model.rowCount(model.index(4, 0)) <= 1
    archive.close()
