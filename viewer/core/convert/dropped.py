"""What of a page is no part of its article.

Responsible for the list of elements and classes: scripts, forms, share bars, related posts
(wordpress.md, 61 and 62). Not for anything that is turned into another form (clean).
"""

from __future__ import annotations

from bs4 import Tag

_DROPPED = (
    "script",
    "style",
    "form",
    "input",
    "button",
    "select",
    "textarea",
    "template",
    "ins.adsbygoogle",
    "link",
    "meta",
    "object > param",
)
_DROPPED_CLASSES = (
    "sharedaddy", "jp-relatedposts", "addtoany_share_save_container", "adsbygoogle", "yarpp",
    "yarpp-related", "wpcf7", "gform_wrapper", "screen-reader-text", "post-views",
    "wp-block-search",
    "heateor_sss_sharing_container", "ssba", "crp_related",
)  # fmt: skip


def drop(root: Tag) -> None:
    """Take everything away that is no part of the article; changes the tree."""
    for tag in root.select(",".join(_DROPPED)):
        if not tag.decomposed:
            tag.decompose()
    for tag in root.select(",".join(f".{name}" for name in _DROPPED_CLASSES)):
        if not tag.decomposed:
            tag.decompose()
