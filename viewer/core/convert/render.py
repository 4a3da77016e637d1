"""Markdown to tokens and to HTML, for the reader and the exports alike.

Responsible for the one parser of our dialect and for the one stream of tokens that both are made
of: figures with captions (captions), directions (direction), names of headings and links to them
(parts), links that lead elsewhere than the file says, tables without a head, pictures that are not
stored. Not for painting (gui) nor for what links mean (reading).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from viewer.core.convert.captions import is_caption, is_embed, is_picture, make_figures
from viewer.core.convert.direction import give_directions, visible_text
from viewer.core.convert.parts import lead_to_parts, name_headings

__all__ = [
    "NOT_STORED", "STYLE", "Lead", "is_caption", "is_embed", "is_picture", "language_of", "task_of",
    "to_html", "tokens", "visible_text",
]  # fmt: skip

NOT_STORED = "not stored"  # the title of a picture that the library does not hold
Lead = Callable[[str], str | None]  # an address -> where a page links instead; None: as it is

# What a page needs so that a picture that cannot be shown looks like words, not like a fault.
STYLE = """\
img.not-stored { display: inline-block; max-width: 100%; padding: .4em .8em;
  border: 1px dashed; border-radius: 6px; font-size: .85em; opacity: .75; }
p.embed { padding: .6em .9em; border: 1px solid; border-radius: 6px; }
figure { margin: 1.5em 0; } figcaption { font-size: .85em; text-align: center; }
"""

_SCHEMES = {"", "http", "https", "mailto", "tel", "sms", "ftp", "geo", "magnet"}


@cache
def parser() -> MarkdownIt:
    """The parser of our dialect: CommonMark, tables, strikethrough, footnotes, task lists."""
    markdown = MarkdownIt("commonmark", {"html": False, "linkify": False})
    markdown.enable(["table", "strikethrough"])
    markdown.use(footnote_plugin).use(tasklists_plugin)
    markdown.disable("footnote_inline")  # `^[text]`; our notes have numbers
    markdown.validateLink = _is_safe  # type: ignore[method-assign]  # its own way
    for name, rule in _RULES.items():
        markdown.add_render_rule(name, rule)
    return markdown


def tokens(markdown: str, *, lead: Lead | None = None, below_title: bool = False) -> list[Token]:
    """The block tokens of a Markdown body as a page shows it; inline ones are their children.

    Beside markdown-it's own: `figure_open`/`figcaption_open` (captions), `meta["dir"]` of a block,
    "ltr" or "rtl" (direction), `id` of a heading and `meta["part"]` of a link within the page
    (parts), `class="not-stored"` of a picture.

    Args:
        markdown: without its front matter.
        lead: tells where links lead instead, such as to the library's own copy of a page.
        below_title: whether the page has a title of its own as `h1`: an `h1` of the body is
            shown as `h2` then. The file keeps its `#`.
    """
    found = make_figures(_backs_into_words(_without_empty_heads(parser().parse(markdown))))
    give_directions(found)
    for block in found:
        for child in block.children or ():
            _show(child, lead)
    lead_to_parts(found, name_headings(found, below_title=below_title))
    return found


def to_html(markdown: str, *, lead: Lead | None = None, below_title: bool = False) -> str:
    """Markdown as HTML, without a page around it; arguments as of `tokens`."""
    found = tokens(markdown, lead=lead, below_title=below_title)
    markdown_it = parser()
    return str(markdown_it.renderer.render(found, markdown_it.options, {}))


def task_of(children: Sequence[Token]) -> bool | None:
    """Whether the item that these tokens begin is done; None when it is no task."""
    first = children[0] if children else None
    if first is None or first.type != "html_inline" or "task-list" not in first.content:
        return None
    return "checked=" in first.content


def _show(token: Token, lead: Lead | None) -> None:
    if token.type == "image" and token.attrGet("title") == NOT_STORED:
        token.attrSet("class", "not-stored")
        token.attrSet("loading", "lazy")
    elif token.type == "link_open" and lead is not None:
        address = lead(str(token.attrGet("href") or ""))
        if address is not None:
            token.attrSet("href", address)


def _without_empty_heads(found: Sequence[Token]) -> Iterator[Token]:
    """Markdown has no table without a head; one whose head is empty had none."""
    number = 0
    while number < len(found):
        if found[number].type == "thead_open":
            end = next(n for n in range(number, len(found)) if found[n].type == "thead_close")
            if not any(_says_something(one) for one in found[number:end]):
                number = end + 1
                continue
        yield found[number]
        number += 1


def _backs_into_words(found: Iterable[Token]) -> list[Token]:
    """Put the ways back from a note behind its last words, wherever these stand."""
    made: list[Token] = []
    last: Token | None = None  # the last words of the note that is open
    for token in found:
        if token.type == "footnote_anchor" and last is not None:
            last.children = [*(last.children or ()), token]
            continue
        made.append(token)
        if token.type == "inline":
            last = token
        elif token.type in {"footnote_open", "fence", "code_block", "hr", "table_close"}:
            last = None
    return made


def _says_something(token: Token) -> bool:
    children = token.children or ()
    return bool(visible_text(children).strip()) or any(one.type == "image" for one in children)


def _is_safe(url: str) -> bool:
    try:
        return urlsplit(url.strip()).scheme.lower() in _SCHEMES
    except ValueError:
        return False


# -- what markdown-it and its plugins would write otherwise --------------------------------------


def _code(_renderer: Any, found: Sequence[Token], at: int, _options: Any, _env: Any) -> str:
    """Code runs from left to right wherever it stands."""
    language = language_of(found[at])
    mark = f' class="language-{escapeHtml(language)}"' if language else ""
    return f'<pre dir="ltr"><code{mark}>{escapeHtml(found[at].content)}</code></pre>\n'


def _inline_code(_renderer: Any, found: Sequence[Token], at: int, _options: Any, _env: Any) -> str:
    return f'<code dir="ltr">{escapeHtml(found[at].content)}</code>'


def _notes(_renderer: Any, found: Sequence[Token], at: int, _options: Any, _env: Any) -> str:
    mark = _direction(found[at])
    return f'<section class="footnotes">\n<ol class="footnotes-list"{mark}>\n'


def _note(_renderer: Any, found: Sequence[Token], at: int, _options: Any, _env: Any) -> str:
    number = found[at].meta["id"] + 1
    return f'<li id="fn{number}" class="footnote-item"{_direction(found[at])}>'


def _mark(_renderer: Any, found: Sequence[Token], at: int, _options: Any, _env: Any) -> str:
    """The same number at every mention of a note."""
    return f"[{found[at].meta['id'] + 1}]"


def _direction(token: Token) -> str:
    return f' dir="{token.attrs["dir"]}"' if "dir" in token.attrs else ""


def language_of(token: Token) -> str:
    """The language that a code block names; '' for none."""
    words = token.info.split(maxsplit=1) if token.info else []
    return words[0] if words else ""


_RULES = {
    "fence": _code,
    "code_block": _code,
    "code_inline": _inline_code,
    "footnote_block_open": _notes,
    "footnote_open": _note,
    "footnote_caption": _mark,
}
