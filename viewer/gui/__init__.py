"""The window: everything that knows Qt.

Responsible for showing a library and for starting syncs. Not for SQL, Whoosh, HTTP or paths: it
reads through `viewer.core.reading.Archive` and mirrors through `viewer.core.sync.mirror`.
"""
