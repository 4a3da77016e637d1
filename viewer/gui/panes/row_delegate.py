"""How a list row is drawn: unread dot, title, excerpt or snippet, author and date, thumbnail.

Responsible for the picture of one row, mirrored for an Arabic title. Not for its data
(models.article_list).
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from viewer.core.model import ArticleSummary
from viewer.gui.models.article_list import Role
from viewer.gui.models.image_provider import ThumbnailProvider
from viewer.gui.panes.row_layout import laid_out, line_pitch, mark_rects, near_hit, snippet_parts
from viewer.gui.sides import visual_alignment
from viewer.gui.texts import is_rtl, isolate, short_date
from viewer.gui.theme import Theme, interface_font, text_scale

THUMBNAIL = QSize(96, 72)
HEADING_HEIGHT = 34  # pixels above the first row of a group
_EDGE, _DOT, _GAP = 22, 8, 14
_KEPT = 400

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Density:
    """The measures of a row in pixels, from its top."""

    height: int
    lines: int  # of title and excerpt together
    titles: int  # lines of the title at most
    text: int  # where the text begins
    words: int  # how much of the height are lines of text
    picture: bool = True


DENSITIES = {
    "comfortable": Density(106, 3, 2, 12, 76),
    "compact": Density(54, 1, 1, 7, 40, picture=False),
}


@dataclass(frozen=True, slots=True)
class _Text:
    """A text of a row; `marks` are hits in UTF-16 units."""

    words: str
    font: str
    lines: int
    marks: tuple[tuple[int, int], ...] = ()
    follows_row: bool = False  # in direction, as a line made of isolated parts does


class RowDelegate(QStyledItemDelegate):
    """Draws rows in 0.2 ms each: texts are laid out once per width and kept."""

    def __init__(
        self, thumbnails: ThumbnailProvider, theme: Theme, view: QAbstractItemView
    ) -> None:
        super().__init__(view)
        self._view = view  # knows what is chosen; `option.state` needs all of QStyle
        self._thumbnails = thumbnails
        self._theme = theme
        self.density = DENSITIES["comfortable"]
        self._layouts: OrderedDict[tuple[object, ...], QTextLayout] = OrderedDict()
        self._fonts = _fonts()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours, and in the interface's size, from now on."""
        self._theme = theme
        self._fonts = _fonts()
        self._layouts.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        summary = index.data(Role.SUMMARY)
        rect: QRect = option.rect
        chosen = self._view.selectionModel().isSelected(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        heading = index.data(Role.HEADING)
        if heading is not None:
            above = QRect(rect.topLeft(), QSize(rect.width(), HEADING_HEIGHT))
            self._heading(painter, above, heading, option.direction)
            rect = rect.adjusted(0, HEADING_HEIGHT, 0, 0)
        _fill(painter, rect, self._theme.colour("selection" if chosen else "list"))
        if isinstance(summary, ArticleSummary):
            self._row(painter, rect, summary, index.data(Role.SNIPPET), chosen)
        if not chosen:
            painter.setPen(self._theme.colour("rule"))
            painter.drawLine(rect.left() + 15, rect.bottom(), rect.right() - 15, rect.bottom())
        painter.restore()

    def _heading(
        self, painter: QPainter, rect: QRect, words: str, direction: Qt.LayoutDirection
    ) -> None:
        painter.fillRect(rect, self._theme.colour("window"))
        painter.setPen(self._theme.colour("muted"))
        painter.setFont(self._fonts["heading"])
        side = visual_alignment(direction, Qt.AlignmentFlag.AlignLeading)
        place = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, words)

    def _row(
        self, painter: QPainter, rect: QRect, row: ArticleSummary, snippet: str | None, chosen: bool
    ) -> None:
        rtl = is_rtl(row.title or row.excerpt)
        top, bottom = self.density.text, self.density.text - 4
        text = QRectF(rect.adjusted(15 if rtl else _EDGE, top, -_EDGE if rtl else -15, -bottom))
        whole = QRectF(text)  # the last line's, once it stands below the picture
        if row.thumbnail and self.density.picture:
            self._picture(painter, rect, row.thumbnail, rtl)
            taken = THUMBNAIL.width() + _GAP
            text.adjust(taken if rtl else 0, 0, 0 if rtl else -taken, 0)
        self._mark(painter, rect, row, rtl)
        below = (
            text.bottom() - line_pitch(self._fonts["small"]) > rect.top() + 19 + THUMBNAIL.height()
        )
        self._texts(painter, text, whole if below else text, row, snippet, chosen, rtl)

    def _picture(self, painter: QPainter, rect: QRect, path: str, rtl: bool) -> None:
        size = THUMBNAIL
        left = rect.left() + 15 if rtl else rect.right() - 15 - size.width()
        frame = QRectF(left, rect.top() + 15, size.width(), size.height())
        shape = QPainterPath()
        shape.addRoundedRect(frame, 5, 5)
        image = self._thumbnails.thumbnail(path)
        painter.save()
        painter.setClipPath(shape)
        _fill(painter, frame, self._theme.colour("placeholder"))
        if image is not None:
            painter.drawImage(frame, image)
        painter.restore()

    def _mark(self, painter: QPainter, rect: QRect, row: ArticleSummary, rtl: bool) -> None:
        """The unread dot beside the title's first line, and the star below it."""
        centre = rect.right() - 9 if rtl else rect.left() + 11
        line, top = line_pitch(self._fonts["title"]), rect.top() + self.density.text
        painter.setPen(Qt.PenStyle.NoPen)
        if not row.read:
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(QPointF(centre, top + 0.57 * line), _DOT / 2, _DOT / 2)
        if row.starred:
            painter.setPen(self._theme.colour("star"))
            painter.setFont(self._fonts["star"])
            spot = QRectF(centre - 9, top - 1 + line, 18, line)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, "★")

    def _texts(
        self,
        painter: QPainter,
        area: QRectF,
        last: QRectF,
        row: ArticleSummary,
        snippet: str | None,
        chosen: bool,
        rtl: bool,
    ) -> None:
        main = self._theme.colour("selection_text" if chosen else "text")
        muted = self._theme.colour("selection_muted" if chosen else "muted")
        font = "title" if row.read else "unread"
        title = _Text(row.title or self.tr("Untitled"), font, self.density.titles)
        used = self._draw(painter, area, area.top(), title, rtl, main)
        lines = self.density.lines - used
        below = _Text(row.excerpt, "small", lines)
        if snippet:
            before = round((16 if lines == 1 else 48) / text_scale())
            text, marks = near_hit(*snippet_parts(snippet), before=before)
            below = _Text(text, "small", lines, tuple(marks))
        height = used * line_pitch(self._fonts["title"])
        if lines > 0:
            self._draw(painter, area, area.top() + height + 2, below, rtl, muted)
        gone = self.tr("gone") if row.gone_since else None
        meta = _Text(isolate(gone, row.author, short_date(row.published)), "small", 1, (), True)
        bottom = area.bottom() - line_pitch(self._fonts["small"])
        self._draw(painter, last, bottom, meta, rtl, muted)

    def _draw(
        self, painter: QPainter, area: QRectF, top: float, text: _Text, rtl: bool, colour: QColor
    ) -> int:
        """Draw a text at its row's leading side; returns its number of lines."""
        key = (text, rtl, area.width())
        layout = self._layouts.get(key)
        if layout is None:
            layout = laid_out(
                text.words,
                self._fonts[text.font],
                area.width(),
                text.lines,
                rtl if text.follows_row else is_rtl(text.words),
                rtl,
                text.marks,
                self._theme.colour("hit_text"),
            )
            self._keep(key, layout)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hit"))
        for rect in mark_rects(layout, text.marks):
            painter.drawRoundedRect(rect.translated(area.left(), top), 2, 2)
        painter.setPen(colour)
        layout.draw(painter, QPointF(area.left(), top))
        return layout.lineCount()

    def _keep(self, key: tuple[object, ...], layout: QTextLayout) -> None:
        self._layouts[key] = layout
        if len(self._layouts) > _KEPT:
            self._layouts.popitem(last=False)


_FONTS = {
    "title": (15, False),
    "unread": (15, True),
    "small": (12, False),
    "heading": (12, True),
    "star": (13, False),
}


def _fill(painter: QPainter, rect: QRect | QRectF, colour: QColor) -> None:
    """As `fillRect`, which would make Python know every gradient that Qt has a name for."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(rect)


def row_height(density: Density) -> int:
    """Pixels of a row at the interface's size."""
    return round(density.height + density.words * (text_scale() - 1))


def _fonts() -> dict[str, QFont]:
    return {name: _font(round(size * text_scale()), bold) for name, (size, bold) in _FONTS.items()}


def _font(pixels: int, bold: bool) -> QFont:
    font = interface_font()
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
