"""The pictures of the documents: all there, small, and made as `scripts.screenshots` says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PIL import Image

from scripts.shooting.scenes import SCENES

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
LARGEST = 150 * 1024  # bytes


def test_each_scene_has_its_picture_and_none_is_large() -> None:
    files = {file.stem: file for file in IMAGES.glob("*.png")}
    assert set(files) == {scene.name for scene in SCENES}
    assert [name for name, file in files.items() if file.stat().st_size > LARGEST] == []


def test_a_scene_is_shot(tmp_path: Path) -> None:
    """In a process of its own, as it is used: it runs and ends Qt's own loop."""
    scene = next(scene for scene in SCENES if scene.name == "first-start")
    command = [sys.executable, "-m", "scripts.screenshots", str(tmp_path), "--only", scene.name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    with Image.open(tmp_path / f"{scene.name}.png") as picture:
        assert (picture.mode, picture.size) == ("P", scene.look.size)
        assert len(picture.convert("RGB").getcolors(1 << 20) or []) > 20
