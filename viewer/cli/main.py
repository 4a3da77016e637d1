"""From a command line to an exit status.

Responsible for choosing the command and for the one place where errors become words and numbers
(docs/cli.md). Not for any command's work.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

from viewer.cli import (
    import_command,
    ledger_commands,
    library_commands,
    reading_commands,
    sync_command,
    text_commands,
)
from viewer.cli.arguments import build_parser, default_library
from viewer.cli.output import say, say_error
from viewer.core.cancel import Cancelled
from viewer.core.errors import BackfileError

BUG = 70
INTERRUPTED = 130
BROKEN_PIPE = 141


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Read a command line; `library` is always set afterwards, `library_chosen` tells by whom.

    Raises:
        UsageError: it cannot be followed.
    """
    arguments = build_parser().parse_args(argv)
    arguments.library_chosen = arguments.library is not None
    if arguments.library is None:
        arguments.library = default_library()
    return arguments


def run(arguments: argparse.Namespace) -> int:
    """Carry a parsed command out; returns the exit status and raises nothing expected."""
    try:
        status = _dispatch(arguments)
        sys.stdout.flush()
        return status
    except BackfileError as error:
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
    say("This is a bug in Backfile; please report it with these lines:")
    traceback.print_exc()
    return BUG


def _dispatch(arguments: argparse.Namespace) -> int:
    command, library = arguments.command, arguments.library
    if command == "sync":
        return sync_command.run_sync(arguments, library)
    if command == "import":
        return import_command.run_import(arguments, library)
    if command == "sites" and arguments.action == "remove":
        return library_commands.run_remove(arguments, library)
    if command == "reindex":
        return library_commands.run_reindex(library)
    if command == "convert":
        return text_commands.run_convert(arguments)
    if command == "render":
        return text_commands.run_render()
    readers = {
        "list": reading_commands.run_list,
        "search": reading_commands.run_search,
        "show": reading_commands.run_show,
        "sites": reading_commands.run_sites,
        "info": reading_commands.run_info,
        "ledger": ledger_commands.run_ledger,
        "verify": ledger_commands.run_verify,
        "reconvert": library_commands.run_reconvert,
    }
    return readers[command](arguments, library)
