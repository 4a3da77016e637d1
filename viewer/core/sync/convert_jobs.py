"""Reading items and converting them: what the converting worker process does.

Responsible for pure functions of what is sent to them; one article's trouble is its own. Imports
neither the network nor the databases, so that the process starts quickly. Not for the process
itself (worker).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from viewer.core.convert import featured_ref, html_to_markdown, plain_text
from viewer.core.convert.escaping import label
from viewer.core.errors import ArticleMalformed, ConversionError
from viewer.core.model import Article, Comment, Json, MediaRef
from viewer.core.wordpress import schema
from viewer.core.wordpress.languages import Edition, lang_of_link, language_of, translations_of


@dataclass(frozen=True, slots=True)
class ReadJob:
    """Items as received, and what they point to as received."""

    items: tuple[Json, ...]
    type: str
    authors: tuple[Json, ...]
    media: tuple[Json, ...]
    terms: Mapping[str, tuple[Json, ...]]  # by taxonomy
    taxonomies: Mapping[str, str]  # slug -> the items' field
    gmt_offset: float
    lang: str | None = None  # of the list they come from, for items that do not say
    editions: tuple[Edition, ...] = ()  # of the site, when it has several languages


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An item as model values, with the pictures and files of its body.

    Args:
        made: its Markdown as long as none of its pictures is stored. Reading needs the same tree,
            so that a first conversion costs little more.
    """

    article: Article
    media: tuple[MediaRef, ...]
    sha256: str
    made: Converted


@dataclass(frozen=True, slots=True)
class ConvertJob:
    row_id: int
    html: str
    base_url: str
    media: Mapping[str, str]  # URL -> target to write
    skip_url: str | None


@dataclass(frozen=True, slots=True)
class Converted:
    """Markdown, or the reason why there is none."""

    row_id: int
    markdown: str = ""
    plain: str = ""
    words: int = 0
    error: str | None = None


def read_items(job: ReadJob) -> list[ReadArticle]:
    """Turn items into model values; one without an id is left out (the caller counts).

    The articles come without `raw` and `html`: whoever sent the items has them (reading).
    """
    relations = schema.Relations(
        authors={a.wp_id: a for item in job.authors if (a := schema.author(item, plain_text))},
        media={
            m.wp_id: m
            for item in job.media
            if (m := schema.media(item, plain_text)) is not None and m.wp_id is not None
        },
        terms={
            (taxonomy, t.wp_id): t
            for taxonomy, items in job.terms.items()
            for item in items
            if (t := schema.term(item, taxonomy, plain_text))
        },
        taxonomies=job.taxonomies,
    )
    return [read for item in job.items if (read := _read(item, job, relations)) is not None]


def _read(item: Json, job: ReadJob, relations: schema.Relations) -> ReadArticle | None:
    try:
        article = schema.article(item, job.type, relations, plain_text, gmt_offset=job.gmt_offset)
    except ArticleMalformed:
        return None
    article = replace(
        article,
        lang=language_of(item) or job.lang or lang_of_link(article.link, job.editions),
        translations=translations_of(item),
    )
    if article.featured:  # under the address by which the body knows it
        article = replace(article, featured=featured_ref(article.featured, article.link))
    featured = (article.featured,) if article.featured else ()
    made, inline = _converted(
        ConvertJob(0, article.html, article.link, {}, featured[0].url if featured else None)
    )
    article = replace(article, raw={}, html="")
    return ReadArticle(article, (*featured, *inline), schema.content_hash(item), made)


@dataclass(frozen=True, slots=True)
class ReadComment:
    """A comment as model values, with its source."""

    comment: Comment
    sha256: str
    raw: Json


def read_comments(items: Sequence[Json]) -> list[ReadComment]:
    """Turn comments into model values, their text into Markdown."""
    return [read for item in items if (read := _read_comment(item)) is not None]


def _read_comment(item: Json) -> ReadComment | None:
    source = schema.comment(item)
    if source is None:
        return None
    try:
        markdown = html_to_markdown(source.html, base_url=source.link).markdown
    except ConversionError:
        markdown = label(plain_text(source.html))
    comment = Comment(
        wp_id=source.wp_id,
        article_wp_id=source.article_wp_id,
        parent=source.parent,
        author=plain_text(source.author),
        published=source.published,
        markdown=markdown,
    )
    return ReadComment(comment, schema.digest(source.raw), source.raw)


def convert_articles(jobs: Sequence[ConvertJob]) -> list[Converted]:
    """Convert a batch; one article's trouble is its own."""
    return [_converted(job)[0] for job in jobs]


def convert_with_media(
    jobs: Sequence[ConvertJob],
) -> list[tuple[Converted, tuple[MediaRef, ...]]]:
    """Convert a batch, and say what pictures and files each article shows and links."""
    return [_converted(job) for job in jobs]


def _converted(job: ConvertJob) -> tuple[Converted, tuple[MediaRef, ...]]:
    """A conversion and the media of the article; none of one that cannot be converted."""
    try:
        made = html_to_markdown(
            job.html, base_url=job.base_url, media=job.media, skip_url=job.skip_url
        )
    except ConversionError as error:
        return Converted(job.row_id, error=error.message), ()
    return Converted(job.row_id, made.markdown, made.plain, made.words), made.refs
