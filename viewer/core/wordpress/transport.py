"""One way to ask a web server: sessions, patience, politeness, size limits, cancelling.

Responsible for requests that end: with an answer, with an error that says what is wrong, or with
`Cancelled`. Not for what addresses mean (discovery, client).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests
import urllib3.exceptions

from viewer import __version__
from viewer.core.cancel import CancelToken
from viewer.core.errors import RateLimited, SiteUnreachable, SyncError, TlsFailed
from viewer.core.wordpress.guard import PrivateAddress, refuse_private
from viewer.core.wordpress.pace import LONGEST_WAIT, Pace, backoff, retry_after
from viewer.core.wordpress.sockets import CuttableAdapter, SocketRegistry

USER_AGENT = f"Backfile/{__version__} (offline reader; one copy for one person)"
CONNECT_SECONDS = 10.0
READ_SECONDS = 30.0
BODY_BYTES = 64 * 2**20  # a list of 100 long posts is about 3 MB
_CHUNK = 64 * 2**10
_TRANSIENT = {429, 500, 502, 503, 504, 507, 508, 520, 521, 522, 523, 524, 525, 527, 530}


class BodyTooLarge(Exception):
    """An answer went beyond the allowed size; the caller names the item."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer, whatever its status."""

    url: str  # after redirects
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_html(self) -> bool:
        return "html" in self.headers.get("Content-Type", "").lower()


@dataclass(frozen=True, slots=True)
class Incoming:
    """An answer whose body is still coming."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterator[bytes]


@dataclass(slots=True)
class Traffic:
    """What a run has asked for."""

    requests: int = 0
    received: int = 0  # bytes of bodies


class Transport:
    """A session to one site and whatever its pictures lie on.

    Args:
        token: a cancel cuts every socket and ends every wait.
        delay: seconds between requests to one host.
        retries: how often trouble that may pass is tried again.
        patience: seconds of the first wait after trouble; each next one doubles it.
        ca_file: trust these authorities instead of the system's.
        allow_private: let addresses of this machine and its network be asked; only for a site
            that lies there itself.
    """

    def __init__(
        self,
        token: CancelToken,
        *,
        delay: float = 0.2,
        retries: int = 3,
        patience: float = 1.0,
        ca_file: str | None = None,
        allow_private: bool = False,
    ) -> None:
        self.traffic = Traffic()
        self._token = token
        self._pace = Pace(delay)
        self._retries = retries
        self._patience = patience
        self._session = requests.Session()
        self._session.headers["User-Agent"] = USER_AGENT
        self._session.max_redirects = 10
        registry = SocketRegistry()
        guard = None if allow_private else refuse_private
        adapter = CuttableAdapter(registry, ca_file, guard)
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)
        self._insecure = False
        self._accounts: dict[str, tuple[str, str]] = {}
        token.on_cancel(registry.cut)

    def sign_in(self, host: str, user: str, password: str, *, insecure_http: bool = False) -> None:
        """Send these credentials to one host and no other.

        They travel over https or loopback only, unless `insecure_http` says otherwise.
        """
        self._accounts[host] = (user, password)
        self._insecure = insecure_http

    def close(self) -> None:
        """Give every connection back."""
        self._session.close()

    def get(
        self,
        url: str,
        *,
        accept: str = "application/json",
        retry: bool = True,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Ask for `url`; trouble that may pass is tried again with growing waits.

        Args:
            headers: more headers, such as `If-None-Match`.

        Raises:
            SiteUnreachable, TlsFailed, RateLimited: no answer could be had.
            Cancelled: somebody asked to stop.
        """
        return self._patiently(lambda: self._once("GET", url, accept, headers), url, retry)

    def head(self, url: str) -> Answer:
        """Ask for the headers of `url` only."""
        return self._patiently(lambda: self._once("HEAD", url, "*/*"), url, retry=True)

    @contextmanager
    def stream(
        self, url: str, accept: str, headers: Mapping[str, str] | None = None
    ) -> Iterator[Incoming]:
        """An answer whose body is read piece by piece; the caller bounds its size.

        Args:
            headers: further request headers, such as `Range` or `If-None-Match`.

        Raises:
            SiteUnreachable, TlsFailed: no answer could be had, or it broke off.
            Cancelled: somebody asked to stop.
        """
        with self._translating(url), self._request("GET", url, accept, headers) as response:
            yield Incoming(response.status_code, response.headers, self._chunks(response))

    def _patiently(self, ask: Callable[[], Answer], url: str, retry: bool) -> Answer:
        attempts = self._retries if retry else 0
        for attempt in range(attempts + 1):
            last = attempt == attempts
            try:
                answer = ask()
            except SiteUnreachable:
                if last:
                    raise
                self._token.wait(backoff(attempt, self._patience))
                continue
            if answer.status not in _TRANSIENT or last:
                return answer
            self._wait_as_told(url, answer, attempt)
        raise AssertionError("the last attempt returns or raises")

    def _wait_as_told(self, url: str, answer: Answer, attempt: int) -> None:
        wished = retry_after(answer.headers.get("Retry-After"))
        if wished is not None and wished > LONGEST_WAIT:
            raise RateLimited(
                f"The site asks to wait {wished:.0f} seconds (HTTP {answer.status}).",
                retry_after=wished,
            )
        pause = backoff(attempt, self._patience) if wished is None else wished
        self._pace.hold(_host(url), pause)

    def _once(
        self, method: str, url: str, accept: str, headers: Mapping[str, str] | None = None
    ) -> Answer:
        with self._translating(url), self._request(method, url, accept, headers) as response:
            try:
                body = b"".join(_bounded(self._chunks(response)))
            except BodyTooLarge as error:
                raise SiteUnreachable(f"{url} answers without end.") from error
            return Answer(response.url, response.status_code, response.headers, body)

    @contextmanager
    def _request(
        self, method: str, url: str, accept: str, headers: Mapping[str, str] | None = None
    ) -> Iterator[requests.Response]:
        self._token.wait(self._pace.reserve(_host(url)))
        self.traffic.requests += 1
        response = self._session.request(
            method,
            url,
            headers={"Accept": accept, **(headers or {})},
            auth=self._account(url),
            timeout=(CONNECT_SECONDS, READ_SECONDS),
            stream=True,
            allow_redirects=True,
        )
        with response:
            yield response

    def _account(self, url: str) -> tuple[str, str] | None:
        """Credentials for a URL: only its own host's, and never in the clear over a network."""
        parts = urlsplit(url)
        local = parts.hostname in {"127.0.0.1", "::1", "localhost"}
        secure = parts.scheme == "https" or local or self._insecure
        return self._accounts.get(parts.netloc) if secure else None

    def _chunks(self, response: requests.Response) -> Iterator[bytes]:
        for chunk in response.iter_content(_CHUNK):
            self._token.raise_if_cancelled()
            self.traffic.received += len(chunk)
            yield chunk

    @contextmanager
    def _translating(self, url: str) -> Iterator[None]:
        """Turn what requests raises into our errors; after a cancel, into `Cancelled`."""
        try:
            yield
        except (
            requests.RequestException,
            urllib3.exceptions.HTTPError,
            OSError,
            UnicodeError,
        ) as error:
            self._token.raise_if_cancelled()
            raise _translated(url, error) from error


def _bounded(chunks: Iterator[bytes]) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > BODY_BYTES:
            raise BodyTooLarge
        yield chunk


def _host(url: str) -> str:
    return urlsplit(url).netloc


def _translated(url: str, error: Exception) -> SyncError:
    host = _host(url) or url
    if isinstance(error, PrivateAddress):
        return SiteUnreachable(f"{host} is an address of a private network.", detail=str(error))
    if isinstance(error, requests.exceptions.SSLError):
        return TlsFailed(f"The certificate of {host} could not be verified.", detail=str(error))
    if isinstance(error, requests.exceptions.TooManyRedirects):
        return SiteUnreachable(f"{host} redirects in a circle.", detail=str(error))
    if isinstance(error, requests.exceptions.Timeout):
        return SiteUnreachable(f"{host} did not answer in time.", detail=str(error))
    if "NameResolution" in repr(error) or "getaddrinfo" in repr(error):
        return SiteUnreachable(
            f"The name {host} is not known.",
            detail=str(error),
            hint="Check the spelling of the address and the network.",
        )
    return SiteUnreachable(f"{host} could not be reached.", detail=str(error))
