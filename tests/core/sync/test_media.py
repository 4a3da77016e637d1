"""One picture or file: streamed, sniffed, checked, put into its place, or refused by name."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import struct
import zlib

import pytest
from PIL import Image

from tests.core.sync.conftest import Bench
from tests.core.sync.files import DRAWING, HTML, PDF, box, mp4, office, wav
from tests.fakes.content import picture
from viewer.core.cancel import CancelToken
from viewer.core.errors import ItemError, MediaSkipped, MediaUnavailable
from viewer.core.store.media_table import WantedMedia
from viewer.core.sync.media import Caps, StoredFile, Unchanged
from viewer.core.sync.media.candidates import addresses
from viewer.core.sync.media.sniff import sniff
from viewer.core.wordpress.transport import Transport


def png_of(width: int, height: int) -> bytes:
    """A PNG that claims a size, with next to nothing in it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(name + body))
        return struct.pack(">I", len(body)) + name + body + check

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


def animation() -> bytes:
    frames = [Image.new("P", (8, 8), colour) for colour in (1, 2, 3)]
    buffer = io.BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    return buffer.getvalue()


# -- what is stored ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "name", "data", "mime", "ending"),
    [
        ("image", "a.jpg", picture(), "image/jpeg", "jpg"),
        ("image", "a.png", picture(kind="PNG"), "image/png", "png"),
        ("image", "a.gif", animation(), "image/gif", "gif"),
        ("image", "photon.jpg", picture(kind="WEBP"), "image/webp", "webp"),
        ("image", "a.avif", picture(kind="AVIF"), "image/avif", "avif"),
        ("image", "a.heic", box(b"ftyp", b"heic\0\0\0\0") + b"x" * 90, "image/heic", "heic"),
        ("image", "noname", picture(kind="BMP"), "image/bmp", "bmp"),
        ("image", "a.tif", picture(kind="TIFF"), "image/tiff", "tif"),
        ("document", "a.pdf", PDF, "application/pdf", "pdf"),
        ("document", "scan.pdf", picture(), "image/jpeg", "jpg"),
        ("document", "a.docx", office(), None, "docx"),
        ("document", "a.xlsx", office("xl/workbook.xml"), None, "xlsx"),
        ("document", "a.csv", b"a,b\n1,2\n", "text/csv", "csv"),
        ("audio", "a.wav", wav(), "audio/wav", "wav"),
        ("audio", "a.mp3", b"ID3\x04" + b"\0" * 200, "audio/mpeg", "mp3"),
        ("audio", "a.ogg", b"OggS\0\x02" + b"\0" * 90, "audio/ogg", "ogg"),
        ("video", "a.mp4", mp4(), "video/mp4", "mp4"),
        ("video", "a.webm", b"\x1aE\xdf\xa3....webm" + b"\0" * 90, "video/webm", "webm"),
    ],
)
def test_each_kind_is_stored_as_what_its_bytes_are(
    bench: Bench, kind: str, name: str, data: bytes, mime: str | None, ending: str
) -> None:
    stored = bench.stored(f"/wp-content/uploads/2023/06/{name}", data, kind=kind)
    assert stored.path.startswith(f"sites/s/media/2023/06/{name.partition('.')[0]}-")
    assert stored.path.endswith(f".{ending}")
    assert mime is None or stored.mime == mime
    assert (stored.size, stored.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    assert bench.bytes_of(stored) == data
    assert stored.etag is not None


def test_a_picture_that_the_article_itself_holds(bench: Bench) -> None:
    data = picture(size=(40, 30), kind="PNG")
    url = "data:image/png;base64," + base64.b64encode(data).decode()
    stored = bench.stored(url)
    assert (bench.bytes_of(stored), stored.dimensions) == (data, (40, 30))
    assert bench.files.asked == []


# -- what is refused, and by which name --------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "data", "reason", "permanent"),
    [
        ("image", HTML, "not-an-image (a web page)", True),
        ("image", PDF, "not-an-image (a PDF file)", True),
        ("image", b'{"code":"rest_forbidden"}', "not-an-image (JSON)", True),
        ("image", b"GIF89a" + b"\xff" * 40, "broken", True),
        ("image", mp4(), "not-an-image (a MP4 file)", True),
        ("image", picture()[:400], "truncated", False),
        ("image", picture(kind="PNG")[:-20], "truncated", False),
        ("image", picture(kind="WEBP")[:-60], "truncated", False),
        ("image", picture(kind="GIF")[:-90], "truncated", False),
        ("image", b"", "empty", False),
        ("image", png_of(60_000, 60_000), "too-many-pixels", True),
        ("image", png_of(200_000, 10), "too-many-pixels (200000 x 10)", True),
        ("document", HTML, "not-a-document (a web page)", True),
        ("document", PDF[:-8], "truncated", False),
        ("document", office()[:-30], "truncated", False),
        ("document", b"MZ\x90\0" + b"\0" * 90, "not-a-document (unknown bytes)", True),
        ("audio", HTML, "not-an-audio (a web page)", True),
        ("audio", wav()[:-200], "truncated", False),
        ("video", mp4()[:-50], "truncated", False),
        ("video", picture(), "not-a-video (a JPG file)", True),
    ],
)
def test_refused_by_name(
    bench: Bench, kind: str, data: bytes, reason: str, permanent: bool
) -> None:
    outcome = bench.fetch("/x.bin", data, kind=kind)  # type: ignore[arg-type]
    assert isinstance(outcome, MediaUnavailable)
    assert (outcome.message, outcome.permanent) == (reason, permanent)
    assert not list(bench.layout.root.rglob("media/**/*.*"))


@pytest.mark.parametrize(
    ("status", "permanent"), [(404, True), (410, True), (403, True), (500, False), (503, False)]
)
def test_a_status_is_a_reason(bench: Bench, status: int, permanent: bool) -> None:
    bench.files.statuses["/a.jpg"] = (status, {})
    outcome = bench.fetch("/a.jpg")
    assert isinstance(outcome, MediaUnavailable)
    assert (outcome.message, outcome.permanent) == (f"http-{status}", permanent)
    assert len(bench.files.asked) == (1 if permanent else 3)


def test_a_server_that_asks_for_an_hour_is_not_waited_for(bench: Bench) -> None:
    bench.files.statuses["/a.jpg"] = (429, {"Retry-After": "3600"})
    outcome = bench.fetch("/a.jpg")
    assert isinstance(outcome, MediaUnavailable)
    assert (outcome.message, outcome.permanent) == ("http-429", False)
    assert outcome.retry_after is not None
    assert outcome.retry_after > 3500
    assert bench.reason("/b.jpg", picture()) == "rate-limited"  # its host asked, not the file
    assert len(bench.files.asked) == 1


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://example.org/a.jpg"])
def test_a_redirect_out_of_the_web_is_refused(bench: Bench, target: str) -> None:
    bench.files.statuses["/a.jpg"] = (302, {"Location": target})
    outcome = bench.fetch("/a.jpg")
    assert isinstance(outcome, MediaUnavailable)
    assert (outcome.message, outcome.permanent) == ("bad-scheme", True)
    assert bench.reason("ftp://example.org/a.jpg") == "bad-scheme"


def test_a_private_address_is_refused_and_never_asked(bench: Bench) -> None:
    bench.files.files["/a.jpg"] = picture()
    bench.transport = Transport(CancelToken(), delay=0)
    outcome = bench.fetch("/a.jpg")
    assert isinstance(outcome, MediaUnavailable)
    assert (outcome.message, outcome.permanent) == ("private-address", True)
    assert bench.files.asked == []


# -- caps --------------------------------------------------------------------------------------


def test_a_declared_size_beyond_the_cap_is_not_downloaded(bench: Bench) -> None:
    data = mp4(size=300_000)
    outcome = bench.fetch("/a.mp4", data, kind="video", caps=Caps(media_bytes=100_000))
    assert isinstance(outcome, MediaSkipped)
    assert outcome.size == len(data)
    assert outcome.message.startswith("too-large (0.3 of at most 0.1 MiB)")
    assert bench.transport.traffic.received < 100_000


def test_an_undeclared_size_is_bounded_while_it_comes(bench: Bench) -> None:
    bench.files.undeclared = True
    caps = Caps(media_bytes=100_000)
    data = mp4(size=3_000_000)
    assert bench.reason("/a.mp4", data, kind="video", caps=caps) == "endless"
    assert bench.transport.traffic.received < 200_000
    assert bench.bytes_of(bench.stored("/a.mp4", data, kind="video")) == data


def test_videos_are_left_out_without_a_request(bench: Bench) -> None:
    caps = Caps(video=False)
    assert bench.reason("/a.mp4", mp4(), kind="video", caps=caps) == "left-out (video)"
    assert bench.files.asked == []


# -- resuming ----------------------------------------------------------------------------------


def test_a_broken_download_goes_on_where_it_was(bench: Bench) -> None:
    data = mp4(size=400_000)
    bench.files.break_at["/a.mp4"] = [150_000, 100_000]
    stored = bench.stored("/a.mp4", data, kind="video")
    assert bench.bytes_of(stored) == data
    assert stored.sha256 == hashlib.sha256(data).hexdigest()
    assert [line.startswith("/a.mp4 bytes=") for line in bench.files.asked] == [False, True, True]
    assert bench.transport.traffic.received < len(data) + 140_000


def test_a_server_without_ranges_starts_again(bench: Bench) -> None:
    data = mp4(size=200_000)
    bench.files.ranges = False
    bench.files.break_at["/a.mp4"] = [150_000]
    assert bench.bytes_of(bench.stored("/a.mp4", data, kind="video")) == data


def test_a_packed_answer_is_not_gone_on_with(bench: Bench) -> None:
    noise = b"".join(hashlib.sha256(b"%d" % number).digest() for number in range(8000))
    data = mp4() + box(b"free", noise)
    bench.files.packs = True
    bench.files.break_at["/a.mp4"] = [200_000]
    assert bench.bytes_of(bench.stored("/a.mp4", data, kind="video")) == data
    assert bench.files.asked == ["/a.mp4", "/a.mp4"]


def test_a_download_that_always_breaks_ends(bench: Bench) -> None:
    bench.files.ranges = False
    bench.files.break_at["/a.mp4"] = [1000] * 50
    assert bench.reason("/a.mp4", mp4(), kind="video") in {"truncated", "unreachable"}
    assert len(bench.files.asked) < 10


# -- several addresses -------------------------------------------------------------------------


def test_the_next_address_is_asked_when_the_first_is_gone(bench: Bench) -> None:
    bench.files.files["/small.jpg"] = picture("maroon")
    stored = bench.stored("/full.jpg", alternates=("/small.jpg",))
    assert bench.bytes_of(stored) == picture("maroon")
    assert "/full-" in stored.path  # the row keeps its name


def test_trouble_that_passes_is_waited_for_before_a_worse_picture_is_taken(bench: Bench) -> None:
    bench.files.files["/small.jpg"] = picture("maroon")
    bench.files.statuses["/full.jpg"] = (503, {})
    assert bench.reason("/full.jpg", alternates=("/small.jpg",)) == "http-503"
    assert bench.stored("/full.jpg", alternates=("/small.jpg",), tries=1).size


def test_addresses_in_their_order() -> None:
    assert addresses("https://x.test/a-300x200.jpg") == (
        "https://x.test/a.jpg",
        "https://x.test/a-300x200.jpg",
    )
    assert addresses("https://x.test/a-2048x1365.jpg") == ("https://x.test/a-2048x1365.jpg",)
    assert addresses("http://x.test/a.jpg", secure=True) == (
        "https://x.test/a.jpg",
        "http://x.test/a.jpg",
    )
    assert addresses("http://x.test:81/a.jpg", secure=True) == ("http://x.test:81/a.jpg",)
    assert addresses("http://x.test/a-30x20.pdf", kind="document") == ("http://x.test/a-30x20.pdf",)


# -- asking again ------------------------------------------------------------------------------


def revalidated(bench: Bench, stored: StoredFile) -> StoredFile | Unchanged | ItemError:
    row = WantedMedia(
        1, bench.url("/a.jpg"), 0, etag=stored.etag, path=stored.path, sha256=stored.sha256
    )
    outcomes: list[StoredFile | Unchanged | ItemError] = []
    bench.fetcher().revalidate_all([row], lambda _, outcome: outcomes.append(outcome))
    return outcomes[0]


def test_an_unchanged_file_costs_a_question(bench: Bench) -> None:
    stored = bench.stored("/a.jpg", picture())
    received = bench.transport.traffic.received
    assert isinstance(revalidated(bench, stored), Unchanged)
    assert bench.transport.traffic.received == received


def test_a_changed_file_replaces_the_stored_one_which_is_kept(bench: Bench) -> None:
    stored = bench.stored("/a.jpg", picture("teal"))
    bench.files.files["/a.jpg"] = picture("olive")
    changed = revalidated(bench, stored)
    assert isinstance(changed, StoredFile)
    assert changed.path == stored.path
    assert bench.bytes_of(changed) == picture("olive")
    assert changed.earlier is not None
    assert bench.layout.resolve(changed.earlier[0]).read_bytes() == picture("teal")
    assert changed.earlier[1] == stored.sha256


def test_a_file_that_its_site_no_longer_gives_stays(bench: Bench) -> None:
    stored = bench.stored("/a.jpg", picture())
    bench.files.statuses["/a.jpg"] = (404, {})
    assert isinstance(revalidated(bench, stored), ItemError)
    assert bench.bytes_of(stored) == picture()


# -- drawings ----------------------------------------------------------------------------------


def svg(inner: str, attributes: str = "") -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f" {attributes}>{inner}</svg>"
    ).encode()


@pytest.mark.parametrize(
    "evil",
    [
        "<script>alert(1)</script>",
        '<g onload="alert(1)"><path d="M0 0"/></g>',
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        '<image xlink:href="http://evil.test/pixel.png"/>',
        '<image href="file:///etc/passwd"/>',
        '<use href="http://evil.test/a.svg#x"/>',
        '<a href="javascript:alert(1)"><path d="M0 0"/></a>',
        '<path style="fill: url(http://evil.test/a)" d="M0 0"/>',
        '<path fill="url( &#39;http://evil.test/a&#39; )" d="M0 0"/>',
        "<style>@import url(http://evil.test/a.css); path{fill:url('//evil.test/b')}</style>",
        "<style>@\\69mport 'http://evil.test/a.css';</style>",
        '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
        '<script xmlns="urn:x">evil</script>',
        '<g xml:base="http://evil.test/"/>',
    ],
)
def test_a_drawing_loses_what_acts_or_asks(bench: Bench, evil: str) -> None:
    data = svg(f'<circle r="3" fill="url(#g)"/>{evil}<text>kept</text>')
    stored = bench.stored("/a.svg", data)
    text = bench.bytes_of(stored).decode()
    for word in ("script", "onload", "evil", "passwd", "foreignObject", "import", "xml:base"):
        assert word not in text
    assert '<circle r="3" fill="url(#g)"/>' in text
    assert "<text>kept</text>" in text
    assert stored.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert stored.size == len(text.encode())


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + svg("<text>&b;</text>"),
            "unsafe-svg (entities)",
        ),
        (svg("<g/>" * 50_001), "unsafe-svg (more than 50000 elements)"),
        (svg("<g>" * 300 + "</g>" * 300), "broken"),
        (svg('<g id="a"><use href="#a"/></g>'), "unsafe-svg (a circle of references)"),
        (
            svg(
                '<path id="n0" d="M0 0"/>'
                + "".join(
                    f'<g id="n{n}"><use href="#n{n - 1}"/><use xlink:href="#n{n - 1}"/></g>'
                    for n in range(1, 30)
                )
            ),
            "unsafe-svg (too much by reference)",
        ),
        (DRAWING[:60], "broken"),
    ],
)
def test_a_drawing_that_would_harm_is_refused(bench: Bench, data: bytes, reason: str) -> None:
    assert bench.reason("/a.svg", data) == reason


def test_a_packed_drawing_is_bounded(bench: Bench) -> None:
    assert bench.bytes_of(bench.stored("/a.svgz", gzip.compress(DRAWING))).endswith(DRAWING)
    bomb = gzip.compress(DRAWING + b" " * 50_000_000)
    assert bench.reason("/b.svgz", bomb) == "unsafe-svg (larger than 5 MiB)"


def test_nothing_is_sniffed_from_chance_bytes() -> None:
    assert sniff(b"") is None
    assert sniff(b"\xff") is None
    assert sniff(b"MZ") is None
    assert sniff(b"<html>%PDF-1.4</html>") is None
