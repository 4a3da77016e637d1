"""Export files of WordPress: every version, whole, damaged and hostile, in bounded memory."""

from __future__ import annotations

import gzip
import json
import tracemalloc
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.errors import ExportFileUnusable
from viewer.core.wordpress.autop import autop
from viewer.core.wordpress.restlike import author_object, is_synthetic, related, term_object
from viewer.core.wordpress.shortcodes import Attachment, Surroundings, displayed
from viewer.core.wordpress.wxr import Export, items, survey
from viewer.core.wordpress.wxr_item import WxrItem

DATA = Path(__file__).parents[2] / "data" / "wxr"


def loaded(name: str) -> tuple[Export, dict[int, WxrItem]]:
    export = survey(DATA / name)
    return export, {one.item["id"]: one for one in items(DATA / name, export)}


def html(one: WxrItem) -> str:
    text = one.item["content"]["rendered"]
    assert isinstance(text, str)
    return text


def test_a_survey_says_what_the_file_is_and_what_is_left_out() -> None:
    export = survey(DATA / "classic.xml")
    assert (export.title, export.home) == ("Old letters", "https://old.example.org")
    assert (export.lang, export.version) == ("en", "1.0")
    assert dict(export.types) == {"post": 4, "page": 1}
    assert dict(export.left_out) == {
        "draft": 2, "trash": 1, "auto-draft": 1, "nav_menu_item": 1, "revision": 1,
    }  # fmt: skip
    assert "2 draft" in export.notes()[0]
    assert "revision" in export.notes()[0]


def test_items_have_the_shape_of_rest() -> None:
    _, found = loaded("classic.xml")
    item = found[1].item
    assert item["guid"] == {"rendered": "https://old.example.org/?p=1"}
    assert (item["date_gmt"], item["modified_gmt"]) == ("2012-03-04T10:00:00",) * 2
    assert (item["slug"], item["type"], item["status"]) == ("item-1", "post", "publish")
    assert item["sticky"] is True
    assert item["title"]["rendered"] == "Letters & numbers"
    assert item["_embedded"]["author"][0]["name"] == "mona"
    assert is_synthetic(item["author"])


def test_classic_text_gets_its_paragraphs_and_pre_stays() -> None:
    text = html(loaded("classic.xml")[1][1])
    assert "<p>First line<br />\nsecond line</p>" in text
    assert "<pre>kept\n\nas it is</pre>" in text


def test_shortcodes_become_what_wordpress_shows() -> None:
    text = html(loaded("classic.xml")[1][1])
    assert "<figcaption>The <em>old</em> quay</figcaption></figure>" in text
    gallery = text.partition('<div class="gallery">')[2].partition("</div>")[0]
    assert gallery.index("boat.jpg") < gallery.index("quay.jpg")
    assert 'alt="The quay at noon"' in gallery
    assert "<figcaption>Quay, 2012</figcaption>" in gallery
    address = "https://video.example.org/watch?v=1&amp;list=2"
    assert f'<a href="{address}">{address}</a>' in text


def test_an_address_of_a_player_becomes_one() -> None:
    for text in ("a\n\nhttps://youtu.be/x1\n\nb", "<!-- wp:embed -->\nhttps://youtu.be/x1\n"):
        assert '<iframe src="https://youtu.be/x1"></iframe>' in displayed(text, 1, Surroundings())


def test_a_gallery_without_ids_shows_what_was_uploaded_to_the_article() -> None:
    text = html(loaded("classic.xml")[1][2])
    assert "hall.jpg" in text
    assert ".pdf" not in text
    assert 'src="https://old.example.org/a.mp3"' in text


def test_the_featured_picture_is_found_wherever_it_stands_in_the_file() -> None:
    item = loaded("classic.xml")[1][1].item
    picture = item["_embedded"]["wp:featuredmedia"][0]
    assert item["featured_media"] == picture["id"] == 20
    assert picture["source_url"].endswith("/uploads/2012/03/quay.jpg")
    assert picture["alt_text"] == "The quay at noon"


def test_terms_of_the_oldest_version_have_stable_ids_and_parents() -> None:
    first, second = (loaded("classic.xml")[1][1].item for _ in range(2))
    assert first["categories"] == second["categories"]
    (category,), (tag,) = first["_embedded"]["wp:term"]
    assert (category["name"], tag["name"]) == ("Cairo", "water")
    parent = survey(DATA / "classic.xml").names.terms["category", "reports"]
    assert category["parent"] == parent["id"]


def test_a_text_behind_a_password_is_kept_and_the_password_is_not() -> None:
    one = loaded("classic.xml")[1][3]
    assert "Text for those who know." in html(one)
    assert one.item["content"]["protected"] is False
    assert "sesame" not in json.dumps(one.item)


def test_private_items_say_so_and_zero_dates_are_none() -> None:
    found = loaded("classic.xml")[1]
    assert found[4].item["status"] == "private"
    assert (found[3].item["date_gmt"], found[3].item["date"]) == (None, None)


def test_only_approved_comments_of_people_come_with_their_threads() -> None:
    comments = loaded("classic.xml")[1][1].comments
    assert [(one["id"], one["parent"], one["author_name"]) for one in comments] == [
        (3, 0, "Reader"),
        (4, 3, "Writer"),
    ]
    assert comments[0]["content"]["rendered"] == "<p>Well said.</p>\n<p>Thank you.</p>\n"
    assert "reader@example.org" not in json.dumps(comments)


def test_an_excerpt_is_the_authors_or_the_start_of_the_text() -> None:
    found = loaded("classic.xml")[1]
    assert found[2].item["excerpt"]["rendered"].strip() == "<p>Written by hand</p>"
    assert found[4].item["excerpt"]["rendered"] == "<p>Private text.</p>"


def test_block_texts_are_left_to_the_converter() -> None:
    text = html(loaded("blocks.xml")[1][101])
    assert "<br />" not in text
    assert text.startswith("<!-- wp:paragraph -->\n<p>نص الرسالة")


def test_reusable_blocks_footnotes_and_embeds_are_filled_in() -> None:
    text = html(loaded("blocks.xml")[1][101])
    assert "Kept once, shown often." in text  # and its own reference ends somewhere
    assert '<li id="f1">حاشية</li>' in text
    assert '<a href="https://video.example.org/2">' in text


def test_names_language_and_format_of_an_arabic_article() -> None:
    item = loaded("blocks.xml")[1][101].item
    assert item["title"]["rendered"] == "الرسالة الأولى"
    assert (item["author"], item["_embedded"]["author"][0]["name"]) == (7, "منى كريم")
    assert (item["lang"], item["format"], item["categories"]) == ("ar", "aside", [12])
    assert item["_embedded"]["wp:term"][0][0]["name"] == "تقارير"


def test_custom_types_and_taxonomies() -> None:
    item = loaded("blocks.xml")[1][102].item
    assert item["type"] == "book"
    listed, unlisted = item["genre"]
    assert listed == 30
    assert is_synthetic(unlisted)


def test_a_taxonomy_never_stands_in_for_another_field() -> None:
    """Co-Authors Plus has one that is called `author`."""
    terms = [term_object("x", name) for name in ("author", "title", "genre", "_embedded")]
    item = related({"id": 1, "title": {"rendered": "T"}}, author_object("Mona", 7), None, terms)
    assert (item["author"], item["title"], item["featured_media"]) == (7, {"rendered": "T"}, 0)
    assert item["genre"] == [terms[2]["id"]]
    assert item["_embedded"]["author"][0]["name"] == "Mona"


def test_cyclic_parents_are_cut() -> None:
    terms = survey(DATA / "blocks.xml").names.terms
    parents = {terms["genre", "essay"]["parent"], terms["genre", "loop"]["parent"]}
    assert parents == {0, 31}


def test_characters_that_xml_forbids_do_not_spoil_the_file() -> None:
    assert html(loaded("blocks.xml")[1][103]) == "<p>Controlled.</p>\n"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("broken.xml", "damaged at line 3"),
        ("bomb.xml", "entities at line 3"),
        ("external.xml", "entities at line 3"),
        ("feed.xml", "not a WordPress export"),
        ("autop.json", "damaged at line 1"),
        ("no-such-file.xml", "could not be read"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_with_its_line(name: str, words: str) -> None:
    with pytest.raises(ExportFileUnusable, match=words):
        survey(DATA / name)


def test_packed_files(tmp_path: Path) -> None:
    source = (DATA / "classic.xml").read_bytes()
    packed = tmp_path / "export.xml.gz"
    packed.write_bytes(gzip.compress(source))
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("export.xml", source)
    assert survey(packed) == survey(archive) == survey(DATA / "classic.xml")


def test_a_cut_off_archive_and_one_of_many_files_are_refused(tmp_path: Path) -> None:
    packed = tmp_path / "export.xml.gz"
    packed.write_bytes(gzip.compress((DATA / "classic.xml").read_bytes())[:900])
    with pytest.raises(ExportFileUnusable, match="could not be read"):
        survey(packed)
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.xml", "<a/>")
        file.writestr("b.xml", "<b/>")
    with pytest.raises(ExportFileUnusable, match="2 XML files"):
        survey(archive)


def test_another_encoding_is_read_as_declared(tmp_path: Path) -> None:
    text = (DATA / "classic.xml").read_text("utf-8").replace("UTF-8", "ISO-8859-1")
    file = tmp_path / "latin.xml"
    file.write_bytes(text.replace("Old letters", "Évora").encode("latin-1"))
    assert survey(file).title == "Évora"


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    """20 MB of articles pass through less than 12 MB of memory."""
    source = (DATA / "classic.xml").read_text("utf-8")
    head, first, _ = source.partition("\t<item>")
    one = first + source.partition(first)[2].partition("</item>")[0] + "</item>\n"
    file = tmp_path / "large.xml"
    with file.open("w", encoding="utf-8") as out:
        out.write(head)
        for _ in range(40):
            out.write(one.replace("A <strong>second", "x" * 500_000 + "<strong>second"))
        out.write("</channel></rss>")
    tracemalloc.start()
    assert survey(file).types["post"] == 40
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * 2**20


def test_elements_within_each_other_without_end_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "deep.xml"
    file.write_text("<rss><channel>" + "<a>" * 5000)
    with pytest.raises(ExportFileUnusable, match="too deep"):
        survey(file)


@pytest.mark.parametrize("case", json.loads((DATA / "autop.json").read_text("utf-8")))
def test_paragraphs_are_those_of_wordpress(case: dict[str, str]) -> None:
    assert autop(case["text"]).strip() == case["html"].strip()


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def words(text: str) -> list[str]:
    parser = _Words()
    parser.feed(text)
    parser.close()
    return parser.words


PIECES = ["<b>", "</b>", "<p>", "</p>", "<ul>", "<li>", "</li>", "<pre>", "</pre>", "<br>", "<hr>",
          "<blockquote>", "</blockquote>", "<div>", "</div>", "\n", "\n\n", " ", "word", "كلمة",
          "[gallery]", '[caption width="3"]', "[/caption]", "[audio]", "<!-- x -->"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_word_is_lost_or_added(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert words(autop(text)) == words(text)


@given(st.text(max_size=200), st.text(max_size=50))
def test_any_text_is_shown(text: str, footnotes: str) -> None:
    around = Surroundings({1: Attachment("https://e.org/a.jpg")}, {2: [1]}, {3: text})
    assert isinstance(displayed(text, 2, around, footnotes), str)
    assert isinstance(displayed(f'<!-- wp:block {{"ref":3}} /-->{text}', 2, around, footnotes), str)
