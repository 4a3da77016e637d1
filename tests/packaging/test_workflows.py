"""The workflows can be read, and call what is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import dev
from packaging_tools.__main__ import makers

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def workflow(path: Path) -> dict[str, Any]:
    found = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def commands(path: Path) -> list[str]:
    """What its steps run."""
    steps = [step for job in workflow(path)["jobs"].values() for step in job["steps"]]
    return [step["run"] for step in steps if "run" in step]


def test_there_are_two() -> None:
    assert [path.name for path in FILES] == ["ci.yml", "release.yml"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_they_name_commands_and_files_that_are_there(path: Path) -> None:
    known = re.findall(r"^    python3 dev\.py ([\w-]+)", dev.__doc__ or "", re.MULTILINE)
    text = "\n".join(commands(path))
    called = re.findall(r"python dev\.py ([\w-]+)", text)
    assert called
    assert set(called) <= set(known)
    for script in re.findall(r"scripts/[\w.-]+", text):
        assert (ROOT / script).is_file(), script
    for rest in re.findall(r"-m packaging_tools (\S+)", text):
        assert rest in {"--lint", *makers(), "nsis"}, rest


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_secret_is_needed(path: Path) -> None:
    """Each is handed over as a variable, and asked for before the step that uses it."""
    text = path.read_text("utf-8")
    assert "secrets." not in "\n".join(commands(path))
    for name in re.findall(r"if: env\.(\w+)", text):
        assert f"{name}: ${{{{ secrets.{name} }}}}" in text


def test_ci_covers_every_system_and_python() -> None:
    matrix = workflow(FILES[0])["jobs"]["test"]["strategy"]["matrix"]
    assert [name.split("-")[0] for name in matrix["os"]] == ["ubuntu", "windows", "macos"]
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]


def test_jobs_wait_for_jobs_that_are_there() -> None:
    jobs = workflow(FILES[1])["jobs"]
    assert set(jobs["publish"]["needs"]) == set(jobs) - {"publish"}
