"""Before a run: the site behind an address, who is signed in, and what the site asks of robots.

Responsible for turning what was typed, or what is known, into a `Site` with its editions, and for
credentials going to the API's host only. Not for the run (site_run) nor for feeds (sources).
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from viewer.core.convert import plain_text
from viewer.core.errors import NotWordPress
from viewer.core.model import Site
from viewer.core.store.addresses import Addresses
from viewer.core.store.database import transaction
from viewer.core.store.library import Library
from viewer.core.store.navigation_view import NavigationView
from viewer.core.store.sites_table import SitesTable
from viewer.core.sync.progress import SyncOptions
from viewer.core.sync.sources import free_key, same_place
from viewer.core.wordpress.accounts import Accounts, check_account
from viewer.core.wordpress.addresses import base_of, is_hosted_root
from viewer.core.wordpress.discovery import FoundSite, discover
from viewer.core.wordpress.editions import with_editions
from viewer.core.wordpress.index_facts import IndexFacts
from viewer.core.wordpress.languages import Edition
from viewer.core.wordpress.robots import read_robots
from viewer.core.wordpress.schema import as_text
from viewer.core.wordpress.transport import Transport


@dataclass(frozen=True, slots=True)
class SiteSetup:
    """A site that is ready to be mirrored.

    Args:
        site: as its index describes it now.
        facts: of its index.
        editions: its languages.
        signed_in: whether requests carry a person's credentials.
        notes: what the person should know.
    """

    site: Site
    facts: IndexFacts
    editions: tuple[Edition, ...]
    signed_in: bool
    notes: tuple[str, ...]


class SetupPass:
    """Finds one site.

    Args:
        library: open for writing.
        transport: to its host.
        accounts: where passwords are kept.
        local: whether the site lies on this machine's network.
    """

    def __init__(
        self,
        library: Library,
        transport: Transport,
        accounts: Accounts,
        options: SyncOptions,
        *,
        local: bool,
    ) -> None:
        self._library = library
        self._transport = transport
        self._accounts = accounts
        self._options = options
        self._local = local
        self._notes: list[str] = []

    def run(self, address: str, known: Site | None) -> SiteSetup:
        """Look at the site behind an address.

        Raises:
            NotAUrl, SiteUnreachable, TlsFailed, NotWordPress, RestApiBlocked, SignInRequired,
            SignInFailed: it cannot be mirrored through REST, and why.
        """
        known = known or self._known(address)
        user, password = self._credentials(known)
        self._sign_in(address, user, password)
        found = with_editions(self._transport, self._found(address, known))
        if user and password:
            self._sign_in(found.rest_root, user, password)
            check_account(self._transport, found.rest_root, found.facts)
            self._remember(found.rest_root, user, password)
        self._robots(found, known)
        site = self._site(found, known, user)
        self._follow_home(known, site)
        return SiteSetup(
            site, found.facts, found.editions, bool(user and password), tuple(self._notes)
        )

    # -- who is signed in ----------------------------------------------------------------------

    def _known(self, address: str) -> Site | None:
        """The site of the library that a typed address means, when it is plainly one of them."""
        sites = NavigationView(self._library.catalogue_connection).sites()
        return next((one for one in sites if same_place(one.url, address)), None)

    def _credentials(self, known: Site | None) -> tuple[str | None, str | None]:
        if self._options.user and self._options.password:
            return self._options.user, self._options.password
        if known is None or known.account is None:
            return None, None
        password = self._accounts.password(known.rest_root, known.account)
        if password is None:
            self._notes.append(
                f"No password is kept for {known.account}; the site is asked as a visitor does."
                " Give it again with --user."
            )
        return known.account, password

    def _sign_in(self, address: str, user: str | None, password: str | None) -> None:
        if user and password:
            host = urlsplit(address).netloc
            insecure = self._options.insecure_http
            self._transport.sign_in(host, user, password, insecure_http=insecure)

    def _remember(self, rest_root: str, user: str, password: str) -> None:
        if self._options.password is not None:
            refused = self._accounts.remember(rest_root, user, password)
            if refused is not None:
                self._notes.append(refused.message)

    # -- what is there -------------------------------------------------------------------------

    def _found(self, address: str, known: Site | None) -> FoundSite:
        """The site's API; a known site that moved it is looked for from its front page."""
        if known is None or known.source != "rest":
            return discover(self._transport, address)
        try:
            return discover(self._transport, known.rest_root, exact=True)
        except NotWordPress:
            return discover(self._transport, known.url)

    def _robots(self, found: FoundSite, known: Site | None) -> None:
        robots = read_robots(self._transport, found.home)
        if robots.crawl_delay is not None:
            self._transport.slow_down(found.rest_root, robots.crawl_delay)
        if robots.api_disallowed and known is None:
            self._notes.append(
                "The site's robots.txt asks robots to keep out of its API. A copy for yourself is"
                " yours to decide about."
            )
        if known is None:
            self._notes += [
                f"The site has a sister in another language: {address}" for address in found.related
            ]

    def _site(self, found: FoundSite, known: Site | None, user: str | None) -> Site:
        known = known or self._same_root(found)
        place = found.home if is_hosted_root(found.rest_root) else base_of(found.rest_root)
        key = known.key if known else self._key(place)
        return Site(
            key=key,
            name=plain_text(as_text(found.index.get("name"))) or key,
            url=found.home,
            rest_root=found.rest_root,
            description=plain_text(as_text(found.index.get("description"))),
            lang=found.lang or (known.lang if known else None),
            gmt_offset=found.facts.gmt_offset or 0.0,
            account=user,
            local=self._local,
        )

    def _same_root(self, found: FoundSite) -> Site | None:
        """http and https, with and without www, are the same site (expectations.md, 5)."""
        sites = NavigationView(self._library.catalogue_connection).sites()
        return next((one for one in sites if _same(one.rest_root) == _same(found.rest_root)), None)

    def _key(self, place: str) -> str:
        sites = NavigationView(self._library.catalogue_connection).sites()
        for site in sites:
            if site.source != "rest" and same_place(site.url, place):
                return site.key  # known from its feed or a file so far
        return free_key(self._library, place)

    def _follow_home(self, known: Site | None, site: Site) -> None:
        """A site that moved to https or to another domain takes its articles' links along."""
        if known is None or known.source != "rest" or _folder(known.url) == _folder(site.url):
            return
        connection = self._library.catalogue_connection
        with transaction(connection):
            site_id = SitesTable(connection).site_id(known.key)
            Addresses(connection).move(site_id, _folder(known.url), _folder(site.url))


def _folder(url: str) -> str:
    return url.rstrip("/") + "/"


def _same(rest_root: str) -> tuple[str, str]:
    parts = urlsplit(rest_root)
    host = parts.netloc.lower().removeprefix("www.")
    return host, unquote(f"{parts.path}?{parts.query}").rstrip("/?")
