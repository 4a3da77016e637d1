"""What an error of the transport means for one file, in a word.

Responsible for the words that the ledger shows (`private-address`, `timeout` ...) and for which of
them will not pass. Not for raising (transport, guard).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.core.errors import SyncError, TlsFailed
from viewer.core.wordpress.guard import PrivateAddress

_LASTING = {
    "InvalidSchema": "bad-scheme",
    "MissingSchema": "bad-scheme",
    "InvalidURL": "bad-address",
    "LocationParseError": "bad-address",
    "TooManyRedirects": "redirect-loop",
}
_REFUSED = {"scheme": "bad-scheme", "odd-address": "bad-address"}  # reasons of a refused address


@dataclass(frozen=True, slots=True)
class Trouble:
    """A short stable word, and whether asking again can help."""

    word: str
    permanent: bool = False


def trouble_of(error: SyncError) -> Trouble:
    """Read the chain of causes behind an error of the transport."""
    for cause in _causes(error):
        name, reason = type(cause).__name__, getattr(cause, "reason", None)
        if isinstance(cause, PrivateAddress):
            return Trouble("private-address", permanent=True)
        if isinstance(reason, str) and reason in _REFUSED:
            return Trouble(_REFUSED[reason], permanent=True)
        if name in _LASTING:
            return Trouble(_LASTING[name], permanent=True)
    if isinstance(error, TlsFailed):
        return Trouble("tls-failed")
    names = {type(cause).__name__ for cause in _causes(error)}
    if any("Timeout" in name for name in names):
        return Trouble("timeout")
    if any("NameResolution" in name or name == "gaierror" for name in names):
        return Trouble("name-not-known")
    if any("Incomplete" in name for name in names):
        return Trouble("truncated")
    return Trouble("unreachable")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The errors behind one, as `raise from`, as context and as argument; a bounded number."""
    waiting: list[BaseException] = [error]
    seen: list[BaseException] = []
    while waiting and len(seen) < 30:
        cause = waiting.pop(0)
        if any(cause is one for one in seen):
            continue
        seen.append(cause)
        yield cause
        behind = (cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args)
        waiting += [one for one in behind if isinstance(one, BaseException)]
