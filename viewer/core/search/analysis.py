"""From text to index terms, in one pass.

Responsible for what counts as a word in any script, and for giving each word its exact folded form
and its stem. Not for folding (folding), stems (stemming) or telling a language (languages).

Every word of a text stands at one position and has one exact form, which all languages share. A
stem carries the language whose rules made it ("fr:polit"), so that those of two languages never
meet; stems live in fields of their own without positions, because quoted words mean exact ones.
Chinese, Japanese, Korean and Thai are written without spaces between what people look for: they
become overlapping pairs of signs, and the last sign of a run by itself.

Speed: a text is split by C (`bytes.translate` where it is ASCII, one regular expression where it
is not), and each different surface word is worked out once a language and looked up afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from operator import add
from typing import Any

from whoosh.analysis import Token
from whoosh.analysis.acore import Composable

from viewer.core.search.folding import fold, native
from viewer.core.search.languages import UNKNOWN, detect
from viewer.core.search.stemming import language_for, stems_of

_JOINED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f\U00020000-\U000323af"
)
# Marks that belong to the letter before them; what lies between in these blocks are letters.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711-\u07f3\u07fd\u0816-\u082d"
    "\u0859-\u085b\u0898-\u08e1\u08e3-\u0963\u0981-\u09e3\u09fe-\u0a75\u0a81-\u0ae3"
    "\u0afa-\u0b63\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0c83\u0cbc-\u0d4d\u0d57-\u0d63"
    "\u0d81-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u0f18-\u0f19\u0f35\u0f37\u0f39"
    "\u0f3e-\u0f84\u0f86-\u0fbc\u0fc6\u102b-\u103e\u1056-\u109d\u135d-\u135f\u1712-\u1734"
    "\u1752-\u17d3\u17dd\u180b-\u180d\u180f-\u193b\u1a17-\u1a1b\u1a55-\u1a7f\u1ab0-\u1b44"
    "\u1b6b-\u1b73\u1b80-\u1bf3\u1c24-\u1c37\u1cd0-\u1cd2\u1cd4-\u1dff\u20d0-\u20f0"
    "\u2cef-\u2cf1\u2d7f-\u2dff\u302a-\u302f\u3099-\u309a\ua66f-\ua672\ua674-\ua67d"
    "\ua69e-\ua6f1\ua802-\ua827\ua82c\ua880-\ua8c5\ua8e0-\ua8f1\ua8ff-\ua92d\ua947-\ua953"
    "\ua980-\ua9c0\ua9e5-\uaa4d\uaa7b-\uaac1\uaaeb-\uaaef\uaaf5-\uaaf6\uabe3-\uabea"
    "\uabec-\uabed\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f\u200c\u200d"
)
_APOSTROPHES = "'\u2018\u2019\u02bc\u201b\uff07\u05f3\u05f4"
# Runs of letters and digits as ranges: a class without \\w is compiled to a bitmap, which splits a
# text twice as fast.
_LETTERS = "".join(
    f"{run[0]}-{run[-1]}" for run in re.findall(r"[^\W_]+", "".join(map(chr, range(0x10000))))
)
_LETTERS += "\U00010000-\U0001efff\U00020000-\U000323af"  # scripts, no pictographs
_RUN = re.compile(rf"[{_JOINED}]+")
_PIECE = re.compile(rf"[{_JOINED}]+|[^{_JOINED}]+")
_ASCII = bytes(
    code if chr(code).isdigit() or chr(code).islower() or code == 39
    else code + 32 if chr(code).isupper() and code < 128
    else 32
    for code in range(256)
)  # fmt: skip
_LOOSE = re.compile(r"(?<![a-z0-9])'|'(?![a-z0-9])")
_SYMBOL = r"[A-Za-z](?:\+\+|#)(?!\w)|"
_SYMBOLS = re.compile(r"(?<!\w)(?<!\w')([A-Za-z])(\+\+|#)(?!\w)")
_PLUS, _SHARP = "0plus0 ", "0sharp0 "  # what stands in for the signs while a text is split
_LONGEST = 64  # signs; longer "words" are noise such as encoded data
# Articles that Romance languages join to the next word: "l'homme", "dell'arte", "qu'il".
_ELISIONS = (
    "l d j m n s t c qu jusqu lorsqu puisqu quoiqu dell all nell sull dall quell bell quest sant "
    "un gl agl dagl degl negl sugl coll"
)
_ELIDED = frozenset(_ELISIONS.split())
_LONG_RUN = 8  # signs
SAMPLE = 300  # words by which a language is told


@cache
def _word(symbols: bool, gershayim: bool) -> re.Pattern[str]:
    """What a word is. An apostrophe between letters ends none.

    Args:
        symbols: C++, C# and F# are words, too.
        gershayim: so is a Hebrew abbreviation with a quotation mark in it.
    """
    part = rf"[{_LETTERS}][{_LETTERS}{_MARKS}]*"
    joint = rf"[{_APOSTROPHES}]"
    if gershayim:
        joint = rf"(?:{joint}|(?<=[א-ת])\"(?=[א-ת]))"
    return re.compile((_SYMBOL if symbols else "") + rf"{part}(?:{joint}{part})*")


def _word_in(text: str) -> re.Pattern[str]:
    return _word("#" in text or "++" in text, '"' in text)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands (code points), and its forms."""

    start: int
    end: int
    surface: str
    exact: str


def surfaces(text: str) -> list[str]:
    """The words of a text in order, one a position, in small letters."""
    if "_" in text:
        text = text.replace("_", " ")
    if text.isascii():
        return _ascii(text)
    text = text.lower()
    if _RUN.search(text) is None:
        return _word_in(text).findall(text)
    found: list[str] = []
    for word in _word_in(text).findall(text):
        found += _pieces(word)
    return found


def _ascii(text: str) -> list[str]:
    symbols = "#" in text or "++" in text
    if symbols:
        text = _SYMBOLS.sub(lambda m: m[1] + (_SHARP if m[2] == "#" else _PLUS), text)
    plain = text.encode().translate(_ASCII).decode()
    if "'" in plain:
        plain = _LOOSE.sub(" ", plain)
    found = plain.split()
    if symbols:
        return [_symbol(word) if word.endswith("0") else word for word in found]
    return found


def _symbol(word: str) -> str:
    return word[0] + {_PLUS.strip(): "++", _SHARP.strip(): "#"}.get(word[1:], word[1:])


def _pieces(word: str) -> list[str]:
    """A surface word that may hold a run of a joined script, as the words it stands for."""
    if _RUN.search(word) is None:
        return [word]
    found: list[str] = []
    for piece in _PIECE.findall(word):
        if _RUN.match(piece):
            found += map(add, piece, piece[1:])
            found.append(piece[-1])
        elif piece.strip(_APOSTROPHES):
            found.append(piece)
    return found


def words(text: str) -> Iterator[Word]:
    """Every word of a text in order with its place; the same words as `surfaces`."""
    text = text.replace("_", " ")
    exact = lexicon(UNKNOWN)
    for match in _word_in(text).finditer(text):
        surface = match.group()
        if surface.isascii() or _RUN.search(surface) is None:
            yield Word(match.start(), match.end(), surface, exact[surface][0])
            continue
        at = match.start()
        for piece in _PIECE.findall(surface):
            yield from _placed(piece, at)
            at += len(piece)


def _placed(piece: str, at: int) -> Iterator[Word]:
    if _RUN.match(piece):
        for index in range(len(piece)):
            pair = piece[index : index + 2]
            yield Word(at + index, at + index + len(pair), pair, exact_form(pair))
    elif piece.strip(_APOSTROPHES):
        yield Word(at, at + len(piece), piece, exact_form(piece))


def is_joined(word: str) -> bool:
    """Whether a word is of a script that is written without spaces."""
    return _RUN.match(word) is not None


def runs_of(text: str) -> list[str]:
    """The runs of joined scripts in a text; those of a query that is long, as pairs."""
    found = _RUN.findall(text)
    return [
        piece
        for run in found
        for piece in ([run] if len(run) <= _LONG_RUN else map(add, run, run[1:]))
    ]


def exact_form(surface: str) -> str:
    """The folded form of a surface word; never empty."""
    short = surface[:_LONGEST]
    return _exact(fold(short), short)


def _exact(plain: str, surface: str) -> str:
    """A folded word without what its apostrophes join to it; as written where nothing is left."""
    if "'" in plain or '"' in plain:
        plain = _without_apostrophes(plain)
    return plain or surface


def _without_apostrophes(plain: str) -> str:
    left, mark, right = plain.partition("'")
    if mark and left in _ELIDED and len(right) > 1:
        plain = right
    return plain.removesuffix("'s").replace("'", "").replace('"', "")


class Lexicon(dict[str, tuple[str, str]]):
    """Surface word -> (exact form, stem with its language or ""), worked out when first met.

    Args:
        lang: of the articles whose words it serves.
    """

    _MOST = 400_000  # words, about 80 MB; then it begins anew

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def __missing__(self, surface: str) -> tuple[str, str]:
        exact = exact_form(surface)
        if len(self) >= self._MOST:
            self.clear()
        made = self[surface] = (exact, stem_term(surface, exact, self._lang))
        return made

    def learn(self, words: Iterable[str]) -> None:
        """Work out those that are new, all together."""
        new = [word for word in words if word not in self]
        if len(self) + len(new) >= self._MOST:
            self.clear()
        self.update(zip(new, zip(*forms_of(new, self._lang), strict=True), strict=True))


@cache
def lexicon(lang: str) -> Lexicon:
    """The words met so far in articles of a language; UNKNOWN for words of none."""
    return Lexicon(lang)


def stem_term(surface: str, exact: str, lang: str) -> str:
    """The index term of a word's stem in an article of `lang`; "" where it has none."""
    if is_joined(surface):
        return ""
    rules = language_for(surface, lang)
    found = stems_of([_bare(surface)], [exact], rules)[0]
    return f"{rules}:{found}" if found else ""


def forms_of(surfaces: Sequence[str], lang: str) -> tuple[list[str], list[str]]:
    """The exact form and the stem term of many words; the same as `Lexicon`'s, five times as fast.

    Whole lists go through each step: a word by itself costs more in calls than in work.
    """
    short = [surface[:_LONGEST] for surface in surfaces]
    exacts = list(map(_exact, _each(fold, short), short))
    stems = [""] * len(exacts)
    by_rules: dict[str, list[int]] = {}
    for number, surface in enumerate(surfaces):
        if not is_joined(surface):
            by_rules.setdefault(language_for(surface, lang), []).append(number)
    for rules, numbers in by_rules.items():
        bare = [_bare(surfaces[number]) for number in numbers]
        found = stems_of(bare, [exacts[number] for number in numbers], rules)
        for number, one in zip(numbers, found, strict=True):
            stems[number] = f"{rules}:{one}" if one else ""
    return exacts, stems


def _each(change: Callable[[str], str], texts: Sequence[str]) -> list[str]:
    """What a function that leaves line ends alone makes of each of many words."""
    return change("\n".join(texts)).split("\n") if texts else []


def _bare(surface: str) -> str:
    """A surface word without an elided article or an English genitive, for its stemmer."""
    if surface.isalpha():
        return surface
    plain = native(surface)
    return _without_apostrophes(plain) if "'" in plain or '"' in plain else plain


class Text(str):
    """A text with the language it is analysed in; what `FormsAnalyzer` reads it from."""

    lang: str = UNKNOWN
    _split: list[str] | None = None

    @property
    def surfaces(self) -> list[str]:
        """Its words, split once for all fields that hold it."""
        if self._split is None:
            self._split = surfaces(self)
        return self._split


def spellings(text: str, exact: str) -> list[str]:
    """How a text writes a folded word, in small letters; once for each time it does."""
    split = surfaces(text)
    known = lexicon(UNKNOWN)
    known.learn(set(split))
    return [surface for surface in split if known[surface][0] == exact]


def language_of(text: Sequence[str], edition: str | None = None) -> str:
    """The language of a text by its words in small letters and its edition (languages.detect)."""
    return detect(text[:SAMPLE], edition)


class FormsAnalyzer(Composable):
    """Whoosh's analyser interface: a text's exact forms, or its stems.

    Args:
        stems: give stems, without those words that have none.
    """

    def __init__(self, *, stems: bool = False) -> None:
        self.form = int(stems)  # which of a lexicon's forms

    def __call__(
        self,
        value: str,
        positions: bool = False,
        chars: bool = False,
        removestops: bool = True,
        start_pos: int = 0,
        mode: str = "",
        **kwargs: Any,  # noqa: ARG002  # Whoosh's signature
    ) -> Iterator[Token]:
        text = value if isinstance(value, Text) else Text(value)
        known, form = lexicon(text.lang), self.form
        token = Token(positions, chars, removestops=removestops, mode=mode)
        token.boost = 1.0
        token.stopped = False
        for position, surface in enumerate(text.surfaces, start_pos):
            found = known[surface][form]
            if found:
                token.pos = position
                token.text = token.original = found
                yield token
