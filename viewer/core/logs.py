"""The log file: what Backfile did, for whoever looks for the cause of trouble.

Responsible for the file, its rotation, and for what never stands in it: passwords, cookies, keys
and whatever an address carries behind its path (docs/places.md). Beside it the last lines are kept
in memory with every word left out that is not Backfile's own, for the report of a crash. Not for
what is worth a line: the modules say that to their loggers.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections import deque
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from viewer.core.errors import BackfileError

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

FILE = "backfile.log"
BYTES = 1024 * 1024
OLDER = 3  # files beside the newest
LINES = 40  # in memory
_ROOT = "viewer"
_HIDDEN = "[hidden]"

# Nobody listens before `start`; then nothing is printed either (logging's last resort would).
logging.getLogger(_ROOT).addHandler(logging.NullHandler())

_ADDRESS = re.compile(
    r"\b([a-z][a-z0-9+.-]{1,20}):(?://|\\/\\/)([^\s\"'<>`{}|\\^]+)", re.IGNORECASE
)
_HOST = re.compile(r"(?:[\w.%-]*|\[[0-9a-f:.%]+\])(?::\d*)?[.,;:)]*", re.IGNORECASE)
_RELATIVE = re.compile(r"(?<=[\w/])\?[\w.%\[\]-]+=[^\s\"'<>)]*")  # a path with a query
_HEADER = re.compile(
    r"\b((?:proxy-)?authorization|(?:set-)?cookie2?|x-wp-nonce|x-api-key)(['\"]?\s*[:=]\s*).*",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"\b(basic|bearer|digest)\s+[A-Za-z0-9+/_=.~-]{6,}", re.IGNORECASE)
_NAMED = re.compile(
    r"((?:pass(?:word|wd|phrase)?|pwd|secret|token|nonce|api[_-]?key|access[_-]?key|session(?:id)?"
    r"|credentials?)['\"]?\s*[:=]\s*)('[^']*'|\"[^\"]*\"|[^\s,;)}\]]+)",
    re.IGNORECASE,
)
# WordPress shows an Application Password in six groups of four; it takes it without spaces, too.
_APPLICATION = re.compile(r"\b(?:[A-Za-z0-9]{4} ){5}[A-Za-z0-9]{4}\b|\b[A-Za-z0-9]{24}\b")


class Word(str):
    """A word of Backfile's own, such as an error's reference: it may stand in a crash report."""

    __slots__ = ()


def logger(name: str) -> logging.Logger:
    """A module's logger."""
    return logging.getLogger(name)


def log_error(to: logging.Logger, error: BackfileError) -> None:
    """Note an expected error, as people are told of it."""
    detail = f" ({error.detail})" if error.detail else ""
    to.warning("%s: %s%s", Word(error.reference), error.message, detail)


def redacted(text: str) -> str:
    """A text without secrets: no user or query of an address, no credentials in whatever form."""
    text = _APPLICATION.sub(_HIDDEN, text)
    text = _ADDRESS.sub(_bare, text)
    text = _RELATIVE.sub("?…", text)
    text = _HEADER.sub(rf"\1\2{_HIDDEN}", text)
    text = _SCHEME.sub(rf"\1 {_HIDDEN}", text)
    return _NAMED.sub(rf"\1{_HIDDEN}", text)


def _bare(found: re.Match[str]) -> str:
    rest, mark, _ = found[2].partition("#")
    place, asked, _ = rest.partition("?")
    authority, slash, path = place.partition("/")
    host = authority.rpartition("@")[2]
    if not _HOST.fullmatch(host):  # a password with a sign that ended the address here
        return f"{found[1]}://{_HIDDEN}"
    return f"{found[1]}://{host}{slash}{path}{'?…' if asked else ''}{'#…' if mark else ''}"


def without_addresses(text: str) -> str:
    """A text without secrets, addresses of the web, hosts, and this person's folders."""
    text = _ADDRESS.sub("[address]", text).replace(str(Path.home()), "~")
    return redacted(re.sub(r"(host=)(['\"])[^'\"]*\2", r"\1[address]", text))


class Redacting(logging.Formatter):
    """Writes a record, and its traceback, without secrets."""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


class Tail(logging.Handler):
    """Keeps the last lines in memory as they may stand in a report: numbers and own words only."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=LINES)
        self._times = logging.Formatter("%(asctime)s")

    def emit(self, record: logging.LogRecord) -> None:
        """Take a record, never with what came from a site, a file or a person."""
        when = self._times.formatTime(record, "%H:%M:%S")
        line = f"{when} {record.levelname} {record.name}: {_own_words(record)}"
        if record.exc_info and record.exc_info[0] is not None:
            line += f" [{record.exc_info[0].__name__}{_where(record.exc_info[2])}]"
        self.lines.append(line)


def _own_words(record: logging.LogRecord) -> str:
    given = record.args if isinstance(record.args, tuple) else ()
    kept = tuple(arg if isinstance(arg, (int, float, Word)) else "…" for arg in given)
    try:
        return str(record.msg) % kept if kept else str(record.msg)
    except (TypeError, ValueError):  # a form for numbers, given a word
        return str(record.msg)


def _where(trace: Any) -> str:
    frames = traceback.extract_tb(trace)[-1:]
    return "".join(f" in {Path(one.filename).name}:{one.lineno}" for one in frames)


def start(folder: Path) -> None:
    """Write to a file in a folder from now on; where that cannot be, only to memory."""
    stop()
    root = logging.getLogger(_ROOT)
    root.setLevel(logging.INFO)
    root.propagate = False
    root.addHandler(Tail())
    root.addHandler(_file_handler(folder / FILE))


def _file_handler(file: Path) -> RotatingFileHandler:
    from logging.handlers import RotatingFileHandler  # only the first process of a run needs it

    class Quiet(RotatingFileHandler):
        """Made with its first line, and never disturbs: another Backfile may hold the file, a disk
        may be full, or a stick not writable.
        """

        def _open(self) -> TextIOWrapper:
            file.parent.mkdir(parents=True, exist_ok=True)
            return super()._open()

        def handleError(self, record: logging.LogRecord) -> None:
            """Do without this line."""

        def doRollover(self) -> None:
            try:
                super().doRollover()
            except OSError:  # held by another Backfile, on Windows
                if self.stream is None:
                    self.stream = self._open()

    handler = Quiet(
        file, maxBytes=BYTES, backupCount=OLDER, encoding="utf-8", delay=True, errors="replace"
    )
    handler.setFormatter(Redacting("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
    return handler


def stop() -> None:
    """Give the file back."""
    root = logging.getLogger(_ROOT)
    root.propagate = True
    for handler in list(root.handlers):
        if not isinstance(handler, logging.NullHandler):
            root.removeHandler(handler)
            handler.close()


def tail() -> list[str]:
    """The last lines, as they may stand in a report."""
    for handler in logging.getLogger(_ROOT).handlers:
        if isinstance(handler, Tail):
            return list(handler.lines)
    return []
