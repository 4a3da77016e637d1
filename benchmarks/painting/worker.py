"""One scenario in a process of its own: `python -m benchmarks.painting.worker NAME ROOT SIZE`.

Responsible for printing what it measured as JSON. Not for the scenarios nor for who calls it (run).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.painting.scenarios import SCENARIOS, Size


def main() -> None:
    name, root, size = sys.argv[1:]
    print(json.dumps(SCENARIOS[name](Path(root), Size(**json.loads(size)))))


if __name__ == "__main__":  # the site's server process imports this module too
    main()
