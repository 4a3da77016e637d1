"""The pages of the user guide as the reader takes them.

Responsible for which file is a page, in which language, and for what links between pages become.
Not for showing them (window) nor for where the files lie (resources).
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from viewer.core.link_keys import link_key
from viewer.core.model import ArticleDetail, ArticleSummary, LocalLink
from viewer.resources import guide_path

START = "README.md"
# Pages link each other by their files, as every other reader of Markdown wants it. Ours asks for
# addresses; no host can have this one (RFC 2606).
_PLACE = "https://guide.invalid/"
_LINK = re.compile(r"(\]\()([\w./-]+\.md)(#[^)\s]*)?\)")
_TITLE = re.compile(r"\A# (.+)\n+")


def start_in(language: str) -> str:
    """The guide's first page in a language, as `ar`; in English where it has none."""
    name = f"{language}/{START}"
    return name if language.isalpha() and guide_path(name).is_file() else START


def read_page(name: str, guide: str) -> ArticleDetail | None:
    """A page.

    Args:
        name: of its file within the guide, such as `search.md` or `ar/README.md`.
        guide: what stands above its title.

    Returns:
        None where the guide has no such page.
    """
    folder = guide_path().resolve()
    file = (folder / name).resolve()
    if not file.is_relative_to(folder) or not file.is_file():
        return None
    text = file.read_text("utf-8")
    links: dict[str, LocalLink] = {}

    def lead(found: re.Match[str]) -> str:
        target = _resolved(name, found[2])
        title = _title_of(folder / target)
        if title is None:
            return found[0]
        address = f"{_PLACE}{target}"
        links[link_key(address)] = LocalLink(target, title, None, None)
        return f"{found[1]}{address}{found[3] or ''})"

    body = _LINK.sub(lead, _TITLE.sub("", text))
    summary = ArticleSummary(
        row_id=0, id=name, site="", wp_id=0, type="page", title=_title_in(text) or name, excerpt="",
        author=None, published=None, modified=None, lang=language_of(name), url="", path=None,
        thumbnail=None, gone_since=None, versions=1, read=True, starred=False,
    )  # fmt: skip
    return ArticleDetail(
        summary=summary, site_name=guide, markdown=body, base_dir=str(file.parent),
        library_dir=str(folder), featured=None, fetched_at=None, sha256="", links=links,
    )  # fmt: skip


def language_of(name: str) -> str:
    """The language of a page: that of its folder."""
    folder, _, file = name.rpartition("/")
    return folder if file and folder else "en"


def _resolved(name: str, target: str) -> str:
    """The file that a page's link names, from the guide's folder on."""
    parts: list[str] = []
    for part in (*PurePosixPath(name).parent.parts, *PurePosixPath(target).parts):
        if part == ".." and parts:
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _title_of(file: Path) -> str | None:
    """The title of a page; None where there is no such file."""
    try:
        with file.open(encoding="utf-8") as lines:
            return _title_in(lines.readline())
    except OSError:
        return None


def _title_in(text: str) -> str | None:
    found = _TITLE.match(text)
    return found[1].strip() if found else None
