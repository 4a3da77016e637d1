"""Why a list has nothing to show, in words.

Responsible for these. Not for their look (panes.empty_list).
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.gui.filters import chips_of, kind_of, label_of
from viewer.gui.panes.empty_list import EmptyList
from viewer.gui.question import Question


def explain(page: EmptyList, question: Question, place: str) -> None:
    """Say on a page why the answer of a question is empty.

    Args:
        place: the name of the place that was looked in, as the tree has it.
    """
    filtered = question.narrowed.narrows
    title, words = _searched(question, place) if question.query else _listed(question)
    if filtered:
        title = title if question.query else _said("Nothing fits the filters")
        words = _said("Only what fits these filters is shown: {}.").format(_filters(question))
    page.explain(
        title,
        words,
        filters=filtered,
        everywhere=bool(question.query) and question.place.narrows,
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("WhyEmpty", text)


def _searched(question: Question, place: str) -> tuple[str, str]:
    title = _said("Nothing found for \u201c{}\u201d").format(f"\u2068{question.query}\u2069")
    if question.place.narrows:
        return title, _said("Looked in {} only.").format(f"\u2068{place}\u2069")
    return title, _said("Looked in the whole library.")


def _listed(question: Question) -> tuple[str, str]:
    place = question.place
    if place.collection is not None:
        return _said("Nothing in this collection yet"), _said(
            "Drag articles from a list onto its name, or use their menu."
        )
    if place.unread:
        return _said("Everything is read"), ""
    if place.starred:
        return _said("No star yet"), _said("The S key gives one to the article that is open.")
    if place.gone:
        return _said("Nothing is gone"), _said(
            "Whatever its site takes down is kept and shown here."
        )
    return _said("No article here yet"), ""


def _filters(question: Question) -> str:
    chips = chips_of(question.narrowed)
    parts = []
    for chip in chips:
        kind, label = kind_of(chip.name), label_of(chip, {})
        parts.append(kind if label == kind else f"{kind} \u2068{label}\u2069")
    return ", ".join(parts)
