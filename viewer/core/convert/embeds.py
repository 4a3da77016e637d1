"""Players, films and posts of other sites: one labelled link each (wordpress.md, 59 and 60).

Responsible for finding them in every usual form. Which page a person would open for a player's
address, `pages` knows. Not for fetching (sync) nor for files that belong to the site (media.files).
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from viewer.core.convert.media import absolute, is_counter, path_of, player_source
from viewer.core.convert.pages import page_of
from viewer.core.convert.tree import (
    Element,
    attribute,
    classes,
    holds,
    mentions,
    new,
    one_line,
    remove,
    replace,
    selector,
    text_of,
)

_GIST = re.compile(r"//gist\.github\.com/([\w-]+/\w+|\w+)\.js", re.IGNORECASE)
_YOUTUBE = selector(
    ".//lite-youtube | .//amp-youtube | .//*[contains(@class, 'youtube') and (@data-id or"
    " @data-video-id or @data-youtube-id or @data-videoid)] | .//*[contains(@class, 'lyMe')]"
    " | .//*[@data-youtube-id]"
)
_OTHERS = {
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "lite-vimeo": ("videoid", "https://vimeo.com/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-facebook": ("data-href", "{}"),
}
_ID = re.compile(r"[\w-]{6,20}")
_FACEBOOK = selector(
    ".//div[@data-href and (contains(@class, 'fb-post') or contains(@class, 'fb-video'))]"
)
_SOURCES = (
    "data-src", "data-lazy-src", "data-litespeed-src", "data-noscript-src", "data-orig-src",
    "data-url", "src",
)  # fmt: skip
_PLAYERS = ("iframe", "video", "audio", "embed", "object", "frame")
_UNRESOLVED = selector(".//*[contains(@class, 'wp-block-embed__wrapper')]")
_ADDRESS = re.compile(r"https?://[^\s<>]+")


def settle_scripts(root: Element) -> None:
    """What a script would put into the page, before scripts are dropped; changes the tree."""
    for script in list(root.iter("script")):
        gist = _GIST.search(attribute(script, "src"))
        if script.get("data-telegram-post"):
            post = attribute(script, "data-telegram-post")
            replace(script, link_paragraph(f"https://t.me/{post}", ""))
        if gist is None:
            continue
        copy = script.getnext()
        if copy is not None and copy.tag == "noscript":
            remove(copy)
        replace(script, link_paragraph(f"https://gist.github.com/{gist[1]}", ""))
    for noscript in list(root.iter("noscript")):
        link = next(noscript.iter("a"), None)
        if link is not None and "gist.github.com" in attribute(link, "href"):
            replace(noscript, link_paragraph(attribute(link, "href"), ""))
    _post_embeds(root)


def _post_embeds(root: Element) -> None:
    """A WordPress post within another: a hidden quote with its title, and a frame."""
    for quote in [q for q in root.iter("blockquote") if "wp-embedded-content" in classes(q)]:
        link = next(quote.iter("a"), None)
        if link is None:
            continue
        frame = quote.getnext()
        while frame is not None and frame.tag in {"p", "script"}:
            inner = next(frame.iter("iframe"), None)
            frame = inner if inner is not None else frame.getnext()
        title = ""
        if frame is not None and frame.tag == "iframe":
            title = attribute(frame, "title")
            remove(frame)
        replace(quote, link_paragraph(attribute(link, "href"), title or text_of(link)))


def settle_embeds(root: Element, base_url: str, html: str) -> None:
    """Turn players and frames into one labelled link each.

    Args:
        root: the article; changed.
        base_url: its own address.
        html: its tags in lower case, which tell quickly what is not in it.
    """
    if mentions(html, "youtube", "amp-", "lite-", "lyme", "fb-"):
        _by_attributes(root)
    if "<blockquote" in html:
        for quote in list(root.iter("blockquote")):
            _social_quote(quote)
    if mentions(html, "<iframe", "<video", "<audio", "<embed", "<object", "<frame", "<amp-"):
        for element in list(root.iter(*_PLAYERS)):
            _player(element, base_url)
    if "wp-block-embed" in html:
        for wrapper in _UNRESOLVED(root):
            address = text_of(wrapper).strip()
            if _ADDRESS.fullmatch(address) and next(wrapper.iter("a"), None) is None:
                replace(wrapper, link_paragraph(page_of(address), ""))


def _by_attributes(root: Element) -> None:
    """Players that a script would write from the attributes of an empty element."""
    for player in _YOUTUBE(root):
        _youtube(player)
    for element in list(root.iter(*_OTHERS)):
        name, form = _OTHERS[str(element.tag)]
        if element.get(name):
            replace(element, link_paragraph(form.format(attribute(element, name)), ""))
    for post in _FACEBOOK(root):
        if not text_of(post).strip():
            replace(post, link_paragraph(attribute(post, "data-href"), ""))


def _social_quote(quote: Element) -> None:
    """A quote of a social network whose own address only its script would show."""
    if not any(name.endswith(("-embed", "-media", "-tweet", "-bq")) for name in classes(quote)):
        return
    url = attribute(quote, "data-instgrm-permalink") or attribute(quote, "cite")
    url = url.partition("?")[0]
    link = next(quote.iter("a"), None)
    if link is not None and not text_of(quote).strip() and not holds(quote, "img"):
        replace(quote, link_paragraph(url or attribute(link, "href"), ""))
    elif url and not any(attribute(a, "href").startswith(url.rstrip("/")) for a in quote.iter("a")):
        quote.append(link_paragraph(url, ""))


def _youtube(player: Element) -> None:
    names = ("videoid", "data-videoid", "data-id", "data-video-id", "data-youtube-id")
    video = next((attribute(player, name) for name in names if player.get(name)), "")
    if not video and attribute(player, "id").startswith("WYL_"):
        video = attribute(player, "id").removeprefix("WYL_")
    if _ID.fullmatch(video) and player.getparent() is not None:
        around, twin = player.getparent(), player.getnext()
        said = [attribute(player, name) for name in ("title", "playlabel", "data-alt")]
        said.append(attribute(around, "title") if around is not None else "")
        if twin is not None and twin.tag == "iframe" and video in attribute(twin, "src"):
            said.append(attribute(twin, "title"))
            remove(twin)
        title = next(filter(None, said), "")
        replace(player, link_paragraph(f"https://youtu.be/{video}", title))


def _player(element: Element, base_url: str) -> None:
    if element.getparent() is None:
        return
    if element.tag in {"video", "audio"}:
        _media_player(element, base_url)
        return
    written = _address_of(element)
    url = absolute(written, base_url)
    if url is None or is_counter(url) or _is_nothing(url):
        if element.tag == "object" and _has_content(element):
            element.tag = "div"
        else:
            remove(element)
        return
    _, _, fragment = written.partition("#")
    page = page_of(f"{url}#{fragment}" if fragment else url)
    title = attribute(element, "title") or attribute(element, "aria-label")
    replace(element, link_paragraph(page, title))


def _media_player(player: Element, base_url: str) -> None:
    choice = player_source(player, base_url)
    url = choice.url if choice is not None else absolute(_address_of(player), base_url)
    if url is None:
        remove(player)
        return
    title = attribute(player, "title") or attribute(player, "aria-label")
    name = unquote(path_of(url), errors="replace").rpartition("/")[2]
    label = one_line(title or name) or _short(url)
    replace(player, _paragraph(page_of(url), f"▶ {label}"))


def _address_of(element: Element) -> str:
    if element.tag == "object":
        inner = next(element.iter("embed", "iframe", "video"), None)
        written = attribute(element, "data") or (
            attribute(inner, "src") if inner is not None else ""
        )
        movie = [attribute(p, "value") for p in element.iter("param") if p.get("name") == "movie"]
        return written or next(iter(movie), "")
    for name in _SOURCES:
        value = attribute(element, name).strip()
        if value and not value.startswith(("about:", "data:", "javascript:")):
            return value
    source = next(element.iter("source"), None)
    return attribute(source, "src") if source is not None else ""


def _has_content(element: Element) -> bool:
    return bool(text_of(element).strip()) or next(element.iter("img", "a"), None) is not None


def _is_nothing(url: str) -> bool:
    """Frames that show nothing to read: tag managers and the like."""
    parts = urlsplit(url)
    return parts.netloc.endswith("googletagmanager.com") or parts.path.endswith("/ns.html")


def link_paragraph(url: str, title: str) -> Element:
    """The one form that every embed takes: a paragraph with a labelled link."""
    title = one_line(title)
    host = urlsplit(url).netloc.removeprefix("www.")
    return _paragraph(url, f"▶ {title} ({host})" if title else f"▶ {_short(url)}")


def _paragraph(url: str, label: str) -> Element:
    paragraph = new("p")
    paragraph.set("data-embed", "1")
    paragraph.append(new("a", label, href=url))
    return paragraph


def _short(url: str) -> str:
    """An address as people write it: host and path."""
    rest = re.split(r"[?#]", url.partition("://")[2] or url, maxsplit=1)[0]
    return unquote(rest.removeprefix("www."), errors="replace").rstrip("/")
