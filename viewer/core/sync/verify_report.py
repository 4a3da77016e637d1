"""What `verify` finds: the kinds of problems, and the report, which is a contract (docs/cli.md).

Responsible for names and the JSON form only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from viewer.core.model import Json

# phase, done, total (0 while it is not known)
Progress = Callable[[str, int, int], None]

# Every kind and what it means; docs/cli.md says what is done about each, a test compares the two.
KINDS = {
    "catalogue-damaged": "SQLite finds catalogue.sqlite damaged",
    "marks-damaged": "SQLite finds user.sqlite damaged, or it is missing",
    "description-damaged": "library.json lacks its uuid",
    "version-damaged": "a stored version cannot be read, or is not what was stored",
    "version-missing": "the versions of an article are not numbered without holes",
    "version-mismatch": "an article's hash is not that of its newest version",
    "count-mismatch": "articles that a complete list of the site held are not in the catalogue",
    "article-missing": "an article's Markdown file is missing",
    "article-changed": "an article's Markdown file is not what was written",
    "comments-missing": "the file with an article's comments is missing or empty",
    "body-missing": "an article was converted and its text is not in the catalogue",
    "media-missing": "a stored picture's file is missing",
    "media-damaged": "a stored picture's file is not what was stored",
    "earlier-damaged": "a file that its site replaced is missing or not what was kept",
    "article-stray": "an old file of an article that lies elsewhere now",
    "stray-file": "a file below sites/ that nothing names",
    "stale-file": "a file that a sync meant to remove",
    "scratch-left-over": "a half-made file of a run that was killed",
    "index-unusable": "the index is missing, of another version or cannot be read",
    "index-missing": "an article that should be in the index is not",
    "index-extra": "the index has an article that the library has not",
    "index-duplicate": "the index has an article twice",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be.

    Args:
        kind: one of `KINDS`.
        path: the file, relative to the library; the article's id where no file is meant.
        detail: a sentence for a person; what to do where nothing was repaired.
        repaired: whether the library is right again, or will be after the next sync.
        row_id: the row the repair starts from; not part of the report.
    """

    kind: str
    path: str
    detail: str
    repaired: bool = False
    row_id: int = 0

    def mended(self, detail: str | None = None) -> Problem:
        """The same problem, repaired."""
        return replace(self, repaired=True, detail=detail or self.detail)

    def as_json(self) -> Json:
        """The form that `verify --json` prints."""
        return {
            "kind": self.kind,
            "path": self.path,
            "detail": self.detail,
            "repaired": self.repaired,
        }


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was looked at and what is wrong.

    Args:
        problems: in the order of the checks.
        checked: how many versions, articles and pictures were looked at.
        waiting: articles that the next sync converts; their files were not compared.
    """

    problems: tuple[Problem, ...]
    checked: dict[str, int]
    waiting: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong any more."""
        return all(problem.repaired for problem in self.problems)

    def as_json(self) -> Json:
        """The form that `verify --json` prints."""
        return {"ok": self.ok, "problems": [problem.as_json() for problem in self.problems]}
