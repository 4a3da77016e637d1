"""How much memory this process has.

Responsible for megabytes that are resident now. Not for peaks (benchmarks.searching.worker).
"""

from __future__ import annotations

import re
from pathlib import Path

_STATUS = Path("/proc/self/status")


def resident() -> float:
    """Megabytes; pages of mapped files count too. Nothing but Linux tells (0 there)."""
    if not _STATUS.exists():
        return 0.0
    found = re.search(r"VmRSS:\s+(\d+) kB", _STATUS.read_text())
    return int(found[1]) / 1024 if found else 0.0
