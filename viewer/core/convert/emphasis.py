"""Emphasis that CommonMark accepts.

Responsible for moving blanks and punctuation out of a run, testing the flanking rule (CommonMark
0.31, 6.2), and dropping emphasis rather than leaving literal asterisks. Not for finding runs.
"""

from __future__ import annotations

import re
import unicodedata

_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)


def wrap_emphasis(text: str, mark: str, *, before: str = "", after: str = "") -> str:
    """`text` in emphasis, or as it is where Markdown could not say it.

    Args:
        text: Markdown of the run.
        mark: `*`, `**` or `~~`.
        before, after: the signs next to the run; '' at a block's edge.
    """
    match = _EDGES.match(text)
    lead, inner, tail = match.groups() if match else ("", text, "")
    if not inner:
        return text
    if "\n\n" in inner:
        return text
    inner, broken = _without_final_break(inner)
    opens = _opens(lead[-1:] or before, inner[0])
    closes = _opens(tail[:1] or broken[:1] or after, inner[-1])
    if not (opens and closes) or inner.endswith("\\") or inner[0] == inner[-1] == mark[0]:
        return text
    return f"{lead}{mark}{inner}{mark}{broken}{tail}"


def _without_final_break(inner: str) -> tuple[str, str]:
    """Line breaks at the end of a run belong behind it."""
    stripped = re.sub(r"(?:\\\n\s*)+$", "", inner)
    return (stripped, inner[len(stripped) :]) if stripped else (inner, "")


def _opens(outside: str, inside: str) -> bool:
    """Whether a delimiter between the two signs is flanking on the inner side."""
    if inside.isspace():
        return False
    if not _is_punctuation(inside):
        return True
    return not outside or outside.isspace() or _is_punctuation(outside)


def _is_punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"
