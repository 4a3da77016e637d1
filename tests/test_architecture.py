"""What holds for the whole source: no Qt below the window, no forbidden words."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "viewer").rglob("*.py"))
_BLOCK = """
import sys
for name in ("PySide6", "shiboken6"):
    sys.modules[name] = None
import viewer.cli, viewer.core.reading, viewer.core.sync, viewer.samplesite
from viewer.__main__ import main
sys.exit(main(["--library", sys.argv[1], "list"]))
"""


def test_the_command_line_works_without_qt(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _BLOCK, str(tmp_path / "library")],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is_responsible_for(source: Path) -> None:
    text = source.read_text("utf-8")
    tree = ast.parse(text)
    if tree.body:
        assert ast.get_docstring(tree)
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", text)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_forbidden_ways(source: Path) -> None:
    """Each has cost somebody a freeze, a crash or lost data (qt.md, architecture.md)."""
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"processEvents", "terminate", "executescript"}
            assert ast.unparse(node) != "time.sleep"
        if isinstance(node, ast.ClassDef):
            assert "QThread" not in {ast.unparse(base) for base in node.bases}
