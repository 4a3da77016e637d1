"""The documents say what is so: links lead somewhere, and lists are those of the program."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from viewer.cli.arguments import build_parser
from viewer.core.convert.front_matter import KEYS

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(
    path
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("benchmarks/*.md"))
    if path.is_file()
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    text = re.sub(r"`[^`\n]+`", "", document.read_text("utf-8"))  # code shows how to write one
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)|src=\"([^\"]+)\"", text):
        address = target[0] or target[1]
        if not address.startswith(("http://", "https://")):
            assert (document.parent / address).exists(), address


def test_the_readme_begins_with_the_two_commands() -> None:
    first_screen = (ROOT / "README.md").read_text("utf-8").splitlines()[:25]
    text = "\n".join(first_screen)
    assert "python3 dev.py demo" in text
    assert "python3 dev.py test" in text
    assert "docs/images/window.png" in text


def test_every_command_is_documented() -> None:
    text = (ROOT / "docs" / "cli.md").read_text("utf-8")
    parser = build_parser()
    commands = next(
        action.choices
        for action in parser._actions
        if isinstance(action.choices, dict)  # argparse has no other way to list them
    )
    for name, command in commands.items():
        assert f"`{name}" in text, name
        for action in command._actions:  # as above
            option = action.option_strings[-1] if action.option_strings else None
            if option is not None and option not in {"--help", "--json"}:
                assert option in text, f"{name} {option}"


def test_the_front_matter_has_the_documented_keys() -> None:
    text = (ROOT / "docs" / "archive-format.md").read_text("utf-8")
    table = text.split("## An article's file")[1]
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", table, re.MULTILINE)
    assert [key for row in rows for key in re.findall(r"`(\w+)`", row)] == list(KEYS)


def test_every_dependency_is_justified() -> None:
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8").lower()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for wanted in project["dependencies"]:
        assert re.split(r"[>=!<]", wanted)[0].lower() in text


def test_decisions_are_numbered_in_a_row() -> None:
    numbers = [int(path.name[:3]) for path in sorted((ROOT / "docs" / "decisions").iterdir())]
    assert numbers == list(range(1, len(numbers) + 1))


def pitfalls() -> dict[int, list[str]]:
    """The table of docs/sync.md: number of a pitfall -> its tests."""
    text = (ROOT / "docs" / "sync.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \|.*\| ([^|]*) \|$", text, re.MULTILINE)
    return {int(number): re.findall(r"`([^`]+)`", tests) for number, tests in rows}


def test_every_pitfall_is_in_the_table() -> None:
    assert list(pitfalls()) == list(range(1, 50))


@pytest.mark.parametrize("number", range(1, 50))
def test_every_pitfall_has_tests_that_are_there(number: int) -> None:
    named = pitfalls()[number]
    assert any(re.search(rf"::test_(?:\d\d_)?{number:02}_", test) for test in named), named
    for test in named:
        file, *names = test.split("::")
        text = (ROOT / file).read_text("utf-8")
        for name in names:
            assert re.search(rf"^\s*(?:def|class) {re.escape(name)}\b", text, re.MULTILINE), test


def test_what_removes_a_handling_still_fits_the_source() -> None:
    entries = json.loads((ROOT / "tests" / "pitfalls" / "mutations.json").read_text("utf-8"))
    for entry in entries:
        text = (ROOT / entry["file"]).read_text("utf-8")
        assert text.count(entry["old"]) == 1, entry
