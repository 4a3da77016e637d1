"""What a site's index says about what it can do.

Responsible for reading the index document: which routes take `modified_after`, whether there are
Application Passwords, the site's time zone, which plugin speaks its languages (wordpress.md, 3, 14,
33, 37). Not for finding the index (discovery) nor for using what it offers (client, sync).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any, Literal
from zoneinfo import ZoneInfo

from viewer.core.errors import RateLimited, SiteUnreachable
from viewer.core.model import Json
from viewer.core.wordpress.addresses import route_url
from viewer.core.wordpress.payload import NotJson, parse
from viewer.core.wordpress.schema import as_text
from viewer.core.wordpress.transport import Transport

LanguagePlugin = Literal["wpml", "polylang"]
_FARTHEST = 15.0  # hours from UTC; places on Earth reach 14


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """The facts of one index document.

    Args:
        namespaces: of the routes that the site has.
        arguments: route -> names of the parameters that listing it takes; only routes of which the
            index told.
        gmt_offset: hours; None when the site gives none that is usable.
        zone: of `timezone_string`; None when it is empty or unknown here.
        authorize_url: where a person makes an Application Password; None when there are none.
        languages: the plugin whose namespace is there.
    """

    namespaces: tuple[str, ...] = ()
    arguments: Mapping[str, frozenset[str]] = field(default_factory=dict)
    gmt_offset: float | None = None
    zone: tzinfo | None = None
    authorize_url: str | None = None
    languages: LanguagePlugin | None = None

    @classmethod
    def of(cls, index: Json) -> IndexFacts:
        """Read an index; whatever is missing or odd is left out."""
        named = index.get("namespaces")
        namespaces = tuple(as_text(name) for name in (named if isinstance(named, list) else ()))
        return cls(
            namespaces=tuple(filter(None, namespaces)),
            arguments=dict(_arguments(index.get("routes"))),
            gmt_offset=_offset(index.get("gmt_offset")),
            zone=_zone(as_text(index.get("timezone_string"))),
            authorize_url=_authorize_url(index.get("authentication")),
            languages=_plugin(namespaces),
        )

    @property
    def application_passwords(self) -> bool:
        """Whether the site offers Application Passwords (WordPress 5.6 and later)."""
        return self.authorize_url is not None

    def knows(self, route: str) -> bool:
        """Whether the index told the parameters of a route at all."""
        return route in self.arguments

    def modified_after(self, route: str) -> bool:
        """Whether listing a route can be narrowed to what changed.

        Before 5.7, and for comments and terms, WordPress ignores the parameter without a word
        (wordpress.md, 14), so only a yes of the index counts.
        """
        return "modified_after" in self.arguments.get(route, ())

    def utc(self, local: datetime) -> datetime | None:
        """The UTC moment of a site's own time without a zone; None when it cannot be told.

        The named zone comes first, because `gmt_offset` is today's and knows no summer time.
        """
        if self.zone is None and self.gmt_offset is None:
            return None
        zone = self.zone or timezone(timedelta(hours=self.gmt_offset or 0.0))
        try:
            return local.replace(tzinfo=zone).astimezone(UTC)
        except OverflowError:
            return None


def learn_routes(
    transport: Transport, rest_root: str, facts: IndexFacts, namespace: str = "wp/v2"
) -> IndexFacts:
    """The facts with the routes of a namespace's own index, where the site's had none.

    One request; a site that does not answer it leaves the facts as they are.
    """
    if any(route.startswith(f"/{namespace}/") for route in facts.arguments):
        return facts
    try:
        answer = transport.get(route_url(rest_root, f"/{namespace}"), retry=False)
        document = parse(answer.body) if answer.status < 400 else None
    except (NotJson, SiteUnreachable, RateLimited):
        return facts
    routes = document.get("routes") if isinstance(document, dict) else None
    return replace(facts, arguments={**facts.arguments, **dict(_arguments(routes))})


def _arguments(routes: Any) -> Iterator[tuple[str, frozenset[str]]]:
    for route, entry in routes.items() if isinstance(routes, dict) else ():
        endpoints = entry.get("endpoints") if isinstance(entry, dict) else None
        names: set[str] = set()
        for endpoint in endpoints if isinstance(endpoints, list) else ():
            if isinstance(endpoint, dict) and _reads(endpoint.get("methods")):
                taken = endpoint.get("args")
                names.update(taken if isinstance(taken, dict) else ())
        if names:
            yield route, frozenset(names)


def _reads(methods: Any) -> bool:
    return methods is None or "GET" in methods if isinstance(methods, list | dict) else True


def _offset(value: Any) -> float | None:
    """Hours; sites send numbers, texts with a comma, and nothing (wordpress.md, 37)."""
    if isinstance(value, str):
        value = value.strip().replace(",", ".")
    if value is None or isinstance(value, bool):
        return None
    try:
        offset = float(value)
    except (TypeError, ValueError):
        return None
    return offset if -_FARTHEST < offset < _FARTHEST else None


def _zone(name: str) -> tzinfo | None:
    """A named zone; None for a name that this system's database lacks."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def _authorize_url(authentication: Any) -> str | None:
    """`authentication.application-passwords.endpoints.authorization`; PHP sends `[]` for none."""
    value = authentication
    for name in ("application-passwords", "endpoints", "authorization"):
        value = value.get(name) if isinstance(value, dict) else None
    return as_text(value) or None


def _plugin(namespaces: tuple[str, ...]) -> LanguagePlugin | None:
    starts = {name.split("/")[0] for name in namespaces}
    if starts & {"pll", "polylang"}:
        return "polylang"
    return "wpml" if "wpml" in starts else None
