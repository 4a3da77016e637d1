"""A calm line above the panes that tells what went wrong and what to do.

Responsible for showing one error or note until it is closed. Not for deciding what is worth it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from viewer.core.errors import BackfileError
from viewer.gui.core_words import in_words, said
from viewer.gui.panes.paragraph import Paragraph
from viewer.gui.remedies import remedy_of
from viewer.gui.texts import escape


class Banner(QWidget):
    """Hidden until there is something to say; errors that something helps against have a button."""

    remedy_wanted = Signal(str)  # its name in remedies.REMEDIES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._error: BackfileError | None = None  # what is shown, when it is one
        self._text = Paragraph(middle=True)
        self._text.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        self._text.setTextInteractionFlags(flags | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._remedy = ""
        self.remedy = QPushButton()
        self.remedy.clicked.connect(lambda: self.remedy_wanted.emit(self._remedy))
        close = QPushButton(self.tr("Close"))
        close.setAccessibleName(self.tr("Close the message"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 12, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.remedy)
        layout.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown, as rich text; empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, error: BackfileError) -> None:
        """Show an error's words: message, hint and reference, the same as on a terminal."""
        remedy = remedy_of(error)
        message, hint = in_words(error)
        hint = (remedy.hint if remedy is not None else "") or hint
        words = f"<b>{escape(message)}</b>"
        if hint:
            words += f"<br>{escape(hint)}"
        words += f' <span style="font-size: small">[{escape(error.reference)}]</span>'
        self._show("Failure", words, error.detail or "")
        self._error = error
        if remedy is not None:
            self._remedy = remedy.name
            self.remedy.setText(remedy.button)
            self.remedy.show()

    def withdraw(self, kind: type[BackfileError]) -> None:
        """Hide, when an error of this kind is what stands here: it is over."""
        if isinstance(self._error, kind):
            self.hide()

    def show_note(self, text: str) -> None:
        """Show something that is no error: a note of the core, or words of the window."""
        self._show("Notice", escape(said(text)), "")

    def _show(self, kind: str, words: str, detail: str) -> None:
        from PySide6.QtGui import QTextDocumentFragment

        self._error = None
        self.remedy.hide()
        self.setObjectName(kind)
        for widget in (self, self._text):  # whose colours go by the banner's name
            self.style().unpolish(widget)
            self.style().polish(widget)
        self._text.setText(words)
        self._text.setAccessibleName(QTextDocumentFragment.fromHtml(words).toPlainText())
        self._text.setToolTip(escape(detail))
        self.show()
