"""The questions: many different ones of each class, drawn from the corpus.

Responsible for choosing words by how many articles of a sample have them, the same ones in every
run. Not for how an engine is asked (its module) nor for times (measure).
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from benchmarks.corpus import SEED
from viewer.core.model import SearchDocument

CLASSES = {
    "common": "common term",
    "rare": "rare term",
    "and": "AND, two common",
    "or": "OR, three",
    "phrase": "phrase",
    "prefix": "prefix of 3 letters",
    "and_prefix": "AND with a prefix (as you type)",
    "fuzzy": "fuzzy, 1 edit",
    "title": "title term",
    "filtered": "term + category + date range",
    "by_date": "sort by date",
    "facets": "facet counts",
    "snippets": "50 snippets",
    "chinese": "Chinese word",
}
FACETS = ("category", "lang", "year")
SAMPLE = 2_000  # articles that words are drawn from
_COMMON = (0.02, 0.5)  # of all articles have the word
_RARE = 0.001  # of all articles at most; one or two of the sample
_LETTERS = {False: "abcdefghijklmnopqrstuvwxyz", True: "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"}


@dataclass(frozen=True, slots=True)
class Query:
    """One question.

    Args:
        kind: a key of CLASSES.
        words: lower-case words without marks to fold away; the prefix is the last one.
        since, until: whole days; the first counts, the second does not.
    """

    kind: str
    words: tuple[str, ...]
    category: str = ""
    since: datetime | None = None
    until: datetime | None = None


class Drawer:
    """Draws questions from a sample of the articles."""

    def __init__(self, sample: Sequence[SearchDocument], seed: int = SEED) -> None:
        self._random = random.Random(seed)
        self._spaced = [document for document in sample if document.lang != "zh"]
        self._chinese = [document for document in sample if document.lang == "zh"]
        self._words = {document.id: _words(document.body) for document in self._spaced}
        counts = Counter(word for words in self._words.values() for word in set(words))
        least, most = (share * len(sample) for share in _COMMON)
        self._common = {word for word, count in counts.items() if least <= count <= most}
        rare = max(1, int(_RARE * len(sample)))
        self._rare = {word for word, count in counts.items() if count <= rare and len(word) > 3}

    def draw(self, kind: str, count: int) -> list[Query]:
        """`count` different questions of a class, or as many as the sample has."""
        makers: dict[str, Callable[[], Iterator[Query]]] = {
            **{name: self._plain(name) for name in CLASSES},
            "filtered": self._filtered,
            "chinese": self._han,
        }
        found: dict[Query, None] = {}
        for _ in range(count * 50):
            found.update(dict.fromkeys(makers[kind]()))
            if len(found) >= count:
                break
        return list(found)[:count]

    def _plain(self, kind: str) -> Callable[[], Iterator[Query]]:
        def make() -> Iterator[Query]:
            document = self._random.choice(self._spaced)
            words = self._choose(kind, document)
            if words and all(words):
                yield Query(kind, words)

        return make

    def _choose(self, kind: str, document: SearchDocument) -> tuple[str, ...]:
        words = self._words[document.id]
        if kind == "rare":
            return self._of(words, self._rare, 1)
        if kind == "and":
            return self._of(words, self._common, 2)
        if kind == "or":
            return self._of(words, self._common, 3)
        if kind == "phrase":
            return self._adjacent(document.body)
        if kind == "prefix":
            return (self._prefix(words),)
        if kind == "and_prefix":
            return (*self._of(words, self._common, 1), self._prefix(words))
        if kind == "fuzzy":
            return (self._misspelt(words),)
        if kind == "title":
            return self._of(_words(document.title), None, 1)
        return self._of(words, self._common, 1)

    def _of(self, words: Sequence[str], wanted: set[str] | None, count: int) -> tuple[str, ...]:
        fit = sorted({word for word in words if len(word) > 1 and (not wanted or word in wanted)})
        return tuple(self._random.sample(fit, count)) if len(fit) >= count else ()

    def _adjacent(self, body: str) -> tuple[str, ...]:
        """Two or three words that stand side by side."""
        tokens = re.split(r"[.,،]?\s+", body.lower())
        size = self._random.choice((2, 2, 3))
        at = self._random.randrange(max(1, len(tokens) - size))
        chosen = tuple(tokens[at : at + size])
        return chosen if all(map(_is_plain, chosen)) else ()

    def _prefix(self, words: Sequence[str]) -> str:
        longer = [word for word in words if len(word) > 4]
        return self._random.choice(longer)[:3] if longer else ""

    def _misspelt(self, words: Sequence[str]) -> str:
        """A word of six letters or more with another letter in it, the first two left alone."""
        longer = [word for word in words if len(word) > 5]
        if not longer:
            return ""
        word = self._random.choice(longer)
        at = self._random.randrange(2, len(word))
        return word[:at] + self._random.choice(_LETTERS[word[0] > "\u0600"]) + word[at + 1 :]

    def _filtered(self) -> Iterator[Query]:
        """A common word of an article, its category, and three years around its date."""
        document = self._random.choice(self._spaced)
        words = self._of(self._words[document.id], self._common, 1)
        assert document.published is not None
        day = document.published.replace(hour=0, minute=0, second=0)
        back = timedelta(days=self._random.randrange(1, 1_000))
        if words:
            since = day - back
            until = since + timedelta(days=1_095)
            yield Query("filtered", words, document.categories[0], since, until)

    def _han(self) -> Iterator[Query]:
        """Two signs that stand side by side."""
        if not self._chinese:
            return
        body = self._random.choice(self._chinese).body
        at = self._random.randrange(len(body) - 2)
        if body[at : at + 2].isalpha():
            yield Query("chinese", (body[at : at + 2],))


def _is_plain(word: str) -> bool:
    """Whether every engine takes it for one word of the same letters."""
    return word.isalpha() and not any(char in "œæß" for char in word)


def _words(text: str) -> list[str]:
    """The words of a text that every engine takes for one: no apostrophes, no ligatures."""
    text = text.lower()
    return [word for word in text.replace(",", " ").replace(".", " ").split() if _is_plain(word)]
