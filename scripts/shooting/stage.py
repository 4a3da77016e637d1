"""Where a scene is played: a window of its own over a library of its own, in one look.

Responsible for setting that up, for playing a scene's steps and for the files. Not for the steps
(scenes).
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from scripts.shooting.library import make_lacking, make_used
from scripts.shooting.saving import picture_of, save_small
from viewer.gui.app import set_direction
from viewer.gui.language import speak
from viewer.gui.main_window import MainWindow
from viewer.gui.script import Script, Steps
from viewer.gui.settings import DIRECTION, SCHEDULE, THEME, Settings

SIZE = (1280, 820)
# The same digits and dates on every machine.
_SPEAKS = {"ltr": ("en", QLocale("en_GB")), "rtl": ("ar", QLocale("ar_EG"))}


@dataclass(frozen=True)
class Look:
    """How the window is shown."""

    theme: str = "light"
    direction: str = "ltr"  # and the language: English, or Arabic
    size: tuple[int, int] = SIZE


class Play:
    """A scene under way: its window, and the camera.

    Args:
        window: is shown already.
        file: to write to.
    """

    def __init__(self, window: MainWindow, file: Path) -> None:
        self.window = window
        self.file = file
        self.size = 0  # bytes of the picture
        self._last: list[Callable[[], object]] = []

    def shoot(self, *above: QWidget, alone: QWidget | None = None) -> None:
        """Take the picture.

        Args:
            above: what stands in front of the window.
            alone: a window that is shot instead.
        """
        pixmap = picture_of(alone if alone is not None else self.window, above)
        self.size = save_small(pixmap, self.file)

    def centred(self, dialog: QWidget) -> QWidget:
        """A dialog in the middle of the window, where a window manager would put it."""
        rest = self.window.size() - dialog.size()
        place = QPoint(rest.width() // 2, rest.height() // 2)
        dialog.move(self.window.mapToGlobal(place))
        return dialog

    def at_end(self, does: Callable[[], object]) -> None:
        """Have something done when the scene is over."""
        self._last.append(does)

    def end(self) -> None:
        """The scene is over."""
        for does in self._last:
            does()

    def dialog(self, kind: type[QDialog] = QDialog) -> QDialog:
        """The dialog that is open."""
        return next(
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, kind) and one.isVisible()
        )

    def menus(self) -> list[QMenu]:
        """The menus that are open, the lowest first."""
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu)]
        return [one for one in shown if one.isVisible()]


@dataclass(frozen=True)
class Scene:
    """One picture: its name, its steps, the library and the look it is shown in.

    Args:
        name: of its file.
        steps: what happens, ending with `Play.shoot`.
        library: "used", "lacking" or "none".
        look: unless it is asked for in every look.
        scale: device pixels to a pixel; it can be chosen only for a whole process.
    """

    name: str
    steps: Callable[[Play], Steps]
    library: str = "used"
    look: Look = Look()
    scale: int = 1

    def named(self, theme: str, direction: str) -> Scene:
        """The same in another look."""
        look = replace(self.look, theme=theme, direction=direction)
        return replace(self, name=f"{self.name}-{theme}-{direction}", look=look)


class Stage:
    """Plays scenes.

    Args:
        application: the one of this process.
        folder: for libraries and settings; not for pictures.
    """

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self._folder = folder

    def play(self, scenes: Sequence[Scene], target: Path) -> None:
        """Play scenes one after the other, each with a file of its name in `target`."""
        for scene in scenes:
            size = self._play(scene, target / f"{scene.name}.png")
            sys.stdout.write(f"{scene.name}.png {size / 1024:.0f} KB\n")
            sys.stdout.flush()

    def _play(self, scene: Scene, file: Path) -> int:
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        library = folder / "library"
        if scene.library != "none":
            shutil.copytree(self._library(scene.library), library)
        settings = Settings(folder / "window.ini")
        settings.keep(THEME, scene.look.theme)
        settings.keep(DIRECTION, scene.look.direction)
        settings.keep(SCHEDULE, "never")
        speak(*_SPEAKS[scene.look.direction])
        set_direction(scene.look.direction)
        window = MainWindow(library, settings)
        window.resize(*scene.look.size)
        window.show()
        play = Play(window, file)
        try:
            Script(scene.steps(play)).run(self._application)
        finally:
            play.end()
            window.close()
            window.deleteLater()
        return play.size

    def _library(self, kind: str) -> Path:
        """A library of a kind, made when it is first wanted; it is copied, never shown."""
        root = self._folder / kind
        if not root.exists():
            (make_used if kind == "used" else make_lacking)(root)
        return root
