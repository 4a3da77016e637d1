"""Which address a picture has, and which files belong to an article."""

from __future__ import annotations

import base64
from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.content import picture
from viewer.core.convert import featured_ref, html_to_markdown, media_refs
from viewer.core.convert.media import absolute, same_picture
from viewer.core.convert.media.sources import entries
from viewer.core.errors import ConversionError
from viewer.core.model import MediaRef

BASE = "https://example.org/2024/05/a-post/"
HERE = "https://example.org"


def first(html: str, base: str = BASE) -> str | None:
    refs = media_refs(html, base)
    return refs[0].url if refs else None


@pytest.mark.parametrize(
    ("html", "chosen"),
    [
        ('<img src="/a.jpg">', "/a.jpg"),
        ('<a href="/a.jpg"><img src="/a-300x200.jpg"></a>', "/a.jpg"),
        ('<a href="/wiki/File:a.jpg"><img src="/b.jpg"></a>', "/b.jpg"),
        ('<a href="/page/"><img src="/a-300x200.jpg"></a>', "/a-300x200.jpg"),
        ('<img src="/s.jpg" srcset="/a.jpg 300w, /b.jpg 1024w, /c.jpg 5000w">', "/b.jpg"),
        ('<img src="/s.jpg" srcset="/b.jpg 9000w, /a.jpg 5000w">', "/a.jpg"),
        ('<img src="/s.jpg" srcset="/a.jpg 1x, /b.jpg 2x">', "/b.jpg"),
        ('<img src="/1.jpg" data-orig-file="/o.jpg" data-large-file="/l.jpg">', "/o.jpg"),
        (
            '<picture><source type="image/avif" srcset="/a.avif 2000w">'
            '<source type="image/webp" srcset="/a.webp 1200w"><img src="/a.jpg"></picture>',
            "/a.webp",
        ),
        (
            '<picture><source type="image/avif" srcset="/x?id=1"><img src="/a.jpg"></picture>',
            "/a.jpg",
        ),
        ('<img src="/only.avif">', "/only.avif"),
        ('<img src="/google-pixel-6.png">', "/google-pixel-6.png"),
        ('<img src="/lazy-dog.png">', "/lazy-dog.png"),
        ('<div class="wp-block-cover" style="background-image:url(/c.jpg)">x</div>', "/c.jpg"),
        (
            "<div class='et_pb_section' style='background-image: url(&quot;/q.jpg&quot;)'></div>",
            "/q.jpg",
        ),
        ('<div class="gallery-item" data-bg="/g.jpg"></div>', "/g.jpg"),
        ('<p style="background-image:url(/deco.png)">x</p>', None),
        ('<video src="/v.mp4" poster="/poster.jpg"></video>', "/poster.jpg"),
        ('<div class="sharedaddy"><img src="/icon.png"></div>', None),
    ],
)
def test_the_best_address(html: str, chosen: str | None) -> None:
    assert first(html) == (chosen and HERE + chosen)


def test_others_that_may_give_it_come_in_their_order() -> None:
    (ref,) = media_refs(
        '<a href="/full.jpg"><img src="/s.jpg" srcset="/m.jpg 600w, /l.jpg 1200w"></a>', BASE
    )
    assert (ref.url, *ref.alternates) == tuple(
        HERE + path for path in ("/full.jpg", "/l.jpg", "/m.jpg", "/s.jpg")
    )


@pytest.mark.parametrize(
    "html",
    [
        '<img src="/a b.jpg" alt="x"><img data-src="/lazy.jpg" src="data:,"><p>t</p>',
        '<a href="/full.jpg"><img src="https://i0.wp.com/example.org/s.jpg?w=5"></a>',
        '<video poster="/p.jpg" src="/v.mp4"></video><a href="/d.pdf">d</a>',
        '<noscript><img src="/n.jpg"></noscript>',
    ],
)
def test_what_is_fetched_is_what_the_article_then_shows(html: str) -> None:
    refs = media_refs(html, BASE)
    local = {ref.url: f"local-{number}" for number, ref in enumerate(refs)}
    markdown = html_to_markdown(html, base_url=BASE, media=local).markdown
    for target in local.values():
        assert f"]({target})" in markdown
    assert "](http" not in markdown


def test_srcset_with_commas_in_addresses() -> None:
    assert list(entries("/a?resize=1,2 1x,/b,c 2x , /d")) == [
        ("/a?resize=1,2", 1.0),
        ("/b,c", 2.0),
        ("/d", 1.0),
    ]


def test_a_picture_inside_the_article_is_kept_when_it_is_small_and_content() -> None:
    def inline(data: bytes) -> str:
        return "data:image/png;base64," + base64.b64encode(data).decode()

    small = inline(picture(size=(40, 40), kind="PNG") + b"\0" * 300)
    assert first(f'<img src="{small}" alt="s">') == small
    assert first(f'<img src="{inline(b"x" * 40)}">') is None
    assert first(f'<img src="{inline(b"x" * 40_000)}" alt="big">') is None
    assert html_to_markdown(f'<p>a <img src="{small}" alt="s"></p>').markdown == "a s\n"
    shown = html_to_markdown(f'<img src="{small}" alt="s">', media={small: "p.png"}).markdown
    assert shown == "![s](p.png)\n"


# -- files -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("html", "url", "kind"),
    [
        ('<a href="/wp-content/uploads/a.pdf">Report</a>', "/wp-content/uploads/a.pdf", "document"),
        ('<a href="//cdn.example.org/a.odt">x</a>', "https://cdn.example.org/a.odt", "document"),
        ('<p class="wp-block-file"><a href="//x.test/a.pdf">', "//x.test/a.pdf", "document"),
        ('<audio><source src="http://pod.test/a.mp3?x=1">', "http://pod.test/a.mp3?x=1", "audio"),
        ('<p>[audio mp3="/a.mp3"][/audio]</p>', "/a.mp3", "audio"),
        ('<p>[video src=”/a.mp4″]</p>', "/a.mp4", "video"),
        ('<video><source src="/a.webm"><source src="/a.mp4"></video>', "/a.webm", "video"),
        ('<object data="/a.pdf"></object>', "/a.pdf", "document"),
        ('<a href="/photo.jpg">the photograph</a>', "/photo.jpg", "image"),
    ],
)  # fmt: skip
def test_files_that_belong_to_the_article(html: str, url: str, kind: str) -> None:
    (ref,) = media_refs(html, BASE)
    assert (ref.url, ref.role, ref.kind) == (
        urljoin(HERE, url),
        "attachment",
        kind,
    )


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://elsewhere.test/a.pdf">x</a>',
        '<a href="/page/">x</a>',
        '<iframe src="https://www.youtube.com/embed/abcdefg123"></iframe>',
        '<video src="/live.m3u8"></video>',
        '<video src="blob:https://example.org/1"></video>',
        '<a href="mailto:a@example.org">x</a>',
    ],
)
def test_what_is_only_a_link(html: str) -> None:
    assert media_refs(html, BASE) == ()


def test_a_file_where_the_sites_pictures_lie_is_its_own() -> None:
    html = (
        '<img src="https://cdn.test/wp-content/uploads/a.jpg">'
        '<a href="https://cdn.test/wp-content/uploads/a.pdf">x</a><a href="https://cdn.test/b.pdf">y</a>'
    )
    assert [ref.url.rpartition("/")[2] for ref in media_refs(html, BASE)] == ["a.jpg", "a.pdf"]


def test_links_lead_to_stored_files_and_else_to_their_address() -> None:
    html = '<p><a href="/a.pdf#page=3">Report</a></p><audio src="/a.mp3"></audio>'
    there = html_to_markdown(html, base_url=BASE).markdown
    assert f"[Report]({HERE}/a.pdf#page=3)" in there
    assert f"[▶ a.mp3]({HERE}/a.mp3)" in there
    media = {f"{HERE}/a.pdf": "../m/a.pdf", f"{HERE}/a.mp3": "../m/a.mp3"}
    here = html_to_markdown(html, base_url=BASE, media=media).markdown
    assert "[Report](../m/a.pdf#page=3)" in here
    assert "](../m/a.mp3)" in here


def test_a_poster_stands_before_its_film() -> None:
    html = '<figure><video src="/v.mp4" poster="/p.jpg"></video></figure>'
    markdown = html_to_markdown(html, base_url=BASE).markdown
    assert markdown.index("/p.jpg") < markdown.index("/v.mp4")


# -- addresses ---------------------------------------------------------------------------------


def test_a_featured_picture_has_the_address_by_which_the_body_knows_it() -> None:
    ref = featured_ref(MediaRef(f"{HERE}/uploads/صورة.jpg", "featured"), BASE)
    assert ref.url == first('<img src="/uploads/صورة.jpg">')
    photon = featured_ref(MediaRef("https://i1.wp.com/example.org/a.jpg?w=9", "featured"), BASE)
    assert (photon.url, photon.alternates) == (
        f"{HERE}/a.jpg",
        ("https://i1.wp.com/example.org/a.jpg?w=9",),
    )


def test_the_same_picture_in_other_spellings() -> None:
    assert same_picture(f"{HERE}/%D8%A3.jpg", f"{HERE}/أ.jpg")
    assert same_picture(f"{HERE}/a-300x200.jpg", f"{HERE}/a-scaled.jpg")
    assert same_picture("https://i2.wp.com/example.org/a.jpg", f"{HERE}/a.jpg")
    assert not same_picture(f"{HERE}/a.jpg", f"{HERE}/b.jpg")


@given(st.text(), st.sampled_from([BASE, "", "https://xn--mgbh0fb.example/"]))
def test_any_address_is_encoded_once_or_refused(url: str, base: str) -> None:
    made = absolute(url, base)
    if made is not None:
        assert made.isascii()
        assert made.startswith(("http://", "https://"))
        assert " " not in made
        assert absolute(made, base) == made


@given(st.text(alphabet=st.sampled_from(list("<>/ =\"':,.%&;#[]()aimgsrcvdeo0-9hptx\n"))))
@settings(max_examples=200, deadline=None)
def test_no_html_makes_the_choice_fail(html: str) -> None:
    try:
        for ref in media_refs(f"<img {html}><video {html}>{html}", BASE):
            assert ref.url.startswith(("http", "data:image/"))
    except ConversionError:
        return
