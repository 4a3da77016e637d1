"""What is copied from an article: clean text, HTML and Markdown, each with its direction.

Responsible for these three forms. Not for what is chosen (selection).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import groupby

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from viewer.core.convert.escaping import destination, escape_line_starts
from viewer.core.convert.escaping import escape as escape_markdown
from viewer.gui.document.page import Page
from viewer.gui.document.selection import Grid, Piece, Words, chosen
from viewer.gui.texts import is_rtl

_LRM, _RLM = "\u200e", "\u200f"
_BULLETS = {"disc", "circle", "square"}
_TASKS = {"todo": "[ ]", "done": "[x]"}

Part = Piece | Grid


def mime_of(cursor: QTextCursor, page: Page) -> QMimeData:
    """What a cursor has chosen, for the clipboard: text/plain, text/html and text/markdown."""
    parts = chosen(cursor, page)
    data = QMimeData()
    data.setText(as_text(parts))
    data.setHtml(as_html(parts))
    data.setData("text/markdown", as_markdown(parts).encode())
    return data


# -- plain text ------------------------------------------------------------------------------------


def as_text(parts: Sequence[Part]) -> str:
    """Plain text; where it is more than a piece of one block, a block whose first letter tells
    another direction than its own begins with a mark of direction (UAX 9)."""
    if len(parts) == 1 and isinstance(parts[0], Piece) and not parts[0].marker:
        return _plain(parts[0])
    return _joined(parts, _text_of)


def _text_of(part: Part) -> str:
    if isinstance(part, Grid):
        return "\n".join("\t".join(row) for row in part.rows)
    if part.rule:
        return "* * *"
    text = _plain(part).strip()
    told = is_rtl(text) and not part.code
    sign = "" if told == part.rtl or part.code else _RLM if part.rtl else _LRM
    marker = _TASKS.get(part.marker, "•" if part.marker in _BULLETS else part.marker)
    indent = "  " * (part.depth - 1) if part.marker else ""
    return f"{sign}{indent}{marker} {text}" if marker else sign + text


def _plain(piece: Piece) -> str:
    """A piece's words, with notes told from figures and no gaps where pictures were."""
    if piece.code:
        return piece.text
    words = (f"[{one.text}]" if one.note == "mention" else one.text for one in piece.words)
    return re.sub(r" {2,}", " ", "".join(words))


def _joined(parts: Sequence[Part], write: Callable[[Part], str]) -> str:
    """Blocks with an empty line between them; items of a list without."""
    lines: list[str] = []
    for before, part in zip([None, *parts], parts, strict=False):
        if before is not None and not (_is_item(before) and _is_item(part)):
            lines.append("")
        lines.append(write(part))
    return "\n".join(lines)


def _is_item(part: Part) -> bool:
    return isinstance(part, Piece) and bool(part.marker)


# -- HTML ------------------------------------------------------------------------------------------


def as_html(parts: Sequence[Part]) -> str:
    """HTML with nothing but structure: no fonts, no colours."""
    made: list[str] = []
    for item, group in groupby(parts, key=lambda part: _list_of(part)):
        inside = [_html_of(part) for part in group]
        made += [f"<{item}>", *inside, f"</{item}>"] if item else inside
    return "\n".join(made)


def _list_of(part: Part) -> str:
    if not isinstance(part, Piece) or not part.marker:
        return ""
    return "ul" if part.marker in _BULLETS or part.marker in _TASKS else "ol"


def _html_of(part: Part) -> str:
    if isinstance(part, Grid):
        return _html_table(part)
    if part.rule:
        return "<hr>"
    if part.code:
        return f'<pre dir="ltr"><code>{escape(part.text)}</code></pre>'
    side = "rtl" if part.rtl else "ltr"
    words = "".join(map(_html_words, part.words))
    if part.marker:
        value = f' value="{part.marker[:-1]}"' if part.marker[:-1].isdigit() else ""
        box = f"{_TASKS[part.marker]} " if part.marker in _TASKS else ""
        return f'<li dir="{side}"{value}>{box}{words}</li>'
    tag = f"h{part.level}" if part.level else "p"
    block = f'<{tag} dir="{side}">{words}</{tag}>'
    return "<blockquote>" * part.quotes + block + "</blockquote>" * part.quotes


def _html_words(words: Words) -> str:
    made = escape(words.text).replace("\n", "<br>")
    for wanted, tag in (
        (words.code, "code"), (words.bold, "strong"), (words.italic, "em"), (words.struck, "s"),
        (words.raised, "sup"),
    ):  # fmt: skip
        if wanted:
            made = f"<{tag}>{made}</{tag}>"
    return f'<a href="{escape(words.address)}">{made}</a>' if words.address else made


def _html_table(grid: Grid) -> str:
    rows = []
    for number, row in enumerate(grid.rows):
        tag = "th" if grid.headed and number == 0 else "td"
        rows.append("".join(f'<{tag} dir="auto">{escape(cell)}</{tag}>' for cell in row))
    body = "\n".join(f"<tr>{row}</tr>" for row in rows)
    return f'<table dir="{"rtl" if grid.rtl else "ltr"}">\n{body}\n</table>'


# -- Markdown --------------------------------------------------------------------------------------


def as_markdown(parts: Sequence[Part]) -> str:
    """Markdown in our dialect (docs/dialect.md)."""
    return _joined(parts, _markdown_of)


def _markdown_of(part: Part) -> str:
    if isinstance(part, Grid):
        return _markdown_table(part)
    if part.rule:
        return "* * *"
    if part.code:
        fence = _fence(part.text)
        return _quoted(f"{fence}{part.language}\n{part.text}\n{fence}", part.quotes)
    words = escape_line_starts("".join(map(_markdown_words, part.words)).strip())
    words = words.replace("\n", "\\\n")
    if part.level:
        return "#" * part.level + " " + words.replace("\\\n", " ")
    if part.marker:
        bullet = "-" if part.marker in _BULLETS else part.marker
        bullet = f"- {_TASKS[part.marker]}" if part.marker in _TASKS else bullet
        return _quoted("  " * (part.depth - 1) + f"{bullet} {words}", part.quotes)
    return _quoted(words, part.quotes)


def _fence(code: str) -> str:
    """Longer than any run of its sign in the code."""
    fence = "```"
    while fence in code:
        fence += "`"
    return fence


def _quoted(text: str, quotes: int) -> str:
    return "\n".join("> " * quotes + line for line in text.split("\n")) if quotes else text


def _markdown_words(words: Words) -> str:
    text = words.text
    inner = text.strip()
    if not inner:
        return text
    before, after = text[: text.index(inner)], text[text.index(inner) + len(inner) :]
    made = f"`{inner}`" if words.code and "`" not in inner else escape_markdown(inner)
    marks: Iterable[tuple[bool, str]] = (
        (words.italic, "*"), (words.bold, "**"), (words.struck, "~~")
    )  # fmt: skip
    for wanted, mark in marks:
        if wanted:
            made = f"{mark}{made}{mark}"
    if words.note:
        return f"[^{inner}]" if words.note == "mention" else f"[^{inner.rstrip('.')}]: "
    if words.address:
        made = f"[{made}]({destination(words.address)})"
    return before + made + after


def _markdown_table(grid: Grid) -> str:
    rows = [[escape_markdown(cell).replace("|", "\\|") for cell in row] for row in grid.rows]
    if not grid.headed:
        rows.insert(0, [""] * len(rows[0]))
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
