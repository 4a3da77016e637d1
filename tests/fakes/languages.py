"""Sites in several languages, as WPML and Polylang make them, and networks of sites beside."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from tests.fakes.content import post, site_of
from viewer.samplesite.content import Content, Json
from viewer.samplesite.site import Request, Response, Site

Answer = Callable[[Request], Response]


def item(wp_id: int, ids: str = "one", **changes: object) -> Json:
    """A post with a guid; `ids` names the space that its id is of."""
    guid = {"rendered": f"http://{ids}.invalid/?p={wp_id}"}
    return post(wp_id, guid=guid, **changes)


@dataclass
class Multilingual:
    """A middleware that gives each language its own list.

    Args:
        folders: path prefix -> content of the site below it.
        parameters: value of `?lang=` -> content of the plain root's lists.
        by_id: what the plain root gives by id, whatever the language; its own lists otherwise.
        links: hreflang -> path of the home, on the front page.
        namespaces: added to the index.
        documents: route of the plain root -> document.
    """

    folders: Mapping[str, Content] = field(default_factory=dict)
    parameters: Mapping[str, Content] = field(default_factory=dict)
    by_id: Content | None = None
    links: Mapping[str, str] = field(default_factory=dict)
    namespaces: tuple[str, ...] = ()
    documents: Mapping[str, object] = field(default_factory=dict)
    base: str = ""

    def __call__(self, request: Request, answer: Answer) -> Response:
        for prefix, content in self.folders.items():
            if request.path.startswith(f"{prefix}/"):
                return self._site(content, prefix)(request)
        route = request.path.removeprefix("/wp-json")
        if route in self.documents:
            return json_answer(self.documents[route])
        lang = request.query.get("lang", "")
        if lang in self.parameters:
            return self._site(self.parameters[lang])(request)
        if self.by_id is not None and route.startswith("/wp/v2/posts/"):
            return self._site(self.by_id)(request)
        return self._announcing(request, answer(request))

    def _site(self, content: Content, prefix: str = "") -> Answer:
        site = Site(content, prefix=prefix)
        site.base = self.base
        return site.answer

    def _announcing(self, request: Request, good: Response) -> Response:
        if request.path == "/":
            tags = "".join(
                f'<link rel="alternate" hreflang="{lang}" href="{self.base}{path}" />'
                for lang, path in self.links.items()
            )
            return replace(good, body=good.body.replace(b"</head>", tags.encode() + b"</head>"))
        if request.path == "/wp-json/" and self.namespaces:
            index = json.loads(good.body)
            index["namespaces"] += self.namespaces
            return json_answer(index)
        return good


def json_answer(document: object, status: int = 200) -> Response:
    """An answer with a JSON document."""
    headers = {"Content-Type": "application/json; charset=UTF-8"}
    return Response(status, headers, json.dumps(document).encode())


def content_of(*items: Json, **changes: object) -> Content:
    """A site with these posts."""
    return site_of(*items, **changes)
