"""Debian's own packages of PHP, MariaDB and WordPress, unpacked into a private folder.

Responsible for fetching and unpacking, once per machine. Not for running them (runtime). Nothing
is installed into the system and root is not needed: apt gets lists and a cache of its own.
"""

from __future__ import annotations

import fcntl
import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FORMAT = "1"  # a change of what is unpacked, or how, makes a new folder
_PROGRAMS = (
    "php-cli",
    "php-mysql",
    "php-gd",
    "php-xml",
    "php-mbstring",
    "mariadb-server-core",
    "mariadb-client-core",
)
_PARTS = re.compile(r"^(libjs-|libphp-|php-getid3|wordpress-theme-)")  # of WordPress itself
_OURS = re.compile(r"^(php|mariadb-|mysql-common|libmariadb)")


class HarnessError(Exception):
    """The harness cannot do its work; the message says why."""


def run(argv: list[str], cwd: Path | None = None) -> str:
    """Run a program to its end and return what it printed.

    Raises:
        HarnessError: it is missing or failed; with the end of what it said.
    """
    try:
        done = subprocess.run(argv, cwd=cwd, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise HarnessError(f"{argv[0]} is missing; the harness needs a Debian system") from error
    if done.returncode:
        said = (done.stdout + done.stderr).strip()[-1500:]
        raise HarnessError(f"{' '.join(argv[:2])} ... failed ({done.returncode}):\n{said}")
    return done.stdout


def default_cache() -> Path:
    """`$BACKFILE_WP_CACHE`, else a cache folder that the servers' account can read."""
    chosen = os.environ.get("BACKFILE_WP_CACHE")
    if chosen:
        return Path(chosen).absolute()
    # root's home is closed to the unprivileged account that runs the servers
    base = Path("/var/cache") if os.geteuid() == 0 else Path.home() / ".cache"
    return base / "backfile-tests"


def install(cache: Path | None = None) -> Path:
    """Fetch and unpack what is missing.

    Args:
        cache: the folder to keep it in; `default_cache()` when None.

    Returns:
        A folder with `root/` (the unpacked packages) and `wordpress/` (WordPress alone).

    Raises:
        HarnessError: Debian's tools are missing or its mirror cannot be reached.
    """
    cache = cache or default_cache()
    ready = cache / f"wordpress-{FORMAT}"
    with _lock(cache):
        if not ready.exists():
            building = Path(tempfile.mkdtemp(prefix="building-", dir=cache))
            try:
                _build(building)
                building.chmod(0o755)
                building.rename(ready)
            finally:
                shutil.rmtree(building, ignore_errors=True)
    return ready


@contextmanager
def _lock(cache: Path) -> Iterator[None]:
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _build(folder: Path) -> None:
    options = _apt_options(folder / "apt")
    run(["apt-get", *options, "-q", "update"])
    debs = folder / "debs"
    debs.mkdir()
    run(["apt-get", *options, "-q", "download", *_wanted(options)], cwd=debs)
    root = folder / "root"
    for deb in sorted(debs.glob("*.deb")):
        run(["dpkg-deb", "-x", str(deb), str(root)])
    root.chmod(0o755)
    _copy(root / "usr/share/wordpress", folder / "wordpress", root)
    (folder / "wordpress/wp-config.php").unlink(missing_ok=True)  # Debian's reads /etc
    for done in (folder / "apt", debs, root / "usr/share/wordpress"):
        shutil.rmtree(done)


def _apt_options(folder: Path) -> list[str]:
    for name in ("lists/partial", "cache/archives/partial"):
        (folder / name).mkdir(parents=True)
    options = {
        "Dir::State::lists": folder / "lists",
        "Dir::Cache": folder / "cache",
        "Debug::NoLocking": "1",
        "APT::Sandbox::User": pwd.getpwuid(os.geteuid()).pw_name,
        "Acquire::Languages": "none",
        "Acquire::Retries": "3",
    }
    return [word for key, value in options.items() for word in ("-o", f"{key}={value}")]


def _wanted(options: list[str]) -> list[str]:
    """WordPress, its parts, the programs, and the libraries that this machine has not."""
    nothing = ["-o", "Dir::State::status=/dev/null", "--no-install-recommends"]
    simulated = run(["apt-get", *options, *nothing, "-s", "-q", "install", *_PROGRAMS])
    closure = re.findall(r"^Inst (\S+)", simulated, re.MULTILINE)
    status = run(["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n"])
    present = set(re.findall(r"^(\S+) installed$", status, re.MULTILINE))
    depends = run(["apt-cache", *options, "depends", "wordpress"])
    parts = re.findall(r"(?:Depends|Recommends): (\S+)", depends)
    # Ours are taken even where the system has them, so that all parts fit each other.
    needed = [name for name in closure if _OURS.match(name) or name not in present]
    return ["wordpress", *filter(_PARTS.match, parts), *needed]


def _copy(source: Path, target: Path, root: Path) -> None:
    """Copy a tree whose links point to places of the unpacked system."""
    while source.is_symlink():
        to = source.readlink()
        source = root / to.relative_to("/") if to.is_absolute() else source.parent / to
    if source.is_dir():
        target.mkdir()
        for entry in source.iterdir():
            _copy(entry, target / entry.name, root)
    elif source.is_file():
        shutil.copyfile(source, target)
