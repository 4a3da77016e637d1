"""What an answer that is not the wanted one means, and what a person can do about it.

Responsible for telling members-only from switched-off from a firewall (wordpress.md, 6 and 33), by
status and JSON `code`: messages are translated, codes are not. Not for asking (discovery).
"""

from __future__ import annotations

from typing import Any

from viewer.core.errors import (
    NotWordPress,
    RestApiBlocked,
    SignInFailed,
    SignInRequired,
    SiteUnreachable,
    SyncError,
)
from viewer.core.wordpress.blocked import blocked_by
from viewer.core.wordpress.schema import as_text
from viewer.core.wordpress.transport import Answer

_MEMBERS = frozenset(
    {
        "rest_cannot_access",
        "rest_not_logged_in",
        "rest_login_required",
        "rest_forbidden",
        "rest_unauthorized",
        "rest_user_cannot_view",
        "rest_authorization_required",
    }
)
SIGN_IN_PAGE = "a sign-in page"  # as `blocked_by` calls them
MAINTENANCE_PAGE = "a maintenance page"
_WRONG = {
    "incorrect_password": "The site does not accept this password.",
    "invalid_username": "The site knows no such user.",
    "invalid_email": "The site knows no such user.",
    "invalid_application_credentials": "The site does not accept this name and password.",
    "rest_authentication_error": "The site does not accept this name and password.",
}
_DISABLED = frozenset({"application_passwords_disabled", "application_passwords_disabled_for_user"})
PASSWORD_HINT = (
    "Use an Application Password, made on the site under Users > Profile; "
    "the password of the login page is not accepted here."
)
DISABLED_HINT = (
    "Ask the site's owner to allow Application Passwords; security plugins switch them off."
)


def code_of(document: Any) -> str:
    """WordPress's name for an error; '' when it gives none."""
    return as_text(document.get("code")) if isinstance(document, dict) else ""


def refusal(root: str, answer: Answer, document: Any) -> SyncError | None:
    """What an API root's answer refuses; None when there may be no API at all.

    Args:
        root: what was asked.
        answer: with a status of 400 and more, or no JSON in it.
        document: its JSON; None when there is none.
    """
    code = code_of(document)
    if code in _WRONG or code in _DISABLED:
        return sign_in_failed(code)
    if answer.status == 401 or code in _MEMBERS:
        return _members(root, answer, code)
    if "disabled" in code or (code.startswith("rest_") and answer.status in {403, 404}):
        return RestApiBlocked(
            f"The REST API at {root} is switched off.",
            detail=code,
            hint="Ask the site's owner to allow /wp-json/wp/v2; its feed may still be readable.",
        )
    whose = blocked_by(answer)
    if answer.status == 403 or whose:
        return _in_the_way(root, answer, whose, code)
    if answer.status >= 500 or answer.status == 429:
        return SiteUnreachable(f"{root} answers with an error (HTTP {answer.status}).")
    return None


def sign_in_failed(code: str) -> SignInFailed:
    """The error for a code with which WordPress refuses credentials."""
    if code in _DISABLED:
        return SignInFailed(
            "The site has Application Passwords switched off.", detail=code, hint=DISABLED_HINT
        )
    message = _WRONG.get(code, "The site does not accept this name and password.")
    return SignInFailed(message, detail=code or None, hint=PASSWORD_HINT)


def _members(root: str, answer: Answer, code: str) -> SyncError:
    """Members only; a 401 without WordPress's code comes from the web server before it."""
    if not code and "basic" in answer.headers.get("WWW-Authenticate", "").lower():
        return SignInRequired(
            f"The web server asks for a name and password before it shows {root}.",
            detail=f"HTTP {answer.status}",
            hint="This is the server's own lock, not WordPress's; ask the site's owner.",
        )
    return SignInRequired(
        f"{root} shows its content to members only.",
        detail=code or f"HTTP {answer.status}",
        hint="Sign in with a user of the site and an Application Password (--user).",
    )


def _in_the_way(root: str, answer: Answer, whose: str | None, code: str = "") -> SyncError:
    """Somebody answered in the site's place; a sign-in form and a pause are no firewalls."""
    if whose == SIGN_IN_PAGE:
        return _members(root, answer, whose)
    if whose == MAINTENANCE_PAGE:
        return SiteUnreachable(
            f"{root} shows a maintenance page (HTTP {answer.status}).",
            hint="The site is being worked on; run the sync again later.",
        )
    return RestApiBlocked(
        f"{whose} stands in the way to {root} (HTTP {answer.status})."
        if whose
        else f"{root} refuses to answer (HTTP {answer.status}).",
        detail=code or (f"a page by {whose}" if whose else "a page of its own"),
        hint="A firewall or a browser check is in the way. Ask the site's owner to let Backfile "
        "read /wp-json/, or try later or from another network; its feed may still be readable.",
    )


def no_api(page: Answer, is_wordpress: bool) -> SyncError:
    """The error when no root answered and nobody refused."""
    whose = blocked_by(page)
    if whose:
        return _in_the_way(page.url, page, whose)
    if page.status in {401, 403}:
        found = refusal(page.url, page, None)
        if found is not None:
            return found
    if page.status >= 500 or page.status == 429:
        return SiteUnreachable(f"{page.url} answers with an error (HTTP {page.status}).")
    if is_wordpress:
        return RestApiBlocked(
            f"{page.url} is made with WordPress, but its REST API is nowhere to be found.",
            detail=f"HTTP {page.status}",
            hint="It may be switched off; ask the site's owner. Its feed may still be readable.",
        )
    return NotWordPress(
        f"No WordPress REST API was found at {page.url}.", detail=f"HTTP {page.status}"
    )
