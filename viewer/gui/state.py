"""What the window comes back to: the list, the article and the tree of each library.

Responsible for keeping this in the settings and for bringing it back at the start. Not for
geometry (geometry, main_window) nor for reading places (reading_places).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from viewer.core.model import ArticleFilter
from viewer.core.store.searches import filter_json, filter_of
from viewer.gui.question import Question
from viewer.gui.settings import Settings

KEPT = 8  # libraries


@dataclass(frozen=True, slots=True)
class Session:
    """What was shown when the window closed."""

    key: str = "all"  # of the tree's entry
    place: ArticleFilter = field(default_factory=ArticleFilter)
    narrowed: ArticleFilter = field(default_factory=ArticleFilter)
    query: str = ""
    article: str | None = None
    scroll: int = 0  # of the list, in pixels
    folds: Mapping[str, bool] = field(default_factory=dict)  # of the tree, by key: open or not

    @property
    def question(self) -> Question:
        """What the list is asked."""
        return Question(place=self.place, narrowed=self.narrowed, query=self.query)


class Sessions:
    """The sessions of the libraries that were open last.

    Args:
        settings: keep them.
        root: the library of this window.
    """

    def __init__(self, settings: Settings, root: Path) -> None:
        self._settings = settings
        self._name = str(root.absolute())

    def last(self) -> Session | None:
        """What this library's window showed at its end; None where that is not known."""
        kept = self._read().get(self._name)
        return session_of(kept) if isinstance(kept, dict) else None

    def take_over(self, former: Path) -> None:
        """This library lay elsewhere before: its session goes along."""
        kept = self._read()
        if str(former.absolute()) in kept:
            kept[self._name] = kept.pop(str(former.absolute()))
            self._settings.sessions = json.dumps(kept)

    def keep(self, session: Session) -> None:
        """Remember a session of this library, and those of a few others."""
        others = {name: one for name, one in self._read().items() if name != self._name}
        newest = dict(list(others.items())[1 - KEPT :])
        self._settings.sessions = json.dumps({**newest, self._name: session_json(session)})

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._settings.sessions or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


def session_json(session: Session) -> dict[str, Any]:
    """A session as JSON."""
    return {
        "key": session.key,
        "place": filter_json(session.place),
        "narrowed": filter_json(session.narrowed),
        "query": session.query,
        "article": session.article,
        "scroll": session.scroll,
        "folds": dict(session.folds),
    }


def session_of(kept: Mapping[str, Any]) -> Session | None:
    """The same back; None where somebody else wrote into it."""
    try:
        folds = {str(key): bool(is_open) for key, is_open in kept["folds"].items()}
        article = kept["article"]
        return Session(
            str(kept["key"]),
            filter_of(kept["place"]),
            filter_of(kept["narrowed"]),
            str(kept["query"]),
            None if article is None else str(article),
            int(kept["scroll"]),
            folds,
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
