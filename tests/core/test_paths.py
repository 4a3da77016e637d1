"""Names and paths: safe for any input, stable, and inside the library."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.paths import (
    COMPONENT_BYTES,
    PATH_BYTES,
    LibraryLayout,
    article_path,
    earlier_path,
    media_path,
    relative_link,
    safe_component,
    site_key,
)

_FORBIDDEN = set('<>:"/\\|?*\0')


@given(st.text())
def test_any_text_becomes_one_safe_component(text: str) -> None:
    name = safe_component(text)
    assert 0 < len(name.encode("utf-8")) <= COMPONENT_BYTES
    assert not set(name) & _FORBIDDEN
    assert name not in {".", ".."}
    assert name == name.strip(" .")
    assert unicodedata.is_normalized("NFC", name)
    assert safe_component(name) == name


@given(st.text(), st.text(), st.integers(1, 10**12))
def test_an_article_stays_inside_its_site(slug: str, title: str, wp_id: int) -> None:
    path = article_path("example.org", wp_id, slug, title, datetime(2024, 2, 29))
    assert path.startswith("sites/example.org/articles/2024/2024-02-29-")
    assert path.endswith(f"-{wp_id}.md")
    assert len(path.encode("utf-8")) <= PATH_BYTES
    assert LibraryLayout(Path("/library")).resolve(path).is_relative_to("/library")


@given(st.text())
def test_a_picture_stays_inside_its_site(tail: str) -> None:
    path = media_path("example.org", f"http://x.test/wp-content/uploads/2023/06/{tail}", "webp")
    assert path.startswith("sites/example.org/media/")
    assert ".." not in path.split("/")
    assert len(path.encode("utf-8")) <= PATH_BYTES


_URLS = st.one_of(
    st.text(),
    st.builds(
        lambda folder, name, query: f"https://x.test/{folder}/{name}?{query}",
        st.text(max_size=80),
        st.text(max_size=300),
        st.text(max_size=40),
    ),
)


@given(st.text(min_size=1, max_size=100), _URLS, st.sampled_from(["jpg", "webp", "svgz", "docx"]))
def test_any_address_gives_a_safe_stable_bounded_path(name: str, url: str, ending: str) -> None:
    try:
        site = site_key(f"https://x.test/{name}")
    except ValueError:
        site = "x.test"
    path = media_path(site, url, ending)
    assert path == media_path(site, url, ending)
    assert len(path.encode("utf-8")) <= PATH_BYTES
    assert all(len(part.encode("utf-8")) <= COMPONENT_BYTES for part in path.split("/"))
    assert not set(path.replace("/", "")) & _FORBIDDEN
    assert unicodedata.is_normalized("NFC", path)
    assert LibraryLayout(Path("/library")).resolve(path).is_relative_to("/library/sites")
    kept = earlier_path(path, "0123456789abcdef")
    assert kept.rpartition("/")[0] == path.rpartition("/")[0]
    assert kept.casefold() != path.casefold()
    assert len(kept.encode("utf-8")) <= PATH_BYTES


@given(_URLS, _URLS)
def test_two_addresses_never_share_a_file_on_any_file_system(one: str, other: str) -> None:
    """Case-insensitive and decomposing file systems included: the hash tells them apart."""
    if one.encode("utf-8", "replace") == other.encode("utf-8", "replace"):
        return
    paths = (media_path("s", url, "jpg") for url in (one, other, one.swapcase()))
    folded = [unicodedata.normalize("NFD", path).casefold() for path in paths]
    assert folded[0] != folded[1]
    assert (folded[0] == folded[2]) == (one == one.swapcase())


@pytest.mark.parametrize("name", ["CON", "nul.txt", "com1", "LPT9.md", "aux"])
def test_names_that_windows_keeps_for_itself(name: str) -> None:
    assert safe_component(name).startswith("_")


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../x", "sites/../../x"])
def test_a_stored_path_cannot_leave_the_library(path: str) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        LibraryLayout(Path("/library")).resolve(path)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.example.org/en/", "www.example.org-en"),
        ("http://127.0.0.1:8080/", "127.0.0.1-8080"),
        ("https://xn--mgbh0fb.example/", "مثال.example"),
    ],
)
def test_site_keys_are_readable(url: str, key: str) -> None:
    assert site_key(url) == key


def test_an_encoded_arabic_slug_is_readable_and_cut_between_signs() -> None:
    slug = "%d8%a7%d9%84%d8%a3%d8%b1%d8%b4%d9%8a%d9%81-" * 12
    path = article_path("s", 7, slug, "", datetime(2024, 1, 1))
    assert "الأرشيف" in path
    assert "%" not in path
    assert len(path.encode("utf-8")) <= PATH_BYTES


def test_links_between_files() -> None:
    link = relative_link("sites/s/articles/2024/a.md", "sites/s/media/2024/02/p.jpg")
    assert link == "../../media/2024/02/p.jpg"
