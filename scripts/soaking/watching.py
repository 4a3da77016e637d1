"""What must not happen while the window is used: warnings, exceptions, blocks, growth.

Responsible for noticing and for putting it into words. Not for what is done (actions).
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler

BEAT = 10  # milliseconds between two looks from within the event loop
BLOCK = 0.050  # seconds that the loop may be held
GROWTH = 0.10  # of the resident memory after the warm-up
_NOISE = ("propagateSizeHints", "raise()", "grabbing the", "OpenType support missing")
# Blocks that are known and accepted, by a part of where they are, with their limit in seconds.
KNOWN: dict[str, float] = {
    "theme.py:apply_theme": 0.6,  # Qt styles every widget anew; a person asks for it now and then
}


@dataclass(order=True)
class Held:
    """The event loop was held."""

    seconds: float
    processor: float  # seconds of it that this thread computed; the rest it waited
    during: str = ""
    where: str = ""

    @property
    def known(self) -> bool:
        return any(part in self.where and self.seconds < top for part, top in KNOWN.items())

    @property
    def ours(self) -> bool:
        """Whether this thread was at work or waited in our code: not the machine's other users."""
        return self.processor > BLOCK

    def line(self) -> str:
        took = f"{self.seconds * 1000:5.0f} ms ({self.processor * 1000:4.0f} computing)"
        return f"{took} {self.during}: {self.where or 'within Qt'}"


@dataclass
class Watch(QObject):
    """Watches this process from `start` to `stop`."""

    doing: str = "starting"
    warnings: list[str] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    memory: list[tuple[float, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._thread = threading.get_ident()
        self._beat = time.monotonic()
        self._processor = time.thread_time()
        self._where = ""
        self._over = threading.Event()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._look)
        self._sizes = QTimer(self)
        self._sizes.setInterval(2000)
        self._sizes.timeout.connect(self._measure)
        self._sampler = threading.Thread(target=self._sample, name="soak-sampler", daemon=True)

    def start(self) -> None:
        """Watch from now on."""
        self._handler = qInstallMessageHandler(self._said)
        self._hook, sys.excepthook = sys.excepthook, self._raised
        self._beat, self._processor = time.monotonic(), time.thread_time()
        self._timer.start()
        self._sizes.start()
        self._sampler.start()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._sizes.stop()
        self._over.set()
        self._sampler.join()
        qInstallMessageHandler(self._handler)
        sys.excepthook = self._hook

    # -- noticing ------------------------------------------------------------------------------

    def _said(self, kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        text = message or ""
        if kind != QtMsgType.QtDebugMsg and not any(noise in text for noise in _NOISE):
            self.warnings.append(f"{self.doing}: {text}")

    def _raised(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        told = "".join(traceback.format_exception(kind, error, trace))
        self.exceptions.append(f"{self.doing}: {told}")

    def _look(self) -> None:
        now, processor = time.monotonic(), time.thread_time()
        late = now - self._beat - BEAT / 1000
        if late > BLOCK:
            self.held.append(Held(late, processor - self._processor, self.doing, self._where))
        self._beat, self._processor, self._where = now, processor, ""

    def _measure(self) -> None:
        self.memory.append((time.monotonic(), resident()))

    def _sample(self) -> None:
        """From another thread: where the main one is when it has been away for long."""
        while not self._over.wait(0.015):
            if time.monotonic() - self._beat > BLOCK * 0.8 and not self._where:
                self._where = self._place()

    def _place(self) -> str:
        """The frame is let go of at once: what its function made would live on with it."""
        frame = sys._current_frames().get(self._thread)
        return place_of(traceback.extract_stack(frame) if frame else [])

    # -- the outcome ---------------------------------------------------------------------------

    def growth(self, warm: float) -> float | None:
        """How much memory grew after a share `warm` of the time; None: too short to say."""
        after = [size for at, size in self.memory if at >= self._warm_from(warm)]
        if len(after) < 10:
            return None
        part = max(3, len(after) // 8)
        return median(after[-part:]) / median(after[:part]) - 1

    def _warm_from(self, warm: float) -> float:
        if not self.memory:
            return 0.0
        first, last = self.memory[0][0], self.memory[-1][0]
        return first + (last - first) * warm

    def unknown_blocks(self) -> list[Held]:
        """The blocks that nobody has accepted, the worst first."""
        return sorted((one for one in self.held if one.ours and not one.known), reverse=True)


def place_of(stack: list[traceback.FrameSummary] | traceback.StackSummary) -> str:
    """The innermost places of the program in a stack."""
    ours = [one for one in stack if "/viewer/" in one.filename]
    return " < ".join(f"{Path(one.filename).name}:{one.name}" for one in reversed(ours[-5:]))


def resident() -> int:
    """Resident memory of this process, in KiB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0
