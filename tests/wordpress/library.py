"""`python -m tests.wordpress.library`: what a real WordPress makes of every core block.

Responsible for writing `tests/data/blocks/wp-VERSION/*.html` from `tests/data/blocks/sources.txt`.
The harness has one version; `--runner COMMAND` reaches others (PHP for inside WordPress on its
standard input, its output on the standard output).
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.wordpress.harness import WordPress

FOLDER = Path(__file__).parents[1] / "data" / "blocks"
_PHP = Path(__file__).parent / "php" / "library.php"
_SITE = "https://example.org"


@dataclass(frozen=True)
class Source:
    """A block as the editor saves it, and the versions that save it so."""

    name: str
    markup: str
    since: tuple[int, int] = (0, 0)
    until: tuple[int, int] = (99, 99)
    footnotes: bool = False


def sources() -> list[Source]:
    """All of `sources.txt`: `=== name [since=X.Y] [until=X.Y] [meta=footnotes]`, then markup."""
    found = []
    for part in re.split(r"^=== ", (FOLDER / "sources.txt").read_text("utf-8"), flags=re.M)[1:]:
        head, _, markup = part.partition("\n")
        name, *more = head.split()
        given = dict(one.split("=") for one in more)
        since, until = _version(given.get("since", "0.0")), _version(given.get("until", "99.99"))
        found.append(Source(name, markup.strip(), since, until, "meta" in given))
    return found


def _version(text: str) -> tuple[int, int]:
    major, minor = re.findall(r"\d+", text)[:2]
    return int(major), int(minor)


def rendered(runner: str | None) -> dict[str, Any]:
    """What WordPress answers to all sources."""
    every = sources()
    request = {
        "sources": {one.name: one.markup for one in every},
        "meta": {one.name: 1 for one in every if one.footnotes},
    }
    if runner is None:
        with WordPress() as site:
            return dict(site.php("library", request))
    data = base64.b64encode(json.dumps(request).encode()).decode()
    code = f"$bf_request = json_decode( base64_decode( '{data}' ), true );\n"
    code += _PHP.read_text("utf-8").removeprefix("<?php")
    done = subprocess.run(
        shlex.split(runner), input=code, capture_output=True, text=True, check=True
    )
    return dict(json.loads(done.stdout))


def write(answer: dict[str, Any]) -> int:
    """Write one file a block that the version has; returns how many."""
    version = _version(answer["version"])
    folder = FOLDER / f"wp-{answer['version']}"
    folder.mkdir(exist_ok=True)
    chosen = [one for one in sources() if one.since <= version <= one.until]
    for one in chosen:
        html = answer["rendered"][one.name].replace(answer["url"], _SITE)
        html = html.replace(*(url.replace("/", r"\/") for url in (answer["url"], _SITE)))
        (folder / f"{one.name}.html").write_text(html, "utf-8")
    return len(chosen)


def main() -> int:
    """Render and write."""
    parser = argparse.ArgumentParser(prog="python -m tests.wordpress.library", description=__doc__)
    parser.add_argument("--runner", help="a command that runs PHP from its standard input")
    count = write(rendered(parser.parse_args().runner))
    sys.stdout.write(f"{count} blocks\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
