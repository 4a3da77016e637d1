"""The files of an index as Whoosh asks for them, with a table of contents that can be trusted.

Responsible for a checksum on the table of contents, which Whoosh pickles and would unpickle
whatever became of it, and for having the disk keep it before anything it replaces is removed. Not
for segments (flat_file checks its own) nor for folders being swapped (places).
"""

from __future__ import annotations

import contextlib
import os
import pickle
import struct
import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

from whoosh import index as whoosh_index
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile, StructFile

from viewer.core.search.flat_file import FlatFileError

_SEAL = struct.Struct("<8sI")  # behind the contents: magic, their checksum
_MAGIC = b"BkToc\r\n\0"
_CONTENTS = ".toc"  # in the names of tables of contents, also of those that have no name yet

# What Whoosh raises over damaged files: its own errors and whatever its parsing trips over.
FOREIGN_ERRORS = (
    whoosh_index.IndexError,
    OSError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    EOFError,
    AssertionError,
    ImportError,
    MemoryError,
    ArithmeticError,
    struct.error,
    zlib.error,
    pickle.UnpicklingError,
)


class IndexStorage(FileStorage):
    """A folder whose tables of contents are sealed; other files are as Whoosh has them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self._made: dict[str, bytes] = {}

    def create_file(self, name: str, *more: Any, **options: Any) -> Any:
        """A file; a table of contents is one in memory until it is renamed."""
        if _CONTENTS not in name:
            return super().create_file(name, *more, **options)
        return StructFile(BytesIO(), name=name, onclose=self._take)

    def _take(self, file: Any) -> None:
        self._made[file._name] = file.file.getvalue()

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Seal a table of contents, have the disk keep it, and give it its name.

        Raises:
            OSError: it cannot be written; nothing of it is left.
        """
        data = self._made.pop(oldname, None)
        if data is None:
            super().rename_file(oldname, newname, safe)
            return
        write_durably(
            Path(self.folder, newname),
            data + _SEAL.pack(_MAGIC, zlib.crc32(data)),
            Path(self.folder, oldname),
        )

    def open_file(self, name: str, **options: Any) -> Any:
        """A file that is there.

        Raises:
            FlatFileError: a table of contents is not what was written.
            OSError: it cannot be read.
        """
        if _CONTENTS not in name:
            return super().open_file(name, **options)
        data = Path(self.folder, name).read_bytes()
        body, seal = data[: -_SEAL.size], data[-_SEAL.size :]
        if seal != _SEAL.pack(_MAGIC, zlib.crc32(body)):
            raise FlatFileError(f"{name} is damaged.")
        return BufferFile(body, name=name)


def open_index(folder: Path) -> Any:
    """Whoosh's index in a folder.

    Raises:
        FlatFileError, OSError, and whatever Whoosh raises over damaged files.
    """
    return whoosh_index.FileIndex(IndexStorage(folder))


def create_index(folder: Path, schema: Any) -> Any:
    """An index without documents in an empty folder.

    Raises:
        OSError: it cannot be written.
    """
    return whoosh_index.FileIndex.create(IndexStorage(folder), schema)


def write_durably(target: Path, data: bytes, temporary: Path) -> None:
    """Have the disk keep a file under its name before this returns.

    Raises:
        OSError: it cannot be written; neither file is there.
    """
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Have the disk keep the names in a folder; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
