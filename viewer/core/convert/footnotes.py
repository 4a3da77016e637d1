"""Footnotes of every usual make as `<fnref n>` in the text and `<fndef n>` at its end.

Responsible for the core block, the known plugins, Markdown's and Word's (wordpress.md, 64). They
have one thing in common: a short mark that leads to a place in the page, which leads back. Not for
writing them (markdown).
"""

from __future__ import annotations

import re

from viewer.core.convert.tree import (
    Element,
    attribute,
    classes,
    is_blank,
    mentions,
    new,
    one_line,
    remove,
    replace,
    selector,
    text_of,
)

_FRAGMENT = re.compile(r"^(?:applewebdata:[^#]*|file:[^#]*)?#(.+)$")
_MARK = re.compile(
    r"[\[(]?\s*(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3}|[٠-٩]{1,4})\s*[\])]?\.?", re.I
)
_NAMED = re.compile(
    r"^(?:_?ftn|_?edn|fn|f|footnote|endnote|note|easy-footnote-bottom|cite_note|sdfootnote|mfn)"
    r"[-_:.a-z]*\d",
    re.IGNORECASE,
)
_NAMED_ANY = re.compile(r"#[\w-]*(?:note|fn|ftn)", re.IGNORECASE)
_BACK_NAMED = re.compile(r"ref|back|link|return|top", re.IGNORECASE)
_BACK = {"↩", "↑", "^", "⇑", "⏎", "←", "back", "return", "↵", "⤴", "⮌", "↥", ""}
_SELECTORS = re.compile("[\ufe0e\ufe0f\\s]")
_EMPTIED = {"ol", "ul", "div", "section", "table", "tbody", "tr"}  # they go when the last note goes
_FEW = 5  # elements; what holds more is not empty
_BLOCKS = ("li", "p", "div", "dd", "td", "aside", "section")
_REFERRERS = selector(".//*[contains(concat(' ', @class, ' '), ' footnote_referrer ')]")
_ROWS = selector(".//*[contains(@class, 'footnotes_plugin_reference_row')]")
_ROW_TEXT = selector(".//*[contains(@class, 'footnote_plugin_text')]")
_CONTAINERS = selector(".//*[contains(@class, 'footnotes_reference_container')]")
_MODERN = selector(".//*[contains(concat(' ', @class, ' '), ' modern-footnotes-footnote ')]")
_MODERN_NOTES = selector(".//*[contains(@class, 'modern-footnotes-footnote__note')]")
_NAMED_OR_LINKS = selector(".//*[@id or @name or self::a]")  # in the order of the document
_DIGITS = re.compile(r"(\d+)\D*$")


def settle_footnotes(root: Element, base_url: str, html: str) -> None:
    """Give all footnotes one form, numbered by their first mention; changes the tree.

    Args:
        root: the article; changed.
        base_url: its own address, which some plugins put before `#`.
        html: its tags in lower case, which tell quickly that there is none.
    """
    if not mentions(html, '"#', "'#", "/#", "_ftn", "footnote"):
        return
    notes = _Notes(root)
    if "footnote_referrer" in html:
        _plugin_tables(root, notes)
    if "modern-footnotes" in html:
        _plugin_spans(root, notes)
    if "#" in html:
        _shorten(root, base_url)
        _linked(root, notes)


class _Notes:
    """The notes found so far, each once, at the end of the article."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._numbers: dict[str, int] = {}

    def has(self, key: str) -> bool:
        """Whether a note was found."""
        return key in self._numbers

    def refer(self, mark: Element, key: str, note: Element | None) -> None:
        """Put a reference in the place of a mark, and its note, once, at the end."""
        number = self._numbers.get(key)
        if number is None:
            self._numbers[key] = number = len(self._numbers) + 1
            made = new("fndef", n=str(number))
            if note is not None:
                _move_inside(note, made)
            self._root.append(made)
        replace(mark, new("fnref", n=str(number)))


def _move_inside(note: Element, made: Element) -> None:
    around = note.getparent()
    made.text = note.text
    for child in list(note):
        made.append(child)
    remove(note)
    while around is not None and around.tag in _EMPTIED and len(around) < _FEW:
        if not is_blank(text_of(around)) or next(around.iter("img"), None) is not None:
            return
        emptied, around = around, around.getparent()
        before = emptied.getprevious()
        if around is None:
            return
        if before is not None and before.tag == "hr" and is_blank(before.tail):
            remove(before)
        remove(emptied)


def _shorten(root: Element, base_url: str) -> None:
    """A link to a place in the article itself, written with its whole address, is as good."""
    for link in root.iter("a") if base_url else ():
        href = attribute(link, "href")
        if href.startswith(f"{base_url}#") and _NAMED_ANY.search(href):
            link.set("href", href[len(base_url) :])


# -- marks that lead to notes that lead back ---------------------------------------------------


def _linked(root: Element, notes: _Notes) -> None:
    marks = [link for link in root.iter("a") if _target(link) and _is_mark(link)]
    if not marks:
        return
    named = _NAMED_OR_LINKS(root)
    places = _places(named)
    order = {element: number for number, element in enumerate(named)}
    for link in marks:
        target = _target(link)
        place = places.get(target)
        if place is None or order[place] < order[link] or link.getparent() is None:
            continue
        note = _block_of(place)
        if note is None or note is link or link in note.iter("a"):
            continue
        mutual = _leads_back(note, _own_names(link)) or _is_of_the_core(link, target)
        if not mutual and not (_NAMED.match(target) and not _BACK_NAMED.search(target)):
            continue
        _drop_marks(note)
        notes.refer(_whole_mark(link), target, note)
    _further(root, notes)


def _further(root: Element, notes: _Notes) -> None:
    """References to a note that was already taken: its place is gone by now."""
    for link in list(root.iter("a")):
        target = _target(link)
        if notes.has(target) and _is_mark(link):
            notes.refer(_whole_mark(link), target, None)


def _places(named: list[Element]) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in named:
        for name in ("id", "name"):
            value = element.get(name)
            if value:
                found.setdefault(value, element)
    return found


def _target(link: Element) -> str:
    match = _FRAGMENT.match(attribute(link, "href").strip())
    return match[1] if match else ""


def _is_mark(link: Element) -> bool:
    return _MARK.fullmatch(one_line(text_of(link))) is not None


def _block_of(place: Element) -> Element | None:
    """The block that holds a note."""
    if place.tag in _BLOCKS and not is_blank(text_of(place)):
        return place
    return next(place.iterancestors(*_BLOCKS), None)


def _own_names(link: Element) -> set[str]:
    """The names under which a reference can be led back to."""
    around = link.getparent()
    near = [link, *link.iterdescendants()]
    while around is not None and around.tag in {"sup", "span", "small"}:
        near.append(around)
        around = around.getparent()
    before = near[-1].getprevious() if near else None
    near += [before] if before is not None and is_blank(text_of(before)) else []
    return {value for element in near for name in ("id", "name") if (value := element.get(name))}


def _is_of_the_core(link: Element, target: str) -> bool:
    around = link.getparent()
    return around is not None and around.get("data-fn") == target


def _leads_back(note: Element, names: set[str]) -> bool:
    return any(_target(link) in names for link in note.iter("a") if _target(link))


def _drop_marks(note: Element) -> None:
    """What leads back falls away: arrows, and the note's own number where it is the link."""
    for link in list(note.iter("a")):
        to = _target(link)
        said = _SELECTORS.sub("", text_of(link)).lower()
        if not to and link.get("href"):
            continue
        if said in _BACK or _MARK.fullmatch(said) or said.startswith(("↩", "↑", "^")):
            around = link.getparent()
            remove(link)
            if around is not None and around.tag in {"sup", "span"} and is_blank(text_of(around)):
                remove(around)


def _whole_mark(link: Element) -> Element:
    """The mark with the raised element around it."""
    around = link.getparent()
    while around is not None and around.tag in {"sup", "span", "small"}:
        if one_line(text_of(around)).strip("[]()") != one_line(text_of(link)).strip("[]()"):
            break
        link, around = around, around.getparent()
    return link


# -- plugins with notes of their own make ------------------------------------------------------


def _plugin_tables(root: Element, notes: _Notes) -> None:
    """The plugin "footnotes": a hidden tooltip beside each mark, and a table of notes."""
    texts: dict[str, Element] = {}
    for row in _ROWS(root):
        number = next((_number(e) for e in row.iter() if "reference" in attribute(e, "id")), "")
        text = next(iter(_ROW_TEXT(row)), None)
        if number and text is not None:
            texts[number] = text
    for mark in _REFERRERS(root):
        number = next((_number(e) for e in mark.iter() if "tooltip" in attribute(e, "id")), "")
        tooltip = next((e for e in mark.iter("span") if "footnote_tooltip" in classes(e)), None)
        note = texts.get(number)
        notes.refer(mark, f"plugin {number}", note if note is not None else tooltip)
    for container in _CONTAINERS(root):
        label = next(
            (
                e
                for e in container.iter("span")
                if "reference_container_label" in attribute(e, "class")
            ),
            None,
        )
        replace(container, *([new("p", text_of(label))] if label is not None else []))


def _plugin_spans(root: Element, notes: _Notes) -> None:
    """The plugin "modern footnotes": each note is a hidden span behind its mark."""
    texts = {attribute(note, "data-mfn"): note for note in _MODERN_NOTES(root)}
    for mark in _MODERN(root):
        number = attribute(mark, "data-mfn")
        if number in texts:
            notes.refer(mark, f"modern {number}", texts[number])
    for note in _MODERN_NOTES(root):
        remove(note)


def _number(element: Element) -> str:
    match = _DIGITS.search(attribute(element, "id"))
    return match[1] if match else ""
