"""Whether there is a newer Backfile: asked when a person asks, and never by itself.

Responsible for the one address that is asked, for reading its answer and for comparing versions.
Not for installing anything: the answer's page is opened in the browser, if the person wants.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from viewer import __version__
from viewer.core.cancel import CancelToken
from viewer.core.errors import SiteUnreachable, UpdateFeedUnusable
from viewer.core.wordpress.transport import Transport

# The project's feed of releases: JSON with `version` and `page`, or GitHub's "latest release" with
# `tag_name` and `html_url`. Empty: this build has none, and says so. Whoever packages Backfile sets
# it here, and nowhere else (docs/places.md).
FEED = ""

_BYTES = 256 * 1024
_VERSION = re.compile(r"v?(\d{1,5}(?:\.\d{1,5}){0,3})([.-]?(?:a|b|rc|dev)\d{0,5})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Release:
    """The newest release.

    Args:
        version: as its feed says.
        page: its page on the web; "" where the feed names none that is https.
        newer: than this program.
    """

    version: str
    page: str
    newer: bool


def newest(feed: str, token: CancelToken, *, local: bool = False) -> Release:
    """Ask for the newest release: one request, which says no more than this program's name.

    Args:
        feed: the address.
        token: a cancel ends the request.
        local: the feed lies on this machine (a test's).

    Raises:
        SiteUnreachable, TlsFailed, RateLimited: no answer could be had.
        UpdateFeedUnusable: the answer names no version.
        Cancelled: somebody asked to stop.
    """
    transport = Transport(token, delay=0.0, retries=0, allow_private=local)
    try:
        answer = transport.get(feed, retry=False, limit=_BYTES)
    finally:
        transport.close()
    if answer.status != 200:
        raise SiteUnreachable(f"The address of the updates answered with HTTP {answer.status}.")
    return read(answer.body)


def read(body: bytes) -> Release:
    """A feed's answer.

    Raises:
        UpdateFeedUnusable: it names no version.
    """
    try:
        found = json.loads(body)
    except ValueError as error:
        raise UpdateFeedUnusable("The list of updates cannot be read.") from error
    told = found if isinstance(found, dict) else {}
    version = str(told.get("version") or told.get("tag_name") or "")
    if not _VERSION.fullmatch(version):
        raise UpdateFeedUnusable("The list of updates names no version.")
    page = str(told.get("page") or told.get("html_url") or "")
    if urlsplit(page).scheme != "https" or not urlsplit(page).hostname:
        page = ""
    return Release(version.lstrip("vV"), page, is_newer(version, __version__))


def is_newer(version: str, than: str) -> bool:
    """Whether a version comes after another; one that is not final comes before its release."""
    return _order(version) > _order(than)


def _order(version: str) -> tuple[tuple[int, ...], int, str, int]:
    found = _VERSION.fullmatch(version)
    if found is None:
        return (), 0, "", 0
    numbers = [int(part) for part in found[1].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    kind = re.sub(r"[\d.-]", "", found[2] or "").lower()
    serial = re.sub(r"\D", "", found[2] or "")
    return tuple(numbers), 0 if kind else 1, "" if kind == "dev" else kind, int(serial or 0)
