"""The documents say what is so: links lead somewhere, and lists are those of the program."""

from __future__ import annotations

import argparse
import json
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from tests.documents import (
    DOCUMENTS,
    ROOT,
    codes,
    commands,
    links,
    name_of,
    parts,
    read,
    rows,
    section,
)
from viewer.cli.arguments import build_parser
from viewer.core.convert.front_matter import KEYS

CLI = ROOT / "docs" / "cli.md"
OURS = [path for path in DOCUMENTS if path.name != "CHANGELOG.md"]  # which tells of the past, too


def parsers() -> dict[str, argparse.ArgumentParser]:
    """The command line's commands."""
    return next(
        action.choices
        for action in build_parser()._actions
        if isinstance(action.choices, dict)  # argparse has no other way to list them
    )


def options_of(parser: argparse.ArgumentParser) -> set[str]:
    return {option for action in parser._actions for option in action.option_strings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_links_lead_somewhere(document: Path) -> None:
    for file, part in links(document):
        target = document.parent / file if file else document
        assert target.exists(), file
        if part and target.suffix == ".md":
            assert part in parts(target), f"{file}#{part}"


def test_the_readme_begins_with_the_two_commands() -> None:
    first_screen = read(ROOT / "README.md").splitlines()[:25]
    text = "\n".join(first_screen)
    assert "python3 dev.py demo" in text
    assert "python3 dev.py test" in text
    assert "docs/images/window.png" in text


class TestCommands:
    GLOBAL = frozenset({"--help", "-h", "--library", "--quiet", "--verbose"})

    def documented(self) -> dict[str, set[str]]:
        """By command: the options that its row of docs/cli.md names."""
        table: dict[str, set[str]] = {}
        filters: set[str] = set()
        for row in rows(read(CLI)):
            forms = [code.split()[0] for code in codes(row[0]) if code.split()[0] in parsers()]
            named = set(re.findall(r"--[\w-]+", row[0]))
            if forms[:1] == ["list"]:
                filters = named - {"--sort", "--limit", "--offset"}
            for name in forms:
                also = filters if "the same filters" in row[0] else set()
                more = {"--json"} if len(row) > 2 and row[2] else set()
                table.setdefault(name, set()).update(named | also | more)
        return table

    def test_every_command_has_its_row(self) -> None:
        assert set(self.documented()) == set(parsers())

    @pytest.mark.parametrize("name", parsers())
    def test_a_row_names_every_option_and_no_other(self, name: str) -> None:
        wanted = options_of(parsers()[name]) - self.GLOBAL
        told = self.documented()[name]
        if name == "sites":
            wanted, told = wanted - {"--yes"}, told - {"--yes"}  # in words: "asks, or `--yes`"
            assert "`--yes`" in read(CLI)
        assert told - {"--json"} == wanted - {"--json"}

    def test_what_holds_for_all_is_told(self) -> None:
        everywhere = next(line for line in read(CLI).splitlines() if line.startswith("Everywhere:"))
        shown = set(re.findall(r"--[\w-]+", everywhere))
        assert shown == options_of(build_parser()) - {"--help", "-h"}

    @pytest.mark.parametrize("document", OURS, ids=name_of)
    def test_every_command_shown_can_be_typed(self, document: Path) -> None:
        for line in commands(document):
            words = shlex.split(line.replace("COMMAND", "sync"))[1:]
            assert words[0] in parsers() or words[0].startswith("--"), line
            if len(words) > 1 and "--help" not in words:
                build_parser().parse_args(words)

    def test_hints_name_commands_that_exist(self) -> None:
        """What the program itself tells people to type."""
        for file in (ROOT / "viewer").rglob("*.py"):
            for name in re.findall(r"`backfile ([a-z][\w-]*)", read(file)):
                assert name in parsers(), f"{name} in {file}"

    @pytest.mark.parametrize("document", OURS, ids=name_of)
    def test_what_dev_py_is_asked_exists(self, document: Path) -> None:
        known = set(re.findall(r"^    python3 dev\.py ([\w-]+)", read(ROOT / "dev.py"), re.M))
        assert {"demo", "test"} <= known
        assert set(re.findall(r"dev\.py ([a-z][\w-]*)", read(document))) <= known


def test_the_front_matter_has_the_documented_keys() -> None:
    text = read(ROOT / "docs" / "archive-format.md")
    table = rows(section(text, "## An article's file"))
    assert [key for row in table for key in codes(row[0])] == list(KEYS)


def test_every_dependency_is_justified() -> None:
    text = read(ROOT / "docs" / "dependencies.md").lower()
    project = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
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
