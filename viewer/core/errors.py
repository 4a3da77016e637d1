"""The tree of expected errors.

Responsible for naming what may go wrong, how far it reaches and what to do next. Not for wording
in other languages (the window does that) nor for deciding whether to go on (the sync engine does).

    BackfileError
      LibraryError      NotALibrary, LibraryLocked, LibraryTooNew, LibraryDamaged,
                        LibraryWriteFailed
      SyncError         RUN:  NotAUrl, SiteUnreachable, TlsFailed, NotWordPress, RestApiBlocked,
                              SignInRequired, SignInFailed, RateLimited, ManifestUnstable,
                              TooManyFailures, ExportFileUnusable
                        ITEM: ArticleUnavailable, ArticleMalformed, MediaUnavailable,
                              MediaNotAnImage, MediaSkipped
      ConversionError   (ITEM)
      SearchError       QuerySyntax, IndexUnusable
      NoSuchArticle, NoSuchSite, UsageError, SettingsError
      KeyringUnusable, UpdateFeedUnusable

`Cancelled` (in `cancel`) is control flow, not an error. Anything else that is raised is a bug.
"""

from __future__ import annotations

import re
from enum import Enum


class Scope(Enum):
    """How far an error reaches: one item, or the whole run (after OfflineIMAP's `error.py`)."""

    ITEM = "item"
    RUN = "run"


class BackfileError(Exception):
    """An expected failure, shown calmly and without a traceback.

    Args:
        message: one sentence saying what is wrong.
        detail: what the other side said, for whoever wants to know more.
        hint: what the person can do next.
    """

    scope = Scope.RUN
    exit_status = 1
    default_hint: str | None = None

    def __init__(self, message: str, *, detail: str | None = None, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail
        self.hint = hint or self.default_hint

    @property
    def reference(self) -> str:
        """The kebab-case name by which documentation and programs know this error."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()


class UsageError(BackfileError):
    """The program was called in a way it cannot follow."""

    exit_status = 2


class LibraryError(BackfileError):
    """The library folder could not be used."""

    exit_status = 4


class NotALibrary(LibraryError):
    default_hint = "Choose an empty folder or one that Backfile made."


class LibraryLocked(LibraryError):
    """Another Backfile writes to the library; `owner` says which."""

    default_hint = "Close the other Backfile, or wait until its sync has ended."

    def __init__(self, message: str, *, owner: str = "", detail: str | None = None) -> None:
        super().__init__(message, detail=detail)
        self.owner = owner


class LibraryTooNew(LibraryError):
    """The library was written by a newer Backfile (`found` > `supported`)."""

    default_hint = "Install the newest Backfile; this version left the library untouched."

    def __init__(self, message: str, *, found: int, supported: int) -> None:
        super().__init__(message)
        self.found = found
        self.supported = supported


class LibraryDamaged(LibraryError):
    default_hint = "Restore the named file from a backup; `backfile verify` looks at the rest."


class LibraryWriteFailed(LibraryError):
    default_hint = "Check that the folder may be written to and that the disk is not full."


class SyncError(BackfileError):
    """A site, or one item of it, could not be mirrored."""

    exit_status = 3


class NotAUrl(SyncError):
    exit_status = 2
    default_hint = "Give the address of a website, such as https://example.org."


class SiteUnreachable(SyncError):
    default_hint = "Check the address and the network; what is already mirrored stays readable."


class TlsFailed(SyncError):
    default_hint = "The site's certificate is not trusted. Name your authority with --ca-file."


class NotWordPress(SyncError):
    default_hint = "Backfile mirrors WordPress sites; try the address of one of its pages."


class RestApiBlocked(SyncError):
    default_hint = "The site keeps its REST API closed; ask its owner to allow /wp-json/."


class SignInRequired(SyncError):
    default_hint = "The site shows its content to members only: sign in with --user."


class SignInFailed(SyncError):
    """The site refused the name and password, or the server kept them from it."""

    default_hint = "Check the user name, and use an Application Password of the site."


class RateLimited(SyncError):
    """The site asked for a pause longer than this run is willing to wait.

    Args:
        retry_after: seconds, as the site said.
    """

    default_hint = "Run the sync again later; it goes on from where it stopped."

    def __init__(self, message: str, *, retry_after: float) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class ManifestUnstable(SyncError):
    default_hint = "The site changed while it was listed; run the sync again."


class TooManyFailures(SyncError):
    default_hint = "The site is in trouble; run the sync again later, it goes on from here."


class ExportFileUnusable(SyncError):
    """A WordPress export file cannot be imported; nothing of it was."""

    default_hint = "Choose the XML file that WordPress made under Tools, Export."


class ItemError(SyncError):
    """One item failed; the rest of the run goes on."""

    scope = Scope.ITEM
    exit_status = 1


class ArticleUnavailable(ItemError):
    pass


class ArticleMalformed(ItemError):
    pass


class MediaUnavailable(ItemError):
    """A picture or file could not be had; the message begins with a short stable word.

    Args:
        permanent: the site said so clearly; asking again soon cannot help.
        retry_after: seconds its server asked to wait, where it did.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool = False,
        retry_after: float | None = None,
        detail: str | None = None,
    ) -> None:
        super().__init__(message, detail=detail)
        self.permanent = permanent
        self.retry_after = retry_after


class MediaNotAnImage(MediaUnavailable):
    """What came is not the kind of file that was asked for, or is not safe to keep."""

    def __init__(self, message: str, *, detail: str | None = None) -> None:
        super().__init__(message, permanent=True, detail=detail)


class MediaSkipped(MediaUnavailable):
    """The person's own choice keeps a file out: too large, or a video.

    Args:
        size: bytes, as far as known.
    """

    def __init__(self, message: str, *, size: int | None = None) -> None:
        super().__init__(message, permanent=True)
        self.size = size


class ConversionError(BackfileError):
    """One article's HTML could not be turned into Markdown."""

    scope = Scope.ITEM


class SearchError(BackfileError):
    pass


class QuerySyntax(SearchError):
    pass


class IndexUnusable(SearchError):
    default_hint = "Run `backfile reindex`; the index is made from the catalogue."


class NoSuchArticle(BackfileError):
    exit_status = 2
    default_hint = "`backfile list` shows the articles and their ids."


class NoSuchSite(BackfileError):
    exit_status = 2
    default_hint = "`backfile sites` shows the sites of the library."


class SettingsError(BackfileError):
    exit_status = 2


class UpdateFeedUnusable(BackfileError):
    """The address that is asked for updates answers with something else."""

    default_hint = "Try again later; nothing was changed."


class KeyringUnusable(BackfileError):
    """A password could not be kept or removed; the run itself goes on."""

    default_hint = "Give the password again at the next sync, or unlock the system's keyring."
