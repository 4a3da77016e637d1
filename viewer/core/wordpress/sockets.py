"""HTTP connections that can be cut from another thread.

Responsible for remembering every open socket, so that a cancel answers within a second even while
a read waits for a stalled server. Not for what is sent (transport).
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import weakref
from collections.abc import Callable
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection


class SocketRegistry:
    """Open sockets; `cut` shuts them down, which ends a blocked read at once."""

    def __init__(self) -> None:
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._lock = threading.Lock()

    def add(self, connection: socket.socket) -> None:
        with self._lock:
            self._sockets.add(connection)

    def cut(self) -> None:
        """Shut every socket down; whoever reads from one gets an error."""
        with self._lock:
            sockets = list(self._sockets)
        for connection in sockets:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class CuttableAdapter(HTTPAdapter):
    """A requests adapter whose connections register their sockets.

    Args:
        registry: where the sockets go.
        ca_file: trust these authorities instead of the system's.
        guard: called with the URL of every request, redirects included; raises to refuse it.
    """

    def __init__(
        self,
        registry: SocketRegistry,
        ca_file: str | None = None,
        guard: Callable[[str], None] | None = None,
    ) -> None:
        self._registry = registry
        self._guard = guard
        self._context = _tls_context(ca_file)
        super().__init__(pool_connections=4, pool_maxsize=4, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)
        self.poolmanager.pool_classes_by_scheme = _pool_classes(self._registry)

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> Any:
        if self._guard is not None:
            self._guard(request.url or "")
        return super().send(request, *args, **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **kwargs, ssl_context=self._context)
        manager.pool_classes_by_scheme = _pool_classes(self._registry)
        return manager

    def build_connection_pool_key_attributes(
        self, request: Any, verify: Any, cert: Any = None
    ) -> Any:
        """Keep requests from putting its own CA bundle over the system's."""
        host, pool = super().build_connection_pool_key_attributes(request, verify, cert)
        pool.pop("ca_certs", None)
        pool.pop("ca_cert_dir", None)
        return host, pool

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """The context verifies; requests' bundle is not asked."""


def _tls_context(ca_file: str | None) -> ssl.SSLContext:
    if ca_file is not None:
        return ssl.create_default_context(cafile=ca_file)
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _pool_classes(registry: SocketRegistry) -> dict[str, Any]:
    """Pool classes whose connections tell the registry about their socket."""

    class Plain(HTTPConnection):
        def connect(self) -> None:
            super().connect()
            registry.add(self.sock)

    class Secure(HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            registry.add(self.sock)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
