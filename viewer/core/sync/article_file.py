"""What an article's Markdown file holds, byte for byte.

Responsible for the facts of its front matter and for its place. A pure function of what is stored:
the finisher writes it and `verify` repairs by it. Not for converting or writing.
"""

from __future__ import annotations

from viewer.core import convert
from viewer.core.convert.front_matter import compose
from viewer.core.paths import article_path
from viewer.core.store.times import from_text
from viewer.core.store.waiting import WaitingArticle

_OWN_KEYS = {"category": "categories", "post_tag": "tags"}


def path_of(article: WaitingArticle) -> str:
    """Where the file lies, relative to the library."""
    published = from_text(article.published)
    return article_path(article.site, article.wp_id, article.slug, article.title, published)


def comments_path(path: str) -> str:
    """Where an article's comments lie: beside its file."""
    return f"{path.removesuffix('.md')}.comments.md"


def bytes_of(article: WaitingArticle, markdown: str, converter: int | None = None) -> bytes:
    """The whole file of an article with this Markdown.

    Args:
        article: its facts.
        markdown: its body.
        converter: the version that made the body; None for this one.
    """
    facts = _facts(article, converter or convert.VERSION)
    return compose(facts, markdown).encode("utf-8", "replace")


def _facts(article: WaitingArticle, converter: int) -> dict[str, object]:
    """The front matter in its documented order; empty facts left out."""
    facts: dict[str, object] = {
        "title": article.title,
        "id": article.wp_id,
        "site": article.site,
        "url": article.link,
        "type": article.type,
        "slug": article.slug,
        "guid": article.guid,
        "status": "" if article.status == "publish" else article.status,
        "format": "" if article.format == "standard" else article.format,
        "sticky": bool(article.sticky) or None,
        "date": article.published,
        "modified": article.modified,
        "author": article.author,
        **_terms(article),
        "lang": article.lang,
        "translations": {lang: wp_id or url for lang, wp_id, url in article.translations},
        "excerpt": article.excerpt,
        "featured_image": article.featured_url,
        "fetched": article.fetched_at,
        "sha256": article.sha256,
        "converter": converter,
    }
    return {key: value for key, value in facts.items() if value not in (None, "", [], {})}


def _terms(article: WaitingArticle) -> dict[str, object]:
    named: dict[str, list[str]] = {}
    for taxonomy, name in article.terms:
        named.setdefault(taxonomy, []).append(name)
    own = {key: named.pop(taxonomy, []) for taxonomy, key in _OWN_KEYS.items()}
    return {**own, "terms": named}
