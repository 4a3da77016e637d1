"""Any text comes back literally from Markdown, wherever it stands, and any tree keeps its words."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from viewer.core.convert import html_to_markdown
from viewer.core.convert.render import to_html

MARKS = "*_`[]()<>#+-=.!|~\\&;:1\"'^$/{}% \xa0"
PIECES = [
    *MARKS,
    "**",
    "__",
    "~~",
    "```",
    "1. ",
    "1) ",
    "- ",
    "+ ",
    "# ",
    "> ",
    "---",
    "===",
    "***",
    "- [ ] ",
    "[^1]",
    "[^1]: ",
    "[a](b)",
    "![",
    "](",
    "<b>",
    "</p>",
    "<!--",
    "<script>",
    "&amp;",
    "&#38;",
    "&lt;",
    "http://a.b/c_d",
    "<http://a.b>",
    "| a | b |",
    "|---|",
    ":--",
    "word",
    "Word",
    "a",
    "é",
    "كلمة",
    "،",
    "«",
    "»",
    "١.",
    "漢字",
    "。",
    "「",
    "」",
    "😀",
    "👩‍👩‍👧",
    "\u200e",
    "\u200f",
    "\u202b",
    "\u2069",
    "\u200d",
    "\u00ad",
    "\\",
    "\\\\",
    "C:\\dir",
    "    ",
    "\n",
    "\t",
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join)

FRAMES = {
    "paragraph": "<p>{}</p>",
    "bare": "{}",
    "item": "<ul><li>{}</li></ul>",
    "numbered": "<ol><li>{}</li><li>b</li></ol>",
    "loose item": "<ul><li><p>x</p><p>{}</p></li></ul>",
    "heading": "<h2>{}</h2>",
    "quote": "<blockquote><p>{}</p></blockquote>",
    "cell": "<table><tr><th>h</th><th>i</th></tr><tr><td>{}</td><td>c</td></tr></table>",
    "head": "<table><tr><th>{}</th><th>i</th></tr><tr><td>b</td><td>c</td></tr></table>",
    "link": '<p>a <a href="https://e.test/">{}</a> b</p>',
    "link after words": '<p>{}<a href="https://e.test/">x</a></p>',
    "bold": "<p>a <strong>{}</strong> b</p>",
    "bold in a word": "<p>a<strong>{}</strong>b</p>",
    "slanted": "<p><em>{}</em></p>",
    "struck": "<p>x <del>{}</del>, y</p>",
    "bold and slanted": "<p><b>a<i>{}</i></b>c</p>",
    "two runs": "<p><b>{}</b><i>x</i></p>",
    "after a break": "<p>a<br>{}</p>",
    "before a break": "<p>{}<br>b</p>",
    "caption": '<figure><img src="/p.png" alt="x"><figcaption>{}</figcaption></figure>',
    "term": "<dl><dt>{}</dt><dd>y</dd></dl>",
    "split": "<p><span>{}</span>{}<u>{}</u></p>",
    "note": '<p>a<sup data-fn="k" class="fn"><a href="#k" id="k-link">1</a></sup>{}</p>'
    '<ol class="wp-block-footnotes"><li id="k">{} <a href="#k-link">↩︎</a></li></ol>',
    "verse": '<pre class="wp-block-verse">a\n{}</pre>',
}


def words_of(markup: str) -> str:
    """All signs of a page in their order, white space and back-links left out."""
    root = etree.fromstring(f"<div>{markup}</div>", etree.HTMLParser(encoding=None))
    for link in root.iter("a"):
        if link.get("class") in {"footnote-backref"}:
            link.text = None
    for mark in root.iter("sup"):
        for inner in mark.iter():
            inner.text = None
    return "".join("".join(root.itertext()).replace("↩︎", "").split())


def shown(source: str) -> tuple[str, str]:
    markdown = html_to_markdown(source, base_url="https://e.test/a/").markdown
    return markdown, words_of(to_html(markdown))


@pytest.mark.parametrize("frame", FRAMES)
@given(text=texts)
@settings(max_examples=120, deadline=None)
@example(text="* a")
@example(text="\\")
@example(text="!")
@example(text="(x)")
@example(text="``")
@example(text="# a #")
def test_any_text_comes_back_literally(frame: str, text: str) -> None:
    source = FRAMES[frame].replace("{}", html.escape(text, quote=False))
    markdown, got = shown(source)
    assert got == words_of(source), markdown


@given(text=texts)
@settings(max_examples=300, deadline=None)
def test_any_alternative_text_comes_back_literally(text: str) -> None:
    source = f'<p>a <img src="/p.png" alt="{html.escape(text)}"> b</p>'
    page = to_html(html_to_markdown(source, base_url="https://e.test/a/").markdown)
    image = next(etree.fromstring(page, etree.HTMLParser()).iter("img"))
    assert image.get("src") == "https://e.test/p.png"
    assert (image.get("alt") or "").split() == text.split()


@given(text=st.text(alphabet=st.sampled_from(list("`~ \\<>&*a\n[]|")), min_size=1, max_size=30))
@settings(max_examples=300, deadline=None)
def test_any_code_comes_back_literally(text: str) -> None:
    escaped = html.escape(text)
    page = to_html(html_to_markdown(f"<pre><code>{escaped}</code></pre>").markdown)
    block = next(etree.fromstring(page or "<p/>", etree.HTMLParser()).iter("code"), None)
    lines = text.strip("\n").rstrip()
    assert (block.text or "" if block is not None else "").rstrip("\n") == (
        lines if lines.strip() else ""
    )
    line = " ".join(text.split())
    spans = etree.fromstring(
        to_html(html_to_markdown(f"<p>x <code>{escaped}</code> y</p>").markdown), etree.HTMLParser()
    )
    found = next(spans.iter("code"), None)
    assert (" ".join((found.text or "").split()) if found is not None else "") == line


@given(path=st.text(alphabet=st.sampled_from(list("ab()<>\\ \"'*_[]%&é،?=#;")), max_size=15))
@settings(max_examples=300, deadline=None)
def test_any_address_stays_one_link(path: str) -> None:
    source = f'<p><a href="https://e.test/{html.escape(path)}">words</a></p>'
    page = to_html(html_to_markdown(source, base_url="https://e.test/a/").markdown)
    links = list(etree.fromstring(page, etree.HTMLParser()).iter("a"))
    assert [link.text for link in links] == ["words"]
    assert (links[0].get("href") or "").startswith("https://e.test/")


INLINE = ["b", "i", "em", "strong", "span", "u", "a", "code", "del", "sub", "q", "kbd", "mark"]
BLOCK = [
    "p",
    "div",
    "h2",
    "h3",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "section",
    "figure",
    "details",
    "figcaption",
    "td",
    "tr",
    "dl",
    "dt",
    "dd",
    "pre",
]
leaves = st.one_of(
    st.sampled_from(
        ["one", "two, ", " three ", "*", "1. ", "كلمة ", "漢字", "<br>", "<hr>", "&lt;b&gt;"]
    ),
    st.just('<img src="/p.png">'),
)
trees = st.recursive(
    leaves,
    lambda inner: st.builds(
        lambda name, children: f"<{name}>{''.join(children)}</{name}>",
        st.sampled_from(INLINE + BLOCK),
        st.lists(inner, min_size=1, max_size=4),
    ),
    max_leaves=25,
)


@given(tree=trees)
@settings(max_examples=1500, deadline=None)
def test_any_tree_keeps_its_words_and_leaks_no_markup(tree: str) -> None:
    markdown, got = shown(tree)
    expected = re.sub(r"[“”]", "", words_of(tree))
    assert sorted(re.sub(r"[“”;]", "", got)) == sorted(expected), markdown
    page = etree.fromstring(f"<div>{to_html(markdown)}</div>", etree.HTMLParser())
    known = {
        "html",
        "body",
        "div",
        "p",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "s",
        "code",
        "pre",
        "a",
        "img",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "blockquote",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
    }
    assert {str(element.tag) for element in page.iter()} <= known
