"""Shortcodes that WordPress left raw in an article's HTML (wordpress.md, 58).

Responsible for taking known ones away while what they enclose stays, and for lifting what only
their attributes hold: pictures, films, buttons and titles. Works on text, before the parser, since
a shortcode's two ends often lie in different elements. Text in brackets that is no known
shortcode stays; a name that is a word as well counts only with an attribute in quotes, or with its
closing end.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from viewer.core.convert.enclosed import rewrite_outside, rewrite_pairs

_CODE = re.compile(r"<(/?)(pre|code|textarea|script|style|kbd|samp)\b[^<>]*>", re.I)
_QUOTE = "(?:[\"'”“″’‘«»]|&quot;|&#8220;|&#8221;|&#8243;|&#8217;|&#8216;|&#034;|&#39;|&#8242;)"
_TAG = re.compile(
    r"\[(/?)([a-z][\w-]{0,40})(?=[\s\]/=&])((?:[^\[\]<>]|<br ?/?>){0,4000}?)(/?)\]", re.I
)
_QUOTED = re.compile(rf"([\w-]+)\s*=\s*({_QUOTE})(.*?)(?:{_QUOTE})(?=[\s/]|$)", re.DOTALL)
_BARE = re.compile(r"([\w-]+)\s*=\s*([^\s\"'”“″&]+)")
_FAMILY = re.compile(
    r"(?:vc|et_pb|fusion|av|cs|kc|ux|tatsu|thrive|fl|mk|dt|wpb|siteorigin|elementor|porto|nectar|su"
    r"|eltd|eltdf|edgtf|mkdf|qode|stm|td|tdc|vcex|ult|ultimate|gdlr|kt|x|wps|themify|divi)_\w+"
    r"|contact-form(?:-7)?|gravityforms?|rev_slider(?:_vc)?|smartslider3|sharethis|wpforms|mc4wp_form"
    r"|ninja_forms?|formidable|caldera_form|gallery|playlist|captions?|wp_caption|embed|toc|cq_vc_\w+"
    r"|(?:one|two|three|four|five)_(?:half|third|fourth|fifth|sixth)s?(?:_first|_last)?"
    r"|av[-_]\w+|layerslider|metaslider|ngg\w*|recent_posts|related_posts|adrotate|table-of-contents",
    re.I,
)
_CAPTIONS = re.compile(r"\[(/?)((?:wp_)?caption)\b([^\[\]]*)\]", re.I)
_CAPTIONED = re.compile(
    r"\s*(?:<p>)?\s*((?:<a\b[^>]*>)?\s*<img\b[^>]*>\s*(?:</a>)?)(.*)", re.DOTALL | re.I
)
_EMBED = re.compile(
    r"\[(embed|youtube|vimeo|video|gist|tweet|twitter|instagram|soundcloud|facebook|spotify|tiktok)"
    r"\b[^\[\]]*\]\s*((?:https?:)?//[^\s\[\]<]+)\s*\[/\1\]",
    re.I,
)
_CODED = re.compile(
    r"\[(/?)(code|sourcecode|source|php|python|js|javascript|java|css|xml|html|sql|bash|shell|ruby"
    r"|csharp|cpp|c|perl|text|plain|crayon)\b([^\]\[<]*)\](?!\()",
    re.I,
)
_LATEX = re.compile(r"\[(/?)(latex)\b[^\[\]]*\]", re.I)
_DOLLARS = re.compile(r"\$latex[\s\xa0]+([^$]+?)\$", re.I)
_LOOKS = re.compile(r"(?:&(?:amp;|#0?38;)?(?:s|bg|fg|c|zoom)=[\w%.-]*)+\s*$")  # of latex.php
_FRAMED = re.compile(
    r"\[([a-z][\w-]*)\b([^\[\]]*)\]\s*((?:https?:)?//[^\s\[\]<>]+\.(?:jpe?g|png|gif|webp|svg|avif)"
    r"(?:\?[^\s\[\]<>]*)?)\s*\[/\1\]",
    re.I,
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)(?:\?|$)", re.I)
_FILMED = re.compile(
    r"^(?:https?:)?//(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com"
    r"|soundcloud\.com|spotify\.com|twitter\.com|x\.com|instagram\.com|tiktok\.com|facebook\.com"
    r"|gist\.github\.com|ted\.com|mixcloud\.com)/",
    re.I,
)
_PLAYED = re.compile(r"\.(?:mp3|m4a|ogg|wav|mp4|m4v|webm|ogv|flv|wmv)(?:\?|$)", re.I)
_PLAYERS = {"audio", "video"}
_SERVICES = {"youtube", "vimeo", "soundcloud", "tweet", "gist", "twitter", "googlemaps"}
_THEMES = {  # names that many themes use; as plain words they stay
    "row", "column", "columns", "col", "container", "button", "btn", "tab", "tabs", "tabgroup",
    "toggle", "toggles", "accordion", "accordions", "spoiler", "divider", "spacer", "separator",
    "clear", "dropcap", "highlight", "pullquote", "blockquote", "box", "alert", "notice", "icon",
    "lightbox", "tooltip", "list", "google_map", "googlemap", "map", "half", "third", "fourth",
    "heading", "message_box", "content_box", "callout", "social", "team_member", "testimonial",
    "pricing_table", "progress_bar", "counter", "slider", "slide",
}  # fmt: skip
_FORMS = re.compile(r"form|slider|gallery|share|toc|ngg|adrotate|related|recent", re.I)
_TITLED = re.compile(
    r"blurb|text_block|toggle|tab|accordion|tta_section|cta|heading|testimonial|spoiler|box|slide"
    r"|section_title|icon|counter|fullwidth_header|title|faq|person|member|message",
    re.I,
)
_HEADED = re.compile(r"(?:_title|_heading)$", re.I)
_INLINE = re.compile(
    r"highlight|dropcap|tooltip|icon|label|badge|popup|modal|quote_inline|span", re.I
)
_LINKS = re.compile(r"button|btn|cta|link", re.I)
_LINKED = ("button_url", "button_link", "url", "link", "href", "link_url")


def open_shortcodes(html: str) -> str:
    """HTML without raw shortcodes; those within code stay."""
    if "[" not in html and "$latex" not in html:
        return html
    html = rewrite_pairs(html, _CODED, _code)
    closed = {match.lower() for match in re.findall(r"\[/([a-z][\w-]*)\]", html, re.I)}
    replacer = _replacer(closed)
    return rewrite_outside(html, _CODE, lambda text: _opened(text, replacer))


def _opened(text: str, replacer: Callable[[re.Match[str]], str]) -> str:
    if "$latex" in text:
        text = _DOLLARS.sub(lambda match: _tex(match, match[1]), text)
    if "[" not in text:
        return text
    text = rewrite_pairs(text, _LATEX, _tex)
    text = rewrite_pairs(text, _CAPTIONS, _caption)
    text = _FRAMED.sub(_framed, text)
    text = _EMBED.sub(lambda match: _embed(match[2]), text)
    return _TAG.sub(replacer, text)


def _tex(_: re.Match[str], inner: str) -> str:
    return f"${_LOOKS.sub('', inner).strip()}$"


def _code(start: re.Match[str], inner: str) -> str | None:
    """`[code lang="php"]` that no plugin rendered: what it encloses is code."""
    if not inner.strip():
        return None
    name, given = start[2].lower(), _attributes(start[3])
    language = given.get("lang") or given.get("language") or name
    generic = {"code", "sourcecode", "source", "text", "plain", "crayon"}
    inner = re.sub(r"</?p>|<br ?/?>\n?", lambda tag: "" if "p" in tag[0] else "\n", inner)
    named = f' class="language-{escape(language)}"' if language not in generic else ""
    return f"<pre><code{named}>{inner.strip(chr(10))}</code></pre>"


def _caption(start: re.Match[str], inner: str) -> str | None:
    match = _CAPTIONED.fullmatch(inner)
    if match is None:
        return None
    words = match[2].strip() or escape(_attributes(start[3]).get("caption", ""))
    words = re.sub(r"^(?:</p>|<br ?/?>)|(?:<p>)$", "", words)
    return f"<figure>{match[1]}<figcaption>{words}</figcaption></figure>"


def _framed(match: re.Match[str]) -> str:
    """A shortcode that encloses a picture's address."""
    given = _attributes(match[2])
    return f'<p><img src="{match[3]}" alt="{escape(given.get("alt", ""))}"></p>'


def _embed(url: str) -> str:
    return f'<div class="wp-block-embed__wrapper">{url}</div>'


def _attributes(written: str) -> dict[str, str]:
    """A shortcode's attributes; WordPress turned their quotes into curly ones."""
    found = {name.lower(): value for name, value in _BARE.findall(written)}
    found |= {name.lower(): value for name, _, value in _QUOTED.findall(written)}
    return {name: unescape(value).strip() for name, value in found.items()}


def _replacer(closed: set[str]) -> Callable[[re.Match[str]], str]:
    """What stands for a single end of a shortcode.

    Args:
        closed: names, in lower case, of which the article holds a closing end.
    """
    opened: list[str] = []  # the closing texts of shortcodes that became elements

    def replaced(match: re.Match[str]) -> str:
        slash, name, written = match[1], match[2].lower(), match[3]
        if not _is_shortcode(name, written, closed):
            return match[0]
        if slash:
            paired = _LINKS.search(name) or _HEADED.search(name)
            return opened.pop() if opened and paired else _between(name)
        given = _attributes(written)
        if _LINKS.search(name) and name in closed and not match[4]:
            url = _target(given)
            opened.append("</a>" if url else "")
            return f'{_between(name)}<a href="{escape(url)}">' if url else _between(name)
        if _HEADED.search(name) and name in closed and not match[4]:
            level = re.search(r"[1-6]", given.get("size", "") + given.get("tag", ""))
            opened.append(f"</h{level[0] if level else 3}>")
            return f"<h{level[0] if level else 3}>"
        return _lifted(name, given, written) or _between(name)

    return replaced


def _between(name: str) -> str:
    """What parts the words on either side: a builder's elements are blocks."""
    return "" if _INLINE.search(name) or not _FAMILY.fullmatch(name) else "</p><p>"


def _is_shortcode(name: str, written: str, closed: set[str]) -> bool:
    """Whether a name in brackets is a shortcode: a known one, used as one."""
    if _FAMILY.fullmatch(name):
        return True
    if name in _PLAYERS or name in _SERVICES:
        return name in closed or "//" in written or "=" in written
    return name in _THEMES and (name in closed or bool(_QUOTED.search(written)))


def _lifted(name: str, given: dict[str, str], written: str) -> str:
    """What only a shortcode's attributes say, as HTML."""
    if _FORMS.search(name):
        return ""
    if name in _PLAYERS:
        return _player(name, given)
    parts = [_title(name, given)]
    bare = re.search(r"(?:^|\s)((?:https?:)?//[^\s\"'”″<]+)", unescape(written))
    for value in (*given.values(), bare[1] if bare else ""):
        if _FILMED.match(value):
            parts.append(_embed(escape(value)))
        elif _PLAYED.search(value) and "/" in value:
            parts.append(f'<video src="{escape(value)}"></video>')
    parts.append(_picture(given))
    parts.append(_button(name, given))
    return "".join(dict.fromkeys(parts))


def _title(name: str, given: dict[str, str]) -> str:
    if not _TITLED.search(name) or _LINKS.search(name):
        return ""
    text = given.get("title") or given.get("heading") or given.get("headline", "")
    text = text or given.get("question", "")
    if "heading" in name:
        text = given.get("text") or text
    if not text:
        return ""
    level = re.search(r"tag:(h[1-6])", given.get("font_container", ""))
    tag = level[1] if level else "h3" if "head" in name or "title" in name else "h4"
    return f"<{tag}>{escape(text)}</{tag}>"


def _picture(given: dict[str, str]) -> str:
    for key in (
        "src",
        "image",
        "image_url",
        "img",
        "image_src",
        "img_src",
        "photo",
        "portrait_url",
    ):
        value = given.get(key, "")
        if _PICTURE.search(value):
            alt = given.get("alt") or given.get("title_text") or ""
            return f'<p><img src="{escape(value)}" alt="{escape(alt)}"></p>'
    return ""


def _button(name: str, given: dict[str, str]) -> str:
    text = given.get("button_text") or given.get("button_label") or given.get("btn_title", "")
    if not text and _LINKS.search(name):
        text = given.get("title") or given.get("text") or given.get("label", "")
    url = _target(given)
    return f'<p><a href="{escape(url)}">{escape(text)}</a></p>' if text and url else ""


def _target(given: dict[str, str]) -> str:
    """Where a button leads; WPBakery writes `url:https%3A%2F%2F...|title:...`."""
    value = next((given[key] for key in _LINKED if given.get(key)), "")
    packed = re.match(r"url:([^|]*)", value)
    if packed:
        value = unquote(packed[1])
    return value if re.match(r"https?://|/|#|mailto:", value) else ""


def _player(name: str, given: dict[str, str]) -> str:
    keys = ("src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv", "wmv")
    source = next((given[key] for key in keys if given.get(key)), "")
    poster = given.get("poster", "")
    extra = f' poster="{escape(poster)}"' if poster else ""
    return f'<{name} src="{escape(source)}"{extra}></{name}>' if source else ""
