"""Which addresses a public site may name."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.wordpress.fixtures import Make, OnePublicPort, Raw
from tests.core.wordpress.raw_server import http
from viewer.core.wordpress.guard import (
    AddressRefused,
    Guard,
    OpenGuard,
    is_private,
    is_public,
    looks_numeric,
)
from viewer.core.wordpress.trouble import NoAnswer

PRIVATE = [
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "198.18.0.1",
    "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1",
    "2002:7f00:1::", "2002:c0a8:101::1", "2001:0:1::1", "::127.0.0.1", "2001:db8::1", "nonsense",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_ipv6_never_makes_an_ipv4_address_public(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    for form in (
        ipaddress.IPv6Address((0xFFFF << 32) + number),
        ipaddress.IPv6Address((0x64FF9B << 96) + number),
        ipaddress.IPv6Address((0x2002 << 112) + (number << 80)),
    ):
        assert is_public(str(form)) == is_public(str(address))


SPELLINGS = [
    "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.0.0.1", "127.0.0.1.",
    "0", "localhost", "LOCALHOST.", "a.localhost", "[::1]", "[::ffff:127.0.0.1]", "[::]",
    "127。0。0。1", "①②⑦.0.0.1", "%31%32%37.0.0.1", "user:pw@127.0.0.1",
]  # fmt: skip


@pytest.mark.parametrize("host", SPELLINGS)
def test_no_spelling_of_this_machine_is_contacted(host: str, raw: Raw, transport: Make) -> None:
    server = raw(http(b"secret"))
    with pytest.raises(NoAnswer) as caught:
        transport(allow_private=False).get(f"http://{host}:{server.port}/")
    assert caught.value.reason in {"private-address", "odd-address", "bad-address"}
    assert (caught.value.detail or "").startswith(caught.value.reason)
    assert server.connections == 0


@given(st.integers(0, 2**32 - 1), st.sampled_from(["{}", "0x{:x}", "0{:o}"]), st.booleans())
def test_numbers_are_never_names(number: int, form: str, dotted: bool) -> None:
    parts = [number >> 24, number & 0xFFFFFF] if dotted else [number]
    host = ".".join(form.format(part) for part in parts)
    assert looks_numeric(host)
    with pytest.raises(AddressRefused):
        Guard().check_url(f"http://{host}/")


@given(st.text(max_size=30))
def test_any_text_is_refused_or_passes(text: str) -> None:
    for url in (text, f"http://{text}/"):
        try:
            Guard().check_url(url)
        except (AddressRefused, ValueError):
            continue


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://a.org/", "data:,x", "//a.org", ""])
def test_only_the_web(url: str, transport: Make) -> None:
    for private in (False, True):
        with pytest.raises(NoAnswer, match="web") as caught:
            transport(allow_private=private).get(url)
        assert caught.value.reason == "scheme"
    with pytest.raises(AddressRefused):
        OpenGuard().check_url(url)


def test_a_name_that_leads_inside_is_met_at_the_connection(raw: Raw, transport: Make) -> None:
    """DNS rebinding: an earlier look-up counts for nothing, the connection checks for itself."""

    class Deceived(Guard):
        def check_url(self, url: str) -> None:
            """The name looked public when it was looked up."""

    server = raw(http(b"secret"))
    with pytest.raises(NoAnswer) as caught:
        transport(guard=Deceived()).get(f"http://localhost:{server.port}/")
    assert (caught.value.reason, server.connections) == ("private-address", 0)


@pytest.mark.parametrize("location", ["http://127.0.0.1:{}/", "//127.0.0.1:{}/x", "http://0:{}/"])
def test_a_redirect_inside_is_refused(location: str, raw: Raw, transport: Make) -> None:
    inside = raw(http(b"secret"))
    outside = raw(http(status="302 Found", Location=location.format(inside.port)))
    with pytest.raises(NoAnswer) as caught:
        transport(guard=OnePublicPort(outside.port)).get(outside.url)
    assert caught.value.reason in {"private-address", "odd-address"}
    assert (outside.connections, inside.connections) == (1, 0)


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:80/", "localhost", "[::1]", "http://x.localhost./", "10.0.0.1:80"],
)
def test_what_lies_here(url: str) -> None:
    assert is_private(url)


def test_what_lies_elsewhere() -> None:
    assert not is_private("http://8.8.8.8/")
