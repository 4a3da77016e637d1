"""The page that a person would open for a player's address.

Responsible for the table of services (wordpress.md, 59). Pure; nothing is asked. Not for finding
players (embeds).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit


@dataclass(frozen=True, slots=True)
class Player:
    """What of a player's address a rule may need."""

    path: str
    query: Mapping[str, str]


Rule = Callable[[Player], str]


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
            return rule(Player(parts.path, query)) or url
    if parts.path.endswith("/embed/") and "secret=" in parts.fragment:
        return urlunsplit(parts._replace(path=parts.path[: -len("embed/")], fragment=""))
    return url


def _youtube(player: Player) -> str:
    listed = player.query.get("list", "")
    video = re.match(r"/(?:embed|v|e|shorts|live)/([\w-]{6,})", player.path)
    key = video[1] if video else player.query.get("v", "") if player.path == "/watch" else ""
    if listed and (not key or key == "videoseries"):
        return f"https://www.youtube.com/playlist?list={listed}"
    if not key:
        return ""
    start = player.query.get("start") or player.query.get("t", "")
    kept = [f"t={start}"] if start.rstrip("s").isdigit() else []
    kept += [f"list={listed}"] if listed else []
    return f"https://youtu.be/{key}" + (f"?{'&'.join(kept)}" if kept else "")


def _vimeo(player: Player) -> str:
    clip = re.match(r"/video/(\d+)", player.path)
    secret = f"/{player.query['h']}" if player.query.get("h") else ""
    return f"https://vimeo.com/{clip[1]}{secret}" if clip else ""


def _without(part: str, base: str, instead: str = "/") -> Rule:
    """A rule for services whose player's path is the page's with one part changed."""

    def rule(player: Player) -> str:
        page = player.path.replace(part, instead, 1)
        return f"https://{base}{page}" if part in player.path else ""

    return rule


def _named(name: str) -> Rule:
    """A rule for players whose page is one of their parameters."""

    def rule(player: Player) -> str:
        value = player.query.get(name, "")
        value = f"https:{value}" if value.startswith("//") else value
        return value if re.match(r"https?://\S+$", value) else ""

    return rule


def _facebook(player: Player) -> str:
    return _named("href")(player) if player.path.startswith("/plugins/") else ""


def _dailymotion(player: Player) -> str:
    clip = re.match(r"/(?:embed/)?video/(\w+)", player.path)
    key = clip[1] if clip else player.query.get("video", "")
    return f"https://www.dailymotion.com/video/{key}" if key else ""


def _twitter(player: Player) -> str:
    key = player.query.get("id", "")
    return f"https://twitter.com/i/status/{key}" if key.isdigit() else ""


def _instagram(player: Player) -> str:
    post = re.match(r"/(p|reel|tv)/([\w-]+)", player.path)
    return f"https://www.instagram.com/{post[1]}/{post[2]}/" if post else ""


def _twitch(player: Player) -> str:
    if player.query.get("video"):
        return f"https://www.twitch.tv/videos/{player.query['video'].lstrip('v')}"
    return f"https://www.twitch.tv/{player.query['channel']}" if player.query.get("channel") else ""


def _scribd(player: Player) -> str:
    paper = re.match(r"/embeds/(\d+)", player.path)
    return f"https://www.scribd.com/document/{paper[1]}" if paper else ""


def _docs(player: Player) -> str:
    if player.path.rstrip("/") in {"/viewer", "/gview"}:
        return _named("url")(player)
    for old, new in (("/preview", "/view"), ("/embed", "/pub"), ("/pubembed", "/pub")):
        if player.path.endswith(old):
            return f"https://docs.google.com{player.path[: -len(old)]}{new}"
    return f"https://docs.google.com{player.path}" if player.query.get("embedded") == "true" else ""


def _videopress(player: Player) -> str:
    clip = re.match(r"/embed/(\w+)", player.path)
    return f"https://videopress.com/v/{clip[1]}" if clip else ""


def _issuu(player: Player) -> str:
    paper, user = player.query.get("d", ""), player.query.get("u", "")
    return f"https://issuu.com/{user}/docs/{paper}" if paper and user else ""


def _maps(player: Player) -> str:
    kept = {name: value for name, value in player.query.items() if name != "output"}
    if player.query.get("output") != "embed":
        return ""
    return f"https://maps.google.com{player.path}?{urlencode(kept, quote_via=quote)}"


def _telegram(player: Player) -> str:
    return f"https://t.me{player.path}" if "embed" in player.query else ""


_RULES: tuple[tuple[frozenset[str], Rule], ...] = (
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
    (frozenset({"e.issuu.com"}), _issuu),
    (frozenset({"maps.google.com"}), _maps),
    (frozenset({"cdn.embedly.com"}), _named("url")),
)
