"""The entry point: `backfile`, `python -m viewer` and the frozen program.

Responsible for choosing a face. The window's modules are imported only when it is opened, so that
every other command works on a machine without Qt. Worker processes import this module too, as
something other than `__main__`: they must find nothing to run and nothing that takes long.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

_WINDOWED = {None, "demo", "self-test"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    if getattr(sys, "frozen", False):  # the frozen program's worker processes begin here, too
        import multiprocessing

        multiprocessing.freeze_support()
    from viewer.cli import main as cli
    from viewer.cli.output import say_error
    from viewer.core import logs
    from viewer.core.errors import BackfileError

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        arguments = cli.parse(sys.argv[1:] if argv is None else argv)
        logs.start(arguments.home.logs)
        if arguments.command not in _WINDOWED:
            return cli.run(arguments)
        from viewer.gui import face

        return face.run(arguments)
    except BackfileError as error:
        say_error(error)
        return error.exit_status
    except Exception:  # noqa: BLE001  # the last resort: a bug becomes a report and exit status 70
        return cli.report_bug()


if __name__ == "__main__":
    sys.exit(main())
