"""Where this Backfile keeps its own things, and which library a start opens.

Responsible for the order in which that is decided (docs/places.md) and for the short list of
libraries that were open. Not for what a folder may become a library (siting) nor for opening one
(store).
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import platformdirs

from viewer.core.errors import NotALibrary

MARKER = "portable.txt"  # beside the program: keep everything there
LIBRARY = "Backfile Library"
PLAIN = frozenset({"library", LIBRARY.casefold()})  # names of folders that tell libraries not apart
KEPT = "Backfile Settings"
RECENT = 8  # libraries
_NAME = "backfile"

Source = Literal["option", "environment", "portable", "chosen", "default"]


@dataclass(frozen=True, slots=True)
class Home:
    """Folders of what is not part of any library.

    Args:
        settings: of the window's settings and the list of libraries.
        logs: of the log file.
        library: the library where nobody chose one.
        portable: all of them lie beside the program.
    """

    settings: Path
    logs: Path
    library: Path
    portable: bool = False

    @property
    def shelf(self) -> Shelf:
        """The libraries that were open (gui.settings finds them beside its own file)."""
        return Shelf(self.settings / "libraries.json")


@dataclass(frozen=True, slots=True)
class Place:
    """A library's folder, and who said so."""

    root: Path
    source: Source


def home() -> Home:
    """Beside a program that is portable; below `BACKFILE_HOME`; else as the system has it."""
    beside = portable_folder()
    if beside is not None:
        kept = beside / KEPT
        return Home(kept, kept / "log", beside / LIBRARY, portable=True)
    chosen = os.environ.get("BACKFILE_HOME")
    if chosen:
        return Home(Path(chosen), Path(chosen) / "log", Path(chosen) / "library")
    return Home(
        platformdirs.user_config_path(_NAME),
        platformdirs.user_log_path(_NAME),
        platformdirs.user_data_path(_NAME) / "library",
    )


def portable_folder() -> Path | None:
    """The folder of a packaged program with `portable.txt` beside it; None for any other."""
    if not getattr(sys, "frozen", False):
        return None
    image = os.environ.get("APPIMAGE")  # one file, which is unpacked elsewhere to run
    program = Path(image) if image else Path(sys.executable).resolve()
    bundle = next((one for one in program.parents if one.suffix == ".app"), program)
    return bundle.parent if (bundle.parent / MARKER).is_file() else None


def library_place(option: Path | None, of: Home) -> Place:
    """Which library is meant.

    Args:
        option: what `--library` says.
        of: where this Backfile keeps its things.
    """
    if option is not None:
        return Place(option, "option")
    named = os.environ.get("BACKFILE_LIBRARY")
    if named:
        return Place(Path(named), "environment")
    if of.portable:
        return Place(of.library, "portable")
    chosen = of.shelf.chosen
    return Place(of.library, "default") if chosen is None else Place(chosen, "chosen")


def check_there(place: Place) -> None:
    """Refuse a library that was chosen and has gone, rather than begin an empty one in its place.

    Raises:
        NotALibrary: its drive is not connected, or somebody moved or removed it.
    """
    if place.source == "chosen" and not is_library(place.root):
        raise NotALibrary(
            f"The library that was chosen is not there: {place.root}",
            hint="Connect its drive, or name another folder with --library.",
        )


def is_library(root: Path) -> bool:
    """Whether a folder is a library (of any format)."""
    try:
        return (root / "library.json").is_file()
    except OSError:  # a name that is too long, a drive that does not answer
        return False


class Shelf:
    """The libraries that were open, and the one to open at the next start.

    Args:
        file: where they are kept; a file that cannot be read or written is as good as none.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def chosen(self) -> Path | None:
        """The library that a person chose last; None: nobody ever did."""
        return _path(self._read().get("chosen"))

    @property
    def recent(self) -> list[Path]:
        """The libraries that were open, the newest first, whether they are there or not."""
        kept = self._read().get("recent")
        found = map(_path, kept if isinstance(kept, list) else [])
        return [path for path in found if path is not None][:RECENT]

    def opened(self, root: Path) -> None:
        """A library was opened, by whatever way."""
        if self.recent[:1] != [root.absolute()]:
            self._keep(self.chosen, [root, *self.recent])

    def choose(self, root: Path) -> None:
        """A person wants this library, also at the next start."""
        self._keep(root, [root, *self.recent])

    def moved(self, old: Path, new: Path) -> None:
        """A library lies elsewhere now."""
        others = [path for path in self.recent if path != old.absolute()]
        self._keep(new, [new, *others])

    def _keep(self, chosen: Path | None, recent: Iterable[Path]) -> None:
        document = {
            "chosen": None if chosen is None else str(chosen.absolute()),
            "recent": list(dict.fromkeys(str(path.absolute()) for path in recent))[:RECENT],
        }
        half = self._file.with_name(f"{self._file.name}.new")
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            half.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", "utf-8")
            half.replace(self._file)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def _path(kept: object) -> Path | None:
    return Path(kept) if isinstance(kept, str) and kept else None
