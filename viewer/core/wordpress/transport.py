"""One way to ask a web server: sessions, patience, politeness, size limits, cancelling.

Responsible for requests that end: with an answer, with an error that says what is wrong, or with
`Cancelled`. Not for what addresses mean (discovery, client), nor for the numbers of politeness
(pace), whom to connect to (guard, sockets) and what an error is called (trouble).
"""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import SplitResult, urlsplit

import requests
import requests.utils

from viewer import __version__
from viewer.core.cancel import CancelToken
from viewer.core.errors import RateLimited, SiteUnreachable
from viewer.core.wordpress.answers import Answer, Incoming, Traffic
from viewer.core.wordpress.encoding import ACCEPTED, decoded
from viewer.core.wordpress.guard import Guard, OpenGuard, check_scheme
from viewer.core.wordpress.pace import (
    LONGEST_WAIT,
    Pace,
    SleepWatch,
    backoff,
    http_date,
    retry_after,
)
from viewer.core.wordpress.redirects import REDIRECTS, endless, redirect_target
from viewer.core.wordpress.sockets import CuttableAdapter, SocketRegistry
from viewer.core.wordpress.trouble import RAISED, NoAnswer, translated
from viewer.core.wordpress.wire import Limits

__all__ = ["BODY_BYTES", "STREAM_BYTES", "USER_AGENT", "Answer", "Incoming", "Traffic", "Transport"]

# wordpress.md, 23: one honest, stable name; firewalls block empty ones and those of libraries.
USER_AGENT = f"Backfile/{__version__} (+offline reader for one person; WordPress mirror)"
BODY_BYTES = 64 * 2**20  # a list of 100 long posts is about 3 MB
STREAM_BYTES = 4 * 2**30  # of a stream; whoever reads it has a smaller bound of its own
_CHUNK = 64 * 2**10
_NAPS = 5  # failures in sleep that do not count
_TRANSIENT = {429, 500, 502, 503, 504, 507, 508, 520, 521, 522, 523, 524, 525, 527, 530}
_EMPTY = {204, 304}
_PERSONAL = {"authorization", "cookie", "proxy-authorization"}


class _Session(requests.Session):
    """A session that leaves redirects to us: requests reads their bodies without any bound."""

    def resolve_redirects(self, *_args: Any, **_kwargs: Any) -> Iterator[Any]:
        return iter(())


class Transport:
    """A session to one site and whatever its pictures lie on; for any number of threads.

    At most two requests to a host are under way at once. Whoever streams an answer keeps one of
    the two until the stream's context ends: ask nothing of the same host inside it.

    Args:
        token: a cancel cuts every socket and ends every wait.
        delay: seconds between requests to one host, at least.
        retries: how often trouble that may pass is tried again.
        patience: seconds of the first wait after trouble; each next one doubles it. Half of it is
            by how much the pause between requests first grows when a site is strained.
        ca_file: trust these authorities instead of the system's.
        allow_private: let addresses of this machine and its network be asked; only for a site
            that lies there itself.
        user_agent: another name for this program.
        guard: another policy than the one that `allow_private` chooses.
        limits: what one answer may cost.
        pace: turns that are shared with other transports, instead of `delay`.
        watch: makes what tells whether the machine slept during an attempt.

    Raises:
        TlsFailed: `ca_file` cannot be read.
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
        user_agent: str = "",
        guard: Guard | None = None,
        limits: Limits | None = None,
        pace: Pace | None = None,
        watch: Callable[[], SleepWatch] = SleepWatch,
    ) -> None:
        self.traffic = Traffic()
        self._token = token
        self._pace = pace or Pace(delay, step=patience / 2)
        self._retries = retries
        self._patience = patience
        self._watch = watch
        self._limits = limits or Limits()
        registry = SocketRegistry()
        policy = guard or (OpenGuard() if allow_private else Guard())
        adapter = CuttableAdapter(registry, policy, self._limits, ca_file)
        self._session = _session(adapter, user_agent or USER_AGENT)
        self._accounts: dict[str, tuple[str, bool]] = {}
        self._proxies: dict[str, dict[str, str]] = {}
        token.on_cancel(registry.cut)

    def sign_in(self, host: str, user: str, password: str, *, insecure_http: bool = False) -> None:
        """Send these credentials to one host (with its port, where it has one) and no other.

        They travel over https or loopback only, unless `insecure_http` says otherwise, and never
        along a redirect to another host (wordpress.md, 33).
        """
        pair = base64.b64encode(f"{user}:{password}".encode()).decode("ascii")
        self._accounts[host.lower()] = (f"Basic {pair}", insecure_http)

    def slow_down(self, host: str, seconds: float) -> None:
        """Never ask a host more often than every `seconds`, as its robots.txt wishes.

        Args:
            host: a host name or any URL on it.
            seconds: 30 at most are honoured.
        """
        self._pace.slow_down(_host(host if "://" in host else f"//{host}"), seconds)

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
        limit: int = BODY_BYTES,
    ) -> Answer:
        """Ask for `url`; trouble that may pass is tried again with growing waits.

        Args:
            url: what to ask for.
            accept: the kinds of content that are wanted.
            retry: whether to try again at all.
            headers: more headers, such as `If-None-Match`.
            limit: bytes that the unpacked body may have.

        Raises:
            SiteUnreachable, TlsFailed, RateLimited: no answer could be had.
            Cancelled: somebody asked to stop.
        """
        sent = {"Accept": accept, **(headers or {})}
        return self._patiently(lambda: self._once("GET", url, sent, limit), retry)

    def head(self, url: str) -> Answer:
        """Ask for the headers of `url` only; errors as for `get`."""
        return self._patiently(lambda: self._once("HEAD", url, {"Accept": "*/*"}, 0), retry=True)

    @contextmanager
    def stream(
        self,
        url: str,
        accept: str,
        headers: Mapping[str, str] | None = None,
        *,
        limit: int = STREAM_BYTES,
    ) -> Iterator[Incoming]:
        """An answer whose body is read piece by piece; the caller bounds its size.

        Nothing is tried again; a wish to wait holds the host, and is the caller's to read in the
        headers. Arguments as for `get`.

        Raises:
            SiteUnreachable, TlsFailed, RateLimited: no answer could be had, or it broke off.
            Cancelled: somebody asked to stop.
        """
        with self._followed("GET", url, {"Accept": accept, **(headers or {})}) as response:
            yield Incoming(
                response.status_code,
                response.headers,
                self._chunks(response, limit),
                response.url,
            )

    # -- trying again --------------------------------------------------------------------------

    def _patiently(self, ask: Callable[[], Answer], retry: bool) -> Answer:
        left = self._retries if retry else 0
        naps = _NAPS if retry else 0
        attempt = 0
        while True:
            watch = self._watch()
            try:
                answer = ask()
            except SiteUnreachable as error:
                if isinstance(error, NoAnswer) and not error.passing:
                    raise
                if naps and watch.slept:  # the laptop did; the site has no part in it
                    naps -= 1
                elif attempt == left:
                    raise
                else:
                    attempt += 1
                self._token.wait(backoff(max(0, attempt - 1), self._patience))
                continue
            if answer.status not in _TRANSIENT or attempt == left:
                return answer
            if retry_after(answer.headers.get("Retry-After")) is None:
                self._pace.hold(_host(answer.url), backoff(attempt, self._patience))
            attempt += 1

    # -- one request ---------------------------------------------------------------------------

    def _once(self, method: str, url: str, headers: dict[str, str], limit: int) -> Answer:
        with self._followed(method, url, headers) as response:
            wished = _wish(response) or 0.0
            if wished > LONGEST_WAIT:
                raise RateLimited(
                    f"{_host(response.url)} asks to wait {wished:.0f} seconds"
                    f" (HTTP {response.status_code}).",
                    retry_after=wished,
                )
            body = b"".join(self._chunks(response, limit))
            return Answer(response.url, response.status_code, response.headers, body)

    @contextmanager
    def _followed(
        self, method: str, url: str, headers: dict[str, str]
    ) -> Iterator[requests.Response]:
        """The response at the end of the redirects, each hop with its own turn and credentials."""
        path = [url]
        while True:
            with self._exchange(method, path[-1], headers) as response:
                with self._translating(path[-1]):
                    target = redirect_target(response)
                if target is None:
                    yield response
                    return
            if len(path) > REDIRECTS:
                raise endless(path)
            if urlsplit(target)[:2] != urlsplit(path[-1])[:2]:  # scheme, host and port
                headers = {k: v for k, v in headers.items() if k.lower() not in _PERSONAL}
            path.append(target)

    @contextmanager
    def _exchange(
        self, method: str, url: str, headers: dict[str, str]
    ) -> Iterator[requests.Response]:
        with self._translating(url):
            check_scheme(url)
            host = _host(url)
        with self._pace.slot(host, self._token):
            self._await_turn(host)
            self.traffic.add(requests=1)
            with self._translating(url):
                response = self._send(method, url, headers)
            with response:
                self._pace.report(host, response.status_code, response.elapsed.total_seconds())
                self._heed(host, response)
                yield response

    def _await_turn(self, host: str) -> None:
        self._token.raise_if_cancelled()
        while (seconds := self._pace.claim(host)) > 0:
            if seconds > LONGEST_WAIT:
                raise RateLimited(
                    f"{host} asked to wait {seconds:.0f} seconds.", retry_after=seconds
                )
            self._token.wait(seconds)

    def _send(self, method: str, url: str, headers: dict[str, str]) -> requests.Response:
        parts = urlsplit(url)
        _, _, place = parts.netloc.rpartition("@")  # a name in a URL is nobody's to send
        bare = parts._replace(netloc=place, fragment="").geturl()
        request = self._session.prepare_request(requests.Request(method, bare, headers=headers))
        account = self._account(urlsplit(request.url or bare))
        if account is not None:
            request.headers["Authorization"] = account
        response = self._session.send(
            request,
            stream=True,
            timeout=(self._limits.connect, self._limits.stall),
            proxies=self._proxies_for(parts.scheme, place, bare),
        )
        if method == "HEAD" or response.status_code in _EMPTY or redirect_target(response):
            _drain(response)
        return response

    def _account(self, parts: SplitResult) -> str | None:
        """Credentials for a URL: only its own host's, and never in the clear over a network."""
        netloc = parts.netloc.lower()
        found = self._accounts.get(netloc)
        if found is None and parts.scheme == "https":
            found = self._accounts.get(netloc.removesuffix(":443"))
        if found is None:
            return None
        local = parts.hostname in {"127.0.0.1", "::1", "localhost"}
        return found[0] if parts.scheme == "https" or local or found[1] else None

    def _proxies_for(self, scheme: str, place: str, url: str) -> dict[str, str]:
        """The system's proxies for a host; asked once, because that takes longer than a request."""
        key = f"{scheme}://{place}"
        found = self._proxies.get(key)
        if found is None:
            found = requests.utils.get_environ_proxies(url, no_proxy=None)
            self._proxies[key] = found
        return found

    def _heed(self, host: str, response: requests.Response) -> None:
        """Hold the host as it asks; for every thread, also after the last attempt."""
        wished = _wish(response)
        if wished is not None:
            self._pace.hold(host, wished)

    def _chunks(self, response: requests.Response, limit: int) -> Iterator[bytes]:
        label = response.headers.get("Content-Encoding", "")
        size = 0
        with self._translating(response.url):
            for chunk in decoded(self._packed(response, limit), label):
                size = _within(limit, size + len(chunk), response)
                self.traffic.add(received=len(chunk))
                yield chunk

    def _packed(self, response: requests.Response, limit: int) -> Iterator[bytes]:
        """The body as it travels; bounded too, since packed bytes may unpack to nothing."""
        size = 0
        _within(limit, response.raw.length_remaining or 0, response)
        for chunk in response.raw.stream(_CHUNK, decode_content=False):
            self._token.raise_if_cancelled()
            size = _within(limit, size + len(chunk), response)
            yield chunk

    @contextmanager
    def _translating(self, url: str) -> Iterator[None]:
        """Turn what is raised below into our errors; after a cancel, into `Cancelled`."""
        try:
            yield
        except RAISED as error:
            self._token.raise_if_cancelled()
            raise translated(url, error) from error


def _session(adapter: CuttableAdapter, user_agent: str) -> _Session:
    session = _Session()
    session.trust_env = False  # no .netrc; proxies are asked for by us
    session.headers["User-Agent"] = user_agent
    session.headers["Accept-Encoding"] = ACCEPTED
    session.mount("http://", adapter)
    session.mount("https://", adapter)
    return session


def _host(url: str) -> str:
    """The host that politeness is owed to, without port and scheme."""
    return (urlsplit(url).hostname or "").rstrip(".")


def _wish(response: requests.Response) -> float | None:
    """Seconds that an answer asks to wait, counted on its own clock."""
    if response.status_code not in _TRANSIENT:
        return None
    now = http_date(response.headers.get("Date"))
    return retry_after(response.headers.get("Retry-After"), now)


def _within(limit: int, size: int, response: requests.Response) -> int:
    if size > limit:
        raise NoAnswer(f"{_host(response.url)} sends more than {limit} bytes.", "too-large")
    return size


def _drain(response: requests.Response) -> None:
    """Read the little that is there, so that the connection can be used again."""
    with contextlib.suppress(*RAISED):
        next(response.raw.stream(_CHUNK, decode_content=False), b"")
