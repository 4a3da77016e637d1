"""How long hostile articles take to convert: `python -m benchmarks.hostile`.

Responsible for a list of articles that break naive converters (issue 4: deep nesting, huge texts,
endless tables, unclosed everything) and for the time that each takes, slowest first. Each ends with
Markdown or with an item error. The cases themselves are tested in tests/core/convert/test_hostile.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from viewer.core.convert import html_to_markdown
from viewer.core.errors import ConversionError

_PARAGRAPH = "<p>" + "word <b>bold</b> <a href='/x'>link</a> text. " * 20 + "</p>\n"
_TAGS = ("div", "span", "b", "blockquote", "ul", "li")


def cases(size: int = 1) -> Iterator[tuple[str, str]]:
    """The articles by name.

    Args:
        size: 1 for the issue's sizes; larger numbers divide them, for tests.
    """

    def times(text: str, number: int) -> str:
        return text * max(3, number // size)

    yield "5,000 nested elements", times("<div>", 5000) + "deep"
    yield "5,400 nested of six kinds", times("".join(f"<{tag}>" for tag in _TAGS), 900) + "deep"
    yield "5 MB of paragraphs", times("<p>Some ordinary words in a paragraph.</p>\n", 116_000)
    yield "5 MB of dense markup", times(_PARAGRAPH, 5_500)
    yield "5 MB of one word", times("x", 5_000_000)
    yield "200,000 items", f"<ul>{times('<li>item <em>x</em></li>', 200_000)}</ul>"
    yield (
        "a data URI of 2 MB",
        f"<p>a<img src='data:image/png;base64,{times('A', 2_000_000)}'>b</p>",
    )
    yield "10,000 rows", f"<table>{times('<tr><td>a</td><td>b|c</td></tr>', 10_000)}</table>"
    yield "10,000 columns", f"<table><tr>{times('<td>x</td>', 10_000)}</tr></table>"
    yield "500 huge spans", f"<table>{times('<tr><td colspan=1000 rowspan=1000>a', 500)}</table>"
    yield "1,000 nested lists", times("<ul><li>x", 1000)
    yield "unclosed everything", times("<b><i><a href=x><p><table><tr><td><ul><li><pre>x", 300)
    yield "NULs and lone surrogates", times("<p>a\0b\ud83d\udc00c \x01</p>", 10_000)
    for sign in ("*", "[", "_ ", "`", "\\", "<", "&", "<a ", "<!--", '<a href="', "![", "[^1]: "):
        yield f"100,000 times {sign}", times(sign, 100_000)
    yield "neighbouring runs", times("<b>a</b><i>b</i>", 20_000)
    yield "runs of punctuation", times("x<b>.</b>", 20_000)
    yield "200,000 line breaks", times("<br>", 200_000)
    yield "1 MB of blanks", times(" ", 1_000_000) + "x" + times("\n", 1_000_000)
    for code in ("[vc_row ", "[vc_row]", "[code]", "[latex]", "[caption]", '[su_x a="', "$latex "):
        yield f"50,000 times {code}", times(code, 50_000)
    yield "20,000 headings around paragraphs", times("<h1><p>", 20_000)
    yield "5,000 footnotes", _footnotes(max(3, 5000 // size))
    yield "20,000 pictures", times("<img src='/a.jpg'>", 20_000)
    yield (
        "10,000 players",
        times("<iframe src='//youtu.be/embed/abcdefgh'></iframe>", 10_000),
    )
    yield "10,000 lazy twins", times("<noscript><img src=x></noscript><img>", 10_000)
    yield "100,000 lines of code", f"<pre>{times('<br>x', 100_000)}</pre>"


def _footnotes(number: int) -> str:
    marks = (f"<sup><a href='#fn{n}' id='r{n}'>{n}</a></sup>" for n in range(number))
    notes = (f"<li id='fn{n}'>x<a href='#r{n}'>↩</a></li>" for n in range(number))
    return f"{''.join(marks)}<ol>{''.join(notes)}</ol>"


def main() -> None:
    """Convert each once."""
    taken: list[tuple[float, str, str]] = []
    for name, html in cases():
        start = time.perf_counter()
        try:
            said = f"{len(html_to_markdown(html, base_url='https://e.test/a/').markdown):,} signs"
        except ConversionError as error:
            said = error.message
        taken.append((time.perf_counter() - start, name, said))
    for seconds, name, said in sorted(taken, reverse=True):
        print(f"{seconds:6.2f} s  {name}: {said}")


if __name__ == "__main__":
    main()
