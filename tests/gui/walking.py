"""Going through every widget of every window, for the tests of names, focus and mirroring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.gui.test_document import page_of
from tests.gui.test_ledger import MISSING, FakeRunner, ledger
from viewer.core.errors import IndexUnusable, SiteUnreachable
from viewer.core.sync import Failure, RunReport, SiteReport, SyncProgress
from viewer.gui.background import Background
from viewer.gui.carrying import Carrying
from viewer.gui.dialogs.about import about_box
from viewer.gui.dialogs.add_site import AddSiteDialog
from viewer.gui.dialogs.carry import CarryDialog, Errand, Goal
from viewer.gui.dialogs.crash import CrashDialog
from viewer.gui.dialogs.ledger import LedgerDialog
from viewer.gui.dialogs.name_search import ask_name
from viewer.gui.dialogs.outline import OutlineDialog
from viewer.gui.dialogs.preferences import PreferencesDialog
from viewer.gui.dialogs.sync_details import SyncDetails
from viewer.gui.dialogs.table_window import TableWindow
from viewer.gui.lightbox.lightbox import Lightbox
from viewer.gui.lightbox.pictures import exhibits_of
from viewer.gui.main_window import MainWindow
from viewer.gui.saving import Saver
from viewer.gui.settings import Settings
from viewer.gui.sync_watch import SyncWatch
from viewer.gui.wording import translate

_DOES = (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QTabBar,
    QTextEdit,
)
BODY = (
    "# One\n\n## Two\n\n![The quay](../../media/wide.png)\n\n"
    "| السنة | السفن |\n| --- | --- |\n| ١٩١٢ | ١٬٢٠٤ |\n\n[out](https://example.org/)\n"
)
DIALOGS = (
    "add_site",
    "preferences",
    "ledger",
    "sync_details",
    "outline",
    "table",
    "lightbox",
    "about",
    "crash",
    "name_search",
    "back_up",
)


def interactive(root: QWidget) -> Iterator[QWidget]:
    """Every widget below one that a person may use; Qt's own inner parts are not counted."""
    for widget in root.findChildren(QWidget):
        inner = widget.objectName().startswith("qt_") or isinstance(
            widget, (QScrollBar, QHeaderView, QMenu)
        )
        parent = widget.parentWidget()
        if isinstance(parent, QComboBox) or _is_list_of_box(parent):
            inner = True  # the list of a closed box
        if widget.focusProxy() is not None:
            inner = True  # another widget stands for it
        if widget.isHidden() or (isinstance(widget, QLabel) and not widget.text()):
            inner = True  # it has its words when it is shown
        reachable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not inner and (reachable or isinstance(widget, _DOES)):
            yield widget


def _is_list_of_box(widget: QWidget | None) -> bool:
    return widget is not None and widget.inherits("QComboBoxPrivateContainer")


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    known = QAccessible.queryAccessibleInterface(widget)
    return known.text(QAccessible.Text.Name).strip()


def busy_window(window: MainWindow, qtbot: QtBot) -> None:
    """Show everything that the main window has, with something in it."""
    window.resize(1280, 820)
    window.articles.setCurrentIndex(window.model.index(0, 0))
    # It may be the one of the last time; and what a start asks would change what is shown below.
    qtbot.waitUntil(lambda: window.reader.detail is not None and not window.runner.waits)
    window.reader.find_words()
    window.status.set_running(True)
    window.status.show_progress(SyncProgress("articles", "Quay", 5, 10), "about a minute left")
    window.status.show_missing(3)
    window.banner.show_error(IndexUnusable("The search index is damaged."))


def dialog(name: str, folder: Path, parent: QWidget | None = None) -> QWidget:
    """One of DIALOGS, with something in it; not yet shown."""
    if name == "add_site":
        return AddSiteDialog(parent=parent)
    if name == "preferences":
        return PreferencesDialog(Settings(folder / "dialog.ini"), parent)
    if name == "ledger":
        made = LedgerDialog(FakeRunner(ledger(*MISSING)), parent)  # type: ignore[arg-type]
        made.reload()
        return made
    if name == "sync_details":
        return SyncDetails(watched(), parent)
    if name == "about":
        return about_box(folder, parent)
    if name == "crash":
        return CrashDialog("Traceback: boom", parent)
    if name == "name_search":
        return ask_name("Save this search", "Name:", "harbour", lambda _name: None, parent)  # type: ignore[arg-type]
    if name == "back_up":
        return carry_dialog(folder, parent)
    return _of_a_page(name, folder, parent)


def carry_dialog(folder: Path, parent: QWidget | None) -> QWidget:
    """A backup under way, with everything that such a dialog may show."""
    title, ask = translate("LibraryDesk", "Back up now"), "not shown"
    words = translate("LibraryDesk", "It will be called {}.").format(folder)
    start = translate("LibraryDesk", "&Back up")
    errand = Errand(title, words, ask, start, lambda _folder: Goal(folder))
    made = CarryDialog(errand, Carrying(parent), lambda _folder: None, folder, parent)
    made.succeed(translate("LibraryDesk", "The library has moved."), folder)
    made.bar.show()
    made._fit()
    return made


def _of_a_page(name: str, folder: Path, parent: QWidget | None) -> QWidget:
    page = page_of(BODY, folder)
    lasting = QApplication.instance()  # workers must not be collected while they work
    saver = Saver(lasting)
    if name == "outline":
        made: QWidget = OutlineDialog(page, parent)
    elif name == "table":
        made = TableWindow(page.tables[0], "An article", saver, parent)
    else:
        made = Lightbox(exhibits_of(page), 0, Background("pictures", lasting), saver, parent)
    made.page = page  # type: ignore[attr-defined]  # kept alive as long as the window
    return made


def watched() -> SyncWatch:
    """A sync that has ended: one site with failures, one that failed."""
    watch = SyncWatch()
    watch.begin()
    failed = [Failure("media", f"https://quay.example/{n}", "HTTP 404", "") for n in range(3)]
    unreachable = SiteUnreachable("harbour.example could not be reached.")
    watch.end(
        RunReport([SiteReport("quay", failed=failed), SiteReport("harbour", error=unreachable)])
    )
    return watch
