"""The fields of the index.

Responsible for what is searchable and how it is weighed. Texts are not stored: ids only (search
design). Not for writing or asking.
"""

from __future__ import annotations

from datetime import datetime

from whoosh.fields import ID, KEYWORD, NUMERIC, TEXT, Schema

from viewer.core.search.analysis import FoldingAnalyzer

VERSION = 2
VERSION_FILE = "VERSION"
TITLE_WEIGHT = 3.0


def build_schema() -> Schema:
    """The index's schema; a change of it needs a new `VERSION`."""
    analyzer = FoldingAnalyzer()
    return Schema(
        id=ID(stored=True, unique=True),
        title=TEXT(analyzer=analyzer, field_boost=TITLE_WEIGHT, spelling=False),
        body=TEXT(analyzer=analyzer, spelling=False),
        author=TEXT(analyzer=analyzer, spelling=False),
        category=TEXT(analyzer=analyzer, spelling=False),
        tag=TEXT(analyzer=analyzer, spelling=False),
        site=ID(),
        lang=KEYWORD(lowercase=True),
        type=ID(),
        year=ID(),
        published=NUMERIC(int, bits=64, sortable=True, signed=True),
    )


def epoch_of(moment: datetime | None) -> int:
    """Seconds since 1970 for sorting; far in the past where there is no date."""
    return -(2**40) if moment is None else int(moment.timestamp())
