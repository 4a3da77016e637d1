"""Refusing addresses that a site on the internet has no business to name (SSRF).

Responsible for telling public addresses from this machine and its network, and for the policy
object that the connections ask. A picture's address comes from a stranger; without this, it could
make Backfile ask a router or a local service. Not for connecting (connect, sockets).
"""

from __future__ import annotations

import ipaddress
import re
import socket
from urllib.parse import urlsplit

from urllib3.util import parse_url

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in IPv6
_UNICAST = ipaddress.ip_network("2000::/3")  # all that IANA has given out
_NUMBER = re.compile(r"^(0x[0-9a-f]*|[0-9]+)$")
_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class AddressRefused(Exception):
    """An address that may not be asked.

    Args:
        message: what is wrong with it.
        reason: the short name of it, for documents and programs.
    """

    def __init__(self, message: str, reason: str) -> None:
        super().__init__(message)
        self.reason = reason


class PrivateAddress(AddressRefused):
    """A public site named an address of this machine or of a private network."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "private-address")


class Guard:
    """The policy for a public site: http and https to public addresses only.

    A policy is an object so that a test can call one loopback port public and watch that no other
    is contacted; the product uses this class and `OpenGuard` as they are.
    """

    def admits(self, address: str, port: int) -> bool:
        """Whether a connection to this address (not name) may be made."""
        del port  # a policy may look at it; this one does not
        return is_public(address)

    def check_url(self, url: str) -> None:
        """Refuse what can be seen without asking anybody.

        Raises:
            AddressRefused: another scheme, an odd spelling or a private address.
        """
        host, port = _host_and_port(url)
        if host == "localhost" or host.endswith(".localhost"):
            raise PrivateAddress(f"{host} is this machine")
        literal = _literal(host)
        if literal is None:
            if looks_numeric(host):
                raise AddressRefused(f"{host} is a number in disguise", "odd-address")
        elif not self.admits(str(literal), port):
            raise PrivateAddress(f"{host} is not a public address")

    def check_by_lookup(self, url: str) -> None:
        """Refuse a name that leads into a private network: all that can be done before a proxy.

        A name that does not resolve here is left to the proxy, which may know it.

        Raises:
            AddressRefused: as `check_url`, or the name has a private address.
        """
        self.check_url(url)
        host, port = _host_and_port(url)
        if not all(self.admits(address, port) for address in _lookup(host)):
            raise PrivateAddress(f"{host} has an address of a private network")


class OpenGuard(Guard):
    """The policy for a site that lies on this machine or its network itself."""

    def admits(self, address: str, port: int) -> bool:
        """Everything."""
        del address, port
        return True

    def check_url(self, url: str) -> None:
        """Http and https only; raises `AddressRefused`."""
        _host_and_port(url)

    def check_by_lookup(self, url: str) -> None:
        """Http and https only; raises `AddressRefused`."""
        _host_and_port(url)


def check_scheme(url: str) -> None:
    """Raise `AddressRefused` for anything but http and https: `file:`, `ftp:`, `data:` ..."""
    scheme = urlsplit(url).scheme.lower()
    if scheme not in {"http", "https"}:
        raise AddressRefused(f"{scheme or 'nothing'}: is not http or https", "scheme")


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public internet.

    Loopback, private, link-local, CGNAT (100.64/10), multicast, unspecified and reserved ones are
    not, nor is IPv6 that carries such an IPv4 address: mapped, NAT64 (RFC 6052), 6to4 (RFC 3056).
    Teredo and other tunnels are never public.
    """
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return _public(address)


def _public(address: _Address) -> bool:
    if isinstance(address, ipaddress.IPv4Address):
        return address.is_global and not address.is_multicast and not address.is_reserved
    carried = _carried(address)
    if carried is not None:
        return _public(carried)
    return address in _UNICAST and address.is_global


def _carried(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address inside an IPv6 one that stands for it."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def looks_numeric(host: str) -> bool:
    """Whether a host is an IPv4 address in another spelling: `0x7f.1`, `2130706433`, `0177.0.0.1`.

    The rule is WHATWG's: a host whose last label is a number is an address or nothing.
    """
    return bool(_NUMBER.match(host.rpartition(".")[2]))


def is_private(url: str) -> bool:
    """Whether a URL's host is, or resolves to, anything but a public address.

    A name that does not resolve is left to the request itself (a proxy may know it).
    """
    host = _bare(urlsplit(url if "://" in url else f"//{url}").hostname or "")
    if host == "localhost" or host.endswith(".localhost"):
        return True
    return any(not is_public(address) for address in _lookup(host))


def _lookup(host: str) -> set[str]:
    try:
        return {str(info[4][0]) for info in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return set()


def _host_and_port(url: str) -> tuple[str, int]:
    """Host and port as urllib3 will read them: two parsers that differ are a known way in."""
    check_scheme(url)
    parts = parse_url(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return _bare(parts.host or ""), port


def _bare(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()


def _literal(host: str) -> _Address | None:
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
