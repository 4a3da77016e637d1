"""A built page: the document and what its pane has to know of it.

Responsible for the document's resources: it opens nothing by itself. Not for building (builder).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument, QTextLength, QTextTable

from viewer.gui.document.pictures import Picture
from viewer.gui.document.styles import INDENT

IMAGE = QTextDocument.ResourceType.ImageResource.value


class ArticleDocument(QTextDocument):
    """A document that answers every request for a picture with a plain placeholder.

    Its indent width tells those who paint on it how large it is set (`scale_of`).
    """

    def __init__(self, placeholder: QColor, indent: int = INDENT) -> None:
        super().__init__()
        self._placeholder = QImage(1, 1, QImage.Format.Format_RGB32)
        self._placeholder.fill(placeholder)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(indent)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002  # Qt's signature
        return self._placeholder if kind == IMAGE else None


def scale_of(document: QTextDocument) -> float:
    """How much larger than drawn a page is set."""
    return document.indentWidth() / INDENT


_CELL = 16  # pixels of a table's cell that are no room for a picture
_LEAST = 40  # pixels that every picture gets


@dataclass(slots=True)
class Placed:
    """A picture on the page.

    Args:
        place: a cursor right before its character.
        kept: pixels of the column that quotes and lists around it take.
        columns: of the table that it stands in; 1 outside of tables.
        alt: what it shows, in words.
        caption: below it.
    """

    name: str
    picture: Picture
    place: QTextCursor
    kept: float = 0.0
    columns: int = 1
    alt: str = ""
    caption: str = ""

    @property
    def position(self) -> int:
        """Of its character."""
        return self.place.position()

    def shown(self, column: int) -> QSize:
        """Its size on a page whose column has so many pixels."""
        room = column - self.kept
        if self.columns > 1:
            room = room / self.columns - _CELL
        return self.picture.shown(max(_LEAST, round(room)))


@dataclass(slots=True)
class PlacedTable:
    """A table on the page and the widths below which its columns break words.

    Args:
        kept: pixels of the column that quotes and lists around it take.
        cells: its rows as plain texts, from the first column on, wherever that stands.
        headed: whether the first row names the columns.
        rtl: whether the first column is the one at the right.
    """

    table: QTextTable
    least: tuple[float, ...]
    kept: float = 0.0
    cells: tuple[tuple[str, ...], ...] = ()
    headed: bool = False
    rtl: bool = False
    wider: bool = False  # than the column, since the last `fit`

    def fit(self, column: int) -> bool:
        """Fill the column; where its words do not fit, be wider and let the page scroll.

        Returns:
            Whether it is wider than the column.
        """
        form = self.table.format().toTableFormat()
        kinds = QTextLength.Type
        self.wider = wider = sum(self.least) > column - self.kept
        if wider:
            form.setWidth(QTextLength(kinds.FixedLength, sum(self.least)))
            fixed = [QTextLength(kinds.FixedLength, size) for size in self.least]
            form.setColumnWidthConstraints(fixed)
        else:
            # Not quite all: the collapsed borders come on top, and would bring a scroll bar.
            form.setWidth(QTextLength(kinds.PercentageLength, 99.6))
            form.clearColumnWidthConstraints()
        self.table.setFormat(form)
        return wider


@dataclass(slots=True)
class Page:
    """A document, its pictures and tables in their order, and the names that links lead to.

    `column` is the width in pixels that it is set for; a narrow window has less.
    """

    document: ArticleDocument
    column: int
    pictures: list[Placed] = field(default_factory=list)
    tables: list[PlacedTable] = field(default_factory=list)
    parts: set[str] = field(default_factory=set)

    def fit(self, column: int) -> None:
        """Give every picture and table its size in a column of so many pixels."""
        if self.size(column):
            self.lay_out_anew()

    def size(self, column: int, tables: int = 0, pictures: int = 0) -> bool:
        """Give those their size that come behind the first so many.

        Returns:
            Whether a table is wider than the column.
        """
        wider = [table.fit(column) for table in self.tables[tables:]]
        for placed in self.pictures[pictures:]:
            cursor = self.cursor(placed.position)
            form = cursor.charFormat().toImageFormat()
            size = placed.shown(column)
            if QSize(round(form.width()), round(form.height())) != size:
                form.setWidth(size.width())
                form.setHeight(size.height())
                cursor.setCharFormat(form)
        return any(wider)

    def lay_out_anew(self) -> None:
        """Qt 6.11 lays a page out anew once it is wider than the view, and stops too early."""
        self.document.size()
        self.document.markContentsDirty(0, self.document.characterCount())

    def cursor(self, position: int) -> QTextCursor:
        """A cursor that chooses the sign at a position."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def deliver(self, name: str, image: QImage) -> None:
        """Show a decoded picture in place of its placeholder."""
        self.document.addResource(IMAGE, QUrl(name), image)

    def evict(self, name: str) -> None:
        """Forget a decoded picture."""
        self.document.addResource(IMAGE, QUrl(name), None)
