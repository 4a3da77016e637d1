"""Preferences: a few pages, built from a table of settings and their words.

Responsible for the words of each setting and for the dialog. Not for what may be set or where it
is kept (settings), nor for what follows from it (sync_desk).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from viewer.gui import settings as table
from viewer.gui.dialogs.appearance import AppearancePage, same_width
from viewer.gui.panes.paragraph import Paragraph
from viewer.gui.panes.scrolled import Scrolled
from viewer.gui.settings import Choice, Flag, Settings
from viewer.gui.sync_words import size
from viewer.gui.theme import text_scale
from viewer.gui.wording import marked, plural, translate


@dataclass(frozen=True, slots=True)
class Item:
    """A setting as people read it; `values` are the words of a choice, in its order."""

    setting: Choice | Flag
    label: str
    values: tuple[str, ...] = ()
    note: str = ""


# In place of words: a value of the setting is a number of these.
MEGABYTES, SECONDS = "megabytes", "seconds"
LARGEST_WORDS = (marked("Preferences", "The usual limits"), *[MEGABYTES] * 5)

PAGES: tuple[tuple[str, tuple[Item, ...]], ...] = (
    (
        marked("Preferences", "&Sync"),
        (
            Item(
                table.SCHEDULE,
                marked("Preferences", "Sync by itself:"),
                (
                    marked("Preferences", "Never"),
                    marked("Preferences", "When Backfile starts"),
                    marked("Preferences", "Every hour"),
                    marked("Preferences", "Once a day"),
                ),
                marked(
                    "Preferences",
                    "Only while Backfile is open, never while offline; what fails is told quietly"
                    " and tried again.",
                ),
            ),
            Item(
                table.METERED,
                marked("Preferences", "Also on metered connections"),
                note=marked(
                    "Preferences",
                    "Such as a phone's hotspot, where the system says so. The Sync button always"
                    " syncs.",
                ),
            ),
            Item(
                table.REQUEST_PAUSE,
                marked("Preferences", "Pause between requests:"),
                (marked("Preferences", "The usual"), *[SECONDS] * 4),
                marked("Preferences", "A longer pause is kinder to a small server, and slower."),
            ),
            Item(
                table.NOTIFY,
                marked("Preferences", "Say when a long sync has ended"),
                note=marked(
                    "Preferences",
                    "A notification of the system, after more than a minute and while you look"
                    " at something else.",
                ),
            ),
        ),
    ),
    (
        marked("Preferences", "&What is kept"),
        (
            Item(table.PICTURES, marked("Preferences", "Pictures and files")),
            Item(table.VIDEOS, marked("Preferences", "Videos, too")),
            Item(table.COMMENTS, marked("Preferences", "Readers' comments")),
            Item(
                table.LARGEST,
                marked("Preferences", "Largest file:"),
                LARGEST_WORDS,
                marked(
                    "Preferences",
                    "What is larger stays on the site; the list of what is not stored counts it.",
                ),
            ),
        ),
    ),
    (
        marked("Preferences", "&Language"),
        (
            Item(
                table.LANGUAGE,
                marked("Preferences", "Language of the window:"),
                # Each by its own name: whoever needs one can read it.
                (
                    marked("Preferences", "As the system"),
                    "English",
                    "العربية",
                    "Français",
                    "Español",
                ),
                marked(
                    "Preferences",
                    "The window is opened anew in it. Dates and numbers follow the language and the"
                    " region of the system.",
                ),
            ),
        ),
    ),
)


def _words(text: str) -> str:
    return translate("Preferences", text)


class PreferencesDialog(QDialog):
    """Shows the settings; nothing is kept before OK."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.editors: dict[str, QComboBox | QCheckBox] = {}  # by the key of their setting
        self.setWindowTitle(self.tr("Preferences"))
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self._areas = [Scrolled(self._page(items)) for _, items in PAGES]
        for (title, _), area in zip(PAGES, self._areas, strict=True):
            self.pages.addTab(area, _words(title))
        self.appearance = AppearancePage(settings)
        self._areas.append(Scrolled(self.appearance))
        self.pages.addTab(self._areas[-1], translate("Preferences", "&Appearance"))
        button = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(button.Ok | button.Cancel)
        buttons.button(button.Ok).setProperty("primary", "true")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.setContentsMargins(20, 14, 20, 16)
        layout.addWidget(self.pages, 1)
        layout.addWidget(buttons)
        steps: list[QWidget] = [
            self.pages.tabBar(),
            *self.editors.values(),
            *self.appearance.steps(),
        ]
        for before, after in pairwise([*steps, *buttons.buttons()]):
            self.setTabOrder(before, after)
        steps[1].setFocus()  # the first setting; Qt would begin at the names of the pages
        self.resize(round(440 * text_scale()) + 340, 300)

    def _page(self, items: tuple[Item, ...]) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(4, 16, 4, 4)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for item in items:
            self._add(form, item)
        same_width(page.findChildren(QComboBox))
        return page

    def _add(self, form: QFormLayout, item: Item) -> None:
        editor: QComboBox | QCheckBox
        if isinstance(item.setting, Choice):
            editor = choice_box(item.setting, item.values, self._settings.read(item.setting))
            form.addRow(_words(item.label), editor)
        else:
            editor = QCheckBox(_words(item.label))
            editor.setChecked(self._settings.read(item.setting))
            form.addRow(editor)
        editor.setAccessibleName(_words(item.label).rstrip(":"))
        editor.setAccessibleDescription(_words(item.note))
        self.editors[item.setting.key] = editor
        if item.note:
            note = Paragraph(_words(item.note), muted=True)
            note.setContentsMargins(0, 0, 0, 10)
            form.addRow(note)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as the longest page needs; a layout does not ask wrapped labels by itself."""
        super().showEvent(event)
        self._areas[self.pages.currentIndex()].fit(max(area.wanted() for area in self._areas))

    def accept(self) -> None:
        """Keep everything."""
        for _, items in PAGES:
            for item in items:
                editor = self.editors[item.setting.key]
                chosen = (
                    editor.currentData() if isinstance(editor, QComboBox) else editor.isChecked()
                )
                self._settings.keep(item.setting, chosen)
        self.appearance.keep()
        super().accept()


def choice_box(setting: Choice, words: tuple[str, ...], now: str) -> QComboBox:
    """A box with the values of a choice in words, standing on the value that holds now."""
    box = QComboBox()
    for value, word in zip(setting.values, words, strict=True):
        box.addItem(_value(word, value), value)
    box.setCurrentIndex(setting.values.index(now))
    return box


def _value(word: str, value: str) -> str:
    if word == MEGABYTES:
        return size(int(value) * 2**20, 0)
    return plural("%Ln seconds", "", int(value)) if word == SECONDS else _words(word)
