"""The headless face: every command of docs/cli.md; works on a machine without Qt.

Responsible for words in, words out and exit status. Not for doing the work (core) nor for the
window (gui).
"""
