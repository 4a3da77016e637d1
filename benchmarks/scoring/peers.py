"""The converters that are judged.

Responsible for calling each as its authors mean it; one that is not installed says so.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.scoring.corpus import Document

Convert = Callable[[Document], str]
INSTALL = "pip install -e '.[bench]'"
# without HTML, and with just what the judge's parser reads
_PANDOC = "commonmark-raw_html+pipe_tables+strikeout+footnotes+task_lists"


@dataclass(frozen=True)
class Converter:
    """A converter and its name in the table."""

    name: str
    convert: Convert | None  # None: it is not installed

    def timed(self, documents: Sequence[Document]) -> float:
        """Seconds that all documents take, failures included."""
        start = time.perf_counter()
        for document in documents:
            self.markdown(document)
        return time.perf_counter() - start

    def markdown(self, document: Document) -> str | None:
        """The Markdown of a document; None when the converter failed on it."""
        assert self.convert is not None
        try:
            return self.convert(document)
        except Exception:  # noqa: BLE001  # whatever a converter raises, it has not converted
            return None


def all_converters() -> list[Converter]:
    """Ours first."""
    return [
        Converter("ours", _ours()),
        Converter("markdownify", _markdownify()),
        Converter("markdownify, sensible options", _sensible()),
        Converter("html2text", _html2text()),
        Converter("pandoc", _pandoc()),
    ]


def _ours() -> Convert:
    from viewer.core.convert import html_to_markdown

    return lambda document: html_to_markdown(document.html, base_url=document.base_url).markdown


def _markdownify() -> Convert | None:
    try:
        from markdownify import markdownify
    except ImportError:
        return None
    return lambda document: markdownify(document.html)


def _sensible() -> Convert | None:
    try:
        from markdownify import ATX, BACKSLASH, MarkdownConverter
    except ImportError:
        return None
    converter = MarkdownConverter(
        heading_style=ATX, bullets="-", newline_style=BACKSLASH, escape_misc=True,
        keep_inline_images_in=["td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "a", "li"],
        code_language_callback=_language, table_infer_header=True,
    )  # fmt: skip
    return lambda document: converter.convert(document.html)


def _language(pre) -> str:  # type: ignore[no-untyped-def]  # an element of bs4
    holders = [pre, *pre.find_all("code")[:1]]
    names = [name for holder in holders for name in holder.get("class") or ()]
    return next((n.split("-", 1)[1] for n in names if n.startswith(("language-", "lang-"))), "")


def _html2text() -> Convert | None:
    try:
        import html2text
    except ImportError:
        return None

    def convert(document: Document) -> str:
        parser = html2text.HTML2Text(baseurl=document.base_url)
        parser.body_width = 0
        parser.unicode_snob = True
        parser.mark_code = False
        parser.backquote_code_style = True
        parser.pad_tables = False
        return parser.handle(document.html)

    return convert


def _pandoc() -> Convert | None:
    try:
        import pypandoc

        pypandoc.get_pandoc_version()
    except (ImportError, OSError):
        return None
    options = ["--wrap=none", "--markdown-headings=atx", "--quiet"]
    return lambda document: pypandoc.convert_text(
        document.html, to=_PANDOC, format="html", extra_args=options
    )
