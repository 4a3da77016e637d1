"""Ways to write one address that have the same key, and ways that have not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.link_keys import language_folder, link_key, numbered_key, other_keys


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/2024/قهوة/",
        "http://www.example.org/2024/قهوة",
        "HTTPS://Example.ORG:443/2024/%D9%82%D9%87%D9%88%D8%A9/",
        "https://example.org//2024/%d9%82%d9%87%d9%88%d8%a9/#comments",
        "https://example.org/index.php/2024/قهوة/?utm_source=x&utm_medium=y",
        "https://example.org/2024/قهوة/?fbclid=abc&amp;ref=z",
        " https://example.org/2024/قهوة/ ",
    ],
)
def test_the_same_article(url: str) -> None:
    assert link_key(url) == "example.org/2024/قهوة"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/?p=12",
        "http://example.org/index.php?p=12",
        "https://example.org?page_id=12&preview=true",
        "https://example.org/?post_type=book&#038;p=12",
        "https://example.org/?lang=fr&p=012",
    ],
)
def test_the_same_number(url: str) -> None:
    assert link_key(url) == "example.org/?p=12" == numbered_key("https://www.example.org/", 12)


def test_letters_of_one_form() -> None:
    assert link_key("https://a.test/caf%C3%A9") == link_key("https://a.test/cafe%CC%81/")
    assert link_key("https://münchen.test/") == link_key("https://xn--mnchen-3ya.test/")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.test/x", "https://b.test/x"),
        ("https://a.test/x", "https://a.test:8080/x"),
        ("https://a.test/x", "https://a.test/x/y"),
        ("https://a.test/x?lang=fr", "https://a.test/x?lang=en"),
        ("https://a.test/?p=1", "https://a.test/?p=12"),
    ],
)
def test_different_places(one: str, other: str) -> None:
    assert link_key(one) != link_key(other)


@pytest.mark.parametrize(
    "url", ["", "#part", "/a/b", "mailto:a@b.c", "http://[", "ftp://a/", "tel:1", "https:///x"]
)
def test_what_is_no_address_of_the_web(url: str) -> None:
    assert link_key(url) == ""


def test_other_keys() -> None:
    assert list(other_keys("a.test/fr/post")) == ["a.test/post"]
    assert list(other_keys("a.test/pt-br/post")) == ["a.test/post"]
    assert list(other_keys("a.test/fr")) == []
    assert list(other_keys("a.test/tag/post")) == []
    assert list(other_keys("a.test/x/fr?p=1")) == ["a.test/x?p=1", "a.test/?p=1"]
    assert language_folder("a.test/pt-br/post") == "pt"
    assert language_folder("a.test/tag/post") is None


@given(st.text(max_size=60), st.booleans())
def test_any_text_has_a_key(text: str, as_path: bool) -> None:
    key = link_key(f"https://a.test/{text}" if as_path else text)
    list(other_keys(key))
