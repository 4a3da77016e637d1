"""A built page: the document and what its pane has to know of it.

Responsible for the document's resources: it opens nothing by itself. Not for building (builder).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor, QTextDocument, QTextLength, QTextTable

from viewer.gui.document.pictures import Picture

IMAGE = QTextDocument.ResourceType.ImageResource.value


class ArticleDocument(QTextDocument):
    """A document that answers every request for a picture with a plain placeholder."""

    def __init__(self, placeholder: QColor) -> None:
        super().__init__()
        self._placeholder = QImage(1, 1, QImage.Format.Format_RGB32)
        self._placeholder.fill(placeholder)
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(0)
        self.setIndentWidth(28)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002  # Qt's signature
        return self._placeholder if kind == IMAGE else None


@dataclass(slots=True)
class Placed:
    """A picture on the page, by the position of its character."""

    name: str
    picture: Picture
    position: int


@dataclass(slots=True)
class PlacedTable:
    """A table on the page and the widths below which its columns break words."""

    table: QTextTable
    least: tuple[float, ...]

    def fit(self, column: int) -> None:
        """Fill the column; where its words do not fit, be wider and let the page scroll."""
        form = self.table.format().toTableFormat()
        kinds = QTextLength.Type
        if sum(self.least) > column:
            form.setWidth(QTextLength(kinds.FixedLength, sum(self.least)))
            fixed = [QTextLength(kinds.FixedLength, size) for size in self.least]
            form.setColumnWidthConstraints(fixed)
        else:
            # Not quite all: the collapsed borders come on top, and would bring a scroll bar.
            form.setWidth(QTextLength(kinds.PercentageLength, 99.6))
            form.clearColumnWidthConstraints()
        self.table.setFormat(form)


@dataclass(slots=True)
class Page:
    """A document, and its pictures and tables in their order."""

    document: ArticleDocument
    pictures: list[Placed] = field(default_factory=list)
    tables: list[PlacedTable] = field(default_factory=list)

    def fit(self, column: int) -> None:
        """Give every picture and table its size in a column of so many pixels."""
        for table in self.tables:
            table.fit(column)
        for placed in self.pictures:
            cursor = QTextCursor(self.document)
            cursor.setPosition(placed.position)
            cursor.setPosition(placed.position + 1, QTextCursor.MoveMode.KeepAnchor)
            form = cursor.charFormat().toImageFormat()
            size = placed.picture.shown(column)
            if QSize(round(form.width()), round(form.height())) != size:
                form.setWidth(size.width())
                form.setHeight(size.height())
                cursor.setCharFormat(form)

    def deliver(self, name: str, image: QImage) -> None:
        """Show a decoded picture in place of its placeholder."""
        self.document.addResource(IMAGE, QUrl(name), image)

    def evict(self, name: str) -> None:
        """Forget a decoded picture."""
        self.document.addResource(IMAGE, QUrl(name), None)
