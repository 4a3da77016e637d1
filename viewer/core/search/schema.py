"""The fields of the index.

Responsible for what is searchable and for an article's values in it. Texts are not stored: ids
only (search design). Not for writing, asking or weighing (writer, index, query).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema

from viewer.core.model import SearchDocument
from viewer.core.search.analysis import FormsAnalyzer, Text, language_of

VERSION = 3
VERSION_FILE = "VERSION"


def build_schema() -> Schema:
    """The index's schema; a change of it or of the analysis needs a new `VERSION`."""
    exact, stems = FormsAnalyzer(), FormsAnalyzer(stems=True)
    return Schema(
        id=ID(stored=True, unique=True),
        title=TEXT(analyzer=exact, spelling=False),
        body=TEXT(analyzer=exact, spelling=False),
        title_stems=TEXT(analyzer=stems, phrase=False, spelling=False),
        body_stems=TEXT(analyzer=stems, phrase=False, spelling=False),
        author=TEXT(analyzer=exact, spelling=False),
        category=TEXT(analyzer=exact, spelling=False),
        tag=TEXT(analyzer=exact, spelling=False),
        site=ID(),
        lang=KEYWORD(lowercase=True),
        spoken=ID(),  # the language whose analysis the article has
        type=ID(),
        year=ID(),
        published=NUMERIC(int, bits=64, sortable=True, signed=True),
    )


def fields_of(document: SearchDocument) -> dict[str, Any]:
    """An article's values, by field; those that are empty are left out."""
    title, body = Text(document.title), Text(document.body)
    spoken = title.lang = body.lang = language_of(title.surfaces + body.surfaces, document.lang)
    year = f"{document.published:%Y}" if document.published else ""
    fields = {
        "id": document.id,
        "title": title,
        "body": body,
        "title_stems": title,
        "body_stems": body,
        "author": document.author,
        "category": "\n".join(document.categories),
        "tag": "\n".join(document.tags),
        "site": document.site,
        "lang": (document.lang or spoken).lower(),
        "spoken": spoken,
        "type": document.type,
        "year": year,
        "published": epoch_of(document.published),
    }
    return {name: value for name, value in fields.items() if value != ""}


def epoch_of(moment: datetime | None) -> int:
    """Seconds since 1970 for sorting; far in the past where there is no date."""
    return -(2**40) if moment is None else int(moment.timestamp())
