"""What choosing a completion does to the text of the search box.

Responsible for which part of the text a completion is for and what stands there afterwards. Not
for finding completions (core) nor for showing them (panes.suggestion_popup).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from viewer.core.model import Completion

_FIELDS = {
    "author": "author",
    "category": "category",
    "tag": "tag",
    "كاتب": "author",
    "تصنيف": "category",
    "وسم": "tag",
}
_NAMES = "|".join(_FIELDS)
_LAST = re.compile(
    rf'(?<!\w)(?P<field>{_NAMES}):(?:"(?P<quoted>[^"]*)|(?P<plain>[^\s":()]*))$'
    r'|[-+]*(?P<word>[^\s":()]*)$'
)
_OF_TEXT = re.compile(r"(?<!\w)(?:title|text|عنوان):$")  # fields whose words are ordinary words


@dataclass(frozen=True, slots=True)
class Typed:
    """The part of a query, up to the cursor, that may go on."""

    start: int  # where it begins
    field: str | None  # "author", "category", "tag" or their Arabic names, as typed
    text: str
    words_only: bool  # within a phrase, or after `title:`

    @property
    def question(self) -> str:
        """What to ask `Archive.complete`; empty for nothing."""
        last = self.text.split(" ")[-1]
        return f"{self.field}:{last}" if self.field and last else last

    def fits(self, completion: Completion) -> bool:
        """Whether a completion belongs here and adds anything."""
        name, typed = completion.text.casefold(), self.text.casefold()
        if self.field is None:
            word = completion.kind == "word"
            return (word and name != typed) or (not word and not self.words_only)
        *before, _last = typed.split(" ")
        return all(word in name for word in before)


def typed(before: str) -> Typed:
    """What stands before the cursor, read as the core reads it."""
    found = _LAST.search(before)
    assert found is not None  # the second half matches nothing, too
    if found["field"]:
        text = found["quoted"] if found["quoted"] is not None else found["plain"]
        return Typed(found.start(), found["field"], text, False)
    start = found.start("word")
    lead = before[:start]
    within = lead.count('"') % 2 == 1
    if lead.endswith(":") and not within and not _OF_TEXT.search(lead):
        return Typed(len(before), None, "", True)  # a year, a language: nothing to propose
    return Typed(start, None, found["word"], within or lead.endswith(":"))


def insert(text: str, cursor: int, completion: Completion) -> tuple[str, int]:
    """Put a completion where the text goes on.

    Returns:
        The new text, and where the cursor stands in it.
    """
    part = typed(text[:cursor])
    after = text[cursor:]
    put = completion.text
    if completion.kind != "word":
        name = put.replace('"', " ")
        put = f'{part.field or completion.kind}:"{name}"'
        after = after.removeprefix('"') if part.field else after
    within = part.words_only and text[: part.start].count('"') % 2 == 1
    gap = "" if within or after.startswith(" ") else " "
    made = text[: part.start] + put + gap
    moved = 1 if after.startswith(" ") and not within else 0
    return made + after, len(made) + moved


def unfinished(query: str) -> str | None:
    """A query without its last word, when that is too little of one to be searched for yet.

    That is one letter, which stands for too many words to be a beginning, or a name in quotation
    marks that are still open.

    Returns:
        What is left, maybe nothing; None when the last word can be searched for.
    """
    part = typed(query)
    if not (part.field and '"' in query[part.start :]) and len(part.text) != 1:
        return None
    left = query[: part.start].rstrip(" -+(")
    return left.rpartition(" ")[0].rstrip() if left.endswith(":") else left
