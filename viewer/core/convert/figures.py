"""Pictures with their captions, and galleries.

Responsible for giving every caption the form of a `<figcaption>` that stands in its `<figure>`, and
for galleries that are written as lists (wordpress.md, 65). Not for the pictures' addresses (media).
"""

from __future__ import annotations

from viewer.core.convert.media import same_picture
from viewer.core.convert.tree import (
    Element,
    ancestor,
    attribute,
    holds,
    is_blank,
    mentions,
    new,
    one_line,
    remove,
    selector,
    text_of,
)

_CAPTIONS = selector(
    ".//*[contains(@class, 'wp-caption-text') or contains(@class, 'gallery-caption') or"
    " contains(@class, 'wp-caption-dd') or contains(@class, 'elementor-image-gallery-caption')]"
)
_ITEMS = selector(".//dl[contains(@class, 'gallery-item')]")
_GRIDS = selector(
    ".//*[self::ul or self::ol][contains(@class, 'gallery') or contains(@class, 'slide') or"
    " contains(@class, 'carousel') or contains(@class, 'grid')]"
)


def settle_figures(root: Element, html: str) -> None:
    """Bring captions and galleries into one form; changes the tree.

    Args:
        root: the article.
        html: its tags in lower case, which tell quickly what is not in it.
    """
    if mentions(html, "gallery", "slide", "carousel", "grid"):
        for grid in _GRIDS(root):
            _grid(grid)
    if "gallery-item" in html:
        for item in _ITEMS(root):
            _old_gallery_item(item)
    if mentions(html, "wp-caption-", "gallery-caption"):
        for caption in _CAPTIONS(root):
            if caption.tag not in {"figure", "div"} or not holds(caption, "img"):
                caption.tag = "figcaption"
    for caption in list(root.iter("caption")) if "<caption" in html else ():
        _table_caption(caption)
    for image in root.iter("img"):
        _adopt_repeated_alt(image)


def _old_gallery_item(item: Element) -> None:
    """The classic gallery is a definition list of pictures."""
    item.tag = "figure"
    for term in item.iter("dt"):
        term.tag = "div"
    for text in item.iter("dd"):
        text.tag = "figcaption"


def _grid(grid: Element) -> None:
    """A list of pictures is no list to read."""
    items = [item for item in grid if item.tag == "li"]
    if items and all(next(item.iter("img"), None) is not None for item in items):
        grid.tag = "div"
        for item in items:
            item.tag = "div"


def _table_caption(caption: Element) -> None:
    """A table's caption stands behind it, as a figure's does."""
    table = ancestor(caption, "table")
    if table is None or is_blank(text_of(caption)):
        remove(caption)
        return
    moved = new("figcaption", caption.text)
    for child in list(caption):
        moved.append(child)
    remove(caption)
    moved.tail, table.tail = table.tail, None
    table.addnext(moved)


def _adopt_repeated_alt(image: Element) -> None:
    """A paragraph right behind a captionless figure that repeats its alt text is its caption."""
    alt = one_line(attribute(image, "alt"))
    if len(alt) < 20:
        return
    figure = ancestor(image, "figure")
    if figure is None or next(figure.iter("figcaption"), None) is not None:
        return
    after = figure.getnext()
    if after is None or after.tag != "p" or next(after.iter("img"), None) is not None:
        return
    text = one_line(text_of(after))
    if text.startswith(alt) and len(text) <= len(alt) + 120:
        after.tag = "figcaption"


def skip_first(root: Element, url: str) -> None:
    """Take a picture away where it opens the body; its caption is text and stays.

    Args:
        root: the article.
        url: of the picture, which is shown above the article.
    """
    image = next(root.iter("img"), None)
    if image is None or not same_picture(attribute(image, "src"), url):
        return
    for element in root.iter():
        if element is image:
            remove(image)
            return
        if not is_blank(element.text) or (
            element.tail and not is_blank(element.tail) and image not in element.iter("img")
        ):
            return
