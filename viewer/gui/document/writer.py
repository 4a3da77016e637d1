"""Writing blocks on a page: their formats, and the pictures in them.

Responsible for one block at a time. Not for which block comes when (builder).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from markdown_it.token import Token
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextImageFormat,
    QTextTable,
)

from viewer.core.model import ArticleDetail, StoredMedia
from viewer.gui.document import styles as look
from viewer.gui.document.files import stored_file
from viewer.gui.document.links import RETRY, target_of
from viewer.gui.document.page import ArticleDocument, Page, Placed
from viewer.gui.document.pictures import Picture, find_picture
from viewer.gui.document.styles import Look, Styles
from viewer.gui.document.surroundings import Surroundings
from viewer.gui.document.typography import Typography
from viewer.gui.texts import is_rtl, isolate, may_come, reason_in_words
from viewer.gui.theme import Theme
from viewer.gui.wording import translate

_PADDING = 18  # pixels between a box and what is in it


def _picture() -> str:
    return translate("ReaderPane", "picture")


class PageWriter:
    """Writes blocks at the end of a page."""

    def __init__(self, detail: ArticleDetail, theme: Theme, typography: Typography) -> None:
        self._detail = detail
        self._styles = Styles(theme, typography)
        indent = self._styles.length(look.INDENT)
        document = ArticleDocument(theme.colour("placeholder"), indent)
        self.page = Page(document, typography.column)
        self._cursor = QTextCursor(self.page.document)
        self._around = Surroundings(indent)
        self._fresh = True  # the block under the cursor is empty and waits for a format
        self._room = 0.0  # pixels that the next block keeps from a quote or a list

    def _open(
        self, style: Look, rtl: bool, *, flexible: bool = False, mark: tuple[int, int] | None = None
    ) -> QTextCharFormat:
        """Begin a block; returns the format of its plain words."""
        block = self._styles.block(style, rtl, flexible=flexible)
        block.setTopMargin(max(block.topMargin(), self._styles.length(self._room)))
        self._room = 0.0
        self._around.place(block)
        if mark is not None:
            block.setProperty(*mark)
            padding = self._styles.length(_PADDING)
            block.setLeftMargin(block.leftMargin() + padding)
            block.setRightMargin(block.rightMargin() + padding)
        form = self._styles.characters(style, rtl)
        if self._fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(form)
            self._fresh = False
        else:
            self._cursor.insertBlock(block, form)
        return form

    def _line(self, text: str, style: Look, rtl: bool) -> None:
        form = self._open(style, rtl)
        self._cursor.insertText(text, form)

    def _set_heading(self, level: int) -> None:
        """Let the block under the cursor be found among the headings."""
        form = self._cursor.blockFormat()
        form.setHeadingLevel(level)
        self._cursor.setBlockFormat(form)

    def _collapse(self) -> None:
        """An empty block that Qt needs before a table takes no room."""
        block = QTextBlockFormat()
        block.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setProperty(look.QUOTE, self._around.bars())
        self._cursor.setBlockFormat(block)

    # -- pictures and files ----------------------------------------------------------------------

    def _find(self, target: str) -> Picture | None:
        base, library = Path(self._detail.base_dir), Path(self._detail.library_dir)
        return find_picture(target, base, library)

    def _target(self, token: Token) -> tuple[str, str]:
        stored = stored_file(
            str(token.attrGet("href") or ""),
            Path(self._detail.base_dir),
            Path(self._detail.library_dir),
        )
        return target_of(token, stored, self._detail)

    def _why(self, target: str) -> tuple[str, bool]:
        """Why a picture is not there, and whether its site may be asked again."""
        if not target.startswith(("http://", "https://", "//")):
            return translate("ReaderPane", "its file is missing"), False
        for media in self._detail.media:
            if target in {media.ref.url, *media.ref.alternates}:
                return self._told(media)
        return translate("ReaderPane", "not stored"), False

    def _told(self, media: StoredMedia) -> tuple[str, bool]:
        """The same from the ledger."""
        if media.reason is None:
            return translate("ReaderPane", "not fetched yet"), True
        return reason_in_words(media.reason), may_come(media.reason)

    def _beside(self, style: Look, *, captioned: bool) -> Look:
        """A picture's look: in the middle of the page, at the side within a list or a quote."""
        below = style.below if captioned else 26.0 if self._around.empty else 12.0
        return replace(style, below=below, centred=self._around.empty)

    def _picture_block(self, picture: Picture, *, captioned: bool, href: str = "") -> None:
        style = self._beside(look.PICTURE, captioned=captioned)
        self._open(style, self._around.rtl)
        block = self._cursor.blockFormat()
        block.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        self._cursor.setBlockFormat(block)
        form = QTextCharFormat()
        if href:
            form.setAnchor(True)
            form.setAnchorHref(href)
        self._insert(picture, form)

    def _place_inline(self, cursor: QTextCursor, token: Token, form: QTextCharFormat) -> None:
        """A picture among words; `cursor` may stand in a table's cell."""
        picture = self._find(str(token.attrGet("src") or ""))
        if picture is None:
            cursor.insertText(f"[{token.content or _picture()}]", form)
            return
        self._insert(picture, form, cursor)
        self.page.pictures[-1].alt = token.content

    def _insert(
        self, picture: Picture, above: QTextCharFormat, cursor: QTextCursor | None = None
    ) -> None:
        cursor = cursor if cursor is not None else self._cursor
        name = f"picture:{len(self.page.pictures)}"
        form = QTextImageFormat()
        if above.isAnchor():
            form.setAnchor(True)
            form.setAnchorHref(above.anchorHref())
            form.setAnchorNames(above.anchorNames())
        form.setName(name)
        size = picture.shown(self.page.column)
        form.setWidth(size.width())
        form.setHeight(size.height())
        cursor.insertImage(form)
        here = QTextCursor(self.page.document)  # it moves along with what is inserted before it
        here.setPosition(cursor.position() - 1)
        table = cursor.currentTable()
        columns = table.columns() if isinstance(table, QTextTable) else 1
        self.page.pictures.append(Placed(name, picture, here, sum(self._around.sides()), columns))

    def _missing(self, alt: str, why: tuple[str, bool], address: str = "") -> None:
        """Words in a picture's place; `why` as of `_why`."""
        reason, again = why
        said = isolate(translate("ReaderPane", "Picture"), alt or None, reason)
        style = replace(look.CAPTION, above=10.0)
        form = self._open(style, is_rtl(alt), mark=(look.MISSING, 1))
        if address.startswith(("http://", "https://")):
            form.setAnchor(True)
            form.setAnchorHref(address)
            form.setToolTip(address)
        self._cursor.insertText(said, form)
        if again:
            form.setForeground(self._styles.theme.colour("link"))
            form.setAnchor(True)
            form.setAnchorHref(RETRY)
            form.setToolTip(translate("ReaderPane", "Ask the site again for what it did not give"))
            self._cursor.insertText(" · ", self._styles.characters(style, is_rtl(alt)))
            self._cursor.insertText(isolate(translate("ReaderPane", "Try again")), form)
