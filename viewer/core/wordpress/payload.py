"""From the bytes of an answer to JSON, tolerantly.

Responsible for byte-order marks, wrong charsets, raw control characters, the junk that plugins put
around JSON (wordpress.md, 27 and 28), and for what hostile JSON may cost: depth, huge numbers,
lone surrogates. Not for what the JSON means (schema).
"""

from __future__ import annotations

import codecs
import json
import math
import re
from typing import Any

DEPTH = 200  # of nesting; WordPress stays below 20, and whoever writes JSON again needs room
_START = re.compile(r"[\[{]")
_TRIES = 20  # places where the real document may begin
_DIGITS = 4000  # of a whole number; Python itself refuses beyond 4300
_SURROGATES = ("\\ud", "\\uD")  # how the escape of one begins


class NotJson(ValueError):
    """The bytes hold no JSON document.

    Args:
        html: whether they look like a web page.
        reason: in a word or three.
    """

    def __init__(self, html: bool, reason: str = "") -> None:
        self.html = html
        self.reason = reason or ("a web page" if html else "no JSON")
        super().__init__(self.reason)


def parse(body: bytes) -> Any:
    """The JSON document in an answer.

    What JSON does not know becomes None: `NaN`, `Infinity`, numbers beyond a float or of more than
    4000 digits.

    Raises:
        NotJson: there is none, it is cut off, or it is nested deeper than 200.
    """
    text = decode(body)
    try:
        return _checked(_DECODER.decode(text), text)
    except RecursionError as error:
        raise NotJson(html=False, reason="nested too deep") from error
    except json.JSONDecodeError:
        pass
    if looks_like_html(text):
        raise NotJson(html=True)
    return _checked(_find(text), text)


def decode(body: bytes) -> str:
    """The text of an answer: UTF-8 whatever its headers say; UTF-16 or 32 where the bytes say so.

    Bytes that are no UTF-8 become U+FFFD; but when not one character beyond ASCII is, the whole is
    Windows-1252, which is what "ISO-8859-1" means on the web.
    """
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    wide = json.detect_encoding(body)
    if not wide.startswith("utf-8"):
        try:
            return body.decode(wide)
        except UnicodeDecodeError:
            pass
    if body.decode("utf-8", "ignore").isascii():
        return body.decode("cp1252", "replace")
    return body.removeprefix(codecs.BOM_UTF8).decode("utf-8", "replace")


def looks_like_html(text: str) -> bool:
    """Whether an answer is a web page rather than JSON with something before it."""
    start = text[:2048].lstrip("\ufeff\0 \t\r\n")[:512].lower()
    while start.startswith("<!--"):
        start = start.partition("-->")[2].lstrip()
    return start.startswith(("<!doctype", "<html", "<head", "<body", "<script", "<?xml"))


def _number(text: str) -> int | float | None:
    return int(text) if len(text) <= _DIGITS else None


def _fraction(text: str) -> float | None:
    value = float(text)
    return value if math.isfinite(value) else None


class _Fallback(json.JSONDecoder):
    """Tries the fast way first: asking us about each whole number costs a third of the time."""

    def __init__(self) -> None:
        super().__init__(strict=False, parse_float=_fraction, parse_constant=lambda _: None)
        self._careful = json.JSONDecoder(
            strict=False, parse_float=_fraction, parse_constant=lambda _: None, parse_int=_number
        )

    def raw_decode(self, s: str, idx: int = 0) -> tuple[Any, int]:
        try:
            return super().raw_decode(s, idx)
        except json.JSONDecodeError:
            raise
        except ValueError:  # a whole number of more digits than Python converts
            return self._careful.raw_decode(s, idx)


_DECODER = _Fallback()  # holds nothing that changes


def _find(text: str) -> Any:
    for count, match in enumerate(_START.finditer(text)):
        if count >= _TRIES:
            break
        try:
            document, end = _DECODER.raw_decode(text, match.start())
        except (ValueError, RecursionError):
            continue
        if _plausible(document) and not _is_part(text, match.start(), end):
            return document
    raise NotJson(html=False)


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether what was found is a piece of a longer document that was cut off.

    Taking the empty `"tags": []` of a cut-off page for the page would mean "no articles".
    """
    return text[:start].rstrip()[-1:] in tuple(":,[{") or text[end:].lstrip()[:1] in tuple(",:]}")


def _plausible(document: Any) -> bool:
    """Whether a document found inside junk is WordPress's and not a scrap of the junk."""
    if isinstance(document, list):
        return all(isinstance(item, dict) for item in document)
    return isinstance(document, dict) and bool(
        document.keys() & {"id", "routes", "namespaces", "code", "slug", "post"}
    )


def _checked(document: Any, text: str) -> Any:
    """A document that can be stored: not too deep, and without lone surrogates."""
    if _deeper_than(DEPTH, document):
        raise NotJson(html=False, reason="nested too deep")
    return _clean(document) if any(start in text for start in _SURROGATES) else document


def _deeper_than(depth: int, document: Any) -> bool:
    level = [document]
    for _ in range(depth):
        level = [
            value
            for node in level
            if node.__class__ in _CONTAINERS
            for value in (node.values() if node.__class__ is dict else node)
            if value.__class__ in _CONTAINERS
        ]
        if not level:
            return False
    return True


_CONTAINERS = frozenset({dict, list})


def _clean(value: Any) -> Any:
    """Replace lone surrogates, which neither SQLite nor Qt can take."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(item) for key, item in value.items()}
    return value
