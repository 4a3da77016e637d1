"""Fetching items by their ids, with one poisonous item kept from the others.

Responsible for halving a batch at which the site fails until the one item is named
(wordpress.md, 10). Not for which items are wanted (sync).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from viewer.core.errors import ArticleUnavailable, SiteUnreachable
from viewer.core.model import Json
from viewer.core.wordpress.access import Access
from viewer.core.wordpress.client import PageFailed, WordPressClient, unavailable
from viewer.core.wordpress.schema import as_id
from viewer.core.wordpress.types import PostType

_EMBED = "author,wp:featuredmedia"  # terms cost twice the rest (real-wordpress.md)


class ItemReader:
    """Reads items of one site.

    Args:
        client: whom to ask.
        access: what a signed-in person may see.
    """

    def __init__(self, client: WordPressClient, access: Access) -> None:
        self._client = client
        self._access = access

    def items(
        self,
        type_: PostType,
        ids: Sequence[int],
        root: str | None = None,
        edition: Mapping[str, str] | None = None,
    ) -> Iterator[Json | ArticleUnavailable]:
        """The items of these ids in their order, each an answer or why it could not be had.

        Args:
            type_: of what type they are.
            ids: which ones.
            root, edition: API root and parameters of the language edition that lists them.

        Raises:
            SiteUnreachable: the site answers nothing any more, at any size.
            RestApiBlocked, SignInRequired, RateLimited: it refuses.
        """
        step = min(self._client.page_size, self._client.batch_size)
        for start in range(0, len(ids), step):
            yield from self._batch(type_, ids[start : start + step], root, edition or {})

    def _batch(
        self, type_: PostType, ids: Sequence[int], root: str | None, edition: Mapping[str, str]
    ) -> Iterator[Json | ArticleUnavailable]:
        if len(ids) > self._client.batch_size:
            yield from self._halves(type_, ids, root, edition)
            return
        try:
            found = self._included(type_, ids, root, edition)
        except (PageFailed, SiteUnreachable) as error:
            if isinstance(error, SiteUnreachable) and not self._client.is_alive():
                raise
            if len(ids) == 1:
                yield unavailable(ids[0], _reason(error))
                return
            answers = list(self._halves(type_, ids, root, edition))
            if not any(isinstance(answer, ArticleUnavailable) for answer in answers):
                self._client.batch_size = min(self._client.batch_size, (len(ids) + 1) // 2)
            yield from answers
            return
        for wp_id in ids:
            yield found.get(wp_id) or unavailable(wp_id, "not in the answer")

    def _halves(
        self, type_: PostType, ids: Sequence[int], root: str | None, edition: Mapping[str, str]
    ) -> Iterator[Json | ArticleUnavailable]:
        """One half after the other; when nothing in them fails, the whole was too much."""
        middle = (len(ids) + 1) // 2
        yield from self._batch(type_, ids[:middle], root, edition)
        yield from self._batch(type_, ids[middle:], root, edition)

    def _included(
        self, type_: PostType, ids: Sequence[int], root: str | None, edition: Mapping[str, str]
    ) -> dict[int, Json]:
        parameters: dict[str, str | int] = {
            **self._access.reading(type_),
            **edition,
            "include": ",".join(map(str, ids)),
            "per_page": len(ids),
            "orderby": "include",
            "_embed": _EMBED,
        }
        page = self._client.page(type_.route, root=root, **parameters)
        return {wp_id: item for item in page.items if (wp_id := as_id(item.get("id"))) is not None}


def _reason(error: PageFailed | SiteUnreachable) -> str:
    return error.reason if isinstance(error, PageFailed) else error.message
