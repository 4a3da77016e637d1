"""From Markdown tokens to a page.

Responsible for the order of blocks: the header of an article, then its body. Not for how a block
is begun (writer), for words (inline), tables (tables), typography (styles), what blocks stand in
(surroundings) or what is painted under the text (decorations). What is a figure, a caption or an
embed, which way a block runs and where links lead is decided before, for exports too
(core.convert.render).
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from markdown_it.token import Token
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
)

from viewer.core.convert.render import language_of, task_of, visible_text
from viewer.core.model import ArticleDetail
from viewer.gui.document import styles as look
from viewer.gui.document.colouring import MOST, coloured, ranges
from viewer.gui.document.header import header_lines
from viewer.gui.document.inline import InlineWriter
from viewer.gui.document.page import Page
from viewer.gui.document.parsing import body_of
from viewer.gui.document.pictures import find_picture
from viewer.gui.document.styles import Look
from viewer.gui.document.tables import TableWriter, cells_of
from viewer.gui.document.typography import Typography
from viewer.gui.document.writer import PageWriter
from viewer.gui.texts import is_rtl
from viewer.gui.theme import Theme
from viewer.gui.wording import translate

_AROUND = 20.0


def build_page(
    detail: ArticleDetail,
    theme: Theme,
    typography: Typography | None = None,
    *,
    header: bool = True,
) -> Page:
    """Build an article's page; nothing is decoded and no file outside the library is opened.

    Args:
        detail: the article.
        theme: its colours.
        typography: how it is set; as the program was drawn where None.
        header: whether what stands above the body is written.
    """
    builder = PageBuilder(detail, theme, typography or Typography())
    if header:
        builder.header()
    builder.body()
    return builder.page


class PageBuilder(PageWriter):
    """Builds one page; used once."""

    def __init__(self, detail: ArticleDetail, theme: Theme, typography: Typography) -> None:
        super().__init__(detail, theme, typography)
        # Not bound to this one: in a ring the document would wait for Python's collector, which
        # may run in another thread.
        me = weakref.proxy(self)
        self._inline = InlineWriter(
            self._styles,
            lambda *given: me._place_inline(*given),
            lambda token: me._target(token),
            self.page.parts,
        )
        self._tables = TableWriter(self._styles, self._inline)
        self._figure = ""  # the kind of the figure that is open
        self._notes = False
        self._note: Token | None = None  # a note that waits for its first block
        self._hero: Path | None = None
        self._lexed = 0  # characters of code that got colours
        self._found = body_of(detail)
        self._at = 0  # the token that the next block begins with

    # -- the header ----------------------------------------------------------------------------

    def header(self) -> None:
        """Write what stands above an article's body."""
        for text, style, rtl in header_lines(self._detail):
            self._line(text, style, rtl)
            if style is look.TITLE:
                self._set_heading(1)
        media = self._detail.featured
        if media is None:
            return
        if media.path is None:
            self._missing(media.ref.alt or media.ref.caption, self._told(media))
            return
        library = Path(self._detail.library_dir)
        picture = find_picture(media.path, library, library)
        if picture is None:
            self._missing(media.ref.alt, (translate("ReaderPane", "its file is missing"), False))
            return
        self._hero = picture.file
        self._picture_block(picture, captioned=bool(media.ref.caption))
        self.page.pictures[-1].alt = media.ref.alt
        self.page.pictures[-1].caption = media.ref.caption
        if media.ref.caption:
            self._line(media.ref.caption, look.CAPTION, is_rtl(media.ref.caption))

    # -- blocks --------------------------------------------------------------------------------

    def body(self) -> None:
        """Write the article's body."""
        while self.more():
            pass

    def more(self) -> bool:
        """Write the next block of the body; False where that was the last one."""
        if self._at < len(self._found):
            self._at = self._block(self._found, self._at)
        return self._at < len(self._found)

    def _block(self, found: Sequence[Token], at: int) -> int:
        """Write the block that begins here; returns where the next one does."""
        token = found[at]
        if token.type in {"paragraph_open", "heading_open"}:
            self._words(token, found[at + 1])
            return at + 3
        if token.type == "figure_open" and token.meta["kind"] == "picture":
            return self._pictures(found, at)
        if token.type == "figcaption_open":
            self._caption(token, found[at + 1])
            return at + 3
        if token.type == "table_open":
            end = next(n for n in range(at, len(found)) if found[n].type == "table_close")
            self._table(found[at:end])
            return end + 1
        if token.type in {"fence", "code_block"}:
            self._code(token)
        elif token.type == "hr":
            self._rule(1)
        elif token.type == "footnote_anchor":
            self._back(token)
        else:
            self._nesting(token)
        return at + 1

    def _nesting(self, token: Token) -> None:
        """What only changes how the blocks inside look."""
        if token.type == "blockquote_open":
            self._around.open_quote(token)
            self._room = _AROUND
        elif token.type == "blockquote_close":
            self._around.close()
            self._room = _AROUND
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            self._around.open_list(token)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            self._around.close()
            self._room = 0.0 if self._around.listed else _AROUND
        elif token.type == "list_item_open":
            self._around.open_item(token)
        elif token.type == "list_item_close":
            self._lead_in()
        elif token.type in {"figure_open", "figure_close"}:
            self._figure = str(token.meta.get("kind", ""))
        else:
            self._footnotes(token)

    def _footnotes(self, token: Token) -> None:
        if token.type == "footnote_block_open":
            self._rule(2)
            self._notes = True
        elif token.type == "footnote_open":
            self._around.open_note(token)
            self._note = token
        elif token.type == "footnote_close":
            self._lead_in()
            self._around.close()

    def _lead_in(self) -> None:
        """What begins with a table, or is empty, gets a line for its marker or number."""
        if self._around.starts_item or self._note is not None:
            form = self._open(look.NOTE if self._notes else look.LISTED, self._around.rtl)
            self._number_note(form)

    def _lead_note(self) -> None:
        """A note that begins with no words gets a line for its number."""
        if self._note is not None:
            self._lead_in()

    def _words(self, token: Token, inline: Token) -> None:
        children: Sequence[Token] = inline.children or []
        rtl = _is_rtl(token)
        pictures = any(child.type == "image" for child in children)
        task = task_of(children)
        if task is not None and self._around.starts_item:
            self._around.mark_task(done=task)
            children = _without_box(children)
        embed = (look.EMBED, 1) if token.meta.get("kind") == "embed" else None
        form = self._open(self._style(token), rtl, flexible=pictures, mark=embed)
        self._number_note(form)
        if token.type == "heading_open":
            self._set_heading(int(token.tag[1:]))
        name = token.attrGet("id")
        if name is not None:
            form.setAnchor(True)
            form.setAnchorNames([str(name)])
            self.page.parts.add(str(name))
        self._inline.write(self._cursor, children, form, rtl)

    def _number_note(self, form: QTextCharFormat) -> None:
        """Write a note's number in front of its first words."""
        if self._note is not None:
            number = self._note.meta["id"] + 1
            self._note = None
            self._inline.jump(
                self._cursor, f"{number}. ", form, f"#fnref{number}", f"fn{number}", raised=False
            )

    def _back(self, token: Token) -> None:
        """The way back from a note that does not end with words."""
        form = self._open(look.NOTE, self._around.rtl)
        self._inline.write(self._cursor, [token], form, self._around.rtl)

    def _style(self, token: Token) -> Look:
        if token.type == "heading_open":
            return look.HEADINGS[int(token.tag[1:])]
        if token.meta.get("kind") == "embed":
            return replace(look.EMBEDDED, below=look.NEAR + 14) if self._figure else look.EMBEDDED
        if self._notes:
            return look.NOTE
        style = look.QUOTED if self._around.quoted else look.PARAGRAPH
        if self._around.listed:
            style = replace(style, below=8.0 if token.hidden else 12.0)
        return style

    # -- other blocks --------------------------------------------------------------------------

    def _table(self, found: Sequence[Token]) -> None:
        self._lead_in()
        if not self._fresh:
            self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        self._collapse()
        captioned = self._figure == "table"
        placed = self._tables.write(
            self._cursor, cells_of(found), self._around, rtl=_is_rtl(found[0]), captioned=captioned
        )
        if placed is not None:
            self.page.tables.append(placed)
        self._fresh = True

    def _code(self, token: Token) -> None:
        self._lead_note()
        below = look.NEAR if self._figure == "code" else look.CODED.below
        style = replace(look.CODED, above=look.CODED.above + 12, below=below + 12)
        form = self._open(style, False, mark=(look.CODE, 1))
        block = self._cursor.blockFormat()
        block.setProperty(look.LANGUAGE, language_of(token))
        self._cursor.setBlockFormat(block)
        text, language = token.content.rstrip("\n"), language_of(token)
        self._lexed += len(text)
        self._cursor.insertText(text.replace("\n", "\u2028"), form)
        if language and self._lexed <= MOST:
            pieces = coloured(text, language)
            # Not as formats of the text: a page of code took three times as long to build.
            self._cursor.block().layout().setFormats(ranges(pieces, self._styles.theme))

    def _rule(self, kind: int) -> None:
        self._lead_note()
        block = replace(look.PARAGRAPH, above=8.0)
        self._open(block, self._around.rtl)
        form = self._cursor.blockFormat()
        form.setProperty(look.RULE, kind)
        self._cursor.setBlockFormat(form)

    # -- pictures ------------------------------------------------------------------------------

    def _pictures(self, found: Sequence[Token], at: int) -> int:
        """A figure of pictures, with its caption; returns where the next block begins."""
        self._lead_note()
        children = found[at + 1].children or []
        captioned = found[at + 2].type == "figcaption_open"
        before = len(self.page.pictures)
        images = [child for child in children if child.type == "image"]
        if len(images) > 1:
            style = self._beside(look.PICTURE, captioned=captioned)
            form = self._open(style, self._around.rtl, flexible=True)
            self._inline.write(self._cursor, children, form, self._around.rtl)
        elif not (at == 0 and self._is_cover(images[0])):
            self._lone(images[0], self._inline.address_in(children), captioned=captioned)
        elif captioned and self._says_the_cover(found[at + 3]):
            captioned = False
            at += 3
        if captioned:
            self._caption(found[at + 2], found[at + 3])
            for placed in self.page.pictures[before:]:
                placed.caption = visible_text(found[at + 3].children or ()).strip()
            at += 3
        return at + 3

    def _is_cover(self, image: Token) -> bool:
        """Whether a body begins with the picture above it; once is enough."""
        picture = self._find(str(image.attrGet("src") or ""))
        return picture is not None and picture.file == self._hero

    def _says_the_cover(self, caption: Token) -> bool:
        """Whether a caption stands above the body already."""
        media = self._detail.featured
        said = media.ref.caption if media is not None else ""
        return said.split() == visible_text(caption.children or ()).split()

    def _lone(self, image: Token, href: str, *, captioned: bool) -> None:
        target = str(image.attrGet("src") or "")
        picture = self._find(target)
        if picture is None:
            self._missing(image.content, self._why(target), href or target)
        else:
            self._picture_block(picture, captioned=captioned, href=href)
            self.page.pictures[-1].alt = image.content

    def _caption(self, token: Token, inline: Token) -> None:
        self._room = 0.0
        rtl = _is_rtl(token)
        centred = self._around.empty and self._figure not in {"quote", "code", "embed"}
        form = self._open(replace(look.CAPTION, centred=centred), rtl)
        self._inline.write(self._cursor, inline.children or [], form, rtl)


def _is_rtl(token: Token) -> bool:
    return token.meta.get("dir") == "rtl"


def _without_box(children: Sequence[Token]) -> Sequence[Token]:
    """A task's words without its box, which Qt paints as the marker."""
    rest = list(children[1:])
    if rest and rest[0].type == "text":
        rest[0].content = rest[0].content.lstrip()
    return rest
