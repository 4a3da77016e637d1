"""What every test gets: a library folder of its own, a site on loopback, and Qt offscreen."""

from __future__ import annotations

import atexit
import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scripts import translations
from tests.fakes.wordpress import FakeSite
from viewer.core.cancel import CancelToken
from viewer.core.sync import RunReport, SilentReporter, SyncOptions, mirror
from viewer.samplesite import Content, Site, SiteServer, load_sample
from viewer.samplesite.server import Middleware

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No test, nor a program that one starts, touches this person's settings, log or library.
_HOME = tempfile.TemporaryDirectory(prefix="backfile-tests-")
os.environ["BACKFILE_HOME"] = _HOME.name
atexit.register(_HOME.cleanup)

Serve = Callable[..., SiteServer]
Sync = Callable[..., RunReport]


def pytest_configure() -> None:
    """Have the translations: English has its plurals from there. `dev.py setup` does the same."""
    translations.compile_all()


@pytest.fixture(autouse=True)
def rings_end_here() -> Iterator[None]:
    """Once there are windows the collector is off: see `gui_collector` in tests/gui/conftest.py."""
    yield
    if not gc.isenabled():
        gc.collect(2 if gc.get_count()[2] > gc.get_threshold()[2] else 1)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library folder that does not exist yet."""
    return tmp_path / "library"


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serves content on loopback until the test ends."""
    servers: list[SiteServer] = []

    def start(
        content: Content, *, middleware: Middleware | None = None, **options: object
    ) -> SiteServer:
        server = SiteServer(FakeSite(content, **options), middleware=middleware)  # type: ignore[arg-type]
        servers.append(server)
        return server.__enter__()

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def sync(library: Path) -> Sync:
    """Mirrors into the test's library, without waiting between attempts."""

    def run(*urls: str, token: CancelToken | None = None, **options: object) -> RunReport:
        chosen = SyncOptions(patience=0.0, **options)  # type: ignore[arg-type]
        return mirror(library, urls, chosen, SilentReporter(), token or CancelToken())

    return run


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, mirrored twice: one article changed and one is gone. Only to be read."""
    root = tmp_path_factory.mktemp("sample") / "library"
    with SiteServer(Site(load_sample())) as server:
        for urls in ((server.url,), ()):
            report = mirror(root, urls, SyncOptions(patience=0.0), SilentReporter(), CancelToken())
            assert not report.sites[0].failed
            server.site.content = load_sample(later=True)
    return root
