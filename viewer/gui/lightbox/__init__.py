"""The pictures of an article at the size of the screen.

Responsible for looking at pictures one by one. Not for where they stand in an article (document).
"""
