"""A fetcher with a library of its own, and a server for its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import Serve
from tests.core.sync.files import FileServer
from tests.fakes.wordpress import FakeSite
from tests.gui.conftest import articles
from viewer.core.cancel import CancelToken
from viewer.core.errors import ItemError
from viewer.core.model import MediaKind
from viewer.core.paths import LibraryLayout
from viewer.core.store.media_table import WantedMedia
from viewer.core.sync import SilentReporter, SyncOptions, mirror
from viewer.core.sync.media import Caps, MediaFetcher, StoredFile
from viewer.core.wordpress.transport import Transport
from viewer.samplesite import Content, SiteServer

Fetch = Callable[..., StoredFile | ItemError]


class Bench:
    """Fetches single files from a server of the test's own."""

    def __init__(self, root: Path, serve: Serve) -> None:
        self.layout = LibraryLayout(root)
        self.files = FileServer({})
        self.server = serve(Content(), middleware=self.files)
        self.transport = Transport(CancelToken(), delay=0, allow_private=True)

    def url(self, path: str) -> str:
        return self.server.url.rstrip("/") + path

    def fetcher(self, caps: Caps | None = None) -> MediaFetcher:
        token = CancelToken()
        return MediaFetcher(self.transport, self.layout, "s", token, 0.0, caps=caps)

    def fetch(
        self,
        path: str,
        data: bytes | None = None,
        *,
        kind: MediaKind = "image",
        alternates: tuple[str, ...] = (),
        caps: Caps | None = None,
        tries: int = 0,
    ) -> StoredFile | ItemError:
        """What comes of one file; `data` is put on the server first."""
        if data is not None:
            self.files.files[path] = data
        url = path if ":" in path.split("/")[0] else self.url(path)
        others = tuple(self.url(one) for one in alternates)
        wanted = WantedMedia(1, url, tries, kind, alternates=others)
        outcomes: list[StoredFile | ItemError] = []
        self.fetcher(caps).fetch_all([wanted], lambda _, outcome: outcomes.append(outcome))
        return outcomes[0]

    def reason(self, path: str, data: bytes | None = None, **options: object) -> str:
        """Why a file could not be had."""
        outcome = self.fetch(path, data, **options)  # type: ignore[arg-type]
        assert isinstance(outcome, ItemError), outcome
        assert self.leftovers() == []
        return outcome.message

    def stored(self, path: str, data: bytes | None = None, **options: object) -> StoredFile:
        """The file that came of it."""
        outcome = self.fetch(path, data, **options)  # type: ignore[arg-type]
        assert isinstance(outcome, StoredFile), outcome
        assert self.leftovers() == []
        return outcome

    def bytes_of(self, stored: StoredFile) -> bytes:
        return self.layout.resolve(stored.path).read_bytes()

    def leftovers(self) -> list[Path]:
        """Half-made files that nobody removed."""
        return list(self.layout.scratch.iterdir()) if self.layout.scratch.exists() else []


@pytest.fixture
def bench(tmp_path: Path, serve: Serve) -> Iterator[Bench]:
    made = Bench(tmp_path / "library", serve)
    yield made
    made.transport.close()


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of twelve articles and a picture; to be copied, never changed."""
    root = tmp_path_factory.mktemp("twelve") / "library"
    with SiteServer(FakeSite(articles())) as server:
        mirror(root, (server.url,), SyncOptions(), SilentReporter(), CancelToken())
    return root
