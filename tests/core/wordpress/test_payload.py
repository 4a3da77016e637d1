"""Finding the JSON in an answer, and never taking a piece of it for the whole."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.wordpress.payload import NotJson, parse

PAGE = json.dumps(
    [{"id": number, "tags": [], "title": {"rendered": "T"}} for number in range(5)]
).encode()


@pytest.mark.parametrize(
    "body",
    [
        PAGE,
        b"\xef\xbb\xbf" + PAGE,
        b"<br />\n<b>Notice</b>: Undefined index [x] in /a.php on line 3\n" + PAGE,
        b"[24-Nov-2026 10:00:00 UTC] PHP Warning: {odd} in b.php\n" + PAGE,
        PAGE + b"\n<!-- Page cached -->",
        b"\n\n  " + PAGE + b"\n",
    ],
)
def test_junk_around_a_document(body: bytes) -> None:
    assert parse(body) == json.loads(PAGE)


@given(st.integers(1, len(PAGE) - 1))
def test_a_piece_is_never_the_whole(length: int) -> None:
    """The empty `tags` of a page that was cut off is not a page without articles."""
    with pytest.raises(NotJson):
        parse(PAGE[:length])


@pytest.mark.parametrize("body", [b"", b"<!DOCTYPE html><p>{}", b"<html>[]", b"hello", b"\x00\xff"])
def test_what_is_no_json(body: bytes) -> None:
    with pytest.raises(NotJson):
        parse(body)


@given(st.binary())
def test_any_bytes_are_a_document_or_not_json(body: bytes) -> None:
    try:
        document = parse(body)
    except NotJson:
        return
    json.dumps(document).encode("utf-8")


def test_lone_surrogates_are_replaced() -> None:
    assert parse(b'{"id": "\\ud800"}') == {"id": "?"}


@pytest.mark.parametrize("start", ["[", '{"id":'])
@pytest.mark.parametrize("depth", [201, 990, 50_000])
def test_deep_nesting_is_refused_by_name(start: str, depth: int) -> None:
    end = "]" if start == "[" else "}"
    body = (start * depth + "1" + end * depth).encode()
    with pytest.raises(NotJson, match="too deep"):
        parse(body)


def test_depth_that_is_allowed_can_be_written_again() -> None:
    body = b"[" * 200 + b"1" + b"]" * 200
    assert json.dumps(parse(body)).encode() == body


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("NaN", None), ("Infinity", None), ("-Infinity", None), ("1e999", None), ("-1e999", None),
        ("9" * 5000, None), ("9" * 30, 10**30 - 1), ("-0", 0), ("1.50", 1.5),
    ],
)  # fmt: skip
def test_numbers(number: str, value: object) -> None:
    assert parse(f'{{"id": {number}, "n": [1, 2.5]}}'.encode()) == {"id": value, "n": [1, 2.5]}


def test_huge_strings_and_keys() -> None:
    text = "x" * 5_000_000
    assert parse(json.dumps({"id": text, text: 1}).encode()) == {"id": text, text: 1}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=20,
    ),
    st.booleans(),
)
def test_what_is_json_comes_back_as_it_was(document: object, escaped: bool) -> None:
    assert parse(json.dumps(document, ensure_ascii=escaped).encode()) == document


@given(st.text(alphabet=st.characters(), max_size=20), st.sampled_from(["d800", "DFFF", "dbFf"]))
def test_no_lone_surrogate_gets_through(text: str, code: str) -> None:
    inner = json.dumps(text)[1:-1]
    body = f'{{"id": "{inner}\\u{code}", "\\u{code}": ["{inner}\\\\\\u{code}{inner}"]}}'
    json.dumps(parse(body.encode("utf-8", "replace")), ensure_ascii=False).encode("utf-8")
