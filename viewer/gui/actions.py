"""Every action of the window, declared once.

Responsible for texts, shortcuts and the menus they stand in. Not for what they do (main_window
connects them).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its name in code, its text, its shortcuts."""

    name: str
    text: str
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False


# None is a separator.
MENUS: tuple[tuple[str, tuple[ActionSpec | None, ...]], ...] = (
    (
        "&Library",
        (
            ActionSpec("add_site", "&Add a site…", ("Ctrl+N",)),
            ActionSpec("open_sample", "Open the sa&mple"),
            None,
            ActionSpec("sync", "&Sync all sites", ("F5", "Ctrl+R")),
            ActionSpec("pause", "&Pause the sync", ("Ctrl+Shift+P",), True),
            ActionSpec("cancel", "&Cancel the sync"),
            ActionSpec("ledger", "What is not s&tored…", ("Ctrl+Shift+L",)),
            None,
            ActionSpec("preferences", "P&references…", ("Ctrl+,",)),
            None,
            ActionSpec("quit", "&Quit", ("Ctrl+Q",)),
        ),
    ),
    (
        "&Article",
        (
            ActionSpec("next", "&Next article", ("J",)),
            ActionSpec("previous", "Pre&vious article", ("K",)),
            ActionSpec("page", "Scroll, then ne&xt", ("Space",)),
            None,
            ActionSpec("star", "&Star", ("S",)),
            ActionSpec("unread", "Mark as &unread", ("U",)),
            ActionSpec("undo_marks", "Take the marks bac&k", ("Ctrl+Z",)),
            None,
            ActionSpec("choose_all", "Choose &all in the list", ("Ctrl+A",)),
            ActionSpec("mark_all_read", "&Mark all in the list as read", ("Ctrl+Shift+M",)),
            ActionSpec("add_to_collection", "A&dd to a collection…", ("Ctrl+Shift+D",)),
            ActionSpec("new_collection", "&New collection…"),
            None,
            ActionSpec("find", "&Find in the article…", ("Ctrl+F",)),
            ActionSpec("next_hit", "Next &hit", ("F3", "Ctrl+G")),
            ActionSpec("previous_hit", "Previous h&it", ("Shift+F3", "Ctrl+Shift+G")),
            ActionSpec("outline", "&Outline and links…", ("Ctrl+Shift+O",)),
            ActionSpec("pictures", "Look at &pictures", ("Ctrl+Shift+I",)),
            None,
            ActionSpec("open_web", "Open in the &browser", ("Ctrl+Return",)),
            ActionSpec("copy_link", "Copy &link", ("Ctrl+Shift+C",)),
            ActionSpec("copy_title", "Copy &title and link", ("Ctrl+Alt+C",)),
        ),
    ),
    (
        "&View",
        (
            ActionSpec("search", "&Search", ("Ctrl+L",)),
            ActionSpec("places", "&Places", ("Ctrl+1",)),
            ActionSpec("list", "&Articles", ("Ctrl+2",)),
            ActionSpec("reader", "&Reader", ("Ctrl+3",)),
            None,
            ActionSpec("save_search", "Save this searc&h…", ("Ctrl+D",)),
            ActionSpec("filter", "F&ilter…", ("Ctrl+Shift+F",)),
            ActionSpec("clear_filters", "Cl&ear the filters", ("Ctrl+Shift+X",)),
            None,
            ActionSpec("sort_relevance", "&Best match first", (), True),
            ActionSpec("sort_date", "Newest &first", (), True),
            ActionSpec("sort_modified", "Last &changed first", (), True),
            ActionSpec("sort_title", "By &title", (), True),
            None,
            ActionSpec("density_comfortable", "C&omfortable rows", (), True),
            ActionSpec("density_compact", "Co&mpact rows", (), True),
            ActionSpec("group_dates", "&Group by date", (), True),
            None,
            ActionSpec("theme_system", "Colours of the s&ystem", (), True),
            ActionSpec("theme_light", "&Light", (), True),
            ActionSpec("theme_dark", "&Dark", (), True),
            None,
            ActionSpec("full_screen", "F&ull screen", ("F11",), True),
        ),
    ),
    ("&Help", (ActionSpec("about", "&About Backfile"),)),
)


def build_actions(window: QMainWindow) -> dict[str, QAction]:
    """Make the actions and the menu bar; returns the actions by name."""
    actions: dict[str, QAction] = {}
    for title, specs in MENUS:
        menu: QMenu = window.menuBar().addMenu(QCoreApplication.translate(_CONTEXT, title))
        for spec in specs:
            if spec is None:
                menu.addSeparator()
            else:
                actions[spec.name] = _action(window, spec)
                menu.addAction(actions[spec.name])
    return actions


def _action(window: QMainWindow, spec: ActionSpec) -> QAction:
    action = QAction(QCoreApplication.translate(_CONTEXT, spec.text), window)
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(shortcut) for shortcut in spec.shortcuts])
    action.setCheckable(spec.checkable)
    if spec.name == "preferences":
        action.setMenuRole(QAction.MenuRole.PreferencesRole)  # macOS has a place for it
    return action
