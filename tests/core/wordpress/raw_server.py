"""A loopback server that sends exactly the bytes a test wants, and remembers what it was asked."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Call:
    """A request as it came."""

    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)  # names in lower case


Answer = Callable[[Call], Iterable[bytes | None]]


def http(body: bytes = b"", status: str = "200 OK", **headers: str) -> list[bytes | None]:
    """An answer; `Content_Type="a/b"` becomes a header."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    named.setdefault("Content-Length", str(len(body)))
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in named.items())]
    return [("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body]


class RawServer:
    """Answers requests with pieces of bytes; None among them closes the connection.

    Args:
        answer: called with each request, in a thread of its connection; or always these pieces.
        tls: speak TLS with this context.
    """

    def __init__(
        self, answer: Answer | list[bytes | None], tls: ssl.SSLContext | None = None
    ) -> None:
        self.calls: list[Call] = []
        self.connections = 0
        self._answer = answer
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        return f"{'https' if self._tls else 'http'}://127.0.0.1:{self.port}/"

    @property
    def targets(self) -> list[str]:
        return [call.target for call in self.calls]

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._threads[0].join()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
                self._open.append(connection)
            while self._one(connection):
                pass
            connection.shutdown(socket.SHUT_RDWR)
        connection.close()

    def _one(self, connection: socket.socket) -> bool:
        head = b""
        while b"\r\n\r\n" not in head:
            data = connection.recv(65536)
            if not data:
                return False
            head += data
            if head.startswith(b"\x16"):  # TLS, which this server does not speak
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                return False
        first, *rest = head.decode("latin-1").split("\r\n")
        pairs = (line.partition(":") for line in rest if line)
        method, target, _ = first.split(" ")
        call = Call(method, target, {name.lower(): value.strip() for name, _, value in pairs})
        self.calls.append(call)
        for piece in self._answer if isinstance(self._answer, list) else self._answer(call):
            if piece is None:
                return False
            connection.sendall(piece)
        return True
