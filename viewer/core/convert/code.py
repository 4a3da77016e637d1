"""Code blocks, whatever highlighter wrote them, as `<pre>` with a language.

Responsible for finding the code among line numbers, tool bars and copies (wordpress.md, 57), and
for the language that a block names. Not for fences (markdown).
"""

from __future__ import annotations

import re

from viewer.core.convert.tree import (
    Element,
    attribute,
    classes,
    mentions,
    new,
    remove,
    replace,
    selector,
    text_of,
)

_HINTS = (
    "crayon", "wp_syntax", "syntaxhighlighter", "blob-code", "gutter", "line-number", "linenumber",
    "lineno", "line_number", "rouge", "shcb", "hljs-ln", "code-toolbar", "kevinbatdorf",
)  # fmt: skip
_CRAYON = selector(
    ".//div[contains(@class, 'crayon-syntax') or contains(@class,"
    " 'urvanov-syntax-highlighter-syntax')]"
)
_CRAYON_PLAIN = selector(".//textarea[contains(@class, 'plain')]")
_CRAYON_LINES = selector(
    ".//div[contains(concat(' ', @class, ' '), ' crayon-line ')"
    " or contains(@class, 'highlighter-line')]"
)
_TABLES = selector(
    ".//table[.//td[contains(@class, 'code') or contains(@class, 'blob')"
    " or contains(@class, 'hljs-ln')] and (.//td[contains(@class, 'gutter') or contains(@class,"
    " 'num') or contains(@class, 'line')] or .//pre)]"
)
_CODE_CELL = selector(
    ".//td[(contains(@class, 'code') or contains(@class, 'blob-code')) and"
    " not(contains(@class, 'num')) and not(contains(@class, 'gutter'))]"
)
_NUMBERS = selector(
    ".//*[contains(@class, 'line-numbers-rows') or contains(@class, 'lineno')"
    " or contains(@class, 'hljs-ln-numbers') or contains(@class, 'shcb-line-number')"
    " or contains(@class, 'linenumber') or contains(@class, 'code-block-pro-copy')"
    " or @role='button' or contains(@class, 'shcb-language')]"
)
_BLOCK_LINES = selector("./code/div | ./div | ./ol/li | ./code/ol/li | ./code/span[@class='line']")
_NAMED = re.compile(r"^(?:language|lang|brush|highlight-source|sourceCode)[-:]\s*([\w+#.-]+)", re.I)
_LATER = re.compile(r"(?:brush|lang|language)\s*[:=]\s*([\w+#.-]+)", re.IGNORECASE)
_CLASSLESS = {"hljs", "prettyprint", "wp-block-code", "shiki", "line-numbers", "no-highlight"}
_KNOWN = {
    "bash", "c", "clojure", "cpp", "csharp", "css", "csv", "dart", "diff", "dockerfile", "elixir",
    "erlang", "go", "graphql", "groovy", "haskell", "html", "html4strict", "html5", "http", "ini",
    "java", "java5", "javascript", "js", "json", "jsx", "julia", "kotlin", "latex", "less", "lisp",
    "lua", "makefile", "markdown", "matlab", "mysql", "nginx", "objectivec", "ocaml", "pascal",
    "perl", "php", "plaintext", "powershell", "python", "r", "ruby", "rust", "scala", "scheme",
    "scss", "sh", "shell", "sql", "swift", "tex", "toml", "ts", "tsx", "typescript", "vb", "vbnet",
    "vim", "xml", "yaml", "yml",
}  # fmt: skip
_NONE = {"none", "plain", "plaintext", "text", "txt", "auto", "generic", "default", "undefined"}
_LANGUAGE = re.compile(r"[\w+#.-]{1,30}")


def settle_code(root: Element, html: str) -> None:
    """Bring every code block into the form `<pre lang="...">`, code inside and nothing else.

    Args:
        root: the article; changed.
        html: its tags in lower case, which tell quickly that there is no highlighter in it.
    """
    if mentions(html, *_HINTS):
        for block in _CRAYON(root):
            _crayon(block)
        for table in _TABLES(root):
            _table(table)
        for number in _NUMBERS(root):
            if next(number.iterancestors("pre", "figure", "div"), None) is not None:
                remove(number)
    for block in list(root.iter("pre")) if mentions(html, "<pre", *_HINTS) else ():
        block.set("lang", language_of(block))


def code_text(pre: Element) -> str:
    """The code of a block, its lines by their line feeds or by their elements."""
    for line in _BLOCK_LINES(pre):
        after = line.getnext()
        if after is not None and "\n" not in (line.tail or "") and not text_of(line).endswith("\n"):
            line.tail = f"\n{line.tail or ''}"
    for line_break in list(pre.iter("br")):
        tail = line_break.tail or ""
        line_break.text = "" if tail.startswith("\n") else "\n"
    return text_of(pre).replace("\r\n", "\n").replace("\r", "\n")


def _crayon(block: Element) -> None:
    plain = next(iter(_CRAYON_PLAIN(block)), None)
    text = text_of(plain) if plain is not None else ""
    if not text.strip():
        text = "\n".join(text_of(line) for line in _CRAYON_LINES(block))
    if not text.strip():
        return
    text = text.replace("\u200b", "").replace("\xa0", " ")
    named = _LATER.search(attribute(block, "data-settings")) or _LATER.search(
        attribute(block, "class")
    )
    shown = next((text_of(e) for e in block.iter("span") if "crayon-language" in classes(e)), "")
    _replace_by_code(block, text, (named[1] if named else shown).lower())


def _table(table: Element) -> None:
    """Line numbers in one column, code in the other: Pygments, GeSHi, a gist, highlight.js."""
    cells = _CODE_CELL(table)
    if not cells or table.getparent() is None:
        return
    text = "\n".join(_cell_text(cell) for cell in cells)
    language = next(filter(None, (language_of(pre) for pre in table.iter("pre"))), "")
    target = table
    around = table.getparent()
    while around is not None and around.tag in {"div", "figure", "pre"} and _only(around, target):
        language = language or _language_in(attribute(around, "class"))
        target, around = around, around.getparent()
    _replace_by_code(target, text, language)


def _only(around: Element, inner: Element) -> bool:
    return len(around) == 1 and not (around.text or "").strip() and not (inner.tail or "").strip()


def _cell_text(cell: Element) -> str:
    lines = [part for part in cell.iter("div") if "line" in attribute(part, "class")]
    if lines:
        return "\n".join(text_of(line) for line in lines).replace("\xa0", " ")
    pre = next(cell.iter("pre"), None)
    return (code_text(pre) if pre is not None else text_of(cell)).strip("\n")


def _replace_by_code(element: Element, text: str, language: str) -> None:
    if not language:
        language = _language_in(attribute(element, "class"))
    made = new("pre", text.strip("\n"))
    made.set("data-language", language)
    replace(element, made)


def language_of(pre: Element) -> str:
    """The language that a code block names, by any of the usual classes; '' for none."""
    for element in (pre, *pre.iter("code"), *pre.iterancestors()):
        for name in ("data-language", "data-lang", "data-enlighter-language", "lang"):
            value = attribute(element, name).lower()
            if value and (name != "lang" or element.tag in {"pre", "code"}):
                return _usable(value)
        found = _language_in(attribute(element, "class"))
        if found:
            return _usable(found)
        if element.tag not in {"pre", "code"} and element.tag not in {"div", "figure"}:
            break
        if (
            element.tag in {"div", "figure"}
            and next(element.iter("p", "h2", "li"), None) is not None
        ):
            break
    return ""


def _language_in(written: str) -> str:
    for name in written.split():
        match = _NAMED.match(name)
        if match:
            return match[1].lower()
        if name.startswith("type-") and name[len("type-") :] in _KNOWN:  # a gist's
            return name[len("type-") :]
    later = _LATER.search(written)
    if later:
        return later[1].lower()
    names = [name.lower() for name in written.split() if name.lower() not in _CLASSLESS]
    return next((name for name in names if name in _KNOWN), "")


def _usable(name: str) -> str:
    name = name.strip().strip(";").lower()
    return name if _LANGUAGE.fullmatch(name) and name not in _NONE else ""
