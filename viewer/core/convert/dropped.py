"""What of a page is no part of its article.

Responsible for the list of elements and classes: scripts, forms, share bars, related posts,
hidden copies (wordpress.md, 61 and 62). Not for anything that is turned into another form (clean).
"""

from __future__ import annotations

import re

from viewer.core.convert.tree import (
    Element,
    ancestor,
    attribute,
    classes,
    holds,
    mentions,
    new,
    remove,
    replace,
    selector,
    text_of,
    unwrap,
)

_DROPPED = (
    "script", "style", "template", "link", "meta", "param", "base", "select", "textarea", "option",
    "datalist", "svg", "canvas", "title", "noembed", "dialog", "amp-ad", "amp-analytics",
    "amp-pixel", "amp-auto-ads", "amp-sidebar",
)  # fmt: skip
_DROPPED_CLASSES = frozenset({
    "sharedaddy", "jp-relatedposts", "addtoany_share_save_container", "addtoany_content",
    "addtoany_list", "adsbygoogle", "yarpp", "yarpp-related", "wpcf7", "gform_wrapper",
    "screen-reader-text", "sr-only", "visually-hidden", "elementor-screen-only", "post-views",
    "wp-block-search", "heateor_sss_sharing_container", "heateor_sss_horizontal_sharing",
    "heateorSssClear", "ssba", "ssba-classic-2", "ssba-wrap", "ssbp-wrap", "crp_related",
    "wp-block-jetpack-sharing-buttons", "wp-block-outermost-social-sharing",
    "wp-block-post-comments-form", "wpforms-container", "nf-form-cont", "mc4wp-form",
    "mailpoet_form", "tnp-subscription", "hs-form", "wp-block-jetpack-subscriptions",
    "wp-block-newsletterglue-form", "jetpack_subscription_widget", "et_social_inline",
    "et_social_networks", "essb_links", "mashsb-container", "swp_social_panel", "wpsr-share-icons",
    "simplesocialbuttons", "social-share", "social-sharing", "share-buttons", "sharing-buttons",
    "shareaholic-canvas", "wpusb", "sfsi_Sicons", "sfsiplus_Sicons", "apss-social-share",
    "dpsp-content-wrapper", "dpsp-networks-btns-wrapper", "novashare-buttons",
    "scriptlesssocialsharing", "sssb-share", "tweetmeme", "fb-like", "fb-share-button",
    "fb-comments", "twitter-share-button", "g-plusone", "pin-it-button", "code-block-ads",
    "ezoic-ad", "ai-viewports", "mv-ad-box", "google-auto-placed", "ad-container", "adsense",
    "related-posts", "relatedposts", "rp4wp-related-posts", "wp_rp_wrap", "wp_rp_content",
    "zem_rp_wrap", "contextual-related-posts", "skip-link", "copy-the-code-button",
    "code-block-pro-copy-button", "jp-carousel-wrap", "wp-block-jetpack-like",
    "jetpack-likes-widget-wrapper", "katex-html", "MathJax_Preview", "MJX_Assistive_MathML",
    "mathjax-latex-preview", "lwptoc_toggle", "ez-toc-toggle", "ez-toc-title-toggle", "toc_toggle",
    "addthis_toolbox", "at-below-post", "at-above-post", "wpulike",
    "elementor-widget-share-buttons", "elementor-share-btn", "wpa", "wpcnt",
    "kk-star-ratings", "post-ratings", "post-ratings-loading", "rmp-widgets-container",
    "rmp-results-widget", "yasr-visitor-votes", "printfriendly", "wprm-recipe-print",
    "wprm-recipe-pin", "wprm-recipe-jump", "tasty-recipes-print-button",
    "tasty-recipes-jump-link", "tm-ctt-btn", "bctt-ctt-btn", "ss-ctt-link",
})  # fmt: skip
# Bars and boxes by what themes and plugins call them; `has-related-posts` is an article's own.
_BARS = re.compile(
    r"(?:^|\s)(?!has-|no-|with-)(?:\S*[-_])?(?:social[-_]?shar\w+|shar(?:e|ing)[-_]?"
    r"(?:bar|buttons?|links?|icons?)|shariff|related[-_]?(?:posts?|articles?))(?:[-_]\S*)?(?:\s|$)",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"accordion|toggle|tab|collaps|spoiler|faq|answer|expand|more|read|show|hide|reveal|panel|slide",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SPOKEN = {"screen-reader-text", "sr-only", "visually-hidden", "elementor-screen-only"}
_DECORATIONS = selector(".//*[@aria-hidden='true']")
_UNSEEN = selector(".//*[@hidden or contains(@style, 'none') or contains(@style, 'hidden')]")
_READ = 200  # signs of text; a form that holds more wraps a part of the article
_ASKED = 1000  # the same of a form to write a message in, which explains itself at length
_TITLED = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt", "li", "th")


def drop(root: Element, html: str) -> None:
    """Take everything away that is no part of the article.

    Args:
        root: the article; changed.
        html: its tags in lower case, which tell quickly what is not in it.
    """
    for form in list(root.iter("form")) if "<form" in html else ():
        _form(form)
    for element in list(root.iter(*_DROPPED)):
        remove(element)
    if "class=" in html:
        _by_class(root, bars=mentions(html, "share", "shari", "related"))
    if "aria-hidden" in html:
        for element in _DECORATIONS(root):
            if not any(sign.isalnum() for sign in text_of(element)) and not _shows(element):
                remove(element)
    if mentions(html, "hidden", "none"):
        for element in _UNSEEN(root):
            if _is_hidden(element):
                remove(element)
    if mentions(html, "<input", "<button"):
        for control in list(root.iter("input", "button")):
            _control(control)


def _by_class(root: Element, *, bars: bool) -> None:
    """What is named as no part of the article; a bar that holds most of it is named by mistake."""
    most = len(text_of(root)) // 2 if bars else 0
    for element in list(root.iter()):
        written = element.get("class")
        if not written:
            continue
        if not _DROPPED_CLASSES.isdisjoint(written.split()):
            if not _is_label(element):
                remove(element)
        elif bars and _BARS.search(written) and len(text_of(element)) <= most:
            remove(element)


def _shows(element: Element) -> bool:
    return holds(element, "img")


def _is_label(element: Element) -> bool:
    """Whether a text for screen readers is all that its link says."""
    link = ancestor(element, "a")
    if link is None or classes(element).isdisjoint(_SPOKEN) or holds(link, "img"):
        return False
    return text_of(link).strip() == text_of(element).strip()


def _is_hidden(element: Element) -> bool:
    """Whether nobody sees an element; what a reader of the page can unfold is seen."""
    hidden = "hidden" in element.attrib or _HIDDEN.search(attribute(element, "style"))
    if not hidden or element.tag == "img" or element.get("hidden") == "until-found":
        return False
    names = f"{attribute(element, 'class')} {attribute(element, 'id')} {attribute(element, 'role')}"
    around = element.getparent()
    names += f" {attribute(around, 'class')}" if around is not None else ""
    return not _OPENED.search(names)


def _form(form: Element) -> None:
    words = sum(len(text_of(part)) for part in form.iter("p", "h2", "h3", "h4", "li"))
    asked = _ASKED if holds(form, "textarea") else _READ
    if words > asked:
        unwrap(form)
    else:
        remove(form)


def _control(control: Element) -> None:
    """A check box at the start of an item is its mark; the button of a title holds the title."""
    if control.tag == "input":
        if attribute(control, "type") == "checkbox" and ancestor(control, "li") is not None:
            mark = new("taskmark", checked="x" if "checked" in control.attrib else " ")
            replace(control, mark)
        else:
            remove(control)
    elif ancestor(control, *_TITLED) is not None or _OPENED.search(
        f"{attribute(control, 'class')} {attribute(control, 'role')}"
    ):
        unwrap(control)
    else:
        remove(control)
