"""Typing queries letter by letter, from the key to the painted hits.

Responsible for the pace of the keys and for which paint answers which key. A key counts from when
it was due, not from when a busy window took it. Not for which queries there are (`queries`).
"""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from benchmarks import corpus
from benchmarks.painting.driver import Driver
from viewer.gui.script import Step, Steps

PACE = 80  # milliseconds between two keys: 150 words a minute
_SAMPLE = 400  # articles that queries are drawn from
_LANGUAGES = ("en", "fr", "ar")


def queries(each: int, *, seed: int = corpus.SEED) -> dict[str, list[str]]:
    """Two words of one article, as somebody types who half remembers it, by language."""
    chance = Random(seed)
    documents = list(corpus.documents(_SAMPLE))
    found: dict[str, list[str]] = {}
    for lang in _LANGUAGES:
        of_lang = [document for document in documents if document.lang == lang]
        found[lang] = [
            " ".join((_word(one.title, chance), _word(one.body, chance)))
            for one in chance.sample(of_lang, each)
        ]
    return found


def _word(text: str, chance: Random) -> str:
    """A word that somebody would look for: not one of the shortest."""
    words = [word for word in text.lower().split() if len(word) > 3 and word.isalpha()]
    return chance.choice(words)


class Typist:
    """Types one query; each key is answered by the first paint of its hits or of later ones."""

    def __init__(self, driver: Driver, query: str, pace: int) -> None:
        self._driver = driver
        self._query, self._pace = query, pace
        self._typed = 0
        self._due: dict[str, float] = {}  # by the text after the key
        self._asked: dict[str, float] = {}
        self.keys: list[float] = []  # milliseconds from a key to its hits, painted
        self.asked: list[float] = []  # the same from the moment that the search bar asked

    def step(self, resume: Callable[[Any], None]) -> None:
        """A step of a script: type, and go on when the last hits are painted."""
        self._resume = resume
        window = self._driver.window
        window.search.query_changed.connect(self._note_asked)
        window.browser.listed.connect(self._shown)
        window.search.box.setFocus()
        self._start = time.perf_counter()
        self._type()

    def _type(self) -> None:
        letter = self._query[self._typed]
        due = self._start + self._typed * self._pace / 1e3
        self._typed += 1
        text = self._query[: self._typed].strip()
        if not letter.isspace():  # a space changes no query
            self._due[text] = due
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.postEvent(self._driver.window.search.box, event)
        if self._typed < len(self._query):
            later = self._start + self._typed * self._pace / 1e3 - time.perf_counter()
            if self._pace:
                wait = max(0, round(later * 1e3))
                QTimer.singleShot(wait, self._type)  # a precise timer below two seconds
            else:
                self._type()

    def _note_asked(self, query: str, *_: Any) -> None:
        self._asked[query] = time.perf_counter()

    def _shown(self, listing: Any) -> None:
        shown = listing.answer.query if listing.answer is not None else ""
        self._driver.list.next(lambda now: self._painted(shown, now))

    def _painted(self, query: str, now: float) -> None:
        if query in self._asked:
            self.asked.append((now - self._asked.pop(query)) * 1e3)
        for text in [text for text in self._due if len(text) <= len(query)]:
            self.keys.append((now - self._due.pop(text)) * 1e3)
        if query == self._query:
            window = self._driver.window
            window.search.query_changed.disconnect(self._note_asked)
            window.browser.listed.disconnect(self._shown)
            self._resume(None)


def _cleared(driver: Driver) -> Step:
    return driver.listed(driver.window.search.box.clear, lambda listing: listing.answer is None)


def typing(driver: Driver, each: int, times: dict[str, list[float]]) -> Steps:
    """Type queries of every language at a person's pace, and all at once.

    Args:
        each: queries of a language.
        times: filled with milliseconds by the measure's name.
    """
    for pace, name in ((PACE, "keys"), (0, "burst")):
        for lang, texts in queries(each + 1).items():
            for number, text in enumerate(texts):
                typist = Typist(driver, text, pace)
                yield typist.step
                if number:  # the first one of a language warms
                    keys = typist.keys if pace else typist.keys[-1:]
                    times.setdefault(f"{name} {lang}", []).extend(keys)
                    times.setdefault(f"asked {name}", []).extend(typist.asked)
                yield _cleared(driver)
