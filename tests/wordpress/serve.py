"""`python -m tests.wordpress.serve`: a seeded WordPress on loopback until Ctrl-C, to look at.

Responsible for the command line only (harness does the work).
"""

from __future__ import annotations

import argparse
import signal
import sys

from tests.wordpress.harness import WordPress


def main() -> int:
    """Serve until interrupted; prints the address on stdout, the rest on stderr."""
    parser = argparse.ArgumentParser(prog="python -m tests.wordpress.serve", description=__doc__)
    parser.add_argument("--posts", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--port", type=int, default=0, help="of 127.0.0.1; 0 picks a free one")
    parser.add_argument("--permalinks", choices=["pretty", "plain"], default="pretty")
    chosen = parser.parse_args()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        with WordPress(permalinks=chosen.permalinks, port=chosen.port) as site:
            counts = site.seed(chosen.posts, chosen.seed)
            sys.stdout.write(f"{site.url}\n")
            sys.stdout.flush()
            sys.stderr.write(f"{counts}; admin's password is 'password'; Ctrl-C ends it\n")
            signal.pause()
    except KeyboardInterrupt:
        sys.stderr.write("Stopped; nothing is left behind.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
