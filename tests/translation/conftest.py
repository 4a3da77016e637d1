"""The pseudo-locale: made once, spoken by the tests that ask for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import app, gui_collector, mirrored, open_library
from tests.translation.files import pseudo_locale
from viewer.gui.language import speak

__all__ = ["app", "gui_collector", "mirrored", "open_library"]


@pytest.fixture(scope="session")
def pseudo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pseudo_locale(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture
def pseudo_spoken(app: QApplication, pseudo_file: Path) -> Iterator[None]:
    """Every text of the source is stretched and marked."""
    translator = QTranslator(app)
    assert translator.load(str(pseudo_file))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)
    translator.deleteLater()


@pytest.fixture(params=("en", "ar", "fr", "es"))
def language(app: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language in turn; English again afterwards."""
    speak(request.param)
    yield request.param
    speak("en")
