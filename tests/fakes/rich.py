"""A site with some of everything, made from a seed, and what happens to it afterwards.

Responsible for content that is the same each time: articles with pictures of their own, pages, a
custom type with a taxonomy of its own, comments, a locked post and hidden ones. Not for serving.
"""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from PIL import Image

from tests.fakes.content import media, post
from viewer.samplesite.content import (
    BASE,
    TAXONOMIES,
    TYPES,
    Content,
    Json,
    TaxonomyInfo,
    TypeInfo,
)

_WORDS = (
    *("river", "stone", "letter", "window", "paper", "forest", "market", "bridge", "summer"),
    *("مدرسة", "كتاب", "نهر", "جبل", "سوق", "رسالة", "نافذة", "ورق", "غابة", "جسر", "صيف"),
)
BOOK = TypeInfo("book", "books", "Books", namespace="shop/v1", taxonomies=("genre",))
GENRE = TaxonomyInfo("genre", "genres", ("book",), "Genres", "shop/v1", hierarchical=True)


def picture_of(number: int, size: tuple[int, int] = (48, 32)) -> bytes:
    """A small picture that no other number has."""
    buffer = io.BytesIO()
    colour = (number * 37 % 256, number * 91 % 256, number * 53 % 256)
    picture = Image.new("RGB", size, colour)
    picture.putpixel((number % size[0], number // size[0] % size[1]), (255, 255, 255))
    picture.save(buffer, "PNG")
    return buffer.getvalue()


def text(rng: random.Random, words: int) -> str:
    """Some words."""
    return " ".join(rng.choice(_WORDS) for _ in range(words))


class RichSite:
    """Content that grows: `content` is served, `advance` is what its authors do next.

    Args:
        posts: how many articles; beside them a tenth as many pages and books.
        seed: of everything random.
    """

    def __init__(self, posts: int = 120, seed: int = 1) -> None:
        self._rng = random.Random(seed)
        self._files: dict[str, bytes] = {}
        self._next = 1
        self._clock = 0
        self.content = Content(
            files=self._files,
            name="A rich site",
            types=(*TYPES, BOOK),
            taxonomies=(*TAXONOMIES, GENRE),
        )
        for name, items in _relations().items():
            self.content.collections[name] = items
        for name in ("posts", "pages", "media", "comments", "books"):
            self.content.collections[name] = []
        for _ in range(posts):
            self._new("posts")
        for _ in range(max(2, posts // 10)):
            self._new("pages", type="page", categories=[], tags=[])
            self._new("books", type="book", genres=[self._rng.choice([71, 72])])
        self._comments(posts // 2)

    # -- making things -----------------------------------------------------------------------------

    def _id(self) -> int:
        self._next += 1
        return self._next

    def _moment(self) -> str:
        self._clock += 1
        return (datetime(2024, 1, 1) + timedelta(minutes=7 * self._clock)).isoformat()

    def _new(self, collection: str, **changes: Any) -> int:
        rng, moment = self._rng, self._moment()
        wp_id = self._id()
        fields = {
            **dict.fromkeys(("date", "date_gmt", "modified", "modified_gmt"), moment),
            "categories": sorted(rng.sample([1, 2, 3], rng.randint(0, 2))),
            "tags": sorted(rng.sample([5, 6, 7], rng.randint(0, 2))),
            "author": rng.choice([1, 2]),
            "featured_media": self._picture() if rng.random() < 0.5 else 0,
        }
        item = post(wp_id, text(rng, 4), self._html(wp_id), **{**fields, **changes})
        self.content.put(collection, item)
        return wp_id

    def _html(self, wp_id: int) -> str:
        rng = self._rng
        parts = [f"<p>{text(rng, rng.randint(20, 60))}</p>" for _ in range(rng.randint(1, 4))]
        for number in range(rng.randint(0, 2)):
            path = f"/wp-content/uploads/2024/inline-{wp_id}-{number}-{self._clock}.png"
            self._files[path] = picture_of(wp_id * 7 + number)
            parts.append(f'<figure><img src="{BASE}{path}" alt="{text(rng, 2)}"></figure>')
        rng.shuffle(parts)
        return "\n".join(parts)

    def _picture(self) -> int:
        wp_id = self._id()
        path = f"/wp-content/uploads/2024/picture-{wp_id}.png"
        self._files[path] = picture_of(wp_id)
        self.content.put("media", media(wp_id, path, mime_type="image/png"))
        return wp_id

    def _comments(self, count: int) -> None:
        posts = [item["id"] for item in self.content.items("posts")]
        parents: dict[int, list[int]] = {}
        for _ in range(count):
            wp_id, on = self._id(), self._rng.choice(posts)
            before = parents.setdefault(on, [])
            parent = self._rng.choice([0, *before])
            self.content.put("comments", comment(wp_id, on, parent, text(self._rng, 9)))
            before.append(wp_id)

    # -- what happens later ------------------------------------------------------------------------

    def advance(self, edits: int = 6) -> None:
        """Edits, new articles, one renamed, one removed, one gone private, one retagged."""
        rng = self._rng
        ids = [i["id"] for i in self.content.items("posts") if i["status"] == "publish"]
        chosen = rng.sample(ids, min(len(ids), edits + 4))
        renamed, removed, hidden, retagged, *edited = chosen
        for wp_id in edited:
            self.edit("posts", wp_id, content={"rendered": self._html(wp_id), "protected": False})
        slug = f"renamed-{renamed}-{self._clock}"
        self.edit("posts", renamed, slug=slug, link=f"{BASE}/{slug}/")
        self.edit("posts", hidden, status="private")
        self.edit("posts", retagged, touch=False, tags=sorted(rng.sample([5, 6, 7], 1)))
        self.content.remove("posts", removed)
        for _ in range(max(1, edits // 2)):
            self._new("posts")
        self._new("pages", type="page", categories=[], tags=[])
        self._comments(2)

    def edit(self, collection: str, wp_id: int, *, touch: bool = True, **changes: Any) -> None:
        """Change fields of an item; `modified` moves unless told not to."""
        item = self.content.find(collection, wp_id)
        if item is None:
            raise KeyError(wp_id)
        if touch:
            moment = self._moment()
            changes |= {"modified": moment, "modified_gmt": moment}
        self.content.put(collection, {**item, **changes})

    @property
    def visible(self) -> dict[str, int]:
        """How many items of each type a visitor can be shown."""
        names = {"post": "posts", "page": "pages", "book": "books"}
        return {
            slug: sum(item["status"] == "publish" for item in self.content.items(base))
            for slug, base in names.items()
        }


def comment(wp_id: int, post_id: int, parent: int, words: str, **changes: Any) -> Json:
    """A comment as the REST API gives it."""
    day = f"2024-06-{wp_id % 28 + 1:02}T10:00:00"
    item: Json = {
        "id": wp_id,
        "post": post_id,
        "parent": parent,
        "author": 0,
        "author_name": "Reader &amp; friend",
        "author_url": "",
        "date": day,
        "date_gmt": day,
        "content": {"rendered": f"<p>{words}</p>\n"},
        "link": f"{BASE}/?p={post_id}#comment-{wp_id}",
        "status": "approved",
        "type": "comment",
    }
    return {**item, **changes}


def _relations() -> dict[str, list[Json]]:
    return {
        "users": _named([(1, "Mona Karim"), (2, "Jan de Boer")]),
        "categories": _named([(1, "News &amp; views"), (2, "Sport"), (3, "Local")], parents={3: 1}),
        "tags": _named([(5, "water"), (6, "light"), (7, "ماء")]),
        "genres": _named([(71, "Novel"), (72, "Poem")], parents={72: 71}),
    }


def _named(pairs: Sequence[tuple[int, str]], parents: dict[int, int] | None = None) -> list[Json]:
    return [
        {"id": wp_id, "name": name, "slug": f"s{wp_id}", "parent": (parents or {}).get(wp_id, 0)}
        for wp_id, name in pairs
    ]
