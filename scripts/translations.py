#!/usr/bin/env python3
"""Keeps the translations: Qt Linguist files out of the source, binaries out of these.

    python scripts/translations.py update            new texts into resources/translations/*.ts
    python scripts/translations.py compile [FOLDER]  *.qm of them, beside the *.ts or in FOLDER

Responsible for calling Qt's tools the same way everywhere: `dev.py setup` and `dev.py build`, the
wheel (setup.py) and the tests compile by this. Standard library only, besides PySide6's tools.
docs/translating.md says how to translate.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "viewer" / "gui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("ar", "fr", "es")
ENGLISH = "en"  # its plurals only: everything else is written in the code
# `viewer/gui/wording.py` has these two; lupdate takes them for Qt's own.
ALIASES = "QT_TRANSLATE_NOOP+=marked,tr+=plural"


def tool(name: str) -> Path | None:
    """One of PySide6's programs; None where there is none."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return None
    folder = Path(found.submodule_search_locations[0])
    file = f"{name}.exe" if os.name == "nt" else name
    places = (folder / file, folder / "Qt" / "libexec" / file)
    return next((place for place in places if place.exists()), None)


def update(folder: Path = FOLDER, languages: Iterable[str] = (*LANGUAGES, ENGLISH)) -> None:
    """Take what is new in the source over into the *.ts, and drop what is no more.

    Raises:
        OSError, CalledProcessError: lupdate is missing or failed.
    """
    for language in languages:
        plurals = ["-pluralonly"] if language == ENGLISH else []
        _run(
            "lupdate",
            *("-silent", "-no-obsolete", "-locations", "none", "-sort-messages"),
            *("-disable-heuristic", "similartext", "-disable-heuristic", "sametext"),
            *("-extensions", "py", "-tr-function-alias", ALIASES, *plurals),
            *("-source-language", ENGLISH, "-target-language", language),
            *(str(SOURCE), "-ts", str(folder / f"backfile_{language}.ts")),
        )


def compile_all(folder: Path = FOLDER) -> None:
    """Make the *.qm that are missing or older than their *.ts.

    Raises:
        OSError, CalledProcessError: lrelease is missing or failed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted(FOLDER.glob("backfile_*.ts")):
        made = folder / f"{source.stem}.qm"
        if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
            release(source, made)


def release(source: Path, made: Path) -> None:
    """Compile one *.ts; what is not translated yet is left out and stays English."""
    fresh = made.with_suffix(".part")  # a window or a test may be reading the old one
    _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(fresh))
    fresh.replace(made)


def _run(name: str, *arguments: str) -> None:
    program = tool(name)
    if program is None:
        raise FileNotFoundError(f"PySide6's {name} is not installed.")
    subprocess.run([program, *arguments], check=True)


def main(argv: list[str]) -> int:
    """Run one command; returns its exit status."""
    if argv[:1] == ["update"]:
        update()
    elif argv[:1] == ["compile"]:
        compile_all(*map(Path, argv[1:2]))
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
