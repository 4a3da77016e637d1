"""What WordPress makes of the stored text when it shows an article, for texts from a file.

Responsible for the shortcodes and blocks whose content is not in the text itself: captions,
galleries, players, embeds, reusable blocks and footnotes, with the attachments and blocks of the
same file. Other shortcodes stay, for the converter (wordpress.md, 58). Not for paragraphs (autop).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from urllib.parse import urlsplit

from viewer.core.wordpress.autop import autop
from viewer.core.wordpress.schema import as_id

_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))""")
_CAPTION = re.compile(r"\[(?:wp_)?caption\b([^\[\]]*)\](.*?)\[/(?:wp_)?caption\]", re.S)
_CAPTIONED = re.compile(r"((?:<a\s[^<>]*>\s*)?<img\s[^<>]*>(?:\s*</a>)?)(.*)", re.S)
_ALONE = re.compile(r"\[(gallery|playlist|audio|video)\b([^\[\]]*)\](?:\s*\[/\1\])?")
_EMBED = re.compile(r"\[embed\b[^\[\]]*\]\s*(https?://[^\s\[\]<>]+)\s*\[/embed\]")
_ADDRESS_LINE = re.compile(r"^[ \t]*(https?://[^\s<>\"\[\]]+)[ \t]*$", re.M)
_BLOCK = re.compile(r"<!-- wp:(block|footnotes)\b(.*?)/-->", re.S)
_SOURCES = ("src", "mp3", "m4a", "ogg", "wav", "flac", "mp4", "m4v", "webm", "ogv", "flv")
_PLAYERS = (
    "youtube.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "soundcloud.com",
    "spotify.com",
)
_DEPTH = 5  # of reusable blocks within each other


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or file of the same export."""

    url: str
    parent: int = 0
    alt: str = ""
    caption: str = ""


@dataclass(slots=True)
class Surroundings:
    """What an article of the file may refer to."""

    attachments: dict[int, Attachment] = field(default_factory=dict)
    children: dict[int, list[int]] = field(default_factory=dict)  # attachments by their article
    blocks: dict[int, str] = field(default_factory=dict)  # reusable ones


def displayed(text: str, article_id: int, around: Surroundings, footnotes: str = "") -> str:
    """The HTML that WordPress would show for a stored text.

    Args:
        text: `post_content`.
        article_id: its WordPress id; a gallery without ids shows what was uploaded to it.
        around: what else the file holds.
        footnotes: the article's `footnotes` field, as JSON.
    """
    if "<!-- wp:" not in text:
        return _shortcodes(autop(_embeds(text)), article_id, around)
    text = _with_blocks(text, around, footnotes, _DEPTH)
    return _shortcodes(_embeds(text), article_id, around)


def _embeds(text: str) -> str:
    """An address alone on its line is shown as what lies there; here it becomes its link."""
    text = _EMBED.sub(r"\n\n\1\n\n", text)
    return _ADDRESS_LINE.sub(_link, text)


def _link(match: re.Match[str]) -> str:
    url = escape(match[1].replace("&amp;", "&"))
    host = match[1].partition("://")[2].partition("/")[0].lower()
    if host.endswith(_PLAYERS):
        return f'<iframe src="{url}"></iframe>'  # the converter knows players by it
    return f'<a href="{url}">{url}</a>'


def _with_blocks(text: str, around: Surroundings, footnotes: str, depth: int) -> str:
    def replaced(match: re.Match[str]) -> str:
        if match[1] == "footnotes":
            return _footnotes(footnotes)
        reference = as_id(_json(match[2]).get("ref"))
        inner = around.blocks.get(reference or 0, "")
        return _with_blocks(inner, around, "", depth - 1) if depth else ""

    return _BLOCK.sub(replaced, text)


def _footnotes(text: str) -> str:
    notes = _json(f'{{"notes": {text or "[]"}}}').get("notes")
    lines = [
        f'<li id="{escape(str(note.get("id")))}">{note.get("content")}</li>'
        for note in (notes if isinstance(notes, list) else [])
        if isinstance(note, dict)
    ]
    return f'<ol class="wp-block-footnotes">{"".join(lines)}</ol>' if lines else ""


def _json(text: str) -> Mapping[str, object]:
    try:
        found = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _shortcodes(text: str, article_id: int, around: Surroundings) -> str:
    if "[/caption]" in text or "[/wp_caption]" in text:
        text = _CAPTION.sub(_captioned, text)
    renderers: dict[str, Callable[[Mapping[str, str]], str]] = {
        "gallery": lambda given: _gallery(given, article_id, around),
        "playlist": lambda given: _playlist(given, article_id, around),
        "audio": lambda given: _player("audio", given),
        "video": lambda given: _player("video", given),
    }

    def replaced(match: re.Match[str]) -> str:
        return renderers[match[1]](_attributes(match[2])) or match[0]

    return _ALONE.sub(replaced, text)


def _captioned(match: re.Match[str]) -> str:
    parts = _CAPTIONED.match(match[2].strip())
    if parts is None:
        return match[2]
    caption = _attributes(match[1]).get("caption") or parts[2].strip()
    return f"<figure>{parts[1]}<figcaption>{caption}</figcaption></figure>"


def _attributes(text: str) -> dict[str, str]:
    text = text.replace("&quot;", '"').replace("&#8221;", '"').replace("&#8243;", '"')
    return {name: a or b or c for name, a, b, c in _ATTRIBUTE.findall(text)}


def _chosen(
    given: Mapping[str, str], article_id: int, around: Surroundings
) -> Sequence[Attachment]:
    named = given.get("ids") or given.get("include") or ""
    ids = [number for part in named.split(",") if (number := as_id(part.strip())) is not None]
    if not named:
        ids = around.children.get(as_id(given.get("id")) or article_id, [])
    return [found for number in ids if (found := around.attachments.get(number)) is not None]


def _gallery(given: Mapping[str, str], article_id: int, around: Surroundings) -> str:
    figures = [
        f'<figure><img src="{escape(one.url)}" alt="{escape(one.alt)}" />'
        + (f"<figcaption>{one.caption}</figcaption>" if one.caption else "")
        + "</figure>"
        for one in _chosen(given, article_id, around)
        if not one.url.lower().endswith((".pdf", ".mp3", ".mp4", ".zip", ".m4a", ".mov"))
    ]
    return f'<div class="gallery">{"".join(figures)}</div>' if figures else ""


def _playlist(given: Mapping[str, str], article_id: int, around: Surroundings) -> str:
    kind = "video" if given.get("type") == "video" else "audio"
    return "".join(
        _player(kind, {"src": one.url})
        for one in _chosen(given, article_id, around)
        if urlsplit(one.url).path.lower().endswith(tuple(f".{name}" for name in _SOURCES[1:]))
    )


def _player(kind: str, given: Mapping[str, str]) -> str:
    url = next((given[name] for name in _SOURCES if given.get(name)), "")
    return f'<figure><{kind} controls src="{escape(url)}"></{kind}></figure>' if url else ""
