"""The banner's button, and what it does."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import Open
from viewer.core import errors
from viewer.core.paths import LibraryLayout
from viewer.gui.dialogs.add_site import AddSiteDialog
from viewer.gui.panes.banner import Banner
from viewer.gui.remedies import REMEDIES, remedy_of


def test_an_error_that_something_helps_against_has_a_button(qtbot: QtBot, app: object) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.show_error(errors.IndexUnusable("The search index is damaged."))
    assert banner.remedy.isVisible()
    assert "reindex" not in banner.text  # the command line's hint
    with qtbot.waitSignal(banner.remedy_wanted) as wanted:
        banner.remedy.click()
    assert wanted.args == ["reindex"]
    banner.show_error(errors.QuerySyntax("That cannot be searched."))
    assert not banner.remedy.isVisible()
    banner.show_error(errors.SiteUnreachable("x"))
    assert banner.remedy.isVisible()
    assert "Check the address" in banner.text
    banner.show_note("Something else.")
    assert not banner.remedy.isVisible()


@pytest.mark.parametrize("name", sorted({name for _, name, _, _ in REMEDIES}))
def test_each_remedy_has_words(name: str) -> None:
    kinds = [kind for kind, known, _, _ in REMEDIES if known == name]
    for kind in kinds:
        remedy = remedy_of(kind("x"))
        assert remedy is not None
        assert remedy.name == name
        assert remedy.button.count("&") == 1


def test_a_spoilt_index_is_made_anew_at_the_press_of_a_button(
    qtbot: QtBot, mirrored: Path, open_library: Open
) -> None:
    for file in LibraryLayout(mirrored).index.rglob("*"):
        if file.is_file():
            file.write_bytes(b"spoilt")
    window = open_library()
    window.search.box.setText("harbour")
    qtbot.waitUntil(window.banner.remedy.isVisible)
    with qtbot.waitSignal(window.help.reindexing.done, timeout=30_000) as made:
        window.banner.remedy.click()
        assert window.status.text == "Making the texts searchable"
        assert not window.banner.isVisible()
    assert made.args == [12]
    qtbot.waitUntil(lambda: window.model.rowCount() == 6)
    assert window.status.sync.isEnabled()


def test_a_locked_library_is_told(qtbot: QtBot, mirrored: Path, open_library: Open) -> None:
    from viewer.core.store.library import Library

    window = open_library()
    with Library(mirrored), qtbot.waitSignal(window.help.reindexing.failed):
        window.help.help("reindex")
    assert "library-locked" in window.banner.text
    assert window.status.text == "The index was not made"


def test_signing_in_is_a_dialog(mirrored: Path, open_library: Open) -> None:
    window = open_library()
    window.help.help("add_site")
    assert window.findChild(AddSiteDialog) is not None


def test_try_again_asks_the_same(
    mirrored: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, asked = open_library(), []
    monkeypatch.setattr(window.sync, "start", lambda *given: asked.append(given))
    window.start_sync(("https://quay.example/",))
    window.help.help("sync")
    assert len(asked) == 2
    assert asked[0] == asked[1]
