"""Reading what a person typed.

Responsible for a query that never fails: words are ANDed; `"phrases"`, `"phrase"~3`, OR, NOT and
-, `prefix*`, `wild?card`, `fuzzy~` and `title: author: category: tag: site: lang: type: year:`
are understood, and whatever cannot be is read as words, with the reading told. Not for running
the query (index).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from whoosh import query as wq

from viewer.core.search.analysis import EXACT, words
from viewer.core.search.folding import fold

TEXT_FIELDS = ("title", "body", "author", "category", "tag")
_ANYWHERE = ("title", "body")
_NAMED = {*TEXT_FIELDS, "site", "lang", "type", "year"}
_TOKEN = re.compile(
    r"(?P<minus>(?<!\S)-(?=\S))?(?:(?P<field>[A-Za-z]+):)?"
    r'(?:"(?P<phrase>[^"]*)"(?:~(?P<slop>\d{1,2}))?|(?P<word>[^\s"()]+))'
    r'|(?P<open>\()|(?P<close>\))|(?P<stray>")'
)
_OPERATORS = {"AND": "and", "OR": "or", "NOT": "not", "و": "", "أو": "or", "ليس": "not"}
_OPERATORS.pop("و")  # also an everyday word
_LONGEST = 1000  # signs of a query that are read
_MOST = 24  # clauses that are read
_EXACT_WEIGHT = 1.6


@dataclass(slots=True)
class ReadQuery:
    """A query as it was read.

    Args:
        query: for Whoosh.
        terms: surface words, for snippets and marks.
        interpreted: how it was read, when not as written.
    """

    query: wq.Query
    terms: tuple[str, ...] = ()
    interpreted: str | None = None


@dataclass(slots=True)
class _State:
    groups: list[list[wq.Query]] = field(default_factory=lambda: [[]])
    excluded: list[wq.Query] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    read_as: list[str] = field(default_factory=list)
    malformed: bool = False
    negate: bool = False
    clauses: int = 0


def read(text: str, *, as_you_type: bool = False) -> ReadQuery:
    """Read a query; any text is one.

    Args:
        text: as typed.
        as_you_type: the last bare word may be the start of a longer one.
    """
    text = text[:_LONGEST]
    state = _State()
    matches = list(_TOKEN.finditer(text))
    for number, match in enumerate(matches):
        last = as_you_type and number == len(matches) - 1 and match.end() == len(text)
        _take(state, match, last=last, first=number == 0, final=number == len(matches) - 1)
    return _result(state, text)


def _take(state: _State, match: re.Match[str], *, last: bool, first: bool, final: bool) -> None:
    if match["open"] or match["close"] or match["stray"]:
        state.malformed = True
        return None
    word = match["word"]
    operator = _OPERATORS.get(word or "") if not match["field"] else None
    if operator is not None:
        if (first and operator != "not") or final:
            state.malformed = True
            return _add(state, _words(word, None), word.lower(), [word])
        if operator == "or":
            state.groups.append([])
            state.read_as.append("OR")
        state.negate = operator == "not"
        return None
    clause, surface = _clause(match, last=last)
    if clause is None:
        state.malformed = True
        return None
    state.negate = state.negate or match["minus"] is not None
    return _add(state, clause, match.group().lstrip("-"), surface)


def _add(state: _State, clause: wq.Query | None, shown: str, surface: list[str]) -> None:
    if clause is None or state.clauses >= _MOST:
        return
    state.clauses += 1
    if state.negate:
        state.excluded.append(clause)
        state.read_as.append(f"NOT {shown}")
    else:
        state.groups[-1].append(clause)
        state.terms.extend(surface)
        state.read_as.append(shown)
    state.negate = False


def _result(state: _State, text: str) -> ReadQuery:
    groups = [_all(group) for group in state.groups if group]
    if not groups and not state.excluded:
        return ReadQuery(wq.NullQuery, (), "nothing to look for" if text.strip() else None)
    # `a OR b c` binds as (a OR b) c would surprise; each side of OR is a whole group.
    found = groups[0] if len(groups) == 1 else wq.Or(groups) if groups else wq.Every()
    if state.excluded:
        found = wq.AndNot(found, wq.Or(state.excluded))
    return ReadQuery(
        found, tuple(state.terms), " ".join(state.read_as) if state.malformed else None
    )


def _all(parts: list[wq.Query]) -> wq.Query:
    return parts[0] if len(parts) == 1 else wq.And(parts)


def _clause(match: re.Match[str], *, last: bool) -> tuple[wq.Query | None, list[str]]:
    name = (match["field"] or "").lower()
    if name and name not in _NAMED:
        # `http://x` or `note: text` is no field of ours: read as words.
        return _words(match.group().lstrip("-"), None), [match.group().lstrip("-")]
    if match["phrase"] is not None:
        return _phrase(match["phrase"], name or None, int(match["slop"] or 1)), [match["phrase"]]
    word = match["word"] or ""
    if name in {"site", "lang", "type", "year"}:
        return _keyword(name, word), []
    return _word(word, name or None, last=last), [word.rstrip("*~?")]


def _keyword(name: str, value: str) -> wq.Query:
    value = fold(value) if name in {"year", "lang"} else value
    if name == "lang":
        return wq.Or([wq.Term(name, value), wq.Prefix(name, f"{value}-")])
    return wq.Term(name, value)


def _word(word: str, name: str | None, *, last: bool) -> wq.Query | None:
    folded = fold(word)
    bare = folded.strip("*?~")
    if not any(char.isalnum() for char in bare):
        return None
    inner = folded.rstrip("~")
    if folded.endswith("~") and inner.isalnum():
        return _each(name, lambda f: wq.FuzzyTerm(f, EXACT + inner, maxdist=1, prefixlength=2))
    if inner.endswith("*") and inner[:-1].isalnum() and len(inner) > 2:
        return _each(name, lambda f: wq.Prefix(f, EXACT + inner[:-1]))
    if ("*" in inner or "?" in inner) and inner[0].isalnum():
        pattern = "".join(char for char in inner if char.isalnum() or char in "*?")
        return _each(name, lambda f: wq.Wildcard(f, EXACT + pattern))
    found = _words(word, name)
    if last and bare.isalnum() and len(bare) >= 2:
        longer = _each(name, lambda f: wq.Prefix(f, EXACT + bare))
        return longer if found is None else wq.Or([found, longer])
    return found


def _words(text: str, name: str | None) -> wq.Query | None:
    """Every word of a text, each as stem or, weighing more, as written."""
    parts = [
        _each(
            name,
            lambda f, w=word: wq.Or(
                [wq.Term(f, w.stem), wq.Term(f, EXACT + w.exact, boost=_EXACT_WEIGHT)]
            ),
        )
        for word in words(text)
    ]
    joined = [part for part in parts if part is not None]
    if not joined:
        return None
    found = _all(joined)
    compound = "".join(word.exact for word in words(text))
    if "-" in text and len(joined) > 1:
        # "co-operation" is also written in one word.
        return wq.Or([found, _each(name, lambda f: wq.Term(f, EXACT + compound))])
    return found


def _phrase(text: str, name: str | None, slop: int) -> wq.Query | None:
    forms = [EXACT + word.exact for word in words(text)]
    if not forms:
        return None
    if len(forms) == 1:
        return _each(name, lambda f: wq.Term(f, forms[0]))
    return _each(name, lambda f: wq.Phrase(f, forms, slop=max(1, slop)))


def _each(name: str | None, make: object) -> wq.Query:
    """A query in one named field, or in title and body."""
    build = make  # a function of the field's name
    assert callable(build)
    if name is not None:
        return build(name)
    return wq.Or([build(one) for one in _ANYWHERE])
