"""A real WordPress for tests: packages (what it needs), runtime (how to run it), site (one of it).

Responsible for nothing but that: it knows no Backfile.
"""

from tests.wordpress.harness.packages import HarnessError, install
from tests.wordpress.harness.runtime import Runtime
from tests.wordpress.harness.site import WordPress

__all__ = ["HarnessError", "Runtime", "WordPress", "install"]
