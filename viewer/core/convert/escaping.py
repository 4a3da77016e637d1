"""Which signs of running text would be read as markup.

Responsible for escaping exactly those (docs/dialect.md, "Text"). Not for code, which is fenced
instead (inline, markdown).
"""

from __future__ import annotations

import re

_MARKUP = re.compile(
    r"[`\[\]~]"
    r"|\\(?=[!-/:-@\[-`{-~]|\s*$)"
    r"|(?<! )\*|\*(?! )"
    r"|(?<![^\W_])_|_(?![^\W_])"
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=\#?\w{1,31};)"
)
_MAYBE = re.compile(r"[`\[\]~\\*_<&]")
_LINE_START = re.compile(
    r"^([ \t]*)(?:([-+])(?=[ \t]|$)|(\#{1,6})(?=[ \t]|$)|(>)|([0-9]{1,9})([.)])(?=[ \t]|$)"
    r"|([=-])(?=\7*[ \t]*$)|([:|-])(?=[\s:|-]*$)|(\*)(?= |$))"
)
_STARTS = frozenset("-+#>=:|*0123456789 \t")
_HEADING_END = re.compile(r"(?:(?<=[ \t])|^)(#+)$")
_BLANKS = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
_ENCODED = (("\\", "%5C"), (" ", "%20"), ("(", "%28"), (")", "%29"), ("<", "%3C"), (">", "%3E"))


def collapse(text: str) -> str:
    """White space as HTML shows it: one blank for every run; other spaces stay."""
    if "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text:
        return _BLANKS.sub(" ", text)
    return text


def escape(text: str) -> str:
    """Escape what would be markup anywhere in a line."""
    return _MARKUP.sub(r"\\\g<0>", text) if _MAYBE.search(text) else text


def escape_line_starts(text: str) -> str:
    """Escape what would be markup only at the start of a line; text of one or more lines."""
    if "\n" in text:
        return "\n".join(map(escape_line_starts, text.split("\n")))
    return _LINE_START.sub(_escaped_start, text, count=1) if text[:1] in _STARTS else text


def _escaped_start(match: re.Match[str]) -> str:
    if match[5]:
        return f"{match[1]}{match[5]}\\{match[6]}"
    return f"{match[1]}\\{match[0][len(match[1]) :]}"


def escape_heading_end(line: str) -> str:
    """Escape `#` signs that would close a heading."""
    return _HEADING_END.sub(lambda match: "\\" + match[1], line)


def destination(url: str) -> str:
    """An address as a link's destination: signs that would end it percent-encoded."""
    if any(sign in url for sign, _ in _ENCODED):
        for sign, code in _ENCODED:
            url = url.replace(sign, code)
    return _ENTITY.sub("%26", url) if "&" in url else url


_ENTITY = re.compile(r"&(?=\#\d{1,7};|\#[xX][0-9a-fA-F]{1,6};|[a-zA-Z][a-zA-Z0-9]{1,31};)")


def label(text: str) -> str:
    """Plain text as the label of a picture: on one line, nothing in it read as markup."""
    return escape(" ".join(text.split()))
