"""From text to index terms, in one pass.

Responsible for what counts as a word in any script, and for giving each word its exact folded
form and its stem at one position. Not for the folding itself (folding).

Exact forms carry a leading "=" so that they never meet stems; a query asks for both and the
exact one scores on top. Texts without spaces (Chinese, Japanese, Thai) become pairs of signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from whoosh.analysis import Token
from whoosh.analysis.acore import Composable

from viewer.core.search.folding import fold, stem

EXACT = "="
_JOINED = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f"
_MARKS = r"\u064b-\u065f\u0670\u0640\u0610-\u061a\u200c\u200d"
# C++, C# and F# are words; an apostrophe or a full stop between letters does not end one.
_WORD = re.compile(
    rf"[{_JOINED}]+|[A-Za-z](?:\+\+|#)(?!\w)|(?:(?![{_JOINED}])[\w{_MARKS}])+"
    rf"(?:['\u2019\u02bc](?:(?![{_JOINED}])[\w{_MARKS}])+)*"
)
_IS_JOINED = re.compile(rf"[{_JOINED}]")
_LONGEST = 64  # signs; longer "words" are noise such as encoded data


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands, and its forms."""

    start: int
    end: int
    exact: str
    stem: str


def words(text: str) -> Iterator[Word]:
    """Every word of a text in order; signs of a joined script come in overlapping pairs."""
    for match in _WORD.finditer(text):
        found = match.group()
        if _IS_JOINED.match(found):
            yield from _pairs(found, match.start())
            continue
        exact = fold(found[:_LONGEST]).strip("'_")
        exact = exact.removesuffix("'s").replace("'", "")
        if exact:
            yield Word(match.start(), match.end(), exact, stem(exact))


def _pairs(text: str, start: int) -> Iterator[Word]:
    if len(text) == 1:
        yield Word(start, start + 1, fold(text), fold(text))
    for index in range(len(text) - 1):
        pair = fold(text[index : index + 2])
        yield Word(start + index, start + index + 2, pair, pair)


class FoldingAnalyzer(Composable):
    """Whoosh's analyser interface over `words`: exact form and stem at one position."""

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        removestops: bool = True,
        start_pos: int = 0,
        start_char: int = 0,
        mode: str = "",
        **kwargs: Any,
    ) -> Iterator[Token]:
        token = Token(positions, chars, removestops=removestops, mode=mode, **kwargs)
        token.boost = 1.0
        token.stopped = False
        for position, word in enumerate(words(value), start_pos):
            token.pos = position
            token.startchar, token.endchar = start_char + word.start, start_char + word.end
            for text in (EXACT + word.exact, word.stem):
                token.text = token.original = text
                yield token
