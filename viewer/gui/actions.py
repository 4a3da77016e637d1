"""Every action of the window, declared once.

Responsible for texts, shortcuts and the menus they stand in. Not for what they do (main_window
connects them).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

_CONTEXT = "Actions"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action: its name in code, its text, its shortcuts."""

    name: str
    text: str
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False
    told: str = ""  # a key that panes give a meaning of their own, so that it is no shortcut


# None is a separator.
MENUS: tuple[tuple[str, tuple[ActionSpec | None, ...]], ...] = (
    (
        "&Library",
        (
            ActionSpec("add_site", "&Add a site…", ("Ctrl+N",)),
            ActionSpec("open_sample", "Open the sa&mple"),
            None,
            ActionSpec("open_library", "&Open a library…", ("Ctrl+O",)),
            ActionSpec("show_folder", "Show the library's &folder"),
            ActionSpec("back_up", "&Back up now…"),
            ActionSpec("move_library", "Mo&ve the library…"),
            None,
            ActionSpec("sync", "&Sync all sites", ("F5", "Ctrl+R")),
            ActionSpec("pause", "&Pause the sync", ("Ctrl+Shift+P",), True),
            ActionSpec("cancel", "&Cancel the sync"),
            ActionSpec("sync_details", "Sync &details…", ("Ctrl+Shift+S",)),
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
            ActionSpec("page_back", "Scroll bac&k", ("Shift+Space",)),
            None,
            ActionSpec("star", "&Star", ("S",)),
            ActionSpec("unread", "Mark as &unread", ("U",)),
            ActionSpec("undo_marks", "Take th&e marks back", ("Ctrl+Z",)),
            None,
            ActionSpec("choose_all", "Choose &all in the list", ("Ctrl+A",)),
            ActionSpec("mark_all_read", "&Mark all in the list as read", ("Ctrl+Shift+M",)),
            ActionSpec("add_to_collection", "A&dd to a collection…", ("Ctrl+Shift+D",)),
            ActionSpec("new_collection", "New &collection…"),
            None,
            ActionSpec("find", "&Find in the article…", ("Ctrl+F",)),
            ActionSpec("next_hit", "Next &hit", ("F3", "Ctrl+G")),
            ActionSpec("previous_hit", "Previous h&it", ("Shift+F3", "Ctrl+Shift+G")),
            ActionSpec("outline", "&Outline and links…", ("Ctrl+Shift+O",)),
            ActionSpec("pictures", "Look at &pictures", ("Ctrl+Shift+I",)),
            None,
            ActionSpec("open_window", "Open in a new &window", ("Shift+Return",)),
            ActionSpec("open_web", "Open in the &browser", ("Ctrl+Return",)),
            ActionSpec("copy_link", "Copy &link", ("Ctrl+Shift+C",)),
            ActionSpec("copy_title", "Copy &title and link", ("Ctrl+Alt+C",)),
        ),
    ),
    (
        "&View",
        (
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
            ActionSpec("theme_sepia", "&Sepia", (), True),
            ActionSpec("theme_dark", "&Dark", (), True),
            None,
            ActionSpec("zoom_in", "&Zoom in", ("Ctrl++", "Ctrl+=")),
            ActionSpec("zoom_out", "Zoom o&ut", ("Ctrl+-",)),
            ActionSpec("zoom_reset", "Usu&al size", ("Ctrl+0",)),
            None,
            ActionSpec("reading_only", "&Reading only", ("Ctrl+Shift+Return",), True),
            ActionSpec("full_screen", "Full scree&n", ("F11",), True),
        ),
    ),
    (
        "&Go",
        (
            ActionSpec("back", "&Back", ("Alt+Left", "Back")),
            ActionSpec("forward", "&Forward", ("Alt+Right", "Forward")),
            None,
            ActionSpec("palette", "&Command palette…", ("Ctrl+K",)),
            None,
            ActionSpec("search", "&Search", ("Ctrl+L",)),
            ActionSpec("places", "P&laces", ("Ctrl+1",)),
            ActionSpec("list", "&Articles", ("Ctrl+2",)),
            ActionSpec("reader", "&Reader", ("Ctrl+3",)),
            None,
            ActionSpec("enter", "&Into the article", told="Enter"),
            ActionSpec("step_out", "One step &out", told="Esc"),
            ActionSpec("next_pane", "&Next pane", ("F6",)),
            ActionSpec("previous_pane", "&Previous pane", ("Shift+F6",)),
        ),
    ),
    (
        "&Help",
        (
            ActionSpec("shortcuts", "&Keyboard shortcuts", ("F1", "Ctrl+/")),
            ActionSpec("log_folder", "Show the &log folder"),
            ActionSpec("updates", "Check for &updates…"),
            None,
            ActionSpec("about", "&About Backfile"),
        ),
    ),
)


def build_actions(window: QMainWindow, only: Collection[str] | None = None) -> dict[str, QAction]:
    """Make the actions and the menu bar.

    Args:
        window: gets them.
        only: names of the actions that mean something in it; None for all of them.

    Returns:
        The actions by name.
    """
    actions: dict[str, QAction] = {}
    for title, specs in MENUS:
        wanted = [spec for spec in specs if spec is None or only is None or spec.name in only]
        if not any(wanted):
            continue
        menu: QMenu = window.menuBar().addMenu(QCoreApplication.translate(_CONTEXT, title))
        for spec in wanted:
            if spec is None:
                menu.addSeparator()
            else:
                actions[spec.name] = make_action(window, spec)
                menu.addAction(actions[spec.name])
    window.addActions(list(actions.values()))  # a hidden menu bar would take the shortcuts along
    return actions


def exclusive(
    actions: Mapping[str, QAction], choose: Callable[[str], object], parent: QObject
) -> None:
    """Have one of some actions checked at a time; `choose` gets the key of the one chosen."""
    group = QActionGroup(parent)
    for key, action in actions.items():
        group.addAction(action)
        action.triggered.connect(lambda _checked=False, key=key: choose(key))


def make_action(window: QMainWindow, spec: ActionSpec) -> QAction:
    """One action of a window."""
    text = QCoreApplication.translate(_CONTEXT, spec.text)
    action = QAction(f"{text}\t{spec.told}" if spec.told else text, window)
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(shortcut) for shortcut in spec.shortcuts])
    action.setCheckable(spec.checkable)
    if spec.name == "preferences":
        action.setMenuRole(QAction.MenuRole.PreferencesRole)  # macOS has a place for it
    return action


def plain_text(action: QAction) -> str:
    """An action's words without what only a menu needs."""
    words = action.text().partition("\t")[0]
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
