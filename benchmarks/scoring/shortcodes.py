"""Shortcodes of page builders in a page's text.

Responsible for telling them from what an author wrote between brackets; not for what they do.
"""

from __future__ import annotations

import re

BUILDER = re.compile(
    r"\[/?(?:(?:vc|et_pb|fusion|av|cs|tatsu|mk|su|nectar|mvc|ultimate|stm|kc|fl|themify|x|wpb|rev|"
    r"thrive|cmsms|porto|dt|qode|mkd|edgtf|eltdf|trx|wc|woodmart)_\w+|"
    r"caption|gallery|playlist|embed|audio|video|contact-form-7|contact-form|gravityform|wpforms|"
    r"button|\w+_button|youtube|vimeo|soundcloud|googlemaps?|tweet|siteorigin_\w+|two_\w+|"
    r"rev_slider|layerslider|mc4wp_form|sociallocker|one_\w+|column|columns|row)"
    r"(?:[\s/=][^\[\]]*)?\]"
)
UNKNOWN = re.compile(
    r"(\[[a-zA-Z][\w-]*\s+[\w-]+=[\"'“”″’‘′»«][^\[\]]*\]|\[/[a-zA-Z][\w-]*\])"
)  # nobody writes that by hand, but a reader sees it
_VALUE = re.compile(
    r"(?:src|image|url|link|href|button_url|image_url|mp3|mp4|m4a|webm|ogg)\s*=\s*"
    r"[\"'“”″’‘′»«]{1,2}((?:https?:)?//[^\s\"'“”″’‘′»«\]]+)"
)


_LATEX = re.compile(
    r"\[latex[^\]]*\](.*?)\[/latex\]|\$latex\s+(.+?)(?:&(?:amp;|\#038;)?[sfb]g?=[^$]*)?\$"
)


def without_latex(text: str) -> str:
    """A text with the TeX of its formulas alone."""
    return _LATEX.sub(lambda match: match.group(1) or match.group(2), text)


def targets(shortcode: str) -> list[str]:
    """The addresses of pictures, buttons and films that it carries."""
    return [match.group(1) for match in _VALUE.finditer(shortcode)]
