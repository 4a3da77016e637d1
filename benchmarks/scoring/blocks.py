"""Headings, lists, tables, code, quotes, rules.

Responsible for comparing those; a function answers None when the source has nothing of its kind.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from benchmarks.scoring.lists import ANY_NUMBER
from benchmarks.scoring.page import Code, Item, Page
from benchmarks.scoring.pair import Pair
from benchmarks.scoring.words import f1, shared

_NEARLY = 0.75  # two texts that share so many words are the same thing, damaged


def headings(pair: Pair) -> float | None:
    """Text and level; the text alone is half."""
    source, got = pair.source.groups("heading"), pair.got_groups("heading")
    required = {n: words for n, words in source.items() if not pair.source.headings[n - 1].optional}
    if not required:
        return None
    forgiven = [words for number, words in source.items() if number not in required]
    matches = _match(required, got)
    credit = 0.0
    for mine, (other, same) in matches.items():
        level = pair.source.headings[mine - 1].level == pair.got.headings[other - 1].level
        credit += same * (1.0 if level else 0.5)
    taken = {other for other, _ in matches.values()}
    extra = sum(1 for number, words in got.items() if number not in taken and words not in forgiven)
    return 2 * credit / (len(required) + len(matches) + extra)


def _match(source: dict[int, list[str]], got: dict[int, list[str]]) -> dict[int, tuple[int, float]]:
    """Which of `got` is which of `source`, and how much of its text it has."""
    by_text: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in reversed(got):
        by_text[tuple(got[number])].append(number)
    found: dict[int, tuple[int, float]] = {}
    rest = []
    for number, words in source.items():
        same = by_text.get(tuple(words))
        if same:
            found[number] = (same.pop(), 1.0)
        else:
            rest.append(number)
    free = {number for numbers in by_text.values() for number in numbers}
    for number in rest[:400]:
        best = max(free, key=lambda other: (shared(source[number], got[other]), -other), default=0)
        likeness = shared(source[number], got[best]) if best else 0.0
        if likeness >= _NEARLY:
            found[number] = (best, likeness)
            free.discard(best)
    return found


def _items(page: Page, *, optional: bool) -> dict[int, list[str]]:
    groups = page.groups("item")
    sure = {word.place.item for word in page.words if not word.place.optional}
    return {
        n: words
        for n, words in groups.items()
        if (page.items[n - 1].optional or n not in sure) == optional
    }


def lists(pair: Pair) -> float | None:
    """Items by their own text; a wrong number is three quarters, a wrong kind half."""
    required = _items(pair.source, optional=False)
    if not required:
        return None
    got = pair.got_groups("item")
    forgiven = list(_items(pair.source, optional=True).values())
    notes = pair.note_words
    matches = _match(required, got)
    credit = sum(
        same * _kinship(pair.source.items[mine - 1], pair.got.items[other - 1])
        for mine, (other, same) in matches.items()
    )
    taken = {other for other, _ in matches.values()}
    extra = sum(
        1
        for number, words in got.items()
        if number not in taken and words not in forgiven and not set(words) <= set(notes)
    )
    return 2 * credit / (len(required) + len(matches) + extra)


def _kinship(mine: Item, other: Item) -> float:
    if mine.kind == other.kind:
        return 1.0
    if mine.kind == ANY_NUMBER and other.kind[0].isdigit():
        return 1.0
    return 0.75 if mine.kind[0].isdigit() and other.kind[0].isdigit() else 0.5


def nesting(pair: Pair) -> float | None:
    """Items of lists within lists are as deep as they were."""
    required = _items(pair.source, optional=False)
    matches = _match(required, pair.got_groups("item"))
    deep = {n for n in required if pair.source.items[n - 1].depth > 1}
    if not deep:
        return None
    right = wrong = 0
    for number in required:
        depth = pair.source.items[number - 1].depth
        match = matches.get(number)
        other = pair.got.items[match[0] - 1].depth if match else 0
        if depth > 1 or other > 1:
            right += depth == other
            wrong += depth != other
    return right / (right + wrong)


Grid = Counter[tuple[int, int, tuple[str, ...]]]


def _grids(page: Page, texts: dict[int, list[str]]) -> list[Grid]:
    """Each table as its filled cells; rows without any do not count."""
    rows: dict[int, dict[int, list[tuple[int, tuple[str, ...]]]]] = defaultdict(dict)
    for number, cell in enumerate(page.cells, 1):
        if number in texts:
            row = rows[cell.table].setdefault(cell.row, [])
            row.append((cell.column, tuple(texts[number])))
    return [
        Counter(
            (at, column, words) for at, row in enumerate(table.values()) for column, words in row
        )
        for table in rows.values()
    ]


def tables(pair: Pair) -> float | None:
    """Cells with their text, at their row and column."""
    source = _grids(pair.source, pair.source.groups("cell"))
    got = _grids(pair.got, pair.got_groups("cell"))
    if not source:
        return None
    spans = _spanned(pair.source)
    total = 0.0
    for mine in source:
        best = max(got, key=lambda other: f1(mine, spans, other), default=None)
        if best is not None:
            total += f1(mine, spans, best)
            got.remove(best)
    return total / len(source)


def _spanned(page: Page) -> Grid:
    """Cells that may repeat what spans over them."""
    texts = page.groups("cell")
    found: Grid = Counter()
    for number, cell in enumerate(page.cells, 1):
        for row, column in cell.spanned[:1000]:
            found[(row, column, tuple(texts.get(number, ())))] += 1
    return found


def _lines(code: Code) -> tuple[str, ...]:
    lines = [line.rstrip() for line in code.text.replace("\u00a0", " ").split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return tuple(lines)


def _code_matches(pair: Pair) -> tuple[list[tuple[Code, Code, float]], int, int]:
    """Pairs of listings with their likeness; how many are required, and how many too many."""
    required = [code for code in pair.source.codes if not code.optional and _lines(code)]
    free = [code for code in pair.got.codes if _lines(code)]
    found = []
    for code in required:
        best = max(free, key=lambda other: _likeness(code, other), default=None)
        if best is not None and _likeness(code, best) > 0:
            found.append((code, best, _likeness(code, best)))
            free.remove(best)
    verse = [code for code in pair.source.codes if code.optional]
    return found, len(required), max(len(free) - len(verse), 0)


def _likeness(code: Code, other: Code) -> float:
    mine, theirs = _lines(code), _lines(other)
    if mine == theirs:
        return 1.0
    return min(f1(Counter(mine), Counter(), Counter(theirs)), 0.99)


def code_blocks(pair: Pair) -> float | None:
    """Listings, line by line."""
    found, required, extra = _code_matches(pair)
    if not required:
        return None
    return 2 * sum(like for _, _, like in found) / (required + len(found) + extra)


def code_language(pair: Pair) -> float | None:
    """The language of each listing that names one."""
    found, _, _ = _code_matches(pair)
    named = [(mine, other) for mine, other, _ in found if mine.language]
    if not named:
        return None
    return sum(mine.language == other.language for mine, other in named) / len(named)


def quotes(pair: Pair) -> float | None:
    """The words in quotes, with how deep."""
    required = Counter(
        (word.text, depth) for word in pair.source_words for depth in range(1, word.place.quote + 1)
    )
    if not required:
        return None
    optional = Counter(
        (word.text, depth)
        for word in pair.source.words
        for depth in range(1, word.place.quote + word.place.loose_quote + 1)
    )
    got = Counter((w.text, depth) for w in pair.got_words for depth in range(1, w.place.quote + 1))
    return f1(required, optional - required, got)


def rules(pair: Pair) -> float | None:
    """As many rules; one that the source does not have counts even when it has none."""
    mine, other = pair.source.rules, pair.got.rules
    return 2 * min(mine, other) / (mine + other) if mine or other else None
