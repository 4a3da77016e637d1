"""A page's running text, cut into words that know where they stand.

Responsible for words, what stands between them, and block numbers; elements are reader.py's.
"""

from __future__ import annotations

import re
import unicodedata

from benchmarks.scoring.page import BLOCK, LINE, NONE, Chunk, Page, Place, Word, replace
from benchmarks.scoring.words import TOKEN, has_markup

_SILENT = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f]")
_STARTS = re.compile(r"(?:\d{1,9}[.)]|[-+]|=+|-+)$")
_EDGES = ".,;:!?\"'“”‘’()…$«»،؛؟。、"


class Stream:
    """Takes text piece by piece and puts words and chunks on a page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.block = 1
        self._run: list[tuple[str, Place]] = []
        self._before = BLOCK
        self._lines = 0
        self._doubled = False
        self._free = False
        self._filled = False

    def text(self, text: str, place: Place) -> None:
        """Running text; blanks end words, line feeds end lines in listings and verse only."""
        for part in re.split(r"(\s+)", _SILENT.sub("", unicodedata.normalize("NFC", text))):
            if not part:
                continue
            if part.isspace():
                self.flush()
            else:
                self._run.append((part, place))

    def line(self) -> None:
        """A line's end; the second in a row begins a block."""
        self.flush()
        self._lines += 1
        if self._before < BLOCK:
            self._before = LINE if self._lines == 1 else BLOCK
            self._doubled = self._lines > 1

    def edge(self, *, free: bool = False) -> None:
        """A block begins or ends here."""
        self.flush()
        self._before = BLOCK
        self._doubled = self._doubled and not self._filled
        self._free = self._free or free
        if self._filled:
            self.block += 1
            self._filled = False

    def fill(self) -> None:
        """Something else than text stands in this block."""
        self.flush()
        self._filled = True

    def flush(self) -> None:
        """End the word that is being read."""
        if not self._run:
            return
        run, self._run = self._run, []
        if self._doubled and self._filled:
            self.block += 1
        whole = "".join(part for part, _ in run)
        places = [place for part, place in run for _ in part]
        starts = self._before >= LINE
        for match in TOKEN.finditer(whole):
            self._word(match.group(), places[match.start() : match.end()])
        self._chunk(run, starts=starts)
        self._before, self._lines, self._doubled, self._free = NONE, 0, False, False
        self._filled = True

    def _word(self, text: str, places: list[Place]) -> None:
        place = places[0]
        if any(one != place for one in places):
            same = [
                all(getattr(one, name) for one in places) for name in ("strong", "em", "strike")
            ]
            some = [
                any(getattr(one, name) for one in places) for name in ("strong", "em", "strike")
            ]
            place = replace(place, strong=same[0], em=same[1], strike=same[2],
                            loose=place.loose or same != some)  # fmt: skip
        word = Word(text, place, self._before, self._doubled, self.block, self._free)
        self.page.words.append(word)
        self._before, self._doubled, self._free = NONE, False, False

    def _chunk(self, run: list[tuple[str, Place]], *, starts: bool) -> None:
        for optional in (False, True):
            parts = [
                (part, place)
                for part, place in run
                if not place.code and (place.optional or bool(place.note)) == optional
            ]
            text = "".join(part for part, _ in parts)
            begins = starts and bool(_STARTS.match(text))
            text = text if begins else text.strip(_EDGES)
            if text and (begins or has_markup(text)):
                self.page.chunks.append(Chunk(text, optional, parts[0][1].link, begins))
