"""What the tests against a real WordPress get: sites on loopback and a mirror of one of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.wordpress.cli import snapshot, sync
from tests.wordpress.harness import Runtime, WordPress, install

POSTS = 200


@dataclass(frozen=True)
class Mirrored:
    """A site, what WordPress says of it, and its library after two syncs."""

    library: Path
    truth: list[dict[str, Any]]
    first: dict[str, Any]  # the first sync's report for the site
    second: dict[str, Any]
    files_after_first: dict[str, str]
    files_after_second: dict[str, str]


@pytest.fixture(scope="session")
def runtime() -> Runtime:
    """PHP, MariaDB and WordPress; fetched on the first use of a machine."""
    return Runtime(install())


@pytest.fixture(scope="session")
def wordpress(runtime: Runtime) -> Iterator[WordPress]:
    """The large site; tests only read it."""
    with WordPress(runtime=runtime) as site:
        site.seed(POSTS)
        yield site


@pytest.fixture
def small(runtime: Runtime, request: pytest.FixtureRequest) -> Iterator[WordPress]:
    """A small site of the test's own; parametrised indirectly it has those permalinks."""
    with WordPress(runtime=runtime, permalinks=getattr(request, "param", "pretty")) as site:
        site.seed(40)
        yield site


@pytest.fixture(scope="session")
def mirrored(wordpress: WordPress, tmp_path_factory: pytest.TempPathFactory) -> Mirrored:
    """The large site, mirrored twice by the command line."""
    library = tmp_path_factory.mktemp("wordpress") / "library"
    truth = wordpress.truth()
    first = sync(library, wordpress.url)
    after_first = snapshot(library)
    second = sync(library, wordpress.url)
    return Mirrored(library, truth, first, second, after_first, snapshot(library))
