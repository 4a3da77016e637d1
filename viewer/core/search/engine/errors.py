"""Responsible for the one error of the engine. Not for the errors of the index (core.errors)."""

from __future__ import annotations


class NotCovered(Exception):
    """The engine does not know this query: Whoosh's own matchers answer it. Never shown."""
