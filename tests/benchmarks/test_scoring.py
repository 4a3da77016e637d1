"""The judge of benchmarks/fidelity.py: what is whole scores 100, damage shows where it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import fidelity
from benchmarks.scoring import FEATURES, read_markdown, read_source, score

BASE = "https://example.org/a/"
HTML = """
<h2>The harbour</h2><h3>1. Piers</h3>
<p>A <strong>bold</strong> word, an <em>easy</em> one, <s>struck</s> out;
see <a href="/log/">the log</a>, call <code>f(x)</code> and read snake_case or 5 * 3 [sic].<sup><a
href="#fn1" id="ref1">1</a></sup></p>
<p>Lone line<br>below it</p>
<figure><img src="data:image/gif;base64,R0" data-src="/up/pier-300x200.jpg"
 srcset="/up/pier.jpg 900w"
 alt="A pier"><figcaption>Fog at dawn</figcaption></figure>
<p><img src="/up/crane.jpg" alt=""></p>
<ul><li>bread</li><li>cheese<ul><li>hard</li></ul></li></ul><ol start="3"><li>third</li></ol>
<table><thead><tr><th>Year</th><th>Boats</th></tr></thead>
<tbody><tr><td rowspan="2">1961</td><td>twelve</td></tr>
<tr><td>twenty</td></tr></tbody></table>
<pre class="language-python"><code>if a:
    return 1</code></pre>
<blockquote><p>Nobody counts.</p></blockquote><hr>
<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0" title="Ropes"></iframe>
<p>Final words.</p><p>[vc_row attr=”1”]Inside the builder.[/vc_row]</p>
<ol class="notes"><li id="fn1">A remark. <a href="#ref1">↩</a></li></ol>
<script>var leakedName = 1;</script><style>.leakedRule{}</style>
<div class="sharedaddy"><p>Share this</p></div><form><label>Subscribe</label><input></form>
<p style="display:none">invisible</p><img src="https://pixel.wp.com/g.gif" width="1" height="1">
"""
MARKDOWN = r"""## The harbour

### 1. Piers

A **bold** word, an *easy* one, ~~struck~~ out; see [the log](https://example.org/log/),
call `f(x)` and read snake_case or 5 * 3 \[sic\].[^1]

Lone line\
below it

![A pier](https://example.org/up/pier.jpg)

_Fog at dawn_

![](https://example.org/up/crane.jpg)

- bread
- cheese
  - hard

3. third

| Year | Boats |
| --- | --- |
| 1961 | twelve |
| | twenty |

```python
if a:
    return 1
```

> Nobody counts.

---

[▶ Ropes (youtu.be)](https://youtu.be/dQw4w9WgXcQ)

Final words.

Inside the builder.

[^1]: A remark.
"""
LAZY = '<img src="data:image/gif;base64,R0" data-src="/a.png">'
DAMAGES = {
    "text recall": ("an *easy* one", "an *easy*"),
    "text precision": ("Final words.", "Final extraneous words."),
    "order": ("Final words.\n\nInside the builder.", "Inside the builder.\n\nFinal words."),
    "paragraphs": ("[^1]\n\nLone", "[^1] Lone"),
    "line breaks": ("line\\\n", "line\n"),
    "escaping": (r"\[sic\]", "sic"),
    "links": ("see [the log](https://example.org/log/)", "see the log"),
    "link text": (
        "see [the log](https://example.org/log/)",
        "see [the](https://example.org/log/) log",
    ),
    "images": ("![](https://example.org/up/crane.jpg)\n\n", ""),
    "alt texts": ("![A pier]", "![]"),
    "captions": ("pier.jpg)\n\n_Fog", "pier.jpg)\n_Fog"),
    "embeds": ("[▶ Ropes (youtu.be)](https://youtu.be/dQw4w9WgXcQ)\n\n", ""),
    "headings": ("### 1. Piers", "#### 1. Piers"),
    "lists": ("3. third", "4. third"),
    "nesting": ("  - hard", "- hard"),
    "tables": ("| | twenty |", "| twenty | |"),
    "code blocks": ("    return 1", "return 1"),
    "code language": ("```python", "```"),
    "inline code": ("`f(x)`", "f(x)"),
    "quotes": ("> Nobody", "Nobody"),
    "emphasis": ("*easy*", "easy"),
    "strikethrough": ("~~struck~~", "struck"),
    "footnotes": (r"\].[^1]", r"\]."),
    "rules": ("---\n\n[▶", "[▶"),
    "no leaks": ("[^1]: A remark.", "leakedName\n\n[^1]: A remark."),
    "no raw HTML": ("Final words.", "Final words.<!-- -->"),
    "shortcodes": ("Inside the builder.", "Inside the builder.\\[/vc_row\\]"),
}
ALSO = {  # what cannot be damaged alone
    "order": {"paragraphs"},  # the words at the seams are others
    "footnotes": {
        "text recall",
        "text precision",
        "paragraphs",
    },  # the note itself is gone with its mark
    "no leaks": {"text precision", "paragraphs"},
    "no raw HTML": {"escaping"},
    "inline code": {"escaping"},
}


def judged(markdown: str) -> dict[str, float]:
    return score(read_source(HTML, BASE), read_markdown(markdown, BASE), BASE)


def test_a_perfect_rendition_scores_100_in_each_feature() -> None:
    assert judged(MARKDOWN) == dict.fromkeys(FEATURES, 100.0)


@pytest.mark.parametrize("feature", FEATURES)
def test_damage_shows_in_its_feature_only(feature: str) -> None:
    whole, broken = DAMAGES[feature]
    assert MARKDOWN.count(whole) == 1
    scores = judged(MARKDOWN.replace(whole, broken))
    assert scores[feature] < 100
    hurt = {name for name, value in scores.items() if value < 100}
    assert hurt - {feature} <= ALSO.get(feature, set())


def test_what_a_page_does_not_have_does_not_count() -> None:
    scores = score(read_source("<p>Two words</p>"), read_markdown("Two words"))
    assert scores == {"text recall": 100.0, "text precision": 100.0}


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ('<p>Hi <img class="emoji" alt="😀" src="/e.png"></p>', "Hi 😀"),
        ('<table><tr><td><h3>A</h3><p>b</p></td><td>c</td></tr></table>', "### A\n\nb\n\nc"),
        ("<table><tr><td>one</td></tr><tr><td>column</td></tr></table>", "one\n\ncolumn"),
        ('<p><a href="/big.jpg"><img src="/big-150x150.jpg" alt="x"></a></p>', "![x](/big.jpg)"),
        (f"{LAZY}<noscript><img src='/a.png'></noscript>", "![](/a.png)"),
        ("<pre class='wp-block-verse'>one\ntwo</pre>", "one\\\ntwo"),
        ("<p>one<br><br>two</p>", "one\n\ntwo"),
        ('<span class="katex"><math><annotation encoding="application/x-tex">x_1</annotation>'
         '</math><span aria-hidden="true">x1</span></span>', "$x_1$"),
        ('<a href="/c/"><h3>Card</h3><p>More</p></a>', "### [Card](/c/)\n\nMore"),
        ('<h3><button aria-expanded="false">Why?</button></h3><p>So.</p>', "### Why?\n\nSo."),
        ("<p>これは<strong>「太字」</strong>です。</p>", "これは「**太字**」です。"),
    ],
)  # fmt: skip
def test_what_a_reader_sees_the_same_is_whole(html: str, markdown: str) -> None:
    scores = score(read_source(html, BASE), read_markdown(markdown, BASE), BASE)
    assert scores
    assert {name: value for name, value in scores.items() if value < 100} == {}


@pytest.mark.parametrize(
    ("html", "markdown", "feature"),
    [
        (f"{LAZY}<noscript><img src='/a.png'></noscript>", "![](/a.png) ![](/a.png)", "images"),
        ("<p>1. no list</p>", "1. no list", "escaping"),
        ("<p>a</p><p>b</p>", "a\n\n**b", "escaping"),
        ("<p>one</p><script>var secretName</script>", "one secretName", "no leaks"),
        ("<p>List&lt;String&gt; x</p>", "List<String> x", "no raw HTML"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b", "tables"),
        ('<p>[et_pb_image src="/x.png"]</p><p>t</p>', "\\[et_pb_image src=x\\]\n\nt", "shortcodes"),
        ("<p>one</p>", "one\n\n---", "rules"),
    ],
)  # fmt: skip
def test_a_fault_counts_where_it_is(html: str, markdown: str, feature: str) -> None:
    assert score(read_source(html, BASE), read_markdown(markdown, BASE), BASE)[feature] < 100


def test_the_table_of_another_corpus_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "posts.jsonl"
    lines.write_text(
        json.dumps({"id": "p1", "html": "<p>Hello there</p>", "base_url": BASE}) + "\n"
    )
    fidelity.main(["--jsonl", str(lines), "--only", "ours", "--worst", "1", "--rounds", "0"])
    shown = capsys.readouterr().out
    assert "| overall | 1 | **100.0** |" in shown
    assert "p1: whole" in shown
