"""Which kinds of content a site lets visitors read.

Responsible for reading `/wp/v2/types` and `/wp/v2/taxonomies`: what is worth mirroring and where it
is listed (wordpress.md, 7). Pure: documents in, types out. Not for asking (client): a type that
then answers 401, 403 or 404 is left out by whoever lists.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

from viewer.core.model import Json
from viewer.core.wordpress.addresses import split
from viewer.core.wordpress.schema import as_text

_FIRST = ("post", "page")
# Parts of pages, settings and machinery: by WordPress itself, then by builders and plugins.
_MACHINERY_NAMES = """
    attachment nav_menu_item wp_block wp_template wp_template_part wp_global_styles
    wp_navigation wp_font_family wp_font_face revision custom_css customize_changeset
    oembed_cache user_request wp_guideline wp_area elementor_library elementor_snippet
    elementor_font elementor_icons elementor-hf e-floating-buttons et_pb_layout et_template
    et_theme_builder et_header_layout et_body_layout et_footer_layout fl-builder-template
    fl-theme-layout brizy-global-block brizy-saved-block brizy_template bricks_template
    ct_template oxy_user_library templatera vc_grid_item vc4_templates fusion_template
    fusion_element fusion_tb_section fusion_form fusion_icons avada_library jet-menu
    jet-theme-core jet-popup jet-engine jet-form-builder tcb_lightbox tcb_symbol tve_form
    astra-advanced-hook gp_elements kadence_element kadence_form kadence_header
    kadence_navigation kadence_query kadence_query_card kb_icon kt_font spectra-popup popup
    popup_theme mc4wp-form wpcf7_contact_form wpforms forminator_forms forminator_polls
    forminator_quizzes nf_sub feedback acf-field acf-field-group acf-post-type acf-taxonomy
    acf-ui-options-page jp_pay_order jp_pay_product jp_mem_plan jp_img_sitemap amp_validated_url
    shop_order shop_order_refund shop_coupon product_variation scheduled-action
    wc_membership_plan custom-css-js wpcode rank_math_schema saswp cookielawinfo cky_banner
    cmplz-processing tablepress_table ml-slider rl_gallery smart-slider wp_router_page
    rm_content_editor mphb_season mphb_rate seedprod
"""
_MACHINERY = frozenset(_MACHINERY_NAMES.split())
# Taxonomies that sort machinery, or that every item has by itself.
_NOT_TERMS_NAMES = """
    nav_menu link_category wp_theme wp_template_part_area wp_pattern_category
    elementor_library_type elementor_library_category post_translations term_translations
    translation_priority
"""
_NOT_TERMS = frozenset(_NOT_TERMS_NAMES.split())


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """A way in which a site sorts its content."""

    slug: str  # "category"
    field: str  # of an item, holding term ids: "categories"
    route: str  # where its terms are listed: "/wp/v2/categories"
    hierarchical: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class PostType:
    """A kind of content that the API lists."""

    slug: str  # "post"
    route: str  # "/wp/v2/posts"
    taxonomies: tuple[Taxonomy, ...] = ()
    hierarchical: bool = False  # its items may have parents
    name: str = ""


# Sites that refuse the list of taxonomies still sort their posts by these.
_USUAL = {
    "category": Taxonomy("category", "categories", "/wp/v2/categories", hierarchical=True),
    "post_tag": Taxonomy("post_tag", "tags", "/wp/v2/tags"),
}


def viewable_types(types: Any, taxonomies: Any, routes: Collection[str] = ()) -> list[PostType]:
    """Every type that a visitor may read: articles, pages, then the rest by name.

    Args:
        types: the document of `/wp/v2/types`.
        taxonomies: the document of `/wp/v2/taxonomies`; may be anything when it was refused.
        routes: of the index. Before 5.9 types do not tell their namespace, but it shows there.
    """
    known = {**_USUAL, **read_taxonomies(taxonomies, routes)}
    found = [
        _type(slug, entry, known, routes)
        for slug, entry in _entries(types)
        if slug not in _MACHINERY and entry.get("viewable") is not False
    ]
    return sorted(found, key=_rank)


def read_taxonomies(document: Any, routes: Collection[str] = ()) -> dict[str, Taxonomy]:
    """The taxonomies that sort content, by slug."""
    return {
        slug: Taxonomy(
            slug,
            field=_base(slug, entry),
            route=_route(slug, entry, routes),
            hierarchical=entry.get("hierarchical") is True,
            name=as_text(entry.get("name")),
        )
        for slug, entry in _entries(document)
        if slug not in _NOT_TERMS
    }


def _type(slug: str, entry: Json, known: dict[str, Taxonomy], routes: Collection[str]) -> PostType:
    named = entry.get("taxonomies")
    usual = list(_USUAL) if slug == "post" else []
    slugs = [as_text(name) for name in (named if isinstance(named, list) else usual)]
    return PostType(
        slug,
        _route(slug, entry, routes),
        taxonomies=tuple(known[name] for name in slugs if name in known),
        hierarchical=entry.get("hierarchical") is True,
        name=as_text(entry.get("name")),
    )


def _entries(document: Any) -> list[tuple[str, Json]]:
    """The (slug, entry) pairs of a document that should be an object; `[]` means none in PHP."""
    pairs = document.items() if isinstance(document, dict) else ()
    return [(slug, entry) for slug, entry in pairs if slug and isinstance(entry, dict)]


def _rank(type_: PostType) -> tuple[int, str]:
    place = _FIRST.index(type_.slug) if type_.slug in _FIRST else len(_FIRST)
    return place, type_.slug


def _base(slug: str, entry: Json) -> str:
    return as_text(entry.get("rest_base")).strip("/") or slug


def _route(slug: str, entry: Json, routes: Collection[str]) -> str:
    """Where a type or taxonomy is listed: by its namespace, its own link, the index, or custom."""
    base = _base(slug, entry)
    space = as_text(entry.get("rest_namespace")).strip("/")
    if space:
        return f"/{space}/{base}"
    usual = f"/wp/v2/{base}"
    if not routes or usual in routes:
        return _linked(entry, base) or usual
    others = [route for route in routes if route.endswith(f"/{base}") and route.count("/") == 3]
    return others[0] if len(others) == 1 else _linked(entry, base) or usual


def _linked(entry: Json, base: str) -> str:
    """The route in `_links["wp:items"]`; '' when it does not end as it should."""
    links = entry.get("_links")
    items = links.get("wp:items") if isinstance(links, dict) else None
    first = items[0] if isinstance(items, list) and items else None
    parts = split(as_text(first.get("href")) if isinstance(first, dict) else "")
    path = parse_qs(parts.query).get("rest_route", [parts.path])[0].rstrip("/")
    segments = path.split("/")
    ends_well = len(segments) > 3 and segments[-1] == base
    return "/" + "/".join(segments[-3:]) if ends_well else ""
