"""How pages are set and how large the interface's letters are, as settings.

Responsible for which settings make a Typography, and for their bounds. Not for where they are kept
(settings) nor for the words that people read (dialogs.appearance).
"""

from __future__ import annotations

from viewer.gui.document.typography import ZOOMS, Typography
from viewer.gui.settings import THEME, Flag, Name, Number, Settings
from viewer.gui.theme import Theme, load_theme, system_theme

_USUAL = Typography()
FACE = Name("page/face", _USUAL.face)
SIZE = Number("page/size", _USUAL.size, 12, 32)  # pixels
MEASURE = Number("page/measure", _USUAL.measure, 40, 110)  # characters
LEADING = Number("page/leading", _USUAL.leading, 120, 220)  # per cent
SPACING = Number("page/spacing", _USUAL.spacing, 20, 200)  # per cent
JUSTIFIED = Flag("page/justified", _USUAL.justified)
ZOOM = Number("page/zoom", _USUAL.zoom, ZOOMS[0], ZOOMS[-1])  # per cent
TEXT_SIZE = Number("window/text_size", 100, 80, 200)  # per cent


def typography_of(settings: Settings) -> Typography:
    """How this person wants pages set."""
    return Typography(
        settings.read(FACE),
        settings.read(SIZE),
        settings.read(MEASURE),
        settings.read(LEADING),
        settings.read(SPACING),
        settings.read(JUSTIFIED),
        settings.read(ZOOM),
    )


def keep_typography(settings: Settings, wanted: Typography) -> None:
    """Remember how a person wants pages set; the zoom stays what it was."""
    settings.keep(FACE, wanted.face)
    settings.keep(SIZE, wanted.size)
    settings.keep(MEASURE, wanted.measure)
    settings.keep(LEADING, wanted.leading)
    settings.keep(SPACING, wanted.spacing)
    settings.keep(JUSTIFIED, wanted.justified)


def theme_named(choice: str) -> Theme:
    """The theme of a value of THEME."""
    return load_theme(system_theme() if choice == "system" else choice)


def chosen_theme(settings: Settings) -> Theme:
    """The theme that holds now."""
    return theme_named(settings.read(THEME))
