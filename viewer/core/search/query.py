"""Reading what a person typed.

Responsible for a query that never fails: words are ANDed; `"phrases"`, `"phrase"~3`, OR, NOT and
-, parentheses, `prefix*`, `wild?card`, `fuzzy~` and the fields of `NAMES` are understood, in
English and Arabic, and whatever cannot be is read as words, with the reading told. Not for what a
word asks of the index (clauses) nor for running the query (index).

docs/user/search.md says for users what is understood. The Arabic operators are those that cannot
turn a pasted sentence into something that finds nothing unseen: `و` and `أو` only widen; `ليس`
excludes only between two words, and the reading is always shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from whoosh import query as wq

from viewer.core.model import QueryFilter
from viewer.core.search import clauses
from viewer.core.search.folding import fold
from viewer.core.search.query_filters import filter_of
from viewer.core.search.ranges import period_query

TEXT_FIELDS = ("title", "body", "author", "category", "tag")
_KEYWORDS = ("site", "lang", "type", "year")
_MARKS = ("is", "has")
_PERIODS = ("before", "after")
_UNRANKED = frozenset({*_KEYWORDS, "published"})  # that an article is of a place weighs nothing
NAMES = {
    **{name: name for name in (*TEXT_FIELDS, *_KEYWORDS, *_MARKS, *_PERIODS)},
    "text": "body", "by": "author", "language": "lang", "since": "after", "until": "before",
    "عنوان": "title", "العنوان": "title", "نص": "body", "كاتب": "author", "الكاتب": "author",
    "تصنيف": "category", "وسم": "tag", "لغة": "lang", "اللغة": "lang", "سنة": "year",
    "قبل": "before", "بعد": "after", "موقع": "site", "نوع": "type",
}  # fmt: skip
_OPERATORS = {
    "AND": "and", "OR": "or", "NOT": "not", "&&": "and", "||": "or", "|": "or",
    "و": "and", "أو": "or", "او": "or", "ليس": "not",
}  # fmt: skip
_NAME = "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
_TOKEN = re.compile(
    rf"(?P<minus>(?<!\S)-(?=\S)|(?<=\()-(?=\S))?(?:(?<!\w)(?P<field>{_NAME}):[ ]?)?"
    r'(?:"(?P<phrase>[^"]*)"(?:~(?P<slop>\d{1,2}))?|(?P<word>[^\s"()]+(?:(?<=[א-ת])"[א-ת]+)?)'
    r"|(?P<open>\())|(?P<close>\))|(?P<stray>\")",
    re.IGNORECASE,
)
_QUOTES = str.maketrans("“”„«»＂：", '"""""":')
_LONGEST = 1000  # signs of a query that are read
_MOST = 24  # clauses that are read
_DEEPEST = 12  # parentheses inside one another


@dataclass(frozen=True, slots=True)
class ReadQuery:
    """A query as it was read.

    Args:
        query: for Whoosh.
        terms: what snippets mark: words as typed, with their quotes or `*`, `?`, `~`.
        interpreted: how it was read, when not as written.
        filters: what only the catalogue knows.
        ranked: whether anything in it tells a better hit from a worse one.
    """

    query: wq.Query
    terms: tuple[str, ...] = ()
    interpreted: str | None = None
    filters: tuple[QueryFilter, ...] = ()
    ranked: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause and how it reads; one without a query only shows."""

    query: wq.Query | None
    shown: str


@dataclass(slots=True)
class _Reader:
    """One reading of one text, from left to right."""

    tokens: list[re.Match[str]]
    languages: Sequence[str]
    typing: bool
    at: int = 0
    depth: int = 0
    clauses: int = 0
    told: bool = False  # the reading must be shown
    terms: list[str] = field(default_factory=list)
    filters: list[QueryFilter] = field(default_factory=list)
    periods: list[wq.Query] = field(default_factory=list)

    # -- groups --------------------------------------------------------------------------------

    def either(self, name: str | None = None, *, negated: bool = False) -> _Part:
        """Groups joined by OR, up to a closing parenthesis or the end."""
        groups = [self._group(name, negated)]
        while self._operator() == "or":
            self.at += 1
            groups.append(self._group(name, negated))
        found = [group.query for group in groups if group.query is not None]
        shown = " OR ".join(group.shown for group in groups if group.shown)
        return _Part((found[0] if len(found) == 1 else wq.Or(found)) if found else None, shown)

    def _group(self, name: str | None, negated: bool) -> _Part:
        wanted: list[wq.Query] = []
        excluded: list[wq.Query] = []
        shown: list[str] = []
        while self.at < len(self.tokens) and self._operator() != "or":
            if self.tokens[self.at]["close"]:
                if self.depth:
                    break
                self._skip()
                continue
            off = self._negation()
            part = self._unit(name, negated=negated != off)
            if part.query is not None:
                (excluded if off else wanted).append(part.query)
            if part.shown:
                shown.append(f"NOT {part.shown}" if off else part.shown)
        return _Part(_group_query(wanted, excluded), " ".join(shown))

    def _negation(self) -> bool:
        """Step over AND and NOT; whether what follows is excluded."""
        off, start = False, self.at
        while (operator := self._operator()) is not None:
            off = off != (operator == "not")
            self.at += 1
        self.told = self.told or self.at > start + 1
        return off != (self.tokens[self.at]["minus"] is not None)

    def _operator(self) -> str | None:
        """The operator at this place; None where its word is just a word."""
        if self.at >= len(self.tokens):
            return None
        token = self.tokens[self.at]
        operator = _OPERATORS.get(token["word"] or "")
        if operator is None or token["field"] or token["minus"]:
            return None
        arabic = not token["word"].isascii()
        if not self._has_right() or not (self._has_left() or (operator == "not" and not arabic)):
            self.told = True
            return None
        self.told = self.told or arabic
        return operator

    def _has_left(self) -> bool:
        return self.at > 0 and self.tokens[self.at - 1]["open"] is None

    def _has_right(self) -> bool:
        """Whether anything but operators follows before the group ends."""
        for token in self.tokens[self.at + 1 :]:
            if token["close"]:
                return False
            if token["field"] or token["minus"] or _OPERATORS.get(token["word"] or "") is None:
                return token["stray"] is None
        return False

    def _skip(self) -> None:
        self.told = True
        self.at += 1

    # -- clauses -------------------------------------------------------------------------------

    def _unit(self, name: str | None, *, negated: bool) -> _Part:
        token = self.tokens[self.at]
        named = NAMES[token["field"].lower()] if token["field"] else name
        if token["open"]:
            return self._parenthesis(named, negated=negated)
        self.at += 1
        if token["stray"] or token["close"]:
            self.told = True
            return _Part(None, "")
        if self.clauses >= _MOST:
            self.told = True
            return _Part(None, "")
        self.clauses += 1
        return self._clause(token, named, negated)

    def _parenthesis(self, name: str | None, *, negated: bool) -> _Part:
        closed = any(token["close"] for token in self.tokens[self.at :])
        self.at += 1
        if not closed or self.depth >= _DEEPEST:
            self.told = True
            return _Part(None, "")
        self.depth += 1
        inner = self.either(name, negated=negated)
        self.depth -= 1
        if self.at < len(self.tokens):
            self.at += 1  # the closing one
        else:
            self.told = True
        return _Part(inner.query, f"({inner.shown})" if inner.shown else "")

    def _clause(self, token: re.Match[str], name: str | None, negated: bool) -> _Part:
        value = token["word"] if token["phrase"] is None else token["phrase"]
        if name in _KEYWORDS or name in _MARKS or name in _PERIODS:
            made = self._special(str(name), value, negated)
            return made or self._as_words(f"{name} {value}", negated)
        shown = f"{name}:" if name else ""
        if token["phrase"] is not None:
            slop = int(token["slop"] or 1)
            quoted = f'"{value}"' + (f"~{slop}" if token["slop"] else "")
            found = clauses.phrase_query(value, name, slop)
            self._note(f'"{value}"', name, negated, found)
            return _Part(found, shown + quoted if found is not None else "")
        return self._word(value, name, negated, shown)

    def _special(self, name: str, value: str, negated: bool) -> _Part | None:
        if name in _KEYWORDS:
            query = clauses.keyword_query(name, value)
            return None if query is None else _Part(query, f"{name}:{value}")
        if name in _PERIODS:
            period = period_query(name, fold(value).strip(), negated=negated)
            if period is None:
                return None
            self.periods.append(period)
            return _Part(None, f"{name}:{value}")
        found = filter_of(name, value, negated=negated)
        if found is None:
            return None
        self.filters.append(found)
        return _Part(None, f"{name}:{found.value}")

    def _word(self, value: str, name: str | None, negated: bool, shown: str) -> _Part:
        found = clauses.pattern_query(value, name)
        if found is not None:
            self._note(value, name, negated, found)
            return _Part(found, shown + value)
        last = self.typing and self.at == len(self.tokens)
        found = clauses.word_query(value, name, self.languages)
        if found is None:
            self.told = True
            return _Part(None, "")
        if any(sign in value for sign in "*~?") and not value.rstrip("?").isalnum():
            self.told = True
        bare = fold(value)
        if last and len(bare) >= 2 and bare.isalnum():
            found = wq.Or([found, clauses.prefix_query(bare, name)])
            self._note(f"{value}*", name, negated, found)
        self._note(value, name, negated, found)
        return _Part(found, shown + value)

    def _as_words(self, text: str, negated: bool) -> _Part:
        self.told = True
        found = clauses.word_query(text, None, self.languages)
        self._note(text, None, negated, found)
        return _Part(found, text)

    def _note(self, term: str, name: str | None, negated: bool, found: wq.Query | None) -> None:
        if found is not None and not negated and name in (None, "title", "body"):
            self.terms.append(term)


def _group_query(wanted: list[wq.Query], excluded: list[wq.Query]) -> wq.Query | None:
    if not wanted and not excluded:
        return None
    found = clauses.all_of(wanted) if wanted else wq.Every()
    return wq.AndNot(found, wq.Or(excluded)) if excluded else found


def read(
    text: str, *, as_you_type: bool = False, languages: Sequence[str] = ("en", "ar")
) -> ReadQuery:
    """Read a query; any text is one.

    Args:
        text: as typed.
        as_you_type: the last bare word may be the start of a longer one.
        languages: whose articles the index holds; a word is read in each of its script.
    """
    short = text[:_LONGEST].translate(_QUOTES)
    tokens = list(_TOKEN.finditer(short))
    typing = as_you_type and bool(tokens) and tokens[-1].end() == len(short)
    reader = _Reader(tokens, languages, typing, told=len(text) > _LONGEST)
    found = reader.either()
    filters = tuple(reader.filters)
    if found.query is None and not filters and not reader.periods:
        return ReadQuery(wq.NullQuery, (), "nothing to look for" if text.strip() else None)
    return ReadQuery(
        _whole(found.query, reader.periods),
        tuple(dict.fromkeys(reader.terms)),
        found.shown if reader.told else None,
        filters,
        ranked=found.query is not None
        and any(leaf.field() not in _UNRANKED for leaf in found.query.leaves()),
    )


def _whole(found: wq.Query | None, periods: list[wq.Query]) -> wq.Query:
    """A query within the periods it names, which narrow it wherever they stand."""
    if not periods:
        return wq.Every() if found is None else found
    within = clauses.all_of(periods)
    return within if found is None else wq.Require(found, within)


def filters_of(text: str) -> tuple[QueryFilter, ...]:
    """The parts of a query that the catalogue must answer."""
    return read(text, languages=()).filters
