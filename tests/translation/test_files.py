"""The translations are whole: nothing missing, nothing half done, nothing that breaks a text."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import translations
from tests.translation.core_sentences import sentences
from tests.translation.files import Message, messages
from viewer.gui.actions import MENUS
from viewer.gui.core_sentences import SENTENCES

ALL = (*translations.LANGUAGES, translations.ENGLISH)
COMPLETE = ("ar", translations.ENGLISH)  # in which nothing may be left untranslated
FORMS = {"ar": 6, "en": 2, "fr": 2, "es": 2}
# The forms that may leave the number out: it is in their words ("two articles").
WORDY = {"ar": 3, "en": 0, "fr": 0, "es": 0}
_PLACES = re.compile(r"%Ln|%n|\{\w*\}|<[^>]*>")
_ARABIC = re.compile(r"[\u0621-\u064a]")


def file_of(language: str) -> Path:
    return translations.FOLDER / f"backfile_{language}.ts"


@pytest.fixture(scope="module", params=ALL)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def done(language: str) -> list[Message]:
    return [one for one in messages(file_of(language)) if one.finished]


class TestAgainstTheSource:
    def test_every_text_is_in_the_file_and_no_other(self, language: str, tmp_path: Path) -> None:
        translations.update(tmp_path, (language,))
        fresh = {one.key for one in messages(tmp_path / f"backfile_{language}.ts")}
        kept = {one.key for one in messages(file_of(language))}
        assert len(fresh) > 20
        assert kept == fresh, "run: python scripts/translations.py update"

    def test_lupdate_finds_what_the_code_translates(self) -> None:
        """It reads no f-strings, no second half of a ternary, no variable."""
        found = {(one.context, one.source) for one in messages(file_of("ar"))}
        asked = set(_asked())
        assert len(asked) > 300
        assert asked <= found

    def test_the_core_says_nothing_else(self) -> None:
        assert set(sentences()) == set(SENTENCES)


class TestTranslations:
    @pytest.mark.parametrize("complete", COMPLETE)
    def test_nothing_is_left(self, complete: str) -> None:
        left = [one.source for one in messages(file_of(complete)) if not one.finished]
        empty = [one.source for one in done(complete) if not all(one.forms)]
        assert not left + empty

    def test_plurals_have_all_forms(self, language: str) -> None:
        plurals = [one for one in done(language) if one.plural]
        assert plurals
        for one in plurals:
            assert len(one.forms) == FORMS[language], one.source
            assert all("%Ln" in form for form in one.forms[WORDY[language] :]), one.forms

    def test_what_is_put_in_stays(self, language: str) -> None:
        for one in done(language):
            wanted = Counter(_PLACES.findall(one.source))
            for form in one.forms:
                has = Counter(_PLACES.findall(form))
                if one.plural:
                    del has["%Ln"]
                assert has == wanted - Counter(["%Ln"]), (one.source, form)

    def test_keys_stay(self, language: str) -> None:
        """A letter to press for each that had one; the same keys in the words."""
        for one in done(language):
            for form in one.forms:
                assert len(_mnemonics(form)) == len(_mnemonics(one.source)), (one.source, form)
                assert _pressed(one.source) <= _pressed(form) or one.plural, (one.source, form)

    def test_ends_as_it_ended(self, language: str) -> None:
        """The … of what asks first, the colon of a label, the space before a unit."""
        for one in done(language):
            for form in one.forms:
                for end in ("…", ":"):
                    assert one.source.endswith(end) == form.endswith(end), (one.source, form)
                assert one.source.startswith(" ") == form.startswith(" "), (one.source, form)

    def test_arabic_is_arabic(self) -> None:
        for one in done("ar"):
            if (
                one.context != "Dates"
                and one.source != "{} %"
                and _PLACES.sub("", one.source).strip(" ,/")
            ):
                for form in one.forms:
                    assert _ARABIC.search(form), (one.source, form)
                    assert not re.search(r"[?;,]", re.sub(r"`[^`]*`|--\S+", "", form)), form

    def test_patterns_of_dates_keep_their_parts(self, language: str) -> None:
        for one in done(language):
            if one.context == "Dates":
                parts = [
                    re.findall(r"[dMyHmt]+", re.sub(r"'[^']*'", "", text))
                    for text in (one.source, *one.forms)
                ]
                assert parts[0] == parts[1], one.forms


class TestLettersToPress:
    def test_no_two_entries_of_a_menu_have_the_same(self, language: str) -> None:
        words = {one.source: one.forms[0] for one in done(language) if one.context == "Actions"}
        bars = [words.get(title, title) for title, _ in MENUS]
        menus = [
            [words.get(spec.text, spec.text) for spec in specs if spec is not None]
            for _, specs in MENUS
        ]
        recent = [one for one in done(language) if one.context == "RecentMenu"]
        menus[0] += [one.forms[0] for one in recent] or ["Recent &libraries"]
        for entries in (bars, *menus):
            letters = Counter(letter for text in entries for letter in _mnemonics(text))
            assert [letter for letter, times in letters.items() if times > 1] == [], entries


def _mnemonics(text: str) -> list[str]:
    return [letter.lower() for letter in re.findall(r"&(\w)", text.replace("&&", ""))]


def _pressed(text: str) -> set[str]:
    return set(re.findall(r"Ctrl\+\w|Shift\+\w+|\bF\d+|\bEsc\b", text))


def _asked() -> Iterator[tuple[str, str]]:
    """(context, text) of every call that translates a literal; ("", "?") of one that cannot be."""
    for file in sorted(translations.SOURCE.rglob("*.py")):
        yield from _asked_in(ast.parse(file.read_text("utf-8")), "")


def _asked_in(node: ast.AST, context: str) -> Iterator[tuple[str, str]]:
    for child in ast.iter_child_nodes(node):
        within = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call):
            yield from _of_call(child, context)
        yield from _asked_in(child, within)


def _of_call(node: ast.Call, context: str) -> Iterator[tuple[str, str]]:
    name = getattr(node.func, "attr", None) or getattr(node.func, "id", "")
    texts = [one.value for one in node.args[:2] if isinstance(one, ast.Constant)]
    if name in {"marked", "translate"} and len(texts) == 2 and isinstance(texts[1], str):
        yield str(texts[0]), texts[1]
    elif name in {"tr", "plural"} and node.args:
        literal = isinstance(node.args[0], ast.Constant)
        asked = context if name == "tr" else ""  # where the program looks it up
        yield (asked, str(texts[0])) if literal else ("", f"? {ast.unparse(node)}")
