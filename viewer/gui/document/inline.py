"""The words of a block: emphasis, links, code, footnote marks, line breaks.

Responsible for inline tokens. Pictures among the words are handed to the caller (builder).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markdown_it.token import Token
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextFormat

from viewer.gui.document.styles import CHIP, Styles
from viewer.gui.theme import MONO

_LINE = "\u2028"
PlacePicture = Callable[[QTextCursor, Token, QTextCharFormat], None]
Target = Callable[[Token], tuple[str, str]]


class InlineWriter:
    """Writes inline tokens at a cursor.

    Args:
        styles: of the page.
        place: called for each picture among the words.
        target: tells the address behind a link, and what is said of it.
        parts: collects the names that links within the page lead to.
    """

    def __init__(
        self, styles: Styles, place: PlacePicture, target: Target, parts: set[str]
    ) -> None:
        self._styles = styles
        self._place = place
        self._target = target
        self._parts = parts

    def address_in(self, children: Sequence[Token]) -> str:
        """The address of the first link among tokens; '' when there is none."""
        opened = next((child for child in children if child.type == "link_open"), None)
        return self._target(opened)[0] if opened is not None else ""

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
            self._link(form, token)
        return form

    def _link(self, form: QTextCharFormat, token: Token) -> None:
        address, said = self._target(token)
        if not address:
            return
        form.setAnchor(True)
        form.setAnchorHref(address)
        form.setToolTip(said)
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
            self.jump(cursor, number, form, f"#fn{number}", f"fnref{_mention(token)}")
        elif token.type == "footnote_anchor":
            cursor.insertText(" ", form)
            self.jump(cursor, "↩", form, f"#fnref{_mention(token)}", None, raised=False)

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
            self._parts.add(name)
        form.setForeground(self._styles.theme.colour("link"))
        if raised:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        cursor.insertText(text, form)

    def _code(self, above: QTextCharFormat) -> QTextCharFormat:
        form = QTextCharFormat(above)
        form.setFontFamilies(list(MONO))
        size = above.intProperty(QTextFormat.Property.FontPixelSize)
        form.setProperty(QTextFormat.Property.FontPixelSize, round(size * 0.84))
        form.setProperty(CHIP, True)
        return form


def _mention(token: Token) -> str:
    """A mention of a note: its number, and which mention it is from the second on."""
    number, again = token.meta["id"] + 1, token.meta.get("subId", 0)
    return f"{number}:{again}" if again > 0 else str(number)
