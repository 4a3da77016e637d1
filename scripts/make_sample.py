"""Makes `resources/sample` from `scripts/sample`: `python scripts/make_sample.py`.

Responsible for WordPress's form of what the sources say: REST items, media sizes and block HTML.
The result is committed; `tests/samplesite/test_sample.py` compares it with the sources. Not for
the drawings (sample_pictures).
"""

from __future__ import annotations

import json
import re
import sys
from datetime import datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.sample_pictures import HEIGHT, SCENES, WIDTH, draw  # found by the line above
from viewer.core.convert import front_matter  # as above

SOURCES = Path(__file__).parent / "sample"
TARGET = Path(__file__).resolve().parents[1] / "resources" / "sample"
BASE = "http://sample.invalid"
UPLOADS = f"{BASE}/wp-content/uploads"
SIZES = {"full": 1200, "medium_large": 768, "medium": 300}
OFFSET = timedelta(hours=2)
DELETED = 108
STICKY = 109
USERS = {
    "mona-karim": "Mona Karim",
    "daniel-hart": "Daniel Hart",
    "layla-haddad": "ليلى حداد",
    "sami-mansour": "سامي منصور",
}
CATEGORIES = {  # slug: (name, parent)
    "essays": ("Essays", ""),
    "letters": ("Letters &amp; notes", "essays"),
    "policy": ("Policy", ""),
    "places": ("Places", ""),
    "archive-ar": ("أرشيف", ""),
    "policy-ar": ("سياسات", ""),
    "translation-ar": ("ترجمة", "archive-ar"),
}
TAGS = {
    "archives": "archives",
    "harbours": "harbours",
    "data": "data",
    "method": "method",
    "documents": "documents",
    "pictures": "pictures",
    "travel": "travel",
    "archives-ar": "الأرشيف",
    "port-ar": "الميناء",
    "documents-ar": "وثائق",
    "method-ar": "منهج",
    "translation-ar": "ترجمة",
    "water-ar": "مياه",
    "travel-ar": "سفر",
}
_MACRO = re.compile(r"\{\{image ([\w-]+) \| ([^|]+) \| ([^}]+)\}\}")
_ALTS = {
    "harbour-dusk": (
        "A harbour at dusk with three cranes and two boats",
        "The old quay, drawn from the pilot’s steps",
    ),
    "tide-gauge": ("A tide gauge standing in calm water", "The gauge at the old quay"),
    "columns": ("A bar chart with one red bar", ""),
    "drawers": (
        "A cabinet of labelled drawers, one open",
        "The third cabinet. The open drawer is the other one.",
    ),
    "customs-house": ("A long house with six arched windows above water", ""),
    "night-train": ("A lit train under a crescent moon", "Between the second border and the third"),
    "ferry": ("A small white ferry on grey water", ""),
    "switched-off": ("شاشة مطفأة عليها أثر نص", "شاشة التحرير في الصباح التالي"),
    "registers": ("رفوف دفاتر ملونة", ""),
    "stamped-page": ("صفحة مختومة بختم أحمر", "الختم قبل النص"),
    "lamp-desk": ("مصباح مكتب أخضر وكتب", ""),
    "two-pages": ("صفحتان متقابلتان بلغتين", "الأصل والترجمة، أو العكس"),
    "river-delta": ("دلتا نهر من الجو", ""),
    "dunes-train": ("قطار صغير بين الكثبان", "القطار الذي لا يقف"),
    "terminal": ("نافذة فيها أسطر شيفرة", ""),
}  # fmt: skip


def media_id(name: str) -> int:
    """The id of a picture, by its place among the drawings."""
    return 300 + list(SCENES).index(name)


def picture_url(name: str, width: int = WIDTH) -> str:
    """The address of a picture in one of its sizes."""
    suffix = "" if width == WIDTH else f"-{width}x{width * HEIGHT // WIDTH}"
    return f"{UPLOADS}/{name}{suffix}.jpg"


def figure(match: re.Match[str]) -> str:
    """An image block as the block editor writes it."""
    name, alt, caption = (part.strip() for part in match.groups())
    widths = ", ".join(f"{picture_url(name, width)} {width}w" for width in SIZES.values())
    wp_id = media_id(name)
    return (
        f'<!-- wp:image {{"id":{wp_id},"sizeSlug":"medium_large"}} -->\n'
        f'<figure class="wp-block-image size-medium_large"><img loading="lazy" decoding="async" '
        f'width="768" height="432" src="{picture_url(name, 768)}" alt="{escape(alt)}" '
        f'class="wp-image-{wp_id}" srcset="{widths}" sizes="(max-width: 768px) 100vw, 768px" />'
        f'<figcaption class="wp-element-caption">{caption}</figcaption></figure>\n'
        "<!-- /wp:image -->"
    )


def rendered(source: str) -> str:
    """Block source as `content.rendered`: without the comments of the editor."""
    html = _MACRO.sub(figure, source)
    return re.sub(r"<!-- /?wp:.*? -->\n?", "\n", html)


def dated(name: str, text: str) -> dict[str, str]:
    """A date in the site's time and in UTC."""
    moment = datetime.fromisoformat(text)
    return {name: moment.isoformat(), f"{name}_gmt": (moment - OFFSET).isoformat()}


def item_of(path: Path) -> dict[str, Any]:
    """A post or page as the REST API gives it."""
    meta, body = front_matter.split(path.read_text("utf-8"))
    wp_id = int(path.name.split("-")[0])
    slug = quote(str(meta["slug"])).lower()
    item = {
        "id": wp_id,
        **dated("date", str(meta["date"])),
        "guid": {"rendered": f"{BASE}/?p={wp_id}"},
        **dated("modified", str(meta["date"])),
        "slug": slug,
        "status": "publish",
        "type": meta.get("type", "post"),
        "link": f"{BASE}/{slug}/",
        "title": {"rendered": meta["title"]},
        "content": {"rendered": rendered(body), "protected": False},
        "excerpt": {"rendered": f"<p>{meta['excerpt']}</p>\n", "protected": False},
        "author": list(USERS).index(str(meta["author"])) + 1,
        "featured_media": media_id(str(meta["featured"])) if meta["featured"] else 0,
    }
    if item["type"] == "post":
        item["sticky"] = wp_id == STICKY
        item["categories"] = [
            list(CATEGORIES).index(slug) + 1 for slug in _names(meta["categories"])
        ]
        item["tags"] = [list(TAGS).index(slug) + 51 for slug in _names(meta["tags"])]
    return item


def _names(value: object) -> list[str]:
    assert isinstance(value, list)
    return value


def edited(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The posts that change later, in their later form."""
    changed = []
    for path in sorted(SOURCES.glob("*.later.html")):
        meta, body = front_matter.split(path.read_text("utf-8"))
        before = next(item for item in items if item["id"] == int(path.name.split("-")[0]))
        content = {"rendered": rendered(body), "protected": False}
        changed.append({**before, **dated("modified", str(meta["modified"])), "content": content})
    return changed


def media_of(name: str) -> dict[str, Any]:
    """A picture's media item."""
    alt, caption = _ALTS.get(name, ("", ""))
    return {
        "id": media_id(name),
        "slug": name,
        "status": "inherit",
        "type": "attachment",
        "link": f"{BASE}/{name}/",
        "title": {"rendered": name},
        "alt_text": alt,
        "caption": {"rendered": f"<p>{caption}</p>\n" if caption else ""},
        "media_type": "image",
        "mime_type": "image/jpeg",
        "source_url": picture_url(name),
        "media_details": {
            "width": WIDTH,
            "height": HEIGHT,
            "file": f"{name}.jpg",
            "sizes": {
                size: {
                    "file": picture_url(name, width).rsplit("/", 1)[1],
                    "width": width,
                    "height": width * HEIGHT // WIDTH,
                    "mime_type": "image/jpeg",
                    "source_url": picture_url(name, width),
                }
                for size, width in SIZES.items()
            },
        },
    }


def document() -> dict[str, Any]:
    """All of `site.json`."""
    paths = [path for path in sorted(SOURCES.glob("*.html")) if ".later." not in path.name]
    items = [item_of(path) for path in paths]
    slugs = list(CATEGORIES)
    return {
        "name": "The Quay Review · مجلة الرصيف",
        "description": "Notes on archives, harbours and water, in two languages",
        "lang": "en-US",
        "gmt_offset": 2,
        "collections": {
            "posts": [item for item in items if item["type"] == "post"],
            "pages": [item for item in items if item["type"] == "page"],
            "media": [media_of(name) for name in SCENES],
            "categories": [
                {
                    "id": number,
                    "name": name,
                    "slug": slug,
                    "taxonomy": "category",
                    "parent": slugs.index(parent) + 1 if parent else 0,
                }
                for number, (slug, (name, parent)) in enumerate(CATEGORIES.items(), 1)
            ],
            "tags": [
                {"id": number, "name": name, "slug": slug, "taxonomy": "post_tag"}
                for number, (slug, name) in enumerate(TAGS.items(), 51)
            ],
            "users": [
                {"id": number, "name": name, "slug": slug, "link": f"{BASE}/author/{slug}/"}
                for number, (slug, name) in enumerate(USERS.items(), 1)
            ],
        },
        "later": {"edited": edited(items), "deleted": [DELETED]},
    }


def main() -> None:
    """Write the document and every size of every picture."""
    uploads = TARGET / "uploads"
    uploads.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document(), ensure_ascii=False, indent=1) + "\n"
    (TARGET / "site.json").write_text(text, "utf-8")
    for name in SCENES:
        picture = draw(name)
        for width in SIZES.values():
            sized = picture.resize((width, width * HEIGHT // WIDTH))
            target = uploads / picture_url(name, width).rsplit("/", 1)[1]
            sized.save(target, "JPEG", quality=80, optimize=True, progressive=True)


if __name__ == "__main__":
    main()
