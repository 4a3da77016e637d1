"""Pictures that let the page through stay visible, and no picture's own colours change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from viewer.gui.document.mounts import mount_for
from viewer.gui.document.pictures import Picture, decode
from viewer.gui.models.image_provider import decode as thumbnail
from viewer.gui.theme import THEMES, load_theme

DARK, LIGHT = "#16181c", "#ffffff"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80">'
    '<rect x="20" y="20" width="80" height="40" fill="{}"/></svg>'
)


def drawing(ink: str, size: QSize = QSize(120, 80)) -> QImage:  # noqa: B008  # never changed
    """A few lines of one colour on nothing."""
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for row in range(10, size.height() - 10, 12):
        painter.fillRect(QRect(10, row, size.width() - 20, 5), QColor(ink))
    painter.end()
    return image


@pytest.mark.parametrize(
    ("ink", "lost_in"), [(DARK, {"dark"}), (LIGHT, {"light", "sepia"}), ("#c0392b", set())]
)
@pytest.mark.parametrize("name", THEMES)
def test_only_what_would_be_lost_gets_a_ground(
    app: QApplication, ink: str, lost_in: set[str], name: str
) -> None:
    theme = load_theme(name)
    ground = mount_for(drawing(ink), theme.colour("page"), theme.colour("mount"))
    assert (ground is not None) == (name in lost_in)


def test_a_diagram_with_dark_labels_counts_as_lost(app: QApplication) -> None:
    theme = load_theme("dark")
    image = drawing("#0f766e")
    painter = QPainter(image)
    painter.fillRect(QRect(10, 60, 100, 8), QColor(DARK))
    painter.end()
    assert mount_for(image, theme.colour("page"), theme.colour("mount")) is not None


@pytest.mark.parametrize("form", [QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32])
def test_what_is_whole_gets_none(app: QApplication, form: QImage.Format) -> None:
    image = QImage(60, 40, form)
    image.fill(QColor(DARK))
    theme = load_theme("dark")
    assert mount_for(image, theme.colour("page"), theme.colour("mount")) is None


@pytest.mark.parametrize("size", [QSize(1, 1), QSize(3, 500), QSize(37, 5)])
def test_odd_sizes_are_measured(app: QApplication, size: QSize) -> None:
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    theme = load_theme("dark")
    assert mount_for(image, theme.colour("page"), theme.colour("mount")) is None


def test_thin_lines_count_as_much_as_thick_ones(app: QApplication) -> None:
    image = QImage(900, 600, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for row in range(20, 580, 40):
        painter.fillRect(QRect(20, row, 860, 1), QColor(DARK))
    painter.end()
    theme = load_theme("dark")
    assert mount_for(image, theme.colour("page"), theme.colour("mount")) is not None


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_lines_of_a_file_are_seen_in_the_dark(
    app: QApplication, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"lines.{ending}"
    if ending == "svg":
        file.write_text(SVG.format(DARK), "utf-8")
    else:
        drawing(DARK).save(str(file))
    theme = load_theme("dark")
    made = decode(Picture(file, QSize(120, 80)), QSize(120, 80), theme)
    assert made is not None
    assert made.pixelColor(8, 40).name() == theme.mount
    assert made.pixelColor(60, 36).name() == DARK


def test_a_photograph_is_not_inverted(app: QApplication, tmp_path: Path) -> None:
    image = QImage(90, 60, QImage.Format.Format_RGB32)
    for x in range(90):
        for y in range(60):
            image.setPixelColor(x, y, QColor(2 * x, 3 * y, 90))
    file = tmp_path / "photo.png"
    image.save(str(file))
    for name in THEMES:
        made = decode(Picture(file, QSize(90, 60)), QSize(90, 60), load_theme(name))
        assert made is not None
        inner = [(20, 20), (45, 30), (80, 50)]
        assert all(made.pixelColor(*at) == image.pixelColor(*at) for at in inner)


@pytest.mark.parametrize("ink", [DARK, LIGHT])
def test_a_thumbnail_is_seen_in_every_theme(app: QApplication, tmp_path: Path, ink: str) -> None:
    drawing(ink).save(str(tmp_path / "mark.png"))
    made = thumbnail(tmp_path, "mark.png", QSize(96, 72))
    assert made is not None
    ground, lines = made.pixelColor(2, 40), QColor(ink)
    assert abs(ground.lightness() - lines.lightness()) > 150
    assert not made.hasAlphaChannel()
