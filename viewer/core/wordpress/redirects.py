"""Where a redirect leads.

Responsible for reading `Location` and for naming circles (wordpress.md, 35). Not for following
(transport).
"""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import requests

from viewer.core.wordpress.trouble import NoAnswer

REDIRECTS = 10  # followed at most
_REDIRECT = {301, 302, 303, 307, 308}


def redirect_target(response: requests.Response) -> str | None:
    """The address that an answer sends us to; None for any other answer.

    Non-ASCII bytes are UTF-8, whatever the standard says.
    """
    location = response.headers.get("Location")
    if location is None or response.status_code not in _REDIRECT:
        return None
    with_utf8 = location.encode("latin-1", "replace").decode("utf-8", "replace").strip()
    return urljoin(response.url, with_utf8)


def endless(path: list[str]) -> NoAnswer:
    """The error for a path of addresses that does not end."""
    host = urlsplit(path[-1]).hostname
    again = next((url for url in path if path.count(url) > 1), None)
    if again is None:
        return NoAnswer(f"{host} redirects more than {REDIRECTS} times.", "too-many-redirects")
    start = path.index(again)
    circle = path[start : path.index(again, start + 1) + 1]
    words = " -> ".join(circle)[:500]
    return NoAnswer(f"{host} redirects in a circle.", "redirect-loop", detail=words)
