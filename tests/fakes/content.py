"""Content for fake sites: posts as WordPress gives them, and pictures that are real files."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from viewer.samplesite.content import BASE, Content, Json


@cache
def picture(colour: str = "teal", size: tuple[int, int] = (120, 80), kind: str = "JPEG") -> bytes:
    """A picture's bytes."""
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, kind)
    return buffer.getvalue()


def post(wp_id: int, title: str = "", html: str = "<p>Text</p>", **changes: Any) -> Json:
    """A post as the REST API gives it; `changes` replace fields."""
    day = f"2024-{wp_id % 12 + 1:02}-{wp_id % 28 + 1:02}T08:00:00"
    item: Json = {
        "id": wp_id,
        "date": day,
        "date_gmt": day,
        "modified": day,
        "modified_gmt": day,
        "slug": f"post-{wp_id}",
        "status": "publish",
        "type": "post",
        "link": f"{BASE}/post-{wp_id}/",
        "title": {"rendered": title or f"Post {wp_id}"},
        "content": {"rendered": html, "protected": False},
        "excerpt": {"rendered": "<p>Short</p>", "protected": False},
        "author": 1,
        "featured_media": 0,
        "sticky": False,
        "categories": [1],
        "tags": [],
    }
    return {**item, **changes}


def media(wp_id: int, path: str, **changes: Any) -> Json:
    """A media item for a file at `path`."""
    item: Json = {
        "id": wp_id,
        "source_url": f"{BASE}{path}",
        "mime_type": "image/jpeg",
        "alt_text": "A picture",
        "caption": {"rendered": ""},
        "media_details": {"width": 120, "height": 80},
    }
    return {**item, **changes}


def site_of(*posts: Json, **changes: Any) -> Content:
    """A site with these posts, one author, one category, and a picture at /a.jpg and /b.jpg."""
    content = Content(
        collections={
            "posts": list(posts),
            "pages": [],
            "media": [media(900, "/a.jpg")],
            "categories": [{"id": 1, "name": "News &amp; views", "slug": "news", "parent": 0}],
            "tags": [{"id": 5, "name": "water", "slug": "water"}],
            "users": [{"id": 1, "name": "Mona Karim", "slug": "mona"}],
        },
        files={"/a.jpg": picture("teal"), "/b.jpg": picture("maroon")},
        name="Test site",
    )
    for name, value in changes.items():
        setattr(content, name, value)
    return content


def seed_site() -> Content:
    """The real post of `tests/data/seed` as the only one of a site, for the prefix `/en`."""
    file = Path(__file__).parent.parent / "data" / "seed" / "post-6764.json"
    item = json.loads(file.read_text("utf-8"))
    html = item["content"]["rendered"].replace("https://media.cnn.com", BASE)
    item["content"]["rendered"] = html
    inline = "/en/api/v1/images/stellar/prod/230617200911-01-blinken-beijing-arrival-061823.jpg"
    return Content(
        collections={
            "posts": [item],
            "media": [media(6765, "/cover.jpg")],
            "categories": [{"id": i, "name": f"C{i}", "slug": f"c{i}"} for i in (183, 218, 172)],
            "users": [{"id": 11, "name": "Editor", "slug": "editor"}],
        },
        files={"/en/cover.jpg": picture("navy"), inline: picture("olive")},
        name="Forum",
    )
