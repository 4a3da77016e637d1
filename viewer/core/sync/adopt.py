"""Articles that had no WordPress id and were given theirs: what followed the old id follows them.

Responsible for marks and index entries after a site that was mirrored from its feed has opened its
REST API. The rows themselves were matched by guid when they were stored (catalogue). Safe to be
repeated: an interruption costs nothing.
"""

from __future__ import annotations

from viewer.core.store.identities import Identities, Marks
from viewer.core.store.library import open_user
from viewer.core.sync.context import RunContext
from viewer.core.wordpress.restlike import is_synthetic, rest_guid, synthetic_id

FACT = "made_ids"  # "open" once there is something to settle; else how many were left
OPEN = {FACT: "open"}


def settle(context: RunContext) -> None:
    """Let marks and index follow the articles of a site whose ids became known."""
    identities = Identities(context.library.catalogue_connection)
    left = str(identities.synthetic(context.site_id))
    if context.state.facts(context.site_id).get(FACT, left) == left:
        return
    moved = {
        synthetic_id("guid", rest_guid(one.guid)): one.wp_id
        for one in identities.all(context.site_id)
        if one.guid and not is_synthetic(one.wp_id)
    }
    _move_marks(context, moved)
    old = [f"{context.site.key}/{wp_id}" for wp_id in moved]
    if old:
        context.finisher.take_out(old)
    with context.catalogue.transaction():
        context.state.learn(context.site_id, {FACT: left})


def _move_marks(context: RunContext, moved: dict[int, int]) -> None:
    connection = open_user(context.library.layout.root)
    try:
        marks = Marks(connection)
        known = {old: moved[old] for old in marks.synthetic(context.site.key) if old in moved}
        if known:
            marks.move(context.site.key, known)
    finally:
        connection.close()
