"""Single elements of a WordPress export: an item, a comment, an author, a term.

Responsible for turning them into the objects that REST would give. Not for the passes over a
file (wxr).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from viewer.core.model import Json
from viewer.core.wordpress import restlike
from viewer.core.wordpress.autop import autop
from viewer.core.wordpress.schema import as_id
from viewer.core.wordpress.shortcodes import Surroundings, displayed
from viewer.core.wordpress.wxr_stream import local, space

WORDPRESS = "http://wordpress.org/export/"
_EXCERPT_WORDS = 55  # as WordPress makes excerpts
_EXCERPT_FROM = 20_000  # characters of a text that are looked at for one
_HIDDEN = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1>")


@dataclass(frozen=True, slots=True)
class WxrItem:
    """An item and its approved comments, both in the shape of REST objects."""

    item: Json
    comments: tuple[Json, ...] = ()


@dataclass(slots=True)
class Names:
    """The authors and terms that the head of a file lists."""

    authors: dict[str, Json] = field(default_factory=dict)  # by login
    terms: dict[tuple[str, str], Json] = field(default_factory=dict)  # by taxonomy and slug
    _parents: dict[tuple[str, str], str] = field(default_factory=dict)  # slugs

    def add_author(self, element: Element) -> None:
        """Take a `wp:author`; its mail address is none of ours."""
        found = fields(element)
        login = found.get("author_login", "")
        name = found.get("author_display_name") or login
        if login:
            wp_id = as_id(found.get("author_id"))
            self.authors[login] = restlike.author_object(name, wp_id, _slug(login))

    def add_term(self, element: Element) -> None:
        """Take a `wp:category`, `wp:tag` or `wp:term`; each version names its parts otherwise."""
        found = fields(element)
        taxonomy = {"category": "category", "tag": "post_tag"}.get(local(element)) or found.get(
            "term_taxonomy", ""
        )
        slug = _first(found, "category_nicename", "tag_slug", "term_slug")
        name = _first(found, "cat_name", "tag_name", "term_name") or slug
        if taxonomy and slug:
            key = (taxonomy, unquote(slug))
            self.terms[key] = restlike.term_object(
                name, taxonomy, as_id(found.get("term_id")), slug
            )
            self._parents[key] = _first(found, "category_parent", "term_parent")

    def settle(self) -> None:
        """Name parents by id, once all terms are known; a cycle is cut where it closes."""
        by_id = {(key[0], term["id"]): term for key, term in self.terms.items()}
        for key, parent in self._parents.items():
            term, above = self.terms[key], self.terms.get((key[0], unquote(parent)))
            if above is not None and not _is_below(above, term, by_id):
                term["parent"] = above["id"]
        self._parents.clear()

    def author(self, login: str) -> Json | None:
        """The author with a login; one that the head does not list is known by it alone."""
        if not login:
            return None
        return self.authors.get(login) or restlike.author_object(login)

    def term(self, taxonomy: str, slug: str, name: str) -> Json:
        """The term with a slug; one that the head does not list is made from its name."""
        known = self.terms.get((taxonomy, unquote(slug)))
        return known or restlike.term_object(name, taxonomy, slug=slug)


def _is_below(term: Json, other: Json, by_id: dict[tuple[str, int], Json]) -> bool:
    """Whether a term is another or lies below it; there is no cycle yet."""
    found: Json | None = term
    while found is not None:
        if found["id"] == other["id"]:
            return True
        found = by_id.get((found["taxonomy"], found["parent"]))
    return False


def text(element: Element) -> str:
    """The text of an element."""
    return (element.text or "").strip()


def fields(element: Element) -> dict[str, str]:
    """The simple children of an element by their local names; of equal ones the first.

    `content:encoded` and `excerpt:encoded` are `content` and `excerpt`.
    """
    found: dict[str, str] = {}
    for child in element:
        name = local(child)
        if name == "encoded":
            name = "excerpt" if "excerpt" in space(child) else "content"
            found.setdefault(name, child.text or "")
        elif name not in {"category", "postmeta", "comment"}:
            found.setdefault(name, text(child))
    return found


def meta(element: Element, key: str) -> str:
    """One custom field of an item; '' when it has none of that name."""
    for child in element:
        if local(child) == "postmeta":
            pair = fields(child)
            if pair.get("meta_key") == key:
                return pair.get("meta_value", "")
    return ""


def _first(found: dict[str, str], *names: str) -> str:
    return next((found[name] for name in names if found.get(name)), "")


def _slug(login: str) -> str:
    return restlike.slug_text(login)


def read(
    element: Element, found: dict[str, str], names: Names, around: Surroundings, home: str
) -> WxrItem:
    """An item as REST would give it, and its comments.

    A text behind a password is in the file in the clear, so it is not marked as protected; the
    password itself is left where it is.
    """
    guid = found.get("guid") or found.get("link", "")
    wp_id = as_id(found.get("post_id")) or restlike.id_of_guid(guid, home)
    wp_id = wp_id or restlike.synthetic_id("guid", restlike.rest_guid(guid))
    html = displayed(found.get("content", ""), wp_id, around, meta(element, "footnotes"))
    item: Json = {
        "id": wp_id,
        "date": _date(found.get("post_date")),
        "date_gmt": _date(found.get("post_date_gmt")),
        "modified": _date(found.get("post_modified") or found.get("post_date")),
        "modified_gmt": _date(found.get("post_modified_gmt") or found.get("post_date_gmt")),
        "guid": {"rendered": restlike.rest_guid(guid)},
        "slug": found.get("post_name") or restlike.slug_of(found.get("link", "")),
        "status": found.get("status") or "publish",
        "type": found.get("post_type") or "post",
        "link": found.get("link", ""),
        "title": {"rendered": found.get("title", "")},
        "content": {"rendered": html, "protected": False},
        "excerpt": {"rendered": _excerpt(found.get("excerpt", ""), html), "protected": False},
        "parent": as_id(found.get("post_parent")) or 0,
        "menu_order": as_id(found.get("menu_order")) or 0,
        "sticky": found.get("is_sticky") == "1",
    }
    item, terms = _filed(element, item, names)
    picture = _picture(meta(element, "_thumbnail_id"), around)
    whole = restlike.related(item, names.author(found.get("creator", "")), picture, terms)
    return WxrItem(whole, comments(element, wp_id))


def _date(value: str | None) -> str | None:
    """`2024-05-01 10:00:00` in REST's form; None for the zero date."""
    usable = value and not value.startswith("0000")
    return value.replace(" ", "T", 1) if usable and value else None


def _excerpt(own: str, html: str) -> str:
    """The excerpt that the author wrote, or the start of the text as WordPress takes it."""
    if own.strip():
        return autop(own)
    words = restlike.bare(_HIDDEN.sub(" ", html[:_EXCERPT_FROM])).split()
    if not words:
        return ""
    more = " [&hellip;]" if len(words) > _EXCERPT_WORDS else ""
    return f"<p>{escape(' '.join(words[:_EXCERPT_WORDS]), quote=False)}{more}</p>"


def _filed(element: Element, item: Json, names: Names) -> tuple[Json, list[Json]]:
    """The item with its format and language, and the terms it is filed under."""
    terms: dict[tuple[str, int], Json] = {}
    for child in element:
        taxonomy, slug = child.get("domain", ""), child.get("nicename", "")
        if local(child) != "category" or not slug:
            continue  # WXR 1.0 writes each one twice, once without its slug
        if taxonomy == "post_format":
            item["format"] = slug.removeprefix("post-format-")
        elif taxonomy == "language":
            item["lang"] = slug
        elif taxonomy != "post_translations":
            known = {"tag": "post_tag", "": "category"}.get(taxonomy, taxonomy)
            term = names.term(known, slug, text(child))
            terms.setdefault((known, term["id"]), term)
    return item, list(terms.values())


def _picture(thumbnail: str, around: Surroundings) -> Json | None:
    wp_id = as_id(thumbnail)
    found = around.attachments.get(wp_id) if wp_id else None
    if found is None:
        return None
    return restlike.media_object(
        found.url, wp_id, alt=escape(found.alt, quote=False), caption=found.caption
    )


def comments(element: Element, post: int) -> tuple[Json, ...]:
    """The approved comments of an item; pingbacks and whatever waits or is spam are not kept."""
    made: list[Json] = []
    for child in element:
        if local(child) != "comment":
            continue
        found = fields(child)
        wp_id = as_id(found.get("comment_id"))
        kind = found.get("comment_type") or "comment"
        if wp_id is None or kind != "comment" or found.get("comment_approved") != "1":
            continue
        made.append(
            {
                "id": wp_id,
                "post": post,
                "parent": as_id(found.get("comment_parent")) or 0,
                "author_name": found.get("comment_author", ""),
                "date": _date(found.get("comment_date")),
                "date_gmt": _date(found.get("comment_date_gmt")),
                "content": {"rendered": autop(found.get("comment_content", ""))},
                "status": "approved",
                "type": "comment",
            }
        )
    return tuple(made)
