"""What the operating system says of the connection: offline, metered, or nothing.

Responsible for asking Qt, where Qt can tell. Many machines have no service that Qt can ask, and a
build may lack Qt's network module: then nothing is known, and nothing is held back for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Connection:
    """Each is None where the system does not say."""

    offline: bool | None = None
    metered: bool | None = None


def connection() -> Connection:
    """The connection as it is now; never waits."""
    try:
        from PySide6.QtNetwork import QNetworkInformation
    except ImportError:  # not part of this build, or a library of the system is missing
        return Connection()
    if QNetworkInformation.instance() is None and not _load(QNetworkInformation):
        return Connection()
    return read(QNetworkInformation, QNetworkInformation.instance())


def _load(information: Any) -> bool:
    """The backend that knows most of what is asked for; any other only after it."""
    feature = information.Feature
    return bool(
        information.loadBackendByFeatures(feature.Reachability | feature.Metered)
        or information.loadDefaultBackend()
    )


def read(information: Any, backend: Any) -> Connection:
    """Take from a loaded backend what it supports.

    Args:
        information: the class QNetworkInformation, for its enumerations.
        backend: its instance, or None.

    A mobile network counts as metered where the backend knows the medium only.
    """
    if backend is None:
        return Connection()
    feature, supports = information.Feature, backend.supports
    offline = metered = None
    if supports(feature.Reachability):
        reach = information.Reachability
        told = backend.reachability()
        offline = None if told == reach.Unknown else told == reach.Disconnected
    if supports(feature.Metered):
        metered = bool(backend.isMetered())
    elif supports(feature.TransportMedium):
        medium = information.TransportMedium
        told = backend.transportMedium()
        metered = None if told == medium.Unknown else told == medium.Cellular
    return Connection(offline, metered)
