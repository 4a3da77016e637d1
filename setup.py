"""What pyproject.toml cannot say: the program's files go into the wheel, inside the package.

`viewer/resources.py` finds them there as `_resources` and `_docs`.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
FOLDERS = {"resources": "_resources", "docs/user": "_docs/user"}


class BuildWithFiles(build_py):
    """Copies the folders beside the package's modules."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:  # then everything is read from the tree
            for source, target in FOLDERS.items():
                shutil.copytree(
                    ROOT / source, Path(self.build_lib, "viewer", target), dirs_exist_ok=True
                )


setup(cmdclass={"build_py": BuildWithFiles})
