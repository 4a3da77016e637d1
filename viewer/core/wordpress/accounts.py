"""Signing in: whether a site accepts a name and password, and where the password is kept.

Responsible for Application Passwords (wordpress.md, 33) and for the system's keyring; the only user
of keyring. Not for sending credentials (transport: to the API's host only, over https). A password
is never written to the library, to a log or into a report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors

from viewer.core.errors import KeyringUnusable, RestApiBlocked, SignInFailed, SyncError
from viewer.core.wordpress.addresses import route_url
from viewer.core.wordpress.guard import is_private
from viewer.core.wordpress.index_facts import IndexFacts
from viewer.core.wordpress.payload import NotJson, parse
from viewer.core.wordpress.refusals import (
    DISABLED_HINT,
    PASSWORD_HINT,
    code_of,
    refusal,
)
from viewer.core.wordpress.schema import as_id, as_text
from viewer.core.wordpress.transport import Answer, Transport

_REFUSALS = (keyring.errors.KeyringError, OSError, RuntimeError)  # what backends raise
SERVICE = "backfile"
_APPLICATION_PASSWORD = re.compile(r"[A-Za-z0-9]{24}")
_STRIPPED_HINT = (
    "Check name and password. If they are right, the web server keeps the Authorization header "
    "from WordPress (usual with CGI); its owner can pass it on with `SetEnvIf Authorization`."
)


@dataclass(frozen=True, slots=True)
class Account:
    """Who is signed in, in the site's words."""

    wp_id: int
    name: str
    slug: str = ""


def normalised_password(password: str) -> str:
    """A password as it is sent: Application Passwords without the spaces they are shown with.

    WordPress ignores them too. Other passwords, of plugins that take these, stay as they are.
    """
    joined = "".join(password.split())
    return joined if _APPLICATION_PASSWORD.fullmatch(joined) else password


def check_account(transport: Transport, rest_root: str, facts: IndexFacts | None = None) -> Account:
    """Ask the site who is signed in; `transport.sign_in` was called before.

    Args:
        transport: with the credentials.
        rest_root: the API root.
        facts: of the site's index, where they are known; they make the error more exact.

    Raises:
        SignInFailed: the name or the password is wrong, Application Passwords are switched off, or
            the credentials do not reach WordPress; the hint says which.
        RestApiBlocked, SignInRequired, SiteUnreachable, TlsFailed: the question got no answer.
    """
    url = route_url(rest_root, "/wp/v2/users/me", {"context": "edit", "_fields": "id,name,slug"})
    answer = transport.get(url)
    document = _json(answer)
    wp_id = as_id(document.get("id")) if isinstance(document, dict) else None
    if answer.status < 400 and wp_id is not None:
        name = as_text(document.get("name")) or as_text(document.get("slug"))
        return Account(wp_id, name, as_text(document.get("slug")))
    raise _refused(url, answer, document, facts)


def _refused(url: str, answer: Answer, document: Any, facts: IndexFacts | None) -> SyncError:
    code = code_of(document)
    if code in {"rest_not_logged_in", "rest_forbidden_context", "rest_cannot_access"}:
        return _not_seen(url, code, facts)
    if code in {"rest_forbidden", "rest_user_cannot_view", "rest_no_route"}:
        return SignInFailed(
            "The site does not let anybody ask who is signed in.",
            detail=code,
            hint="A security plugin closes /wp-json/wp/v2/users; ask the site's owner.",
        )
    found = refusal(url, answer, document)
    if found is not None:
        return found
    return RestApiBlocked(
        "The site gives no usable answer to a sign-in.", detail=f"HTTP {answer.status}"
    )


def _not_seen(url: str, code: str, facts: IndexFacts | None) -> SignInFailed:
    """WordPress answers as to a visitor: it never saw the credentials, or does not look at them."""
    if urlsplit(url).scheme == "http" and not is_private(url):
        return SignInFailed(
            "The site was not signed in to: its address is plain http.",
            detail=code,
            hint="Passwords are sent over https only. Add the site with https:// if it has that.",
        )
    if facts is not None and facts.namespaces and not facts.application_passwords:
        return SignInFailed(
            "The site has no Application Passwords.", detail=code, hint=DISABLED_HINT
        )
    return SignInFailed(
        "The site answers as if nobody had signed in.",
        detail=code,
        hint=f"{_STRIPPED_HINT} {PASSWORD_HINT}",
    )


def _json(answer: Answer) -> Any:
    try:
        return parse(answer.body)
    except NotJson:
        return None


@dataclass(frozen=True, slots=True)
class _Held:
    """Passwords of this run; their text is kept out of every representation."""

    by_key: dict[str, str]

    def __repr__(self) -> str:
        return f"<{len(self.by_key)} passwords>"


class Accounts:
    """Passwords in the system's keyring; where there is none, in memory until the program ends.

    Calls may wait for a person to unlock the keyring: not for the thread of a window.

    Args:
        backend: a keyring; the system's when None.
    """

    def __init__(self, backend: keyring.backend.KeyringBackend | None = None) -> None:
        self._backend = backend
        self._held = _Held({})

    def remember(self, rest_root: str, user: str, password: str) -> KeyringUnusable | None:
        """Keep a password for later runs.

        Returns:
            None when the keyring has it; else why not. It is then known to this object only, so
            that the sync can run, and whoever called says that it was not kept.
        """
        key, text = _key(rest_root, user), normalised_password(password)
        try:
            self._ring().set_password(SERVICE, key, text)
        except (*_REFUSALS, KeyringUnusable) as error:
            self._held.by_key[key] = text
            return error if isinstance(error, KeyringUnusable) else _unusable(error)
        self._held.by_key.pop(key, None)
        return None

    def password(self, rest_root: str, user: str) -> str | None:
        """The password of an account; None when none is known, or the keyring stays locked."""
        key = _key(rest_root, user)
        if key in self._held.by_key:
            return self._held.by_key[key]
        try:
            return self._ring().get_password(SERVICE, key)
        except (*_REFUSALS, KeyringUnusable):
            return None

    def forget(self, rest_root: str, user: str) -> None:
        """Remove a password, wherever it is; nothing happens when there is none.

        Raises:
            KeyringUnusable: there is a keyring, and it refuses.
        """
        key = _key(rest_root, user)
        self._held.by_key.pop(key, None)
        try:
            ring = self._ring()
        except KeyringUnusable:
            return
        try:
            if ring.get_password(SERVICE, key) is not None:
                ring.delete_password(SERVICE, key)
        except _REFUSALS as error:
            raise _unusable(error) from error

    def _ring(self) -> keyring.backend.KeyringBackend:
        """The keyring.

        Raises:
            KeyringUnusable: this system has none, as servers do.
        """
        ring = self._backend or keyring.get_keyring()
        nothing = (keyring.backends.fail.Keyring, keyring.backends.null.Keyring)
        if isinstance(ring, nothing):
            raise KeyringUnusable("This system has no keyring, so the password is not kept.")
        return ring


def _key(rest_root: str, user: str) -> str:
    """The name of an entry: people see it in their keyring's own window."""
    return f"{user} {rest_root.rstrip('/')}"


def _unusable(error: Exception) -> KeyringUnusable:
    """The keyring's refusal; its text names the backend and never holds a password."""
    return KeyringUnusable(
        "The system's keyring refuses, so the password is not kept.", detail=type(error).__name__
    )
