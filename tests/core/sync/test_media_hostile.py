"""Bytes that somebody made up: refused by name, and nothing else is ever raised."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.core.sync.files import DRAWING, PDF, mp4, office, wav
from tests.fakes.content import picture
from viewer.core.errors import ItemError, MediaNotAnImage, TlsFailed
from viewer.core.sync.media.check import Checker, tail_of
from viewer.core.sync.media.sniff import HEAD, sniff
from viewer.core.sync.media.svg import cleaned_svg
from viewer.core.wordpress.reasons import Trouble, trouble_of
from viewer.core.wordpress.trouble import NoAnswer

_KINDS = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF", "ICO")
_FILES = [*(picture(size=(16, 16), kind=kind) for kind in _KINDS), PDF, mp4(), wav(), office()]


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A real file with some bytes changed, or cut off."""
    data = bytearray(draw(st.sampled_from(_FILES)))
    for at, byte in draw(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=8)):
        if at < len(data):
            data[at] = byte
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)


@given(spoilt())
@settings(max_examples=400, deadline=None)
def test_a_spoilt_file_is_known_or_refused(data: bytes) -> None:
    file = io.BytesIO(data)
    found = sniff(data[:HEAD], tail_of(file, len(data)), "")
    if found is not None:
        with contextlib.suppress(ItemError):
            size = Checker().check(file, len(data), found)
            assert size is None or (size[0] > 0 and size[1] > 0)


_PIECES = st.sampled_from(
    ["<g>", "</g>", "<script>", "</script>", '<g onload="x">', "<use href='#a'/>", "<g id='a'>",
     "&x;", "<!--", "-->", "<![CDATA[", "]]>", "<?x ?>", "<style>", "</style>", "url(http://evil)",
     "\\75rl(", "<image href='http://evil'/>", "<a xlink:href='javascript:x'>", "</a>", "text",
     "<x:y/>"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12))
@settings(max_examples=300, deadline=None)
def test_a_drawing_is_clean_or_refused(pieces: list[str]) -> None:
    data = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' xmlns:x="urn:x">{"".join(pieces)}</svg>'
    ).encode()
    try:
        made = cleaned_svg(data)
    except MediaNotAnImage:
        return
    for element in etree.fromstring(made).iter(etree.Element):
        names = [etree.QName(name).localname for name in element.attrib]
        assert etree.QName(element).namespace == "http://www.w3.org/2000/svg"
        assert etree.QName(element).localname != "script"
        assert not [name for name in names if name.startswith("on")]
        assert not [v for v in element.attrib.values() if v.startswith(("http", "java"))]
    once = cleaned_svg(made)
    assert cleaned_svg(once) == once


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_as_a_drawing(data: bytes) -> None:
    for packed in (False, True):
        with contextlib.suppress(MediaNotAnImage):
            cleaned_svg(DRAWING[:40] + data, packed=packed)


@pytest.mark.parametrize(
    ("reason", "word", "permanent"),
    [
        ("private-address", "private-address", True),
        ("scheme", "bad-scheme", True),
        ("odd-address", "bad-address", True),
        ("timeout", "timeout", False),
        ("unknown-name", "name-not-known", False),
        ("cut-off", "truncated", False),
        ("unreachable", "unreachable", False),
    ],
)
def test_the_trouble_behind_an_error(reason: str, word: str, permanent: bool) -> None:
    assert trouble_of(NoAnswer("x", reason)) == Trouble(word, permanent)
    assert trouble_of(TlsFailed("x")) == Trouble("tls-failed")
