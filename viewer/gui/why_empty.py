"""Why a list has nothing to show, in words.

Responsible for these. Not for their look (panes.empty_list).
"""

from __future__ import annotations

from viewer.gui.filters import chips_of, kind_of, label_of
from viewer.gui.panes.empty_list import EmptyList
from viewer.gui.question import Question
from viewer.gui.wording import translate


def explain(page: EmptyList, question: Question, place: str) -> None:
    """Say on a page why the answer of a question is empty.

    Args:
        place: the name of the place that was looked in, as the tree has it.
    """
    filtered = question.narrowed.narrows
    title, words = _searched(question, place) if question.query else _listed(question)
    if filtered:
        title = title if question.query else translate("WhyEmpty", "Nothing fits the filters")
        words = translate("WhyEmpty", "Only what fits these filters is shown: {}.").format(
            _filters(question)
        )
    page.explain(
        title,
        words,
        filters=filtered,
        everywhere=bool(question.query) and question.place.narrows,
    )


def _searched(question: Question, place: str) -> tuple[str, str]:
    title = translate("WhyEmpty", "Nothing found for “{}”").format(f"\u2068{question.query}\u2069")
    if question.place.narrows:
        return title, translate("WhyEmpty", "Looked in {} only.").format(f"\u2068{place}\u2069")
    return title, translate("WhyEmpty", "Looked in the whole library.")


def _listed(question: Question) -> tuple[str, str]:
    place = question.place
    if place.collection is not None:
        return translate("WhyEmpty", "Nothing in this collection yet"), translate(
            "WhyEmpty", "Drag articles from a list onto its name, or use their menu."
        )
    if place.unread:
        return translate("WhyEmpty", "Everything is read"), ""
    if place.starred:
        return translate("WhyEmpty", "No star yet"), translate(
            "WhyEmpty", "The S key gives one to the article that is open."
        )
    if place.gone:
        return translate("WhyEmpty", "Nothing is gone"), translate(
            "WhyEmpty", "Whatever its site takes down is kept and shown here."
        )
    return translate("WhyEmpty", "No article here yet"), ""


def _filters(question: Question) -> str:
    chips = chips_of(question.narrowed)
    parts = []
    for chip in chips:
        kind, label = kind_of(chip.name), label_of(chip, {})
        parts.append(kind if label == kind else f"{kind} \u2068{label}\u2069")
    return translate("WhyEmpty", ", ").join(parts)
