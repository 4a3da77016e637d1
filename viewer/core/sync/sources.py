"""Which source a site is mirrored from, and which site of the library it is.

Responsible for telling a closed REST API from other trouble, for describing a site by its feed or
its export file, and for recognising a site by its home address whatever it came from before. Not
for the runs (site_run, feed_run, import_file).
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import unquote, urlsplit, urlunsplit

from viewer.core.convert import plain_text
from viewer.core.errors import (
    BackfileError,
    NotWordPress,
    RestApiBlocked,
    SignInRequired,
    SiteUnreachable,
)
from viewer.core.model import Site
from viewer.core.paths import site_key
from viewer.core.store.identities import Identities
from viewer.core.store.library import Library
from viewer.core.store.navigation_view import NavigationView
from viewer.core.store.sites_table import SitesTable
from viewer.core.wordpress.feed import FoundFeed, find_feed
from viewer.core.wordpress.transport import Transport
from viewer.core.wordpress.wxr import Export

CLOSED = (RestApiBlocked, SignInRequired, NotWordPress)  # a feed may be open all the same
FILE = "file:"  # begins the `rest_root` of a site that only a file told of


def same_place(one: str, other: str) -> bool:
    """Whether two home addresses are one site: with and without www, http and https."""
    return _place(one) == _place(other)


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), unquote(parts.path).rstrip("/")


def of_home(sites: Sequence[Site], home: str) -> Site | None:
    """The site of the library with this home address; one that REST told of goes before others."""
    found = [site for site in sites if same_place(site.url, home)]
    return next((site for site in found if site.source == "rest"), found[0] if found else None)


def free_key(library: Library, home: str) -> str:
    """A key for a site that is new to the library."""
    table = SitesTable(library.catalogue_connection)
    wanted = site_key(home)
    key, number = wanted, 2
    while table.key_is_taken(key):
        key, number = f"{wanted}-{number}", number + 1
    return key


def feed_in_place(
    library: Library,
    transport: Transport,
    address: str,
    known: Site | None,
    closed: BackfileError,
    *,
    local: bool,
) -> tuple[Site, FoundFeed | None]:
    """The feed of a site whose REST API is closed, and the site as the feed describes it.

    A site that REST has told of before is not continued from its feed, which knows less.

    Args:
        library: open for writing.
        address: as typed, or the home of a known site.
        known: the site, when it is one of the library.
        closed: why REST will not do; raised when no feed will do either.
        local: whether the site lies on this machine's network.

    Returns:
        The site, and the feed with its first page; None where the feed is known already, so that
        it can be asked whether anything is new.
    """
    if known is not None and known.source == "feed":
        return known, None
    if known is not None and known.source == "rest" and _has_articles(library, known):
        raise closed
    try:
        found = find_feed(transport, address)
    except (NotWordPress, SiteUnreachable):
        raise closed from None
    home = _home(found, address)
    sites = NavigationView(library.catalogue_connection).sites()
    site = known or of_home(sites, home)
    if site is not None and site.source == "rest" and _has_articles(library, site):
        raise closed from None
    first = found.first
    key = site.key if site else free_key(library, home)
    return Site(
        key=key,
        name=plain_text(first.title) or key,
        url=home,
        rest_root=found.url,
        description=plain_text(first.description),
        lang=first.lang or (site.lang if site else None),
        source="feed",
        local=local,
    ), found


def _home(found: FoundFeed, address: str) -> str:
    """The home that the feed names, if it lies on the host that was asked; else that host's root.

    A feed that claims to be of another site must not be able to write into that site's articles.
    """
    asked, said = urlsplit(address), urlsplit(found.first.home)
    if said.scheme in {"http", "https"} and _place(found.first.home)[0] == _place(address)[0]:
        return found.first.home
    return urlunsplit((asked.scheme, asked.netloc, "/", "", ""))


def _has_articles(library: Library, site: Site) -> bool:
    connection = library.catalogue_connection
    return Identities(connection).count(SitesTable(connection).site_id(site.key)) > 0


def site_of_export(export: Export, key: str) -> Site:
    """A site that only an export file tells of."""
    return Site(
        key=key,
        name=plain_text(export.title) or key,
        url=export.home,
        rest_root=FILE + export.home,
        description=plain_text(export.description),
        lang=export.lang,
        source="file",
    )
