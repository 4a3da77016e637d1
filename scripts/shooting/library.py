"""The libraries that are shot: the bundled sample, used for a while.

Responsible for mirroring the sample without a window, with and without pictures that cannot be
had, and for a site that answers only up to a point. Not for what is shot of them (scenes).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.fakes.faults import Faulty
from viewer.core.cancel import CancelToken
from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive
from viewer.core.sync import SilentReporter, SyncOptions, mirror
from viewer.gui.sample import SampleSource
from viewer.samplesite import Site, SiteServer, load_sample
from viewer.samplesite.server import Middleware
from viewer.samplesite.site import Request, Response

OPTIONS = SyncOptions(patience=0.1)
_UPLOADS = "/wp-content/uploads/"
# Fault, and the picture that it strikes.
_LACKING = (("image-404", "window-noon"), ("image-html", "terminal"), ("image-empty", "drawers"))
_READ = ("Ferry timetable", "Treaties", "عشرة أسطر", "المياه")
_STARRED = ("Reading a budget", "دفاتر الميناء")
_COLLECTED = ("What a tide table", "Six windows", "دفاتر الميناء")


def make_used(root: Path) -> None:
    """The sample before and after its later edit and deletion, and what a reader left in it."""
    source = SampleSource()
    try:
        mirror(root, (source.open(),), OPTIONS, SilentReporter(), CancelToken())
        source.advance()
        mirror(root, (), OPTIONS, SilentReporter(), CancelToken())
    finally:
        source.close()
    _use(root)


def make_lacking(root: Path) -> None:
    """The sample from a server that does not give three of its pictures."""
    spoilt: Middleware = _answered
    for fault, needle in _LACKING:
        spoilt = _around(Faulty(fault, needle=needle), spoilt)
    with SiteServer(Site(load_sample()), middleware=spoilt) as server:
        mirror(root, (server.url,), OPTIONS, SilentReporter(), CancelToken())


class Halting:
    """A server of the sample that holds every picture back after so many.

    Args:
        pictures: that it gives.
    """

    def __init__(self, pictures: int) -> None:
        self._left = pictures
        self._lock = threading.Lock()
        self._go_on = threading.Event()
        self._server = SiteServer(Site(load_sample()), middleware=self._answer)

    def open(self) -> str:
        """Serve; returns the address."""
        return self._server.__enter__().url

    def close(self) -> None:
        """Give what is held back, and serve no more."""
        self._go_on.set()
        self._server.close()

    def _answer(self, request: Request, answer: Callable[[Request], Response]) -> Response:
        if request.path.startswith(_UPLOADS):
            with self._lock:
                self._left -= 1
                held = self._left < 0
            if held:
                self._go_on.wait()
        return answer(request)


def _answered(request: Request, answer: Callable[[Request], Response]) -> Response:
    return answer(request)


def _around(outer: Faulty, inner: Middleware) -> Middleware:
    return lambda request, answer: outer(request, lambda asked: inner(asked, answer))


def _use(root: Path) -> None:
    with closing(Archive(root)) as archive:
        archive.searches.save("Harbour and archive", "harbour archive", ArticleFilter())
        for query in ("harbour", "كتاب", "tide table", "author:Karim"):
            archive.searches.note(query)
        rows = archive.page(ArticleFilter(), 0, 100)
        read, starred, collected = (
            [row.id for row in rows if row.title.startswith(titles)]
            for titles in (_READ, _STARRED, _COLLECTED)
        )
        archive.mark("read", True, read)
        archive.mark("starred", True, starred)
        archive.collections.add(archive.collections.create("Chapter 3"), collected)
