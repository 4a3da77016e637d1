"""Servers that misbehave on purpose, and transports without waiting."""

from __future__ import annotations

from tests.core.wordpress.fixtures import raw, transport

__all__ = ["raw", "transport"]
