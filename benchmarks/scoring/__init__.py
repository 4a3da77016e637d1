"""A judge of HTML-to-Markdown converters: what of a page a reader still has afterwards.

Responsible for reading a page's features from its HTML and from the rendered Markdown, and for
comparing them (docs/fidelity.md). It shares no code with viewer.core.convert, so that it judges
every converter alike.
"""

from __future__ import annotations

from benchmarks.scoring.features import FEATURES, score
from benchmarks.scoring.reader import read_markdown, read_source

__all__ = ["FEATURES", "read_markdown", "read_source", "score"]
