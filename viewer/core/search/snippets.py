"""The words around a hit.

Responsible for choosing a window of plain text and marking whole words whose analysis matches a
query, in any script. Not for finding articles (index).

Each different surface word is compared with the query once (`Wanted` is a dictionary that fills
itself); a text is first split without places, which is fast, and only words that matched are
looked for again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape

from viewer.core.search.analysis import exact_form, is_joined, language_of, lexicon, surfaces, words
from viewer.core.search.clauses import stems_of
from viewer.core.search.folding import fold
from viewer.core.search.languages import stop_words

_SCANNED = 50_000  # signs of a text that are looked at
_MOST_HITS = 400  # that are weighed for the best window
Hit = tuple[int, int, int]  # start, end, which of the query's words


def highlight_terms(
    text: str, terms: Sequence[str], *, lang: str | None = None
) -> list[tuple[int, int]]:
    """Where hit words stand in a text: (start, end) in code points, in order.

    Args:
        text: plain.
        terms: of `ReadQuery.terms`.
        lang: of the article, where it is known; a short text does not tell it.
    """
    return [(start, end) for start, end, _ in _hits(text, tuple(terms), lang)]


def snippet(text: str, terms: Sequence[str], *, length: int = 200, lang: str | None = None) -> str:
    """A piece of `text` as HTML with hit words in `<mark>`: where most of the query stands.

    Args:
        text: plain.
        terms: of `ReadQuery.terms`.
        length: signs of the piece.
        lang: of the article, where it is known.
    """
    text = text[:_SCANNED]
    hits = _hits(text, tuple(terms), lang)
    start = _start(text, hits, length)
    end = _end(text, start + length, hits)
    parts = ["… " if start else ""]
    at = start
    for first, last, _ in hits:
        if first < at or last > end:
            continue
        parts += [escape(text[at:first]), "<mark>", escape(text[first:last]), "</mark>"]
        at = last
    parts += [escape(text[at:end]), " …" if end < len(text) else ""]
    return " ".join("".join(parts).split())


class _Wanted(dict[str, int]):
    """Surface word -> which word of the query it is (from 1), 0 for none.

    Args:
        terms: as typed: a word, `start*`, `wild?card`, `near~`, or a phrase in quotes, whose
            words count only as written and side by side.
        lang: of the texts in which they are looked for.
    """

    def __init__(self, terms: Sequence[str], lang: str) -> None:
        super().__init__()
        self._lang = lang
        self._known = lexicon(lang)
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._patterns: list[tuple[re.Pattern[str], int]] = []
        self._near: list[tuple[str, int]] = []
        self.phrases: list[tuple[str, ...]] = []
        self.alone: set[str] = set()  # exact forms that need no neighbours
        for term in terms:
            self._take(term)

    def _take(self, term: str) -> None:
        number = len(self._exact) + len(self._patterns) + len(self._near) + 1
        folded = fold(term)
        if term.startswith('"'):
            forms = tuple(word.exact for word in words(term))
            self._exact.update({form: number + i for i, form in enumerate(forms)})
            if len(forms) > 1:
                self.phrases.append(forms)
            else:
                self.alone.update(forms)
        elif folded.rstrip("12").endswith("~"):
            self._near.append((folded.partition("~")[0], number))
        elif "*" in folded or "?" in folded.rstrip("?"):
            pattern = re.escape(folded).replace(r"\*", r"\w*").replace(r"\?", r"\w")
            self._patterns.append((re.compile(pattern), number))
        else:
            self._take_word(term, number)

    def _take_word(self, term: str, number: int) -> None:
        for number, word in enumerate(words(term), number):  # noqa: B020
            if is_joined(word.surface) and len(word.surface) == 1 and word.start:
                continue
            self._exact.setdefault(word.exact, number)
            self.alone.add(word.exact)
            for stem in stems_of(word.surface, (self._lang,)):
                self._stems.setdefault(stem, number)

    def without_stop_words(self) -> None:
        """Mark "the" only where nothing else is asked for."""
        common = {form for form in self.alone if form in _common()}
        if len(common) < len(self._exact) + len(self._patterns) + len(self._near):
            for form in common:
                self.alone.discard(form)
                self._exact.pop(form)

    def __missing__(self, surface: str) -> int:
        made = self[surface] = self._number(surface)
        return made

    def _number(self, surface: str) -> int:
        exact = exact_form(surface)
        if exact in self._exact:
            return self._exact[exact]
        for pattern, number in self._patterns:
            if pattern.fullmatch(exact):
                return number
        for near, number in self._near:
            if abs(len(near) - len(exact)) <= 2 and near[:1] == exact[:1] and _close(near, exact):
                return number
        return self._stems.get(self._known[surface][1], 0) if self._stems else 0


@lru_cache(maxsize=64)
def _wanted(terms: tuple[str, ...], lang: str) -> _Wanted:
    """What a query marks in texts of a language; kept for the queries of a moment."""
    made = _Wanted(terms, lang)
    made.without_stop_words()
    return made


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(fold(word) for stops in stop_words().values() for word in stops)


def _hits(text: str, terms: tuple[str, ...], lang: str | None) -> list[Hit]:
    if not terms:
        return []
    split = surfaces(text)
    marks = _wanted(terms, language_of(split, lang))
    found = {surface for surface in set(split) if marks[surface]}
    if not found:
        return []
    if any(is_joined(surface) for surface in found):
        hits = _joined_hits(text, marks)
    else:
        hits = [(start, end, marks[text[start:end]]) for start, end in _places(text, found)]
    return _with_neighbours(text, hits, marks) if marks.phrases else hits


def _places(text: str, found: set[str]) -> Iterator[tuple[int, int]]:
    """Where these whole words stand."""
    flags = re.IGNORECASE if text.isascii() else 0
    either = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    plain = text.replace("_", " ")
    for match in re.finditer(rf"(?<!\w)(?:{either})", plain, flags):
        if _ends(plain, match.end()):
            yield match.span()


def _ends(text: str, end: int) -> bool:
    """Whether a word ends here: no letter follows, nor a mark or an apostrophe with a letter."""
    rest = text[end : end + 3]
    return not rest or len(surfaces("a" + rest.split(" ")[0])[0]) == 1


def _joined_hits(text: str, marks: _Wanted) -> list[Hit]:
    """The same where pairs of signs matched: neighbouring pairs become one hit."""
    hits: list[Hit] = []
    for word in words(text):
        number = marks[word.surface]
        if not number:
            continue
        if hits and word.start < hits[-1][1]:
            hits[-1] = (hits[-1][0], word.end, hits[-1][2])
        else:
            hits.append((word.start, word.end, number))
    return hits


def _with_neighbours(text: str, hits: list[Hit], marks: _Wanted) -> list[Hit]:
    """Without those words of a phrase that stand elsewhere by themselves."""
    forms = [exact_form(text[start:end]) for start, end, _ in hits]
    kept = {index for index, form in enumerate(forms) if form in marks.alone}
    in_phrase = {form for phrase in marks.phrases for form in phrase}
    kept |= {index for index, form in enumerate(forms) if form not in in_phrase}
    for phrase in marks.phrases:
        for index in range(len(forms) - len(phrase) + 1):
            span = range(index, index + len(phrase))
            if tuple(forms[index : index + len(phrase)]) == phrase:
                kept.update(span)
    return [hit for index, hit in enumerate(hits) if index in kept] or hits


def _close(first: str, second: str) -> bool:
    """Whether two words are one edit apart (two from eight letters on)."""
    return distance(first, second) <= (2 if len(first) >= 8 else 1)


def distance(first: str, second: str) -> int:
    """Letters to put in, take out, replace or swap with their neighbour (optimal alignment)."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, sign in enumerate(first, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (sign != other))
            if i > 1 and j > 1 and sign == second[j - 2] and first[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _start(text: str, hits: list[Hit], length: int) -> int:
    """Where the window with the most different words of the query, then most hits, begins."""
    if not hits:
        return 0
    best = _densest(hits[:_MOST_HITS], length * 3 // 4)
    start = max(0, best - length // 4)
    if start == 0:
        return 0
    space = text.find(" ", start, best)
    return best if space < 0 else space + 1


def _densest(hits: list[Hit], length: int) -> int:
    best, found, last = (0, 0), hits[0][0], 0
    counts: dict[int, int] = {}
    for first, (start, _, number) in enumerate(hits):
        while last < len(hits) and hits[last][1] <= start + length:
            counts[hits[last][2]] = counts.get(hits[last][2], 0) + 1
            last += 1
        if (score := (len(counts), last - first)) > best:
            best, found = score, start
        if last > first:
            counts[number] -= 1
            if not counts[number]:
                del counts[number]
        else:
            last = first + 1
    return found


def _end(text: str, end: int, hits: list[Hit]) -> int:
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", end - 40, end)
    inside = next((last for first, last, _ in hits if first < end <= last), None)
    if inside is not None:
        return inside
    return end if space < 0 else space
