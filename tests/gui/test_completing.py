"""What a completion does to the text it is chosen for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.model import Completion
from viewer.gui.completing import insert, typed, unfinished

HARBOUR = Completion("word", "harbour", 12)
MONA = Completion("author", "Mona Karim", 3)
ESSAYS = Completion("category", "Essays", 3)


@pytest.mark.parametrize(
    ("before", "completion", "after"),
    [
        ("har", HARBOUR, "harbour "),
        ("water har", HARBOUR, "water harbour "),
        ("water -har", HARBOUR, "water -harbour "),
        ("(har", HARBOUR, "(harbour "),
        ("title:har", HARBOUR, "title:harbour "),
        ('"the har', HARBOUR, '"the harbour'),
        ('author:"A B" har', HARBOUR, 'author:"A B" harbour '),
        ("mon", MONA, 'author:"Mona Karim" '),
        ("water mon", MONA, 'water author:"Mona Karim" '),
        ("author:mo", MONA, 'author:"Mona Karim" '),
        ('author:"mona k', MONA, 'author:"Mona Karim" '),
        ("-author:mo", MONA, '-author:"Mona Karim" '),
        ("كاتب:mo", MONA, 'كاتب:"Mona Karim" '),
        ("ess", ESSAYS, 'category:"Essays" '),
        ("x", Completion("tag", 'a "b" c', 1), 'tag:"a  b  c" '),
        ("مي", Completion("word", "ميناء", 3), "ميناء "),
    ],
)
def test_it_stands_where_the_text_went_on(before: str, completion: Completion, after: str) -> None:
    assert insert(before, len(before), completion) == (after, len(after))


def test_what_follows_the_cursor_stays() -> None:
    assert insert("har treaty", 3, HARBOUR) == ("harbour treaty", 8)
    assert insert('author:"mo" x', 10, MONA) == ('author:"Mona Karim" x', 20)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("har", "har"),
        ("author:mo", "author:mo"),
        ('author:"mona k', "author:k"),
        ("وسم:ما", "وسم:ما"),
        ("harbour ", ""),
        ("", ""),
        ("lang:a", ""),
        ("year:20", ""),
        ("title:har", "har"),
        ("coauthor:mo", ""),
    ],
)
def test_what_is_asked(before: str, question: str) -> None:
    assert typed(before).question == question


def test_what_belongs_where() -> None:
    assert typed("har").fits(HARBOUR)
    assert not typed("Harbour").fits(HARBOUR)
    assert typed("mon").fits(MONA)
    assert not typed('"mon').fits(MONA)
    assert not typed("title:mon").fits(MONA)
    assert typed('author:"mona k').fits(MONA)
    assert not typed('author:"lisa k').fits(MONA)


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("harbour w", "harbour"),
        ("harbour -w", "harbour"),
        ("h", ""),
        ("م", ""),
        ("title:h", ""),
        ("water title:h", "water"),
        ('water author:"Mona K', "water"),
        ('author:"mo', ""),
        ("harbour wa", None),
        ("author:mo", None),
        ('author:"Mona" water', None),
        ("", None),
    ],
)
def test_what_is_too_little_of_a_word_to_be_searched_for(query: str, left: str | None) -> None:
    assert unfinished(query) == left


@given(st.text(max_size=60), st.integers(0, 60), st.sampled_from([HARBOUR, MONA, ESSAYS]))
def test_any_text_can_be_completed(text: str, cursor: int, completion: Completion) -> None:
    cursor = min(cursor, len(text))
    made, moved = insert(text, cursor, completion)
    assert completion.text in made[:moved]
    assert 0 <= moved <= len(made)
