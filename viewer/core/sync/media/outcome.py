"""What comes of asking for a picture or file.

Responsible for the values only. A failure is an `ItemError`: `MediaUnavailable`,
`MediaNotAnImage` or `MediaSkipped`, whose messages begin with a short stable word.
"""

from __future__ import annotations

from dataclasses import dataclass

from viewer.core.model import MediaKind


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that was fetched, checked and put into its place.

    Args:
        earlier: where the file lies that it replaced, and that one's SHA-256.
    """

    path: str  # relative to the library
    mime: str
    size: int  # bytes, as stored
    sha256: str  # of the file as stored
    dimensions: tuple[int, int] | None  # pixels; None where there are none
    kind: MediaKind = "image"
    etag: str | None = None
    last_modified: str | None = None
    earlier: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """Its server says that a stored file is still the same."""
