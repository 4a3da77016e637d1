"""Paragraphs for text that WordPress stores without them.

Responsible for what `wpautop()` does when WordPress shows a classic post: blank lines become
paragraphs, single line breaks become `<br />`, and block elements are left alone. A port of
wp-includes/formatting.php (checked against WordPress 6.1's own answers: tests/data/wxr/autop.json).
Not for shortcodes (shortcodes).
"""

from __future__ import annotations

import re

_BLOCK = (
    "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map"
    "|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup"
    "|header|footer|nav|figure|figcaption|details|menu|summary)"
)
_NEWLINE = " <!-- wpnl --> "  # stands for a line break inside a tag or a script
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[a-zA-Z/!?][^<>]*>", re.S)
_OPENING = re.compile(rf"(<{_BLOCK}[\s/>])")
_CLOSING = re.compile(rf"(</{_BLOCK}>)")
_TWO_BREAKS = re.compile(r"<br\s*/?>\s*<br\s*/?>")
_VERBATIM = re.compile(r"<(script|style|svg|math)\b")
_BR = "<br />"
# In this order, as wpautop has them.
_UNWRAP = (
    (re.compile(r"<p>\s*</p>"), ""),
    (re.compile(r"<p>([^<]+)</(div|address|form)>"), r"<p>\1</p></\2>"),
    (re.compile(rf"<p>\s*(</?{_BLOCK}[^<>]*>)\s*</p>"), r"\1"),
    (re.compile(r"<p>(<li.+?)</p>"), r"\1"),
    (re.compile(r"<p><blockquote([^<>]*)>", re.I), r"<blockquote\1><p>"),
    (re.compile(r"</blockquote></p>"), "</p></blockquote>"),
    (re.compile(rf"<p>\s*(</?{_BLOCK}[^<>]*>)"), r"\1"),
    (re.compile(rf"(</?{_BLOCK}[^<>]*>)\s*</p>"), r"\1"),
)
_AFTER_BREAKS = (
    (re.compile(rf"(</?{_BLOCK}[^<>]*>)\s*<br />"), r"\1"),
    (re.compile(r"<br />(\s*</?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)[^<>]*>)"), r"\1"),
    (re.compile(r"\n</p>$"), "</p>"),
)


def autop(text: str) -> str:
    """The text with the paragraphs and line breaks that WordPress would show it with.

    Args:
        text: HTML as an author typed it, without block comments.
    """
    if not text.strip():
        return ""
    text, kept = _without_pre(text.replace("\r\n", "\n").replace("\r", "\n") + "\n")
    text = _paragraphs(_spread(text))
    for pattern, replacement in _UNWRAP:
        text = pattern.sub(replacement, text)
    text = _line_breaks(text)
    for pattern, replacement in _AFTER_BREAKS:
        text = pattern.sub(replacement, text)
    for mark, original in kept.items():
        text = text.replace(mark, original)
    return text.replace(_NEWLINE, "\n").replace(_NEWLINE.strip(), "\n")


def _without_pre(text: str) -> tuple[str, dict[str, str]]:
    """The text with every `<pre>` put aside, and what they were."""
    *parts, last = text.split("</pre>")
    kept: dict[str, str] = {}
    made: list[str] = []
    for part in parts:
        start = part.find("<pre")
        if start < 0:
            made.append(part + "</pre>")  # WordPress drops it, and joins the words around
            continue
        mark = f"<pre wp-pre-tag-{len(kept)}></pre>"
        kept[mark] = part[start:] + "</pre>"
        made.append(part[:start] + mark)
    return "".join(made) + last, kept


def _spread(text: str) -> str:
    """Blank lines around block elements, none inside of tags."""
    text = _TWO_BREAKS.sub("\n\n", text)
    text = _OPENING.sub(r"\n\n\1", text)
    text = _CLOSING.sub(r"\1\n\n", text)
    text = re.sub(r"(<hr\s*?/?>)", r"\1\n\n", text)
    text = _TAG.sub(lambda match: match[0].replace("\n", _NEWLINE), text)
    if "<figcaption" in text:
        text = re.sub(r"\n[\n ]*(<figcaption[^<>]*>)", r"\1", text)
        text = re.sub(r"</figcaption>\s*", "</figcaption>", text)
    return text


def _paragraphs(text: str) -> str:
    made: list[str] = []
    lines: list[str] = []
    for line in (*text.split("\n"), ""):
        if line.strip():
            lines.append(line)
        elif lines:
            made.append("<p>" + "\n".join(lines) + "</p>\n")
            lines = []
    return "".join(made)


def _line_breaks(text: str) -> str:
    text = _verbatim(text).replace("<br>", _BR).replace("<br/>", _BR)
    lines = text.split("\n")
    ended = [line if line.endswith(_BR) else line.rstrip() + _BR for line in lines[:-1]]
    return "\n".join((*ended, lines[-1]))


def _verbatim(text: str) -> str:
    """The text with the line breaks of scripts and drawings kept from becoming `<br />`."""
    made: list[str] = []
    done = 0
    while (match := _VERBATIM.search(text, done)) is not None:
        end = text.find(f"</{match[1]}>", match.end())
        if end < 0:
            break
        made += [text[done : match.start()], text[match.start() : end].replace("\n", _NEWLINE)]
        done = end
    return "".join(made) + text[done:]
