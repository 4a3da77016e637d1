"""The sample site, served while it is mirrored.

Responsible for starting and stopping its server. Not for its content (samplesite).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded when the sample is opened
    from viewer.samplesite import SiteServer

_PORT = 48613  # the same each time, so that opening the sample again finds the same site


class SampleSource:
    """A loopback server around the sample; closing it twice does no harm."""

    def __init__(self) -> None:
        self._server: SiteServer | None = None

    def open(self) -> str:
        """Serve the sample as it first stood; returns its address."""
        from viewer.samplesite import Site, SiteServer, load_sample

        self.close()
        try:
            server = SiteServer(Site(load_sample()), port=_PORT)
        except OSError:  # taken by another program or another window
            server = SiteServer(Site(load_sample()))
        self._server = server.__enter__()
        return server.url

    def advance(self) -> None:
        """Let the site's later edit and deletion happen."""
        from viewer.samplesite import load_sample

        if self._server is not None:
            self._server.site.content = load_sample(later=True)

    def close(self) -> None:
        """Stop serving."""
        if self._server is not None:
            self._server.close()
            self._server = None
