"""Every action of the window, declared once.

Responsible for texts, shortcuts and the menus they stand in. Not for what they do (main_window
connects them).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from viewer.gui.wording import marked

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
        marked("Actions", "&Library"),
        (
            ActionSpec("add_site", marked("Actions", "&Add a site…"), ("Ctrl+N",)),
            ActionSpec("open_sample", marked("Actions", "Open the sa&mple")),
            None,
            ActionSpec("open_library", marked("Actions", "&Open a library…"), ("Ctrl+O",)),
            ActionSpec("show_folder", marked("Actions", "Show the library's &folder")),
            ActionSpec("back_up", marked("Actions", "&Back up now…")),
            ActionSpec("move_library", marked("Actions", "Mo&ve the library…")),
            None,
            ActionSpec("sync", marked("Actions", "&Sync all sites"), ("F5", "Ctrl+R")),
            ActionSpec("pause", marked("Actions", "&Pause the sync"), ("Ctrl+Shift+P",), True),
            ActionSpec("cancel", marked("Actions", "&Cancel the sync")),
            ActionSpec("sync_details", marked("Actions", "Sync &details…"), ("Ctrl+Shift+S",)),
            ActionSpec("ledger", marked("Actions", "What is not s&tored…"), ("Ctrl+Shift+L",)),
            None,
            ActionSpec("preferences", marked("Actions", "P&references…"), ("Ctrl+,",)),
            None,
            ActionSpec("quit", marked("Actions", "&Quit"), ("Ctrl+Q",)),
        ),
    ),
    (
        marked("Actions", "&Article"),
        (
            ActionSpec("next", marked("Actions", "&Next article"), ("J",)),
            ActionSpec("previous", marked("Actions", "Pre&vious article"), ("K",)),
            ActionSpec("page", marked("Actions", "Scroll, then ne&xt"), ("Space",)),
            ActionSpec("page_back", marked("Actions", "Scroll bac&k"), ("Shift+Space",)),
            None,
            ActionSpec("star", marked("Actions", "&Star"), ("S",)),
            ActionSpec("unread", marked("Actions", "Mark as &unread"), ("U",)),
            ActionSpec("undo_marks", marked("Actions", "Take th&e marks back"), ("Ctrl+Z",)),
            None,
            ActionSpec("choose_all", marked("Actions", "Choose &all in the list"), ("Ctrl+A",)),
            ActionSpec(
                "mark_all_read",
                marked("Actions", "&Mark all in the list as read"),
                ("Ctrl+Shift+M",),
            ),
            ActionSpec(
                "add_to_collection", marked("Actions", "A&dd to a collection…"), ("Ctrl+Shift+D",)
            ),
            ActionSpec("new_collection", marked("Actions", "New &collection…")),
            None,
            ActionSpec("find", marked("Actions", "&Find in the article…"), ("Ctrl+F",)),
            ActionSpec("next_hit", marked("Actions", "Next &hit"), ("F3", "Ctrl+G")),
            ActionSpec(
                "previous_hit", marked("Actions", "Previous h&it"), ("Shift+F3", "Ctrl+Shift+G")
            ),
            ActionSpec("outline", marked("Actions", "&Outline and links…"), ("Ctrl+Shift+O",)),
            ActionSpec("pictures", marked("Actions", "Look at &pictures"), ("Ctrl+Shift+I",)),
            None,
            ActionSpec(
                "open_window", marked("Actions", "Open in a new &window"), ("Shift+Return",)
            ),
            ActionSpec("open_web", marked("Actions", "Open in the &browser"), ("Ctrl+Return",)),
            ActionSpec("copy_link", marked("Actions", "Copy &link"), ("Ctrl+Shift+C",)),
            ActionSpec("copy_title", marked("Actions", "Copy &title and link"), ("Ctrl+Alt+C",)),
        ),
    ),
    (
        marked("Actions", "&View"),
        (
            ActionSpec("save_search", marked("Actions", "Save this searc&h…"), ("Ctrl+D",)),
            ActionSpec("filter", marked("Actions", "F&ilter…"), ("Ctrl+Shift+F",)),
            ActionSpec("clear_filters", marked("Actions", "Cl&ear the filters"), ("Ctrl+Shift+X",)),
            None,
            ActionSpec("sort_relevance", marked("Actions", "&Best match first"), (), True),
            ActionSpec("sort_date", marked("Actions", "Newest &first"), (), True),
            ActionSpec("sort_modified", marked("Actions", "Last &changed first"), (), True),
            ActionSpec("sort_title", marked("Actions", "By &title"), (), True),
            None,
            ActionSpec("density_comfortable", marked("Actions", "C&omfortable rows"), (), True),
            ActionSpec("density_compact", marked("Actions", "Co&mpact rows"), (), True),
            ActionSpec("group_dates", marked("Actions", "&Group by date"), (), True),
            None,
            ActionSpec("theme_system", marked("Actions", "Colours of the s&ystem"), (), True),
            ActionSpec("theme_light", marked("Actions", "&Light"), (), True),
            ActionSpec("theme_sepia", marked("Actions", "&Sepia"), (), True),
            ActionSpec("theme_dark", marked("Actions", "&Dark"), (), True),
            None,
            ActionSpec("zoom_in", marked("Actions", "&Zoom in"), ("Ctrl++", "Ctrl+=")),
            ActionSpec("zoom_out", marked("Actions", "Zoom o&ut"), ("Ctrl+-",)),
            ActionSpec("zoom_reset", marked("Actions", "Usu&al size"), ("Ctrl+0",)),
            None,
            ActionSpec(
                "reading_only", marked("Actions", "&Reading only"), ("Ctrl+Shift+Return",), True
            ),
            ActionSpec("full_screen", marked("Actions", "Full scree&n"), ("F11",), True),
        ),
    ),
    (
        marked("Actions", "&Go"),
        (
            ActionSpec("back", marked("Actions", "&Back"), ("Alt+Left", "Back")),
            ActionSpec("forward", marked("Actions", "&Forward"), ("Alt+Right", "Forward")),
            None,
            ActionSpec("palette", marked("Actions", "&Command palette…"), ("Ctrl+K",)),
            None,
            ActionSpec("search", marked("Actions", "&Search"), ("Ctrl+L",)),
            ActionSpec("places", marked("Actions", "P&laces"), ("Ctrl+1",)),
            ActionSpec("list", marked("Actions", "&Articles"), ("Ctrl+2",)),
            ActionSpec("reader", marked("Actions", "&Reader"), ("Ctrl+3",)),
            None,
            ActionSpec("enter", marked("Actions", "&Into the article"), told="Enter"),
            ActionSpec("step_out", marked("Actions", "One step &out"), told="Esc"),
            ActionSpec("next_pane", marked("Actions", "&Next pane"), ("F6",)),
            ActionSpec("previous_pane", marked("Actions", "&Previous pane"), ("Shift+F6",)),
        ),
    ),
    (
        marked("Actions", "&Help"),
        (
            ActionSpec("guide", marked("Actions", "&User guide"), ("F1",)),
            ActionSpec("shortcuts", marked("Actions", "&Keyboard shortcuts"), ("Ctrl+/",)),
            ActionSpec("log_folder", marked("Actions", "Show the &log folder")),
            ActionSpec("updates", marked("Actions", "&Check for updates…")),
            None,
            ActionSpec("about", marked("Actions", "&About Backfile")),
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
    if spec.shortcuts:
        rtl = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
        set_shortcuts(action, spec.shortcuts, rtl=rtl)
    action.setCheckable(spec.checkable)
    if spec.name == "preferences":
        action.setMenuRole(QAction.MenuRole.PreferencesRole)  # macOS has a place for it
    return action


def set_shortcuts(action: QAction, keys: Sequence[str], *, rtl: bool) -> None:
    """Give an action its keys, and its menu their name.

    A menu that runs from right to left would write "++Ctrl": there the name is isolated.
    """
    shortcuts = [QKeySequence(key) for key in keys]
    action.setShortcuts(shortcuts)
    words = action.text().partition("\t")[0]
    name = shortcuts[0].toString(QKeySequence.SequenceFormat.NativeText)
    action.setText(f"{words}\t\u2066{name}\u2069" if rtl else words)


def plain_text(action: QAction) -> str:
    """An action's words without what only a menu needs."""
    words = action.text().partition("\t")[0]
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
