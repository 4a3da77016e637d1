"""What the API tells of itself: its index, its types and its taxonomies.

Responsible for these documents. Not for routes (site) nor for what lists answer (listing).
"""

from __future__ import annotations

from collections.abc import Callable

from viewer.samplesite.content import Content, Json, TaxonomyInfo, TypeInfo
from viewer.samplesite.listing import Kind


def index(content: Content, home: str, arguments: Callable[[str], Json]) -> Json:
    """The document of the API's root; `arguments` tells what a route's list understands."""
    things: tuple[TypeInfo | TaxonomyInfo, ...] = (*content.types, *content.taxonomies)
    routes = [f"/{one.namespace}/{one.rest_base}" for one in things]
    spaces = sorted({one.namespace for one in things} - {"wp/v2"})
    return {
        "name": content.name,
        "description": content.description,
        "url": home,
        "home": home,
        "gmt_offset": content.gmt_offset,
        "timezone_string": "",
        "namespaces": ["oembed/1.0", "wp/v2", *spaces],
        "authentication": {},
        "routes": {
            route: {
                "namespace": route.rsplit("/", 1)[0].strip("/"),
                "methods": ["GET"],
                "endpoints": [{"methods": ["GET"], "args": arguments(route)}],
            }
            for route in (*routes, "/wp/v2/users", "/wp/v2/comments")
        },
    }


def arguments(kind: Kind, maximum: int) -> Json:
    """The parameters of a list, as the index declares them."""
    names = ["context", "page", "search", "exclude", "include", "offset", "order"]
    names += [*kind.filters, *kind.dated]
    return {
        **{name: {"required": False} for name in names},
        "per_page": {"default": 10, "minimum": 1, "maximum": maximum, "required": False},
        "orderby": {"default": kind.by, "enum": sorted(kind.orders), "required": False},
    }


def types(content: Content) -> Json:
    """The document of `/wp/v2/types`."""
    return {
        one.slug: {
            "description": "",
            "hierarchical": one.hierarchical,
            "name": one.name or one.slug,
            "slug": one.slug,
            "taxonomies": list(one.taxonomies),
            "rest_base": one.rest_base,
            "rest_namespace": one.namespace,
        }
        for one in content.types
    }


def taxonomies(content: Content) -> Json:
    """The document of `/wp/v2/taxonomies`."""
    return {
        one.slug: {
            "name": one.name or one.slug,
            "slug": one.slug,
            "description": "",
            "types": list(one.types),
            "hierarchical": one.hierarchical,
            "rest_base": one.rest_base,
            "rest_namespace": one.namespace,
        }
        for one in content.taxonomies
    }
