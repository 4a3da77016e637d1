"""Listing everything that a site claims to have, by id, without a hole.

Responsible for paging that neither drifts nor trusts totals (wordpress.md, 8 to 14), for page
sizes that a weak server can bear, and for saying honestly whether a list is complete. Not for what
follows from it (sync.plan).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from viewer.core.errors import SiteUnreachable
from viewer.core.model import Json
from viewer.core.wordpress.access import Access
from viewer.core.wordpress.client import Page, PageFailed, WordPressClient
from viewer.core.wordpress.languages import Edition
from viewer.core.wordpress.schema import ManifestRow, manifest_fields, manifest_row
from viewer.core.wordpress.types import PostType

LARGEST = 1_000_000  # items of a type; a site that lists more is not one to be mirrored whole
_LISTINGS = 3  # how often a list that shrinks while it is read is read again
_EMPTY_PAGES = 3  # in a row, while the total promises more
_OVERLAPPING = 10  # rows a page, from which on one of them may be spent on noticing drift

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ListedEdition:
    """Where one or more languages of a site are listed.

    Args:
        number: its place among the site's lists, kept in the rows.
        lang: BCP 47, where it lists one language only.
        root: its API root; the site's own when None.
        parameters: such as {"lang": "ar"}.
    """

    number: int = 0
    lang: str | None = None
    root: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)


def listed_editions(editions: Sequence[Edition], rest_root: str) -> list[ListedEdition]:
    """Every way to list a site once, however many languages it gives.

    Args:
        editions: of the site; none means that it is listed as it is.
        rest_root: the site's own API root.
    """
    groups: dict[object, list[Edition]] = {}
    for edition in editions:
        groups.setdefault(edition.listing, []).append(edition)
    found = []
    for number, group in enumerate(groups.values()):
        langs = {edition.lang for edition in group}
        root = group[0].rest_root
        found.append(
            ListedEdition(
                number,
                langs.pop() if len(groups) > 1 and len(langs) == 1 else None,
                None if root == rest_root else root,
                group[0].parameters,
            )
        )
    return found or [ListedEdition()]


@dataclass(slots=True)
class Manifest:
    """What a site claims of one type.

    Args:
        rows: by id.
        total: the site's own count; also of items that visitors may not see, so never a
            measure of completeness.
        complete: whether every page could be read; only then may absence mean deletion.
        reason: why it is not.
    """

    rows: dict[int, ManifestRow] = field(default_factory=dict)
    total: int | None = None
    complete: bool = True
    reason: str = ""

    def fail(self, reason: str) -> None:
        """Note why this is not everything."""
        self.complete = False
        self.reason = self.reason or reason


class ManifestReader:
    """Lists the types of one site.

    Args:
        client: whom to ask.
        access: what a signed-in person may see.
    """

    def __init__(self, client: WordPressClient, access: Access) -> None:
        self._client = client
        self._access = access

    def everything(
        self, type_: PostType, editions: Sequence[ListedEdition], progress: Progress
    ) -> Manifest:
        """The whole list of a type, over all editions, merged by id.

        Raises:
            RestApiBlocked, SignInRequired, RateLimited: the site refuses.
            SiteUnreachable: it answers nothing any more.
        """
        whole = Manifest()
        for edition in editions:
            part = self._stable(type_, edition, progress, len(whole.rows))
            whole.rows.update({i: row for i, row in part.rows.items() if i not in whole.rows})
            whole.total = part.total if len(editions) == 1 else None  # they may share items
            if not part.complete:
                whole.fail(part.reason)
        return whole

    def _stable(
        self, type_: PostType, edition: ListedEdition, progress: Progress, before: int
    ) -> Manifest:
        """A list during which nothing was taken away; else the last try, as incomplete.

        In order of id, what is added comes last; what is deleted moves the rest past the reader.
        """
        rows: dict[int, ManifestRow] = {}
        for _ in range(_LISTINGS):
            walk = _Walk(
                self._client,
                type_,
                edition,
                lambda n, of: progress(before + n, of),
                self._access.listing(type_),
            )
            manifest = walk.run()
            if not walk.drifted:
                return manifest
            rows.update(manifest.rows)
        manifest.rows = rows | manifest.rows
        manifest.fail("the list kept changing while it was read")
        return manifest

    def total(self, type_: PostType) -> int | None:
        """How many items the site says a type has; None when it does not say.

        It may count what visitors cannot see, so it only ever hints that something changed.
        """
        parameters = self._access.listing(type_)
        try:
            return self._client.page(type_.route, per_page=1, _fields="id", **parameters).total
        except PageFailed:
            return None

    def changed_since(
        self, type_: PostType, editions: Sequence[ListedEdition], moment: datetime
    ) -> dict[int, ManifestRow]:
        """What a site says it modified after `moment` (wordpress.md, 14): an absolute time."""
        rows: dict[int, ManifestRow] = {}
        extra = {
            **self._access.listing(type_),
            "modified_after": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        }
        for edition in editions:
            walk = _Walk(self._client, type_, edition, lambda *_: None, extra)
            rows.update(walk.run().rows)
        return rows


class _Walk:
    """One walk over one list, from its first page to its end."""

    def __init__(
        self,
        client: WordPressClient,
        type_: PostType,
        edition: ListedEdition,
        progress: Progress,
        extra: Mapping[str, str],
    ) -> None:
        self._client = client
        self._type = type_
        self._edition = edition
        self._progress = progress
        self._extra = extra
        self._fields = [taxonomy.field for taxonomy in type_.taxonomies]
        self._manifest = Manifest()
        self._size = client.page_size  # to go back to after one bad item
        self._offset = 0
        self._first: int | None = None  # id of the first row
        self._last: int | None = None  # id of the row before the offset; None: not known
        self._empty = 0  # pages without a new row, one after the other
        self._trouble: Exception | None = None  # why one item could not be had
        self.drifted = False

    def run(self) -> Manifest:
        """Walk to the end."""
        while not self._step():
            pass
        if self._trouble is not None:
            self._client.page_size = self._size
        return self._manifest

    def _step(self) -> bool:
        """Read one page; True at the end of the list."""
        rows = self._manifest.rows
        page = self._page()
        if page is None:
            return self._pass_over()
        before = len(rows)
        found = [row for item in page.items if (row := self._row(item)) is not None]
        self._note_drift(page, {row.wp_id for row in found})
        rows.update({row.wp_id: row for row in found})
        repeats = self._repeats(found, len(rows) > before)
        self._move(page, found, len(rows) > before)
        self._progress(len(rows), max(min(self._manifest.total or 0, LARGEST), len(rows)))
        if repeats:
            self._manifest.fail("the site gives the same page again and again")
        return repeats or self._ended(page)

    def _row(self, item: Json) -> ManifestRow | None:
        return manifest_row(item, self._fields, self._edition.number)

    def _note_drift(self, page: Page, ids: set[int]) -> None:
        """Whether something before this page was taken away, so that the rest moved past us.

        The total tells, and where there is none, or something was added at the same time, the
        last row of the page before, which is asked for once more.
        """
        known = self._manifest.total
        if page.total is not None:
            self.drifted = self.drifted or (known is not None and page.total < known)
            self._manifest.total = page.total
        if self._overlap and not page.ended:
            self.drifted = self.drifted or self._last not in ids

    @property
    def _overlap(self) -> int:
        """How many rows that are known a page begins with."""
        return int(self._last is not None and self._client.page_size >= _OVERLAPPING)

    def _repeats(self, found: Sequence[ManifestRow], grew: bool) -> bool:
        """Whether a site ignores `offset`: a whole page of known rows from the first one on."""
        whole = len(found) >= self._client.page_size > 1
        first = any(row.wp_id == self._first for row in found)
        return whole and first and not grew and self._offset > 0

    def _move(self, page: Page, found: Sequence[ManifestRow], grew: bool) -> None:
        """On to the next page.

        A page may hold more than was asked (stickies on top, 6.8) or less (a lower maximum,
        hidden items): going on by what came, but never by more than asked, skips nothing.
        """
        size = self._client.page_size
        self._offset += (min(len(page.items), size) if grew else size) - self._overlap
        if found:
            self._first = self._first or found[0].wp_id
            self._last = max(row.wp_id for row in found)
        if grew:
            self._empty = 0
            if self._trouble is not None:
                self._client.page_size, self._trouble = self._size, None
        else:
            self._empty += 1

    def _ended(self, page: Page) -> bool:
        total = self._manifest.total
        if len(self._manifest.rows) >= LARGEST:
            self._manifest.fail(f"more than {LARGEST} items of one type")
            return True
        if page.ended or (total is None and (not page.items or self._empty > 0)):
            return True
        if total is not None and self._offset >= total:
            return True
        if self._empty < _EMPTY_PAGES:
            return False
        self._manifest.fail("the site announces more than it lists")
        return True

    def _page(self) -> Page | None:
        """Ask with the known size; when the site fails at it, with half, down to one.

        None when it fails even at one item.
        """
        while True:
            try:
                return self._ask()
            except (PageFailed, SiteUnreachable) as error:
                if isinstance(error, SiteUnreachable) and not self._client.is_alive():
                    raise
                if self._client.page_size == 1:
                    self._trouble = error
                    return None
                self._client.page_size = max(1, self._client.page_size // 2)

    def _pass_over(self) -> bool:
        """Leave out one item at which the site fails; True when it fails at every one.

        That is no matter of size: what follows is asked for as before.
        """
        total = self._manifest.total
        self._manifest.fail(f"the item at place {self._offset + 1} of the list fails")
        self._offset += 1
        self._last = None
        self._empty += 1
        if self._empty <= _EMPTY_PAGES:
            return total is not None and self._offset >= total
        self._client.page_size = self._size
        if not self._manifest.rows:
            raise SiteUnreachable(
                f"The site fails at listing {self._type.slug}.", detail=str(self._trouble)
            ) from self._trouble
        return True

    def _ask(self) -> Page:
        parameters: dict[str, str | int] = {
            **self._edition.parameters,
            **self._extra,
            "orderby": "id",
            "order": "asc",
            "per_page": self._client.page_size,
            "offset": self._offset - self._overlap,
            "_fields": manifest_fields(self._fields),
        }
        return self._client.page(self._type.route, root=self._edition.root, **parameters)
