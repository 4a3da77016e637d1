"""The program's icon in the sizes and formats that systems want, all of one drawing.

Responsible for rendering `resources/icons/backfile.svg`. Not for where a package puts them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from packaging_tools.about import ROOT

DRAWING = ROOT / "resources" / "icons" / "backfile.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# In a process of its own: whoever packages needs no QApplication, and PyInstaller's has one.
_RENDER = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
drawing, target, sizes = sys.argv[1], sys.argv[2], map(int, sys.argv[3:])
renderer = QSvgRenderer(drawing)
for size in sizes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert image.save(f"{target}/backfile-{size}.png")
"""


def pngs(work: Path, sizes: tuple[int, ...] = SIZES) -> dict[int, Path]:
    """A picture for each size."""
    work.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-c", _RENDER, str(DRAWING), str(work), *map(str, sizes)]
    subprocess.run(command, check=True)
    return {size: work / f"backfile-{size}.png" for size in sizes}


def png(work: Path, size: int) -> Path:
    """One picture."""
    return pngs(work, (size,))[size]


def ico(work: Path) -> Path:
    """The icon of a Windows installer."""
    from PIL import Image

    target = work / "backfile.ico"
    with Image.open(png(work, max(_ICO_SIZES))) as image:
        image.save(target, sizes=[(size, size) for size in _ICO_SIZES])
    return target
