"""A loopback HTTP server around a site.

Responsible for sockets and threads: it listens on 127.0.0.1 only, says nothing, and leaves no
thread behind. Not for what is answered (site); a middleware may change that in tests.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

from viewer.samplesite.site import Request, Response, Site

Middleware = Callable[[Request, Callable[[Request], Response]], Response]


class DropConnection(Exception):
    """Raised by a middleware to end a connection; `sent` goes out first, as it is.

    Args:
        sent: bytes that go out, headers and all.
        reset: end it with a TCP reset instead of an orderly close.
    """

    def __init__(self, sent: bytes = b"", *, reset: bool = False) -> None:
        super().__init__("dropped")
        self.sent = sent
        self.reset = reset


class SiteServer:
    """Serves a site on loopback while its context is open.

    Args:
        site: what to serve; its address is set to this server's.
        port: 0 for any free one.
        middleware: called with each request and the function that answers it.
    """

    def __init__(self, site: Site, *, port: int = 0, middleware: Middleware | None = None) -> None:
        self.site = site
        self.log: list[str] = []  # "METHOD target" of every request
        self._middleware = middleware
        self._server = _Server(("127.0.0.1", port), self)
        site.base = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.05,), name="sample-site", daemon=True
        )

    @property
    def url(self) -> str:
        """The address of the site's front page."""
        return self.site.home + "/"

    def answer(self, request: Request) -> Response:
        """The response to a request, through the middleware."""
        self.log.append(f"{request.method} {request.target}")
        if self._middleware is None:
            return self.site.answer(request)
        return self._middleware(request, self.site.answer)

    def __enter__(self) -> SiteServer:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening and end every thread."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], owner: SiteServer) -> None:
        self.owner = owner
        super().__init__(address, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is none of ours."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server
    timeout = 30
    wbufsize = 2**16  # head and body in one write: small ones would wait for the client's ACK
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._serve()

    def do_HEAD(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def _serve(self) -> None:
        headers = {name.title(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, headers)
        try:
            response = self.server.owner.answer(request)
        except DropConnection as drop:
            self._drop(drop)
            return
        try:
            self._send(response)
        except ConnectionError:
            self.close_connection = True

    def _drop(self, drop: DropConnection) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.wfile.write(drop.sent)
            self.wfile.flush()
            if drop.reset:
                linger = struct.pack("ii", 1, 0)
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                self.connection.close()
            else:
                self.connection.shutdown(socket.SHUT_RDWR)

    def _send(self, response: Response) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if response.pieces is not None:
            self.close_connection = True  # its end is the connection's
            self.send_header("Connection", "close")
        elif "Content-Length" not in response.headers and response.status != 304:
            self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(response.body)
            for piece in response.pieces or ():
                self.wfile.write(piece)
                self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""
