"""Comments as one Markdown document: who answered whom.

Responsible for the thread, whatever the site says of parents: cycles, missing ones and endless
depth end in a flat place. Pure. Not for converting the comments' HTML (markdown).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from viewer.core.convert.escaping import label
from viewer.core.model import Comment

DEEPEST = 8  # quotes within quotes; what lies deeper is shown at this depth


def threaded(comments: Sequence[Comment]) -> list[tuple[int, Comment]]:
    """Every comment once, in reading order, with its depth (0 for the top).

    Args:
        comments: of one article, oldest first.
    """
    known = {comment.wp_id for comment in comments}
    answers: dict[int, list[Comment]] = {}
    for comment in comments:
        parent = comment.parent if comment.parent in known else 0
        answers.setdefault(parent, []).append(comment)
    found = list(_walk(answers))
    reached = {comment.wp_id for _, comment in found}
    return found + [(0, one) for one in comments if one.wp_id not in reached]  # a circle


def _walk(answers: Mapping[int, Sequence[Comment]]) -> Iterator[tuple[int, Comment]]:
    open_: list[tuple[int, Comment]] = [(0, one) for one in reversed(answers.get(0, ()))]
    while open_:
        depth, comment = open_.pop()
        yield min(depth, DEEPEST), comment
        open_ += [(depth + 1, one) for one in reversed(answers.get(comment.wp_id, ()))]


def comments_markdown(comments: Sequence[Comment]) -> str:
    """The document: a heading line a comment, answers as quotes within quotes."""
    parts = []
    for depth, comment in threaded(comments):
        when = f", {comment.published:%Y-%m-%d %H:%M} UTC" if comment.published else ""
        gone = " (removed by the site)" if comment.gone_since else ""
        text = f"**{label(comment.author or '?')}**{when}{gone}\n\n{comment.markdown}"
        mark = "> " * depth
        parts.append("\n".join(f"{mark}{line}".rstrip() for line in text.strip().split("\n")))
    return "\n\n".join(parts) + "\n" if parts else ""
