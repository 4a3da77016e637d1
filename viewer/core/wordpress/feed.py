"""A site's feed in place of a closed REST API: finding it and walking through its pages.

Responsible for `/feed/?paged=n` until it ends, conditional requests for the first page, and for
saying what a feed loses (wordpress.md, 6: paging works, FreshRSS/FreshRSS#7181). Not for reading
the documents (feed_document) nor for storing (sync).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from viewer.core.errors import NotWordPress, SiteUnreachable, SyncError
from viewer.core.model import Json
from viewer.core.wordpress import restlike
from viewer.core.wordpress.feed_document import FeedDocument, NotAFeed, read_feed
from viewer.core.wordpress.transport import Answer, Transport

PAGES = 10_000  # of ten items each; a feed that goes on further is not followed
ACCEPT = "application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5"
_KINDS = ("application/rss+xml", "application/atom+xml")
_ARCHIVES = {"category", "tag", "author", "page", "wp-json", "feed", "comments", "search"}


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server said of an answer, so that it can be asked whether that still holds."""

    etag: str = ""
    last_modified: str = ""

    def headers(self) -> dict[str, str]:
        """The conditional headers of the next request.

        A server that compresses marks the tag as weak, and WordPress then does not know its own
        tag again; without the mark it does (seen with nginx, 6.1).
        """
        strong = self.etag.removeprefix("W/")
        named = {"If-None-Match": strong, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that answered, with its first page."""

    url: str
    first: FeedDocument
    validators: Validators


@dataclass(frozen=True, slots=True)
class FeedPage:
    """One page of a walk.

    Args:
        items: those that no earlier page of the walk had.
        number: 1 is the newest.
    """

    number: int
    items: tuple[Json, ...]
    excerpts: int


@dataclass(frozen=True, slots=True)
class FeedLosses:
    """What a mirror made from a feed lacks."""

    excerpts: int = 0  # articles of which the feed gives a summary only
    items: int = 0  # articles that were read
    cut_short: bool = False  # the walk ended before the feed did

    def notes(self) -> list[str]:
        """The losses as plain sentences."""
        notes = [
            "The site's REST API is closed, so its feed was read. A feed holds posts only: pages"
            " and other types, comments, and which categories are tags are not in it, and an edit"
            " of an older post shows only in a full sync; what the site deletes stays unnoticed."
        ]
        if self.excerpts:
            notes.append(
                f"The feed gives only a summary of {self.excerpts} of {self.items} articles;"
                " their full texts are not in it."
            )
        if self.cut_short:
            notes.append("The feed could not be read to its end; the next sync tries again.")
        return notes


def find_feed(transport: Transport, address: str) -> FoundFeed:
    """Find the feed of the site that `address` belongs to.

    Args:
        address: any address of the site, as a URL; also the feed's own.

    Raises:
        NotWordPress: no feed was found.
        SiteUnreachable, TlsFailed, RateLimited, Cancelled: the site does not answer.
    """
    page = transport.get(address, accept=f"text/html,{ACCEPT}")
    if (found := _found(page)) is not None:
        return found
    tried, empty = {address}, None
    for url in (*_announced(page), *_guesses(page.url)):
        if url in tried:
            continue
        tried.add(url)
        found = _found(transport.get(url, accept=ACCEPT))
        if found is not None and found.first.items:
            return found
        empty = empty or found  # maybe the comments of an article that has none
    if empty is not None:
        return empty
    raise NotWordPress(f"No feed was found at {address}.", detail=f"HTTP {page.status}")


def _found(answer: Answer) -> FoundFeed | None:
    if answer.status >= 400:
        return None
    try:
        document = read_feed(answer.body, answer.url)
    except NotAFeed:
        return None
    return None if document.comments else FoundFeed(answer.url, document, _validators(answer))


def _validators(answer: Answer) -> Validators:
    return Validators(answer.headers.get("ETag", ""), answer.headers.get("Last-Modified", ""))


def _announced(page: Answer) -> Iterator[str]:
    """Feeds that a page names, the site's own first; those of comments are left out."""
    if page.is_html:
        finder = _Finder()
        finder.feed(page.body[: 2**20].decode("utf-8", "replace"))
        for href in finder.feeds:
            url = restlike.joined(page.url, href)
            if url and "/comments/" not in url:
                yield url


def _guesses(page_url: str) -> Iterator[str]:
    """Where WordPress puts feeds: of the folder or language that was typed, then of the host."""
    parts = urlsplit(page_url)
    segments = [part for part in parts.path.split("/") if part]
    prefixes = [segments[:end] for end in range(min(len(segments), 2), -1, -1)]
    for prefix in prefixes:
        if any(part in _ARCHIVES or part.isdigit() for part in prefix):
            continue
        path = "/" + "".join(f"{part}/" for part in prefix)
        base = urlunsplit((parts.scheme, parts.netloc, path, "", ""))
        yield base + "feed/"
        yield base + "?feed=rss2"


def page_url(feed_url: str, number: int) -> str:
    """The address of a page of a feed; the first has none of its own."""
    parts = urlsplit(feed_url)
    query = [(name, value) for name, value in parse_qsl(parts.query) if name != "paged"]
    if number > 1:
        query.append(("paged", str(number)))
    return urlunsplit(parts._replace(query=urlencode(query)))


class FeedWalk:
    """One walk through a feed, newest page first; used once.

    Args:
        transport: what to ask through.
        url: the feed's address.
        validators: of an earlier first page; with them the walk may end at once.
        first: the first page, when it was read just now.
    """

    def __init__(
        self,
        transport: Transport,
        url: str,
        validators: Validators | None,
        first: FoundFeed | None = None,
    ) -> None:
        self._transport = transport
        self._first = first
        self._url = url
        self._asked = validators
        self._seen: set[str] = set()
        self.validators = Validators()
        self.unchanged = False  # the server says that nothing is new (304)
        self.complete = False  # the feed ended; else the caller stopped, or it broke off
        self.broken: SyncError | None = None  # why it broke off

    def pages(self) -> Iterator[FeedPage]:
        """The pages, until the feed ends or repeats itself.

        Raises:
            SyncError: the first page could not be had.
        """
        for number in range(1, PAGES + 1):
            document = self._page(number)
            items = self._fresh(document) if document is not None else ()
            if document is None or not items:
                self.complete = self.broken is None
                return
            yield FeedPage(number, items, document.excerpts)
        self.broken = SiteUnreachable("The feed has no end.")

    def _page(self, number: int) -> FeedDocument | None:
        """A page; None where the feed ends, is unchanged, or breaks off (`broken`)."""
        if number == 1 and self._first is not None:
            self.validators = self._first.validators
            return self._first.first
        try:
            answer = self._answer(number)
            if answer is None:
                return None
            return read_feed(answer.body, answer.url)
        except NotAFeed as error:
            trouble = SiteUnreachable(f"{self._url} gives no usable feed.", detail=str(error))
            if number == 1:
                raise trouble from error
            self.broken = trouble
        except SiteUnreachable as error:
            if number == 1:
                raise
            self.broken = error
        return None

    def _answer(self, number: int) -> Answer | None:
        headers = self._asked.headers() if number == 1 and self._asked else {}
        url = page_url(self._url, number)
        answer = self._transport.get(url, accept=ACCEPT, headers=headers)
        if number == 1:
            self.unchanged = answer.status == 304
            self.validators = _validators(answer)
        if self.unchanged or (number > 1 and answer.status in {400, 404, 410}):
            return None
        if answer.status >= 400:
            raise SiteUnreachable(f"{url} answers with an error (HTTP {answer.status}).")
        return answer

    def _fresh(self, document: FeedDocument) -> tuple[Json, ...]:
        """Items that no earlier page had: a site that ignores `paged` brings none."""
        fresh: list[Json] = []
        for item in document.items:
            guid = item["guid"]["rendered"]
            if guid not in self._seen:
                self._seen.add(guid)
                fresh.append(item)
        return tuple(fresh)


class _Finder(HTMLParser):
    """Collects `<link rel="alternate">` of feeds."""

    def __init__(self) -> None:
        super().__init__()
        self.feeds: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if (
            tag == "link"
            and "alternate" in values.get("rel", "").lower().split()
            and values.get("type", "").lower() in _KINDS
            and values.get("href")
        ):
            self.feeds.append(values["href"])
