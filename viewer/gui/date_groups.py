"""Headings of a list that is grouped by date: the last days one by one, then months.

Responsible for where groups begin, in the person's own time zone, and for their words. Not for
counting (core) nor for drawing them (panes.row_delegate).

Rows of a group are counted, not looked at: a million articles have a few hundred headings.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from viewer.core.model import ArticleFilter
from viewer.core.reading import Archive
from viewer.gui.wording import translate

_DAYS = 7  # that have a heading each
_MONTHS = 12 * 60  # before them everything is one group: a date like 0001-01-01 is no reason


def read_headings(
    archive: Archive, wanted: ArticleFilter, total: int, now: datetime | None = None
) -> dict[int, str]:
    """The headings of a list by the rows they stand above; called off the GUI thread.

    Args:
        wanted: the list, sorted by date.
        total: how many rows it has.
        now: today is the day of this moment.
    """
    oldest = archive.oldest()
    if oldest is None or not total:
        return {}
    groups = list(periods(now or datetime.now(UTC), oldest))
    found: dict[int, str] = {}
    row = 0
    for (_, label), count in zip(
        groups, archive.periods(wanted, [start for start, _ in groups]), strict=True
    ):
        if count:
            found[row] = label
            row += count
    if row < total:
        found[row] = QCoreApplication.translate("DateGroups", "Earlier or undated")
    return found


def periods(now: datetime, oldest: datetime) -> Iterator[tuple[datetime, str]]:
    """Where each group begins and its words, the newest first, until `oldest` is in one."""
    today = now.astimezone().replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    start = today
    for back in range(_DAYS):
        start = today - timedelta(days=back)
        yield start.astimezone(), _day(start, back)
    month = (start - timedelta(days=1)).replace(day=1)
    last = start
    for _ in range(_MONTHS):
        if last.astimezone() <= oldest:
            return
        last = month
        yield month.astimezone(), _month(month)
        month = (month - timedelta(days=1)).replace(day=1)


def _day(day: datetime, back: int) -> str:
    words = QLocale().toString(
        QDate(day.year, day.month, day.day), translate("Dates", "dddd, d MMMM")
    )
    if back == 0:
        return QCoreApplication.translate("DateGroups", "Today")
    if back == 1:
        return QCoreApplication.translate("DateGroups", "Yesterday")
    return words


def _month(month: datetime) -> str:
    return QLocale().toString(QDate(month.year, month.month, 1), translate("Dates", "MMMM yyyy"))
