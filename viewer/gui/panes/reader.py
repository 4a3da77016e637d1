"""The reader pane: one article, or calm words where there is none.

Responsible for what is shown, for what a click on a link does and for saying where it leads. Not
for building pages (document) nor for choosing articles (library_browser).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.core.model import ArticleDetail
from viewer.gui.background import Background
from viewer.gui.document.files import is_stored
from viewer.gui.document.links import RETRY, is_followed, said_of, split_article
from viewer.gui.document.typography import Typography
from viewer.gui.panes.article_browser import ArticleBrowser
from viewer.gui.panes.find_bar import FindBar
from viewer.gui.panes.finder import ArticleFinder
from viewer.gui.panes.hit_bar import HitBar
from viewer.gui.panes.zooming import ZoomLabel
from viewer.gui.saving import Saver
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from viewer.gui.lightbox.lightbox import Lightbox

_NARROWEST = 380  # pixels; in a narrow window tree and list give way first
_OVERLAP = 48  # pixels that stay in sight when scrolling by a page
_SAID = 6000  # milliseconds that a message stays


class ReaderPane(QWidget):
    """Shows an article.

    `link_activated` tells an address for the system to open, `article_wanted` another article of
    the library (its id and the part of it to show), `next_wanted` the one after this in the list.
    """

    link_activated = Signal(str)
    article_wanted = Signal(str, str)
    next_wanted = Signal()
    retry_wanted = Signal(str)  # the key of a site that did not give a picture
    left = Signal(str, float)  # an article, by its id, at this place of it
    jumped = Signal()  # a part of the same page is about to be shown

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ReaderPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._typography = Typography()
        self._detail: ArticleDetail | None = None
        self._terms: tuple[str, ...] = ()
        self.browser = ArticleBrowser(theme)
        self.browser.anchorClicked.connect(self._follow)
        self.browser.highlighted.connect(self._tell)
        self.browser.picture_clicked.connect(self.show_picture)
        self.browser.button.copy_wanted.connect(self._copy_code)
        self.browser.button.table_wanted.connect(self.show_table)
        self.remembered: Callable[[str], float] = lambda _id: 0.0  # where reading stopped
        self.lightbox: Lightbox | None = None
        self._large = Background("lightbox", self)
        self.saver = Saver(self)
        self._title, self._text = QLabel(), QLabel()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message())
        self._stack.addWidget(self.browser)
        self.find_bar = FindBar()
        self._hit_bar = HitBar(self._stack)
        self.finder = ArticleFinder(self.browser, self.browser.marks, self.find_bar, self._hit_bar)
        self.browser.feed.completed.connect(self.finder.look_again)
        self.finder.on_wanted.connect(self.next_wanted)
        self.finder.said.connect(self.say)
        self._zoom = ZoomLabel(self._stack)
        self._target = QLabel(self._stack)
        self._target.setObjectName("Target")
        self._target.hide()
        self._hidden = QTimer(self)
        self._hidden.setSingleShot(True)
        self._hidden.setInterval(_SAID)
        self._hidden.timeout.connect(self._target.hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.find_bar)
        self.setMinimumWidth(_NARROWEST)

    def _message(self) -> QWidget:
        page = QWidget()
        self._title.setObjectName("Heading")
        self._text.setObjectName("Muted")
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(40, 0, 40, 0)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addStretch(3)
        return page

    # -- what is shown -------------------------------------------------------------------------

    @property
    def detail(self) -> ArticleDetail | None:
        """The article that is shown."""
        return self._detail

    @property
    def decoding(self) -> bool:
        """Whether a picture in sight is still to come."""
        return self._detail is not None and self.browser.decoding

    def show_article(
        self,
        detail: ArticleDetail,
        terms: Sequence[str] = (),
        part: str = "",
        place: float | None = None,
    ) -> None:
        """Show an article where reading stopped; the same one again stays where it was.

        Args:
            detail: the article.
            terms: words of a search that are marked; the first is brought into sight.
            part: the name of a heading to begin at, where there is one.
            place: to show, whatever else was said (document.reading_place).
        """
        from viewer.gui.document.slices import Slices  # the window starts without Markdown

        same = self._detail is not None and self._detail.summary.id == detail.summary.id
        if not same:
            self.leave()
        stay = self.place if same else self.remembered(detail.summary.id)
        stay = stay if place is None else place
        hit = self.finder.current if same and self._terms == tuple(terms) else None
        self._detail, self._terms = detail, tuple(terms)
        self._stack.setCurrentWidget(self.browser)
        slices = Slices(detail, self._theme, self._typography, stay)
        self.browser.show_page(slices.page, slices)
        self.browser.setAccessibleDescription(detail.summary.title)
        self.browser.show_place(stay)
        self._target.hide()
        self.finder.show_search(self._terms, detail.summary.lang, hit)
        if part and (part in self.browser.parts or self.browser.feed.pending):
            self.browser.show_part(part)
        elif not same and place is None:
            self._go_to_first_hit(stay)

    def _go_to_first_hit(self, otherwise: float) -> None:
        """Where there is one; it may be on what is still to be written."""
        feed = self.browser.feed
        if self.finder.go_to_first():
            feed.stay()
        elif self._terms and feed.pending:
            feed.reach(lambda: False, lambda: self._arrive_at_hit(otherwise), otherwise)

    def _arrive_at_hit(self, otherwise: float) -> None:
        self.browser.reading.show(otherwise)
        self.finder.go_to_first()
        self.browser.viewport().update()

    def leave(self) -> None:
        """Tell where the article is left that is shown now."""
        if self._detail is not None:
            self.left.emit(self._detail.summary.id, self.place)

    @property
    def place(self) -> float:
        """Where the article is read (document.reading_place)."""
        return self.browser.place if self._detail is not None else 0.0

    def show_message(self, title: str, text: str) -> None:
        """Show words in place of an article."""
        self.leave()
        self._detail = None
        self.browser.feed.begin(None, self.browser.column)
        self.finder.clear()
        self._title.setText(title)
        self._text.setText(text)
        self._stack.setCurrentIndex(0)

    def clear(self) -> None:
        """Let go of the article and of the threads that decode its pictures and write files."""
        self.browser.close_pictures()
        self._large.close()
        self.saver.close()

    @property
    def look(self) -> tuple[Theme, Typography]:
        """The colours of the page, and how it is set."""
        return self._theme, self._typography

    def set_theme(self, theme: Theme) -> None:
        """Show the same in other colours, at the same place."""
        self.set_look(theme, self._typography)

    def set_look(self, theme: Theme, typography: Typography) -> None:
        """Show the same in these colours and set like this, at the same place."""
        if (theme, typography) == (self._theme, self._typography):
            return
        self._theme, self._typography = theme, typography
        self.browser.set_theme(theme)
        if self._detail is not None:
            self.show_article(self._detail, self._terms)

    def tell_zoom(self, percent: int) -> None:
        """Say how large pages are set now, for a moment."""
        self._zoom.tell(percent)

    def article_text(self) -> str:
        """The whole text of the page as a reader sees it."""
        self.browser.feed.finish()
        return self.browser.document().toPlainText() if self._detail is not None else ""

    # -- moving --------------------------------------------------------------------------------

    def scroll_page(self, by: int = 1) -> bool:
        """Go on (1) or back (-1) by a screen; False where the article ends or begins."""
        bar = self.browser.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + by * (self.browser.viewport().height() - _OVERLAP))
        return bar.value() != before

    def find_words(self) -> None:
        """Ask for words to find in the article."""
        if self._detail is not None:
            self.finder.open()

    def step_hit(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) hit."""
        if self._detail is not None:
            self.finder.step(by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes the find bar or the marks away."""
        if event.key() != Qt.Key.Key_Escape or not self.finder.close():
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hit_bar.place()

    def _follow(self, url: QUrl) -> None:
        """A click: a part of the page, an article of the library, a stored file by its program, or
        out by the system's browser; nothing else opens."""
        from viewer.gui.lightbox.pictures import picture_behind

        address = url.toString()
        article = split_article(address)
        page = self.browser.page
        number = picture_behind(page, address) if page is not None else None
        if article is not None:
            self.article_wanted.emit(*article)
        elif number is not None:
            self.show_picture(number)
        elif address == RETRY:
            self._retry()
        elif url.isLocalFile():
            self._open_file(url)
        elif address.startswith("#"):
            self._go_to(url.fragment(QUrl.ComponentFormattingOption.FullyDecoded))
        elif is_followed(address):
            self.link_activated.emit(address)
        else:
            self.say(self.tr("Backfile does not open this: {}").format(address))

    def _retry(self) -> None:
        if self._detail is not None:
            self.retry_wanted.emit(self._detail.summary.site)
            self.say(self.tr("Backfile asks the site again for what it did not give."))

    def show_pictures(self) -> None:
        """Look at the article's pictures, from the first in sight on."""
        self.browser.feed.when_complete(self._show_pictures)

    def _show_pictures(self) -> None:
        number = self.browser.first_picture_in_sight() if self._detail is not None else None
        if number is not None:
            self.show_picture(number)
        elif self._detail is not None:
            self.say(self.tr("The article has no pictures."))

    def show_picture(self, number: int) -> None:
        """Look at a picture of the article, and from there at the others."""
        self.browser.feed.when_complete(lambda: self._show_picture(number))

    def _show_picture(self, number: int) -> None:
        from viewer.gui.lightbox.lightbox import Lightbox
        from viewer.gui.lightbox.pictures import exhibits_of

        page = self.browser.page
        if page is None:
            return
        self.lightbox = Lightbox(exhibits_of(page), number, self._large, self.saver, self)
        self.lightbox.finished.connect(self._looked)
        self.lightbox.open()

    def _looked(self) -> None:
        if self.lightbox is not None:
            self.lightbox.deleteLater()
            self.lightbox = None

    def show_outline(self) -> None:
        """List the headings, links, tables and code of the article."""
        self.browser.feed.when_complete(self._show_outline)

    def _show_outline(self) -> None:
        from viewer.gui.dialogs.outline import OutlineDialog

        page = self.browser.page
        if self._detail is None or page is None:
            return
        dialog = OutlineDialog(page, self)
        dialog.position_wanted.connect(self.browser.go_to)
        dialog.link_wanted.connect(lambda address: self._follow(QUrl(address)))
        dialog.table_wanted.connect(self.show_table)
        dialog.code_wanted.connect(self._copy_code)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_table(self, number: int) -> None:
        """Open a table of the article in a window of its own."""
        from viewer.gui.dialogs.table_window import TableWindow

        page = self.browser.page
        if self._detail is None or page is None:
            return
        title = self._detail.summary.title
        window = TableWindow(page.tables[number], title, self.saver, self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def _copy_code(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.say(self.tr("Copied"))

    def _open_file(self, url: QUrl) -> None:
        if self._detail is not None and is_stored(
            Path(url.toLocalFile()), Path(self._detail.library_dir).resolve()
        ):
            self.link_activated.emit(url.toString())
        else:
            self.say(self.tr("Backfile does not open this: {}").format(url.toString()))

    def _go_to(self, part: str) -> None:
        if part in self.browser.parts:
            self.jumped.emit()
            self.browser.scrollToAnchor(part)
        elif self.browser.feed.pending:
            self.browser.feed.when_complete(lambda: self._go_to(part))
        else:
            self.say(self.tr("The article has no part of this name: {}").format(part))

    def say(self, text: str) -> None:
        """Show a message for a while."""
        self._tell_text(text)
        self._hidden.start()

    def _tell(self, url: QUrl) -> None:
        """Say where a link goes before it is clicked."""
        from viewer.gui.document.outline import note_behind

        address = url.toString()
        article = split_article(address)
        links = self._detail.links.values() if self._detail is not None else ()
        if address == RETRY:
            address = self.tr("Ask the site again for what it did not give")
        said = next((said_of(one) for one in links if article and one.id == article[0]), address)
        if address.startswith("#"):
            said = note_behind(self.browser.document(), address)
        if said or not self._hidden.isActive():
            self._hidden.stop()
            self._tell_text(said)

    def _tell_text(self, text: str) -> None:
        self._target.setVisible(bool(text))
        room = max(60, self._stack.width() - 40)
        metrics = self._target.fontMetrics()
        self._target.setText(metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room))
        self._target.adjustSize()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self._stack.width() - self._target.width() - 8 if rtl else 8
        self._target.move(x, self._stack.height() - self._target.height() - 8)
        self._target.raise_()
