"""What a sync does, in words: its stages, its speed, the time that is left, sizes.

Responsible for the wording, so that status line and details say the same. Not for the figures
(sync_watch) nor for showing them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from viewer.core.sync import SyncProgress
from viewer.gui.sync_watch import SiteWatch
from viewer.gui.texts import isolate

_MINUTE, _HOUR = 60, 3600

COUNTED = {
    "manifest": "List of articles: {} of {}",
    "articles": "{} of {} articles",
    "deletions": "Checking what is gone: {} of {}",
    "comments": "Comments {} of {}",
    "media": "Pictures {} of {}; the texts are all here",
    "index": "Made searchable: {} of {}",
}
UNCOUNTED = {
    "discover": "Looking for the site",
    "manifest": "Reading the list of articles",
    "articles": "Fetching articles",
    "deletions": "Checking what is gone",
    "comments": "Fetching comments",
    "media": "Fetching pictures; the texts are all here",
    "index": "Making the texts searchable",
    "done": "Done",
}


SHORT = {
    "discover": "Looking for it",
    "manifest": "List of articles",
    "articles": "Articles",
    "deletions": "What is gone",
    "comments": "Comments",
    "media": "Pictures",
    "index": "Search",
    "done": "Done",
}


def tr(text: str) -> str:
    """A text of this module in the person's language."""
    return QCoreApplication.translate("SyncWords", text)


def doing(progress: SyncProgress) -> str:
    """What a sync is doing, with its counts."""
    return stage(progress.phase, progress.done, progress.total)


def stage(phase: str, done: int, total: int) -> str:
    """A stage and how far it is; a feed does not say how many articles there are."""
    uncounted = tr(UNCOUNTED.get(phase, phase))
    if phase in COUNTED and total:
        return tr(COUNTED[phase]).format(f"{done:,}", f"{total:,}")
    return f"{uncounted}: {done:,}" if done and phase != "done" else uncounted


def stage_name(phase: str) -> str:
    """A stage in a word or two."""
    return tr(SHORT.get(phase, phase))


def size(number: int | float) -> str:
    """Bytes in the person's notation, e.g. "1.2 MB"."""
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(int(number), 1, form)


def each_second(speed: float | None) -> str:
    """A speed of articles or pictures; empty while unknown or where nothing comes."""
    if not speed:
        return ""
    figure = QLocale().toString(speed, "f", 1 if speed < 10 else 0)
    return tr("{} a second").format(figure)


def left(seconds: float | None) -> str:
    """The time that is left, no finer than it can be known; empty while it is unknown."""
    if seconds is None:
        return ""
    if seconds < 10:
        return tr("a few seconds left")
    if seconds < _MINUTE - 5:
        return tr("about {} seconds left").format(f"{round(seconds, -1):.0f}")
    if seconds < 1.5 * _MINUTE:
        return tr("about a minute left")
    if seconds < _HOUR:
        return tr("about {} minutes left").format(f"{seconds / _MINUTE:.0f}")
    if seconds < 1.5 * _HOUR:
        return tr("about an hour left")
    return tr("about {} hours left").format(f"{seconds / _HOUR:.0f}")


def pace(site: SiteWatch, at: float) -> str:
    """Speed and time left of the stage that a site is in, as far as they are known."""
    if site.phase not in {"articles", "media", "comments"}:
        return ""
    return isolate(each_second(site.items.value(at)), left(site.left(at)))
