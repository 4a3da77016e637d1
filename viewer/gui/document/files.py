"""Files that an article links and the library holds: documents, sound, films.

Responsible for telling such a link from others, so that a click opens the stored file and nothing
else of this machine. Not for opening it (main_window) nor for pictures (pictures).
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote


def stored_file(target: str, base: Path, library: Path) -> Path | None:
    """The stored file behind a link of an article's Markdown; None for every other link.

    Args:
        target: the link's destination.
        base: the folder of the article's file.
        library: the library's folder; only what lies in a site's `media` counts.
    """
    if not target or ":" in target or target.startswith(("/", "#", "\\")):
        return None
    try:
        path = (base / unquote(target)).resolve()
        place = path.relative_to((library / "sites").resolve())
    except (OSError, ValueError):
        return None
    return path if len(place.parts) > 2 and place.parts[1] == "media" and path.is_file() else None


def is_stored(path: Path, library: Path) -> bool:
    """Whether a path is a file that `stored_file` may have given."""
    return stored_file(path.name, path.parent, library) == path
