"""Finding in the open article: the hits of a search, or what is typed into the find bar.

Responsible for which hits are marked and for stepping through them. Not for finding them
(document.hits), nor for marks (hit_marks) and bars (hit_bar, find_bar).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTextEdit

from viewer.gui.panes.find_bar import FindBar
from viewer.gui.panes.hit_bar import HitBar, count_in_words
from viewer.gui.panes.hit_marks import HitMarks

if TYPE_CHECKING:
    from viewer.gui.document.hits import PageText, Sought, Span


class ArticleFinder(QObject):
    """Marks either the hits of the search that an article was opened from or, while the find bar
    is open and not empty, what was typed there.

    Args:
        edit: shows the article.
        marks: of that.
        bar: to type into.
        hits: tells about the hits of a search.
    """

    on_wanted = Signal()  # past the last hit of a search: the next article, please
    said = Signal(str)  # a message

    def __init__(self, edit: QTextEdit, marks: HitMarks, bar: FindBar, hits: HitBar) -> None:
        super().__init__(edit)
        self._edit = edit
        self._marks = marks
        self._bar = bar
        self._hits = hits
        self._text: PageText | None = None
        self._terms: Sequence[str] = ()
        self._lang: str | None = None
        self._of_search: list[Span] = []
        self._wanted: int | None = None  # the hit that is to be current, on a page that grows
        bar.sought.connect(self._seek)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        hits.stepped.connect(self.step)
        hits.on_wanted.connect(self.on_wanted)
        hits.closed.connect(self.forget_search)

    # -- an article ----------------------------------------------------------------------------

    def show_search(self, terms: Sequence[str], lang: str | None, current: int | None) -> None:
        """A page is shown: mark the hits of the search it was opened from.

        Args:
            terms: of the search; none when it was not opened from one.
            lang: of the article.
            current: number of the hit that was the current one, where the same page is shown again.
        """
        self._terms, self._lang = terms, lang
        self._find_all(current)

    def look_again(self) -> None:
        """More of the page is written; the current hit stays the current one."""
        self._find_all(self._wanted if self._marks.current is None else self._marks.current)

    def _find_all(self, current: int | None) -> None:
        self._text, self._wanted = None, current
        terms = self._terms
        self._of_search = self._page_text().words(terms, self._lang) if terms else []
        if self._finds:
            self._show(self._page_text().find(self._bar.wanted), current)
        else:
            self._show(self._of_search, current)

    def go_to_first(self) -> bool:
        """Bring the first hit of the search into sight, where it is not; False: there is none."""
        if not self._marks.hits or self._finds:
            return False
        self._go_to(0)
        return True

    def forget_search(self) -> None:
        """Take the marks of the search away."""
        self._terms = ()
        self._of_search = []
        if not self._finds:
            self._show([], None)

    def clear(self) -> None:
        """No article is shown any more."""
        self._text = None
        self._terms = ()
        self._of_search = []
        self._bar.hide()
        self._show([], None)

    @property
    def current(self) -> int | None:
        """The number of the current hit."""
        return self._marks.current

    # -- the find bar --------------------------------------------------------------------------

    @property
    def _finds(self) -> bool:
        return not self._bar.isHidden() and bool(self._bar.box.text().strip())

    def open(self) -> None:
        """Open the find bar, with what is chosen in the article if that is a few words."""
        chosen = self._edit.textCursor().selectedText()
        few = "\u2029" not in chosen and "\u2028" not in chosen and "\ufffc" not in chosen
        self._bar.begin(chosen if few else "")
        self._seek(self._bar.wanted)

    def close(self) -> bool:
        """Close the find bar, or take the marks away; False when there was neither."""
        if not self._bar.isHidden():
            self._bar.hide()
            self._edit.setFocus()
            self._show(self._of_search, None)
            return True
        shown = bool(self._of_search)
        self.forget_search()
        return shown

    def _seek(self, wanted: Sought) -> None:
        """What is typed has changed: go to the first hit from what is in sight on."""
        if not self._finds:
            self._show(self._of_search, None)
            return
        self._show(self._page_text().find(wanted), None)
        number = self._marks.first_from_here()
        if number is not None:
            self._go_to(number)
        else:
            self._announce(self._bar.count.text())

    def _page_text(self) -> PageText:
        from viewer.gui.document.hits import PageText

        if self._text is None:
            self._text = PageText(self._edit.document().toRawText())
        return self._text

    # -- stepping ------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) hit; without any, ask what to find."""
        total, current = len(self._marks.hits), self._marks.current
        if total == 0:
            if not self._finds:
                self.open()
        elif current is None:
            self._go_to(self._marks.first_from_here() or 0)
        elif 0 <= current + by < total:
            self._go_to(current + by)
        elif by > 0 and not self._finds:
            self.on_wanted.emit()
        else:
            self._go_to(0 if by > 0 else total - 1)
            around = (self.tr("On from the end"), self.tr("On from the beginning"))
            self.said.emit(around[by > 0])

    def _go_to(self, number: int) -> None:
        self._marks.go_to(number)
        self._tell()
        self._announce(count_in_words(number, len(self._marks.hits)))

    def _announce(self, words: str) -> None:
        """Have a screen reader say it: the focus stays where it is."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._edit, words))

    def _show(self, hits: Sequence[Span], current: int | None) -> None:
        kept = current if current is not None and current < len(hits) else None
        self._marks.show(hits, kept)
        self._tell()

    def _tell(self) -> None:
        current, total = self._marks.current, len(self._marks.hits)
        self._bar.show_count(current, total if self._finds else 0)
        self._hits.show_count(current, 0 if self._finds else total)
