"""What a sync does, in words: its stages, its speed, the time that is left, sizes.

Responsible for the wording, so that status line and details say the same. Not for the figures
(sync_watch) nor for showing them.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale

from viewer.core.sync import SyncProgress
from viewer.gui.sync_watch import SiteWatch
from viewer.gui.texts import figures, isolate
from viewer.gui.wording import marked, plural, translate

_MINUTE, _HOUR = 60, 3600

COUNTED = {
    "manifest": marked("SyncWords", "List of articles: {} of {}"),
    "articles": marked("SyncWords", "{} of {} articles"),
    "deletions": marked("SyncWords", "Checking what is gone: {} of {}"),
    "comments": marked("SyncWords", "Comments {} of {}"),
    "media": marked("SyncWords", "Pictures {} of {}; the texts are all here"),
    "index": marked("SyncWords", "Made searchable: {} of {}"),
}
UNCOUNTED = {
    "discover": marked("SyncWords", "Looking for the site"),
    "manifest": marked("SyncWords", "Reading the list of articles"),
    "articles": marked("SyncWords", "Fetching articles"),
    "deletions": marked("SyncWords", "Checking what is gone"),
    "comments": marked("SyncWords", "Fetching comments"),
    "media": marked("SyncWords", "Fetching pictures; the texts are all here"),
    "index": marked("SyncWords", "Making the texts searchable"),
    "done": marked("SyncWords", "Done"),
}


SHORT = {
    "discover": marked("SyncWords", "Looking for it"),
    "manifest": marked("SyncWords", "List of articles"),
    "articles": marked("SyncWords", "Articles"),
    "deletions": marked("SyncWords", "What is gone"),
    "comments": marked("SyncWords", "Comments"),
    "media": marked("SyncWords", "Pictures"),
    "index": marked("SyncWords", "Search"),
    "done": marked("SyncWords", "Done"),
}


def _said(text: str) -> str:
    return translate("SyncWords", text)


def doing(progress: SyncProgress) -> str:
    """What a sync is doing, with its counts."""
    return stage(progress.phase, progress.done, progress.total)


def stage(phase: str, done: int, total: int) -> str:
    """A stage and how far it is; a feed does not say how many articles there are."""
    uncounted = _said(UNCOUNTED.get(phase, phase))
    if phase in COUNTED and total:
        return _said(COUNTED[phase]).format(figures(done), figures(total))
    return f"{uncounted}: {figures(done)}" if done and phase != "done" else uncounted


def stage_name(phase: str) -> str:
    """A stage in a word or two."""
    return _said(SHORT.get(phase, phase))


def size(number: int | float, decimals: int = 1) -> str:
    """Bytes in the person's notation, e.g. "1.2 MB"."""
    form = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(int(number), decimals, form)


def each_second(speed: float | None) -> str:
    """A speed of articles or pictures; empty while unknown or where nothing comes."""
    if not speed:
        return ""
    figure = QLocale().toString(speed, "f", 1 if speed < 10 else 0)
    return translate("SyncWords", "{} a second").format(figure)


def left(seconds: float | None) -> str:
    """The time that is left, no finer than it can be known; empty while it is unknown."""
    if seconds is None:
        return ""
    if seconds < 10:
        return translate("SyncWords", "a few seconds left")
    if seconds < _MINUTE - 5:
        return plural("about %Ln seconds left", "", round(seconds / 10) * 10)
    if seconds < 1.5 * _MINUTE:
        return translate("SyncWords", "about a minute left")
    if seconds < _HOUR:
        return plural("about %Ln minutes left", "", round(seconds / _MINUTE))
    if seconds < 1.5 * _HOUR:
        return translate("SyncWords", "about an hour left")
    return plural("about %Ln hours left", "", round(seconds / _HOUR))


def pace(site: SiteWatch, at: float) -> str:
    """Speed and time left of the stage that a site is in, as far as they are known."""
    if site.phase not in {"articles", "media", "comments"}:
        return ""
    return isolate(each_second(site.items.value(at)), left(site.left(at)))
