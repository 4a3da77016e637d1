"""Parts of the screenshots: the library they show, how a window is set up for one, what is shot.

Not for the program's own picture of the demo (viewer.gui.demo).
"""
