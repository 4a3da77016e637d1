"""The fields of the index.

Responsible for what is searchable and for an article's values in it. Texts are not stored: ids
only (search design). Not for writing, asking or weighing (writer, index, query).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from whoosh.analysis import RegexTokenizer
from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema

from viewer.core.model import SearchDocument
from viewer.core.search.analysis import SAMPLE, FormsAnalyzer, Text, language_of

VERSION = 4
VERSION_FILE = "VERSION"
UNDATED = -(2**40)  # seconds; what an article without a date is published at
# What the hits of a query are counted by -> the field whose terms are whole values.
FACETS = {
    "site": "site",
    "lang": "lang",
    "category": "category_name",
    "author": "author_name",
    "year": "year",
    "type": "type",
}


def build_schema() -> Schema:
    """The index's schema; a change of it or of the analysis needs a new `VERSION`."""
    exact, stems = FormsAnalyzer(), FormsAnalyzer(stems=True)
    lines = RegexTokenizer(r"[^\n]+")
    return Schema(
        id=ID(stored=True, unique=True),
        title=TEXT(analyzer=exact, spelling=False),
        body=TEXT(analyzer=exact, spelling=False),
        title_stems=TEXT(analyzer=stems, phrase=False, spelling=False),
        body_stems=TEXT(analyzer=stems, phrase=False, spelling=False),
        author=TEXT(analyzer=exact, spelling=False),
        category=TEXT(analyzer=exact, spelling=False),
        tag=TEXT(analyzer=exact, spelling=False),
        author_name=ID(),
        category_name=KEYWORD(analyzer=lines),
        site=ID(),
        lang=KEYWORD(lowercase=True),
        spoken=ID(),  # the language whose analysis the article has
        type=ID(),
        year=ID(),
        # One term a value: ranges go by the column.
        published=NUMERIC(int, bits=64, sortable=True, signed=True, shift_step=0),
    )


def fields_of(document: SearchDocument) -> dict[str, Any]:
    """An article's values, by field; those that are empty are left out."""
    title, body = Text(document.title), Text(document.body)
    spoken = title.lang = body.lang = language_of(
        title.surfaces + body.surfaces[:SAMPLE], document.lang
    )
    year = f"{document.published:%Y}" if document.published else ""
    categories = "\n".join(" ".join(name.split("\n")) for name in document.categories)
    fields = {
        "id": document.id,
        "title": title,
        "body": body,
        "title_stems": title,
        "body_stems": body,
        "author": document.author,
        "author_name": document.author,
        "category": categories,
        "category_name": categories,
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
    """Seconds since 1970 for sorting and ranges; far in the past where there is no date."""
    return UNDATED if moment is None else int(moment.timestamp())
