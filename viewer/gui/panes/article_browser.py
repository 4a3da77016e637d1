"""The view of a page: its column, its decorations, its pictures as they come into sight.

Responsible for showing one page and keeping its measure. Not for building it (document.builder).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QToolTip, QWidget

from viewer.gui.background import Background
from viewer.gui.document.heights import SCREEN
from viewer.gui.document.reading_place import ReadingPlace
from viewer.gui.panes.block_button import BlockButton
from viewer.gui.panes.focus_ring import FocusRing
from viewer.gui.panes.hit_marks import HitMarks
from viewer.gui.panes.page_feed import PageFeed
from viewer.gui.panes.zooming import Zooming
from viewer.gui.texts import escape, is_rtl
from viewer.gui.theme import Theme

if TYPE_CHECKING:
    from viewer.gui.document.page import Page, Placed

if TYPE_CHECKING:
    from viewer.gui.document.slices import Slices  # the window starts without Markdown

_EDGE = 28  # pixels beside the column in a narrow window
_TOP, _BOTTOM = 48, 90
_LEAST = 120  # pixels of the narrowest column
_BUDGET = 96 * 1024 * 1024  # bytes of decoded pictures
_ABOVE = 24  # pixels above a part that is gone to


class ArticleBrowser(QTextBrowser):
    """Shows a page; follows no link by itself."""

    pictures_ready = Signal()
    picture_clicked = Signal(int)  # its number on the page

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.marks = HitMarks(self, theme)
        self.button = BlockButton(self)
        self.reading = ReadingPlace(self)
        self.feed = PageFeed(self)
        self.zooming = Zooming(self)
        FocusRing(self)
        self._page: Page | None = None
        self._background = Background("pictures", self)
        self._pending: dict[str, Future[Any]] = {}
        self._sizes: OrderedDict[str, int] = OrderedDict()  # decoded: name -> bytes
        self._broken: set[str] = set()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.setAccessibleName(self.tr("Article"))
        self._pressed = QPoint()
        self._margins = _TOP, _BOTTOM
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(15)
        self._look.timeout.connect(self._load_visible)
        self.verticalScrollBar().valueChanged.connect(lambda: self._look.start())
        self.feed.grown.connect(lambda: self._look.start())

    # -- the page ------------------------------------------------------------------------------

    def show_page(self, page: Page, rest: Slices | None = None) -> None:
        """Show a page from its beginning.

        Args:
            page: complete or not.
            rest: what is still to be written of it.
        """
        self.feed.begin(rest, self.column)
        self._forget_pictures()
        self.marks.show(())
        before, self._page = self._page, page  # Qt still shows the one before
        self.button.show_page(page)
        self._measure()  # before Qt lays the page out: it would do so once more for the measure
        # As a property: PySide 6.11 keeps each document it is given or gives for good, by
        # `setDocument` and `document`, 80 KiB an article (decision 021).
        self.setProperty("document", page.document)
        del before
        self._look.start()

    def document(self) -> QTextDocument:
        """The page's, past PySide's own way, which would never let go of it."""
        return self._page.document if self._page is not None else super().document()

    def set_margins(self, above: int, below: int) -> None:
        """Pixels above and below the next page."""
        self._margins = above, below

    @property
    def page(self) -> Page | None:
        """What is shown."""
        return self._page

    @property
    def parts(self) -> set[str]:
        """The names that links within the page may lead to."""
        return self._page.parts if self._page is not None else set()

    # -- pictures under the mouse ----------------------------------------------------------------

    def picture_at(self, point: QPoint) -> int | None:
        """The number of the picture at a point of the view that leads nowhere else."""
        place = QPointF(point + self._scrolled())
        name = self.document().documentLayout().imageAt(place)
        if self._page is None or not name or self.anchorAt(point):
            return None
        return next((n for n, one in enumerate(self._page.pictures) if one.name == name), None)

    def _scrolled(self) -> QPoint:
        """The point of the document in the view's corner."""
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        x = bars[0].maximum() - bars[0].value() if self.isRightToLeft() else bars[0].value()
        return QPoint(x, bars[1].value())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a picture, unless text was being chosen."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        moved = (point - self._pressed).manhattanLength()
        still = moved < QGuiApplication.styleHints().startDragDistance()
        if event.button() == Qt.MouseButton.LeftButton and still:
            number = self.picture_at(point)
            if number is not None:
                self.picture_clicked.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer says that a picture can be clicked."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        self.button.follow(point, self._scrolled())
        if not self.anchorAt(point):
            over = self.picture_at(point) is not None
            shapes = Qt.CursorShape
            self.viewport().setCursor(shapes.PointingHandCursor if over else shapes.IBeamCursor)

    def first_picture_in_sight(self) -> int | None:
        """Its number; that of the first one where none is."""
        pictures = self._page.pictures if self._page is not None else []
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        seen = (n for n, one in enumerate(pictures) if self._in_sight(one, top, bottom))
        return next(seen, 0 if pictures else None)

    def _forget_pictures(self) -> None:
        for future in self._pending.values():
            future.cancel()
        self._pending.clear()
        self._sizes.clear()
        self._broken.clear()

    def column(self) -> int:
        """The width of the text in pixels."""
        widest = self._page.column if self._page is not None else _LEAST
        return max(_LEAST, min(widest, self.viewport().width() - 2 * _EDGE))

    def _measure(self) -> None:
        """Centre the column by the root frame's margins: the text itself is not touched."""
        if self._page is None:
            return
        column = self.column()
        side = max(_EDGE, (self.viewport().width() - column) // 2)
        frame = self._page.document.rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(side)
        form.setRightMargin(side)
        form.setTopMargin(self._margins[0])
        form.setBottomMargin(self._margins[1])
        frame.setFrameFormat(form)
        self._page.fit(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line that was read stays at the top."""
        place = self.place
        super().resizeEvent(event)
        self._measure()
        if place and self.feed.coming is None:
            self.reading.show(place)
        self.marks.refresh()
        self._look.start()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours; the page has to be built anew."""
        self.theme = self.marks.theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing but the ground as long as what is to be in sight is not written."""
        if self.feed.coming is not None:
            return
        if self._page is not None:
            from viewer.gui.document.decorations import paint_decorations

            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                scroll = self.verticalScrollBar().value()
                painter.translate(0, -scroll)
                top, bottom = scroll + event.rect().top(), scroll + event.rect().bottom()
                paint_decorations(painter, self.document(), self.theme, top, bottom)
                self.marks.paint(painter, top, bottom)
        super().paintEvent(event)

    # -- pictures ------------------------------------------------------------------------------

    @property
    def decoding(self) -> bool:
        """Whether a picture in sight is still to come."""
        return bool(self._pending) or self._look.isActive()

    def _load_visible(self) -> None:
        if self._page is None:
            return
        self.button.rest(self._scrolled())
        height = self.viewport().height()
        top = self.verticalScrollBar().value() - height // 2
        for placed in self._page.pictures:
            if self._in_sight(placed, top, top + 2 * height):
                self._load(self._page, placed)
            elif placed.columns == 1 and self._rect(placed).top() > top + 2 * height:
                break  # the rest is further down, and Qt lays out no more than is asked for
        if not self._pending:
            self.pictures_ready.emit()

    def _in_sight(self, placed: Placed, top: float, bottom: float) -> bool:
        rect = self._rect(placed)
        return rect.bottom() >= top and rect.top() <= bottom

    def _rect(self, placed: Placed) -> QRectF:
        document = self.document()
        return document.documentLayout().blockBoundingRect(document.findBlock(placed.position))

    def _load(self, page: Page, placed: Placed) -> None:
        from viewer.gui.document.pictures import decode

        if placed.name in self._sizes:
            self._sizes.move_to_end(placed.name)
            return
        if placed.name in self._pending or placed.name in self._broken:
            return
        shown = placed.picture.shown(page.column) * self.devicePixelRatioF()
        size, theme = QSize(max(1, shown.width()), max(1, shown.height())), self.theme
        # Neither holds the page: the thread might be the last to let go of its document.
        name, picture = placed.name, placed.picture
        self._pending[name] = self._background.submit(
            lambda: decode(picture, size, theme), lambda future: self._deliver(name, future)
        )

    def _deliver(self, name: str, future: Future[Any]) -> None:
        page = self._page
        if page is None or self._pending.get(name) is not future:
            return  # another article is open by now
        del self._pending[name]
        image = future.result()
        if image is None:
            self._broken.add(name)
        else:
            page.deliver(name, image)
            self._sizes[name] = image.sizeInBytes()
            self._evict(page)
            self.viewport().update()
        if not self._pending:
            self.pictures_ready.emit()

    def _evict(self, page: Page) -> None:
        while len(self._sizes) > 1 and sum(self._sizes.values()) > _BUDGET:
            name, _ = self._sizes.popitem(last=False)
            page.evict(name)

    # -- parts of the page -----------------------------------------------------------------------

    @property
    def place(self) -> float:
        """Where the page is read (document.reading_place), or is about to be."""
        coming = self.feed.coming
        return self.reading.now if coming is None else coming

    def show_place(self, place: float) -> None:
        """Go to a place as soon as it is written."""
        wanted = place + SCREEN if place else 0
        self.feed.reach(
            lambda: self.document().characterCount() > wanted, lambda: self._arrive(place), place
        )

    def show_part(self, part: str) -> None:
        """Go to the part of this name as soon as it is written; nowhere where there is none."""
        place = self.place
        seen: list[int] = []  # how much was written when it was

        def there() -> bool:
            written = self.document().characterCount()
            if part in self.parts:
                seen.append(written)
            return bool(seen) and written > seen[0] + SCREEN

        self.feed.reach(there, lambda: self._arrive(place, part), place)

    def _arrive(self, place: float, part: str = "") -> None:
        if part in self.parts:
            self.scrollToAnchor(part)
        else:
            self.reading.show(place)
        self.viewport().update()

    def go_to(self, position: int) -> None:
        """Show the block at a position at the top, with the cursor in it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.setTextCursor(cursor)
        rect = self.document().documentLayout().blockBoundingRect(cursor.block())
        self.verticalScrollBar().setValue(round(rect.top()) - _ABOVE)
        self.setFocus()

    def viewportEvent(self, event: QEvent) -> bool:
        """Over the number of a footnote, its words; two fingers zoom."""
        if event.type() == QEvent.Type.NativeGesture and self.zooming.gesture(event):
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            from viewer.gui.document.outline import note_behind

            note = note_behind(self.document(), self.anchorAt(event.pos()))
            if note:
                side = "rtl" if is_rtl(note) else "ltr"
                words = f'<p dir="{side}">{escape(note)}</p>'
                QToolTip.showText(event.globalPos(), words, self.viewport())
                return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl held the wheel zooms; Qt's own way would spoil the sizes."""
        if not self.zooming.wheel(event):
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu, with what can be done with the picture, code or table at this place."""
        point = event.pos()
        menu = self.createStandardContextMenu(point)
        before = menu.actions()[0] if menu.actions() else None
        for text, does in self._doings(point):
            action = QAction(text, menu)
            action.triggered.connect(does)
            menu.insertAction(before, action)  # type: ignore[arg-type]  # None: at the end
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _doings(self, point: QPoint) -> Iterator[tuple[str, Callable[[], None]]]:
        from viewer.gui.document.outline import code_of

        block = self.cursorForPosition(point).block()
        picture, code, table = self.picture_at(point), code_of(block), self.button.table_of(block)
        if picture is not None:
            yield self.tr("Look at the picture"), partial(self.picture_clicked.emit, picture)
        if code is not None:
            yield self.tr("Copy the code"), partial(self.button.copy_wanted.emit, code.text)
        if table is not None:
            yield self.tr("Open the table"), partial(self.button.table_wanted.emit, table)

    # -- copying -------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is chosen as text, HTML and Markdown, without signs that stand for pictures."""
        from viewer.gui.document.copying import mime_of

        if self._page is None:
            return QMimeData()
        cursor = self.textCursor()
        if cursor.selectionEnd() == self.document().characterCount() - 1:
            self.feed.finish()  # all was chosen, and the cursor grows with the page
        return mime_of(self.textCursor(), self._page)

    def close_pictures(self) -> None:
        """End the decoding thread, and the writing."""
        self.feed.begin(None, self.column)
        self._forget_pictures()
        self._background.close()
