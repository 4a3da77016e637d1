"""From the bytes of an answer to JSON, tolerantly.

Responsible for byte-order marks, wrong charsets, raw control characters and the junk that plugins
put around JSON (wordpress.md, 27 and 28). Not for what the JSON means (schema).
"""

from __future__ import annotations

import json
import re
from typing import Any

_START = re.compile(r"[\[{]")
_TRIES = 20  # places where the real document may begin


class NotJson(ValueError):
    """The bytes hold no JSON document; `html` tells whether they look like a web page."""

    def __init__(self, html: bool) -> None:
        super().__init__("a web page" if html else "no JSON")
        self.html = html


def parse(body: bytes) -> Any:
    """The JSON document in an answer.

    Raises:
        NotJson: there is none, or it is cut off.
    """
    text = body.decode("utf-8-sig", "replace")
    try:
        return _clean(json.loads(text, strict=False))
    except (ValueError, RecursionError):
        pass
    if looks_like_html(text):
        raise NotJson(html=True)
    return _clean(_find(text))


def looks_like_html(text: str) -> bool:
    """Whether an answer is a web page rather than JSON with something before it."""
    start = text.lstrip()[:512].lower()
    return start.startswith(("<!doctype", "<html", "<head", "<body", "<script"))


def _find(text: str) -> Any:
    decoder = json.JSONDecoder(strict=False)
    for count, match in enumerate(_START.finditer(text)):
        if count >= _TRIES:
            break
        try:
            document, end = decoder.raw_decode(text, match.start())
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


def _clean(value: Any) -> Any:
    """Replace lone surrogates, which neither SQLite nor Qt can take."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(item) for key, item in value.items()}
    return value
