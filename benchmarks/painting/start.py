"""One start of the program, or of a window that holds nothing: `python -m benchmarks.painting.start
empty|program ROOT`.

Responsible for saying when it was painted, in the clock of whoever started the process
(`time.perf_counter`), and how much memory it took. Not for the ratio (report).
"""

from __future__ import annotations

import json
import os
import sys
import time

from benchmarks.painting.memory import resident

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _say(began: float) -> None:
    print(json.dumps({"painted": time.perf_counter() - began, "mb": resident()}), flush=True)


def empty(began: float) -> None:
    """A main window with nothing in it."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from benchmarks.painting.paints import Paints

    application = QApplication([])
    window = QMainWindow()
    window.resize(1280, 820)

    def painted(_now: float) -> None:
        _say(began)
        application.quit()

    Paints(window).next(painted)
    window.show()
    application.exec()


def program(began: float, root: str) -> None:
    """The program by its own entry point, until its list shows rows."""
    import viewer.gui.app as app
    from benchmarks.painting.paints import Paints
    from viewer.__main__ import main

    open_window = app.open_window

    def watched(*given):  # type: ignore[no-untyped-def]  # whatever the program's own takes
        window = open_window(*given)
        paints = Paints(window.articles.viewport())

        def painted(_now: float) -> None:
            if window.articles.model().rowCount():
                _say(began)
                app.QApplication.quit()
            else:
                paints.next(painted)

        paints.next(painted)
        return window

    app.open_window = watched
    main(["--library", root])


if __name__ == "__main__":
    what, start, *rest = sys.argv[1:]
    if what == "empty":
        empty(float(start))
    else:
        program(float(start), rest[0])
