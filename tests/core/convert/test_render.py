"""Markdown to tokens and HTML: what the reader and the exports show alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.core.convert.parts import slug_of
from viewer.core.convert.render import is_caption, is_embed, is_picture, parser, to_html, tokens

DATA = Path(__file__).parents[2] / "data"


def flat(markdown: str) -> str:
    return to_html(markdown).replace("\n", "").replace(' dir="auto"', "").replace(' dir="ltr"', "")


# -- figures and captions --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "html"),
    [
        ("![A](p.jpg)", '<img src="p.jpg" alt="A" />'),
        ("[![A](p.jpg)](u)", '<a href="u"><img src="p.jpg" alt="A" /></a>'),
        ("> Said", "<blockquote><p>Said</p></blockquote>"),
        ("```\ncode\n```", "<pre><code>code</code></pre>"),
        ("[▶ Film (host)](https://u/)",
         '<p class="embed"><a href="https://u/">▶ Film (host)</a></p>'),
    ],
)  # fmt: skip
def test_a_caption_belongs_to_what_stands_before_it(block: str, html: str) -> None:
    made = flat(f"{block}\n\n_The *quay* [by M.](https://m/)_\n")
    caption = '<figcaption>The <em>quay</em> <a href="https://m/">by M.</a></figcaption>'
    assert made == f"<figure>{html}{caption}</figure>"


def test_a_table_and_its_caption_are_a_figure() -> None:
    made = flat("| a |\n| --- |\n| b |\n\n_Ships_\n")
    assert made.startswith("<figure><table>")
    assert made.endswith("</table><figcaption>Ships</figcaption></figure>")


@pytest.mark.parametrize(
    "markdown",
    [
        "Words\n\n_all in emphasis_\n",
        "![A](p.jpg)\n\n*with asterisks*\n",
        "![A](p.jpg)\n\n_one_ and _two_\n",
        "![A](p.jpg) and words\n\n_all in emphasis_\n",
        "[A film](u)\n\n_all in emphasis_\n",
        "# Heading\n\n_all in emphasis_\n",
        "_all in emphasis_\n",
    ],
)
def test_no_other_emphasis_is_a_caption(markdown: str) -> None:
    assert "figcaption" not in to_html(markdown)


def test_only_the_first_caption_of_a_table_is_one() -> None:
    assert to_html("| a |\n| --- |\n\n_one_\n\n_two_\n").count("<figcaption") == 1


def test_a_gallery_holds_its_pictures_and_its_own_caption() -> None:
    made = flat("Text\n\n![A](a.jpg)\n\n![B](b.jpg)\n\n_Of B_\n\n_Of both_\n")
    assert made == (
        '<p>Text</p><figure class="gallery"><figure><img src="a.jpg" alt="A" /></figure>'
        '<figure><img src="b.jpg" alt="B" /><figcaption>Of B</figcaption></figure>'
        "<figcaption>Of both</figcaption></figure>"
    )


def test_figures_stay_within_their_item() -> None:
    made = flat("- Item\n\n  ![A](a.jpg)\n\n  _Of A_\n\n- Next\n")
    assert "<figcaption>Of A</figcaption></figure></li><li>" in made


def test_predicates_on_the_parsers_tokens() -> None:
    found = parser().parse("![A](p.jpg)\n\n_c_\n\n[▶ F](u)\n")
    opened = [n for n, token in enumerate(found) if token.type == "paragraph_open"]
    assert [is_picture(found, at) for at in opened] == [True, False, False]
    assert [is_caption(found, at) for at in opened] == [False, True, False]
    assert [is_embed(found, at) for at in opened] == [False, False, True]


# -- footnotes -------------------------------------------------------------------------------------


def test_footnotes_lead_there_and_back_from_every_mention() -> None:
    made = to_html("A[^x] and B[^x].\n\n[^x]: The note.\n\n    More.\n")
    assert '<a href="#fn1" id="fnref1">[1]</a>' in made
    assert '<a href="#fn1" id="fnref1:1">[1]</a>' in made
    assert '<li id="fn1"' in made
    back = '<a href="#fnref{}" class="footnote-backref">↩︎</a>'
    assert f"More. {back.format('1')} {back.format('1:1')}</p>" in made


def test_the_way_back_from_a_note_stands_behind_its_last_words() -> None:
    made = flat("A[^1]\n\n[^1]: A list:\n\n    - one\n    - two\n")
    assert '<li>two <a href="#fnref1"' in made
    assert "↩" in to_html("A[^1]\n\n[^1]: Code:\n\n    ```\n    x\n    ```\n")


# -- headings and parts ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Two  words", "two--words"),
        ("It's `code`, really!", "its-code-really"),
        ("Ünïcode_and-hyphen", "ünïcode_and-hyphen"),
        ("العنوان الأول", "العنوان-الأول"),
        ("हिन्दी", "हिन्दी"),
        ("?!", "section"),
        ("fnref1", "section-fnref1"),
    ],
)
def test_slugs(text: str, slug: str) -> None:
    assert slug_of(text) == slug


def test_equal_headings_are_numbered() -> None:
    made = to_html("## A\n\n## A\n\n## A 1\n\n## A\n")
    assert [f'id="{one}"' in made for one in ("a", "a-1", "a-1-1", "a-2")] == [True] * 4


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("[x](#old-quays)", "#old-quays"),
        ("[x](#Old-Quays)", "#old-quays"),
        ("[Old quays](#h-1234)", "#old-quays"),
        ("[1.2 Old quays](#h-1234)", "#old-quays"),
        ("[سفن](#%D8%B3%D9%81%D9%86)", "#%D8%B3%D9%81%D9%86"),
        ("[elsewhere](#h-1234)", "#h-1234"),
    ],
)
def test_links_to_parts_find_their_heading(link: str, href: str) -> None:
    made = to_html(f"{link}\n\n## Old quays\n\n## سفن\n")
    assert f'<a href="{href}">' in made


def test_the_bodys_headings_begin_below_the_title() -> None:
    assert to_html("# A\n\n## B\n") == (
        '<h1 dir="auto" id="a">A</h1>\n<h2 dir="auto" id="b">B</h2>\n'
    )
    assert to_html("# A\n\n## B\n", below_title=True) == (
        '<h2 dir="auto" id="a">A</h2>\n<h2 dir="auto" id="b">B</h2>\n'
    )


# -- directions ------------------------------------------------------------------------------------


def test_containers_say_their_direction_and_leaves_find_it() -> None:
    made = to_html("> سفن\n>\n> ships\n")
    assert made == (
        '<blockquote dir="rtl">\n<p dir="auto">سفن</p>\n<p dir="auto">ships</p>\n</blockquote>\n'
    )


@pytest.mark.parametrize(
    ("markdown", "opened"),
    [
        ("- 1\n- سفن\n", '<ul dir="rtl">'),
        ("1. *سفن*\n", '<ol dir="rtl">'),
        ("| 1 | سفن |\n| --- | --- |\n", '<table dir="rtl">'),
        ("`code` سفن", '<p dir="auto">'),
        ("a[^1]\n\n[^1]: سفن\n", '<ol class="footnotes-list" dir="rtl">'),
        ("```\nسفن\n```", '<pre dir="ltr">'),
    ],
)
def test_direction_by_the_first_strong_letter(markdown: str, opened: str) -> None:
    assert opened in to_html(markdown)


def test_what_has_no_letter_follows_what_it_stands_in() -> None:
    found = tokens("- سفن\n- 12\n\n34\n\n`code`\n")
    inner = [token.meta["dir"] for token in found if token.type == "list_item_open"]
    assert inner == ["rtl", "rtl"]
    assert [token.meta["dir"] for token in found if token.type == "paragraph_open"] == ["rtl"] * 4
    assert '<li dir="rtl">سفن</li>\n<li>12</li>' in to_html("- سفن\n- 12\n")


# -- pictures, tables, links -----------------------------------------------------------------------


def test_a_picture_that_is_not_stored_is_marked() -> None:
    made = to_html('![A](https://x/p.jpg "not stored")')
    assert 'class="not-stored"' in made
    assert "not-stored" not in to_html('![A](p.jpg "another title")')


def test_a_table_without_a_head_has_none() -> None:
    made = to_html("|  |  |\n| --- | --- |\n| a | b |\n")
    assert "<th" not in made
    assert "<td" in made
    assert "<th" in to_html("|  | x |\n| --- | --- |\n| a | b |\n")


@pytest.mark.parametrize(
    "url",
    ["https://a/", "http://a/", "mailto:a@b.c", "tel:+1", "sms:+1", "ftp://a/", "geo:1,2",
     "magnet:?xt=x", "a/b.pdf"],
)  # fmt: skip
def test_schemes_that_are_linked(url: str) -> None:
    assert f'<a href="{url}">' in to_html(f"[x]({url})")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_schemes_that_are_not(url: str) -> None:
    assert "<a " not in to_html(f"[x]({url})")


def test_links_lead_where_the_page_says() -> None:
    made = to_html("[x](https://a/) [y](https://b/)", lead={"https://a/": "a.md#part"}.get)
    assert '<a href="a.md#part">x</a>' in made
    assert '<a href="https://b/">y</a>' in made


def test_code_keeps_its_language() -> None:
    assert '<code class="language-c++">' in to_html("```c++ title=x\ny\n```")
    assert '<code class="language-&lt;b">' in to_html("```<b\ny\n```")


# -- everything ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["every-block.md", "every-block-ar.md"])
def test_every_block_is_well_formed(name: str) -> None:
    made = to_html((DATA / name).read_text("utf-8"))
    for tag in ("figure", "figcaption", "table", "blockquote", "ul", "ol", "li", "p", "section"):
        assert made.count(f"<{tag}>") + made.count(f"<{tag} ") == made.count(f"</{tag}>"), tag


_SOUP = st.text(alphabet=st.sampled_from(list("_*![]()#>-1. |`\n▶ab ا:^~\\")), max_size=60)


@given(_SOUP)
@settings(max_examples=300, deadline=None)
def test_any_markdown_is_rendered_with_balanced_figures(markdown: str) -> None:
    found = tokens(markdown)
    depth = 0
    for token in found:
        depth += token.nesting
        assert depth >= 0
    assert depth == 0
    for token in found:
        if token.type in {"paragraph_open", "heading_open", "figcaption_open", "td_open"}:
            assert token.meta["dir"] in {"ltr", "rtl"}
    to_html(markdown)
