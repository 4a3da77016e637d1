"""The wheel: the package with its resources inside, and the translations compiled.

Responsible for what pyproject.toml cannot say. An editable install finds the resources beside the
package and what `python3 dev.py setup` compiled there.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))  # a build does not look here by itself

from scripts import translations  # noqa: E402  # found by the line above


class BuildWithResources(build_py):
    """Puts `resources/` where viewer/resources.py looks for it in a wheel."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        target = Path(self.build_lib) / "viewer" / "_resources"
        without = shutil.ignore_patterns("*.ts", "*.qm", "*.part")
        shutil.copytree(ROOT / "resources", target, ignore=without, dirs_exist_ok=True)
        translations.compile_all(target / "translations")


setup(cmdclass={"build_py": BuildWithResources})
