"""Refusing addresses that a site on the internet has no business to name (SSRF).

Responsible for telling public hosts from this machine and its network. A picture's address comes
from a stranger; without this, it could make Backfile ask a router or a local service.
"""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import urlsplit

import requests


class PrivateAddress(requests.RequestException):
    """A public site named an address of a private network."""


def is_private(url: str) -> bool:
    """Whether a URL's host is, or resolves to, anything but a public address.

    A name that does not resolve is left to the request itself (a proxy may know it).
    """
    host = urlsplit(url).hostname or ""
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return False
    addresses = [ipaddress.ip_address(str(text).partition("%")[0]) for text in found]
    return any(not address.is_global or address.is_multicast for address in addresses)


def refuse_private(url: str) -> None:
    """Raise `PrivateAddress` for a URL that leads into a private network."""
    if is_private(url):
        raise PrivateAddress(f"{urlsplit(url).netloc} is not a public address")
