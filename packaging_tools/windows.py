"""What Windows shows in the properties of an executable.

Responsible for PyInstaller's version file. Not for the installer (nsis).
"""

from __future__ import annotations

from pathlib import Path

from packaging_tools import about

_TEXT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "{title}"),
      StringStruct("FileDescription", "{title}"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{program}"),
      StringStruct("ProductName", "{title}"),
      StringStruct("ProductVersion", "{version}")])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])])
  ])
"""


def four_numbers(version: str) -> tuple[int, ...]:
    """A version as Windows writes it: `0.1.0` is (0, 1, 0, 0)."""
    numbers = [int(part) for part in version.split(".")[:3]]
    return (*numbers, *[0] * (4 - len(numbers)))


def version_file(work: Path) -> Path:
    """PyInstaller's description of the program, for the version resource."""
    work.mkdir(parents=True, exist_ok=True)
    file = work / "version.txt"
    text = _TEXT.format(
        numbers=four_numbers(about.VERSION),
        version=about.VERSION,
        title=about.TITLE,
        program=about.PROGRAM,
    )
    file.write_text(text, "utf-8")
    return file
