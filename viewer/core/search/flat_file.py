"""One file of named flat arrays, read through a memory map.

Responsible for the container: a header with magic, version and the directory's checksum, arrays at
8-byte boundaries, and a directory that gives each array's place, type and checksum. Not for what
the arrays mean (postings).

The header is written last, so that the file of a writer that was killed is known at sight. Opening
checks header, directory and the file's length and reads no array; `FlatFile.checked` reads one
(4 GB a second), `FlatFile.damage` all.
"""

from __future__ import annotations

import contextlib
import json
import mmap
import os
import struct
import zlib
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

MAGIC = b"BkFlat\r\n"
FORMAT = 1
_HEADER = struct.Struct("<8sIIQQ")  # magic, format, checksum of the directory, its place, its size
_ALIGN = 8
_STEP = 1 << 22  # bytes that are checked or written at once


class FlatFileError(ValueError):
    """The file is damaged, cut short or of another format."""


class ArraySlot:
    """The place of one array that is written piece by piece, in order."""

    def __init__(self, file: BinaryIO, start: int, dtype: np.dtype[Any], count: int) -> None:
        self._file = file
        self._next = self.start = start
        self.dtype = dtype
        self.count = count
        self.checksum = 0

    @property
    def end(self) -> int:
        """Where the array ends in the file, in bytes."""
        return self.start + self.count * self.dtype.itemsize

    def write(self, piece: NDArray[Any]) -> None:
        """The next elements."""
        data = np.ascontiguousarray(piece, self.dtype).tobytes()
        if self._next + len(data) > self.end:
            raise ValueError("More elements than were announced.")
        self._file.seek(self._next)
        self._file.write(data)
        self._next += len(data)
        self.checksum = zlib.crc32(data, self.checksum)

    def entry(self) -> list[Any]:
        """The array's line in the directory."""
        if self._next != self.end:
            raise ValueError("Fewer elements than were announced.")
        return [self.start, self.count, self.dtype.str, self.checksum]


_DONTNEED: int | None = getattr(mmap, "MADV_DONTNEED", None)  # Windows has none


class FlatWriter:
    """Writes a file of arrays; a context manager that leaves no file behind after an error.

    Args:
        path: the file; it must not exist.

    Raises:
        OSError: it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._slots: dict[str, ArraySlot] = {}
        self._end = _HEADER.size
        self._file = path.open("xb")
        self.facts: dict[str, Any] = {}  # goes into the directory as it is; plain JSON

    def reserve(self, name: str, dtype: Any, count: int) -> ArraySlot:
        """A place for an array of known length that is written in pieces."""
        kind = np.dtype(dtype).newbyteorder("<")
        start = -(-self._end // _ALIGN) * _ALIGN
        slot = self._slots[name] = ArraySlot(self._file, start, kind, int(count))
        self._end = slot.end
        return slot

    def add(self, name: str, array: NDArray[Any]) -> None:
        """A whole array."""
        slot = self.reserve(name, array.dtype, len(array))
        step = max(1, _STEP // slot.dtype.itemsize)
        for start in range(0, len(array), step):
            slot.write(array[start : start + step])

    def finish(self) -> None:
        """Write directory and header and have the disk keep them."""
        arrays = {name: slot.entry() for name, slot in self._slots.items()}
        directory = json.dumps({"arrays": arrays, **self.facts}).encode()
        self._file.seek(self._end)
        self._file.write(directory)
        self._file.seek(0)
        self._file.write(
            _HEADER.pack(MAGIC, FORMAT, zlib.crc32(directory), self._end, len(directory))
        )
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def __enter__(self) -> FlatWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.finish()
                return
        except BaseException:
            self._give_up()
            raise
        self._give_up()

    def _give_up(self) -> None:
        with contextlib.suppress(OSError):  # closing writes what is buffered: the disk may be full
            self._file.close()
        self._path.unlink(missing_ok=True)


class FlatFile:
    """A file of arrays that was finished.

    Raises:
        FlatFileError: it is damaged, cut short or of another format.
        OSError: it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            header = file.read(_HEADER.size)
            if len(header) < _HEADER.size:
                raise FlatFileError(f"{path.name} is cut short.")
            magic, version, checksum, start, size = _HEADER.unpack(header)
            if magic != MAGIC or version != FORMAT:
                raise FlatFileError(f"{path.name} is not of this format.")
            if start + size != os.fstat(file.fileno()).st_size:
                raise FlatFileError(f"{path.name} has not its whole length.")
            file.seek(start)
            directory = file.read(size)
            if zlib.crc32(directory) != checksum:
                raise FlatFileError(f"The directory of {path.name} is damaged.")
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.facts: dict[str, Any] = json.loads(directory)
        self._arrays: dict[str, list[Any]] = self.facts.pop("arrays")
        self._checked: set[str] = set()

    def __contains__(self, name: str) -> bool:
        return name in self._arrays

    def array(self, name: str) -> NDArray[Any]:
        """An array, read-only; nothing is copied. KeyError when there is none of that name."""
        start, count, kind, _ = self._arrays[name]
        if not count:
            return np.empty(0, kind)
        return np.frombuffer(self._map, kind, count, start)

    def optional(self, name: str) -> NDArray[Any] | None:
        """An array, or None when there is none of that name."""
        return self.array(name) if name in self._arrays else None

    def release(self) -> None:
        """Let go of the pages read so far; they count as this process's memory until then."""
        if _DONTNEED is not None:
            self._map.madvise(_DONTNEED)

    def checked(self, name: str) -> NDArray[Any]:
        """An array that is read whole the first time; for those that places are taken from.

        Raises:
            FlatFileError: it is not as written.
            KeyError: there is none of that name.
        """
        if name not in self._checked:
            if not self._is_intact(name):
                raise FlatFileError(f"{self.path.name} is damaged at {name}.")
            self._checked.add(name)
        return self.array(name)

    def trust(self, other: FlatFile) -> None:
        """Take what another look at the same file has checked as checked."""
        if other.path == self.path:
            self._checked |= other._checked

    def is_whole(self) -> bool:
        """Whether the file still has its length; reading a mapped file cut short ends a process."""
        return self._map.size() == len(self._map)

    def damage(self) -> str | None:
        """Read everything; the name of the first array that is not as written, or None."""
        for name in self._arrays:
            if not self._is_intact(name):
                return name
            self._checked.add(name)
            self.release()
        return None

    def _is_intact(self, name: str) -> bool:
        start, count, kind, expected = self._arrays[name]
        view = memoryview(self._map)
        checksum, end = 0, start + count * np.dtype(kind).itemsize
        for at in range(start, end, _STEP):
            checksum = zlib.crc32(view[at : min(at + _STEP, end)], checksum)
        return bool(checksum == expected)
