"""The tree: collections, tags, months, editions, and finding an entry by typing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open, opened_wide
from tests.gui.test_list import choose, go, labels, run
from viewer.core.model import Collection, Count, NavigationCounts, Site, SiteCounts
from viewer.gui.dialogs.choose_name import ChooseNameDialog
from viewer.gui.main_window import MainWindow
from viewer.gui.models.name_list import NameListModel
from viewer.gui.models.navigation_tree import NavigationTreeModel, PlaceRole
from viewer.gui.panes.navigation import NavigationPane
from viewer.gui.panes.tree_find import find

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def window(qtbot: QtBot, mirrored: Path, open_library: Open) -> MainWindow:
    return opened_wide(qtbot, open_library, 12)


def entry(tree: NavigationPane, key: str) -> QModelIndex:
    found = [index for index in tree._entries() if index.data(PlaceRole.KEY) == key]
    return found[0] if found else QModelIndex()


def site(key: str, lang: str | None, name: str = "Forum", **counts: object) -> SiteCounts:
    return SiteCounts(
        Site(key, name, f"https://forum.test/{key}/", f"https://forum.test/{key}/", lang=lang),
        9,
        **counts,  # type: ignore[arg-type]
    )


def tree_of(*sites: SiteCounts, collections: tuple[Collection, ...] = ()) -> NavigationPane:
    tree = NavigationPane()
    tree.update_from(NavigationCounts(9, 3, 1, 0, sites, collections))
    return tree


def names(tree: NavigationPane, key: str) -> list[str]:
    index = entry(tree, key)
    model = tree.model()
    return [model.index(row, 0, index).data() for row in range(model.rowCount(index))]


def make_collection(qtbot: QtBot, window: MainWindow, name: str) -> None:
    window.actions_by_name["new_collection"].trigger()
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue(name)
    with qtbot.waitSignal(window.lists.said):
        dialog.accept()
    qtbot.waitUntil(lambda: entry(window.navigation, "collections").isValid())


class TestPlaces:
    def test_editions_stand_below_their_site_by_language(self, qtbot: QtBot, app: object) -> None:
        tree = tree_of(site("en", "en-US"), site("ar", "ar"))
        qtbot.addWidget(tree)
        assert entry(tree, "host:forum.test").data() == "Forum"
        assert names(tree, "host:forum.test") == ["English", "العربية"]
        assert entry(tree, "site:ar").data(PlaceRole.PLACE).site == "ar"

    @pytest.mark.parametrize("langs", [("en", "en"), (None, None), ("en", None)])
    def test_sites_that_only_share_a_host_stand_by_themselves(
        self, qtbot: QtBot, app: object, langs: tuple[str | None, str | None]
    ) -> None:
        tree = tree_of(site("a", langs[0], "A"), site("b", langs[1], "B"))
        qtbot.addWidget(tree)
        assert not entry(tree, "host:forum.test").isValid()
        assert entry(tree, "site:b").data() == "B"

    def test_languages_of_one_address_are_a_choice(self, qtbot: QtBot, app: object) -> None:
        one, two = Count("en-US", 5), Count("ar", 4)
        tree = tree_of(site("a", "en", languages=(one, two)))
        qtbot.addWidget(tree)
        assert names(tree, "a/languages") == ["English", "العربية"]
        assert entry(tree, "a/lang/ar").data(PlaceRole.PLACE).lang == "ar"
        assert not entry(tree_of(site("a", "en", languages=(one,))), "a/languages").isValid()

    def test_months_stand_below_their_years(self, qtbot: QtBot, app: object) -> None:
        months = (
            Count("2024-12", 2),
            Count("2024-01", 1),
            Count("2023-05", 1),
            Count("2023-99", 1),
        )
        tree = tree_of(site("a", "en", years=(Count("2024", 3), Count("2023", 2)), months=months))
        qtbot.addWidget(tree)
        assert names(tree, "a/year/2024") == ["December", "January"]
        assert names(tree, "a/year/2023") == ["May"]
        wanted = entry(tree, "a/year/2024/12").data(PlaceRole.PLACE)
        assert (wanted.since.month, wanted.until.year, wanted.until.month) == (12, 2025, 1)

    def test_the_model_keeps_qts_rules(self, qtbot: QtBot) -> None:
        model = NavigationTreeModel()
        QAbstractItemModelTester(model, STRICT)
        kept = (Collection(1, "Ports", 2),)
        full = site("en", "en", tags=(Count("Oil", 2),), more_tags=True)
        assert model.update_from(NavigationCounts(9, 3, 1, 0, (full, site("ar", "ar")), kept))
        renamed = (Collection(1, "Harbours", 2),)
        counts = NavigationCounts(9, 3, 1, 0, (full, site("ar", "ar")), renamed)
        assert model.update_from(counts) is False
        assert model.index(0, 0, model.index(4, 0)).data() == "Harbours"


class TestTags:
    def test_more_opens_a_list_that_can_be_searched(self, qtbot: QtBot, window: MainWindow) -> None:
        counts = site("a", "en", tags=(Count("Oil", 2),), more_tags=True)
        window.navigation.update_from(NavigationCounts(9, 3, 1, 0, (counts,)))
        window.navigation.setCurrentIndex(entry(window.navigation, "a/tags/more"))
        qtbot.keyClick(window.navigation, Qt.Key.Key_Return)
        dialog = window.findChild(ChooseNameDialog)
        assert dialog is not None
        dialog.show_names([Count("Oil", 9), Count("الموانئ", 4), Count("Harbours", 2)])
        dialog.box.setText("موانى")
        assert dialog.model.rowCount() == 1
        with qtbot.waitSignal(window.browser.listed):
            qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
        assert window.browser.question.place.tag == "الموانئ"

    def test_names_keep_qts_rules(self, qtbot: QtBot) -> None:
        model = NameListModel()
        QAbstractItemModelTester(model, STRICT)
        model.set_names([Count("Oil", 9), Count("Élan", 2)])
        model.narrow("elan")
        assert model.index(0, 0).data(Qt.ItemDataRole.UserRole) == "Élan"
        model.narrow("x")
        assert model.rowCount() == 0


class TestTyping:
    def test_it_finds_an_entry_and_no_shortcut_takes_the_letters(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        window.activateWindow()
        window.navigation.setFocus()
        with qtbot.waitSignal(window.browser.listed):
            qtbot.keyClicks(window.navigation, "star")
        assert window.navigation.chosen_key() == "starred"

    @pytest.mark.parametrize(
        ("typed", "found"),
        [("g", "gone"), ("articles", "all"), ("GO", "gone"), ("الأخ", "a/category/الاخبار")],
    )
    def test_names_are_compared_folded(
        self, qtbot: QtBot, app: object, typed: str, found: str
    ) -> None:
        tree = tree_of(site("a", "ar", categories=(Count("الاخبار", 1),)))
        qtbot.addWidget(tree)
        index = find(typed, tree._entries(), tree.currentIndex())
        assert index is not None
        assert index.data(PlaceRole.KEY) == found
        assert find("zzz", tree._entries(), tree.currentIndex()) is None

    def test_the_same_letter_goes_on(self, qtbot: QtBot, app: object) -> None:
        tree = tree_of(site("a", "en", categories=(Count("Sea", 1), Count("Sand", 1))))
        qtbot.addWidget(tree)
        tree.expandAll()
        seen = [tree.chosen_key()]
        for typed in ("s", "ss", "sss"):
            index = find(typed, tree._entries(), tree.currentIndex())
            assert index is not None
            tree.setCurrentIndex(index)
            seen.append(tree.chosen_key())
        assert seen == ["all", "starred", "a/category/Sea", "a/category/Sand"]

    def test_enter_goes_to_the_list(self, qtbot: QtBot, window: MainWindow) -> None:
        with qtbot.waitSignal(window.navigation.left):
            qtbot.keyClick(window.navigation, Qt.Key.Key_Return)


class TestCollections:
    def test_made_of_what_is_chosen_listed_and_emptied(
        self, qtbot: QtBot, window: MainWindow
    ) -> None:
        choose(window, 0, 3, 4)
        make_collection(qtbot, window, "Ports")
        go(qtbot, window, "collection:1")
        assert window.model.rowCount() == 3
        window.articles.pick(1)
        run(qtbot, window, "Take out of \u2068Ports\u2069")
        qtbot.waitUntil(lambda: window.model.rowCount() == 2)
        menu = window.navigation.collection_menu(entry(window.navigation, "collection:1"))
        assert labels(menu) == ["Rename…", "Delete…"]
        assert menu is not None
        menu.actions()[1].trigger()
        box = window.findChild(QMessageBox)
        assert box is not None
        box.buttons()[0].click()
        qtbot.waitUntil(lambda: not entry(window.navigation, "collections").isValid())
        assert window.navigation.chosen_key() == "all"

    def test_articles_are_dropped_on_its_name(self, qtbot: QtBot, window: MainWindow) -> None:
        window.articles.pick(0)
        make_collection(qtbot, window, "Ports")
        choose(window, 5, 6)
        tree = window.navigation
        there = tree.visualRect(entry(tree, "collection:1")).center()
        data = window.model.mimeData([window.model.index(5, 0)])
        rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(there, *rest, none)
        tree.drops.eventFilter(tree.viewport(), enter)
        assert enter.isAccepted()
        assert tree.drops.target.isValid()
        drop = QDropEvent(QPointF(there), *rest, none, QEvent.Type.Drop)
        with qtbot.waitSignal(window.lists.said):
            tree.drops.eventFilter(tree.viewport(), drop)
        qtbot.waitUntil(lambda: entry(tree, "collection:1").data(PlaceRole.COUNT) == 3)
        elsewhere = QPointF(tree.visualRect(entry(tree, "all")).center())
        refused = QDropEvent(elsewhere, *rest, none, QEvent.Type.Drop)
        tree.drops.eventFilter(tree.viewport(), refused)
        assert not refused.isAccepted()
