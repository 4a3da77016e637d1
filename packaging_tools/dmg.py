"""The disk image for macOS: the application beside a link to the folder of applications.

Responsible for signing, making and notarising it, on macOS and with what the machine was given;
without an identity the application carries PyInstaller's ad-hoc signature.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from pathlib import Path

from packaging_tools import about, licences


def name() -> str:
    """Of the file."""
    return f"{about.TITLE}-{about.VERSION}-macos-{platform.machine()}.dmg"


def signing(app: Path, identity: str) -> list[str]:
    """The command that signs the whole application for the hardened runtime."""
    return [
        "codesign", "--force", "--deep", "--timestamp", "--options", "runtime",
        "--entitlements", str(about.INSTALLER / "entitlements.plist"),
        "--sign", identity, str(app),
    ]  # fmt: skip


def notarising(image: Path, profile: str) -> list[list[str]]:
    """The commands that have Apple look at the image, and fix its answer to it."""
    submit = ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"]
    return [submit, ["xcrun", "stapler", "staple", str(image)]]


def build(dist: Path, target: Path, work: Path) -> Path:
    """Make the image of `dist/Backfile.app`; returns its file.

    Raises:
        subprocess.CalledProcessError: a tool of macOS refused; it said why.
    """
    app = dist / f"{about.TITLE}.app"
    folder = work / "dmg"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(app, folder / app.name, symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    (folder / "Licences.txt").write_text(licences.notices(), "utf-8")
    if identity := about.signing_identity():
        subprocess.run(signing(folder / app.name, identity), check=True)
    target.mkdir(parents=True, exist_ok=True)
    image = target / name()
    create = ["hdiutil", "create", "-ov", "-volname", about.TITLE, "-srcfolder", str(folder)]
    subprocess.run([*create, "-format", "UDZO", str(image)], check=True)
    if profile := os.environ.get("BACKFILE_NOTARY_PROFILE"):
        for command in notarising(image, profile):
            subprocess.run(command, check=True)
    return image
