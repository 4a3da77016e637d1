"""The Debian package.

Responsible for its control file, its copyright file and its making with dpkg-deb. Not for the tree
below /usr (tree) nor for what it depends on (needs).
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from packaging_tools import about, licences, metadata, needs, tree

# What lintian would say of every frozen program, and why it is so.
OVERRIDES = """\
# The window looks the same on every system: its letters come along (docs/releasing.md).
backfile: duplicate-font-file *
# A frozen program brings the Python and the Qt that it was tested with (decision 022), as their
# authors built them.
backfile: embedded-library *
backfile: custom-library-search-path *
backfile: shared-library-lacks-prerequisites *
backfile: hardening-no-fortify-functions *
backfile: library-not-linked-against-libc *
backfile: hardening-no-pie *
backfile: hardening-no-bindnow *
backfile: binary-has-unneeded-section *
backfile: spelling-error-in-binary *
# Beside the packages of Python that read them at run time.
backfile: extra-license-file *
backfile: package-contains-documentation-outside-usr-share-doc *
"""


def architecture() -> str:
    """This machine's, as Debian calls it."""
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def control(depends: list[str], installed: int, arch: str) -> str:
    """The control file.

    Args:
        depends: alternatives of packages.
        installed: bytes on the disk.
        arch: Debian's name of the architecture.
    """
    fields = {
        "Package": about.PROGRAM,
        "Version": about.VERSION,
        "Architecture": arch,
        "Maintainer": about.MAINTAINER,
        "Installed-Size": str(-(-installed // 1024)),
        "Depends": ", ".join(depends),
        "Recommends": "xdg-utils",
        "Suggests": "gnome-keyring | kwalletmanager",
        "Section": "web",
        "Priority": "optional",
        "Homepage": about.HOMEPAGE,
    }
    lines = [f"{name}: {value}" for name, value in fields.items() if value]
    lines.append(f"Description: {about.SUMMARY}")
    paragraphs = [metadata.wrapped(text, indent=" ") for text in about.DESCRIPTION]
    return "\n".join(lines) + "\n" + "\n .\n".join(paragraphs) + "\n"


def _copyright() -> str:
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {about.TITLE}\n"
        "Comment: what comes with it has its own licences; LICENCES.txt.gz beside this has them.\n"
        "\nFiles: *\n"
        f"Copyright: 2026 {about.AUTHORS}\nLicense: Expat\n"
        "\nLicense: Expat\n"
        + "".join(
            f" {line or '.'}\n"
            for line in (about.ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)[2].splitlines()
        )
    )


def _changelog() -> str:
    date = about.released().strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{about.PROGRAM} ({about.VERSION}) unstable; urgency=medium\n\n"
        "  * Built from upstream's own tree; see its CHANGELOG.\n\n"
        f" -- {about.MAINTAINER}  {date}\n"
    )


def build(frozen: Path, target: Path, work: Path) -> Path:
    """Make the package; returns its file.

    Raises:
        needs.UnknownNeed: the program needs a library that no package is known for.
        subprocess.CalledProcessError: dpkg-deb refused.
    """
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    tree.make(root / "usr", frozen, work)
    documents = root / "usr" / "share" / "doc" / about.PROGRAM
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(_copyright(), "utf-8")
    (documents / "changelog.gz").write_bytes(tree.zipped(_changelog()))
    (documents / "LICENCES.txt.gz").write_bytes(tree.zipped(licences.notices()))
    overrides = root / "usr" / "share" / "lintian" / "overrides"
    overrides.mkdir(parents=True)
    (overrides / about.PROGRAM).write_text(OVERRIDES, "utf-8")
    depends = needs.debian_packages(needs.needed(frozen), needs.glibc(frozen))
    arch = architecture()
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN" / "control").write_text(control(depends, tree.size(root), arch), "utf-8")
    _checksums(root)
    tree.settle(root)
    target.mkdir(parents=True, exist_ok=True)
    package = target / f"{about.PROGRAM}_{about.VERSION}_{arch}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--build"]
    subprocess.run([*command, root, package], check=True, stdout=subprocess.DEVNULL)
    return package


def _checksums(root: Path) -> None:
    files = sorted(
        str(path.relative_to(root))
        for path in (root / "usr").rglob("*")
        if path.is_file() and not path.is_symlink()
    )
    sums = subprocess.run(
        ["md5sum", *files], cwd=root, check=True, capture_output=True, text=True
    ).stdout
    (root / "DEBIAN" / "md5sums").write_text(sums, "utf-8")
