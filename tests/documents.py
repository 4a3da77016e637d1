"""Reading our documents: their headings, links, tables and commands.

Responsible for what stands in a document. Not for whether it is so (test_docs*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from viewer.core.convert.render import tokens

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "user"
DOCUMENTS = sorted(
    path
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("benchmarks/*.md"))
    if path.is_file()
)
PAGES = sorted(GUIDE.rglob("*.md"))

_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)[^)]*\)|src=\"([^\"]+)\"")


def name_of(path: Path) -> str:
    """A document's name in the list of tests."""
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> str:
    return path.read_text("utf-8")


def without_code(text: str) -> str:
    """A text without its code, which shows how things are written and means none of it."""
    return _CODE.sub("", _FENCE.sub("", text))


@cache
def parts(path: Path) -> frozenset[str]:
    """The names of a document's headings, as links to them are written."""
    return frozenset(str(one.attrs["id"]) for one in tokens(read(path)) if "id" in one.attrs)


def links(path: Path) -> Iterator[tuple[str, str]]:
    """The links of a document that lead to files: the file, and the part of it."""
    for target in _LINK.findall(without_code(read(path))):
        address = target[0] or target[1]
        if not re.match(r"[a-z]+:", address):
            file, _, part = address.partition("#")
            yield file, part


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next one that is as high."""
    level = heading.partition(" ")[0]
    found = re.search(
        rf"^{re.escape(heading)}\n(.*?)(?=^#{{1,{len(level)}}} |\Z)", text, re.MULTILINE | re.DOTALL
    )
    assert found is not None, heading
    return found[1]


def rows(text: str) -> list[list[str]]:
    """The cells of every row of every table, without the heads; `\\|` is a sign in a cell."""
    made = []
    lines = text.splitlines()
    for number, line in enumerate(lines):
        head = number + 1 < len(lines) and re.match(r"\|(?: ?:?-+:? ?\|)+$", lines[number + 1])
        if line.startswith("|") and not head and not re.match(r"\|(?: ?:?-+:? ?\|)+$", line):
            cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
            made.append([cell.strip().replace("\\|", "|") for cell in cells])
    return made


def codes(text: str) -> list[str]:
    """What stands in backticks."""
    return _CODE.findall(text)


def commands(path: Path) -> Iterator[str]:
    """Every `backfile ...` that a document shows, in a block or between words."""
    text = read(path)
    for block in _FENCE.findall(text):
        yield from (
            line.split(" #")[0].strip()
            for line in block.splitlines()
            if line.startswith("backfile ")
        )
    yield from (code for code in codes(_FENCE.sub("", text)) if code.startswith("backfile "))
