"""What went wrong with a request, in our own words.

Responsible for turning what requests, urllib3 and our own checks raise into errors with a named
reason that say whether trying again can help. Not for trying again (transport).
"""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Iterator

import requests
import urllib3.exceptions

from viewer.core.errors import SiteUnreachable, SyncError, TlsFailed
from viewer.core.wordpress.encoding import EncodingTrouble
from viewer.core.wordpress.guard import AddressRefused
from viewer.core.wordpress.wire import WireAbuse

RAISED = (
    requests.RequestException,
    urllib3.exceptions.HTTPError,
    http.client.HTTPException,
    AddressRefused,
    EncodingTrouble,
    WireAbuse,
    OSError,
    ValueError,  # what urllib.parse says to an address that is none
)
_LASTING = {
    "private-address",
    "odd-address",
    "scheme",
    "bad-address",
    "redirect-loop",
    "too-many-redirects",
    "too-large",
    "decompression-bomb",
    "headers-too-large",
}
_ABUSE = {
    "too-slow": "answers too slowly",
    "headers-too-large": "sends headers without end",
    "decompression-bomb": "sends an answer that unpacks without end",
    "bad-encoding": "sends an answer that cannot be unpacked",
    "cut-off": "broke off in the middle of an answer",
}


class NoAnswer(SiteUnreachable):
    """No usable answer could be had.

    Args:
        message: one sentence.
        reason: the short name, e.g. `private-address`; the detail begins with it.
        detail: what was said.
        hint: what the person can do next.
    """

    def __init__(
        self, message: str, reason: str, *, detail: str = "", hint: str | None = None
    ) -> None:
        super().__init__(message, detail=f"{reason}: {detail}" if detail else reason, hint=hint)
        self.reason = reason

    @property
    def passing(self) -> bool:
        """Whether trying again can help."""
        return self.reason not in _LASTING

    @property
    def reference(self) -> str:
        """Documented as what it is to a person: an unreachable site."""
        return "site-unreachable"


def translated(url: str, error: BaseException) -> SyncError:
    """The error that tells a person what happened at `url`."""
    host = url.partition("://")[2].partition("/")[0].rpartition("@")[2][:200] or url[:200]
    found = list(_chain(error))
    for cause in found:
        if isinstance(cause, AddressRefused):
            return _refused(host, cause)
        if isinstance(cause, (WireAbuse, EncodingTrouble)):
            return NoAnswer(f"{host} {_ABUSE[cause.reason]}.", cause.reason, detail=str(cause))
    return _tls(host, found) or _connection(host, found)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error and what lies behind it; urllib3 keeps some in `args` and `reason`."""
    seen: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        current = waiting.pop(0)
        if not isinstance(current, BaseException) or current in seen or len(seen) > 20:
            continue
        seen.append(current)
        yield current
        waiting += [current.__cause__, current.__context__, getattr(current, "reason", None)]
        waiting += list(current.args)


def _refused(host: str, error: AddressRefused) -> NoAnswer:
    message = {
        "private-address": f"{host} is an address of a private network.",
        "odd-address": f"{host} is not a plain address.",
        "scheme": f"{host} is not an address of the web.",
    }.get(error.reason, f"{host} may not be asked.")
    return NoAnswer(message, error.reason, detail=str(error))


def _tls(host: str, found: list[BaseException]) -> TlsFailed | None:
    for error in found:
        if isinstance(error, ssl.SSLCertVerificationError):
            return TlsFailed(
                f"The certificate of {host} could not be verified.",
                detail=error.verify_message or str(error),
            )
    kinds = (requests.exceptions.SSLError, urllib3.exceptions.SSLError, ssl.SSLError)
    if any(isinstance(error, kinds) for error in found):
        return TlsFailed(
            f"No safe connection to {host} could be agreed on.",
            detail=str(found[0]),
            hint="The site may speak only outdated TLS, or something in between interferes.",
        )
    return None


def _connection(host: str, found: list[BaseException]) -> NoAnswer:
    detail = str(found[0])
    if any(type(error) is http.client.HTTPException for error in found):  # more than 100 headers
        return NoAnswer(f"{host} sends headers without end.", "headers-too-large", detail=detail)
    for kinds, words, reason in _KINDS:
        if any(isinstance(error, kinds) for error in found):
            hint = "Check the spelling of the address and the network."
            hinted = hint if reason in {"unknown-name", "bad-address"} else None
            return NoAnswer(words.format(host=host), reason, detail=detail, hint=hinted)
    return NoAnswer(f"{host} could not be reached.", "unreachable", detail=detail)


_KINDS: tuple[tuple[tuple[type[BaseException], ...], str, str], ...] = (
    (
        (urllib3.exceptions.NameResolutionError,),
        "The name {host} is not known.",
        "unknown-name",
    ),
    (
        (requests.exceptions.ProxyError, urllib3.exceptions.ProxyError),
        "The proxy on the way to {host} does not answer.",
        "proxy",
    ),
    (
        (ConnectionRefusedError,),
        "{host} could not be reached.",
        "unreachable",
    ),
    (
        (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError, TimeoutError),
        "{host} did not answer in time.",
        "timeout",
    ),
    (
        (http.client.LineTooLong,),
        "{host} sends headers without end.",
        "headers-too-large",
    ),
    (
        (http.client.IncompleteRead, urllib3.exceptions.IncompleteRead),
        "{host} broke off in the middle of an answer.",
        "cut-off",
    ),
    (
        (ConnectionResetError, ConnectionAbortedError, BrokenPipeError),
        "{host} closed the connection.",
        "cut-off",
    ),
    (
        (http.client.BadStatusLine, http.client.UnknownProtocol),
        "{host} does not answer as a web server does.",
        "not-http",
    ),
    (
        (urllib3.exceptions.ProtocolError,),
        "{host} broke off in the middle of an answer.",
        "cut-off",
    ),
    (
        (
            requests.exceptions.InvalidURL,
            requests.exceptions.InvalidSchema,
            requests.exceptions.MissingSchema,
            urllib3.exceptions.LocationValueError,
            http.client.InvalidURL,
            ValueError,
        ),
        "{host} is not an address that can be asked.",
        "bad-address",
    ),
)
