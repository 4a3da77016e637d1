"""What the window remembers between two runs.

Responsible for one INI file per person, and for the table of what may stand in it. Not for the
words that people read (dialogs.preferences) nor for anything about articles (user.sqlite).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import overload

from PySide6.QtCore import QByteArray, QSettings

from viewer.core.places import Home, Shelf, home
from viewer.core.sync import SyncOptions


@dataclass(frozen=True, slots=True)
class Choice:
    """A setting with a few possible values; anything else reads as the default."""

    key: str
    default: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A setting that is on or off."""

    key: str
    default: bool


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number between two bounds; anything else reads as the default."""

    key: str
    default: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Name:
    """Words that a person or the system gave, such as a font's."""

    key: str
    default: str


Setting = Choice | Flag | Number | Name

DENSITY = Choice("list/density", "comfortable", ("comfortable", "compact"))
GROUPED = Flag("list/grouped", False)
LIST_SORT = Choice("list/sort", "date", ("date", "modified", "title"))
SEARCH_SORT = Choice("search/sort", "relevance", ("relevance", "date"))
LANGUAGE = Choice("window/language", "system", ("system", "en", "ar", "fr", "es"))
# Of the whole window; no page of the preferences has it: it follows the language (decision 020).
DIRECTION = Choice("window/direction", "system", ("system", "ltr", "rtl"))
THEME = Choice("window/theme", "system", ("system", "light", "sepia", "dark"))
# Daily: a library is fresh before its owner leaves, a site is asked once a day, and a train's
# hotspot that does not say that it is metered carries one run and not one each hour.
SCHEDULE = Choice("sync/schedule", "daily", ("never", "start", "hourly", "daily"))
METERED = Flag("sync/metered", False)
NOTIFY = Flag("sync/notify", True)
PICTURES = Flag("sync/pictures", True)
VIDEOS = Flag("sync/videos", True)
COMMENTS = Flag("sync/comments", False)
LARGEST = Choice("sync/largest_file", "usual", ("usual", "2", "10", "50", "200", "1000"))  # MB
REQUEST_PAUSE = Choice("sync/request_pause", "usual", ("usual", "1", "2", "5", "10"))  # seconds

BACKUP_FOLDER = Name("library/backup_folder", "")

_LAST_SYNC = "sync/last_run"
_SESSIONS = "window/sessions"


def default_file() -> Path:
    """Where the settings lie unless a test or a script says otherwise."""
    return home().settings / "window.ini"


def keep_beside(where: Home) -> None:
    """Have what Qt remembers of its own dialogs lie beside a portable program, too.

    It has a say in that on Linux only: Windows and macOS keep it with the person's account.
    """
    if where.portable:
        native, person = QSettings.Format.NativeFormat, QSettings.Scope.UserScope
        QSettings.setPath(native, person, str(where.settings))


def media_bytes(largest: str) -> int | None:
    """A value of LARGEST in bytes; None for the default caps."""
    return int(largest) * 2**20 if largest.isdigit() else None


def largest_of(size: int | None) -> str:
    """The value of LARGEST that means `size` bytes; the default where none does."""
    sizes = [media_bytes(value) for value in LARGEST.values]
    return LARGEST.values[sizes.index(size)] if size in sizes else LARGEST.default


class Settings:
    """Typed access to the settings; unreadable values read as their defaults.

    Args:
        file: keeps them; the list of libraries lies beside it.
        portable: all of it lies beside the program.
    """

    def __init__(self, file: Path, *, portable: bool = False) -> None:
        self.portable = portable
        self.shelf = Shelf(file.with_name("libraries.json"))
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @overload
    def read(self, setting: Choice | Name) -> str: ...
    @overload
    def read(self, setting: Flag) -> bool: ...
    @overload
    def read(self, setting: Number) -> int: ...
    def read(self, setting: Setting) -> str | bool | int:
        """The value of a setting."""
        value = str(self._store.value(setting.key, ""))
        if isinstance(setting, Name):
            return value or setting.default
        if isinstance(setting, Number):
            whole = int(value) if value.isascii() and value.isdigit() else setting.default
            return whole if setting.least <= whole <= setting.most else setting.default
        if isinstance(setting, Choice):
            return value if value in setting.values else setting.default
        return {"true": True, "false": False}.get(value.lower(), setting.default)

    def keep(self, setting: Setting, value: str | bool | int) -> None:
        """Remember a setting."""
        self._store.setValue(setting.key, value)

    def sync_options(self) -> SyncOptions:
        """How this person wants sites mirrored."""
        pause = self.read(REQUEST_PAUSE)
        return SyncOptions(
            media=self.read(PICTURES),
            video=self.read(VIDEOS),
            comments=self.read(COMMENTS),
            media_bytes=media_bytes(self.read(LARGEST)),
            delay=float(pause) if pause.isdigit() else None,
        )

    def keep_what(self, options: SyncOptions) -> None:
        """Remember what of a site is kept; every later sync, by itself too, goes by it."""
        self.keep(PICTURES, options.media)
        self.keep(VIDEOS, options.video)
        self.keep(COMMENTS, options.comments)
        self.keep(LARGEST, largest_of(options.media_bytes))

    @property
    def last_sync(self) -> datetime | None:
        """When all sites were last synced from the window (UTC)."""
        try:
            when = datetime.fromisoformat(str(self._store.value(_LAST_SYNC, "")))
        except ValueError:
            return None
        return when if when.tzinfo is not None else None

    @last_sync.setter
    def last_sync(self, when: datetime) -> None:
        self._store.setValue(_LAST_SYNC, when.astimezone(UTC).isoformat(timespec="seconds"))

    @property
    def sessions(self) -> str:
        """What the windows of a few libraries showed at their end, as JSON (state)."""
        return str(self._store.value(_SESSIONS, ""))

    @sessions.setter
    def sessions(self, document: str) -> None:
        self._store.setValue(_SESSIONS, document)

    def layout(self, key: str) -> QByteArray | None:
        """A geometry or a splitter's state, as Qt gave it."""
        value = self._store.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else None

    def keep_layout(self, key: str, state: QByteArray) -> None:
        """Remember a geometry or a splitter's state."""
        self._store.setValue(f"window/{key}", state)
