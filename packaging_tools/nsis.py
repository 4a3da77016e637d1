"""The Windows installer.

Responsible for the list of files that the NSIS script installs and removes, and for compiling it,
on Windows over the real program or here over a stand-in. Not for what it does (backfile.nsi).
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path, PureWindowsPath

from packaging_tools import about, icons, licences
from packaging_tools.windows import four_numbers

PROGRAMS = (f"{about.PROGRAM}.exe", f"{about.PROGRAM}-window.exe")
_KNOWN_PLACES = ("C:/Program Files (x86)/NSIS/makensis.exe", "C:/Program Files/NSIS/makensis.exe")


def compiler() -> str | None:
    """makensis, if this machine has it."""
    places = [place for place in _KNOWN_PLACES if Path(place).exists()]
    return shutil.which("makensis") or next(iter(places), None)


def file_list(payload: Path) -> str:
    """Two macros: one puts the payload's files in place, one removes exactly these."""
    files = sorted(path.relative_to(payload) for path in payload.rglob("*") if path.is_file())
    folders = sorted({parent for file in files for parent in file.parents if parent.parts})
    install, remove = ["!macro INSTALL_FILES"], ["!macro REMOVE_FILES"]
    for folder in [Path(), *folders]:
        here = [file for file in files if file.parent == folder]
        install.append(f'  SetOutPath "{_installed(folder)}"')
        install += [f'  File "${{PAYLOAD}}/{file.as_posix()}"' for file in here]
    remove += [f'  Delete "{_installed(file)}"' for file in files]
    # The deepest first; a folder that holds anything else stays.
    remove += [f'  RMDir "{_installed(folder)}"' for folder in reversed(folders)]
    return "\n".join([*install, "!macroend", "", *remove, "!macroend", ""])


def _installed(path: Path) -> str:
    return str(PureWindowsPath("$INSTDIR", *(part.replace("$", "$$") for part in path.parts)))


def stand_in(folder: Path) -> Path:
    """A payload with the names of the real one, for a machine that cannot build it."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "_internal" / "resources").mkdir(parents=True)
    for name in PROGRAMS:
        (folder / name).write_bytes(b"MZ stand-in, not a program\n")
    for name in ("python311.dll", "resources/site.json"):
        (folder / "_internal" / name).write_bytes(b"stand-in\n")
    return folder


def build(frozen: Path, target: Path, work: Path) -> Path:
    """Compile the installer over a payload; returns its file.

    Raises:
        subprocess.CalledProcessError: makensis refused; a warning is an error, too.
    """
    work.mkdir(parents=True, exist_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    # Beside the program, for those who look for it, and removed with it.
    (frozen / "LICENCES.txt").write_text(licences.notices(), "utf-8")
    listed = work / "files.nsh"
    listed.write_text(file_list(frozen), "utf-8-sig")
    made = target / f"{about.PROGRAM}-{about.VERSION}-windows-setup.exe"
    defines = {
        "VERSION": about.VERSION,
        "VERSION4": ".".join(map(str, four_numbers(about.VERSION))),
        "PAYLOAD": frozen.resolve(),
        "FILES": listed.resolve(),
        "ICON": icons.ico(work).resolve(),
        "OUTPUT": made.resolve(),
    }
    command = [compiler() or "makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    command += [f"-D{name}={value}" for name, value in defines.items()]
    subprocess.run([*command, about.INSTALLER / "backfile.nsi"], check=True)
    return made
