"""What an index says about what a site can do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.conftest import Serve
from tests.fakes.content import post, site_of
from tests.fakes.languages import json_answer
from viewer.core.cancel import CancelToken
from viewer.core.wordpress.index_facts import IndexFacts, learn_routes
from viewer.core.wordpress.transport import Transport
from viewer.samplesite.site import Request, Response

NOON = datetime(2024, 7, 1, 12)


@pytest.fixture
def transport() -> Iterator[Transport]:
    made = Transport(CancelToken(), delay=0.0, patience=0.0, allow_private=True)
    yield made
    made.close()


def route(*names: str, methods: Any = ("GET",)) -> dict[str, Any]:
    return {"endpoints": [{"methods": list(methods), "args": {name: {} for name in names}}]}


def test_which_routes_can_be_narrowed() -> None:
    facts = IndexFacts.of(
        {
            "namespaces": ["wp/v2", 7],
            "routes": {
                "/wp/v2/posts": route("page", "modified_after"),
                "/wp/v2/comments": route("page", "after"),
                "/wp/v2/odd": route("modified_after", methods=["POST"]),
            },
        }
    )
    assert facts.modified_after("/wp/v2/posts")
    assert not facts.modified_after("/wp/v2/comments")
    assert not facts.modified_after("/wp/v2/odd")
    assert not facts.modified_after("/wp/v2/unknown")
    assert facts.knows("/wp/v2/comments")
    assert not facts.knows("/wp/v2/unknown")
    assert facts.namespaces == ("wp/v2",)


@pytest.mark.parametrize("routes", [None, [], {"/wp/v2/posts": None}, {"/a": {"endpoints": [3]}}])
def test_an_index_without_routes(routes: Any) -> None:
    assert not IndexFacts.of({"routes": routes}).knows("/wp/v2/posts")


@pytest.mark.parametrize(
    ("value", "hours"),
    [
        (2, 2.0), ("5.5", 5.5), ("5,75", 5.75), (-3.5, -3.5), (0, 0.0), ("0", 0.0),
        (None, None), ("", None), ("Cairo", None), ([], None), (99, None), (True, None),
        ("nan", None),
    ],
)  # fmt: skip
def test_offsets_of_every_kind(value: Any, hours: float | None) -> None:
    assert IndexFacts.of({"gmt_offset": value}).gmt_offset == hours


@pytest.mark.parametrize(
    ("index", "hour"),
    [
        ({"gmt_offset": 2}, 10),
        ({"timezone_string": "Europe/Berlin"}, 10),
        ({"timezone_string": "Europe/Berlin", "gmt_offset": 1}, 10),  # summer, read in winter
        ({"timezone_string": "No/Where", "gmt_offset": "5.5"}, 6),
        ({"timezone_string": "../../etc/passwd", "gmt_offset": 0}, 12),
    ],
)
def test_local_times_become_utc(index: dict[str, Any], hour: int) -> None:
    moment = IndexFacts.of(index).utc(NOON)
    assert moment is not None
    assert (moment.hour, moment.tzinfo) == (hour, UTC)


def test_a_time_that_cannot_be_placed() -> None:
    assert IndexFacts.of({}).utc(NOON) is None
    assert IndexFacts.of({"gmt_offset": 12}).utc(datetime(1, 1, 1)) is None


@pytest.mark.parametrize("value", [None, [], {}, {"application-passwords": []}, "yes"])
def test_no_application_passwords(value: Any) -> None:
    assert not IndexFacts.of({"authentication": value}).application_passwords


def test_application_passwords() -> None:
    url = "https://e.org/wp-admin/authorize-application.php"
    value = {"application-passwords": {"endpoints": {"authorization": url}}}
    facts = IndexFacts.of({"authentication": value})
    assert facts.application_passwords
    assert facts.authorize_url == url


@pytest.mark.parametrize(
    ("namespaces", "plugin"),
    [
        (["wp/v2", "pll/v1"], "polylang"),
        (["wp/v2", "polylang/v2"], "polylang"),
        (["wpml/v1", "wp/v2"], "wpml"),
        (["wp/v2", "wpmlish/v1"], None),
        (None, None),
    ],
)
def test_the_plugin_that_speaks_languages(namespaces: Any, plugin: str | None) -> None:
    assert IndexFacts.of({"namespaces": namespaces}).languages == plugin


def test_routes_are_learnt_from_the_namespace(transport: Transport, serve: Serve) -> None:
    def middleware(request: Request, answer: Any) -> Response:
        if request.path == "/wp-json/wp/v2":
            return json_answer({"routes": {"/wp/v2/posts": route("modified_after")}})
        return answer(request)

    server = serve(site_of(post(1)), middleware=middleware)
    facts = learn_routes(transport, server.site.rest_root, IndexFacts.of({}))
    assert facts.modified_after("/wp/v2/posts")
    learn_routes(transport, server.site.rest_root, facts)
    assert len(server.log) == 1  # known already


def test_a_namespace_that_does_not_answer(transport: Transport, serve: Serve) -> None:
    server = serve(site_of(post(1)))
    facts = IndexFacts.of({"gmt_offset": 1})
    assert learn_routes(transport, server.site.rest_root, facts) == facts
