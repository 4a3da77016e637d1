"""The colours of code: which piece of it is a keyword, a string, a comment.

Responsible for cutting code into pieces with a theme's token, by Pygments' lexers, and for their
colours as a layout takes them. Not for the text itself (builder).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pygments.lexer import Lexer
from pygments.token import Comment, Keyword, Name, Number, Operator, String, _TokenType
from pygments.util import ClassNotFound
from PySide6.QtGui import QTextCharFormat, QTextLayout

from viewer.gui.texts import utf16_units
from viewer.gui.theme import Theme

PLAIN = "text"
# Of one page, in characters: a thousand take 1.4 ms, or 4.5 where every one is a token, and pages
# are built in the thread of the window, which may not stop for more than 50 ms.
MOST = 8_000

# The first that a token is in, counts.
_TOKENS = (
    (Comment, "syntax_comment"),
    (String, "syntax_string"),
    (Number, "syntax_number"),
    (Keyword, "syntax_keyword"),
    (Operator.Word, "syntax_keyword"),
    (Name.Tag, "syntax_keyword"),
    (Name.Function, "syntax_name"),
    (Name.Class, "syntax_name"),
    (Name.Decorator, "syntax_name"),
    (Name.Builtin, "syntax_name"),
    (Name.Attribute, "syntax_name"),
    (Name.Constant, "syntax_number"),
)


def coloured(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Pieces of code with the theme's token of each; together they are the text unchanged.

    Args:
        text: the code.
        language: as the article names it; '' and unknown ones stay plain.
    """
    lexer = _lexer(language.lower()) if language else None
    if lexer is None:
        return iter([(text, PLAIN)])
    pieces = [(words, _token_of(kind)) for kind, words in lexer.get_tokens(text)]
    # Lexers make line ends alike and drop a mark of byte order: never show other code than is kept.
    same = "".join(words for words, _ in pieces) == text
    return _joined(pieces) if same else iter([(text, PLAIN)])


@lru_cache(maxsize=16)
def _lexer(language: str) -> Lexer | None:
    from pygments.lexers import get_lexer_by_name  # 10 ms that a start does not wait for

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def ranges(pieces: Iterable[tuple[str, str]], theme: Theme) -> list[QTextLayout.FormatRange]:
    """The colours of pieces as a block's layout takes them; plain ones are left out."""
    forms = {token: QTextCharFormat() for _, token in _TOKENS}
    for token, form in forms.items():
        form.setForeground(theme.colour(token))
    made, start = [], 0
    for words, token in pieces:
        length = utf16_units(words)
        if token in forms:
            one = QTextLayout.FormatRange()
            one.start, one.length, one.format = start, length, forms[token]
            made.append(one)
        start += length
    return made


@cache
def _token_of(kind: _TokenType) -> str:
    return next((token for wanted, token in _TOKENS if kind in wanted), PLAIN)


def _joined(pieces: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Neighbours of one token as one piece."""
    words, token = "", PLAIN
    for more, next_ in pieces:
        if next_ != token and words:
            yield words, token
            words = ""
        words, token = words + more, next_
    if words:
        yield words, token
