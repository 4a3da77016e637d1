"""What a screen reader hears, as a file of JSON; run by the system's Python, which has Atspi.

Arguments: that file, and the command of the window. Within a session bus of its own
(dbus-run-session) and an X server; starts the accessibility bus and the window, and walks the tree
that the window offers.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_LIMIT = 60  # seconds
_MOST = 60  # children of one that are looked at


def main() -> None:
    launcher = subprocess.Popen([_LAUNCHER, "--launch-immediately"])
    window = subprocess.Popen(
        sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert window.stdout is not None
        while window.stdout.readline().strip() not in {"ready", ""}:
            pass
        heard = []
        walk(found("backfile"), heard, 0)
        Path(sys.argv[1]).write_text(json.dumps(heard), encoding="utf-8")
    finally:
        window.stdin.close()
        try:
            window.wait(20)
        finally:
            window.kill()
            launcher.terminate()


def found(name):
    """The program on the accessibility bus, once it is there."""
    Atspi.init()
    ends = time.monotonic() + _LIMIT
    while time.monotonic() < ends:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(number)
            if program is not None and name in (program.get_name() or "").lower():
                return program
        time.sleep(0.2)
    raise SystemExit("the window is not on the accessibility bus")


def walk(node, heard, depth):
    """Take note of everything below a node."""
    entry = {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "depth": depth,
        "showing": node.get_state_set().contains(Atspi.StateType.SHOWING),
        "text": text_of(node),
    }
    heard.append(entry)
    for number in range(min(_MOST, node.get_child_count())):
        child = node.get_child_at_index(number)
        if child is not None:
            walk(child, heard, depth + 1)


def text_of(node):
    """The text that a node offers to be read, if it does."""
    text = node.get_text_iface()
    if text is None:
        return ""
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))


if __name__ == "__main__":
    main()
