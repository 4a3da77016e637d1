"""What a button can do about an error.

Responsible for which error has a remedy, and for its words. Not for carrying it out (main_window),
nor for hints, which errors bring themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from viewer.core import errors
from viewer.gui.wording import marked

_OFFLINE = marked(
    "Remedies", "It is made from the stored articles; nothing is fetched and none of them changes."
)

# The first kind that an error is of counts. The last part stands for the error's own hint, where
# that one speaks of the command line.
REMEDIES: tuple[tuple[type[errors.BackfileError], str, str, str], ...] = (
    (errors.IndexUnusable, "reindex", marked("Remedies", "&Make it anew"), _OFFLINE),
    (errors.SignInRequired, "add_site", marked("Remedies", "Sign &in…"), ""),
    (errors.SignInFailed, "add_site", marked("Remedies", "Sign &in…"), ""),
    (errors.NotAUrl, "add_site", marked("Remedies", "&Add a site…"), ""),
    (errors.NotWordPress, "add_site", marked("Remedies", "&Add a site…"), ""),
    (errors.LibraryWriteFailed, "folder", marked("Remedies", "&Open the folder"), ""),
    (errors.LibraryLocked, "sync", marked("Remedies", "&Try again"), ""),
    (errors.SiteUnreachable, "sync", marked("Remedies", "&Try again"), ""),
    (errors.ManifestUnstable, "sync", marked("Remedies", "&Try again"), ""),
    (errors.TooManyFailures, "ledger", marked("Remedies", "What is not &stored…"), ""),
)


@dataclass(frozen=True, slots=True)
class Remedy:
    """What helps against an error: its name in code, its button, what to know before."""

    name: str
    button: str
    hint: str


def remedy_of(error: errors.BackfileError) -> Remedy | None:
    """What helps against an error; None: nothing that a button can do."""
    for kind, name, button, hint in REMEDIES:
        if isinstance(error, kind):
            return Remedy(name, _words(button), _words(hint) if hint else "")
    return None


def _words(text: str) -> str:
    return QCoreApplication.translate("Remedies", text)
