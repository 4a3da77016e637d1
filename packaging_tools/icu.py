"""ICU's data without what Backfile never looks up: 32 MB become 5.

Responsible for reading and writing ICU's table of contents. Qt is linked with ICU for comparing
words by language (`coll/` and what it rests on); dates, numbers and names of languages are Qt's
own. What ICU does not find it takes from `root`, as it does for a language that it never knew.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path

from packaging_tools.compiler import shared_library

# Tables that are about no single language, and the order of words in every language.
_KEPT = re.compile(
    r"coll/.*|[^/]*\.(icu|nrm)|(root|pool|res_index|keyTypeData|likelySubtags|supplementalData"
    r"|numberingSystems|langInfo|icuver|icustd|metadata|zoneinfo64|timezoneTypes|windowsZones"
    r"|metaZones|plurals|pluralRanges|dayPeriods|genderList|units|currencyNumericCodes"
    r"|grammaticalFeatures)\.res|zone/(root|pool|res_index)\.res"
)
_UNUSED = {"unames.icu"}  # the names of all characters
_KIND = b"CmnD"  # where it stands in the header
_KIND_AT = 12
_ALIGN = 16


def slim_data(library: bytes) -> tuple[str, bytes]:
    """The name of a data library's symbol (`icudt73`) and the data that remain.

    Raises:
        ValueError: it holds no ICU data.
    """
    start = library.find(_KIND) - _KIND_AT
    if start < 0:
        raise ValueError("no ICU data in this library")
    (size,) = struct.unpack_from("<H", library, start)
    toc = start + size
    items = _items(library, toc)
    package = next(iter(items)).partition("/")[0]  # icudt73l: the letter is the order of bytes
    kept = {name: data for name, data in items.items() if wanted(name.partition("/")[2])}
    return package.rstrip("lbe"), library[start:toc] + _table(kept)


def wanted(name: str) -> bool:
    """Whether an item, named as within the package, stays."""
    return name not in _UNUSED and _KEPT.fullmatch(name) is not None


def _items(library: bytes, toc: int) -> dict[str, bytes]:
    (count,) = struct.unpack_from("<I", library, toc)
    entries = [struct.unpack_from("<II", library, toc + 4 + 8 * at) for at in range(count)]
    ends = [*(data for _name, data in entries[1:]), None]
    items = {}
    for (name_at, data_at), end in zip(entries, ends, strict=True):
        name = library[toc + name_at : library.index(b"\0", toc + name_at)].decode("ascii")
        # The last one's length is not told: all that follows is harmless behind it.
        items[name] = library[toc + data_at : len(library) if end is None else toc + end]
    return items


def _table(items: dict[str, bytes]) -> bytes:
    names = b"".join(name.encode("ascii") + b"\0" for name in items)
    name_at = 4 + 8 * len(items)
    data_at = -(-(name_at + len(names)) // _ALIGN) * _ALIGN
    entries, blocks = [struct.pack("<I", len(items))], []
    padding = data_at - name_at - len(names)
    for name, data in items.items():
        entries.append(struct.pack("<II", name_at, data_at))
        name_at += len(name) + 1
        block = data + bytes(-len(data) % _ALIGN)
        blocks.append(block)
        data_at += len(block)
    return b"".join([*entries, names, bytes(padding), *blocks])


def slim_library(source: Path, work: Path) -> Path:
    """A data library like `source` that holds only what is wanted."""
    symbol, data = slim_data(source.read_bytes())
    file = work / f"{symbol}.dat"
    work.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    defines = (f"-DSYMBOL={symbol}_dat", f'-DFILE="{file}"')
    return shared_library("data.S", work / source.name, source.name, *defines)
