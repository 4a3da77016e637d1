"""From a command line to an exit status.

Responsible for choosing the command and for the one place where errors become words and numbers
(docs/cli.md). Not for any command's work: its module is loaded when it
is carried out, so that the window does not wait for what only the command line needs.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from viewer.cli.arguments import build_parser
from viewer.cli.output import say, say_error
from viewer.core.cancel import Cancelled
from viewer.core.errors import BackfileError
from viewer.core.logs import log_error, logger
from viewer.core.paths import MARKER_SUFFIX, library_of
from viewer.core.places import check_there, home, library_place

_LOG = logger(__name__)
BUG = 70
INTERRUPTED = 130
BROKEN_PIPE = 141


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read a command line; `home`, `place` and `library` are always set afterwards.

    Raises:
        UsageError: it cannot be followed.
    """
    arguments = build_parser().parse_args(_with_library(argv))
    arguments.library_chosen = arguments.library is not None
    arguments.home = home()
    arguments.place = library_place(arguments.library, arguments.home)
    arguments.library = arguments.place.root
    return arguments


def _with_library(argv: Sequence[str]) -> Sequence[str]:
    """A command line that is one path, as file managers give it, names the library to open.

    What could be a command is one: a path has a separator or the marker's suffix.
    """
    if len(argv) != 1 or argv[0].startswith("-"):
        return argv
    is_path = len(Path(argv[0]).parts) > 1 or argv[0].endswith(MARKER_SUFFIX)
    root = library_of(Path(argv[0])) if is_path else None
    return argv if root is None else ["--library", str(root)]


def run(arguments: argparse.Namespace) -> int:
    """Carry a parsed command out; returns the exit status and raises nothing expected."""
    try:
        status = _dispatch(arguments)
        sys.stdout.flush()
        return status
    except BackfileError as error:
        log_error(_LOG, error)
        say_error(error)
        return error.exit_status
    except (KeyboardInterrupt, Cancelled):
        say("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read stdout has gone; give the interpreter nothing to flush into.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE


def report_bug() -> int:
    """Print the exception being handled as something to report; returns the exit status."""
    _LOG.exception("A bug")
    say("This is a bug in Backfile; please report it with these lines:")
    traceback.print_exc()
    return BUG


def _dispatch(arguments: argparse.Namespace) -> int:
    command, library = arguments.command, arguments.library
    if command in {"convert", "render"}:
        return _dispatch_text(arguments)
    check_there(arguments.place)
    if command == "sync":
        from viewer.cli import sync_command

        return sync_command.run_sync(arguments, library)
    if command == "import":
        from viewer.cli import import_command

        return import_command.run_import(arguments, library)
    if command in {"ledger", "verify"}:
        from viewer.cli import ledger_commands

        run_it = {"ledger": ledger_commands.run_ledger, "verify": ledger_commands.run_verify}
        return run_it[command](arguments, library)
    if (
        command in {"reindex", "reconvert", "backup"}
        or getattr(arguments, "action", None) == "remove"
    ):
        return _dispatch_library(arguments, library)
    return _dispatch_reading(arguments, library)


def _dispatch_text(arguments: argparse.Namespace) -> int:
    from viewer.cli import text_commands

    if arguments.command == "convert":
        return text_commands.run_convert(arguments)
    return text_commands.run_render()


def _dispatch_library(arguments: argparse.Namespace, library: Path) -> int:
    from viewer.cli import library_commands

    if arguments.command == "reindex":
        return library_commands.run_reindex(library)
    if arguments.command == "reconvert":
        return library_commands.run_reconvert(arguments, library)
    if arguments.command == "backup":
        return library_commands.run_backup(arguments, library)
    return library_commands.run_remove(arguments, library)


def _dispatch_reading(arguments: argparse.Namespace, library: Path) -> int:
    from viewer.cli import reading_commands

    readers = {
        "list": reading_commands.run_list,
        "search": reading_commands.run_search,
        "show": reading_commands.run_show,
        "sites": reading_commands.run_sites,
        "info": reading_commands.run_info,
    }
    return readers[arguments.command](arguments, library)
