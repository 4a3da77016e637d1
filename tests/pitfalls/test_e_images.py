"""wordpress.md, section E, images (42 to 49), and 40, file names: one test each, by number."""

from __future__ import annotations

import base64
import unicodedata
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QSize

from tests.conftest import Serve, Sync
from tests.fakes.content import picture, post, site_of
from viewer.core.convert import html_to_markdown, media_refs
from viewer.core.model import ArticleDetail, ArticleFilter
from viewer.core.paths import article_path, media_path, safe_component
from viewer.core.reading import Archive
from viewer.gui.document.pictures import find_picture
from viewer.gui.images import picture_size, read_picture
from viewer.samplesite import SiteServer

LAZY_GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


class Mirror:
    """A site of one post, mirrored."""

    def __init__(self, serve: Serve, sync: Sync, library: Path) -> None:
        self._sync = sync
        self.library = library
        self.server: SiteServer = serve(site_of())
        self.host = self.server.url.split("//")[1].rstrip("/")

    def of(self, html: str, **files: bytes) -> ArticleDetail:
        """The article as it is read after a sync; `{host}` in the HTML is the site's."""
        content = self.server.site.content
        content.files = {**content.files, **{f"/{name}": data for name, data in files.items()}}
        content.put("posts", post(1, html=html.replace("{host}", self.host)))
        self.report = self._sync(self.server.url).sites[0]
        archive = Archive(self.library)
        try:
            row = archive.page(ArticleFilter(type="post"), 0, 1)[0]
            return archive.article(row.id)
        finally:
            archive.close()

    def shown(self, detail: ArticleDetail) -> list[bytes]:
        """The bytes of every picture of the article's Markdown; a missing one fails."""
        targets = [part.partition(")")[0] for part in detail.markdown.split("](")[1:]]
        return [(Path(detail.base_dir) / unquote(target)).read_bytes() for target in targets]

    def asked(self, word: str) -> list[str]:
        return [line for line in self.server.log if word in line]


@pytest.fixture
def mirror(serve: Serve, sync: Sync, library: Path) -> Mirror:
    return Mirror(serve, sync, library)


def test_40_file_names() -> None:
    slug = "%d8%a7%d9%84%d8%b9%d8%b1%d8%a8%d9%8a%d8%a9-" * 9 + "%d8"  # cut in mid-letter
    day = datetime(2024, 5, 1)
    path = article_path("s", 7, slug, "", day)
    assert path.startswith("sites/s/articles/2024/2024-05-01-العربية-العربية")
    assert len(path.rpartition("/")[2].encode()) <= 120
    assert unicodedata.is_normalized("NFC", path)
    for name in ("CON", "nul.tar.gz", "COM¹", 'a:b?c*"<>|', "dots. . .", "cafe\u0301"):
        made = safe_component(name)
        assert not set(made) & set('<>:"/\\|?*')
        assert made == made.rstrip(". ")
        assert unicodedata.is_normalized("NFC", made)
        assert not made.upper().startswith(("CON", "NUL", "COM¹"))
    upper = media_path("s", "https://x.test/IMG.JPG", "jpg")
    lower = media_path("s", "https://x.test/img.jpg", "jpg")
    assert upper.casefold() != lower.casefold()
    assert ".." not in media_path("s", "https://x.test/..%2f..%2fetc/passwd", "jpg")
    assert article_path("s", 1, "same", "", day) != article_path("s", 2, "same", "", day)


def test_42_lazy_loading(mirror: Mirror) -> None:
    detail = mirror.of(
        f'<img src="{LAZY_GIF}" data-src="/one.jpg" alt="1">'
        f'<img src="/blank.gif" data-lazy-srcset="/small.jpg 300w, /two.jpg 900w" alt="2">'
        f'<img class="lazy" src="{LAZY_GIF}" alt="3"><noscript><img src="/three.jpg"></noscript>'
        '<img src="/four.jpg"><noscript><img src="/four.jpg"></noscript>',
        **{
            "one.jpg": picture("red"),
            "two.jpg": picture("green"),
            "three.jpg": picture("blue"),
            "four.jpg": picture("black"),
        },
    )
    colours = ("red", "green", "blue", "black")
    assert mirror.shown(detail) == [picture(colour) for colour in colours]
    assert not mirror.asked("blank") + mirror.asked("small")


def test_43_which_size(mirror: Mirror) -> None:
    detail = mirror.of(
        '<a href="/full.jpg"><img src="/full-300x200.jpg" alt="linked"></a>'
        '<img src="/s.jpg" srcset="/s.jpg 300w, /m.jpg 1200w, /huge.jpg 9000w" alt="set">'
        '<img src="/there-300x200.jpg" alt="the original exists">'
        '<img src="/gone-300x200.jpg" alt="only this size exists">'
        '<a href="/lost.jpg"><img src="/lost-150x150.jpg" alt="linked, but gone"></a>',
        **{
            "full.jpg": picture("red"),
            "m.jpg": picture("green"),
            "there.jpg": picture("blue"),
            "there-300x200.jpg": picture("pink"),
            "gone-300x200.jpg": picture("black"),
            "lost-150x150.jpg": picture("gold"),
        },
    )
    colours = ("red", "green", "blue", "black", "gold")
    assert mirror.shown(detail) == [picture(colour) for colour in colours]
    assert mirror.report.failed == []


def test_44_query_strings_and_cdns(mirror: Mirror) -> None:
    webp = picture("green", kind="WEBP")
    detail = mirror.of(
        '<img src="http://i0.wp.com/{host}/one.jpg?resize=30%2C20&#038;quality=5" alt="photon">'
        '<img src="/two.jpg?w=1024&amp;#038;h=9" alt="escaped twice">',
        **{"one.jpg": picture("red"), "two.jpg": webp},
    )
    assert mirror.shown(detail) == [picture("red"), webp]
    assert ".webp)" in detail.markdown
    assert mirror.asked("two.jpg") == ["GET /two.jpg?w=1024&h=9"]
    (ref,) = media_refs('<img src="https://i1.wp.com/x.test/a.jpg?ssl=1">', "http://x.test/")
    assert (ref.url, *ref.alternates) == (
        "https://x.test/a.jpg",
        "https://i1.wp.com/x.test/a.jpg?ssl=1",
    )


def test_45_odd_addresses(mirror: Mirror) -> None:
    data = picture("gold", size=(60, 40), kind="PNG") + b"\0" * 200
    inline = "data:image/png;base64," + base64.b64encode(data).decode()
    huge = "data:image/png;base64," + base64.b64encode(b"x" * 60_000).decode()
    detail = mirror.of(
        '<img src="//{host}/one.jpg" alt="1"><img src="../../two.jpg" alt="2">'
        '<img src="/my photo (1).jpg" alt="3"><img src="/صورة.jpg" alt="4">'
        f'<img src="/%D8%B5%D9%88%D8%B1%D8%A9.jpg" alt="5"><img src="{inline}" alt="6">'
        f'<img src="{huge}" alt="too long"><img src="" alt="">',
        **{
            "one.jpg": picture("red"),
            "two.jpg": picture("green"),
            "my photo (1).jpg": picture("blue"),
            "صورة.jpg": picture("black"),
        },
    )
    colours = ("red", "green", "blue", "black", "black")
    assert mirror.shown(detail) == [*(picture(colour) for colour in colours), data]
    assert len(mirror.asked("%D8%B5")) == 1  # once encoded, once stored
    assert "too long" in detail.markdown


@pytest.mark.parametrize("kind", ["WEBP", "AVIF", "GIF", "TIFF"])
def test_46_formats_that_the_reader_shows(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"a.{kind.lower()}"
    file.write_bytes(picture("red", kind=kind))
    assert picture_size(file) == QSize(120, 80)
    image = read_picture(file, lambda size: size / 2)
    assert image.size() == QSize(60, 40)
    assert image.pixelColor(30, 20).red() > 200


def test_46_another_candidate_is_taken_before_a_format_that_qt_lacks() -> None:
    html = (
        '<picture><source type="image/avif" srcset="/a.avif 3000w"><source type="image/webp" '
        'srcset="/a.webp 1000w"><img src="/a.jpg"></picture>'
        '<a href="/b.heic"><img src="/b.jpg"></a><img src="/only.avif">'
    )
    refs = media_refs(html, "https://x.test/")
    names = [ref.url.rpartition("/")[2] for ref in refs]
    assert names == ["a.webp", "b.jpg", "only.avif"]
    assert refs[0].alternates[-1].endswith("/a.avif")


def test_47_emoji_are_signs() -> None:
    html = (
        '<p>Well <img class="emoji" alt="😀" src="https://s.w.org/images/core/emoji/72x72/1f600.png">'
        ' <img class="wp-smiley" alt=":-)" src="/wp-includes/images/smilies/icon_smile.gif">'
        ' <img src="https://s.w.org/images/core/emoji/15.0.3/svg/1f1f1-1f1e7.svg" alt=""></p>'
    )
    assert media_refs(html, "https://x.test/") == ()
    assert html_to_markdown(html).markdown == "Well 😀 :-) 🇱🇧\n"


def test_48_the_reader_asks_no_network_and_opens_no_foreign_file(tmp_path: Path) -> None:
    library = tmp_path / "library"
    base = library / "sites" / "s"
    base.mkdir(parents=True)
    (base / "wide.jpg").write_bytes(picture(size=(3000, 200)))
    (tmp_path / "secret.jpg").write_bytes(picture())
    found = find_picture("wide.jpg", base, library)
    assert found is not None
    assert found.shown(600) == QSize(600, 40)
    for target in (
        "http://127.0.0.1:1/a.jpg",
        "//server/share/a.jpg",
        "\\\\server\\share\\a.jpg",
        f"file://{tmp_path}/secret.jpg",
        f"{tmp_path}/secret.jpg",
        "../../../secret.jpg",
        "missing.jpg",
    ):
        assert find_picture(target, base, library) is None


def test_49_tracking_pixels_and_advertisers(mirror: Mirror) -> None:
    detail = mirror.of(
        '<p>Text</p><img src="/count.gif" width="1" height="1" alt="">'
        '<img src="/style.gif" style="width:1px; height:1px" alt="">'
        '<img src="https://ir-na.amazon-adsystem.com/e/ir?t=x" alt="ad">'
        '<img src="https://www.facebook.com/tr?id=1&ev=PageView" alt="">'
        '<img src="https://pixel.wp.com/g.gif?v=ext" alt=""><img src="/real.jpg" alt="r">',
        **{"real.jpg": picture("red"), "count.gif": picture(), "style.gif": picture()},
    )
    assert mirror.shown(detail) == [picture("red")]
    assert mirror.report.media_claimed == 1
    assert detail.markdown.startswith("Text\n\n![r](")
    assert not mirror.asked("count") + mirror.asked("style")
