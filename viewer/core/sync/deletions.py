"""The deletion pass: what the site no longer shows, each confirmed by asking for it.

Responsible for marking, never deleting, and for believing nothing that looks like an accident
(wordpress.md, 17). Not for what is missing (plan).
"""

from __future__ import annotations

from collections.abc import Sequence

from viewer.core.errors import ArticleUnavailable, SiteUnreachable
from viewer.core.sync.context import RunContext
from viewer.core.sync.listing import Listing
from viewer.core.wordpress.client import WordPressClient
from viewer.core.wordpress.types import PostType


def mark_gone(
    context: RunContext, client: WordPressClient, listing: Listing, others: Sequence[Listing] = ()
) -> None:
    """Mark what a complete manifest misses and the site confirms.

    Args:
        context: of the run.
        client: whom to ask.
        listing: of one type.
        others: of all types: an item may have become one of these.
    """
    plan, slug = listing.plan, listing.type.slug
    if plan.suspicious:
        context.report.notes.append(
            f"{len(plan.missing)} articles of type {slug} are missing from the site's"
            " list at once; that is suspicious, so none was marked as gone."
        )
        return
    for count, wp_id in enumerate(plan.missing):
        context.say("deletions", count, len(plan.missing), slug)
        reason = confirmed(client, listing.type, wp_id)
        if reason is None or _elsewhere(client, others, wp_id):
            continue
        with context.catalogue.transaction():
            context.catalogue.mark_gone(listing.known[wp_id].row_id, reason)
            context.state.clear_failure(context.site_id, "article", str(wp_id))
        context.report.gone += 1


def confirmed(client: WordPressClient, type_: PostType, wp_id: int) -> str | None:
    """Why the site says that an item is not shown; None when it is there or says nothing clear."""
    try:
        return client.presence(type_, wp_id)
    except (ArticleUnavailable, SiteUnreachable):
        return None  # asked again at the next run


def _elsewhere(client: WordPressClient, others: Sequence[Listing], wp_id: int) -> bool:
    """Whether an item may have become one of a type that was not listed whole.

    As what it was it answers 404, like one that was deleted.
    """
    return any(not one.full and confirmed(client, one.type, wp_id) is None for one in others)
