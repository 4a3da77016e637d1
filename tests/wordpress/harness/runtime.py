"""How the unpacked programs are run: paths, environment, configuration, account.

Responsible for starting processes of the private runtime and for ending them with their children.
Not for what they serve (site).
"""

from __future__ import annotations

import contextlib
import os
import pwd
import signal
import subprocess
from pathlib import Path
from typing import Any

from tests.wordpress.harness.packages import HarnessError

_FIRST = ("mysqlnd", "pdo", "xml", "dom")  # other extensions link against these
_STOP_SECONDS = 15.0


class Runtime:
    """PHP and MariaDB of one unpacked folder.

    Args:
        folder: what `packages.install` returned.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = folder / "root"
        self.account = pwd.getpwnam("nobody") if os.geteuid() == 0 else None

    def find(self, pattern: str) -> Path:
        """The program or folder that fits a pattern under the root."""
        found = sorted(self.root.glob(pattern))
        if not found:
            raise HarnessError(f"{pattern} is not in {self.root}; delete that folder and retry")
        return found[-1]

    @property
    def php(self) -> Path:
        return self.find("usr/bin/php[0-9]*.[0-9]")

    @property
    def environment(self) -> dict[str, str]:
        """What every process gets: our libraries first, nothing of the caller's."""
        libraries = [*self.root.glob("usr/lib/*-linux-gnu*"), *self.root.glob("lib/*-linux-gnu*")]
        return {
            "PATH": f"{self.root}/usr/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "LD_LIBRARY_PATH": ":".join(map(str, libraries)),
            "LC_ALL": "C.UTF-8",
            "PHP_INI_SCAN_DIR": "",
            "HOME": "/nonexistent",
        }

    def ini(self, log: Path) -> str:
        """A php.ini with every extension that was unpacked."""
        folder = self.find("usr/lib/php/20[0-9]*")
        there = {path.stem for path in folder.glob("*.so")} - {"opcache", "ffi"}
        rest = sorted(there - set(_FIRST))
        lines = [
            f'extension_dir = "{folder}"',
            "zend_extension = opcache",
            "opcache.enable_cli = 1",
            "memory_limit = 512M",
            "display_errors = 0",
            "log_errors = 1",
            f'error_log = "{log}"',
            "date.timezone = UTC",
            *(f"extension = {name}" for name in _FIRST if name in there),
            *(f"extension = {name}" for name in rest),
        ]
        return "\n".join(lines) + "\n"

    def own(self, path: Path) -> None:
        """Give a file or folder to the servers' account."""
        if self.account is not None:
            os.chown(path, self.account.pw_uid, self.account.pw_gid)

    def _as_account(self) -> dict[str, Any]:
        if self.account is None:
            return {}
        return {"user": self.account.pw_uid, "group": self.account.pw_gid, "extra_groups": []}

    def start(self, argv: list[str], log: Path, **more: str) -> subprocess.Popen[bytes]:
        """Start a server in a process group of its own; `more` goes into its environment."""
        with log.open("ab") as out:
            return subprocess.Popen(
                argv,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                env=self.environment | more,
                cwd="/",
                start_new_session=True,
                **self._as_account(),
            )

    def run(self, argv: list[str], text: str = "", **more: str) -> str:
        """Run a program to its end, `text` as its input; returns its output.

        Raises:
            HarnessError: it failed; with the end of what it said.
        """
        done: subprocess.CompletedProcess[str] = subprocess.run(
            argv,
            input=text,
            capture_output=True,
            text=True,
            env=self.environment | more,
            cwd="/",
            check=False,
            **self._as_account(),
        )
        if done.returncode:
            said = (done.stdout + done.stderr).strip()[-2000:]
            raise HarnessError(f"{argv[0]} failed ({done.returncode}):\n{said}")
        return done.stdout


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a server and everything it started; wait until it is gone."""
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_STOP_SECONDS)
    # PHP's workers do not end with the process that forked them.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
