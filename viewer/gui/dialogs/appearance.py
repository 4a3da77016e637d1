"""The page of the preferences for what everything looks like, with a preview.

Responsible for its editors and the preview in two languages. Not for what may be chosen
(reading_settings) nor for carrying it out (look_desk).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from viewer.core.model import ArticleDetail, ArticleSummary
from viewer.gui import reading_settings as table
from viewer.gui.document.typography import Typography
from viewer.gui.panes.article_browser import ArticleBrowser
from viewer.gui.settings import THEME, Number, Settings
from viewer.gui.wording import marked, translate

_OTHER = "other"
_PREVIEW = 340  # pixels of the preview's width, at least
_WORDS = (
    "The archive is *silent*: no banners, only the page and **the text**. What remains is what "
    "somebody kept, and a [link](https://example.org/) to where it was.\n\n"
    "أوّل ما تلاحظه في الأرشيف هو *الصمت*: لا إعلانات، ليس إلا الصفحة والنصّ. وما يبقى هو "
    "**ما حفظه أحدهم**، ورقم 2024 وكلمة English.\n"
)


def _words(text: str) -> str:
    return translate("Preferences", text)


def families_of_the_system() -> list[str]:
    """Installed families with Latin or Arabic letters, by name."""
    systems = (QFontDatabase.WritingSystem.Latin, QFontDatabase.WritingSystem.Arabic)
    found = {family for system in systems for family in QFontDatabase.families(system)}
    found = {family for family in found if not QFontDatabase.isPrivateFamily(family)}
    return sorted(found, key=str.casefold)


def preview_detail() -> ArticleDetail:
    """A small article in English and in Arabic."""
    summary = ArticleSummary(
        row_id=0, id="", site="", wp_id=0, type="post", title="", excerpt="", author=None,
        published=None, modified=None, lang="en", url="", path=None, thumbnail=None,
        gone_since=None, versions=0, read=True, starred=False,
    )  # fmt: skip
    return ArticleDetail(
        summary=summary, site_name="", markdown=_WORDS, base_dir="", library_dir="",
        featured=None, fetched_at=None, sha256="",
    )  # fmt: skip


def same_width(editors: Sequence[QWidget]) -> None:
    """Let a column of editors end in one line."""
    for editor in editors:
        editor.ensurePolished()
    width = max(editor.sizeHint().width() for editor in editors)
    for editor in editors:
        editor.setMinimumWidth(width)


class AppearancePage(QWidget):
    """Colours, the interface's letters, and how pages are set; nothing is kept before `keep`."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        now = table.typography_of(settings)
        self.theme = self._themes(settings.read(THEME))
        self.text_size = self._spin(table.TEXT_SIZE, settings.read(table.TEXT_SIZE), " %", 10)
        self.face, self.family = self._faces(now.face)
        self.letters = self._spin(table.SIZE, now.size, translate("Preferences", " px"), 1)
        self.measure = self._spin(
            table.MEASURE, now.measure, translate("Preferences", " characters"), 2
        )
        self.leading = self._spin(table.LEADING, now.leading, " %", 5)
        self.spacing = self._spin(table.SPACING, now.spacing, " %", 10)
        self.justified = QCheckBox(
            translate("Preferences", "Justify text that runs from left to right")
        )
        self.justified.setChecked(now.justified)
        self.reset = QPushButton(translate("Preferences", "&Reset to the usual"))
        self.preview = ArticleBrowser(table.chosen_theme(settings))
        self.preview.set_margins(14, 10)
        self._lay_out()
        self._connect()
        self._show()

    def steps(self) -> list[QWidget]:
        """What the Tab key goes through, in order."""
        faces = (self.face, self.family)
        return [
            *(self.theme, self.text_size, *faces, *self._numbers()),
            *(self.justified, self.reset, self.preview),
        ]

    def _numbers(self) -> tuple[QSpinBox, ...]:
        return self.letters, self.measure, self.leading, self.spacing

    # -- editors -------------------------------------------------------------------------------

    def _themes(self, now: str) -> QComboBox:
        box = QComboBox()
        words = (
            marked("Preferences", "As the system"),
            marked("Preferences", "Light"),
            marked("Preferences", "Sepia"),
            marked("Preferences", "Dark"),
        )
        for value, word in zip(THEME.values, words, strict=True):
            box.addItem(_words(word), value)
        box.setCurrentIndex(box.findData(now))
        return box

    def _faces(self, now: str) -> tuple[QComboBox, QComboBox]:
        """The usual faces, and all that the system has for those who want another."""
        box, all_ = QComboBox(), QComboBox()
        for value, word in (
            ("serif", marked("Preferences", "Serif")),
            ("sans", marked("Preferences", "Sans-serif")),
            (_OTHER, marked("Preferences", "Of this computer…")),
        ):
            box.addItem(_words(word), value)
        all_.setMaxVisibleItems(14)
        all_.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        all_.setMinimumContentsLength(20)
        own = box.findData(now) < 0
        box.setCurrentIndex(box.findData(_OTHER if own else now))
        if own:
            self._fill(all_, now)
        all_.setVisible(own)
        return box, all_

    def _fill(self, box: QComboBox, now: str) -> None:
        """List the system's families; only when asked for, there may be a thousand."""
        if box.count() == 0:
            box.addItems(families_of_the_system())
        box.setCurrentText(now)

    def _spin(self, setting: Number, now: int, unit: str, step: int) -> QSpinBox:
        box = QSpinBox()
        box.setRange(setting.least, setting.most)
        box.setSingleStep(step)
        box.setSuffix(unit)
        box.setValue(now)
        box.lineEdit().setTextMargins(8, 0, 4, 0)  # the style sheet's padding does not reach it
        return box

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for label, editor in (
            (marked("Preferences", "Colours:"), self.theme),
            (marked("Preferences", "Interface text size:"), self.text_size),
            (marked("Preferences", "Font of articles:"), self.face),
            ("", self.family),
            (marked("Preferences", "Size:"), self.letters),
            (marked("Preferences", "Column width:"), self.measure),
            (marked("Preferences", "Line spacing:"), self.leading),
            (marked("Preferences", "Between paragraphs:"), self.spacing),
        ):
            form.addRow(_words(label) if label else "", editor)
            editor.setAccessibleName(
                _words(label or marked("Preferences", "Font of this computer")).rstrip(":")
            )
        same_width([self.theme, self.text_size, self.face, *self._numbers()])
        form.addRow(self.justified)
        self._form = form
        form.setRowVisible(self.family, self.face.currentData() == _OTHER)
        self.preview.setAccessibleName(translate("Preferences", "Preview"))
        self.preview.setMinimumWidth(_PREVIEW)
        editors = QVBoxLayout()
        editors.setSpacing(10)
        editors.addLayout(form)
        editors.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeading)
        editors.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 16, 4, 4)
        layout.setSpacing(20)
        layout.addLayout(editors)
        layout.addWidget(self.preview, 1)

    def _connect(self) -> None:
        for box in (self.theme, self.family):
            box.currentIndexChanged.connect(self._show)
        for spin in self._numbers():
            spin.valueChanged.connect(self._show)
        self.face.currentIndexChanged.connect(self._face_chosen)
        self.justified.toggled.connect(self._show)
        self.reset.clicked.connect(self._reset)

    # -- what is chosen ------------------------------------------------------------------------

    @property
    def typography(self) -> Typography:
        """What is chosen now, at the zoom that holds."""
        chosen = self.face.currentData()
        face = (self.family.currentText() or "serif") if chosen == _OTHER else str(chosen)
        return Typography(
            face,
            self.letters.value(),
            self.measure.value(),
            self.leading.value(),
            self.spacing.value(),
            self.justified.isChecked(),
            self._settings.read(table.ZOOM),
        )

    def _face_chosen(self) -> None:
        other = self.face.currentData() == _OTHER
        if other:
            with QSignalBlocker(self.family):
                self._fill(self.family, self.family.currentText())
        self._form.setRowVisible(self.family, other)
        self._show()

    def _show(self) -> None:
        """Set the preview as it is chosen, without the zoom: that is of the window."""
        from viewer.gui.document.builder import build_page  # the window starts without Markdown

        theme = table.theme_named(str(self.theme.currentData()))
        self.preview.set_theme(theme)
        self.preview.setStyleSheet(f"background: {theme.page};")
        typography = replace(self.typography, zoom=100)
        self.preview.show_page(build_page(preview_detail(), theme, typography, header=False))

    def _reset(self) -> None:
        """Choose what nobody has changed."""
        usual = Typography()
        self.theme.setCurrentIndex(self.theme.findData(THEME.default))
        self.text_size.setValue(table.TEXT_SIZE.default)
        self.face.setCurrentIndex(self.face.findData(usual.face))
        self.letters.setValue(usual.size)
        self.measure.setValue(usual.measure)
        self.leading.setValue(usual.leading)
        self.spacing.setValue(usual.spacing)
        self.justified.setChecked(usual.justified)

    def keep(self) -> None:
        """Remember what is chosen."""
        self._settings.keep(THEME, str(self.theme.currentData()))
        self._settings.keep(table.TEXT_SIZE, self.text_size.value())
        table.keep_typography(self._settings, self.typography)
