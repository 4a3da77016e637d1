"""The words of a block: emphasis, links, code, footnote marks, line breaks.

Responsible for inline tokens. Pictures among the words are handed to the caller (builder).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from markdown_it.token import Token
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextFormat

from viewer.gui.document.styles import Styles
from viewer.gui.theme import MONO

_LINKED = {"http", "https", "mailto"}
_LINE = "\u2028"
PlacePicture = Callable[[QTextCursor, Token, QTextCharFormat], None]
Locate = Callable[[str], Path | None]


def visible_text(children: Sequence[Token]) -> str:
    """What a reader sees of inline tokens."""
    parts = []
    for child in children:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
    return "".join(parts)


class InlineWriter:
    """Writes inline tokens at a cursor.

    Args:
        styles: of the page.
        place: called for each picture among the words.
        locate: tells the stored file behind a relative link.
    """

    def __init__(self, styles: Styles, place: PlacePicture, locate: Locate) -> None:
        self._styles = styles
        self._place = place
        self._locate = locate

    def write(
        self, cursor: QTextCursor, children: Sequence[Token], base: QTextCharFormat, rtl: bool
    ) -> None:
        """Write the tokens with `base` as the format of plain words."""
        stack = [base]
        for child in children:
            if child.nesting == 1:
                stack.append(self._opened(child, stack[-1], rtl))
            elif child.nesting == -1:
                if len(stack) > 1:
                    stack.pop()
            else:
                self._leaf(cursor, child, stack[-1])

    def _opened(self, token: Token, above: QTextCharFormat, rtl: bool) -> QTextCharFormat:
        form = QTextCharFormat(above)
        if token.type == "strong_open":
            form.setFontWeight(QFont.Weight.Bold)
        elif token.type == "em_open" and rtl:
            form.setForeground(self._styles.theme.colour("kicker"))  # Arabic has no italics
        elif token.type == "em_open":
            form.setFontItalic(True)
        elif token.type == "s_open":
            form.setFontStrikeOut(True)
        elif token.type == "link_open":
            self._link(form, str(token.attrGet("href") or ""))
        return form

    def _link(self, form: QTextCharFormat, href: str) -> None:
        stored = self._locate(href)
        if stored is not None:
            href = QUrl.fromLocalFile(str(stored)).toString()
        elif not is_followed(href):
            return
        form.setAnchor(True)
        form.setAnchorHref(href)
        form.setToolTip(stored.name if stored is not None else href)
        colour = self._styles.theme.colour("link")
        form.setForeground(colour)
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        pale = QColor(colour)
        pale.setAlpha(90)
        form.setUnderlineColor(pale)

    def _leaf(self, cursor: QTextCursor, token: Token, form: QTextCharFormat) -> None:
        if token.type == "text":
            cursor.insertText(token.content, form)
        elif token.type == "softbreak":
            cursor.insertText(" ", form)
        elif token.type == "hardbreak":
            cursor.insertText(_LINE, form)
        elif token.type == "code_inline":
            cursor.insertText(token.content, self._code(form))
        elif token.type == "image":
            self._place(cursor, token, form)
        elif token.type == "footnote_ref":
            number = str(token.meta["id"] + 1)
            self.jump(cursor, number, form, f"#note-{number}", f"noteref-{number}")
        elif token.type == "footnote_anchor":
            number = str(token.meta["id"] + 1)
            cursor.insertText(" ", form)
            self.jump(cursor, "↩", form, f"#noteref-{number}", None, raised=False)

    def jump(
        self,
        cursor: QTextCursor,
        text: str,
        above: QTextCharFormat,
        target: str,
        name: str | None,
        *,
        raised: bool = True,
    ) -> None:
        """Write a link within the page, perhaps as a target itself."""
        form = QTextCharFormat(above)
        form.setAnchor(True)
        form.setAnchorHref(target)
        if name is not None:
            form.setAnchorNames([name])
        form.setForeground(self._styles.theme.colour("link"))
        if raised:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        cursor.insertText(text, form)

    def _code(self, above: QTextCharFormat) -> QTextCharFormat:
        form = QTextCharFormat(above)
        form.setFontFamilies(list(MONO))
        size = above.intProperty(QTextFormat.Property.FontPixelSize)
        form.setProperty(QTextFormat.Property.FontPixelSize, round(size * 0.84))
        form.setBackground(self._styles.theme.colour("code"))
        return form


def is_followed(href: str) -> bool:
    """Whether a click on this address may do anything."""
    try:
        return href.startswith("#") or urlsplit(href).scheme.lower() in _LINKED
    except ValueError:
        return False
