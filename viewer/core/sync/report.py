"""The report of a run: what was claimed, stored, changed, and what failed.

Responsible for the figures and their JSON form, which is a contract (docs/cli.md). Not for
printing them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from viewer.core.errors import BackfileError, LibraryError
from viewer.core.model import Json


@dataclass(frozen=True, slots=True)
class Failure:
    """One item that could not be had, why, and when it is tried again (UTC)."""

    kind: str  # "article", "media" or "conversion"
    key: str
    reason: str
    retry_at: str

    def as_json(self) -> Json:
        return {
            "kind": self.kind,
            "key": self.key,
            "reason": self.reason,
            "retry_at": self.retry_at,
        }


@dataclass(slots=True)
class SiteReport:
    """What a run did for one site."""

    site: str
    edition: str | None = None
    claimed: dict[str, int] = field(default_factory=dict)
    stored: dict[str, int] = field(default_factory=dict)
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0
    failed: list[Failure] = field(default_factory=list)
    media_claimed: int = 0
    media_stored: int = 0
    media_failed: int = 0
    media_skipped: int = 0  # by the person's own choice; claimed, too
    pictures: int = 0  # fetched by this run; the three above count the whole site
    requests: int = 0
    received: int = 0  # bytes
    seconds: float = 0.0
    interrupted: bool = False
    notes: list[str] = field(default_factory=list)
    error: BackfileError | None = None
    missed: Counter[str] = field(default_factory=Counter)  # so far; `failed` is read at the end

    @property
    def wrote(self) -> bool:
        """Whether the run changed anything that deserves a record."""
        return bool(self.new or self.changed or self.gone or self.pictures)

    def as_json(self) -> Json:
        """The form that `sync --json` prints."""
        document: Json = {
            "site": self.site,
            "edition": self.edition,
            "claimed": self.claimed,
            "stored": self.stored,
            "new": self.new,
            "changed": self.changed,
            "unchanged": self.unchanged,
            "gone": self.gone,
            "failed": [failure.as_json() for failure in self.failed],
            "media": {
                "claimed": self.media_claimed,
                "stored": self.media_stored,
                "failed": self.media_failed,
                "skipped": self.media_skipped,
            },
            "requests": self.requests,
            "bytes": self.received,
            "seconds": round(self.seconds, 3),
            "interrupted": self.interrupted,
        }
        if self.notes:
            document["notes"] = self.notes
        if self.error is not None:
            document["error"] = {
                "reference": self.error.reference,
                "message": self.error.message,
                "hint": self.error.hint,
            }
        return document


@dataclass(slots=True)
class RunReport:
    """What a run did for all its sites."""

    sites: list[SiteReport] = field(default_factory=list)

    @property
    def interrupted(self) -> bool:
        return any(site.interrupted for site in self.sites)

    @property
    def exit_status(self) -> int:
        """The exit status that the command-line contract gives to this outcome."""
        if self.interrupted:
            return 130
        errors = [site.error for site in self.sites if site.error is not None]
        if any(isinstance(error, LibraryError) for error in errors):
            return 4
        if errors and len(errors) == len(self.sites):
            return max(error.exit_status for error in errors)
        return 1 if errors or any(site.failed for site in self.sites) else 0

    def as_json(self) -> Json:
        """The form that `sync --json` prints."""
        return {"sites": [site.as_json() for site in self.sites]}
