"""Qt Linguist files as tests read them, and the pseudo-locale that is made of one."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts import translations

_KEPT = re.compile(r"(%Ln|\{\}|<[^>]*>|&(?=\S))")  # what a translation must not change
_STRETCHED = str.maketrans(
    "AEIOUaceinosuyCDGHJLNRSTYZdghjlrtwz", "ÀÈÌÒÙàćéíñóśúýĆĎĜĤĴĽŃŔŚŤÝŹďĝĥĵľŕťŵź"
)
BEFORE, AFTER = "[!!", "!!]"


@dataclass(frozen=True, slots=True)
class Message:
    """A text with its translation: one form, or as many as the language has for numbers."""

    context: str
    source: str
    comment: str
    plural: bool
    finished: bool
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What the program asks for."""
        return self.context, self.source, self.comment, self.plural


def messages(file: Path) -> Iterator[Message]:
    """All of a *.ts, in its order."""
    for context in ET.parse(file).getroot().iter("context"):
        for node in context.iter("message"):
            translation = node.find("translation")
            assert translation is not None
            plural = node.get("numerus") == "yes"
            forms = [one.text or "" for one in translation.iter("numerusform")]
            yield Message(
                context.findtext("name") or "",
                node.findtext("source") or "",
                node.findtext("comment") or "",
                plural,
                translation.get("type") is None,
                tuple(forms) if plural else (translation.text or "",),
            )


def pseudo(text: str) -> str:
    """A text as long as a wordy language has it, with accents and marks at both ends."""
    parts = [
        part if _KEPT.fullmatch(part) else part.translate(_STRETCHED) for part in _KEPT.split(text)
    ]
    letters = len(_KEPT.sub("", text))
    return f"{BEFORE} {''.join(parts)} {'~' * round(letters * 0.4)} {AFTER}"


def pseudo_locale(folder: Path) -> Path:
    """The compiled pseudo-locale: every text that lupdate finds today, stretched."""
    translations.update(folder, ("eo",))  # Esperanto has one plural, as English
    source = folder / "backfile_eo.ts"
    tree = ET.parse(source)
    patterns = tree.getroot().findall("context[name='Dates']/message")
    for node in tree.getroot().iter("message"):
        translation = node.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        text = node.findtext("source") or ""
        stretched = text if node in patterns else pseudo(text)
        forms = list(translation.iter("numerusform"))
        for form in forms:
            form.text = stretched
        if not forms:
            translation.text = stretched
    tree.write(source, encoding="utf-8", xml_declaration=True)
    made = folder / "pseudo.qm"
    translations.release(source, made)
    return made
