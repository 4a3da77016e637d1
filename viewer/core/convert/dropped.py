"""What of a page is no part of its article.

Responsible for the list of elements and classes: scripts, forms, share bars, related posts
(wordpress.md, 61 and 62). Not for anything that is turned into another form (clean).
"""

from __future__ import annotations

from bs4 import Tag

from viewer.core.convert.tree import classes, is_gone

_DROPPED = {
    "script", "style", "form", "input", "button", "select", "textarea", "template", "link", "meta",
    "param",
}  # fmt: skip
_DROPPED_CLASSES = {
    "sharedaddy", "jp-relatedposts", "addtoany_share_save_container", "adsbygoogle", "yarpp",
    "yarpp-related", "wpcf7", "gform_wrapper", "screen-reader-text", "post-views",
    "wp-block-search",
    "heateor_sss_sharing_container", "ssba", "crp_related",
}  # fmt: skip


def drop(root: Tag) -> None:
    """Take everything away that is no part of the article; changes the tree."""
    for tag in root.find_all(True):  # one walk: a selector list costs six times as much
        if not is_gone(tag) and _is_dropped(tag):
            tag.decompose()


def _is_dropped(tag: Tag) -> bool:
    if tag.name in _DROPPED:
        return True
    return "class" in tag.attrs and not _DROPPED_CLASSES.isdisjoint(classes(tag))
