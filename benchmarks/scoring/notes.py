"""Footnotes of a page: their marks in the text and their texts.

Responsible for finding pairs of mark and note by the links between them (the core block, plugins,
Word's `_ftn`, markdown-it's own). Marks and notes are set as attributes for reader.py.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from benchmarks.scoring.page import Note, Page
from benchmarks.scoring.visible import MARK, NOTE, classes, drop

_LABEL = re.compile(
    r"^[\s\[(]*(?:\d{1,3}|[ivxlc]{1,5}|[a-z]|[*†‡§]{1,3})[\s\])]*(?::\d+)?[\s\])]*$", re.I
)
_NAME = re.compile(r"fn|foot|ftn|note|edn|cite", re.I)
_BACK = re.compile("^[\\s\\[(]*[↩↑↵⤴⏎^⇧\ufe0e\ufe0f]+[\\s\\])]*$")
_HOLDERS = {"li", "p", "div", "td", "dd", "aside", "section"}
_HEADS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def find(root: HtmlElement, page: Page) -> None:
    """Mark the tree's footnotes and put them on the page."""
    _inline_notes(root, page)
    places = {element: number for number, element in enumerate(root.iter())}
    named: dict[str, HtmlElement] = {}
    for element in root.iter():
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                named.setdefault(name, element)
    known: dict[HtmlElement, int] = {}
    for link in list(root.iter("a")):
        note = _target(link, named, places)
        if note is None:
            continue
        if note not in known:
            page.notes.append(Note(label="".join(link.itertext()).strip()))
            known[note] = len(page.notes)
            note.set(NOTE, str(len(page.notes)))
        _mark(link, known[note])
    for note in known:
        _without_back_links(note, named)


def _target(
    link: HtmlElement, named: dict[str, HtmlElement], places: dict[HtmlElement, int]
) -> HtmlElement | None:
    """The note that a link leads to; None when it is another kind of link."""
    _, sign, part = (link.get("href") or "").partition("#")
    target = named.get(part) if sign else None
    if target is None or not _LABEL.match("".join(link.itertext())):
        return None
    above = [link, *list(link.iterancestors())[:2]]
    raised = any(element.tag == "sup" for element in above)
    if not raised and not _NAME.search(part + " " + " ".join(classes(one) for one in above)):
        return None
    holder = target
    while holder is not None and holder.tag not in _HOLDERS | _HEADS:
        holder = holder.getparent()
    if holder is None or holder.tag in _HEADS or holder in link.iterancestors():
        return None
    return holder if places.get(holder, 0) > places.get(link, 0) else None


def _mark(link: HtmlElement, number: int) -> None:
    element, parent = link, link.getparent()
    if parent is not None and parent.tag == "sup" and len(parent) == 1:
        element = parent
    element.set(MARK, str(number))


def _without_back_links(note: HtmlElement, named: dict[str, HtmlElement]) -> None:
    for link in list(note.iter("a")):
        text = "".join(link.itertext())
        _, sign, part = (link.get("href") or "").partition("#")
        target = named.get(part) if sign else None
        marked = target is not None and any(
            one.get(MARK) for one in (target, *target.iter(), *list(target.iterancestors())[:2])
        )
        if link is not note and (_BACK.match(text) or marked):
            drop(link)


def _inline_notes(root: HtmlElement, page: Page) -> None:
    """Notes that stand, hidden, right behind their mark (Modern Footnotes)."""
    _plugin_notes(root, page)
    for text in list(root.iter("span")):
        if "modern-footnotes-footnote__note" not in classes(text).split():
            continue
        mark = text.getprevious()
        if mark is None:
            continue
        page.notes.append(Note(label="".join(mark.itertext()).strip()))
        text.set(NOTE, str(len(page.notes)))
        mark.set(MARK, str(len(page.notes)))


def _plugin_notes(root: HtmlElement, page: Page) -> None:
    """The plugin "Footnotes": marks and notes have numbered ids; tooltips repeat the notes."""
    notes: dict[str, HtmlElement] = {}
    for row in root.iter("tr"):
        named = [one.get("id") or "" for one in row.iter("a")]
        number = next(
            (one.split("reference_")[1] for one in named if "plugin_reference_" in one), None
        )
        cell = next((one for one in row.iter("td") if "footnote_plugin_text" in classes(one)), None)
        if number and cell is not None:
            notes[number] = cell
            for head in row.findall("th"):
                drop(head)
    for mark in list(root.iter("sup")):
        if "footnote_plugin_tooltip_text" not in classes(mark):
            continue
        cell = notes.get((mark.get("id") or "").removeprefix("footnote_plugin_tooltip_"))
        if cell is not None:
            page.notes.append(Note(label="".join(mark.itertext()).strip()))
            cell.set(NOTE, str(len(page.notes)))
            mark.set(MARK, str(len(page.notes)))
    for tip in list(root.iter("span")):
        if "footnote_tooltip" in classes(tip).split():
            drop(tip)
