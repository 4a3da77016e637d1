"""The AppImage: one file that runs on any Linux with the usual desktop libraries.

Responsible for its folder (AppDir), and for calling `appimagetool` on machines that have it.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

from packaging_tools import about, icons, metadata, tree


def tool() -> str | None:
    """appimagetool, if this machine has it; Debian does not."""
    return shutil.which("appimagetool")


def folder(frozen: Path, work: Path) -> Path:
    """Make the AppDir; its AppRun starts the program as it is."""
    root = work / f"{about.TITLE}.AppDir"
    shutil.rmtree(root, ignore_errors=True)
    tree.make(root / "usr", frozen, work)
    tree.add_notices(root / "usr")
    (root / "AppRun").write_text(metadata.template("AppRun"), "utf-8")
    (root / "backfile.desktop").write_text(metadata.template("backfile.desktop"), "utf-8")
    shutil.copy2(icons.png(work, 256), root / "backfile.png")
    (root / ".DirIcon").symlink_to("backfile.png")
    tree.settle(root)
    return root


def build(frozen: Path, target: Path, work: Path) -> Path:
    """Make the AppImage; returns its file.

    Raises:
        subprocess.CalledProcessError: appimagetool refused; it said why.
    """
    target.mkdir(parents=True, exist_ok=True)
    made = target / f"{about.TITLE}-{about.VERSION}-{platform.machine()}.AppImage"
    subprocess.run([tool() or "appimagetool", folder(frozen, work), made], check=True)
    made.chmod(0o755)
    return made
