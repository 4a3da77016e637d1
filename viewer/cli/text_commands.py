"""The filters: `convert` (HTML to Markdown) and `render` (Markdown to HTML).

Responsible for standard input and output in UTF-8. The work is the mirror's own code
(core.convert).
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from viewer.cli.output import say
from viewer.core.convert import html_to_markdown
from viewer.core.convert.front_matter import split
from viewer.core.convert.render import to_html
from viewer.core.errors import ConversionError, UsageError


def run_convert(arguments: argparse.Namespace) -> int:
    """Carry `convert` out; with `--jsonl`, one document a line."""
    if arguments.jsonl:
        return _convert_lines(arguments.base_url)
    html = sys.stdin.buffer.read().decode("utf-8", "replace")
    _emit(html_to_markdown(html, base_url=arguments.base_url).markdown)
    return 0


def _convert_lines(base_url: str) -> int:
    status = 0
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        post = _post(line, number)
        try:
            made = html_to_markdown(
                str(post.get("html") or ""), base_url=str(post.get("base_url") or base_url)
            )
        except ConversionError as error:
            say(f"error[{error.reference}]: {post.get('id')}: {error.message}")
            status = 1
            continue
        _emit(json.dumps({"id": post.get("id"), "markdown": made.markdown}, ensure_ascii=False))
    return status


def _post(line: bytes, number: int) -> dict[str, Any]:
    try:
        post = json.loads(line)
    except ValueError as error:
        raise UsageError(f"Line {number} is not JSON.", detail=str(error)) from error
    if not isinstance(post, dict):
        raise UsageError(f"Line {number} is not a JSON object.")
    return post


def run_render() -> int:
    """Carry `render` out; a library's own file is rendered without its front matter."""
    text = sys.stdin.buffer.read().decode("utf-8", "replace")
    facts, body = split(text)
    _emit(to_html(body, below_title="title" in facts))
    return 0


def _emit(text: str) -> None:
    sys.stdout.buffer.write(text.rstrip("\n").encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
