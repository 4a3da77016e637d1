"""What every package says of Backfile, in one place.

Responsible for names, texts and where things lie in the tree. The version is the program's own; not
for the form in which a package wants it (metadata, deb, rpm, nsis, windows).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from viewer import __version__

ROOT = Path(__file__).parents[1]
INSTALLER = ROOT / "resources" / "installer"
DIST = ROOT / "dist"
FROZEN = DIST / "backfile"  # what build.spec makes
PACKAGES = DIST / "packages"  # what is made of it

PROGRAM = "backfile"
TITLE = "Backfile"
VERSION = __version__
APP_ID = "org.backfile.Backfile"
HOMEPAGE = ""  # none yet; packages name it as soon as it stands here
AUTHORS = "The Backfile authors"
MAINTAINER = f"{AUTHORS} <authors@backfile.invalid>"  # Debian wants an address
SUMMARY = "keeps WordPress sites readable, searchable and citable offline"
DESCRIPTION = (
    "Backfile mirrors WordPress sites into open files: every article, every picture and every"
    " edit, as Markdown in one folder. It searches them in English, Arabic and many other"
    " languages as you type, and its reader never goes online.",
    "It is made for researchers who read policy and news archives on trains and planes and in"
    " hotels. A command line does the same for scripts.",
)
MIME_TYPE = "application/x-backfile-library"
LIBRARY_SUFFIX = "backfile"


def released() -> datetime:
    """When this version was made: SOURCE_DATE_EPOCH, else the last commit, else the changelog."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
        git = (
            subprocess.run(command, capture_output=True, text=True) if shutil.which("git") else None
        )
        given = git.stdout.strip() if git else ""
    seconds = int(given) if given else (ROOT / "CHANGELOG.md").stat().st_mtime
    return datetime.fromtimestamp(seconds, UTC)


def signing_identity() -> str | None:
    """The Developer ID to sign with on macOS, when the machine has been given one."""
    return os.environ.get("BACKFILE_SIGNING_IDENTITY") or None


def bundle(icon: Path) -> dict[str, Any]:
    """The arguments of PyInstaller's BUNDLE: what macOS is told of the program."""
    library = {
        "CFBundleTypeName": "Backfile library",
        "CFBundleTypeExtensions": [LIBRARY_SUFFIX],
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "Owner",
    }
    return {
        "name": f"{TITLE}.app",
        "icon": str(icon),
        "bundle_identifier": APP_ID,
        "version": VERSION,
        "info_plist": {
            "CFBundleDisplayName": TITLE,
            "CFBundleDocumentTypes": [library],
            "CFBundleLocalizations": ["en", "ar", "fr", "es"],
            "LSMinimumSystemVersion": "12.0",
            "NSHighResolutionCapable": True,
        },
    }
