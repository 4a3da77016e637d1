"""What a site wishes of robots.

Responsible for reading robots.txt tolerantly and within bounds (wordpress.md, 32). Not for obeying:
the pace keeps to `Crawl-delay` (`Transport.slow_down`), and a closed API is shown to the person,
whose own copy it is to decide about.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

from viewer.core.errors import SyncError
from viewer.core.wordpress.pace import LONGEST_DELAY
from viewer.core.wordpress.payload import decode, looks_like_html
from viewer.core.wordpress.transport import Transport

ROBOT = "Backfile"  # the name that a robots.txt may speak to
ROBOTS_BYTES = 512 * 2**10  # RFC 9309, 2.5: at least 500 KiB are read, the rest may be left
_DELAY = re.compile(r"^(\s*crawl-delay\s*:\s*)(\d+\.?\d*|\.\d+)\s*(#.*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Robots:
    """A site's wishes.

    Args:
        crawl_delay: seconds between requests; None when it names none. 30 at most.
        api_disallowed: whether robots are asked to keep out of the REST API.
    """

    crawl_delay: float | None = None
    api_disallowed: bool = False


def read_robots(transport: Transport, home: str) -> Robots:
    """The wishes of the site at `home`.

    A file that is absent, a web page or an error states none; neither does a host that fails at
    it. Nothing is tried again for its sake.

    Raises:
        Cancelled: somebody asked to stop.
    """
    try:
        body = _fetched(transport, urljoin(home, "/robots.txt"))
    except SyncError:
        return Robots()
    return understood(body, home)


def _fetched(transport: Transport, url: str) -> bytes:
    body = b""
    with transport.stream(url, "text/plain,*/*;q=0.5") as incoming:
        if incoming.status != 200:
            return b""
        for chunk in incoming.chunks:
            body += chunk
            if len(body) >= ROBOTS_BYTES:
                break
    return body[:ROBOTS_BYTES]


def understood(body: bytes, home: str) -> Robots:
    """The wishes in the bytes of a robots.txt; any bytes do.

    Args:
        body: the file.
        home: the site's address, to which its API belongs.
    """
    text = decode(body).replace("\0", "")
    if looks_like_html(text):
        return Robots()
    parser = RobotFileParser()
    try:
        parser.parse([_whole_seconds(line) for line in text.splitlines()])
    except ValueError:  # numbers that only look like some: the parser tests by isdigit
        return Robots()
    delay = parser.crawl_delay(ROBOT)
    seconds = None if delay is None else min(float(delay), LONGEST_DELAY)
    base = home if home.endswith("/") else f"{home}/"
    addresses = [urljoin(base, "wp-json/wp/v2/posts"), urljoin(base, "?rest_route=/wp/v2/posts")]
    return Robots(seconds, not any(parser.can_fetch(ROBOT, url) for url in addresses))


def _whole_seconds(line: str) -> str:
    """The parser reads whole numbers only, and trips over those of thousands of digits."""
    found = _DELAY.match(line)
    return line if found is None else f"{found[1]}{math.ceil(float(found[2][:12]))}"
