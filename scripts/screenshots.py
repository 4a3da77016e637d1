#!/usr/bin/env python3
"""The pictures of docs/images: `python -m scripts.screenshots FOLDER`.

The real window, offscreen, over the bundled sample; the same on every machine. `--dialogs` shoots
every dialog, menu and popup in each look instead, to be looked at and not kept.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from scripts.shooting.dialogs import DIALOGS
from scripts.shooting.scenes import SCENES
from scripts.shooting.stage import Scene, Stage
from viewer.gui.app import go_offscreen, make_application

_NOISE = ("propagateSizeHints", "OpenType support missing", "raise()", "grabbing the")
_SCREEN = (2800, 1700)  # Qt's own offscreen screen has 800 x 800, which keeps dialogs small
_LOOKS = [(theme, side) for side in ("ltr", "rtl") for theme in ("light", "sepia", "dark")]


def chosen(arguments: argparse.Namespace) -> list[Scene]:
    """The scenes that were asked for."""
    scenes: Sequence[Scene] = SCENES
    if arguments.dialogs:
        scenes = [one.named(*look) for one in (*SCENES, *DIALOGS) for look in _LOOKS]
    only = arguments.only
    return [one for one in scenes if not only or any(one.name.startswith(name) for name in only)]


def make_screen(folder: Path) -> None:
    """Let Qt draw onto a large screen in memory; before the application is made."""
    go_offscreen()
    qInstallMessageHandler(_without_noise)
    width, height = _SCREEN
    screen = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [{**screen, "logicalDpi": 96, "dpr": 1}]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def shoot(scenes: Sequence[Scene], target: Path) -> None:
    """Shoot scenes in this process."""
    with tempfile.TemporaryDirectory(prefix="backfile-shots-", ignore_cleanup_errors=True) as name:
        make_screen(Path(name))
        Stage(make_application(), Path(name)).play(scenes, target)


def shoot_large(scenes: Sequence[Scene], arguments: argparse.Namespace) -> int:
    """Shoot scenes with more device pixels, in processes of their own."""
    status = 0
    for one in scenes:
        environment = {**os.environ, "QT_SCALE_FACTOR": str(one.scale)}
        command = [sys.executable, "-m", "scripts.screenshots", str(arguments.folder)]
        command += ["--only", one.name, *(["--dialogs"] if arguments.dialogs else [])]
        status |= subprocess.run(command, env=environment, check=False).returncode
    return status


def _without_noise(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    """Screens in memory have no window manager, and say so."""
    if message is not None and not any(noise in message for noise in _NOISE):
        sys.stderr.write(f"{message}\n")


def main() -> int:
    """Run it; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="for the pictures")
    parser.add_argument("--only", nargs="*", metavar="NAME", help="names that begin like one")
    parser.add_argument("--dialogs", action="store_true", help="everything in every look")
    arguments = parser.parse_args()
    scenes = chosen(arguments)
    if "QT_SCALE_FACTOR" in os.environ:  # the process is one of those below
        shoot(scenes, arguments.folder)
        return 0
    shoot([one for one in scenes if one.scale == 1], arguments.folder)
    return shoot_large([one for one in scenes if one.scale != 1], arguments)


if __name__ == "__main__":
    sys.exit(main())
