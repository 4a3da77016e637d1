"""Pitfall 6: the REST API is disabled or for members only (wordpress.md, A)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Serve, Sync
from tests.fakes.content import post, site_of
from tests.fakes.feeds import FeedSite
from viewer.core.cancel import CancelToken
from viewer.core.sync import SilentReporter, SyncOptions
from viewer.core.sync.import_file import import_export

EXPORT = Path(__file__).parents[1] / "data" / "wxr" / "classic.xml"


@pytest.mark.parametrize("closed", ["401", "404", "html"])
def test_06_api_disabled_falls_back_to_the_feed(serve: Serve, sync: Sync, closed: str) -> None:
    site = FeedSite(site_of(*(post(number) for number in range(1, 15))), closed=closed)
    report = sync(serve(site.content, middleware=site).url).sites[0]
    assert (report.error, report.stored) == (None, {"post": 14})
    assert "comments" in report.notes[0]  # the person is told what a feed lacks


def test_06_api_disabled_falls_back_to_an_export_file(library: Path) -> None:
    options = SyncOptions(media=False)
    report = import_export(library, EXPORT, options, SilentReporter(), CancelToken()).sites[0]
    assert (report.error, report.stored) == (None, {"post": 4, "page": 1})
