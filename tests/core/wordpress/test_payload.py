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
