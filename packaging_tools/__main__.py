"""`python -m packaging_tools`: what this platform can make of the frozen program.

    python -m packaging_tools                 everything, checked and tested
    python -m packaging_tools deb tarball     only these, checked
    python -m packaging_tools --lint          only the metadata

Responsible for the order and for the table at the end. `dev.py package` builds the program first.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from packaging_tools import about, appimage, deb, dmg, lint, nsis, rpm, selftest, tarball, tree
from packaging_tools.bare_root import can_be_made

WORK = about.ROOT / "build" / "parts"
_MB = 1_000_000
_LIMITS = {"deb": 45 * _MB, "installed": 140 * _MB}
_Maker = Callable[[Path, Path, Path], Path]


def makers() -> dict[str, tuple[Callable[[], object], _Maker]]:
    """By name: whether this machine can make it, and how."""
    if sys.platform == "win32":
        return {"nsis": (nsis.compiler, nsis.build)}
    if sys.platform == "darwin":
        return {
            "dmg": (lambda: True, lambda _frozen, target, work: dmg.build(about.DIST, target, work))
        }
    return {
        "deb": (lambda: _has("dpkg-deb"), deb.build),
        "tarball": (lambda: True, tarball.build),
        "rpm": (lambda: _has("rpmbuild"), rpm.build),
        "appimage": (appimage.tool, appimage.build),
        "nsis": (nsis.compiler, _installer_of_a_stand_in),
    }


def _has(tool: str) -> bool:
    return shutil.which(tool) is not None


def _installer_of_a_stand_in(_frozen: Path, _target: Path, work: Path) -> Path:
    """The script compiles; what it makes here is no package and goes nowhere."""
    return nsis.build(nsis.stand_in(work / "stand-in"), work / "stand-in-installer", work)


def main(given: list[str] | None = None) -> int:
    """Make, check and test; returns the exit status."""
    parser = argparse.ArgumentParser(description="Makes packages of dist/backfile.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(makers())}")
    parser.add_argument("--lint", action="store_true", help="only check the metadata")
    wanted = parser.parse_args(given)
    verdicts = lint.metadata_files(WORK) if sys.platform == "linux" else []
    if not wanted.lint:
        made = _make(wanted.names or list(makers()))
        verdicts += sizes(made)
        verdicts += [lint.deb(made["deb"])] if "deb" in made else []
        verdicts += [lint.rpm(made["rpm"])] if "rpm" in made else []
    print(*verdicts, sep="\n")
    if not all(verdict.clean for verdict in verdicts):
        return 1
    if not wanted.lint and not wanted.names:
        _test(made)
    return 0


def _make(names: list[str]) -> dict[str, Path]:
    made = {}
    for name in names:
        possible, build = makers()[name]
        if not possible():
            print(f"{name}: its tool is not on this machine (docs/releasing.md)")
            continue
        print(f"making: {name}", flush=True)
        made[name] = build(about.FROZEN, about.PACKAGES, WORK)
    _write_sums()
    return made


def _write_sums() -> None:
    """SHA256SUMS over every package that lies there."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(about.PACKAGES.iterdir())
        if path.name != "SHA256SUMS"
    ]
    (about.PACKAGES / "SHA256SUMS").write_text("".join(lines), "utf-8")


def sizes(made: dict[str, Path]) -> list[lint.Verdict]:
    """How large each package is, and what the .deb takes on the disk; beyond a limit is no good."""
    found = {name: path.stat().st_size for name, path in made.items()}
    if "deb" in made:
        found["installed"] = tree.size(WORK / "deb" / "usr")
    return [
        lint.Verdict(
            f"size of {name}, {size / _MB:.1f} MB" + (f" of {limit / _MB:.0f}" if limit else ""),
            ran=True,
            clean=limit is None or size <= limit,
        )
        for name, size in found.items()
        for limit in (_LIMITS.get(name),)
    ]


def _test(made: dict[str, Path]) -> None:
    """Everything that can be started here, in a bare Debian where one can be made."""
    if "deb" not in made or not can_be_made():
        print("No test in a bare Debian: it needs root, debootstrap and the .deb.")
        return
    with tempfile.TemporaryDirectory(prefix="backfile-packages-") as name:
        folder = Path(name)
        others = [folder / "tarball", folder / "rpm", folder / "appdir"]
        for place in others:
            place.mkdir()
        unpack = ["tar", "-xf", str(made["tarball"]), "--strip-components=1", "-C", str(others[0])]
        subprocess.run(unpack, check=True)
        if "rpm" in made:
            _unpack_rpm(made["rpm"], others[1])
        appdir = appimage.folder(about.FROZEN, WORK)
        subprocess.run(["cp", "-a", f"{appdir}/.", str(others[2])], check=True)
        started = [place for place in others if any(place.iterdir())]
        selftest.in_bare_debian(made["deb"], started, WORK / "bare-debian")


def _unpack_rpm(package: Path, folder: Path) -> None:
    packed = subprocess.run(["rpm2cpio", package], check=True, capture_output=True).stdout
    command = ["cpio", "--extract", "--make-directories", "--quiet"]
    subprocess.run(command, input=packed, cwd=folder, check=True)


if __name__ == "__main__":
    sys.exit(main())
