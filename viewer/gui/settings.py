"""What the window remembers between two runs.

Responsible for one INI file per person. Not for anything about articles (user.sqlite).
"""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

THEME_CHOICES = ("system", "light", "dark")


def default_file() -> Path:
    """Where the settings lie unless a test or a script says otherwise."""
    return platformdirs.user_config_path("backfile") / "window.ini"


class Settings:
    """Typed access to the settings; unreadable values read as their defaults."""

    def __init__(self, file: Path) -> None:
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """One of THEME_CHOICES."""
        value = self._store.value("window/theme", "system")
        return value if value in THEME_CHOICES else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("window/theme", name)

    def layout(self, key: str) -> QByteArray | None:
        """A geometry or a splitter's state, as Qt gave it."""
        value = self._store.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else None

    def keep_layout(self, key: str, state: QByteArray) -> None:
        """Remember a geometry or a splitter's state."""
        self._store.setValue(f"window/{key}", state)
