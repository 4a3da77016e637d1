"""What each package must do before anybody gets it.

Responsible for installing, using and removing them in a bare Debian without Python. Not for that
folder (bare_root) nor for times (coldstart).
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from packaging_tools import about, coldstart
from packaging_tools.bare_root import BareRoot, bare_root

_LIBRARY = "/home/reader/.local/share/backfile/library"
_HOMES = ("home/reader/", "root/")  # with settings and logs, which are the person's
_DESKTOP = ("libglib2.0-bin", "shared-mime-info", "desktop-file-utils")
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


class PackageFailed(Exception):
    """A package does not do what it must."""


def check(holds: object, what: str) -> None:
    """Raise PackageFailed unless it holds."""
    if not holds:
        raise PackageFailed(f"it does not hold that {what}")


def in_bare_debian(deb: Path, others: list[Path], folder: Path) -> None:
    """Install the .deb as a person would, use it, then remove it; try the others meanwhile.

    Args:
        deb: the package.
        others: folders with `bin/backfile` in them: an unpacked tarball, rpm or AppDir.
        folder: where the bare Debian is to be.

    Raises:
        PackageFailed, subprocess.CalledProcessError: something is not as it should be.
    """
    with bare_root(folder) as root:
        root.apt("update")
        before = root.files()
        _install(root, deb)
        _use(root)
        _desktop(root)
        for other in others:
            _elsewhere(root, other)
        _measure(root)
        _remove(root, before)


def _install(root: BareRoot, deb: Path) -> None:
    (root.folder / "tmp/backfile.deb").write_bytes(deb.read_bytes())
    root.apt("install", "--no-install-recommends", "/tmp/backfile.deb")
    told = root.run("backfile", "--version", reader=True)
    check(told == f"backfile {about.VERSION}\n", f"it is {about.VERSION}: {told!r}")
    check(not list(root.folder.glob("usr/bin/python3*")), "it works without the system's Python")
    passed = root.run("backfile", "self-test", reader=True, **_OFFSCREEN)
    check("self-test passed" in passed, "the installed program passes its self-test")
    print("installed in a bare Debian without Python; its self-test passed", flush=True)


def _desktop(root: BareRoot) -> None:
    """With the tools of a desktop, a double click on a library reaches the program."""
    root.apt("install", "--no-install-recommends", *_DESKTOP)
    marker = f"{_LIBRARY}/library.backfile"
    kind = root.run("gio", "info", "-a", "standard::content-type", marker)
    check(about.MIME_TYPE in kind, "a library's marker is known by its name")
    opener = root.run("gio", "mime", about.MIME_TYPE)
    check("backfile.desktop" in opener, "the program opens it")


def _use(root: BareRoot) -> None:
    """Mirror the sample, then list, search and read it with its site gone."""
    shown = root.run("backfile", "demo", "--library", _LIBRARY, reader=True, **_OFFSCREEN)
    check("Mirrored 16 of 16 posts" in shown, "the sample is mirrored")
    listed = root.run("backfile", "list", reader=True).splitlines()
    check(len(listed) > 10, "articles are listed")
    for query, least in (("harbour", 3), ("الأرشيف", 3)):
        found = json.loads(root.run("backfile", "search", query, "--json", reader=True))
        check(found["total"] >= least, f"{query} is found")
    article = found["hits"][0]["id"]
    text = root.run("backfile", "show", article, "--format", "text", reader=True)
    check(len(text.split()) > 50, "an article is read")
    checked = json.loads(root.run("backfile", "verify", "--json", reader=True))
    check(checked["ok"], "the library is whole")


def _elsewhere(root: BareRoot, tree: Path) -> None:
    place = root.folder / "opt" / "elsewhere"
    subprocess.run(["cp", "-a", tree, place], check=True)
    (program,) = (path for name in ("bin", "usr/bin") for path in place.glob(f"{name}/backfile"))
    inside = "/" + program.relative_to(root.folder).as_posix()
    passed = root.run(inside, "self-test", reader=True, **_OFFSCREEN)
    check("self-test passed" in passed, f"{tree.name} passes its self-test where it was unpacked")
    subprocess.run(["rm", "-r", place], check=True)
    print(f"self-test of {tree.name}: passed")


def _measure(root: BareRoot) -> None:
    """The installed program beside the source, over one library."""
    installed = root.folder / "usr/lib/backfile"
    program = ("chroot", str(root.folder), "/usr/bin/backfile")
    start = ("self-test", "--start", "--library")
    library = root.folder / _LIBRARY.lstrip("/")
    starts = coldstart.compare(
        (*program, *start, _LIBRARY), installed, coldstart.source_command(library)
    )
    (library.parent / "start-test.ini").unlink(missing_ok=True)
    print(starts)


def _remove(root: BareRoot, before: set[str]) -> None:
    """Uninstall; nothing of it may be left but what is the person's."""
    root.apt("purge", "backfile", *_DESKTOP)
    root.apt("autoremove", "--purge")
    left = sorted(root.files() - before)
    ours = [name for name in left if "backfile" in name.lower()]
    strange = [name for name in ours if not name.startswith(_HOMES)]
    check(not strange, f"nothing is left outside the homes: {strange[:5]}")
    kept = root.folder / _LIBRARY.lstrip("/")
    check((kept / "library.json").is_file(), "the library is still there")
    of_others = [name for name in left if name not in ours and not name.startswith("home/")]
    print(
        f"uninstalled; kept the library ({sum(1 for _ in kept.rglob('*'))} files),"
        f" {len(of_others)} files of other packages are left: {', '.join(of_others[:4])}"
    )
