"""Signing in, and where passwords are kept: in the keyring or nowhere."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from tests.conftest import Serve
from tests.fakes.content import post, site_of
from tests.fakes.languages import json_answer
from viewer.core.cancel import CancelToken
from viewer.core.errors import KeyringUnusable, RestApiBlocked, SignInFailed, SignInRequired
from viewer.core.wordpress.accounts import (
    Account,
    Accounts,
    check_account,
    normalised_password,
)
from viewer.core.wordpress.index_facts import IndexFacts
from viewer.core.wordpress.transport import Transport
from viewer.samplesite.site import Request, Response

ROOT = "https://example.org/wp-json/"
PASSWORD = "77uf8F6k6cbJR82rIBeJQbbY"
SPACED = "77uf 8F6k 6cbJ R82r IBeJ QbbY"
Answer = Callable[[Request], Response]


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory; `refuses` makes it a locked one."""

    viable = False  # never chosen by keyring itself: defining a backend registers it

    def __init__(self, refuses: Exception | None = None) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}
        self.refuses = refuses

    def _open(self) -> dict[tuple[str, str], str]:
        if self.refuses is not None:
            raise self.refuses
        return self.entries

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self._open().get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self._open()[service, username]


@pytest.fixture
def transport() -> Iterator[Transport]:
    made = Transport(CancelToken(), delay=0.0, patience=0.0, allow_private=True)
    yield made
    made.close()


def wordpress(*, user: str = "admin", code: str = "incorrect_password") -> Callable[..., Response]:
    """What WordPress answers to `/users/me`: it looks at the Authorization header, if it comes."""

    def middleware(request: Request, answer: Answer) -> Response:
        if not request.path.endswith("/users/me"):
            return answer(request)
        given = request.headers.get("Authorization", "").removeprefix("Basic ")
        name, _, password = base64.b64decode(given).decode().partition(":")
        if not given:
            return refused("rest_not_logged_in")
        if name != user:
            return refused("invalid_username")
        if "".join(password.split()) != PASSWORD:
            return refused(code)
        return json_answer({"id": 1, "name": "Mona Karim", "slug": user})

    return middleware


def refused(code: str, status: int = 401) -> Response:
    return json_answer({"code": code, "message": "Übersetzt", "data": {"status": status}}, status)


# -- the question ----------------------------------------------------------------------------


@pytest.mark.parametrize("password", [PASSWORD, SPACED])
def test_who_is_signed_in(transport: Transport, serve: Serve, password: str) -> None:
    server = serve(site_of(post(1)), middleware=wordpress())
    transport.sign_in(urlsplit(server.url).netloc, "admin", normalised_password(password))
    assert check_account(transport, server.site.rest_root) == Account(1, "Mona Karim", "admin")


@pytest.mark.parametrize(
    ("user", "password", "code", "words"),
    [
        ("admin", "wrong", "incorrect_password", "password"),
        ("nobody", PASSWORD, "invalid_username", "no such user"),
        ("admin", "wrong", "application_passwords_disabled", "switched off"),
        ("admin", "wrong", "rest_not_logged_in", "as if nobody"),
    ],
)
def test_credentials_that_are_refused(
    transport: Transport, serve: Serve, user: str, password: str, code: str, words: str
) -> None:
    server = serve(site_of(post(1)), middleware=wordpress(code=code))
    transport.sign_in(urlsplit(server.url).netloc, user, password)
    with pytest.raises(SignInFailed, match=words) as raised:
        check_account(transport, server.site.rest_root)
    assert raised.value.detail == code
    assert raised.value.hint
    assert password not in f"{raised.value.message}{raised.value.detail}{raised.value.hint}"


def test_a_server_that_keeps_the_header(transport: Transport, serve: Serve) -> None:
    site = wordpress()

    def without_header(request: Request, answer: Answer) -> Response:
        return site(Request(request.method, request.target), answer)

    server = serve(site_of(post(1)), middleware=without_header)
    transport.sign_in(urlsplit(server.url).netloc, "admin", PASSWORD)
    with pytest.raises(SignInFailed) as raised:
        check_account(transport, server.site.rest_root)
    assert "Authorization" in (raised.value.hint or "")


def test_a_site_without_application_passwords(transport: Transport, serve: Serve) -> None:
    server = serve(site_of(post(1)), middleware=wordpress(code="rest_not_logged_in"))
    facts = IndexFacts.of({"namespaces": ["wp/v2"], "authentication": []})
    transport.sign_in(urlsplit(server.url).netloc, "admin", "wrong")
    with pytest.raises(SignInFailed, match="no Application Passwords"):
        check_account(transport, server.site.rest_root, facts)


def test_another_lock_in_front(transport: Transport, serve: Serve) -> None:
    """A staging site's own Basic sign-in collides with WordPress's."""
    challenge = {"WWW-Authenticate": 'Basic realm="Staging"', "Content-Type": "text/html"}
    server = serve(site_of(), middleware=lambda _r, _a: Response(401, challenge, b"<h1>401</h1>"))
    with pytest.raises(SignInRequired, match="web server"):
        check_account(transport, server.site.rest_root)


@pytest.mark.parametrize("code", ["rest_no_route", "rest_user_cannot_view"])
def test_a_site_that_hides_its_users(transport: Transport, serve: Serve, code: str) -> None:
    server = serve(site_of(), middleware=lambda _r, _a: refused(code, 404))
    with pytest.raises(SignInFailed, match="anybody"):
        check_account(transport, server.site.rest_root)


def test_no_answer_worth_the_name(transport: Transport, serve: Serve) -> None:
    server = serve(site_of(), middleware=lambda _r, _a: Response(200, {}, b"Hello"))
    with pytest.raises(RestApiBlocked):
        check_account(transport, server.site.rest_root)


@pytest.mark.parametrize(
    ("given_password", "sent"),
    [
        (SPACED, PASSWORD),
        (f"  {PASSWORD}\n", PASSWORD),
        ("my own pass phrase", "my own pass phrase"),
        ("", ""),
    ],
)
def test_spaces_of_application_passwords(given_password: str, sent: str) -> None:
    assert normalised_password(given_password) == sent


# -- the keyring -----------------------------------------------------------------------------


def test_passwords_live_in_the_keyring() -> None:
    ring = Ring()
    assert Accounts(ring).remember(ROOT, "admin", SPACED) is None
    assert ring.entries == {("backfile", "admin https://example.org/wp-json"): PASSWORD}
    later = Accounts(ring)
    assert later.password(ROOT, "admin") == PASSWORD
    assert later.password(ROOT, "another") is None
    assert later.password("https://example.org/blog/wp-json/", "admin") is None
    later.forget(ROOT, "admin")
    later.forget(ROOT, "admin")
    assert ring.entries == {}


@pytest.mark.parametrize(
    "ring",
    [
        keyring.backends.fail.Keyring(),
        keyring.backends.null.Keyring(),
        Ring(keyring.errors.KeyringLocked("locked")),
        Ring(keyring.errors.NoKeyringError()),
        Ring(OSError("no bus")),
    ],
    ids=["fail", "null", "locked", "none", "no-bus"],
)
def test_without_a_keyring_the_run_still_has_the_password(
    ring: keyring.backend.KeyringBackend,
) -> None:
    accounts = Accounts(ring)
    problem = accounts.remember(ROOT, "admin", PASSWORD)
    assert isinstance(problem, KeyringUnusable)
    assert "not kept" in problem.message
    assert problem.hint
    assert accounts.password(ROOT, "admin") == PASSWORD
    assert Accounts(ring).password(ROOT, "admin") is None


def test_a_locked_keyring_says_so_when_it_should_forget() -> None:
    with pytest.raises(KeyringUnusable):
        Accounts(Ring(keyring.errors.KeyringLocked())).forget(ROOT, "admin")
    Accounts(keyring.backends.fail.Keyring()).forget(ROOT, "admin")


def test_no_representation_shows_a_password() -> None:
    accounts = Accounts(keyring.backends.fail.Keyring())
    problem = accounts.remember(ROOT, "admin", PASSWORD)
    shown = [repr(accounts), repr(vars(accounts)), repr(problem), json.dumps(str(problem))]
    assert PASSWORD not in "".join(shown)
