"""HTML to Markdown to page: what a person keeps, and how it is shown again.

Responsible for pure functions of their input: no network, no files. The stored source stays the
truth; `VERSION` names the converter, and articles of another version are converted again. Not for
fetching pictures (sync) nor for painting (gui).

The names below are loaded when they are first used: a page is shown without the HTML parsers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.late import late_names

if TYPE_CHECKING:
    from viewer.core.convert.markdown import Conversion, html_to_markdown
    from viewer.core.convert.media import featured_ref, media_refs
    from viewer.core.convert.text import plain_text

VERSION = 3

__all__ = [
    "VERSION",
    "Conversion",
    "featured_ref",
    "html_to_markdown",
    "media_refs",
    "plain_text",
]

__getattr__ = late_names(
    __name__,
    {
        "markdown": ("Conversion", "html_to_markdown"),
        "media": ("featured_ref", "media_refs"),
        "text": ("plain_text",),
    },
)
