"""Who made the parts of the program, and under which licences they come.

Responsible for one text that every package holds. It is read from the packages that the build's
environment has installed, so that it cannot name other versions than those that are in.
"""

from __future__ import annotations

import re
from importlib import metadata

from packaging_tools.about import AUTHORS, ROOT

_TEXTS = re.compile(r"(^|/)(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_HEAD = f"""Backfile is free software by {AUTHORS} under the MIT licence, below.
It comes with these, each under its own licence:
"""
# What no package of Python names: the interpreter, Qt beneath PySide6, and what both bring along.
_OTHERS = (
    "  Python: PSF-2.0, https://docs.python.org/3/license.html",
    "  Qt: LGPL-3.0-only, https://www.qt.io/licensing; its libraries can be replaced by others",
    "  ICU: Unicode-3.0, https://www.unicode.org/license.txt",
    "  OpenSSL: Apache-2.0; SQLite: public domain; libffi, xcb-util: MIT; bzip2: bzip2-1.0.6;"
    " xz: 0BSD",
    "  Noto fonts: OFL-1.1, resources/fonts/OFL.txt",
)


def parts() -> list[str]:
    """The names of what the program is made of, from its lock file."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    return sorted(set(re.findall(r"^([a-z0-9][\w.-]*)==", lock, re.MULTILINE)))


def notices() -> str:
    """The whole text."""
    found = [_one(name) for name in parts() if _is_installed(name)]
    lines = [f"  {name} {version}: {licence}" for name, version, licence, _text in found]
    lines += _OTHERS
    blocks = [_HEAD + "\n".join(lines), (ROOT / "LICENSE").read_text("utf-8").strip()]
    blocks += [f"{name} {version}\n\n{text}" for name, version, _licence, text in found if text]
    rule = "\n\n" + "-" * 78 + "\n\n"
    return rule.join(blocks) + "\n"


def _is_installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:  # of another platform or of an older Python
        return False
    return True


def _one(name: str) -> tuple[str, str, str, str]:
    about = metadata.metadata(name)
    licence = _of_classifiers(about)
    for key in ("License", "License-Expression"):  # the newest way of saying it wins
        licence = about[key] if key in about and (key != "License" or not licence) else licence
    files = [file for file in metadata.files(name) or () if _TEXTS.search(str(file))]
    texts = [file.read_text("utf-8").strip() for file in files[:4] if file.suffix != ".py"]
    return (
        name,
        metadata.version(name),
        licence.splitlines()[0] if licence else "see below",
        "\n\n".join(texts),
    )


def _of_classifiers(about: metadata.PackageMetadata) -> str:
    named = [
        value.rpartition(" :: ")[2]
        for value in about.get_all("Classifier") or ()
        if value.startswith("License :: OSI Approved ::")
    ]
    return ", ".join(named)
