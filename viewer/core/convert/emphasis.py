"""Emphasis that CommonMark accepts.

Responsible for the words of one paragraph as a short list of texts, whole pieces (links, code,
pictures) and emphasised runs, and for writing it: neighbours merged, blanks and punctuation moved
out of a run where the flanking rule (CommonMark 0.31, 6.2) asks for it, and the emphasis dropped
rather than left as literal asterisks (wordpress.md, 55). Not for finding runs (inline).
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count

_PARAGRAPHS = re.compile(r"\n[ \n\xa0]*\n")
_ESCAPED = frozenset(string.punctuation)
_BLANK = " \n"
_MOST_RUNS = 60  # of runs right behind each other that are settled together


@dataclass(slots=True)
class Piece:
    """Markdown that is never cut: a link, a code span, a picture, a reference.

    Args:
        text: the Markdown.
        within: rewrites a link with its label emphasised; None for everything else.
    """

    text: str
    within: Callable[[str], str] | None = None

    def joined(self, other: Piece) -> Piece | None:  # noqa: ARG002  # others have room
        """One piece in place of this and another right behind it, where the two have no room."""
        return None


@dataclass(slots=True)
class Run:
    """Words in emphasis."""

    mark: str  # `*`, `**` or `~~`
    nodes: list[Node] = field(default_factory=list)


Node = str | Piece | Run


@dataclass(slots=True)
class _Mark:
    """One delimiter in the flat list of a paragraph."""

    mark: str
    opens: bool
    pair: int


_Token = str | Piece | _Mark


def write(nodes: Sequence[Node]) -> str:
    """The Markdown of a paragraph; `\\n` in it is a line break, two are a new paragraph."""
    if not any(isinstance(node, Run) for node in nodes):
        return "".join(node if isinstance(node, str) else _text(node) for node in nodes)
    easy = _written_easily(nodes)
    if easy is not None:
        return easy
    groups = _groups(_split(_hoisted(_merged(nodes, frozenset()))))
    made: list[str] = []
    before = ""
    for number, group in enumerate(groups):
        after = _first_sign(groups[number + 1]) if number + 1 < len(groups) else ""
        text = _write_group(group, before, after)
        made.append(text)
        before = text[-1:] or before
    return "".join(made)


def _written_easily(nodes: Sequence[Node]) -> str | None:
    """The Markdown where every run is words between words, as nearly all are; None elsewhere."""
    made: list[str] = []
    after_run = False
    for node in nodes:
        if isinstance(node, Run):
            words = node.nodes[0] if len(node.nodes) == 1 else None
            if after_run or not isinstance(words, str) or not words:
                return None
            if not (words[0].isalnum() and words[-1].isalnum()) or "\n" in words:
                return None
            made.append(f"{node.mark}{words}{node.mark}")
            after_run = True
        elif node != "":
            made.append(_text(node))
            after_run = False
    return "".join(made)


def _groups(nodes: Sequence[Node]) -> list[list[Node]]:
    """Parts that have nothing to do with each other, so that a long paragraph takes no longer
    than its parts: a run depends on what is next to it only."""
    groups: list[list[Node]] = [[]]
    for node in nodes:
        apart = isinstance(node, Run) and groups[-1] and not isinstance(groups[-1][-1], Run)
        if apart or len(groups[-1]) >= _MOST_RUNS:
            groups.append([])
        groups[-1].append(node)
    return groups


def _write_group(group: Sequence[Node], before: str, after: str) -> str:
    tokens: list[_Token] = [Piece(before), *_flat(group), Piece(after)]
    pairs = [token.pair for token in tokens if isinstance(token, _Mark) and token.opens]
    while pairs:  # what an inner run puts out may have to leave the outer one too
        kept = [pair for pair in reversed(pairs) if _settle(tokens, pair)]
        pairs = kept[::-1] if len(kept) < len(pairs) else []  # one that is gone was a neighbour
    return "".join(_text(token) for token in tokens[1:-1])


def _first_sign(nodes: Sequence[Node]) -> str:
    for node in nodes:
        sign = _first_sign(node.nodes) if isinstance(node, Run) else _text(node)[:1]
        if sign:
            return sign
    return ""


def _text(token: _Token | Node) -> str:
    if isinstance(token, str):
        return token
    return token.text if isinstance(token, Piece) else token.mark


# -- preparing ---------------------------------------------------------------------------------


def _split(nodes: Sequence[Node]) -> list[Node]:
    """Runs that go on over a paragraph's end, as one run for each paragraph."""
    made: list[Node] = []
    for node in nodes:
        if not isinstance(node, Run):
            made.append(node)
            continue
        part: list[Node] = []
        for inner in _split(node.nodes):
            pieces = _PARAGRAPHS.split(inner) if isinstance(inner, str) else [inner]
            for number, piece in enumerate(pieces):
                if number:
                    made += [Run(node.mark, part), "\n\n"]
                    part = []
                part.append(piece)
        made.append(Run(node.mark, part))
    return made


def _merged(nodes: Sequence[Node], around: frozenset[str]) -> list[Node]:
    """Neighbouring runs of one kind as one; a run within its own kind dissolved."""
    made: list[Node] = []
    for node in nodes:
        if not isinstance(node, Run):
            _append(made, node)
            continue
        inside = _merged(node.nodes, around | {node.mark})
        if node.mark in around:
            for inner in inside:
                _append(made, inner)
        elif inside:
            _append(made, Run(node.mark, inside))
    return made


def _hoisted(nodes: Sequence[Node]) -> list[Node]:
    """Blanks and line breaks at the ends of runs, outside of them."""
    made: list[Node] = []
    for node in nodes:
        if not isinstance(node, Run):
            _append(made, node)
            continue
        inside = _hoisted(node.nodes)
        lead, tail = _blanks_at(inside, 0), _blanks_at(inside, -1)
        _append(made, lead)
        if inside:
            made.append(Run(node.mark, inside))
        _append(made, tail)
    return made


def _blanks_at(inside: list[Node], end: int) -> str:
    """Take the blanks and line breaks off one end of a run; gives them back."""
    edge = inside[end] if inside else None
    if not isinstance(edge, str):
        return ""
    kept = edge.lstrip(_BLANK) if end == 0 else edge.rstrip(_BLANK)
    taken = edge[: len(edge) - len(kept)] if end == 0 else edge[len(kept) :]
    if kept:
        inside[end] = _beside_a_mark(kept, -1 if end else 1) if taken else kept
    else:
        del inside[end]
    return taken


def _append(made: list[Node], node: Node) -> None:
    """Add a node; one of the kind of the last one becomes part of that."""
    last = made[-1] if made else None
    if isinstance(node, Run) and isinstance(last, Run) and last.mark == node.mark:
        for inner in node.nodes:
            _append(last.nodes, inner)
    elif isinstance(node, str) and isinstance(last, str):
        made[-1] = last + node
    elif isinstance(node, Piece) and isinstance(last, Piece) and (both := last.joined(node)):
        made[-1] = both
    elif node != "":
        made.append(node)


def _flat(nodes: Sequence[Node]) -> list[_Token]:
    made: list[_Token] = []
    numbers = count()

    def walk(inside: Sequence[Node]) -> None:
        for node in inside:
            if isinstance(node, Run):
                pair = next(numbers)
                made.append(_Mark(node.mark, True, pair))
                walk(node.nodes)
                made.append(_Mark(node.mark, False, pair))
            elif node != "":
                made.append(node)

    walk(nodes)
    return made


# -- one run -----------------------------------------------------------------------------------


def _settle(tokens: list[_Token], pair: int) -> bool:
    """Move a run's two delimiters to where CommonMark takes them, or take them away.

    Returns:
        Whether they are still there.
    """
    while True:
        start, end = _ends(tokens, pair)
        if _shift(tokens, start, 1, blank=True) or _shift(tokens, end, -1, blank=True):
            continue
        opens, closes = _flanks(tokens, start, opens=True), _flanks(tokens, end, opens=False)
        empty = _is_empty(tokens[start + 1 : end])
        if opens and closes and not empty and not _may_close_another(tokens, start):
            return True
        if not empty and not (opens and closes):
            if _into_a_link(tokens, start, end):
                return False
            if _unbracketed(tokens, start, end) or _moved(tokens, start, end, opens):
                continue
        del tokens[end], tokens[start]
        return False


def _ends(tokens: Sequence[_Token], pair: int) -> tuple[int, int]:
    start, end = (n for n, t in enumerate(tokens) if isinstance(t, _Mark) and t.pair == pair)
    return start, end


def _is_empty(inside: Sequence[_Token]) -> bool:
    return all(
        isinstance(token, _Mark) or (isinstance(token, str) and not token.strip("\\" + _BLANK))
        for token in inside
    )


def _moved(tokens: list[_Token], start: int, end: int, opens: bool) -> bool:
    """Move one unit out of a run at the end that fails; whether there was one."""
    return _shift(tokens, end, -1) if opens else _shift(tokens, start, 1)


def _unbracketed(tokens: list[_Token], start: int, end: int) -> bool:
    """Brackets or quotes around a whole run go out together."""
    first, last = tokens[start + 1], tokens[end - 1]
    if not (isinstance(first, str) and isinstance(last, str) and len(first) > 1 and len(last) > 1):
        return False
    kinds = unicodedata.category(first[0]), unicodedata.category(last[-1])
    if kinds[0] not in {"Ps", "Pi"} or kinds[1] not in {"Pe", "Pf"}:
        return False
    return _shift(tokens, end, -1) and _shift(tokens, start, 1)


def _shift(tokens: list[_Token], at: int, step: int, *, blank: bool = False) -> bool:
    """Let a delimiter and what is next to it inside the run change places."""
    inner = tokens[at + step]
    if isinstance(inner, _Mark):
        return False
    if isinstance(inner, Piece):
        if blank or not inner.text:
            return False
        tokens[at], tokens[at + step] = inner, tokens[at]
        return True
    if blank:
        kept = inner.lstrip(_BLANK) if step > 0 else inner.rstrip(_BLANK)
    else:
        size = _unit_at_start(inner) if step > 0 else _unit_at_end(inner)
        kept = inner[size:] if step > 0 else inner[: len(inner) - size]
    moved = inner[: len(inner) - len(kept)] if step > 0 else inner[len(kept) :]
    if not moved:
        return False
    moved = "\\\\" if moved == "\\" else moved  # right before a delimiter it would escape that
    kept = _beside_a_mark(kept, step)
    made = [moved, tokens[at], kept] if step > 0 else [kept, tokens[at], moved]
    first = at if step > 0 else at - 1
    tokens[first : first + 2] = [token for token in made if token != ""]
    return True


def _beside_a_mark(text: str, step: int) -> str:
    """Text that a delimiter now touches; its own last or first sign must not join that."""
    if step > 0:
        return f"\\{text}" if text.startswith("*") else text
    slashes = len(text) - len(text.rstrip("\\"))
    if slashes % 2:
        return f"{text}\\"
    return f"{text[:-1]}\\*" if text.endswith((" *", "\n*")) or text == "*" else text


def _unit_at_start(text: str) -> int:
    """How long the first sign is, with the backslash that escapes it."""
    return 2 if len(text) > 1 and text[0] == "\\" and text[1] in _ESCAPED else 1


def _unit_at_end(text: str) -> int:
    """How long the last sign is, with the backslash that escapes it."""
    before = text[:-1]
    slashes = len(before) - len(before.rstrip("\\"))
    return 2 if slashes % 2 and text[-1] in _ESCAPED else 1


def _into_a_link(tokens: list[_Token], start: int, end: int) -> bool:
    """Emphasis around one link can stand within its label, where every sign is a neighbour."""
    inner = tokens[start + 1 : end]
    if len(inner) != 1 or not isinstance(inner[0], Piece) or inner[0].within is None:
        return False
    tokens[start : end + 1] = [Piece(inner[0].within(_text(tokens[start])))]
    return True


def _flanks(tokens: Sequence[_Token], at: int, *, opens: bool) -> bool:
    """Whether a delimiter flanks the words of its run."""
    sign = _text(tokens[at])[0]
    before, after = _sign_at(tokens, at, -1, sign), _sign_at(tokens, at, 1, sign)
    inside, outside = (after, before) if opens else (before, after)
    if not inside or inside.isspace():
        return False
    return (
        not _is_punctuation(inside) or not outside or outside.isspace() or _is_punctuation(outside)
    )


def _may_close_another(tokens: Sequence[_Token], start: int) -> bool:
    """Whether an opening delimiter would be read as the end of a run around it.

    Only one between two letters or two signs can be; and where the run around begins together
    with another (`***`), the rule of multiples of three (CommonMark 0.31, 6.2, 9) does not help.
    """
    sign = _text(tokens[start])[0]
    before, after = _sign_at(tokens, start, -1, sign), _sign_at(tokens, start, 1, sign)
    if not before or before.isspace() or _is_punctuation(before) > _is_punctuation(after):
        return False
    closed: set[int] = set()
    for place in range(start - 1, -1, -1):
        token = tokens[place]
        if not isinstance(token, _Mark) or token.mark[0] != sign:
            continue
        if not token.opens:
            closed.add(token.pair)
        elif token.pair not in closed and _begins_with_another(tokens, place):
            return True
    return False


def _begins_with_another(tokens: Sequence[_Token], place: int) -> bool:
    near = (tokens[place - 1], tokens[place + 1])
    sign = _text(tokens[place])[0]
    return any(isinstance(one, _Mark) and one.opens and one.mark[0] == sign for one in near)


def _sign_at(tokens: Sequence[_Token], at: int, step: int, sign: str) -> str:
    """The sign next to a delimiter run; '' at the paragraph's edge."""
    place = at + step
    while 0 <= place < len(tokens):
        token = tokens[place]
        text = _text(token)
        if text and not (isinstance(token, _Mark) and text[0] == sign):
            return text[0] if step > 0 else text[-1]
        place += step
    return ""


def _is_punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"
