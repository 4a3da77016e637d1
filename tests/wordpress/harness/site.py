"""One WordPress of its own on loopback: database, installation, server, seeding, truth, changes.

Responsible for a site's life from an empty temporary folder to nothing left behind. Not for the
programs (packages, runtime) nor for what is in the site (the scripts in ../php).
"""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Literal

from tests.wordpress.harness.packages import HarnessError, install
from tests.wordpress.harness.runtime import Runtime, stop

_SCRIPTS = Path(__file__).resolve().parent.parent / "php"
_START_SECONDS = 60.0
# Ends what is left and removes the folder when the process that holds the pipe dies.
_WATCHDOG = """
read -r _; folder=$1; shift
for group; do kill -s KILL -- "-$group"; done
rm -rf -- "$folder"
"""
_CONFIG = """<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '{url}' );
define( 'WP_SITEURL', '{url}' );
define( 'WP_DEBUG', false );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISALLOW_FILE_MODS', true );
define( 'AUTH_KEY', '{secret}' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
"""


class WordPress:
    """A WordPress that runs while the `with` block does.

    Args:
        permalinks: "pretty" has `/wp-json/`, "plain" only `?rest_route=`.
        port: of 127.0.0.1; 0 picks a free one.
        runtime: the programs; installed first when None.

    Raises:
        HarnessError: on entering, when something does not start.
    """

    def __init__(
        self,
        *,
        permalinks: Literal["pretty", "plain"] = "pretty",
        port: int = 0,
        runtime: Runtime | None = None,
    ) -> None:
        self.runtime = runtime or Runtime(install())
        self.port = port or _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._permalinks = permalinks
        # /tmp, because a socket's path has room for some 100 characters
        self.folder = Path(tempfile.mkdtemp(prefix="backfile-wp-", dir="/tmp"))
        self._servers: list[subprocess.Popen[bytes]] = []
        self._watchdog: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> WordPress:
        try:
            self._lay_out()
            self._start_database()
            self.php("install", {"socket": str(self._socket), "permalinks": self._permalinks})
            self._start_web()
            self._start_watchdog()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End every process and remove every file; harmless when called twice."""
        while self._servers:
            stop(self._servers.pop())
        if self._watchdog is not None:
            self._watchdog.kill()
            self._watchdog.communicate()
            self._watchdog = None
        shutil.rmtree(self.folder, ignore_errors=True)

    # -- what tests do with it -----------------------------------------------------------------

    def php(self, script: str, request: dict[str, Any] | None = None) -> Any:
        """Run a script of ../php inside WordPress; returns its answer."""
        answer = self.runtime.run(
            [
                str(self.runtime.php),
                "-c",
                f"{self.folder}/php.ini",
                f"{self.folder}/php/{script}.php",
            ],
            json.dumps(request or {}),
            BF_ROOT=str(self._web_root),
            BF_URL=self.url,
        )
        return json.loads(answer)

    def seed(self, posts: int, seed: int = 1) -> dict[str, int]:
        """Fill the site; the same numbers give the same content. Returns how many of what."""
        counts: dict[str, int] = self.php("seed", {"posts": posts, "seed": seed})
        return counts

    def truth(self) -> list[dict[str, Any]]:
        """Every published post and page as WordPress's own functions tell it."""
        items: list[dict[str, Any]] = self.php("truth")
        return items

    def change(self, **ids: int) -> dict[str, int]:
        """Edit, retag and trash the posts named, and publish a new one; returns its id."""
        made: dict[str, int] = self.php("change", ids)
        return made

    def publish(self, posts: list[dict[str, str]]) -> list[int]:
        """Publish posts, each with a title and its HTML; returns their ids in order."""
        made: list[int] = self.php("publish", {"posts": posts})
        return made

    # -- how it comes to be --------------------------------------------------------------------

    @property
    def _web_root(self) -> Path:
        return self.folder / "www"

    @property
    def _socket(self) -> Path:
        return self.folder / "run" / "db.sock"

    def _lay_out(self) -> None:
        self.folder.chmod(0o755)
        for name in ("run", "data", "tmp"):
            (self.folder / name).mkdir(mode=0o700)
            self.runtime.own(self.folder / name)
        # WordPress itself is only read, so one copy serves every site.
        shutil.copytree(
            self.runtime.folder / "wordpress", self._web_root, copy_function=_link_or_copy
        )
        uploads = self._web_root / "wp-content" / "uploads"
        uploads.mkdir(exist_ok=True)
        self.runtime.own(uploads)
        config = _CONFIG.format(socket=self._socket, url=self.url, secret=secrets.token_hex(24))
        (self._web_root / "wp-config.php").write_text(config)
        shutil.copytree(_SCRIPTS, self.folder / "php")
        (self.folder / "php.ini").write_text(self.runtime.ini(self.folder / "run" / "php.log"))

    def _start_database(self) -> None:
        runtime = self.runtime
        base = ["--no-defaults", f"--basedir={runtime.root}/usr", f"--datadir={self.folder}/data"]
        creator = str(runtime.find("usr/bin/mariadb-install-db"))
        options = ["--auth-root-authentication-method=normal", "--skip-test-db"]
        # --force: a bare system cannot look its own name up, which nobody needs here
        runtime.run(["sh", creator, *base, *options, "--skip-name-resolve", "--force"])
        argv = [
            str(runtime.find("usr/sbin/mariadbd")),
            *base,
            f"--socket={self._socket}",
            f"--pid-file={self.folder}/run/db.pid",
            f"--tmpdir={self.folder}/tmp",
            f"--plugin-dir={self.folder}/tmp",
            f"--lc-messages-dir={runtime.root}/usr/share/mysql",
            "--skip-networking",
            "--skip-name-resolve",
            "--performance-schema=OFF",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
        ]
        self._start("MariaDB", argv, self._database_answers)

    def _start_web(self) -> None:
        argv = [str(self.runtime.php), "-c", f"{self.folder}/php.ini"]
        argv += ["-S", f"127.0.0.1:{self.port}", "-t", str(self._web_root)]
        argv.append(f"{self.folder}/php/router.php")
        self._start("The web server", argv, self._web_answers, PHP_CLI_SERVER_WORKERS="4")

    def _start(self, name: str, argv: list[str], answers: Callable[[], bool], **more: str) -> None:
        log = self.folder / "server.log"
        server = self.runtime.start(argv, log, **more)
        self._servers.append(server)
        end = time.monotonic() + _START_SECONDS
        while not answers():
            if server.poll() is not None or time.monotonic() > end:
                raise HarnessError(f"{name} does not answer:\n{log.read_text()[-2000:]}")
            time.sleep(0.05)

    def _database_answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe, contextlib.suppress(OSError):
            probe.connect(str(self._socket))
            return bool(probe.recv(1))  # MariaDB speaks first
        return False

    def _web_answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", "/?rest_route=/")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def _start_watchdog(self) -> None:
        groups = [str(server.pid) for server in self._servers]
        self._watchdog = subprocess.Popen(
            ["sh", "-c", _WATCHDOG, "watchdog", str(self.folder), *groups],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
