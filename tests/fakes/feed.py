"""A site's feed: RSS 2.0 as WordPress writes it, some articles a page.

Responsible for the document alone. Not for when it is served (wordpress).
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from viewer.samplesite.content import BASE, Json
from viewer.samplesite.listing import POSTS
from viewer.samplesite.site import Response, Site

_HEAD = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
\txmlns:content="http://purl.org/rss/1.0/modules/content/"
\txmlns:wfw="http://wellformedweb.org/CommentAPI/"
\txmlns:dc="http://purl.org/dc/elements/1.1/"
\txmlns:atom="http://www.w3.org/2005/Atom"
\txmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
\txmlns:slash="http://purl.org/rss/1.0/modules/slash/"
\t>

<channel>
"""


def rss(site: Site, number: int, size: int) -> Response:
    """One page of the feed; past the end 404, with the empty feed that WordPress sends then."""
    found = site.listing("posts", POSTS).page({"per_page": "100"}, maximum=100)
    items = list(found.items)
    for page in range(2, found.pages + 1):
        query = {"per_page": "100", "page": str(page)}
        items += site.listing("posts", POSTS).page(query, maximum=100).items
    shown = items[(number - 1) * size : number * size]
    missing = number < 1 or (not shown and number > 1)
    title = f"Page not found – {site.content.name}" if missing else site.content.name
    body = _HEAD + f"\t<title>{escape(title)}</title>\n\t<link>{site.home}</link>\n"
    body += f"\t<description>{escape(site.content.description)}</description>\n"
    body += f"\t<language>{site.content.lang}</language>\n"
    body += "\t<generator>https://wordpress.org/?v=6.1.9</generator>\n"
    body += "".join(_item(site, item) for item in shown) + "</channel>\n</rss>\n"
    data = body.replace(BASE, site.home).encode()
    headers = {"Content-Type": "application/rss+xml; charset=UTF-8"}
    headers["ETag"] = f'"{hashlib.md5(data, usedforsecurity=False).hexdigest()}"'
    return Response(404 if missing else 200, headers, data)


def _item(site: Site, item: Json) -> str:
    locked = "password" in item
    author = site.content.find("users", item.get("author") or 0) or {}
    content = "" if locked else item["content"]["rendered"]
    guid = item.get("guid", {}).get("rendered") or f"{site.home}/?p={item['id']}"
    return (
        f"\t<item>\n\t\t<title>{item['title']['rendered']}</title>\n"
        f"\t\t<link>{item['link']}</link>\n"
        f"\t\t<dc:creator>{_cdata(author.get('name', ''))}</dc:creator>\n"
        f"\t\t<pubDate>{_date(item)}</pubDate>\n{_categories(site, item)}"
        f'\t\t<guid isPermaLink="false">{escape(guid)}</guid>\n'
        f"\t\t<description>{_cdata(item['excerpt']['rendered'])}</description>\n"
        f"\t\t<content:encoded>{_cdata(content)}</content:encoded>\n\t</item>\n"
    )


def _categories(site: Site, item: Json) -> str:
    lines = []
    for base in ("categories", "tags"):
        for wp_id in item.get(base, []):
            term = site.content.find(base, wp_id)
            if term is not None:
                lines.append(f"\t\t<category>{_cdata(term['name'])}</category>\n")
    return "".join(lines)


def _cdata(text: str) -> str:
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def _date(item: Json) -> str:
    return format_datetime(datetime.fromisoformat(item["date_gmt"]).replace(tzinfo=UTC))
