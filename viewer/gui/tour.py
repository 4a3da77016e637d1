"""The steps that the demo and the self-test share.

Responsible for mirroring the sample in a window, searching it and opening an article. Not for what
is printed or checked (demo, self_test).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from viewer.core.errors import BackfileError
from viewer.core.sync import RunReport, SyncOptions
from viewer.gui.main_window import MainWindow
from viewer.gui.script import Step, until, when


def mirror(window: MainWindow, address: str | None = None) -> Step:
    """Mirror the sample: for the first time from its address, later as a known site."""
    urls = () if address is None else (address,)
    options = SyncOptions(patience=0.1)
    return until(window.sync.finished, lambda: window.start_sync(urls, options), window.sync.failed)


def report_of(outcome: object) -> RunReport:
    """The report of a sync.

    Raises:
        BackfileError: nothing could be mirrored.
    """
    if isinstance(outcome, BackfileError):
        raise outcome
    assert isinstance(outcome, RunReport)
    for site in outcome.sites:
        if site.error is not None:
            raise site.error
    return outcome


def search(window: MainWindow, query: str) -> Step:
    """Type a query, and wait until the list shows its hits."""
    window.search.box.setText(query)

    def shown() -> bool:
        answer = window.model.listing.answer
        return (answer.query if answer is not None else "") == query

    return when(shown)


def open_article(window: MainWindow, id_: str) -> Step:
    """Choose an article of the list; the outcome is what the reader shows."""
    return until(window.browser.opened, lambda: window.articles.choose(id_))


def settled(window: MainWindow) -> Step:
    """Wait until every picture in sight is decoded."""
    return when(lambda: window.thumbnails.idle and not window.reader.decoding)


def save_picture(window: QWidget, file: Path) -> Path:
    """Save what a window looks like.

    Raises:
        BackfileError: the file cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(file), "PNG"):
        raise BackfileError(f"The picture could not be written to {file}.")
    return file
