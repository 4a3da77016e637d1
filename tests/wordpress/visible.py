"""What a visitor reads in a piece of HTML, word by word.

Responsible for an answer that is independent of the product's own conversion: the standard
library's parser alone. Not for Markdown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from html.parser import HTMLParser

_INLINE = {"a", "strong", "em", "code", "b", "i", "span", "sup", "sub", "cite", "q", "mark"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.alts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._edge(tag)
        if tag == "img":
            self.alts += (dict(attrs).get("alt") or "").split()

    def handle_endtag(self, tag: str) -> None:
        self._edge(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def _edge(self, tag: str) -> None:
        self.text.append("" if tag in _INLINE else " ")


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


def words(html: str) -> list[str]:
    """The words a visitor reads, in order."""
    return "".join(_read(html).text).split()


def line(html: str) -> str:
    """The same on one line."""
    return " ".join(words(html))


def alt_words(html: str) -> list[str]:
    """The words of the pictures' alternative texts."""
    return _read(html).alts


def missing(wanted: Iterable[str], text: str) -> str | None:
    """The first word of `wanted` that `text` does not have in this order; None when it has all."""
    have = iter(text.split())
    return next((word for word in wanted if word not in have), None)


def surplus(html: str, text: str) -> Counter[str]:
    """Words that `text` has beyond what a visitor reads in `html` or hears of its pictures."""
    return Counter(text.split()) - Counter(words(html)) - Counter(alt_words(html))
