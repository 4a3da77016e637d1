"""The manifest pass: what the site claims, and what is to be done about it.

Responsible for choosing between a quick look and a complete list, for the plan of every type, and
for the cursor that follows from them. Not for fetching (articles) nor for asking (wordpress).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from viewer.core.errors import RestApiBlocked, SignInRequired
from viewer.core.store.records import Cursor, Known
from viewer.core.sync.context import RunContext
from viewer.core.sync.plan import OVERLAP, Plan, differs, make_plan, quick_is_enough
from viewer.core.wordpress.client import is_unlistable
from viewer.core.wordpress.manifest import ListedEdition, Manifest, ManifestReader
from viewer.core.wordpress.schema import ManifestRow
from viewer.core.wordpress.types import PostType

RECHECK = 500  # items that each complete list has read again, the longest ago first
RECHECK_AFTER = timedelta(days=28)


@dataclass(slots=True)
class Listing:
    """What is known of one type after the manifest pass.

    Args:
        type: which.
        rows: by id; everything, or only what changed.
        known: what the catalogue has.
        full: whether `rows` is the complete list.
        cursor: to be kept when the run has ended well; None when it must not move.
    """

    type: PostType
    rows: dict[int, ManifestRow]
    known: dict[int, Known]
    full: bool
    claimed: int
    cursor: Cursor | None
    plan: Plan = field(default_factory=lambda: Plan((), 0))


class ListingPass:
    """Lists every wanted type of a site.

    Args:
        context: of the run.
        reader: lists one type.
        editions: where each language of the site is listed.
        modified_after: whether a route understands it (wordpress.md, 14).
    """

    def __init__(
        self,
        context: RunContext,
        reader: ManifestReader,
        editions: Sequence[ListedEdition],
        modified_after: Callable[[str], bool],
    ) -> None:
        self._context = context
        self._reader = reader
        self._editions = editions
        self._modified_after = modified_after
        self._now = datetime.now(UTC)

    def run(self, types: Sequence[PostType]) -> list[Listing]:
        """List all types, then plan: an item that changed its type is missed by none.

        Raises:
            RestApiBlocked, SignInRequired: not even one type can be listed.
        """
        listings = [one for type_ in types if (one := self._listed(type_)) is not None]
        if not listings:
            raise RestApiBlocked("The site lists none of its types to visitors.")
        everything = {wp_id for listing in listings for wp_id in listing.rows}
        for listing in listings:
            self._plan(listing, everything)
        return listings

    def _listed(self, type_: PostType) -> Listing | None:
        """A type's listing; None for one of the site's own that visitors may not list."""
        self._context.say("manifest", detail=type_.slug)
        known = self._context.catalogue.known(self._context.site_id, type_.slug)
        try:
            return self._quickly(type_, known) or self._completely(type_, known)
        except (RestApiBlocked, SignInRequired) as error:
            if type_.slug in {"post", "page"} or known or not is_unlistable(error):
                raise
            return None

    def _quickly(self, type_: PostType, known: dict[int, Known]) -> Listing | None:
        """Only what was modified since; None when that may not be everything.

        The site's own total is no measure of completeness, but when it is not what the last
        complete list and the news make it, something came or went unseen.
        """
        context = self._context
        cursor = context.state.cursor(context.site_id, type_.slug)
        enough = self._modified_after(type_.route) and quick_is_enough(
            cursor, self._now, full=context.options.full
        )
        if not enough or cursor is None or cursor.newest is None or cursor.site_says is None:
            return None
        rows = self._reader.changed_since(type_, self._editions, cursor.newest - OVERLAP)
        fresh = sum(row.wp_id not in known or known[row.wp_id].gone for row in rows.values())
        if self._reader.total(type_) != cursor.site_says + fresh:
            return None
        moved = Cursor(
            claimed=cursor.claimed + fresh,
            site_says=cursor.site_says + fresh,
            newest=self._newest(rows, cursor.newest),
            full_at=cursor.full_at,
        )
        return Listing(type_, rows, known, False, moved.claimed, moved)

    def _completely(self, type_: PostType, known: dict[int, Known]) -> Listing:
        manifest = self._reader.everything(
            type_,
            self._editions,
            lambda done, total: self._context.say("manifest", done, total, type_.slug),
        )
        if not manifest.complete:
            self._context.report.notes.append(
                f"The list of type {type_.slug} could not be read completely"
                f" ({manifest.reason}); nothing was marked as gone."
            )
        return Listing(
            type_, manifest.rows, known, manifest.complete, len(manifest.rows),
            self._cursor(manifest),
        )  # fmt: skip

    def _cursor(self, manifest: Manifest) -> Cursor | None:
        if not manifest.complete:
            return None
        return Cursor(
            claimed=len(manifest.rows),
            site_says=manifest.total,
            newest=self._newest(manifest.rows, None),
            full_at=self._now,
        )

    def _newest(self, rows: dict[int, ManifestRow], before: datetime | None) -> datetime | None:
        """The newest modification, never later than now: imports give dates ahead (21)."""
        limit = f"{self._now:%Y-%m-%dT%H:%M:%S}"
        texts = [row.modified for row in rows.values() if "0001" < row.modified <= limit]
        newest = _moment(max(texts, default=""))
        return max(filter(None, (newest, before)), default=None)

    def _plan(self, listing: Listing, everything: set[int]) -> None:
        context, slug = self._context, listing.type.slug
        queued = context.state.queued(context.site_id, slug, context.retry)
        recheck: list[int] = []
        if listing.full and len(listing.known) > 0:
            recheck = context.catalogue.least_checked(
                context.site_id, slug, self._now - RECHECK_AFTER, RECHECK
            )
        listing.plan = make_plan(
            listing.rows,
            listing.known,
            claimed_elsewhere=everything,
            newest=context.options.newest,
            full=context.options.full,
            complete=listing.full,
            waiting=queued.waiting,
            due=queued.due,
            recheck=recheck,
        )
        context.report.claimed[slug] = listing.claimed
        context.report.unchanged += self._unchanged(listing)

    @staticmethod
    def _unchanged(listing: Listing) -> int:
        if listing.full:
            return listing.plan.unchanged
        present = sum(not known.gone for known in listing.known.values())
        changed = sum(
            differs(row, known)
            for row in listing.rows.values()
            if (known := listing.known.get(row.wp_id)) is not None
        )
        return present - changed


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        return None
