"""The user guide has everything that a person can meet, and nothing that is no more."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import viewer
from tests.documents import GUIDE, PAGES, codes, links, name_of, parts, read, rows, section
from viewer.core.errors import BackfileError
from viewer.core.search.query import NAMES
from viewer.gui import settings
from viewer.gui.actions import MENUS, ActionSpec
from viewer.gui.dialogs.shortcuts import PANES
from viewer.gui.reading_window import _CLOSE
from viewer.gui.settings import Choice, Flag, Name, Number, Setting
from viewer.gui.texts import REASONS

KEYBOARD = read(GUIDE / "keyboard.md")
TROUBLE = read(GUIDE / "troubleshooting.md")
_NAMED = {"Return": "Enter", "Del": "Delete"}
# What a setting may be whose value is any words; by its key.
_WORDS = {
    "page/face": "`serif`, `sans`, or the name of a font",
    "library/backup_folder": "a folder",
}


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(viewer.__path__, "viewer."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


# -- settings --------------------------------------------------------------------------------------


def known_settings() -> dict[str, Setting]:
    kinds = (Choice, Flag, Number, Name)
    found = (one for module in modules() for one in vars(module).values() if isinstance(one, kinds))
    return {one.key: one for one in found}


def in_words(setting: Setting) -> tuple[str, str]:
    """A setting's default and values as the guide writes them."""
    if isinstance(setting, Flag):
        return f"`{str(setting.default).lower()}`", ""
    if isinstance(setting, Number):
        return f"`{setting.default}`", f"{setting.least} to {setting.most}"
    if isinstance(setting, Choice):
        return f"`{setting.default}`", ", ".join(f"`{value}`" for value in setting.values)
    return f"`{setting.default}`" if setting.default else "", _WORDS[setting.key]


def test_every_setting_is_in_the_guide_and_no_other() -> None:
    told = {row[1]: (row[2], row[3]) for row in rows(read(GUIDE / "preferences.md"))}
    known = known_settings()
    assert settings.SCHEDULE.key in known
    assert told == {f"`{key}`": in_words(setting) for key, setting in known.items()}


# -- actions and keys ------------------------------------------------------------------------------


def spelt(key: str) -> str:
    """A key as the guide spells it."""
    plus = key.endswith("++")
    names = (key[:-2] if plus else key).split("+") + (["+"] if plus else [])
    return "+".join(_NAMED.get(name, name) for name in names)


def line_of(spec: ActionSpec) -> tuple[str, list[str]]:
    keys = (spec.told,) if spec.told else spec.shortcuts
    return spec.text.replace("&", "").removesuffix("…"), [spelt(key) for key in keys]


def told_lines(heading: str) -> list[tuple[str, list[str]]]:
    return [(row[0], codes(row[1])) for row in rows(section(KEYBOARD, f"## {heading}"))]


@pytest.mark.parametrize(("title", "specs"), MENUS, ids=[title for title, _ in MENUS])
def test_every_action_is_in_the_guide_with_its_keys(
    title: str, specs: tuple[ActionSpec | None, ...]
) -> None:
    known = [line_of(spec) for spec in specs if spec is not None]
    assert told_lines(title.replace("&", "")) == known


def test_so_is_the_one_of_the_other_windows() -> None:
    assert told_lines("In an article's own window") == [line_of(_CLOSE)]


@pytest.mark.parametrize(("title", "entries"), PANES, ids=[title for title, _ in PANES])
def test_the_keys_of_panes_are_in_the_guide(
    title: str, entries: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    known = [(text, [spelt(key) for key in keys]) for text, keys in entries]
    assert told_lines(title) == known


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_keys_and_menus_in_the_text_exist(page: Path) -> None:
    known = {key for row in rows(KEYBOARD) for key in codes(row[1])}
    named = {(t.replace("&", ""), line_of(s)[0]) for t, specs in MENUS for s in specs if s}
    text = read(page)
    for key in re.findall(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:\w+|[+=,/-])|\bF\d+\b", text):
        assert key in known, key
    titles = "|".join(title.replace("&", "") for title, _ in MENUS)
    for menu, action in re.findall(rf"\*({titles}), ([^*]+?)…?\*", text):
        if (menu, action) != ("Preferences", "Appearance"):
            assert (menu, action) in named, f"{menu}, {action}"


# -- trouble ---------------------------------------------------------------------------------------


def references() -> set[str]:
    """The references of all errors of the core that are raised anywhere."""
    raised: set[str] = set()
    for module in modules():
        for node in ast.walk(ast.parse(read(Path(str(module.__file__))))):
            if isinstance(node, ast.Call) and isinstance(node.func, (ast.Name, ast.Attribute)):
                raised.add(node.func.id if isinstance(node.func, ast.Name) else node.func.attr)
    return {
        kind.__new__(kind).reference
        for kind in kinds_below(BackfileError)
        if kind.__name__ in raised and kind.__module__.startswith("viewer.core")
    }


def kinds_below(kind: type[BackfileError]) -> Iterator[type[BackfileError]]:
    for one in kind.__subclasses__():
        yield one
        yield from kinds_below(one)


def test_every_error_is_in_the_guide_and_no_other() -> None:
    told = re.findall(r"^### (.+)$", TROUBLE, re.MULTILINE)
    assert sorted(told) == sorted(references())


def test_an_errors_words_lead_to_its_heading() -> None:
    """A reference is the name of its heading, so that a link can be made of it."""
    assert references() <= parts(GUIDE / "troubleshooting.md")


def test_every_reason_is_in_the_guide_and_no_other() -> None:
    table = section(TROUBLE, "## Why something is not stored")
    told = [
        one.strip() for row in rows(table) for one in re.findall(r"[^.:]+(?:: [^.]+)?\.", row[0])
    ]
    known = {words.format("…") for _, words in REASONS}
    assert sorted(told) == sorted(known)


# -- search ----------------------------------------------------------------------------------------


def test_every_field_of_a_query_is_in_the_guide_and_no_other() -> None:
    told = {
        found
        for code in codes(read(GUIDE / "search.md"))
        for found in re.findall(r"([a-z]+|[\u0621-\u064a]+):", code)
    }
    assert told == set(NAMES)


# -- the pages -------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_pages_stay_within_the_guide(page: Path) -> None:
    """It is read where the other documents are not: in an installed program, offline."""
    for file, _ in links(page):
        assert (page.parent / file).resolve().is_relative_to(GUIDE) if file else True, file


def test_every_page_can_be_reached() -> None:
    known = {GUIDE / "README.md"}
    while (
        more := {
            (page.parent / file).resolve() for page in known for file, _ in links(page) if file
        }
        - known
    ):
        known |= more
    assert known == set(PAGES)
