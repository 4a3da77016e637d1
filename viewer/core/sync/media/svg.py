"""Drawings (SVG) without anything that acts or asks.

Responsible for an allow-list: elements and attributes that draw stay, everything else goes (issue
3, "SVG with script"). The parser knows no entities, no DTD and no network. Not for painting.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from lxml import etree

from viewer.core.errors import MediaNotAnImage

LARGEST = 5 * 2**20  # bytes, unpacked
MOST_ELEMENTS = 50_000
MOST_DRAWN = 200_000  # elements, when every `<use>` is written out
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_DRAWS = frozenset(
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse",
        "line", "polyline", "polygon", "text", "tspan", "textPath", "image", "linearGradient",
        "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "switch", "style",
        "view", "a", "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite",
        "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight",
        "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur",
        "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
        "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
    }
)  # fmt: skip
_INLINE = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]+", re.IGNORECASE)
_OUTSIDE = re.compile(r"url\(\s*+(?!['\"]?+\s*+#)[^)]*\)?", re.IGNORECASE)
_ACTS = re.compile(
    r"(?:java|vb)script\s*:|expression\s*\(|-moz-binding|behavior\s*:", re.IGNORECASE
)
_IMPORT = re.compile(r"@(?:import|charset|namespace|font-face)\b[^;{}]*(?:;|\{[^}]*\})?", re.I)


def cleaned_svg(data: bytes, *, packed: bool = False) -> bytes:
    """A drawing with only what draws left in it.

    Args:
        data: the file as it came.
        packed: whether it is gzipped (`.svgz`).

    Raises:
        MediaNotAnImage: `broken`, or `unsafe-svg` with what is wrong with it.
    """
    if packed:
        data = _unpacked(data)
    if len(data) > LARGEST:
        raise _unsafe(f"larger than {LARGEST // 2**20} MiB")
    if re.search(rb"<!ENTITY|<\x00!\x00E\x00N\x00T|\x00<\x00!\x00E\x00N\x00T", data, re.IGNORECASE):
        raise _unsafe("entities")
    root = _parsed(data)
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        raise _unsafe(f"more than {MOST_ELEMENTS} elements")
    _prune(root)
    _check_use(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def _unsafe(what: str) -> MediaNotAnImage:
    return MediaNotAnImage(f"unsafe-svg ({what})")


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(data, LARGEST + 1)
    except zlib.error as error:
        raise MediaNotAnImage("broken", detail=str(error)) from error


def _parsed(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise MediaNotAnImage("broken", detail=str(error)) from error
    if etree.QName(root).localname != "svg" or etree.QName(root).namespace not in {None, _SVG}:
        raise MediaNotAnImage("broken", detail="the root is no <svg>")
    return root


def _prune(root: etree._Element) -> None:
    """Remove what does not draw, with everything in it; clean what stays."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        for child in list(element):
            if _draws(child):
                waiting.append(child)
            else:
                _remove(child)
        _clean_attributes(element)
        if etree.QName(element).localname == "style" and element.text:
            element.text = _harmless_css(element.text)


def _draws(element: etree._Element) -> bool:
    if not isinstance(element.tag, str):
        return False  # an entity, a comment or an instruction
    name = etree.QName(element)
    return name.namespace in {None, _SVG} and name.localname in _DRAWS


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _clean_attributes(element: etree._Element) -> None:
    for name, value in list(element.attrib.items()):
        kept = _harmless(element, etree.QName(name), str(value))
        if kept is None:
            del element.attrib[name]
        elif kept != value:
            element.attrib[name] = kept


def _harmless(element: etree._Element, name: etree.QName, value: str) -> str | None:
    """An attribute's value as it may stay; None when it may not."""
    local = name.localname.lower()
    if name.namespace not in {None, _XLINK, _XML} or local.startswith("on") or local == "base":
        return None
    if local in {"href", "src"}:
        own = value.strip().startswith("#")
        inline = etree.QName(element).localname == "image" and _INLINE.fullmatch(value.strip())
        return value if own or inline else None
    if name.namespace == _XLINK or _ACTS.search(value):
        return None
    return _harmless_css(value)


def _harmless_css(css: str) -> str:
    if "\\" in css:  # an escape can spell any of the words that are looked for
        return ""
    return _ACTS.sub("", _OUTSIDE.sub("none", _IMPORT.sub("", css)))


# -- use ---------------------------------------------------------------------------------------


def _check_use(root: etree._Element) -> None:
    """Refuse drawings whose `<use>` refer in a circle or grow beyond what can be painted."""
    targets = {name: element for element in root.iter() if (name := element.get("id"))}
    weights: dict[etree._Element, int] = {}
    open_: set[etree._Element] = set()
    stack: list[tuple[etree._Element, bool]] = [(root, False)]
    while stack:
        element, children_done = stack.pop()
        if children_done:
            parts = _parts(element, targets)
            weights[element] = weight = 1 + sum(weights[part] for part in parts)
            open_.discard(element)
            if weight > MOST_DRAWN:
                raise _unsafe("too much by reference")
        elif element not in weights:
            open_.add(element)
            stack.append((element, True))
            for part in _parts(element, targets):
                if part in open_:
                    raise _unsafe("a circle of references")
                if part not in weights:
                    stack.append((part, False))


def _parts(element: etree._Element, targets: dict[str, etree._Element]) -> list[etree._Element]:
    return [*element, *_referred(element, targets)]


def _referred(
    element: etree._Element, targets: dict[str, etree._Element]
) -> Iterator[etree._Element]:
    if etree.QName(element).localname != "use":
        return
    for name in ("href", f"{{{_XLINK}}}href"):
        target = targets.get((element.get(name) or "").strip().removeprefix("#"))
        if target is not None:
            yield target
