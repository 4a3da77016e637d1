"""The RPM package.

Responsible for its spec and its making with rpmbuild, which Debian's `rpm` package has. It asks for
libraries by their sonames, which are the same on every distribution.
"""

from __future__ import annotations

import platform
import shutil
import struct
import subprocess
from pathlib import Path

from packaging_tools import about, metadata, needs, tree

_SPEC = """\
Name: {name}
Version: {version}
Release: 1
Summary: {summary}
License: MIT AND OFL-1.1 AND LGPL-3.0-only AND PSF-2.0 AND BSD-3-Clause
{url}
Group: Applications/Internet
AutoReqProv: no
{requires}
# Nothing is compiled, and what comes stripped stays as it was tested.
%global debug_package %{{nil}}
%global __os_install_post %{{nil}}
%global _build_id_links none
%global _binary_payload w9T0.xzdio
%global source_date_epoch_from_changelog 0

%description
{description}

%files
%license /usr/share/doc/backfile/LICENCES.txt
/usr/bin/backfile
/usr/lib/backfile
/usr/share/applications/backfile.desktop
/usr/share/icons/hicolor/*/apps/backfile.*
/usr/share/metainfo/{app_id}.metainfo.xml
/usr/share/mime/packages/backfile.xml
%doc /usr/share/man/man1/backfile.1.gz

%changelog
* {date} {maintainer} - {version}-1
- Built from upstream's own tree; see its CHANGELOG.
"""


def spec(sonames: set[str], glibc_version: str) -> str:
    """The spec file for a tree that is already there."""
    mark = "()(64bit)" if struct.calcsize("P") == 8 else ""
    requires = [
        f"Requires: {name}{mark}" for name in sorted(sonames) if not name.startswith("ld-linux")
    ]
    requires.append(f"Requires: libc.so.6(GLIBC_{glibc_version}){mark[2:] if mark else ''}")
    return _SPEC.format(
        name=about.PROGRAM,
        version=about.VERSION,
        summary=about.SUMMARY[:1].upper() + about.SUMMARY[1:],
        url=f"URL: {about.HOMEPAGE}" if about.HOMEPAGE else "",
        requires="\n".join(requires),
        description="\n\n".join(metadata.wrapped(text) for text in about.DESCRIPTION),
        app_id=about.APP_ID,
        date=f"{about.released():%a %b %d %Y}",
        maintainer=about.MAINTAINER,
    )


def build(frozen: Path, target: Path, work: Path) -> Path:
    """Make the package; returns its file.

    Raises:
        subprocess.CalledProcessError: rpmbuild refused; it said why.
    """
    top = (work / "rpm").resolve()
    shutil.rmtree(top, ignore_errors=True)
    root = top / "root"
    tree.make(root / "usr", frozen, work)
    tree.add_notices(root / "usr")
    tree.settle(root)
    file = top / f"{about.PROGRAM}.spec"
    file.write_text(spec(needs.needed(frozen), needs.glibc(frozen)), "utf-8")
    # A build root of its own, filled from ours: rpmbuild empties the one it is given.
    text = file.read_text("utf-8").replace(
        "%files", f"%install\ncp -a {root}/. %{{buildroot}}\n\n%files"
    )
    file.write_text(text, "utf-8")
    command = ["rpmbuild", "-bb", "--quiet", "--define", f"_topdir {top}"]
    subprocess.run([*command, file], check=True)
    (made,) = (top / "RPMS").rglob(f"*.{platform.machine()}.rpm")
    target.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy2(made, target / made.name))
