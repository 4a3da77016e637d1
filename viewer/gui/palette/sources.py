"""Where the palette's entries come from: the window's actions, its tree, the titles of articles.

Responsible for making entries of these. Not for ranking them (palette.entries) nor for carrying out
what was chosen (palette.desk).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex
from PySide6.QtGui import QAction, QKeySequence

from viewer.core import search
from viewer.core.errors import BackfileError
from viewer.core.model import ArticleFilter, ArticleSummary
from viewer.core.reading import Archive
from viewer.gui.actions import plain_text
from viewer.gui.models.navigation_tree import PlaceRole
from viewer.gui.palette.entries import Entry, entry
from viewer.gui.texts import isolate, short_date

ARTICLES = 12  # at most
_LEAST = 2  # letters: one begins the words of half the library
_LABEL = 26  # signs of a name in a label, which must leave room for the entry itself
_TITLED = 100  # hits of which the best titles are chosen


def actions(known: Mapping[str, QAction], without: frozenset[str]) -> Iterator[Entry]:
    """The actions that can be used now, each with its first shortcut."""
    for name, action in known.items():
        if action.isEnabled() and name not in without:
            yield entry("action", name, plain_text(action), shortcut_of(action))


def shortcut_of(action: QAction) -> str:
    """An action's first shortcut, as people read it."""
    _, _, told = action.text().partition("\t")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or told
    return f"\u2066{keys}\u2069" if keys else ""  # "Ctrl+," from left to right everywhere


def places(model: QAbstractItemModel) -> Iterator[Entry]:
    """Every entry of the tree that lists articles; those below a site say of which site."""
    place = QCoreApplication.translate("Palette", "Place")
    saved = QCoreApplication.translate("Palette", "Saved search")
    for trail in _trails(model, QModelIndex(), ()):
        index = trail[-1]
        text, key = str(index.data()), str(index.data(PlaceRole.KEY))
        if index.data(PlaceRole.SAVED) is not None:
            yield entry("saved", key, text, saved)
        elif index.data(PlaceRole.PLACE) is not None:
            above = [_short(str(one.data())) for one in trail[:-1]]
            yield entry("place", key, text, isolate(*above, separator=" › ") or place)


def _trails(
    model: QAbstractItemModel, parent: QModelIndex, above: tuple[QModelIndex, ...]
) -> Iterator[tuple[QModelIndex, ...]]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        trail = (*above, index)
        yield trail
        yield from _trails(model, index, trail)


def titled(typed: str) -> Callable[[Archive], list[ArticleSummary]]:
    """Work that finds articles whose titles have these words, the last of which may go on.

    What finds nothing is no trouble of the person who types: a damaged index least of all.
    """
    query = " ".join(f"title:{word.exact}" for word in search.words(typed))
    if len(typed.strip()) < _LEAST:
        query = ""

    def work(archive: Archive) -> list[ArticleSummary]:
        try:
            answer = archive.search(query, ArticleFilter(), as_you_type=True)
        except BackfileError:
            return []
        return archive.summaries(answer.ids[:_TITLED])

    return work if query else lambda _archive: []


def articles(found: list[ArticleSummary], sites: Mapping[str, str]) -> Iterator[Entry]:
    """Articles as entries.

    Args:
        found: articles.
        sites: names of the sites by their keys.
    """
    for one in found:
        label = isolate(_short(sites.get(one.site, one.site)), short_date(one.published))
        yield entry("article", one.id, one.title or one.id, label)


def _short(name: str) -> str:
    """A name that is too long, cut between two words."""
    return name if len(name) <= _LABEL else f"{name[:_LABEL].rpartition(' ')[0].rstrip(' ·')}…"
