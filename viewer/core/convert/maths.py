"""Formulas: their TeX once, between dollar signs.

Responsible for MathJax's scripts, KaTeX's two copies, MathML and pictures of formulas
(wordpress.md, 63). TeX that the page shows as text is text, and not our matter.
"""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

from viewer.core.convert.tree import (
    Element,
    attribute,
    classes,
    is_blank,
    mentions,
    new,
    one_line,
    remove,
    replace,
    selector,
    text_of,
)

_TEX = "application/x-tex"
_KATEX = selector(
    ".//span[contains(concat(' ', @class, ' '), ' katex ')]"
    " | .//span[contains(@class, 'MathJax') and @data-mathml] | .//mjx-container"
)


def settle_maths(root: Element, html: str) -> None:
    """Turn every formula into `<tex>`, block ones with `display`; changes the tree.

    Args:
        root: the article, before scripts are dropped.
        html: its tags in lower case, which tell quickly that there is no formula in it.
    """
    if not mentions(html, "math", "katex", "latex"):
        return
    for script in list(root.iter("script")):
        if attribute(script, "type").startswith("math/tex"):
            _drop_rendered(script)
            _put(script, script.text or "", display="display" in attribute(script, "type"))
    for formula in _KATEX(root):
        _katex(formula)
    for formula in list(root.iter("math")):
        _mathml(formula)
    for image in list(root.iter("img")):
        _picture(image)


def _drop_rendered(script: Element) -> None:
    """What MathJax had already drawn from a script."""
    before = script.getprevious()
    while before is not None and attribute(before, "class").startswith("MathJax"):
        if not is_blank(before.tail):
            return
        remove(before)
        before = script.getprevious()


def _katex(formula: Element) -> None:
    tex = _annotation(formula)
    around = formula.getparent()
    display = around is not None and "katex-display" in classes(around)
    if tex:
        _put(formula, tex, display=display or formula.get("display") == "true")


def _mathml(formula: Element) -> None:
    tex = _annotation(formula) or attribute(formula, "alttext")
    for note in list(formula.iter("annotation", "annotation-xml")):
        replace(note)
    if tex:
        _put(formula, tex, display=formula.get("display") == "block")
    else:
        replace(formula, new("span", one_line(text_of(formula))))


def _annotation(formula: Element) -> str:
    for note in formula.iter("annotation"):
        if note.get("encoding") in {_TEX, "TeX", "LaTeX"}:
            return text_of(note)
    return ""


def _picture(image: Element) -> None:
    """A formula that a service drew: WordPress.com's latex.php, QuickLaTeX, CodeCogs."""
    source = attribute(image, "src")
    drawn = classes(image) & {"latex", "ql-img-inline-formula", "ql-img-displayed-equation", "tex"}
    if not drawn and "latex.php" not in source and "codecogs.com" not in source:
        return
    tex = attribute(image, "alt").strip()
    query = urlsplit(source).query
    if not tex and "latex.php" in source:
        tex = parse_qs(query).get("latex", [""])[0]
    elif not tex:
        tex = unquote(query)
    if tex:
        display = "displayed" in attribute(image, "class") or tex.startswith(("\\[", "$$"))
        _put(image, tex, display=display or _is_alone(image))


def _is_alone(image: Element) -> bool:
    around = image.getparent()
    return (
        around is not None and around.tag == "p" and len(around) == 1 and is_blank(text_of(around))
    )


def _put(element: Element, tex: str, *, display: bool) -> None:
    tex = one_line(tex).strip()
    for start, end in (("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")):
        if tex.startswith(start) and tex.endswith(end) and len(tex) > len(start) + len(end):
            tex = tex[len(start) : -len(end)].strip()
            break
    if tex:
        sign = "$$" if display else "$"
        replace(element, new("tex", f"{sign}{tex}{sign}"))
