"""What changes by itself is no change: numbers counted in an answer, nonces, the order of terms."""

from __future__ import annotations

import pytest

from tests.fakes.content import post
from viewer.core.wordpress.schema import content_hash, manifest_row
from viewer.core.wordpress.volatile import steady

LINK = "https://site.test/a/"


_AGAIN = (
    "<div id='gallery-{}' class='gallery galleryid-984'>",
    '<figure class="wp-block-gallery-{} columns-3">',
    '<audio id="audio-9-{0}" src="/t.wav?_={0}">',
    '<div class="wp-container-{} is-layout">',
    '<div class="wp-container-core-group-is-layout-{}f2e">',
    '<iframe src="/x/embed/#?secret=a{0}B" data-secret="a{0}B">',
    '<input name="_wpnonce" value="a1b{}">',
    '{{"nonce":"a1b{}"}}',
    '<a href="/cdn-cgi/l/email-protection#0a{0}b" data-cfemail="0a{0}b">',
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *((text.format(5), text.format(12)) for text in _AGAIN),
        ('<a href="http://site.test/b/">', '<a href="https://www.site.test/b/">'),
    ],
)
def test_what_is_counted_or_drawn_anew_is_no_change(one: str, other: str) -> None:
    assert steady(one, LINK) == steady(other, LINK)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>gallery 5</p>", "<p>gallery 6</p>"),
        ("<p>Chapter-5</p>", "<p>Chapter-6</p>"),
        ("<p>audio-visual</p>", "<p>audio-lingual</p>"),
        ('<a href="/a?id=5">', '<a href="/a?id=6">'),
        ('<a href="https://other.test/b/">', '<a href="https://elsewhere.test/b/">'),
        ("<p>The secret=5 file</p>", "<p>The secret=6 file</p>"),
    ],
)
def test_what_people_read_is_a_change(one: str, other: str) -> None:
    assert steady(one, LINK) != steady(other, LINK)


def test_terms_in_another_order_are_no_change() -> None:
    one, other = post(1, categories=[4, 13, 2]), post(1, categories=[4, 2, 13])
    assert content_hash(one) == content_hash(other)
    assert manifest_row(one) == manifest_row(other)
    assert manifest_row(one) != manifest_row(post(1, categories=[4, 13]))
    assert content_hash(one) != content_hash(post(1, categories=[4, 13]))
