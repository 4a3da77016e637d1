"""What the frozen program sets right before its first module: run by PyInstaller's bootloader.

The loader has read LD_LIBRARY_PATH by now; a browser or file manager that the program opens must
not find our libraries in it. Without a console Windows gives no streams, and writing must not fail.
"""

import os
import sys

if sys.platform == "linux":
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
for name in ("stdout", "stderr"):
    if getattr(sys, name) is None:
        # For as long as the program runs; and pathlib would take time to load.
        setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
