"""WordPress export files (WXR 1.0 to 1.2) as items in the shape of REST items.

Responsible for two passes over a file: a survey that finds out what the file is, its authors,
terms and attachments (so a damaged file is refused before anything of it is stored), and then the
items one by one. Not for reading XML (wxr_stream) nor for single elements (wxr_item).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from viewer.core.errors import ExportFileUnusable
from viewer.core.wordpress import restlike, wxr_item
from viewer.core.wordpress.schema import as_id
from viewer.core.wordpress.shortcodes import Attachment, Surroundings
from viewer.core.wordpress.wxr_item import Names, WxrItem
from viewer.core.wordpress.wxr_stream import elements, local, space

_STATUSES = {"publish", "inherit", "private"}
# What WordPress keeps for itself beside what people read.
_INTERNAL = {
    "attachment", "revision", "nav_menu_item", "wp_block", "wp_template", "wp_template_part",
    "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face", "custom_css",
    "customize_changeset", "oembed_cache", "user_request", "acf-field", "acf-field-group",
    "elementor_library", "wpcf7_contact_form", "shop_order", "shop_order_refund",
    "scheduled-action",
}  # fmt: skip
_BLOCK_CHARACTERS = 32 * 2**20  # of reusable blocks that are kept while a file is read


@dataclass(slots=True)
class Export:
    """What a survey of a file finds.

    Args:
        home: the address of the site that was exported.
        types: how many items of each type will be imported.
        left_out: how many are not, by the reason: a status or an internal type.
    """

    title: str = ""
    description: str = ""
    home: str = ""
    lang: str | None = None
    version: str = ""
    names: Names = field(default_factory=Names)
    around: Surroundings = field(default_factory=Surroundings)
    types: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    comments: int = 0

    def notes(self) -> list[str]:
        """What is left out, as plain sentences."""
        if not self.left_out:
            return []
        parts = ", ".join(f"{count} {name}" for name, count in sorted(self.left_out.items()))
        return [f"Left out of the import, as visitors never see it: {parts}."]


def survey(path: Path) -> Export:
    """Read a whole file once: what it is and what its items refer to.

    Raises:
        ExportFileUnusable: it is damaged, unsafe, or no WordPress export; the line is named.
    """
    export = Export()
    links: list[str] = []
    for element in elements(path):
        if local(element) == "item":
            _count(element, export)
        elif space(element).startswith(wxr_item.WORDPRESS):
            _channel(element, export)
        elif local(element) == "link":
            links.append(wxr_item.text(element))
        elif local(element) in {"title", "description", "language"}:
            field_ = {"language": "lang"}.get(local(element), local(element))
            setattr(export, field_, wxr_item.text(element))
    if not export.version:
        raise ExportFileUnusable(f"{path.name} is not a WordPress export.")
    export.home = export.home or (links[0] if links else "")
    export.home = restlike.joined(export.home, export.home)
    if not export.home:
        raise ExportFileUnusable(f"{path.name} does not say which site it comes from.")
    export.names.settle()
    return export


def _channel(element: Element, export: Export) -> None:
    name = local(element)
    if name == "wxr_version":
        export.version = wxr_item.text(element)
    elif name == "base_blog_url":
        export.home = wxr_item.text(element)
    elif name == "author":
        export.names.add_author(element)
    elif name in {"category", "tag", "term"}:
        export.names.add_term(element)


def _count(element: Element, export: Export) -> None:
    """Sort an item into what is imported, what others refer to, and what is left out."""
    fields = wxr_item.fields(element)
    type_ = fields.get("post_type") or "post"
    wp_id = as_id(fields.get("post_id"))
    if type_ == "attachment" and wp_id is not None:
        _attachment(element, fields, wp_id, export.around)
        return
    reason = _left_out(fields)
    if type_ == "wp_block" and wp_id is not None:
        kept = sum(map(len, export.around.blocks.values()))
        if kept < _BLOCK_CHARACTERS:
            export.around.blocks[wp_id] = fields.get("content", "")
    if reason is not None:
        export.left_out[reason] += 1
        return
    export.types[type_] += 1
    export.comments += len(wxr_item.comments(element, 1))


def _attachment(element: Element, fields: dict[str, str], wp_id: int, around: Surroundings) -> None:
    url = fields.get("attachment_url") or fields.get("guid", "")
    if not restlike.joined(url, url):
        return
    parent = as_id(fields.get("post_parent")) or 0
    alt = wxr_item.meta(element, "_wp_attachment_image_alt")
    around.attachments[wp_id] = Attachment(url, parent, alt, fields.get("excerpt", ""))
    if parent:
        around.children.setdefault(parent, []).append(wp_id)


def _left_out(fields: dict[str, str]) -> str | None:
    type_, status = fields.get("post_type") or "post", fields.get("status") or "publish"
    if type_ in _INTERNAL:
        return type_
    return None if status in _STATUSES else status


def items(path: Path, export: Export) -> Iterator[WxrItem]:
    """The items of a surveyed file, one at a time, in the file's order.

    Raises:
        ExportFileUnusable: the file changed since the survey.
    """
    for element in elements(path):
        if local(element) != "item":
            continue
        fields = wxr_item.fields(element)
        if _left_out(fields) is None and fields.get("post_type") != "attachment":
            yield wxr_item.read(element, fields, export.names, export.around, export.home)
