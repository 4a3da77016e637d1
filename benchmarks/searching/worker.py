"""What needs a process of its own: `python -m benchmarks.searching.worker build|open ...`.

Responsible for building an index and opening one cold, where the memory or the files read before
must be nobody else's. Prints one line of JSON. Not for who calls it (measure).
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

from benchmarks.searching.catalogue import Texts
from benchmarks.searching.engines import Place
from benchmarks.searching.queries import Query

_MB = 1024  # ru_maxrss is in KiB on Linux


def _peak() -> float:
    """Megabytes; the largest process that it started counts too."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(who).ru_maxrss for who in whose) / _MB


def build(place: Place) -> dict[str, Any]:
    """Seconds, megabytes at the peak and before, and the index's bytes."""
    engine = place.engine()
    engine.prepare()
    texts = Texts(place.texts)
    before, start, worked = _peak(), time.perf_counter(), time.process_time()
    engine.build(texts.documents(place.count))
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    peak = _peak()
    engine.open()
    size = engine.size()
    engine.close()
    return {
        "articles": place.count, "seconds": seconds, "cpu_seconds": worked,
        "peak_mb": peak, "before_mb": before, "bytes": size,
    }  # fmt: skip


def open_cold(place: Place, word: str) -> dict[str, Any]:
    """Milliseconds until open and until the first answer, the files out of the system's cache."""
    forget(place.folder)
    engine = place.engine()
    start = time.perf_counter()
    engine.open()
    opened = time.perf_counter()
    engine.ask(Query("rare", (word,)))
    answered = time.perf_counter()
    engine.close()
    return {"open_ms": (opened - start) * 1e3, "answer_ms": (answered - start) * 1e3}


def forget(folder: Path) -> None:
    """Have the system drop these files from its cache: needs no rights, leaves unwritten pages."""
    for path in folder.rglob("*"):
        if path.is_file():
            handle = os.open(path, os.O_RDONLY)
            os.fsync(handle)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def main() -> None:
    what, name, count, folder, texts, *rest = sys.argv[1:]
    place = Place(name, int(count), Path(folder), Path(texts))
    print(json.dumps(build(place) if what == "build" else open_cold(place, rest[0])))


if __name__ == "__main__":
    main()
