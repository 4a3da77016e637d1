"""Every dialog, menu and popup, to be looked at in each look.

Responsible for opening them one by one. They are not kept under docs/images.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from scripts.shooting.scenes import BUDGET, HARBOUR, TIDES, WINDOWS, listed, opened, syncs
from scripts.shooting.stage import Play, Scene
from viewer.core.errors import IndexUnusable
from viewer.gui.dialogs.crash import CrashDialog
from viewer.gui.script import Steps, when
from viewer.gui.tour import search, settled

_REPORT = 'Traceback (most recent call last):\n  File "reader.py", line 7, in show\nKeyError: 7\n'


def by_action(name: str, article: str = HARBOUR) -> Callable[[Play], Steps]:
    """The dialog that an action opens."""

    def steps(play: Play) -> Steps:
        yield from opened(play, article)
        play.window.actions_by_name[name].trigger()
        yield from alone(play, play.dialog())

    return steps


def alone(play: Play, dialog: QDialog) -> Steps:
    """A dialog without what is behind it."""
    yield settled(play.window)
    play.shoot(alone=dialog)
    dialog.reject()


def add_site(play: Play) -> Steps:
    """With its choices unfolded and a name typed."""
    yield listed(play)
    play.window.actions_by_name["add_site"].trigger()
    dialog = play.dialog()
    for box in dialog.findChildren(QWidget, "Fold"):
        box.click()  # type: ignore[attr-defined]
    yield from alone(play, dialog)


def preferences(page: int) -> Callable[[Play], Steps]:
    """A page of the preferences."""

    def steps(play: Play) -> Steps:
        yield listed(play)
        play.window.desk.preferences()
        dialog = play.dialog()
        dialog.pages.setCurrentIndex(page)  # type: ignore[attr-defined]  # of PreferencesDialog
        yield from alone(play, dialog)

    return steps


def details(play: Play) -> Steps:
    """What a sync does, site by site."""
    yield from syncs(play)
    play.window.desk.show_details()
    yield from alone(play, play.dialog())


def naming(play: Play) -> Steps:
    """A name for a saved search."""
    yield listed(play)
    yield search(play.window, "harbour")
    play.window.actions_by_name["save_search"].trigger()
    yield from alone(play, play.dialog())


def crash(play: Play) -> Steps:
    """A bug."""
    yield listed(play)
    dialog = CrashDialog(_REPORT, play.window)
    dialog.open()
    yield from alone(play, dialog)


def table(play: Play) -> Steps:
    """A table in its own window."""
    yield from opened(play, TIDES)
    play.window.reader.show_table(0)
    yield from alone(play, play.dialog())


def article_window(play: Play) -> Steps:
    """An article in its own window."""
    yield from opened(play, BUDGET)
    play.window.moves.open_window()
    windows = play.window.moves.windows.windows
    yield when(lambda: bool(windows))
    own = next(iter(windows.values()))
    yield when(lambda: own.reader.detail is not None and not own.reader.decoding)
    play.shoot(alone=own)


def filters(play: Play) -> Steps:
    """The filter menu with a menu of it, over chips of a search."""
    yield listed(play)
    yield search(play.window, "harbour")
    menu = play.window.filters.menu
    play.window.filters.open_menu()
    facets = [action.menu() for action in menu.actions() if action.menu() is not None]
    yield when(lambda: all(len(one.actions()) > 0 for one in facets if isinstance(one, QMenu)))
    first = facets[3]
    assert isinstance(first, QMenu)
    rtl = menu.layoutDirection() == Qt.LayoutDirection.RightToLeft
    first.popup(menu.mapToGlobal(QPoint(-first.sizeHint().width() if rtl else menu.width(), 195)))
    play.shoot(menu, first)
    menu.close()


def row_menu(play: Play) -> Steps:
    """The menu of an article in the list."""
    yield from opened(play, HARBOUR)
    play.window.lists.open_menu(play.window.articles.mapToGlobal(QPoint(90, 60)))
    yield settled(play.window)
    play.shoot(*play.menus())


def menu(number: int) -> Callable[[Play], Steps]:
    """A menu of the menu bar."""

    def steps(play: Play) -> Steps:
        yield from opened(play, HARBOUR)
        bar = play.window.menuBar()
        action = bar.actions()[number]
        opens = action.menu()
        assert isinstance(opens, QMenu)
        below = bar.actionGeometry(action)
        rtl = bar.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = below.right() - opens.sizeHint().width() if rtl else below.left()
        opens.popup(bar.mapToGlobal(QPoint(left, below.bottom())))
        play.shoot(opens)
        opens.close()

    return steps


def completion(typed: str) -> Callable[[Play], Steps]:
    """What is proposed while typing."""

    def steps(play: Play) -> Steps:
        yield listed(play)
        box = play.window.search.box
        box.setFocus()
        if typed:
            box.setText(typed)
            box.textEdited.emit(typed)
        else:
            play.window.assistant.show_recent()
        popup = play.window.assistant.popup
        yield when(popup.isVisible)
        yield settled(play.window)
        play.shoot(popup)

    return steps


def missing(play: Play) -> Steps:
    """An article that lacks a picture."""
    yield from opened(play, WINDOWS)
    play.window.reader.browser.verticalScrollBar().setValue(500)
    yield settled(play.window)
    play.shoot()


def nothing(play: Play) -> Steps:
    """No hits."""
    yield listed(play)
    yield search(play.window, "zzxqv")
    yield settled(play.window)
    play.shoot()


def note(play: Play) -> Steps:
    """A note, and rows that are chosen, compact and grouped by date."""
    yield listed(play)
    play.window.actions_by_name["density_compact"].trigger()
    play.window.actions_by_name["group_dates"].trigger()
    yield settled(play.window)
    play.window.articles.selectAll()
    play.window.banner.show_note("The site asked for a longer pause between requests.")
    yield settled(play.window)
    play.shoot()


def index_banner(play: Play) -> Steps:
    """A damaged index."""
    yield from opened(play, HARBOUR)
    play.window.banner.show_error(IndexUnusable("The search index is damaged."))
    yield settled(play.window)
    play.shoot()


def reading_only(play: Play) -> Steps:
    """Nothing but the article."""
    yield from opened(play, BUDGET)
    play.window.actions_by_name["reading_only"].trigger()
    play.window.reader.browser.verticalScrollBar().setValue(700)
    yield settled(play.window)
    play.shoot()


DIALOGS = (
    Scene("add-site", add_site),
    Scene("preferences-sync", preferences(0)),
    Scene("preferences-kept", preferences(1)),
    Scene("about", by_action("about")),
    Scene("shortcuts", by_action("shortcuts")),
    Scene("outline", by_action("outline", TIDES)),
    Scene("mark-all", by_action("mark_all_read")),
    Scene("collection", by_action("new_collection")),
    Scene("details", details, "none"),
    Scene("naming", naming),
    Scene("crash", crash),
    Scene("table", table),
    Scene("article-window", article_window),
    Scene("filters", filters),
    Scene("row-menu", row_menu),
    *(Scene(f"menu-{number}", menu(number)) for number in range(5)),
    Scene("completion", completion("har")),
    Scene("recent", completion("")),
    Scene("missing", missing, "lacking"),
    Scene("nothing", nothing),
    Scene("note", note),
    Scene("index", index_banner),
    Scene("reading-only", reading_only),
)
