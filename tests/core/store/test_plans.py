"""What is asked for each article is looked up, never searched for: a mirror stays linear."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tests.fakes.content import post
from viewer.core.model import Site
from viewer.core.store.catalogue import Catalogue
from viewer.core.store.database import open_writer
from viewer.core.store.migrations import CATALOGUE
from viewer.core.store.records import Source
from viewer.core.store.sites_table import SitesTable
from viewer.core.wordpress import schema


def test_storing_an_article_searches_no_table(tmp_path: Path) -> None:
    with closing(open_writer(tmp_path / "catalogue.sqlite", CATALOGUE)) as connection:
        site = SitesTable(connection).add_site(Site("s", "S", "https://s.test/", "https://s.test/"))
        asked: list[str] = []
        connection.set_trace_callback(asked.append)
        for number, link, outcome in ((1, "a", "new"), (2, "b", "new"), (2, "c", "changed")):
            item = post(
                number,
                guid={"rendered": f"https://s.test/?p={number}"},
                link=f"https://s.test/{link}/",
            )
            article = schema.article(item, "post", schema.Relations({}, {}, {}), str)
            source = Source(article, "f", schema.content_hash(item), datetime.now(UTC), ())
            assert Catalogue(connection).store(site, source).outcome == outcome
        connection.set_trace_callback(None)
        plans = [
            row[3]
            for statement in asked
            if statement.lstrip().upper().startswith(("SELECT", "UPDATE", "DELETE", "INSERT"))
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]
    of_articles = [plan for plan in plans if " articles" in plan]
    assert [plan for plan in of_articles if "articles_by_guid" in plan]
    of_links = [plan for plan in plans if "aliases" in plan or "link_keys" in plan]
    assert [plan for plan in of_links if plan.startswith("SEARCH")]
    assert not [plan for plan in of_links if plan.startswith("SCAN")]
    assert not [plan for plan in of_articles if plan.startswith("SCAN") or "(site_id=?)" in plan]
