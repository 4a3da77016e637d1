"""The documents that the judge runs over.

Responsible for reading the project's own cases, the blocks of real WordPress versions, and files
of JSON lines.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from viewer.samplesite import load_sample

_DATA = Path(__file__).parents[2] / "tests" / "data"
_JOINED = 5  # of about 1,200 signs each; the mean of the posts that we know is 6,000
BASE = "https://example.org/a/"


@dataclass(frozen=True)
class Document:
    id: str
    html: str
    base_url: str = BASE


def default() -> list[Document]:
    """Every golden case and every block of `tests/data/blocks`."""
    return [
        Document(str(path.relative_to(_DATA).with_suffix("")), _html(path))
        for folder, pattern in (("convert", "*.case"), ("blocks", "*.html"))
        for path in sorted((_DATA / folder).rglob(pattern))
    ]


def sample_posts() -> list[Document]:
    """The sample site's articles, several to a post, so that each is as long as real ones."""
    bodies = [str(item["content"]["rendered"]) for item in load_sample().items("posts")]
    joined = ("".join(bodies[n - i] for i in range(_JOINED)) for n in range(len(bodies)))
    return [Document(f"post {number}", html) for number, html in enumerate(joined)]


def _html(path: Path) -> str:
    return path.read_text("utf-8").partition("\n====\n")[0]


def from_lines(path: Path) -> list[Document]:
    """Documents of a file with `{"id", "html", "base_url"}` a line.

    Raises:
        ValueError: a line is not JSON.
        KeyError: a line has no `html`.
    """
    found = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                entry = json.loads(line)
                name = str(entry.get("id", number))
                found.append(Document(name, entry["html"], entry.get("base_url") or ""))
    return found
