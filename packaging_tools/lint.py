"""What the distributions' own checkers say of our packages and metadata.

Responsible for calling each that this machine has; one that is missing is told and passed over. Not
for whether the program works (selftest).
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from packaging_tools import about, metadata


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one checker said."""

    tool: str
    ran: bool
    clean: bool
    said: str = ""

    def __str__(self) -> str:
        if not self.ran:
            return f"{self.tool}: not on this machine"
        return f"{self.tool}: {'good' if self.clean else 'NOT GOOD'}" + (
            f"\n{self.said}" if self.said and not self.clean else ""
        )


def _call(tool: str, *arguments: str | Path) -> Verdict:
    if shutil.which(tool) is None:
        return Verdict(tool, ran=False, clean=True)
    done = subprocess.run([tool, *arguments], capture_output=True, text=True)
    return Verdict(tool, True, done.returncode == 0, (done.stdout + done.stderr).strip())


def desktop_file() -> Verdict:
    """desktop-file-validate on the desktop entry."""
    return _call("desktop-file-validate", about.INSTALLER / "backfile.desktop")


def appstream(work: Path) -> Verdict:
    """appstreamcli on AppStream's metadata, without asking the network for addresses."""
    work.mkdir(parents=True, exist_ok=True)
    file = work / f"{about.APP_ID}.metainfo.xml"
    file.write_text(metadata.metainfo(), "utf-8")
    return _call("appstreamcli", "validate", "--no-net", file)


def man_page(work: Path) -> Verdict:
    """mandoc on the man page: warnings, not the style of the source."""
    work.mkdir(parents=True, exist_ok=True)
    file = work / "backfile.1"
    file.write_text(metadata.man_page(), "utf-8")
    return _call("mandoc", "-T", "lint", "-W", "warning", file)


def deb(package: Path) -> Verdict:
    """lintian on the .deb: errors and warnings."""
    return _call("lintian", "--allow-root", "--fail-on", "error,warning", package)


def rpm(package: Path) -> Verdict:
    """rpmlint on the .rpm, with the reasons in resources/installer/rpmlint.toml."""
    return _call("rpmlint", "--config", about.INSTALLER / "rpmlint.toml", package)


def metadata_files(work: Path) -> list[Verdict]:
    """All that need no package."""
    return [desktop_file(), appstream(work), man_page(work)]
