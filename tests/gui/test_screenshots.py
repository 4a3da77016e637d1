"""The pictures of the documents: all there, small, and made as `scripts.screenshots` says."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from scripts.shooting.scenes import SCENES
from scripts.shooting.stage import Stage

IMAGES = Path(__file__).resolve().parents[2] / "docs" / "images"
LARGEST = 150 * 1024  # bytes


def test_each_scene_has_its_picture_and_none_is_large() -> None:
    files = {file.stem: file for file in IMAGES.glob("*.png")}
    assert set(files) == {scene.name for scene in SCENES}
    assert [name for name, file in files.items() if file.stat().st_size > LARGEST] == []


def test_a_scene_is_shot(app: QApplication, tmp_path: Path) -> None:
    side = app.layoutDirection()
    scene = next(scene for scene in SCENES if scene.library == "none" and scene.name != "sync")
    try:
        Stage(app, tmp_path).play([scene], tmp_path)
    finally:
        app.setLayoutDirection(Qt.LayoutDirection(side))
    with Image.open(tmp_path / f"{scene.name}.png") as picture:
        assert (picture.mode, picture.size) == ("P", scene.look.size)
        assert len(picture.convert("RGB").getcolors(1 << 20) or []) > 20
