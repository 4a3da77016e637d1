"""How a person wants pages set.

Responsible for the few values that a person chooses, for their bounds, and for the pixels that
follow from them. Not for formats of text (styles) nor for where the values are kept
(reading_settings).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.gui.theme import SANS, SERIF

BODY = 18.0  # pixels of the letters that every other size was drawn beside
_ADVANCE = 660 / 70 / BODY  # of a character of Noto Serif, in body sizes: 70 take 660 pixels
ZOOMS = (60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 175, 200, 250, 300)


@dataclass(frozen=True, slots=True)
class Typography:
    """What a page is set in; the defaults are the look that the program was drawn with.

    Args:
        face: "serif", "sans", or a family of this computer.
        size: of the letters, in pixels.
        measure: the column's width in characters, on average.
        leading: from line to line, in per cent of the size.
        spacing: between paragraphs, in per cent of the size.
        justified: whether lines of running text fill the column, where it runs from left to right.
        zoom: of all that, in per cent.
    """

    face: str = "serif"
    size: int = 18
    measure: int = 70
    leading: int = 162
    spacing: int = 100
    justified: bool = False
    zoom: int = 100

    @property
    def body(self) -> float:
        """The size of running text in pixels."""
        return self.size * self.zoom / 100

    @property
    def scale(self) -> float:
        """How much larger than drawn everything on the page is."""
        return self.body / BODY

    @property
    def column(self) -> int:
        """The widest column in pixels; a narrow window has less."""
        return round(self.measure * _ADVANCE * self.body)

    @property
    def families(self) -> Sequence[str]:
        """The families of running text, the first that has a letter gives it."""
        named = {"serif": SERIF, "sans": SANS}
        return named.get(self.face, (self.face, *SERIF))


def zoomed(zoom: int, steps: int) -> int:
    """The zoom so many steps up, or down where they are negative."""
    for _ in range(abs(steps)):
        beyond = [one for one in ZOOMS if (one > zoom if steps > 0 else one < zoom)]
        if not beyond:
            break
        zoom = beyond[0] if steps > 0 else beyond[-1]
    return zoom
