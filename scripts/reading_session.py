#!/usr/bin/env python3
"""A person reads for a while: `python -m scripts.reading_session LIBRARY`.

The real window over a library that is there already, driven from within: ten articles, searches,
find, outline, lightbox, details. Used by no_network, which looks at it from outside.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from viewer.core import updates
from viewer.gui.app import go_offscreen, make_application, open_window
from viewer.gui.main_window import MainWindow
from viewer.gui.script import Script, Steps, when
from viewer.gui.settings import Settings
from viewer.gui.tour import open_article, search, settled

ARTICLES = 10
QUERIES = ("harbour", "الميناء", "")


def main() -> int:
    """Run it; returns the exit status."""
    updates.FEED = "http://127.0.0.1:9/"  # were it asked without a click, that would be seen
    go_offscreen()
    application = make_application()
    with tempfile.TemporaryDirectory(prefix="backfile-session-") as folder:
        window = open_window(Path(sys.argv[1]), Settings(Path(folder) / "window.ini"))
        try:
            Script(steps(window)).run(application)
        finally:
            window.close()
    print(f"Read {ARTICLES} articles.")
    return 0


def steps(window: MainWindow) -> Steps:
    """What the person does."""
    yield when(lambda: window.model.rowCount() >= ARTICLES)
    for row in range(ARTICLES):
        summary = window.model.summary(row)
        assert summary is not None
        yield open_article(window, summary.id)
        yield settled(window)
        window.reader.show_pictures()
        box = window.reader.lightbox
        if box is not None:
            yield when(lambda box=box: not box.decoding)  # type: ignore[misc]
            box.reject()
        window.reader.show_outline()
        window.reader.find_words()
    for query in QUERIES:
        yield search(window, query)
        yield settled(window)
    for name in ("ledger", "sync_details", "next", "star", "next_hit"):
        window.actions_by_name[name].trigger()
        yield settled(window)


if __name__ == "__main__":
    sys.exit(main())
