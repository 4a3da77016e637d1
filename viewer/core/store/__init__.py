"""The library on disk: folder, lock, databases and files; the only user of sqlite3.

Responsible for what is stored and found again. Not for the index (search), for converting
(convert) or for the order of a sync (sync).
"""
