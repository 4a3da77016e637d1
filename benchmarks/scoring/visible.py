"""The part of a source page that a reader would see.

Responsible for taking away what no reader sees (scripts, hidden copies, forms, share bars, pixels),
and for writing out what is seen but not written (emoji pictures, formulas, listings in tables).
Not for reading features (reader.py).
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from benchmarks.scoring.page import Page
from benchmarks.scoring.words import words_of

_CODE = ("script", "style", "template")
_CONTROLS = {"form", "input", "select", "textarea", "option", "datalist", "fieldset", "canvas",
             "svg", "dialog", "map", "progress", "meter"}  # fmt: skip
_BOILERPLATE = re.compile(
    r"(?:^|\s)(?:sharedaddy|sd-sharing\S*|jp-relatedposts|jp-post-flair|sharing-buttons|"
    r"addtoany\S*|a2a_kit|a2a_dd|yarpp\S*|crp_related|related-posts?|rp4wp-related-posts|"
    r"wpcf7\S*|gform_wrapper|wpforms-container|mc4wp-form|adsbygoogle|ad-container|"
    r"heateor_sss_\S+|ssba\S*|shareaholic-canvas|social-share|share-buttons|post-share|"
    r"wp-block-jetpack-sharing-buttons|jetpack-likes-widget\S*|sharedaddy\S*|"
    r"copy-code-button|code-copy|crayon-toolbar|crayon-plain-wrap|toolbar|enlighter-raw|"
    r"dpsp-\S+|(?:\S*[-_])?(?:social[-_]?shar\w+|share[-_]?(?:bar|buttons?|links?|icons?))(?:[-_]\S*)?|"
    r"et_social_inline|swp_social_panel|essb_links|simplesocialbuttons|"
    r"wp-block-post-comments-form|comment-respond)(?:\s|$)"
)
_MAYBE = re.compile(  # a converter may keep it
    r"(?:^|\s)(?:\S*screen-reader-text|sr-only|\S*screen-only|saboxplugin-wrap|author-box\S*|"
    r"visually-hidden|skip-link|ez-toc\S*|lwptoc\S*|"
    r"toc_container|wp-block-table-of-contents|rank-math-toc|wp-block-social-links|"
    r"(?!has-|no-|with-)(?:\S*[-_])?related[-_]?(?:[pP]osts?|[aA]rticles?)(?:[-_]\S*)?|wpa|wpcnt|shariff\S*|"
    r"kk-star-ratings|post-ratings\S*|rmp-\S+|yasr-\S+|printfriendly\S*|wprm-recipe-(?:print|pin|jump)\S*|"
    r"tasty-recipes-(?:print|jump)\S*|tm-ctt-btn|bctt-ctt-btn|ss-ctt-link|"
    r"wp-block-file__button|wp-block-search\S*|avatar|more-link|wp-block-read-more|"
    r"assistive-mml|MJX_Assistive_MathML|wp-block-navigation\S*)(?:\s|$)"
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_EMOJI = re.compile(r"(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)")
_PIXEL = re.compile(
    r"pixel\.wp\.com|feedburner|doubleclick|amazon-adsystem|assoc-amazon|facebook\.com/tr|"
    r"smartadserver|googlesyndication|stats\.wordpress\.com|google-analytics|googletagmanager", re.I
)  # fmt: skip
_GUTTER = re.compile(
    r"(?:^|\s)(?:gutter|line[-_]?numbers?|linenos?|hljs-ln-numbers|crayon-nums\S*)"
)
_LISTING = re.compile(
    r"(?:^|\s)(?:syntaxhighlighter|wp_syntax|crayon-syntax|crayon-table|highlighttable|hljs-ln|rouge-table)"
)

OPTIONAL = "data-judge-optional"
NOTE = "data-judge-note"
MARK = "data-judge-mark"


def show(root: HtmlElement, page: Page) -> None:
    """Leave in the tree what a reader sees; what was hidden is noted on the page."""
    for comment in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        drop(comment)
    _players(root)
    for element in list(root.iter(*_CODE)):
        page.hidden.update(words_of("".join(element.itertext())))
    _formulas(root)
    for element in list(root.iter("script", "style", "template", "head", "title", "meta", "link")):
        drop(element)
    _listings(root)
    _pictures(root)
    for element in list(root.iter("noscript")):
        _noscript(element)
    for element in list(root.iter()):
        if isinstance(element.tag, str) and _attached(element, root):
            _judge(element)


def _players(root: HtmlElement) -> None:
    """Stand-ins of players, and scripts that write one, become frames."""
    for element in list(root.iter("script", "lite-youtube", "lite-vimeo", "div")):
        url = _played(element)
        if url and element.getparent() is not None and _attached(element, root):
            made = element.makeelement("iframe", {"src": url, "title": element.get("title") or ""})
            made.tail = element.tail
            element.getparent().replace(element, made)


def _played(element: HtmlElement) -> str | None:
    source = element.get("src") or ""
    if element.tag == "script":
        post = element.get("data-telegram-post")
        gist = source.removesuffix(".js") if "gist.github.com/" in source else None
        return f"https://t.me/{post}" if post else gist
    if element.tag == "lite-vimeo":
        return f"https://vimeo.com/{element.get('videoid')}"
    number = element.get("videoid") if element.tag == "lite-youtube" else None
    if "lyte-wrapper" in classes(element):
        found = next((one.get("id") for one in element.iter("div") if "lyMe" in classes(one)), "")
        number = (found or "").removeprefix("WYL_")
    if "rll-youtube-player" in classes(element):
        number = element.get("data-id")
    return f"https://youtu.be/{number}" if number else None


def drop(element: HtmlElement) -> None:
    """Take an element away and leave the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    _tail(element, element.tail or "")
    element.tail = None
    parent.remove(element)


def replace_with_text(element: HtmlElement, text: str) -> None:
    """Put text in an element's place."""
    _tail(element, text + (element.tail or ""))
    element.tail = None
    element.getparent().remove(element)


def _tail(element: HtmlElement, text: str) -> None:
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _attached(element: HtmlElement, root: HtmlElement) -> bool:
    while element is not None and element is not root:
        element = element.getparent()
    return element is root


def classes(element: HtmlElement) -> str:
    return str(element.get("class") or "")


def _judge(element: HtmlElement) -> None:
    """Drop an element that is not content; mark one that may be either."""
    named = f"{classes(element)} {element.get('id') or ''}"
    if element.tag in _CONTROLS and not _task(element):
        drop(element)
    elif _unseen(element) and not _panel(element, named):
        _hide(element)
    elif _MAYBE.search(named):
        element.set(OPTIONAL, "1")
    elif _BOILERPLATE.search(named) and element.tag not in {"body", "article", "main", "pre"}:
        drop(element)
    elif element.tag == "button" or element.get("role") == "button":
        _button(element)
    elif element.get("role") == "tab":
        element.set(OPTIONAL, "1")  # often there twice, for narrow screens
    elif element.tag == "iframe" and _PIXEL.search(element.get("src") or ""):
        drop(element)


def _unseen(element: HtmlElement) -> bool:
    if element.tag == "img":
        return False  # lazy pictures are often hidden until their script has run
    if element.get("hidden") is not None and element.get("hidden") != "until-found":
        return True
    return bool(_HIDDEN.search(element.get("style") or ""))


def _panel(element: HtmlElement, named: str) -> bool:
    """Whether a click on a tab or a title shows it."""
    return element.get("role") in {"tabpanel", "region"} or bool(
        re.search(r"tab|accordion|toggle|panel|collaps|spoiler|faq", named)
    )


def _hide(element: HtmlElement) -> None:
    """Hidden paragraphs may be what a click shows; other hidden things are not content."""
    if next(element.iter("p", "li", "h2", "h3", "h4"), element) is element:
        drop(element)
    else:
        element.set(OPTIONAL, "1")


def _task(element: HtmlElement) -> bool:
    return element.tag == "input" and (element.get("type") or "").lower() == "checkbox"


def _button(element: HtmlElement) -> None:
    """The label of an accordion is text; of any other button it may be kept."""
    if element.get("aria-expanded") is not None:
        return
    above = {parent.tag for parent in element.iterancestors()}
    if not above & {"h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"}:
        element.set(OPTIONAL, "1")


def _pictures(root: HtmlElement) -> None:
    for image in list(root.iter("img")):
        source = image.get("src") or ""
        if _EMOJI.search(classes(image)) or "s.w.org/images/core/emoji" in source:
            replace_with_text(image, image.get("alt") or "")
        elif _is_pixel(image, source):
            drop(image)


def _is_pixel(image: HtmlElement, source: str) -> bool:
    if _PIXEL.search(source):
        return True
    sides = [(image.get(side) or "").strip().removesuffix("px") for side in ("width", "height")]
    small = all(side in {"0", "1"} for side in sides)
    return small and not any(name.startswith("data-") and "src" in name for name in image.attrib)


def _noscript(element: HtmlElement) -> None:
    """The twin of a lazy picture lends it its address; anything else inside is what is seen."""
    pictures = list(element.iter("img"))
    before = element.getprevious()
    lazy = None
    if before is not None and not (before.tail or "").strip():
        lazy = before if before.tag == "img" else next(iter(before.iter("img", "iframe")), None)
    if lazy is None and element.getnext() is not None and not (element.tail or "").strip():
        lazy = element.getnext() if element.getnext().tag == "img" else None
    if pictures and lazy is not None:
        lent = [
            picture.get(name) or ""
            for picture in pictures
            for name in ("src", "data-src", "srcset")
        ]
        lazy.set("data-judge-twin", " ".join(filter(None, lent)))
        if not lazy.get("alt") and pictures[0].get("alt"):
            lazy.set("alt", pictures[0].get("alt"))
        drop(element)
    elif pictures:
        element.tag = "span"
    elif next(element.iter("iframe"), None) is not None:
        drop(element)
    else:
        element.tag = "div"
        element.set(OPTIONAL, "1")


def _formulas(root: HtmlElement) -> None:
    """Formulas become their TeX, in a span that says so."""
    for element in list(root.iter("span", "div", "math", "img", "mjx-container", "script")):
        if element.getparent() is None or not _attached(element, root):
            continue
        tex = _tex(element)
        if tex is not None:
            tail, element_tail = element.tail, None
            made = element.makeelement("span", {"data-judge-tex": "1"})
            made.text = tex
            element.tail = element_tail
            element.getparent().replace(element, made)
            made.tail = tail


def _tex(element: HtmlElement) -> str | None:
    named = classes(element)
    if element.tag == "img":
        is_tex = re.search(r"(?:^|\s)(?:latex|tex|ql-img-\S+|mwe-math\S*)(?:\s|$)", named)
        return element.get("alt") if is_tex else None
    if element.tag == "script":
        kind = element.get("type") or ""
        return element.text if kind.startswith("math/tex") else None
    if re.search(r"(?:^|\s)(?:katex|katex-display|mjx-chtml|MathJax\S*)(?:\s|$)", named) or (
        element.tag in {"math", "mjx-container"}
    ):
        return _annotation(element)
    return None


def _annotation(element: HtmlElement) -> str | None:
    for note in element.iter("annotation"):
        if "tex" in (note.get("encoding") or "").lower():
            return "".join(note.itertext())
    if element.getnext() is not None and (element.getnext().get("type") or "").startswith(
        "math/tex"
    ):
        return ""  # the script behind it has the source
    return None


def _listings(root: HtmlElement) -> None:
    """Highlighters' tables become the `pre` that a reader sees."""
    for element in list(root.iter("div", "table")):
        if not _attached(element, root) or not _LISTING.search(f" {classes(element)}"):
            continue
        for cell in list(element.iter("td", "div", "pre", "span")):
            if _GUTTER.search(classes(cell)):
                drop(cell)
        inner = element.findall(".//pre")
        named = classes(inner[0]) if len(inner) == 1 else ""
        made = element.makeelement("pre", {"class": f"{classes(element)} {named}"})
        made.text = _listing_text(element)
        made.tail = element.tail
        element.getparent().replace(element, made)


def _listing_text(element: HtmlElement) -> str:
    lines = [
        line for line in element.iter("div", "tr")
        if re.search(r"(?:^|\s)(?:line|crayon-line)(?:\s|$)", classes(line))
        or (line.tag == "tr" and "hljs-ln" in classes(element))
    ]  # fmt: skip
    inner = element.findall(".//pre")
    if len(inner) == 1 and not lines:
        return "".join(inner[0].itertext())
    if lines:
        return "\n".join("".join(line.itertext()).rstrip("\n") for line in lines)
    return "".join(element.itertext()).strip("\n")
