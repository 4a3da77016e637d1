"""The YAML front matter of an article's Markdown file.

Responsible for writing and reading it: a closed, documented set of keys (docs/archive-format.md),
valid YAML for any title. Not for what the values are (sync).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

KEYS = (
    "title", "id", "site", "url", "type", "slug", "guid", "status", "format", "sticky", "date",
    "modified", "author", "categories", "tags", "terms", "lang", "translations", "excerpt",
    "featured_image", "fetched", "sha256", "converter",
)  # fmt: skip
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # libyaml's, where it is there
_FENCE = re.compile(r"\A---\n(.*?)^---\n\n?", re.DOTALL | re.MULTILINE)
# What YAML forbids even in quotes; PyYAML would refuse to read its own output.
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff"
)


def compose(meta: Mapping[str, object], body: str) -> str:
    """A whole Markdown file.

    Args:
        meta: values by key; only documented keys are written, in their documented order.
        body: the article's Markdown.
    """
    known = {key: _clean(meta[key]) for key in KEYS if key in meta}
    head = yaml.dump(
        known,
        Dumper=_DUMPER,
        allow_unicode=True,
        sort_keys=False,
        width=10**6,
        default_flow_style=False,
    )
    return f"---\n{head}---\n\n{body}"


def split(text: str) -> tuple[dict[str, object], str]:
    """The front matter and the body of a file; ({}, text) when there is none of use."""
    match = _FENCE.match(text)
    if match is None:
        return {}, text
    try:
        meta = yaml.safe_load(match[1])
    except yaml.YAMLError:
        return {}, text
    return (meta, text[match.end() :]) if isinstance(meta, dict) else ({}, text)


def _clean(value: object) -> object:
    if isinstance(value, str):
        return _FORBIDDEN.sub("", value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(item) for key, item in value.items()}
    return value
