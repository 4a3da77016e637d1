"""What the core says, in the language of the interface.

Responsible for recognising the core's English sentences (core_sentences) and translating them with
what was put into them. The core knows no languages: the command line and the ledger of a library
stay English, whoever reads them (decision 020). Not for reasons of single items (texts.REASONS).
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QLocale

from viewer.core.errors import BackfileError
from viewer.gui.core_sentences import SENTENCES
from viewer.gui.texts import isolate
from viewer.gui.wording import translate


def in_words(error: BackfileError) -> tuple[str, str]:
    """An error's message and its hint; the hint may be empty."""
    return said(error.message), said(error.hint or "")


def said(sentence: str) -> str:
    """A sentence of the core, translated; one that is not known stays as it is."""
    for pattern, template in _patterns():
        found = pattern.fullmatch(sentence)
        if found is None:
            continue
        translation = translate("Core", template)
        if translation == template:  # English, or not translated yet
            return sentence
        return translation.format(*(isolate(_put_in(part)) for part in found.groups()))
    return sentence


def _put_in(part: str) -> str:
    """What stands in a sentence: another one, or a measured amount; counts and codes stay."""
    if re.fullmatch(r"\d+\.\d", part):
        return QLocale().toString(float(part), "f", 1)
    return said(part)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each sentence as a pattern; those that leave the least open come first."""
    exact = sorted(SENTENCES, key=lambda text: (text.count("{}"), -len(text)))
    return tuple((_pattern(text), text) for text in exact)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, template.split("{}"))), re.DOTALL)
