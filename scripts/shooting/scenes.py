"""The pictures of docs/images.

Responsible for what is to be seen on each. Not for every dialog there is (dialogs).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer

from scripts.shooting.library import Halting
from scripts.shooting.stage import Look, Play, Scene
from viewer.core.errors import SiteUnreachable
from viewer.core.sync import SyncOptions
from viewer.gui.place_words import path_text
from viewer.gui.script import Step, Steps, when
from viewer.gui.tour import open_article, search, settled

HARBOUR, SWITCHED_OFF = "The harbour that kept", "ما الذي يبقى"
TIDES, BUDGET, WINDOWS = "What a tide table", "Reading a budget", "Six windows"
_FADE = 400  # milliseconds that Qt takes at most to fade in the cross of a field
_PICTURES = 14  # that a sync has fetched when it is shot


def listed(play: Play) -> Step:
    """Wait until the list and the tree have something to show."""
    window = play.window
    return when(lambda: window.model.rowCount() > 0 and not window.saved.counting)


def pause(milliseconds: int) -> Step:
    """Wait for what moves by itself."""
    return lambda resume: QTimer.singleShot(milliseconds, lambda: resume(None))


def opened(play: Play, title: str) -> Steps:
    """Open the article whose title begins like this, and wait until it counts as read."""
    model = play.window.model
    yield listed(play)
    found = (model.summary(row) for row in range(model.rowCount()))
    id_ = next(one.id for one in found if one is not None and one.title.startswith(title))
    yield open_article(play.window, id_)
    yield when(lambda: (one := play.window.browser.current()) is not None and one.read)
    yield settled(play.window)


def reading(title: str, scroll: int = 0):  # type: ignore[no-untyped-def]  # a maker of scenes
    """The window with an article."""

    def steps(play: Play) -> Steps:
        yield from opened(play, title)
        play.window.reader.browser.verticalScrollBar().setValue(scroll)
        yield settled(play.window)
        play.shoot()

    return steps


def narrow(play: Play) -> Steps:
    """A search in a narrow window, with the article of a hit."""
    yield listed(play)
    yield search(play.window, "harbour")
    yield from opened(play, HARBOUR)
    yield pause(_FADE)
    play.shoot()


def lightbox(play: Play) -> Steps:
    """A picture of an article, large."""
    yield from opened(play, WINDOWS)
    reader = play.window.reader
    reader.show_picture(2)
    box = reader.lightbox
    assert box is not None
    yield when(lambda: not box.decoding)
    box.stage.setFocus()
    play.shoot(alone=box)
    box.reject()


def find(play: Play) -> Steps:
    """Words found in an article."""
    yield from opened(play, TIDES)
    reader = play.window.reader
    reader.find_words()
    reader.find_bar.box.setText("water")
    reader.step_hit(1)
    yield pause(_FADE)
    play.shoot()


def palette(play: Play) -> Steps:
    """The command palette with actions, places and articles."""
    yield from opened(play, HARBOUR)
    play.window.actions_by_name["palette"].trigger()
    popup = play.window.moves.palette.popup
    popup.box.setText("har")
    yield when(lambda: popup.model.rowCount() > 3)
    yield settled(play.window)
    play.shoot()


def preferences(play: Play) -> Steps:
    """The appearance page of the preferences."""
    yield from opened(play, HARBOUR)
    play.window.desk.preferences()
    dialog = play.dialog()
    dialog.pages.setCurrentIndex(3)  # type: ignore[attr-defined]  # of PreferencesDialog
    play.shoot(play.centred(dialog))
    dialog.reject()


def ledger(play: Play) -> Steps:
    """What a run could not get."""
    yield from opened(play, WINDOWS)
    play.window.desk.show_ledger()
    dialog = play.window.desk.ledger
    assert dialog is not None
    yield when(lambda: dialog.model.rowCount() > 0)
    yield settled(play.window)
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    play.shoot(play.centred(dialog))
    dialog.reject()


def first_start(play: Play) -> Steps:
    """An empty library."""
    yield when(play.window.first_start.isVisible)
    place = play.window.first_start.place
    shown = Path("/home/mona/.local/share/backfile/library")  # the same on every machine
    place.where.setText(place.where.text().replace(path_text(play.window.root), path_text(shown)))
    place.note.setText("")
    play.shoot()


def syncs(play: Play) -> Steps:
    """Have a sync run that has all texts and some pictures, and goes no further."""
    site = Halting(_PICTURES)
    play.at_end(site.close)
    play.window.start_sync((site.open(),), SyncOptions(patience=0.1))
    yield when(lambda: f"{_PICTURES} of" in play.window.status.text)


def syncing(play: Play) -> Steps:
    """Reading while the pictures still come."""
    yield from syncs(play)
    yield from opened(play, HARBOUR)
    play.window.articles.pill.hide()
    play.shoot()


def banner(play: Play) -> Steps:
    """A site that does not answer."""
    yield from opened(play, TIDES)
    play.window.banner.show_error(
        SiteUnreachable(
            "quayreview.example does not answer.",
            hint="Is there a network? What is stored stays readable; try again later.",
        )
    )
    yield settled(play.window)
    play.shoot()


SCENES = (
    Scene("window", reading(HARBOUR)),
    Scene("window-dark", reading(TIDES, 260), look=Look("dark")),
    Scene("window-sepia", reading(WINDOWS), look=Look("sepia")),
    Scene("window-dark-arabic", reading(SWITCHED_OFF), look=Look("dark", "rtl")),
    Scene("narrow", narrow, look=Look(size=(900, 700))),
    Scene("wide", reading(HARBOUR), look=Look(size=(2560, 1300))),
    Scene("hidpi", reading(BUDGET), look=Look(size=(1280, 700)), scale=2),
    Scene("lightbox", lightbox, look=Look("dark")),
    Scene("find", find),
    Scene("palette", palette),
    Scene("preferences", preferences),
    Scene("ledger", ledger, "lacking"),
    Scene("first-start", first_start, "none"),
    Scene("sync", syncing, "none"),
    Scene("banner", banner),
)
