"""Reading the XML of an export file piece by piece, whatever its size.

Responsible for opening `.xml`, `.xml.gz` and `.zip` files, for characters that XML forbids and
WordPress writes all the same, for refusing entity bombs and external entities (defusedxml), and
for bounded memory. Not for what the elements mean (wxr).
"""

from __future__ import annotations

import codecs
import gzip
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Protocol
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, iterparse

from viewer.core.errors import ExportFileUnusable

ELEMENT_BYTES = 256 * 2**20  # of one item; a longer one is no article
DEPTH = 200  # of elements within each other; an export has five
_CHUNK = 64 * 2**10
# What XML 1.0 forbids: WordPress puts control characters of a text into the file as they are.
_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), *range(55296, 57344), 65534, 65535))


class Readable(Protocol):
    """What an XML parser reads from."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes; none at the end."""


class _Cleaned:
    """UTF-8 without the characters that XML forbids, counting what one element takes.

    Files in another encoding (their declaration says so) pass unchanged.
    """

    def __init__(self, source: Readable) -> None:
        self._source = source
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._first = True
        self._raw = False
        self.since_item = 0

    def read(self, _size: int = _CHUNK, /) -> bytes:
        """The next bytes, cleaned; in pieces of our own size."""
        while data := self._source.read(_CHUNK):
            self.since_item += len(data)
            if self.since_item > ELEMENT_BYTES:
                raise ExportFileUnusable("One item of the file is larger than any article.")
            if self._first:
                self._first = False
                data = data.removeprefix(codecs.BOM_UTF8).lstrip()
                self._raw = not _is_utf8(data)
            if self._raw:
                return data
            if text := self._decoder.decode(data).translate(_FORBIDDEN):
                return text.encode()
        return b""


def _is_utf8(start: bytes) -> bool:
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    declaration = start[:200].partition(b"?>")[0].lower()
    return b"encoding" not in declaration or b"utf-8" in declaration or b"utf8" in declaration


@contextmanager
def opened(path: Path) -> Iterator[Readable]:
    """The XML of a file, unpacked where it is packed.

    Raises:
        ExportFileUnusable: it cannot be read, or a zip holds no single XML file.
    """
    try:
        with path.open("rb") as file:
            start = file.read(4)
            file.seek(0)
            if start.startswith(b"\x1f\x8b"):
                with gzip.open(file) as unpacked:
                    yield unpacked
            elif start == b"PK\x03\x04":
                with zipfile.ZipFile(file) as archive, _only_xml(archive) as member:
                    yield member
            else:
                yield file
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError) as error:
        raise ExportFileUnusable(f"{path.name} could not be read.", detail=str(error)) from error


def _only_xml(archive: zipfile.ZipFile) -> IO[bytes]:
    names = [name for name in archive.namelist() if name.lower().endswith(".xml")]
    if len(names) != 1:
        raise ExportFileUnusable(
            f"The archive holds {len(names)} XML files.", hint="Unpack it and import them in turn."
        )
    return archive.open(names[0])


def elements(path: Path) -> Iterator[Element]:
    """The children of the file's `<channel>`, each complete and forgotten after its turn.

    Raises:
        ExportFileUnusable: the file is damaged or not safe to read; the line is named.
    """
    with opened(path) as file:
        parser = DefusedXMLParser(target=TreeBuilder())
        try:
            cleaned = _Cleaned(file)
            for element in _children(iterparse(cleaned, ("start", "end"), parser)):
                cleaned.since_item = 0
                yield element
        except ParseError as error:
            raise ExportFileUnusable(
                f"{path.name} is damaged at line {error.position[0]}.",
                detail=str(error),
                hint="Export it again from WordPress; a cut-off download is the usual reason.",
            ) from error
        except DefusedXmlException as error:
            line = parser.parser.CurrentLineNumber
            raise ExportFileUnusable(
                f"{path.name} defines or fetches entities at line {line}; WordPress never does.",
                detail=type(error).__name__,
                hint="It may have been made to harm; it was not read any further.",
            ) from error


def _children(events: Any) -> Iterator[Element]:
    depth, channel = 0, None
    for event, element in events:
        depth += 1 if event == "start" else -1
        if depth > DEPTH:
            raise ExportFileUnusable("The file's elements lie too deep within each other.")
        if event == "start" and depth == 2 and local(element) == "channel":
            channel = element
        elif event == "end" and depth == 2 and channel is not None:
            yield element
            channel.clear()


def local(element: Element) -> str:
    """The name of an element without its namespace, which differs between WXR versions."""
    return str(element.tag).rpartition("}")[2]


def space(element: Element) -> str:
    """The namespace of an element."""
    return str(element.tag).rpartition("}")[0].lstrip("{")
