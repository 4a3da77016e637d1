"""Fonts, sizes and block formats of an article's page.

Responsible for typography in both directions. Not for which text gets which style (builder).

Sizes are pixels beside a body of 18 and follow a person's own size and zoom. Arabic is set a little
larger with its own leading, because Naskh looks small beside a Latin serif (qt.md, 5).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from viewer.gui.document.typography import Typography
from viewer.gui.theme import MONO, SANS, SERIF, Theme

INDENT = 28  # of a quote's or a list's level
_ARABIC_SIZE, _ARABIC_LEADING = 1.14, 1.12
_APART = 106.0  # per cent of a capital's width; Arabic letters are joined and never set apart

# Marks that decorations.py paints under the text.
QUOTE = QTextFormat.Property.UserProperty + 1  # its bars, see surroundings.py
CODE = QTextFormat.Property.UserProperty + 2
RULE = QTextFormat.Property.UserProperty + 3  # 1 centred dots, 2 a short line
MISSING = QTextFormat.Property.UserProperty + 4  # a picture that is not there
EMBED = QTextFormat.Property.UserProperty + 5  # a link to something that plays elsewhere
LANGUAGE = QTextFormat.Property.UserProperty + 6  # of code, for colouring it
CHIP = QTextFormat.Property.UserProperty + 8  # on characters: code among words
MARKER = QTextFormat.Property.UserProperty + 7  # of items that begin here, see surroundings.py


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of text looks: its size in body sizes, its families, colour token, weight.

    `flows` is of running text, whose leading, spacing and justification a person may choose.
    """

    size: float = 1.0
    families: Sequence[str] = SERIF
    token: str = "text"
    bold: bool = False
    above: float = 0.0  # space in pixels
    below: float = 18.0
    leading: float = 1.62
    centred: bool = False
    flows: bool = False
    capitals: bool = False  # of a script that has them, a little apart


NEAR = 10.0  # pixels between something and its caption

PARAGRAPH = Look(flows=True)
KICKER = Look(0.72, SANS, "kicker", True, below=14.0, capitals=True)
TITLE = Look(2.1, SERIF, "text", True, below=16.0, leading=1.24)
DECK = Look(1.18, SERIF, "muted", False, below=16.0, leading=1.5)
META = Look(0.8, SANS, "muted", False, below=26.0)
CAPTION = Look(0.78, SANS, "muted", below=26.0, leading=1.5, centred=True)
PICTURE = Look(below=10.0, above=6.0, centred=True)
QUOTED = Look(token="muted", below=14.0, flows=True)
CODED = Look(0.82, MONO, above=16.0, below=26.0, leading=1.5)
LISTED = Look(below=8.0, flows=True)
EMBEDDED = Look(0.88, SANS, above=22.0, below=34.0, leading=1.5)
CELL = Look(0.84, SANS, below=0.0, leading=1.45)
NOTE = Look(0.82, SERIF, "muted", below=8.0, leading=1.5, flows=True)
GONE = Look(0.8, SANS, "failure_text", below=14.0)
HEADINGS = {
    1: Look(1.6, SERIF, "text", True, 22.0, 12.0, 1.3),
    2: Look(1.36, SERIF, "text", True, 22.0, 10.0, 1.35),
    3: Look(1.12, SANS, "text", True, 18.0, 8.0, 1.4),
    4: Look(1.0, SANS, "text", True, 14.0, 6.0, 1.45),
    5: Look(0.9, SANS, "muted", True, 12.0, 6.0, 1.45),
    6: Look(0.84, SANS, "muted", True, 12.0, 6.0, 1.45),
}


class Styles:
    """Formats of one theme, set as a person wants it."""

    def __init__(self, theme: Theme, typography: Typography) -> None:
        self.theme = theme
        self.typography = typography
        # A page has a few looks and thousands of blocks; Qt copies a format when it is changed.
        self._characters: dict[tuple[Look, bool], QTextCharFormat] = {}
        self._blocks: dict[tuple[Look, bool, bool], QTextBlockFormat] = {}

    def length(self, pixels: float) -> int:
        """A length that was drawn beside the usual body."""
        return round(pixels * self.typography.scale)

    def characters(self, look: Look, rtl: bool) -> QTextCharFormat:
        """The character format of a look."""
        made = self._characters.get((look, rtl))
        if made is None:
            made = self._characters[look, rtl] = self._make_characters(look, rtl)
        return QTextCharFormat(made)

    def _make_characters(self, look: Look, rtl: bool) -> QTextCharFormat:
        form = QTextCharFormat()
        families = self.typography.families if look.families is SERIF else look.families
        form.setFontFamilies(list(families))
        form.setProperty(QTextFormat.Property.FontPixelSize, self.pixels(look, rtl))
        form.setFontWeight(QFont.Weight.Bold if look.bold else QFont.Weight.Normal)
        form.setForeground(self.theme.colour(look.token))
        if look.capitals and not rtl:
            form.setFontCapitalization(QFont.Capitalization.AllUppercase)
            form.setFontLetterSpacing(_APART)
        return form

    def block(self, look: Look, rtl: bool, *, flexible: bool = False) -> QTextBlockFormat:
        """The block format of a look.

        Args:
            look: of which.
            rtl: whether it runs from right to left.
            flexible: whether lines may grow, as with a picture among the words.
        """
        made = self._blocks.get((look, rtl, flexible))
        if made is None:
            made = self._blocks[look, rtl, flexible] = self._make_block(look, rtl, flexible)
        return QTextBlockFormat(made)

    def _make_block(self, look: Look, rtl: bool, flexible: bool) -> QTextBlockFormat:
        form = QTextBlockFormat()
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        form.setLayoutDirection(direction)
        form.setTopMargin(self.length(look.above))
        spacing = self.typography.spacing / 100 if look.flows else 1.0
        form.setBottomMargin(self.length(look.below * spacing))
        kinds = QTextBlockFormat.LineHeightTypes
        kind = kinds.MinimumHeight if flexible else kinds.FixedHeight
        form.setLineHeight(round(self.pixels(look, rtl) * self._leading(look, rtl)), kind.value)
        if look.centred:
            form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif look.flows and self.typography.justified and not rtl:
            # Qt 6.11 begins justified lines that run from right to left a space too late.
            form.setAlignment(Qt.AlignmentFlag.AlignJustify)
        return form

    def _leading(self, look: Look, rtl: bool) -> float:
        """From line to line, in sizes of the look's letters."""
        wanted = self.typography.leading / 100 / PARAGRAPH.leading if look.flows else 1.0
        return look.leading * wanted * (_ARABIC_LEADING if rtl else 1.0)

    def pixels(self, look: Look, rtl: bool) -> int:
        """The size of a look's letters."""
        return round(self.typography.body * look.size * (_ARABIC_SIZE if rtl else 1.0))
