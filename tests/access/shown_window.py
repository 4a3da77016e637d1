"""The real window on the display of the test: opens the first article and stays.

Run by `listener.py`; prints "ready" when there is something to read, ends when its input does.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from viewer.gui.app import make_application, open_window
from viewer.gui.script import Script, Steps, when
from viewer.gui.settings import Settings
from viewer.gui.tour import open_article, settled


def main() -> None:
    application = make_application()
    window = open_window(Path(sys.argv[1]), Settings(Path(sys.argv[2])))

    def steps() -> Steps:
        yield when(lambda: window.model.rowCount() > 3)
        summary = window.model.summary(0)
        assert summary is not None
        yield open_article(window, summary.id)
        yield settled(window)
        sys.stdout.write("ready\n")
        sys.stdout.flush()

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: QApplication.exit())
    Script(steps()).run(application, stay=True)
    window.close()


if __name__ == "__main__":
    main()
