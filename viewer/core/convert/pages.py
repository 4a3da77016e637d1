"""The page that a person would open for a player's address.

Responsible for the table of services (wordpress.md, 59). Pure; nothing is asked. Not for finding
players (embeds).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, urlsplit, urlunsplit

_Query = Mapping[str, str]


def page_of(url: str) -> str:
    """The page of a player; an address that is no player of a known service stays as it is."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return url
    query = dict(parse_qsl(parts.query.replace("&amp;", "&"), keep_blank_values=True))
    for hosts, rule in _RULES:
        if host in hosts:
            return rule(parts.path, query) or url
    if parts.path.endswith("/embed/") and "secret=" in parts.fragment:
        return urlunsplit(parts._replace(path=parts.path[: -len("embed/")], fragment=""))
    return url


def _youtube(path: str, query: _Query) -> str:
    listed = query.get("list", "")
    video = re.match(r"/(?:embed|v|e|shorts|live)/([\w-]{6,})", path)
    key = video[1] if video else query.get("v", "") if path == "/watch" else ""
    if listed and (not key or key == "videoseries"):
        return f"https://www.youtube.com/playlist?list={listed}"
    if not key:
        return ""
    start = query.get("start") or query.get("t", "")
    return f"https://youtu.be/{key}" + (f"?t={start}" if start.rstrip("s").isdigit() else "")


def _vimeo(path: str, query: _Query) -> str:
    clip = re.match(r"/video/(\d+)", path)
    secret = f"/{query['h']}" if query.get("h") else ""
    return f"https://vimeo.com/{clip[1]}{secret}" if clip else ""


def _without(part: str, base: str, instead: str = "/") -> Callable[[str, _Query], str]:
    """A rule for services whose player's path is the page's with one part changed."""

    def rule(path: str, query: _Query) -> str:
        return f"https://{base}{path.replace(part, instead, 1)}" if part in path else ""

    return rule


def _named(name: str) -> Callable[[str, _Query], str]:
    """A rule for players whose page is one of their parameters."""

    def rule(path: str, query: _Query) -> str:
        value = query.get(name, "")
        value = f"https:{value}" if value.startswith("//") else value
        return value if re.match(r"https?://\S+$", value) else ""

    return rule


def _facebook(path: str, query: _Query) -> str:
    return _named("href")(path, query) if path.startswith("/plugins/") else ""


def _dailymotion(path: str, query: _Query) -> str:
    clip = re.match(r"/(?:embed/)?video/(\w+)", path)
    key = clip[1] if clip else query.get("video", "")
    return f"https://www.dailymotion.com/video/{key}" if key else ""


def _twitter(path: str, query: _Query) -> str:
    return f"https://twitter.com/i/status/{query['id']}" if query.get("id", "").isdigit() else ""


def _instagram(path: str, query: _Query) -> str:
    post = re.match(r"/(p|reel|tv)/([\w-]+)", path)
    return f"https://www.instagram.com/{post[1]}/{post[2]}/" if post else ""


def _twitch(path: str, query: _Query) -> str:
    if query.get("video"):
        return f"https://www.twitch.tv/videos/{query['video'].lstrip('v')}"
    return f"https://www.twitch.tv/{query['channel']}" if query.get("channel") else ""


def _scribd(path: str, query: _Query) -> str:
    paper = re.match(r"/embeds/(\d+)", path)
    return f"https://www.scribd.com/document/{paper[1]}" if paper else ""


def _docs(path: str, query: _Query) -> str:
    if path.rstrip("/") in {"/viewer", "/gview"}:
        return _named("url")(path, query)
    for old, new in (("/preview", "/view"), ("/embed", "/pub"), ("/pubembed", "/pub")):
        if path.endswith(old):
            return f"https://docs.google.com{path[: -len(old)]}{new}"
    return f"https://docs.google.com{path}" if query.get("embedded") == "true" else ""


def _videopress(path: str, query: _Query) -> str:
    clip = re.match(r"/embed/(\w+)", path)
    return f"https://videopress.com/v/{clip[1]}" if clip else ""


def _telegram(path: str, query: _Query) -> str:
    return f"https://t.me{path}" if "embed" in query else ""


_RULES: tuple[tuple[frozenset[str], Callable[[str, _Query], str]], ...] = (
    (frozenset({"youtube.com", "youtube-nocookie.com"}), _youtube),
    (frozenset({"player.vimeo.com"}), _vimeo),
    (frozenset({"dailymotion.com", "geo.dailymotion.com"}), _dailymotion),
    (frozenset({"open.spotify.com"}), _without("/embed/", "open.spotify.com")),
    (frozenset({"embed.ted.com"}), _without("/talks/", "www.ted.com", "/talks/")),
    (frozenset({"embed.podcasts.apple.com"}), _without("/", "podcasts.apple.com")),
    (frozenset({"w.soundcloud.com"}), _named("url")),
    (frozenset({"facebook.com", "web.facebook.com"}), _facebook),
    (frozenset({"platform.twitter.com"}), _twitter),
    (frozenset({"instagram.com"}), _instagram),
    (frozenset({"player.twitch.tv"}), _twitch),
    (frozenset({"scribd.com"}), _scribd),
    (frozenset({"docs.google.com", "drive.google.com"}), _docs),
    (frozenset({"codepen.io"}), _without("/embed/", "codepen.io", "/pen/")),
    (frozenset({"archive.org"}), _without("/embed/", "archive.org", "/details/")),
    (frozenset({"anchor.fm"}), _without("/embed/", "anchor.fm")),
    (frozenset({"videopress.com"}), _videopress),
    (frozenset({"t.me"}), _telegram),
    (frozenset({"cdn.embedly.com"}), _named("url")),
)
