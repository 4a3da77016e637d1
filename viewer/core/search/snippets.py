"""The words around a hit.

Responsible for choosing a window of plain text and marking whole words whose analysis matches a
query, in any script. Not for finding articles (index).

Each different surface word is compared with the query once, all new ones of a text together; a text
is first split without places, which is fast, and only words that matched are looked for again. A
snippet is taken where all of the query stands together, if there is such a place (likely).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from itertools import count

from viewer.core.search.analysis import (
    exact_form,
    is_joined,
    language_of,
    lexicon,
    runs_of,
    surfaces,
    words,
)
from viewer.core.search.clauses import stems_of
from viewer.core.search.folding import fold
from viewer.core.search.languages import stop_words
from viewer.core.search.likely import pieces, possible

_SCANNED = 50_000  # signs of a text that are looked at
_BEGINNING = 500  # that tell the language of the rest
_SAMPLE = 120  # words by which a text's language is told; half a snippet's time would go into 300
_DOTTED_I = "\u0130"  # the one capital that is not as long in small letters
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
    hits, start = _window(text, tuple(terms), length, lang)
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


def _window(
    text: str, terms: tuple[str, ...], length: int, lang: str | None
) -> tuple[list[Hit], int]:
    """The hits and where the window that shows them best begins."""
    if len(text) > 2 * length:
        known = language_of(surfaces(text[:_BEGINNING])[:_SAMPLE], lang)
        for low, high, least in pieces(text, terms, length, known):
            hits = [
                (low + start, low + end, number)
                for start, end, number in _hits(text[low:high], terms, known)
            ]
            if len({number for _, _, number in hits}) >= least:
                return hits, _start(text, hits, length)
        if not possible(text, terms, known):
            return [], 0
    hits = _hits(text, terms, lang)
    return hits, _start(text, hits, length)


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
        self._exact: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._patterns: list[tuple[re.Pattern[str], int]] = []
        self._near: list[tuple[str, int]] = []
        self._runs: dict[str, int] = {}
        self.phrases: list[tuple[str, ...]] = []
        self.alone: set[str] = set()  # exact forms that need no neighbours
        self._numbers = count(1)
        for term in terms:
            self._take(term)
        self._without_stop_words()
        self._starts = {form[:2] for form in (*self._exact, *self._stem_forms())}
        self.runs = re.compile(f"(?=({'|'.join(map(re.escape, self._runs))}))")

    def _take(self, term: str) -> None:
        folded = fold(term)
        self._runs.update({run: next(self._numbers) for run in runs_of(term)})
        if term.startswith('"'):
            self._take_phrase(term)
        elif folded.rstrip("12").endswith("~"):
            self._near.append((folded.partition("~")[0], next(self._numbers)))
        elif "*" in folded or "?" in folded.rstrip("?"):
            pattern = re.escape(folded).replace(r"\*", r"\w*").replace(r"\?", r"\w")
            self._patterns.append((re.compile(pattern), next(self._numbers)))
        else:
            self._take_words(term)

    def _take_phrase(self, term: str) -> None:
        forms = tuple(word.exact for word in words(term) if not is_joined(word.surface))
        self._exact.update({form: next(self._numbers) for form in forms})
        if len(forms) > 1:
            self.phrases.append(forms)
        else:
            self.alone.update(forms)

    def _take_words(self, term: str) -> None:
        for word in words(term):
            if is_joined(word.surface):
                continue
            number = self._exact.setdefault(word.exact, next(self._numbers))
            self.alone.add(word.exact)
            for stem in stems_of(word.surface, (self._lang,)):
                self._stems.setdefault(stem, number)

    def _stem_forms(self) -> list[str]:
        return [stem.partition(":")[2] for stem in self._stems]

    @property
    def has_runs(self) -> bool:
        """Whether words of a joined script are looked for."""
        return bool(self._runs)

    @property
    def has_words(self) -> bool:
        """Whether any others are."""
        return bool(self._exact or self._patterns or self._near)

    def run(self, text: str) -> int:
        """Which word of the query a run of a joined script is."""
        return self._runs[text]

    def _without_stop_words(self) -> None:
        """Mark "the" only where nothing else is asked for."""
        common = self.alone & _common()
        if len(common) < len(self._exact) + len(self._patterns) + len(self._near):
            for form in common:
                self.alone.discard(form)
                self._exact.pop(form)

    def among(self, found: set[str]) -> set[str]:
        """Those of some words in small letters that the query means."""
        self._learn([surface for surface in found if surface not in self])
        return {surface for surface in found if self[surface]}

    def _learn(self, new: list[str]) -> None:
        if not (self._patterns or self._near):
            foreign = list(filter(self._is_foreign, new))
            self.update(dict.fromkeys(foreign, 0))
            new = [surface for surface in new if surface not in self] if foreign else new
        known = lexicon(self._lang)
        known.learn(new)
        for surface in new:
            self[surface] = self._number(*known[surface])

    def _number(self, exact: str, stem: str) -> int:
        if exact in self._exact:
            return self._exact[exact]
        for pattern, number in self._patterns:
            if pattern.fullmatch(exact):
                return number
        for near, number in self._near:
            if abs(len(near) - len(exact)) <= 2 and near[:1] == exact[:1] and _close(near, exact):
                return number
        return self._stems.get(stem, 0) if stem else 0

    def _is_foreign(self, surface: str) -> bool:
        """Whether a word begins otherwise than all that are looked for, told without analysis."""
        return surface.isalnum() and surface.isascii() and surface[:2] not in self._starts


_wanted = lru_cache(maxsize=64)(_Wanted)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(fold(word) for stops in stop_words().values() for word in stops)


def _hits(text: str, terms: tuple[str, ...], lang: str | None) -> list[Hit]:
    if not terms:
        return []
    text = text.replace(_DOTTED_I, "I")
    split = surfaces(text)
    marks = _wanted(terms, language_of(split[:_SAMPLE], lang))
    hits = _run_hits(text, marks) if marks.has_runs else []
    if marks.has_words:
        found = marks.among(set(split))
        single = _word_hits(text, found, marks) if found else []
        hits = sorted(hits + single) if hits else single
    return hits


def _word_hits(text: str, found: set[str], marks: _Wanted) -> list[Hit]:
    hits = [(start, end, marks[text[start:end].lower()]) for start, end in _places(text, found)]
    return _with_neighbours(text, hits, marks) if marks.phrases else hits


def _places(text: str, found: set[str]) -> Iterator[tuple[int, int]]:
    """Where these whole words stand."""
    either = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    plain = text.replace("_", " ")
    for match in re.finditer(rf"(?<!\w)(?:{either})", plain, re.IGNORECASE):
        if _ends(plain, match.end()):
            yield match.span()


def _ends(text: str, end: int) -> bool:
    """Whether a word ends here: no letter follows, nor a mark or an apostrophe with a letter."""
    rest = text[end : end + 3]
    return not rest or rest[0].isspace() or len(surfaces("a" + rest.split(" ")[0])[0]) == 1


def _run_hits(text: str, marks: _Wanted) -> list[Hit]:
    """The same for runs of a joined script; what overlaps becomes one hit."""
    hits: list[Hit] = []
    for match in marks.runs.finditer(text):
        start, end = match.span(1)
        if hits and start < hits[-1][1]:
            hits[-1] = (hits[-1][0], max(end, hits[-1][1]), hits[-1][2])
        else:
            hits.append((start, end, marks.run(match[1])))
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
