"""The command palette: actions, places, saved searches and articles by a few letters of their name.

Responsible for finding and choosing them by keyboard. Not for what they do.
"""
