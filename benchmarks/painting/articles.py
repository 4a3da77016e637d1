"""The articles of the libraries in which the window is measured.

Responsible for turning the corpus's documents into what a mirror stores, for short rows where only
their number matters, and for the long articles that are opened. Not for storing them (library).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from benchmarks import corpus
from viewer.core import convert
from viewer.core.model import Article, Author, MediaRef, SearchDocument, Term
from viewer.core.paths import article_path, media_path, relative_link
from viewer.core.store.records import Conversion, Source
from viewer.core.wordpress.schema import digest

READING = "reading.example.org"  # the site of the articles that are opened
LENGTHS = {"1k": 1_000, "20k": 20_000}  # words
COPIES = {"1k": 40, "20k": 10}
PICTURES = 24  # files of a site, shared by its articles
_PICTURED = 4  # every fourth article has one
_PATTERNS = 4_000  # documents that rows are made of
_SHORT = 240  # signs of a row's text


@dataclass(frozen=True, slots=True)
class Made:
    """One article: as the index, the catalogue and the reader know it."""

    document: SearchDocument
    source: Source
    conversion: Conversion


def made(count: int, *, short: bool) -> Iterator[Made]:
    """`count` articles of the corpus and those that are opened.

    Args:
        short: rows with a line of text; the texts of a million would take a night.
    """
    documents = _rows(count) if short else corpus.documents(count)
    for number, document in enumerate(documents):
        picture = number % PICTURES if number % _PICTURED == 0 else None
        yield _made(document, document.body, [] if picture is None else [picture], featured=True)
    yield from _long()


def _rows(count: int) -> Iterator[SearchDocument]:
    patterns = list(corpus.documents(min(count, _PATTERNS)))
    for number in range(count):
        pattern = patterns[number % len(patterns)]
        assert pattern.published is not None
        yield dataclasses.replace(
            pattern,
            id=f"{pattern.site}/{number + 1}",
            title=f"{pattern.title} {number + 1}",
            body=pattern.body[:_SHORT],
            published=pattern.published + timedelta(seconds=number // len(patterns)),
        )


def _long() -> Iterator[Made]:
    """Articles with all that makes pages slow: headings, lists, tables, code, links, pictures."""
    number = 0
    texts = [document.body.split("\n\n") for document in _english(60)]
    for name, words in LENGTHS.items():
        for copy in range(COPIES[name]):
            number += 1
            paragraphs = [part for text in texts[copy:] + texts[:copy] for part in text]
            paragraphs = [part for part in paragraphs if part.count(" ") > 20]
            yield _long_one(number, f"{name} words, {copy + 1}", paragraphs, words)


def _english(count: int) -> list[SearchDocument]:
    found = (one for one in corpus.documents(4 * count) if one.lang == "en")
    return [one for one, _ in zip(found, range(count), strict=False)]


def _long_one(number: int, title: str, paragraphs: list[str], words: int) -> Made:
    parts: list[str] = []
    pictures: list[int] = []
    so_far = 0
    for place, text in enumerate(paragraphs):
        if so_far >= words:
            break
        so_far += len(text.split())
        if place % 5 == 1:  # 1k words with 4 pictures, 20k words with 70
            pictures.append(len(pictures) % PICTURES)
            parts.append(f"![{title}](PICTURE-{pictures[-1]})")
        parts.append(_dressed(text, place))
    document = SearchDocument(
        f"{READING}/{number}", title, "\n\n".join(paragraphs[: len(parts)]), "en",
        site=READING, published=corpus._FIRST_DAY - timedelta(days=number),
    )  # fmt: skip
    return _made(document, "\n\n".join(parts), sorted(set(pictures)), featured=False)


def _dressed(text: str, place: int) -> str:
    first, *rest = text.split(" ")
    linked = f"[{first}](https://{READING}/{place}/) **{rest[0]}** *{rest[1]}* {' '.join(rest[2:])}"
    kinds = {
        0: f"## {' '.join(rest[:5])}\n\n{linked}",
        2: "\n".join(f"- {sentence}" for sentence in text.split(". ")),
        3: f"> {text}",
        6: "| a | b | c |\n|---|---|---|\n" + "\n".join(
            f"| {' | '.join(rest[at:at + 3])} |" for at in range(0, 15, 3)
        ),
        9: f"```python\n{first} = {rest[0]!r}\nprint({first})\n```\n\n{linked}",
    }  # fmt: skip
    return kinds.get(place % 12, linked)


def picture_url(site: str, number: int) -> str:
    return f"https://{site}/files/{number}.jpg"


@cache
def picture_path(site: str, number: int) -> str:
    """Where a picture lies, relative to the library."""
    return media_path(site, picture_url(site, number), "jpg")


def _made(document: SearchDocument, markdown: str, pictures: list[int], *, featured: bool) -> Made:
    site, wp_id = document.site, int(document.id.rpartition("/")[2])
    path = article_path(site, wp_id, f"article-{wp_id}", document.title, document.published)
    for number in pictures:
        target = relative_link(path, picture_path(site, number))
        markdown = markdown.replace(f"(PICTURE-{number})", f"({target})")
    refs = tuple(
        MediaRef(picture_url(site, number), "featured" if featured else "inline")
        for number in pictures
    )
    article = _article(document, wp_id, refs[0] if refs and featured else None)
    assert document.published is not None
    sha256 = digest(article.raw)
    source = Source(article, sha256[:16], sha256, document.published, refs)
    words = document.body.count(" ") + 1
    conversion = Conversion(convert.VERSION, path, markdown, document.body, words, sha256)
    return Made(document, source, conversion)


def _article(document: SearchDocument, wp_id: int, featured: MediaRef | None) -> Article:
    link = f"https://{document.site}/article-{wp_id}/"
    excerpt = document.body[:220]
    return Article(
        wp_id=wp_id,
        type=document.type,
        title=document.title,
        html="",
        excerpt=excerpt,
        link=link,
        slug=f"article-{wp_id}",
        published=document.published,
        modified=document.published,
        raw={"id": wp_id, "link": link, "content": {"rendered": document.body}},
        author=Author(_number(document.author), document.author) if document.author else None,
        terms=tuple(_terms(document)),
        featured=featured,
        lang=document.lang,
        guid=f"https://{document.site}/?p={wp_id}",
    )


def _terms(document: SearchDocument) -> Iterator[Term]:
    for taxonomy, names in (("category", document.categories), ("post_tag", document.tags)):
        for name in names:
            yield Term(taxonomy, _number(name), name)


@cache
def _number(name: str) -> int:
    """A WordPress id for a name, the same in every run."""
    return int(digest({"name": name})[:12], 16)
