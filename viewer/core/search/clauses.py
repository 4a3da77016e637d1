"""What one word, phrase or pattern of a query asks of the index.

Responsible for fields, forms and weights. Not for reading what was typed (query) nor for the
forms themselves (analysis).

A word is asked for as written, which weighs most, and as the stem that each language of the index
would give it: `policies` finds "policy" in English articles and `politiques` "politique" in
French ones. A hit in the title weighs five times one in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from whoosh import query as wq

from viewer.core.search.analysis import Word, exact_form, is_joined, stem_term, words
from viewer.core.search.folding import fold
from viewer.core.search.languages import UNKNOWN, script_of, script_of_language

# Above the most that repeating a stem in a text can add (BM25 saturates at 2.2 times one hit).
_EXACT = 2.0
_WEIGHTS = {"title": 5.0, "body": 1.0}
_STEMMED = {"title": "title_stems", "body": "body_stems"}
_SHORTEST_PREFIX = 2  # letters
_MOST_STARS = 3  # more would let a pattern be tried in too many ways
_RUN_AS_PHRASE = 8  # signs of a joined script that must stand side by side; beyond, anywhere
_MOST_YEARS = 200

Build = Callable[[str, float], wq.Query]


def word_query(text: str, name: str | None, languages: Sequence[str]) -> wq.Query | None:
    """Every word of a text, in a field or in title and body; None where there is no word.

    Args:
        text: one word as typed, which may hold several ("co-operation", "U.S.").
        languages: whose articles the index holds.
    """
    found = [_one(group, name, languages) for group in _groups(text)]
    if not found:
        return None
    joined = all_of(found)
    if "-" in text and len(found) > 1:
        # "co-operation" is also written in one word.
        compound = "".join(word.exact for word in words(text))
        return wq.Or([joined, _each(name, lambda f, w: wq.Term(f, compound, boost=w))])
    return joined


def _groups(text: str) -> Iterator[list[Word]]:
    """Words by themselves, and the pairs of a run of a joined script together."""
    group: list[Word] = []
    for word in words(text):
        if group and not (is_joined(word.surface) and word.start == group[-1].start + 1):
            yield group
            group = []
        group.append(word)
        if not is_joined(word.surface):
            yield group
            group = []
    if group:
        yield group


def _one(group: list[Word], name: str | None, languages: Sequence[str]) -> wq.Query:
    first = group[0]
    if not is_joined(first.surface):
        return _word(first, name, languages)
    if len(group) == 1:  # one sign: the start of a pair, or the end of a run
        return _each(name, lambda f, w: wq.Prefix(f, first.exact, boost=w))
    forms = [word.exact for word in group if len(word.surface) > 1]
    if len(forms) == 1:
        return _each(name, lambda f, w: wq.Term(f, forms[0], boost=w))
    if len(forms) < _RUN_AS_PHRASE:
        return _each(name, lambda f, w: wq.Phrase(f, forms, slop=1, boost=w))
    return all_of([_term(name, form) for form in forms])


def _term(name: str | None, form: str) -> wq.Query:
    return _each(name, lambda f, w: wq.Term(f, form, boost=w))


def _word(word: Word, name: str | None, languages: Sequence[str]) -> wq.Query:
    exact = word.exact
    if name not in (None, *_STEMMED):
        return _named(str(name), exact)
    stems = stems_of(word.surface, tuple(languages))
    parts: list[wq.Query] = []
    for field in _STEMMED if name is None else (name,):
        weight = _WEIGHTS[str(field)]
        parts.append(wq.Term(field, exact, boost=_EXACT * weight))
        parts += [wq.Term(_STEMMED[str(field)], stem, boost=weight) for stem in stems]
    return parts[0] if len(parts) == 1 else wq.Or(parts)


def _named(name: str, exact: str) -> wq.Query:
    """Part of a name: authors, categories and tags are also found by how a word begins."""
    if len(exact) <= _SHORTEST_PREFIX:
        return wq.Term(name, exact)
    return wq.Or([wq.Term(name, exact, boost=_EXACT), wq.Prefix(name, exact)])


@lru_cache(maxsize=1024)
def stems_of(surface: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The stem terms of a word in every language that it may be of, with and without accents."""
    exact, script = exact_form(surface), script_of(surface)
    wanted = [lang for lang in languages if script_of_language(lang) == script]
    found: dict[str, None] = {}
    for lang in (*wanted, script):
        for form in (surface, exact):
            term = stem_term(form, exact, lang) if lang != UNKNOWN else ""
            if term:
                found[term] = None
    return tuple(found)


def phrase_query(text: str, name: str | None, slop: int) -> wq.Query | None:
    """Words side by side as written, at most `slop` places apart; None where there is none."""
    found = list(words(text))
    if len(found) > 1 and is_joined(found[-1].surface) and len(found[-1].surface) == 1:
        found.pop()  # in the text this run may go on
    forms = [word.exact for word in found]
    if not forms:
        return None
    if len(forms) == 1:
        return _each(name, lambda f, w: wq.Term(f, forms[0], boost=w))
    return _each(name, lambda f, w: wq.Phrase(f, forms, slop=max(1, slop), boost=w))


def pattern_query(word: str, name: str | None) -> wq.Query | None:
    """`prefix*`, `wild?card` or `fuzzy~`; None where a word is none of them."""
    inner, mark, distance = fold(word).partition("~")
    if mark:
        if not inner.isalnum() or distance not in ("", "1", "2") or len(inner) < 3:
            return None
        edits = int(distance or 1)
        return _each(
            name, lambda f, w: wq.FuzzyTerm(f, inner, boost=w, maxdist=edits, prefixlength=1)
        )
    inner = inner.rstrip("?")  # ends a question; no pattern
    if not inner[:1].isalnum() or not ("*" in inner or "?" in inner):
        return None
    if inner.endswith("*") and inner[:-1].isalnum():
        return prefix_query(inner[:-1], name) if len(inner) > _SHORTEST_PREFIX else None
    pattern = "".join(char for char in inner if char.isalnum() or char in "*?")
    while "**" in pattern:
        pattern = pattern.replace("**", "*")
    if pattern.count("*") > _MOST_STARS or sum(char.isalnum() for char in pattern) < 2:
        return None
    return _each(name, lambda f, w: wq.Wildcard(f, pattern, boost=w))


def prefix_query(start: str, name: str | None) -> wq.Query:
    """Every word that begins so."""
    return _each(name, lambda f, w: wq.Prefix(f, start, boost=w))


def keyword_query(name: str, value: str) -> wq.Query | None:
    """`site:`, `lang:`, `type:` or `year:`; None where the value can be none."""
    if name == "year":
        return _years(fold(value))
    value = value.strip().lower()
    if name == "lang":
        return wq.Or([wq.Term(name, value), wq.Prefix(name, f"{value}-")]) if value else None
    if name == "site":  # its key or how that begins: "example.org" of "example.org-en"
        return wq.Prefix(name, value) if value else None
    return wq.Term(name, value) if value else None


def _years(value: str) -> wq.Query | None:
    first, _, last = value.replace("..", "-").partition("-")
    last = last or first
    if not (first.isdecimal() and last.isdecimal() and len(first) == len(last) == 4):
        return None
    years = range(int(first), int(last) + 1)[:_MOST_YEARS]
    if not years:
        return None
    terms = [wq.Term("year", f"{year:04}") for year in years]
    return terms[0] if len(terms) == 1 else wq.Or(terms)


def all_of(parts: Sequence[wq.Query]) -> wq.Query:
    """All of them."""
    return parts[0] if len(parts) == 1 else wq.And(list(parts))


def _each(name: str | None, build: Build) -> wq.Query:
    """A query in one named field, or in title and body with their weights."""
    if name is not None:
        return build(name, _EXACT * _WEIGHTS.get(name, 1.0))
    return wq.Or([build(field, _EXACT * weight) for field, weight in _WEIGHTS.items()])
