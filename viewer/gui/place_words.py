"""What there is to say of a folder for a library, a backup or a move.

Responsible for words only. Not for judging the folder (core.siting).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from viewer.core.siting import Site
from viewer.gui.sync_words import size

_ROOM = 2 * 10**9  # bytes; a site with its pictures has some hundred million


def refusal(site: Site) -> str:
    """Why a folder cannot hold a library, and what to do instead."""
    translate = QCoreApplication.translate
    reasons = {
        "not-writable": translate(
            "Places", "Nothing can be written there. Choose a folder of your own."
        ),
        "within-library": within_library(),
        "occupied": translate(
            "Places", "Other things lie there already. Choose an empty folder, or a new one."
        ),
        "not-a-folder": translate("Places", "This is a file. Choose a folder."),
    }
    return reasons.get(site.reason, "")


def within_library() -> str:
    """Why a folder in a library is none for another one, nor for a backup."""
    return QCoreApplication.translate(
        "Places", "This folder lies in a library. Choose one outside of it."
    )


def notes(site: Site) -> list[str]:
    """What to know before a library is put there: how much room there is, and who meddles."""
    translate = QCoreApplication.translate
    said = []
    if site.free is not None:
        room = translate("Places", "{} free").format(size(site.free))
        if site.free < _ROOM:
            room = translate("Places", "Only {} free; sites with many pictures need more.").format(
                size(site.free)
            )
        said.append(room)
    if site.cloud:
        words = translate(
            "Places",
            "{} keeps this folder in step with a server: it may lock or double files while Backfile"
            " writes them. A folder outside of it is safer; a backup may lie there.",
        )
        said.append(words.format(site.cloud))
    return said


def path_text(path: Path) -> str:
    """A path from left to right, whatever stands around it; it may break at its separators."""
    text = str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")
    return f"\u2066{text}\u2069"
