"""The ledger: rows, order, filter, figures, buttons."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from viewer.core.model import LedgerCount, LedgerEntry, Site, SiteLedger
from viewer.gui.dialogs.ledger import LedgerDialog
from viewer.gui.models.ledger_model import Column, LedgerModel, address_of
from viewer.gui.texts import REASONS, reason_in_words

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal
SOON = datetime.now(UTC) + timedelta(days=3)
SITE = Site("quay", "The Quay", "https://quay.example/", "https://quay.example/wp-json/")
EMPTY = Site("edge", "مجلة الحافة", "https://edge.example/", "https://edge.example/wp-json/")

MISSING = (
    LedgerEntry("article", "12", "HTTP 500 rest_internal", 3, SOON, False, "A harbour"),
    LedgerEntry("media", "https://quay.example/a.jpg", "HTTP 404 for it", 11, None, True),
    LedgerEntry("conversion", "9@0f", "broke", 1, None, False, "دفاتر الميناء"),
    LedgerEntry("comments", "7", "odd", 2, SOON + timedelta(days=1), False),
)


def ledger(*entries: LedgerEntry, site: Site = SITE, **figures: Any) -> SiteLedger:
    known: dict[str, Any] = {
        "counts": (LedgerCount("post", 50, 48, 2, 1, 53), LedgerCount("recipe", 0, 0, 0, 0)),
        "media_claimed": 1211,
        "media_stored": 1206,
        "media_failed": 3,
        "media_skipped": 2,
        "last_sync": None,
        "last_full": None,
    }
    return SiteLedger(site=site, entries=entries, **{**known, **figures})


def made(*entries: LedgerEntry) -> LedgerModel:
    model = LedgerModel()
    QAbstractItemModelTester(model, STRICT)
    model.show(ledger(*(entries or MISSING)))
    return model


def column(model: LedgerModel, number: int) -> list[str]:
    rows = range(model.rowCount())
    texts = [model.index(row, number).data() for row in rows]
    return [text.strip("\u2068\u2069") for text in texts]


class TestRows:
    def test_they_are_worded_for_people(self, app: object) -> None:
        model = made(MISSING[0])
        assert [column(model, number)[0] for number in Column][:4] == [
            "Article",
            "A harbour",
            "The site failed (500).",
            "3",
        ]
        assert str(SOON.astimezone().year) in column(model, Column.NEXT)[0]
        assert model.index(0, Column.WHY).data(Qt.ItemDataRole.ToolTipRole) == MISSING[0].reason
        spoken = model.index(0, Column.TRIES).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "Tries: 3"

    @pytest.mark.parametrize(
        ("retry_at", "permanent", "words"),
        [
            (None, False, "with the next sync"),
            (None, True, "only when asked"),
            (datetime(2020, 1, 1, tzinfo=UTC), False, "with the next sync"),
        ],
    )
    def test_the_next_try(
        self, app: object, retry_at: datetime | None, permanent: bool, words: str
    ) -> None:
        entry = LedgerEntry("article", "1", "", 1, retry_at, permanent)
        assert made(entry).next_in_words(entry) == words

    @pytest.mark.parametrize(
        ("key", "address"),
        [
            ("https://cdn.example/a.jpg", "https://cdn.example/a.jpg"),
            ("12", "https://quay.example/?p=12"),
            ("9@0f3e", "https://quay.example/?p=9"),
            ("file:///etc/passwd", ""),
            ("javascript:alert(1)", ""),
        ],
    )
    def test_an_address_is_one_of_the_web(self, key: str, address: str) -> None:
        assert address_of(LedgerEntry("media", key, "", 1, None, False), SITE) == address

    def test_a_picture_is_named_by_its_address_and_found_by_its_article(self, app: object) -> None:
        entry = LedgerEntry("media", "https://a.example/b.jpg", "x", 1, None, False, "A harbour")
        model = made(entry)
        assert model.row(0).what == entry.key
        model.filter("harbour")
        assert model.rowCount() == 1

    def test_a_site_of_a_file_has_no_addresses(self) -> None:
        site = Site("file", "An export", "", "")
        assert address_of(LedgerEntry("article", "12", "", 1, None, False), site) == ""


class TestOrder:
    @pytest.mark.parametrize(
        ("by", "first", "last"),
        [
            (Column.TRIES, "9@0f", "https://quay.example/a.jpg"),
            (Column.NEXT, "9@0f", "https://quay.example/a.jpg"),
            (Column.KIND, "12", "https://quay.example/a.jpg"),
        ],
    )
    def test_numbers_and_times_are_no_texts(
        self, app: object, by: Column, first: str, last: str
    ) -> None:
        model = made()
        model.sort(by, Qt.SortOrder.AscendingOrder)
        assert (model.row(0).entry.key, model.row(3).entry.key) == (first, last)
        model.sort(by, Qt.SortOrder.DescendingOrder)
        assert (model.row(3).entry.key, model.row(0).entry.key) == (first, last)

    def test_marks_stay_on_their_things(self, app: object) -> None:
        model = made()
        kept = [QPersistentModelIndex(model.index(row, 1)) for row in range(4)]
        names = [model.row(index.row()).entry.key for index in kept]
        for by in Column:
            model.sort(by, Qt.SortOrder.DescendingOrder)
            assert [model.row(index.row()).entry.key for index in kept] == names


class TestFilter:
    @pytest.mark.parametrize(
        ("text", "kind", "keys"),
        [
            ("", "", {"12", "https://quay.example/a.jpg", "9@0f", "7"}),
            ("HARBOUR", "", {"12"}),
            ("الميناء", "", {"9@0f"}),
            ("failed harbour", "", {"12"}),
            ("rest_internal", "", {"12"}),
            ("a.jpg", "", {"https://quay.example/a.jpg"}),
            ("", "comments", {"7"}),
            ("harbour", "comments", set()),
        ],
    )
    def test_it_looks_at_all_words_of_a_row(
        self, app: object, text: str, kind: str, keys: set[str]
    ) -> None:
        model = made()
        model.filter(text, kind)
        assert {model.row(row).entry.key for row in range(model.rowCount())} == keys
        assert model.total == 4

    def test_ten_thousand_rows_are_no_matter(self, app: object) -> None:
        model = made(
            *(LedgerEntry("media", f"https://a/{n}", "x", n, None, False) for n in range(10_000))
        )
        model.filter("https://a/99")
        model.sort(Column.TRIES, Qt.SortOrder.DescendingOrder)
        assert model.row(0).entry.tries == 9999
        assert model.rowCount() == 111


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("HTTP 404 for https://quay.example/a.jpg", "It is not there."),
        ("http-410", "It is not there."),
        ("http-403", "Only members may see it."),
        ("HTTP 503", "The site failed (503)."),
        ("http-418", "The site refused it (418)."),
        ("too-large (61.2 of at most 50 MiB)", "Larger than 50 MiB."),
        ("unsafe-svg (larger than 5 MiB)", "The drawing carries a program: not kept."),
        ("private-address", "It lies in a private network: not fetched."),
        ("not-an-image (a web page)", "A web page came in its place."),
        ("not-an-image (PDF)", "Something else came in its place."),
        ("too-many-pixels (90000 x 90000)", "Too large to be opened safely."),
        ("empty", "The file is empty."),
        ("broken", "The file is damaged."),
        ("redirect-loop", "Its address leads in a circle."),
        ("tls-failed", "The certificate is not trusted."),
        ("timeout", "The server did not answer in time."),
        ("rate-limited", "The site asked for a pause."),
        ("too-many-redirects", "Its address leads in a circle."),
        ("odd-address", "Its address is none."),
        ("cut-off", "The answer was cut off."),
        ("unknown-name", "The server's name is not known."),
        ("truncated", "The answer was cut off."),
        ("name-not-known", "The server's name is not known."),
        ("bad-scheme", "Its address is none of the web."),
        ("The worker process ended unexpectedly", "Turning it into text broke down."),
    ],
)
def test_reasons_of_the_core_have_words(app: object, reason: str, words: str) -> None:
    assert reason_in_words(reason) == words


def test_a_reason_nobody_foresaw_is_shown_as_it_is(app: object) -> None:
    assert reason_in_words("The moon was full {") == "The moon was full {"


def test_words_and_groups_fit(app: object) -> None:
    for pattern, words in REASONS:
        assert re.compile(pattern).groups == words.count("{}"), pattern


# -- the dialog ----------------------------------------------------------------------------------


class FakeRunner:
    """Answers at once with what the test gives."""

    def __init__(self, *ledgers: SiteLedger) -> None:
        self.ledgers = list(ledgers)

    def ledger(self, site: str | None = None) -> list[SiteLedger]:
        return self.ledgers

    def missing(self) -> int:
        return sum(len(one.entries) for one in self.ledgers)

    def forget(self, channel: str) -> None:
        """Nothing waits."""

    def submit(self, channel: str, work: Callable[[Any], Any], done: Callable[[Any], None]) -> None:
        done(work(self))


def opened(qtbot: QtBot, *ledgers: SiteLedger, site: str | None = None) -> LedgerDialog:
    dialog = LedgerDialog(FakeRunner(*ledgers))  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.reload(site)
    dialog.show()
    return dialog


def choose(dialog: LedgerDialog, row: int) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(row, 0))


class TestDialog:
    def test_it_begins_with_a_site_that_lacks_something(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(site=EMPTY), ledger(*MISSING))
        assert dialog.sites.currentData() == "quay"
        assert "4 not stored" in dialog.sites.currentText()
        assert dialog.table.isVisible()

    def test_or_with_the_one_that_was_asked_for(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(site=EMPTY), ledger(*MISSING), site="edge")
        assert dialog.sites.currentData() == "edge"
        assert not dialog.table.isVisible()
        assert not dialog.retry.isEnabled()
        dialog.reload("quay")
        assert dialog.model.rowCount() == 4

    def test_the_figures(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING))
        text = dialog.summary.text
        for words in ("Posts", "50", "48", "1,206 of 1,211 stored, 3 missing, 2 left out", "never"):
            assert words in text
        assert "Recipe" not in text  # nothing of it anywhere

    def test_very_many_types_are_summed(self, qtbot: QtBot, app: object) -> None:
        counts = tuple(LedgerCount(f"kind{n}", 10, 9, 1, 0) for n in range(30))
        dialog = opened(qtbot, ledger(counts=counts))
        text = dialog.summary.text
        assert "Kind6" in text
        assert "Kind7" not in text
        assert "230" in text

    def test_no_site_at_all(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot)
        assert not dialog.retry.isEnabled()
        assert not dialog.summary.isVisible()

    def test_the_list_has_the_focus(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING))
        assert dialog.focusWidget() is dialog.table
        dialog.box.setFocus()
        dialog.reload()
        assert dialog.focusWidget() is dialog.box

    def test_the_chosen_site_stays_chosen(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING), ledger(site=EMPTY))
        dialog.sites.setCurrentIndex(1)
        dialog.reload()
        assert dialog.sites.currentData() == "edge"

    def test_try_again_asks_for_this_site(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING))
        dialog.set_running(True)
        assert not dialog.retry.isEnabled()
        dialog.set_running(False)
        with qtbot.waitSignal(dialog.retry_wanted) as asked:
            dialog.retry.click()
        assert asked.args == [SITE]

    def test_the_address_opens_in_the_browser(
        self, qtbot: QtBot, app: object, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        went: list[str] = []
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: went.append(url.toString()))
        dialog = opened(qtbot, ledger(MISSING[1]))
        assert not dialog.open_web.isEnabled()
        choose(dialog, 0)
        dialog.open_web.click()
        assert went == ["https://quay.example/a.jpg"]

    def test_copying_chosen_rows_or_all(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING))
        dialog.copy.click()
        assert len(QGuiApplication.clipboard().text().splitlines()) == 4
        dialog.box.setText("harbour")
        choose(dialog, 0)
        dialog.copy.click()
        line = QGuiApplication.clipboard().text().split("\t")
        assert line[:3] == ["Article", "A harbour", "https://quay.example/?p=12"]
        assert line[-1] == "HTTP 500 rest_internal"

    def test_filter_and_kind_narrow_the_list(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING))
        qtbot.keyClicks(dialog.box, "harbour")
        assert dialog.model.rowCount() == 1
        dialog.kinds.setCurrentIndex(2)
        assert dialog.model.rowCount() == 0
        assert not dialog.table.isVisible()

    def test_a_narrow_window_keeps_what_and_why(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING))
        dialog.resize(480, 600)
        hidden = [dialog.table.isColumnHidden(number) for number in Column]
        assert hidden == [True, False, False, True, True]
        choose(dialog, 0)
        assert "next try" in dialog._detail.text()
        dialog.resize(790, 600)
        assert not any(dialog.table.isColumnHidden(number) for number in Column)

    def test_enter_in_the_filter_presses_no_button(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING))
        with qtbot.assertNotEmitted(dialog.retry_wanted):
            qtbot.keyClick(dialog.box, Qt.Key.Key_Return)
        assert dialog.isVisible()

    def test_a_click_on_a_heading_sorts(self, qtbot: QtBot, app: object) -> None:
        dialog = opened(qtbot, ledger(*MISSING))
        header = dialog.table.horizontalHeader()
        where = QPoint(header.sectionViewportPosition(Column.TRIES) + 20, 10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
        tries = [dialog.model.row(row).entry.tries for row in range(4)]
        assert tries in ([1, 2, 3, 11], [11, 3, 2, 1])


def test_an_invalid_index_holds_nothing(app: object) -> None:
    assert made().data(QModelIndex()) is None
