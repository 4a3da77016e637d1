"""Reading the ledger: what each site claims, what is stored, what failed and when it is tried next.

Responsible for one definition of each figure, so that every report agrees: of what a site claims
(the distinct ids of its last complete manifest, architecture.md), an article is *stored* when it
has Markdown and is not gone, *failed* when it is not stored and a failure names it, and *waiting*
otherwise. Not for forgetting waits (mending) nor for showing anything.
"""

from __future__ import annotations

import sqlite3

from viewer.core.model import LedgerCount, LedgerEntry, Site, SiteLedger
from viewer.core.store.navigation_view import NavigationView
from viewer.core.store.times import from_text

_ARTICLES = """SELECT type, sum(path IS NOT NULL AND gone_since IS NULL), count(gone_since)
    FROM articles WHERE site_id = ? GROUP BY type"""
# A key begins with the WordPress id ("12", "12@<hash>"), which is what CAST reads. What is
# stored in an older state, or gone, is no failure of what the site claims.
_FAILED = """SELECT coalesce(nullif(f.type, ''), a.type, '') AS of_type,
        count(DISTINCT substr(f.key, 1, instr(f.key || '@', '@') - 1))
    FROM failures f
    LEFT JOIN articles a ON a.site_id = f.site_id AND a.wp_id = CAST(f.key AS INTEGER)
    WHERE f.site_id = ? AND f.kind IN ('article', 'conversion')
      AND (a.id IS NULL OR (a.path IS NULL AND a.gone_since IS NULL))
    GROUP BY of_type"""
_ENTRIES = """SELECT f.kind, f.key, f.reason, f.tries, f.retry_at, f.permanent,
        coalesce(a.title, '')
    FROM failures f
    LEFT JOIN articles a ON a.site_id = f.site_id AND a.wp_id = CAST(f.key AS INTEGER)
    WHERE f.site_id = :site
    UNION ALL
    SELECT 'media', m.url, coalesce(m.reason, ''), m.tries, coalesce(m.retry_at, ''), m.permanent,
        coalesce((SELECT a.title FROM article_media am JOIN articles a ON a.id = am.article_id
                  WHERE am.media_id = m.id ORDER BY a.published DESC, a.id DESC LIMIT 1), '')
    FROM media m WHERE m.site_id = :site AND m.state = 'failed'
    ORDER BY 1, 2"""
_MEDIA = """SELECT count(*), coalesce(sum(state = 'stored'), 0), coalesce(sum(state = 'failed'), 0),
        coalesce(sum(state = 'skipped'), 0)
    FROM media WHERE site_id = ?"""


class LedgerView:
    """The ledger of every site, over a connection that one thread owns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def ledgers(self, site: str | None = None) -> list[SiteLedger]:
        """The ledger of one site, or of every one by name; all from one read transaction."""
        self._db.execute("BEGIN")
        try:
            sites = NavigationView(self._db).sites()
            return [self._ledger(one) for one in sites if site in (None, one.key)]
        finally:
            self._db.execute("COMMIT")

    def missing(self) -> int:
        """How many entries all ledgers have together, without reading a site's articles."""
        row = self._db.execute(
            """SELECT (SELECT count(*) FROM failures)
                   + (SELECT count(*) FROM media WHERE state = 'failed' AND state <> 'stored')"""
        )
        return int(row.fetchone()[0])

    def _ledger(self, site: Site) -> SiteLedger:
        site_id, last_sync = self._db.execute(
            "SELECT id, last_sync FROM sites WHERE key = ?", (site.key,)
        ).fetchone()
        claimed, stored, failed, skipped = self._db.execute(_MEDIA, (site_id,)).fetchone()
        return SiteLedger(
            site=site,
            counts=self.counts(site_id),
            media_claimed=claimed,
            media_stored=stored,
            media_failed=failed,
            media_skipped=skipped,
            entries=self._entries(site_id),
            last_sync=from_text(last_sync),
            last_full=from_text(self._last_full(site_id)),
        )

    def counts(self, site_id: int) -> tuple[LedgerCount, ...]:
        """A site's figures by type: what it claims first, then what it no longer lists."""
        cursors = {
            type_: (claimed, says)
            for type_, claimed, says in self._db.execute(
                "SELECT type, claimed, site_says FROM cursors WHERE site_id = ?", (site_id,)
            )
        }
        articles = {
            type_: (stored, gone) for type_, stored, gone in self._db.execute(_ARTICLES, (site_id,))
        }
        failed: dict[str, int] = dict(self._db.execute(_FAILED, (site_id,)).fetchall())
        others = sorted((articles.keys() | failed.keys()) - cursors.keys())
        made = []
        for type_ in (*cursors, *others):
            claimed, says = cursors.get(type_, (0, None))
            stored, gone = articles.get(type_, (0, 0))
            made.append(LedgerCount(type_, claimed, stored, failed.get(type_, 0), gone, says))
        return tuple(made)

    def _entries(self, site_id: int) -> tuple[LedgerEntry, ...]:
        return tuple(
            LedgerEntry(kind, key, reason, tries, from_text(retry_at), bool(permanent), title)
            for kind, key, reason, tries, retry_at, permanent, title in self._db.execute(
                _ENTRIES, {"site": site_id}
            )
        )

    def _last_full(self, site_id: int) -> str:
        """The oldest of the types' last complete manifests; '' while one type has none."""
        row = self._db.execute("SELECT min(full_at) FROM cursors WHERE site_id = ?", (site_id,))
        return str(row.fetchone()[0] or "")
