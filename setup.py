"""The wheel: the package with its files inside, and the translations compiled.

Responsible for what pyproject.toml cannot say. `viewer/resources.py` finds the files as
`_resources` and `_docs`; an editable install has them beside the package.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
FOLDERS = {"resources": "_resources", "docs/user": "_docs/user"}
sys.path.insert(0, str(ROOT))  # a build does not look here by itself

from scripts import translations  # noqa: E402  # found by the line above


class BuildWithFiles(build_py):
    """Copies the folders beside the package's modules."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        package = Path(self.build_lib) / "viewer"
        without = shutil.ignore_patterns("*.ts", "*.qm", "*.part")
        for source, target in FOLDERS.items():
            shutil.copytree(ROOT / source, package / target, ignore=without, dirs_exist_ok=True)
        translations.compile_all(package / "_resources" / "translations")


setup(cmdclass={"build_py": BuildWithFiles})
