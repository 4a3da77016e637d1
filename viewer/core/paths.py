"""Where things lie in a library.

Responsible for turning ids, slugs, dates and URLs into safe relative paths: pure functions; only
`library_of` looks at the disk. Not for reading or writing (store).

Names are percent-decoded, NFC, free of what Windows, macOS or a shell may stumble over, a
component at most 120 bytes and a whole relative path at most 200, cut between graphemes, and never
outside the library whatever the URL says (architecture.md, "A library on disk").
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

COMPONENT_BYTES = 120
PATH_BYTES = 200
SLUG_BYTES = 80
SITE_BYTES = 48
MARKER_SUFFIX = ".backfile"  # packages tie the program to it

_FORBIDDEN = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*%#\[\]^`{}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffd]+'
)
_SPACES = re.compile(r"[\s\-]+")
_RESERVED = re.compile(r"^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_YEAR_MONTH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/")


@dataclass(frozen=True, slots=True)
class LibraryLayout:
    """The fixed places of one library folder."""

    root: Path

    @property
    def manifest(self) -> Path:
        return self.root / "library.json"

    @property
    def marker(self) -> Path:
        """What a file manager opens the library by; nothing reads it, and it may be missing."""
        return self.root / f"library{MARKER_SUFFIX}"

    @property
    def lock(self) -> Path:
        return self.root / "lock"

    @property
    def catalogue(self) -> Path:
        return self.root / "catalogue.sqlite"

    @property
    def user(self) -> Path:
        return self.root / "user.sqlite"

    @property
    def index(self) -> Path:
        return self.root / "index"

    @property
    def scratch(self) -> Path:
        """Half-made files; on the library's own disk so that a rename puts them into place."""
        return self.root / "scratch"

    @property
    def set_aside(self) -> Path:
        """What `verify --repair` found damaged and replaced; nobody's but the person's."""
        return self.root / "damaged"

    def site(self, key: str) -> Path:
        """The folder of one site."""
        return self.root / "sites" / key

    def resolve(self, relative: str) -> Path:
        """The absolute path of a stored relative one.

        Raises:
            ValueError: when it would leave the library.
        """
        pure = PurePosixPath(relative)
        if pure.is_absolute() or ".." in pure.parts or not pure.parts:
            raise ValueError(f"not a path inside a library: {relative!r}")
        return self.root.joinpath(*pure.parts)


def library_of(path: Path) -> Path | None:
    """The library that a file manager means by a path: its folder, marker or `library.json`.

    Looks at the disk, and returns None for anything else.
    """
    if path.is_dir():
        return path if LibraryLayout(path).manifest.is_file() else None
    if not path.is_file():
        return None
    folder = path.resolve().parent
    is_ours = path.suffix == MARKER_SUFFIX or path.name == LibraryLayout(folder).manifest.name
    return folder if is_ours else None


def safe_component(text: str, limit: int = COMPONENT_BYTES, fallback: str = "untitled") -> str:
    """Turn any text into one file name component of at most `limit` bytes.

    Args:
        text: percent-encoded or plain, in any script.
        limit: bytes of UTF-8.
        fallback: what to use when nothing is left.
    """
    text = unquote(text, errors="replace")
    text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    text = _FORBIDDEN.sub("-", text)
    text = _SPACES.sub("-", text).strip("-. ")
    text = cut_bytes(text, limit).strip("-. ")
    if not text:
        return fallback
    return f"_{cut_bytes(text, limit - 1)}" if _RESERVED.match(text) else text


def cut_bytes(text: str, limit: int) -> str:
    """The longest start of `text` within `limit` bytes of UTF-8 that ends between graphemes."""
    if len(text.encode("utf-8")) <= limit:
        return text
    kept = text.encode("utf-8")[:limit].decode("utf-8", "ignore")
    rest = text[len(kept) :]
    while kept and rest and _joins(kept[-1], rest[0]):
        rest = kept[-1] + rest
        kept = kept[:-1]
    return kept


def _joins(before: str, after: str) -> bool:
    """Whether a cut between the two would split what a person sees as one sign."""
    return (
        unicodedata.combining(after) != 0
        or unicodedata.category(after) in ("Mn", "Me", "Mc")
        or "\ufe00" <= after <= "\ufe0f"
        or "\U0001f3fb" <= after <= "\U0001f3ff"
        or "\u200d" in (before, after)
    )


def site_key(url: str) -> str:
    """The key of a site from its home address: host, port and path, readable and safe.

    `https://www.example.org/en/` gives `www.example.org-en`.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "site").rstrip(".")
    with contextlib.suppress(UnicodeError):
        host = host.encode("ascii").decode("idna")
    port = f"-{parts.port}" if parts.port not in (None, 80, 443) else ""
    path = unquote(parts.path).strip("/").replace("/", "-")
    name = f"{host}{port}" + (f"-{path}" if path else "")
    return safe_component(name.lower(), SITE_BYTES, "site")


def article_id(site: str, wp_id: int) -> str:
    """The id by which the command line and the index know an article."""
    return f"{site}/{wp_id}"


def article_path(site: str, wp_id: int, slug: str, title: str, published: datetime | None) -> str:
    """Where an article's Markdown lies, relative to the library."""
    name = safe_component(slug or title, SLUG_BYTES, "article")
    if published is None:
        return f"sites/{site}/articles/undated/{name}-{wp_id}.md"
    return f"sites/{site}/articles/{published:%Y}/{published:%Y-%m-%d}-{name}-{wp_id}.md"


def media_path(site: str, url: str, extension: str) -> str:
    """Where a picture or file lies, relative to the library.

    Folder, name and hash are a pure function of the URL; the extension comes from the bytes,
    because sites name WebP files `.jpg` (wordpress.md, 44).

    Args:
        site: the site's key.
        url: the address it was fetched from.
        extension: without the dot, from the sniffed type.
    """
    parts = urlsplit(url)
    dated = _YEAR_MONTH.search(parts.path)
    folder = f"{dated[1]}/{dated[2]}" if dated else "other"
    stem = PurePosixPath(unquote(parts.path, errors="replace")).name.rpartition(".")[0]
    stem = safe_component(stem or parts.path.rsplit("/", 1)[-1], 60, "picture")
    import hashlib  # OpenSSL takes long to load, and few paths need a digest

    digest = hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:8]
    return f"sites/{site}/media/{folder}/{stem}-{digest}.{extension}"


def earlier_path(path: str, sha256: str) -> str:
    """Where a stored file goes when its site replaced it: beside the new one, by its content.

    Args:
        path: from `media_path`.
        sha256: of the earlier file.
    """
    stem, dot, extension = path.rpartition(".")
    return f"{stem}-{sha256[:8]}{dot}{extension}"


def relative_link(from_file: str, to_file: str) -> str:
    """The link from one library file to another, both relative to the library, for Markdown."""
    start, end = PurePosixPath(from_file).parent.parts, PurePosixPath(to_file).parts
    common = 0
    while common < min(len(start), len(end)) and start[common] == end[common]:
        common += 1
    return "/".join([".."] * (len(start) - common) + list(end[common:]))
