"""What an error of the transport means for one file, in a word that the ledger shows.

Responsible for the words and for which of them will not pass. Not for the errors (trouble).
"""

from __future__ import annotations

from dataclasses import dataclass

from viewer.core.errors import SyncError, TlsFailed
from viewer.core.wordpress.trouble import NoAnswer

# The transport's reasons, as they are said of a file.
_WORDS = {
    "cut-off": "truncated",
    "unknown-name": "name-not-known",
    "scheme": "bad-scheme",
    "odd-address": "bad-address",
    "too-many-redirects": "redirect-loop",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """A short stable word, and whether asking again can help."""

    word: str
    permanent: bool = False


def trouble_of(error: SyncError) -> Trouble:
    """What an error of the transport means for one file."""
    if isinstance(error, NoAnswer):
        return Trouble(_WORDS.get(error.reason, error.reason), permanent=not error.passing)
    return Trouble("tls-failed" if isinstance(error, TlsFailed) else "unreachable")
