"""How large a file of each kind may be.

Responsible for the one table of defaults (issue 3, "size caps and skip video as options") and for
saying why a file is left out. A file beyond its cap is skipped, not failed: it is not asked for
again until the option lets it in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from viewer.core.errors import MediaSkipped
from viewer.core.model import MediaKind

MIB = 2**20
DEFAULTS: Mapping[MediaKind, int] = {
    "image": 50 * MIB,
    "document": 100 * MIB,
    "audio": 200 * MIB,
    "video": 1024 * MIB,
}


@dataclass(frozen=True, slots=True)
class Caps:
    """The caps of a run.

    Args:
        media_bytes: one cap for every kind, in bytes; None for the defaults.
        video: whether videos are fetched at all.
    """

    media_bytes: int | None = None
    video: bool = True

    def of(self, kind: MediaKind) -> int:
        """The most bytes a file of this kind may have; 0 when the kind is left out."""
        if kind == "video" and not self.video:
            return 0
        return DEFAULTS[kind] if self.media_bytes is None else self.media_bytes

    def allowed(self) -> dict[MediaKind, int]:
        """The cap of every kind, for `MediaTable.wanted`."""
        return {kind: self.of(kind) for kind in DEFAULTS}

    def check(self, kind: MediaKind, size: int) -> None:
        """Refuse a file of `size` bytes, known or read so far; raises `MediaSkipped`."""
        cap = self.of(kind)
        if size > cap:
            raise MediaSkipped(f"too-large ({_mib(size)} of at most {_mib(cap)} MiB)", size=size)

    def check_kind(self, kind: MediaKind) -> None:
        """Refuse a kind that is left out; raises `MediaSkipped`."""
        if self.of(kind) == 0:
            raise MediaSkipped(f"left-out ({kind})")


def _mib(size: int) -> str:
    return f"{size / MIB:.1f}".removesuffix(".0")
