"""From Markdown tokens to a page.

Responsible for the order of blocks: the header of an article, then its body. Not for words
(inline), tables (tables), typography (styles) or what is painted under the text (decorations).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from markdown_it.token import Token
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextImageFormat,
    QTextList,
    QTextListFormat,
)

from viewer.core.convert.render import is_caption, is_picture, tokens
from viewer.core.model import ArticleDetail
from viewer.gui.document import styles as look
from viewer.gui.document.files import stored_file
from viewer.gui.document.inline import InlineWriter, visible_text
from viewer.gui.document.page import ArticleDocument, Page, Placed
from viewer.gui.document.pictures import Picture, find_picture
from viewer.gui.document.styles import Look, Styles
from viewer.gui.document.tables import TableWriter, cells_of
from viewer.gui.texts import is_rtl, isolate, short_date
from viewer.gui.theme import Theme

_WORDS_A_MINUTE = 220
_AROUND = 20.0
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
_TASKS = {"[ ]": QTextBlockFormat.MarkerType.Unchecked, "[x]": QTextBlockFormat.MarkerType.Checked}


def build_page(detail: ArticleDetail, theme: Theme) -> Page:
    """Build an article's page; nothing is decoded and no file outside the library is opened."""
    builder = PageBuilder(detail, theme)
    builder.header()
    builder.body()
    return builder.page


class PageBuilder:
    """Builds one page; used once."""

    def __init__(self, detail: ArticleDetail, theme: Theme) -> None:
        self._detail = detail
        self._styles = Styles(theme)
        self.page = Page(ArticleDocument(theme.colour("placeholder")))
        self._cursor = QTextCursor(self.page.document)
        self._inline = InlineWriter(self._styles, self._place_inline, self._stored)
        self._tables = TableWriter(self._styles, self._inline)
        self._fresh = True  # the block under the cursor is empty and waits for a format
        self._quotes = 0
        self._room = 0.0  # pixels that the next block keeps from a quote or a list
        self._lists: list[QTextListFormat] = []
        self._open_lists: list[QTextList | None] = []
        self._starts_item = False
        self._notes = False
        self._note = ""
        self._hero: Path | None = None

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("ReaderPane", text)

    # -- the header ----------------------------------------------------------------------------

    def header(self) -> None:
        """Write what stands above an article's body."""
        summary = self._detail.summary
        title = summary.title or self._tr("Untitled")
        rtl = is_rtl(title)
        self._line(isolate(self._detail.site_name, *summary.categories), look.KICKER, rtl)
        self._line(title, look.TITLE, rtl)
        if self._has_deck():
            self._line(summary.excerpt, look.DECK, is_rtl(summary.excerpt))
        words = len(self._detail.markdown.split())
        minutes = max(1, round(words / _WORDS_A_MINUTE))
        reading = f"{QLocale().toString(minutes)} {self._tr('min read')}"
        self._line(isolate(summary.author, short_date(summary.published), reading), look.META, rtl)
        if summary.gone_since is not None:
            said = self._tr("Gone from the site since {}; this copy stays.")
            self._line(said.format(short_date(summary.gone_since)), look.GONE, False)
        self._featured()

    def _has_deck(self) -> bool:
        """Whether the excerpt says more than the first words of the body."""
        excerpt = "".join(filter(str.isalnum, self._detail.summary.excerpt))[:60]
        body = "".join(filter(str.isalnum, self._detail.markdown[:1500]))
        return bool(excerpt) and excerpt not in body

    def _featured(self) -> None:
        media = self._detail.featured
        if media is None:
            return
        if media.path is None:
            self._missing(media.ref.alt or media.ref.caption, media.reason)
            return
        library = Path(self._detail.library_dir)
        picture = find_picture(media.path, library, library)
        if picture is None:
            self._missing(media.ref.alt, self._tr("its file is missing"))
            return
        self._hero = picture.file
        self._picture_block(picture, captioned=bool(media.ref.caption))
        if media.ref.caption:
            self._line(media.ref.caption, look.CAPTION, is_rtl(media.ref.caption))

    def _line(self, text: str, style: Look, rtl: bool) -> None:
        form = self._open(style, rtl)
        self._cursor.insertText(text, form)

    # -- blocks --------------------------------------------------------------------------------

    def _open(
        self, style: Look, rtl: bool, *, flexible: bool = False, mark: tuple[int, int] | None = None
    ) -> QTextCharFormat:
        """Begin a block; returns the format of its plain words."""
        block = self._styles.block(style, rtl, depth=self._quotes, flexible=flexible)
        block.setTopMargin(max(block.topMargin(), self._room))
        self._room = 0.0
        if mark is not None:
            block.setProperty(*mark)
        form = self._styles.characters(style, rtl)
        if self._fresh:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(form)
            self._fresh = False
        else:
            self._cursor.insertBlock(block, form)
        return form

    def body(self) -> None:
        """Write the article's body."""
        found = tokens(self._detail.markdown)
        number = 0
        while number < len(found):
            number = self._block(found, number)

    def _block(self, found: Sequence[Token], at: int) -> int:
        """Write the block that begins here; returns where the next one does."""
        token = found[at]
        if is_picture(found, at):
            return self._figure(found, at)
        if token.type == "table_open":
            end = next(n for n in range(at, len(found)) if found[n].type == "table_close")
            captioned = is_caption(found, end + 1)
            self._table(found[at:end], captioned)
            if captioned:
                self._caption(found[end + 2])
            return end + (4 if captioned else 1)
        if token.type in {"paragraph_open", "heading_open"}:
            self._words(token, found[at + 1])
            return at + 3
        if token.type in {"fence", "code_block"}:
            self._code(token.content)
        elif token.type == "hr":
            self._rule(1)
        else:
            self._nesting(token)
        return at + 1

    def _nesting(self, token: Token) -> None:
        """What only changes how the blocks inside look."""
        if token.type == "blockquote_open":
            self._quotes += 1
            self._room = _AROUND
        elif token.type == "blockquote_close":
            self._quotes -= 1
            self._room = _AROUND
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            self._open_list(token)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._lists.pop()
            self._open_lists.pop()
            self._room = 0.0 if self._lists else _AROUND
        elif token.type == "list_item_open":
            self._starts_item = True
        elif token.type == "footnote_block_open":
            self._rule(2)
            self._notes = True
        elif token.type == "footnote_open":
            self._note = str(token.meta["id"] + 1)

    def _words(self, token: Token, inline: Token) -> None:
        children: Sequence[Token] = inline.children or []
        rtl = is_rtl(visible_text(children))
        style = self._style(token)
        pictures = any(child.type == "image" for child in children)
        form = self._open(style, rtl, flexible=pictures)
        if self._lists:
            children = self._join_list(children, rtl)
        if self._notes and token.type == "paragraph_open":
            number = self._note
            self._inline.jump(
                self._cursor, f"{number}. ", form, f"#noteref-{number}", f"note-{number}",
                raised=False,
            )  # fmt: skip
        self._inline.write(self._cursor, children, form, rtl)

    def _style(self, token: Token) -> Look:
        if token.type == "heading_open":
            return look.HEADINGS[int(token.tag[1:])]
        if self._notes:
            return look.NOTE
        if self._lists:
            return look.LISTED if not self._quotes else replace(look.LISTED, token="muted")
        return look.QUOTED if self._quotes else look.PARAGRAPH

    # -- lists ---------------------------------------------------------------------------------

    def _open_list(self, token: Token) -> None:
        form = QTextListFormat()
        depth = len(self._lists)
        form.setIndent(depth + 1)
        if token.type == "ordered_list_open":
            form.setStyle(QTextListFormat.Style.ListDecimal)
            form.setStart(int(token.attrGet("start") or 1))
        else:
            form.setStyle(_BULLETS[depth % len(_BULLETS)])
        self._lists.append(form)
        self._open_lists.append(None)

    def _join_list(self, children: Sequence[Token], rtl: bool) -> Sequence[Token]:
        """Make the block an item, or a further paragraph of one; returns its words."""
        block = self._cursor.blockFormat()
        if not self._starts_item:
            side = block.setRightMargin if rtl else block.setLeftMargin
            side(block.leftMargin() + block.rightMargin() + 28 * len(self._lists))
            self._cursor.setBlockFormat(block)
            return children
        self._starts_item = False
        first = children[0] if children else None
        if first is not None and first.type == "html_inline" and "checkbox" in first.content:
            checked = "checked" in first.content
            block.setMarker(_TASKS["[x]" if checked else "[ ]"])
            self._cursor.setBlockFormat(block)
            children = children[1:]
        current = self._open_lists[-1]
        if current is None:
            self._open_lists[-1] = self._cursor.createList(self._lists[-1])
        else:
            current.add(self._cursor.block())
        return children

    # -- other blocks --------------------------------------------------------------------------

    def _table(self, found: Sequence[Token], captioned: bool) -> None:
        if not self._fresh:
            self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        self._collapse()
        placed = self._tables.write(self._cursor, cells_of(found), captioned=captioned)
        if placed is not None:
            self.page.tables.append(placed)
        self._fresh = True

    def _collapse(self) -> None:
        """An empty block that Qt needs before a table takes no room."""
        block = QTextBlockFormat()
        block.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(block)

    def _code(self, text: str) -> None:
        form = self._open(look.CODED, False, mark=(look.CODE, 1))
        block = self._cursor.blockFormat()
        block.setLeftMargin(block.leftMargin() + 18)
        block.setRightMargin(block.rightMargin() + 18)
        block.setTopMargin(block.topMargin() + 12)
        block.setBottomMargin(block.bottomMargin() + 12)
        self._cursor.setBlockFormat(block)
        self._cursor.insertText(text.rstrip("\n").replace("\n", "\u2028"), form)

    def _rule(self, kind: int) -> None:
        self._open(replace(look.PARAGRAPH, above=8.0), False, mark=(look.RULE, kind))

    # -- pictures ------------------------------------------------------------------------------

    def _figure(self, found: Sequence[Token], at: int) -> int:
        image = next(child for child in found[at + 1].children or [] if child.type == "image")
        captioned = is_caption(found, at + 3)
        target, alt = str(image.attrGet("src") or ""), image.content
        picture = self._find(target)
        following = at + (6 if captioned else 3)
        if picture is not None and picture.file == self._hero:
            self._hero = None  # the featured picture again at the top of the body: once is enough
            return following
        if picture is None:
            self._missing(alt, self._why(target))
        else:
            self._picture_block(picture, captioned=captioned)
        if captioned:
            self._caption(found[at + 4])
        return following

    def _caption(self, inline: Token) -> None:
        """Write a caption without the emphasis that marks it as one."""
        children = inline.children or []
        words = [child for child in children if child.type != "text" or child.content][1:-1]
        rtl = is_rtl(visible_text(words))
        form = self._open(look.CAPTION, rtl)
        self._inline.write(self._cursor, words, form, rtl)

    def _find(self, target: str) -> Picture | None:
        base, library = Path(self._detail.base_dir), Path(self._detail.library_dir)
        return find_picture(target, base, library)

    def _stored(self, target: str) -> Path | None:
        return stored_file(target, Path(self._detail.base_dir), Path(self._detail.library_dir))

    def _why(self, target: str) -> str:
        remote = target.startswith(("http://", "https://", "//"))
        return self._tr("not stored") if remote else self._tr("its file is missing")

    def _picture_block(self, picture: Picture, *, captioned: bool) -> None:
        style = look.PICTURE if captioned else replace(look.PICTURE, below=26.0)
        block = self._styles.block(style, False, depth=self._quotes)
        block.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        self._open(style, False)
        self._cursor.setBlockFormat(block)
        self._insert(picture, QTextCharFormat())

    def _place_inline(self, cursor: QTextCursor, token: Token, form: QTextCharFormat) -> None:
        """A picture among words; `cursor` may stand in a table's cell."""
        picture = self._find(str(token.attrGet("src") or ""))
        if picture is None:
            cursor.insertText(f"[{token.content or self._tr('picture')}]", form)
            return
        self._insert(picture, form, cursor)

    def _insert(
        self, picture: Picture, above: QTextCharFormat, cursor: QTextCursor | None = None
    ) -> None:
        cursor = cursor if cursor is not None else self._cursor
        name = f"picture:{len(self.page.pictures)}"
        form = QTextImageFormat()
        if above.isAnchor():
            form.setAnchor(True)
            form.setAnchorHref(above.anchorHref())
        form.setName(name)
        size = picture.shown(look.COLUMN)
        form.setWidth(size.width())
        form.setHeight(size.height())
        self.page.pictures.append(Placed(name, picture, cursor.position()))
        cursor.insertImage(form)

    def _missing(self, alt: str, reason: str | None) -> None:
        said = isolate(self._tr("Picture"), alt or None, reason)
        style = replace(look.CAPTION, above=10.0)
        form = self._open(style, is_rtl(alt), mark=(look.MISSING, 1))
        self._cursor.insertText(said, form)
