"""What the system says of the connection, and what it leaves open."""

from __future__ import annotations

import sys
from enum import Enum

import pytest

from viewer.gui.network import Connection, connection, read


class Information:
    """The enumerations of QNetworkInformation, whose libraries a bare system may lack."""

    Feature = Enum("Feature", "Reachability CaptivePortal TransportMedium Metered")
    Reachability = Enum("Reachability", "Unknown Disconnected Local Site Online")
    TransportMedium = Enum("TransportMedium", "Unknown Ethernet Cellular WiFi")


FEATURE = Information.Feature
REACH = Information.Reachability
MEDIUM = Information.TransportMedium


class Backend:
    """A backend that can tell some things."""

    def __init__(self, *features: object, reach: object = None, medium: object = None) -> None:
        self._features = features
        self._reach, self._medium = reach, medium

    def supports(self, feature: object) -> bool:
        return feature in self._features

    def reachability(self) -> object:
        return self._reach

    def transportMedium(self) -> object:
        return self._medium

    def isMetered(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("backend", "said"),
    [
        (None, Connection()),
        (Backend(), Connection()),
        (Backend(FEATURE.Reachability, reach=REACH.Online), Connection(offline=False)),
        (Backend(FEATURE.Reachability, reach=REACH.Site), Connection(offline=False)),
        (Backend(FEATURE.Reachability, reach=REACH.Disconnected), Connection(offline=True)),
        (Backend(FEATURE.Reachability, reach=REACH.Unknown), Connection()),
        (Backend(FEATURE.Metered), Connection(metered=True)),
        (Backend(FEATURE.TransportMedium, medium=MEDIUM.Cellular), Connection(metered=True)),
        (Backend(FEATURE.TransportMedium, medium=MEDIUM.WiFi), Connection(metered=False)),
        (Backend(FEATURE.TransportMedium, medium=MEDIUM.Unknown), Connection()),
        (
            Backend(FEATURE.Metered, FEATURE.TransportMedium, medium=MEDIUM.WiFi),
            Connection(metered=True),
        ),
    ],
)
def test_a_backend_is_asked_only_for_what_it_knows(backend: object, said: Connection) -> None:
    assert read(Information, backend) == said


def test_this_machine_can_be_asked(app: object) -> None:
    assert isinstance(connection(), Connection)


def test_a_build_without_the_module_knows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)
    assert connection() == Connection()
