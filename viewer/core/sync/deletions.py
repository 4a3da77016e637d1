"""The deletion pass: what the site no longer shows, each confirmed by asking for it.

Responsible for marking, never deleting, and for believing nothing that looks like an accident
(wordpress.md, 17). Not for what is missing (plan).
"""

from __future__ import annotations

from viewer.core.errors import ArticleUnavailable, SiteUnreachable
from viewer.core.sync.context import RunContext
from viewer.core.sync.listing import Listing
from viewer.core.wordpress.client import WordPressClient


def mark_gone(context: RunContext, client: WordPressClient, listing: Listing) -> None:
    """Mark what a complete manifest misses and the site confirms."""
    plan, slug = listing.plan, listing.type.slug
    if plan.suspicious:
        context.report.notes.append(
            f"{len(plan.missing)} articles of type {slug} are missing from the site's"
            " list at once; that is suspicious, so none was marked as gone."
        )
        return
    for count, wp_id in enumerate(plan.missing):
        context.say("deletions", count, len(plan.missing), slug)
        reason = _confirmed(client, listing, wp_id)
        if reason is None:
            continue
        with context.catalogue.transaction():
            context.catalogue.mark_gone(listing.known[wp_id].row_id, reason)
            context.state.clear_failure(context.site_id, "article", str(wp_id))
        context.report.gone += 1


def _confirmed(client: WordPressClient, listing: Listing, wp_id: int) -> str | None:
    try:
        return client.presence(listing.type, wp_id)
    except (ArticleUnavailable, SiteUnreachable):
        return None  # no clear word: asked again at the next run
