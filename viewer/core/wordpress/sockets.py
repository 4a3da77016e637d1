"""HTTP connections that are checked, patient, and can be cut from another thread.

Responsible for whom a connection is really made to (after the guard's policy), for TLS trust, and
for remembering every open socket, so that a cancel answers within a second even while a read waits
for a stalled server. Not for what is sent (transport) nor for the policy (guard).
"""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
import weakref
from typing import Any

import requests
import truststore
from requests.adapters import HTTPAdapter
from requests.utils import select_proxy
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util.connection import allowed_gai_family

from viewer.core.errors import TlsFailed
from viewer.core.wordpress.connect import Target, reach
from viewer.core.wordpress.guard import Guard, PrivateAddress
from viewer.core.wordpress.pace import CONNECTIONS
from viewer.core.wordpress.wire import Limits, patient_response

_IDLE = 60.0  # seconds after which a kept connection is not trusted: a router may have dropped it


class SocketRegistry:
    """Open sockets; `cut` shuts them down, which ends a blocked read at once."""

    def __init__(self) -> None:
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._is_cut = False

    def add(self, connection: socket.socket) -> None:
        with self._lock:
            self._sockets.add(connection)
            is_cut = self._is_cut
        if is_cut:
            _shut(connection)

    def check(self) -> None:
        """Raise OSError once everything was cut."""
        if self._is_cut:
            raise ConnectionAbortedError("cut")

    def cut(self) -> None:
        """Shut every socket down, now and later; whoever reads from one gets an error."""
        with self._lock:
            self._is_cut = True
            sockets = list(self._sockets)
        for connection in sockets:
            _shut(connection)


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class CuttableAdapter(HTTPAdapter):
    """A requests adapter whose connections ask the guard and register their sockets.

    Args:
        registry: where the sockets go.
        guard: whom connections may be made to. A proxy that the system names is exempt; then only
            the name can be checked, because the proxy makes the connection.
        limits: what an answer may cost.
        ca_file: trust these authorities instead of the system's.
    """

    def __init__(
        self,
        registry: SocketRegistry,
        guard: Guard,
        limits: Limits,
        ca_file: str | None = None,
    ) -> None:
        self._registry = registry
        self._guard = guard
        self._limits = limits
        self._context = _tls_context(ca_file)
        super().__init__(pool_connections=16, pool_maxsize=CONNECTIONS, max_retries=0)

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)
        self.poolmanager.pool_classes_by_scheme = _pool_classes(
            self._registry, self._limits, self._guard
        )

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> Any:
        url = request.url or ""
        if select_proxy(url, kwargs.get("proxies")):
            self._guard.check_by_lookup(url)
        else:
            self._guard.check_url(url)
        return super().send(request, *args, **kwargs)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **kwargs, ssl_context=self._context)
        manager.pool_classes_by_scheme = _pool_classes(self._registry, self._limits, None)
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
    if ca_file is None:
        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        return ssl.create_default_context(cafile=ca_file)
    except OSError as error:
        raise TlsFailed(f"{ca_file} holds no authorities.", detail=str(error)) from error


def resolved(host: str, port: int, guard: Guard | None) -> list[Target]:
    """The addresses of a host that may be connected to.

    The name is asked for once and the connection is made to what came of it, so that a name server
    that answers differently the second time (DNS rebinding) gains nothing.

    Raises:
        PrivateAddress: there are addresses, and none is admitted.
        socket.gaierror: there are none.
    """
    name = host.strip("[]")
    found = socket.getaddrinfo(name, port, allowed_gai_family(), socket.SOCK_STREAM)
    targets = [
        Target(family, address)
        for family, _, _, _, address in found
        if guard is None or guard.admits(str(address[0]), port)
    ]
    if not targets:
        raise PrivateAddress(f"{name} is {found[0][4][0]}, not a public address")
    return targets


class _Checked(HTTPConnection):
    """What plain and TLS connections share; the pool classes set the three attributes."""

    registry: SocketRegistry
    limits: Limits
    guard: Guard | None
    _twin: socket.socket | None = None
    _used: float = 0.0

    def _new_conn(self) -> socket.socket:
        try:
            connection = self._reached()
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, f"{self.host} did not answer in time") from error
        except OSError as error:
            raise NewConnectionError(self, f"No connection to {self.host}: {error}") from error
        # The TLS handshake takes the socket over; a twin of it can still be cut.
        self._twin = connection.dup()
        self.registry.add(self._twin)
        return connection

    def _reached(self) -> socket.socket:
        targets = resolved(self._dns_host, self.port or self.default_port, self.guard)
        options = self.socket_options or ()
        connection = reach(targets, self.limits.connect, options, self.registry.check)
        peer = connection.getpeername()
        if self.guard is not None and not self.guard.admits(str(peer[0]), int(peer[1])):
            connection.close()
            raise PrivateAddress(f"{self.host} turned out to be {peer[0]}")
        return connection

    def connect(self) -> None:
        try:
            super().connect()
        finally:
            if self._twin is not None:
                self._twin.close()
                self._twin = None
        self.registry.add(self.sock)

    def request(self, *args: Any, **kwargs: Any) -> None:
        super().request(*args, **kwargs)
        self._used = time.time()

    @property
    def is_connected(self) -> bool:
        """Whether a kept connection can be used; measured on the wall's clock, which sees sleep."""
        return abs(time.time() - self._used) < _IDLE and super().is_connected


def _pool_classes(registry: SocketRegistry, limits: Limits, guard: Guard | None) -> dict[str, Any]:
    """Pool classes whose connections know the registry, the limits and the guard."""
    shared = {
        "registry": registry,
        "limits": limits,
        "guard": guard,
        "response_class": patient_response(limits),
    }
    plain = type("Plain", (_Checked,), shared)
    secure = type("Secure", (_Checked, HTTPSConnection), shared)
    return {
        "http": type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": secure}),
    }
