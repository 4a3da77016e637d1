"""A bare Debian in a folder, to install packages in that know nothing of this machine.

Responsible for making it with debootstrap, for running commands in it and for telling which files
came and went. Needs root. Not for what is tested in it (selftest).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SUITE = "bookworm"
_MOUNTS = ("proc", "dev", "dev/shm")
# What apt, dpkg and the system's caches write for any package.
_OF_THE_SYSTEM = ("proc/", "dev/", "sys/", "tmp/", "run/", "var/cache/", "var/log/", "var/lib/apt/",
                  "var/lib/dpkg/", "etc/ld.so.cache")  # fmt: skip
READER = 1000  # the user and group of a person who is not root


def can_be_made() -> bool:
    """Whether this machine lets us."""
    return os.geteuid() == 0 and shutil.which("debootstrap") is not None


def mirror() -> str:
    """Where this machine gets Debian from; empty for debootstrap's own choice."""
    places = [Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*")]
    for place in places:
        for line in place.read_text("utf-8").splitlines() if place.is_file() else ():
            words = line.replace("URIs:", "deb").split()
            if words[:1] == ["deb"]:
                found = [word for word in words if word.rstrip("/").endswith("/debian")]
                if found:
                    return found[0]
    return ""


class BareRoot:
    """One such folder, with /proc and /dev of this machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *command: str, reader: bool = False, **environment: str) -> str:
        """Run a command in it with an empty environment; returns stdout.

        Args:
            command: the program and its arguments.
            reader: as the person who is not root, in that home.
            environment: more variables.

        Raises:
            subprocess.CalledProcessError: it failed; its output is in the error.
        """
        home = "/home/reader" if reader else "/root"
        variables = {"HOME": home, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **environment}
        user = [f"--userspec={READER}:{READER}"] if reader else []
        done = subprocess.run(
            ["chroot", *user, self.folder, *command], env=variables, capture_output=True, text=True
        )
        if done.returncode:
            print(done.stdout[-2000:], done.stderr[-4000:])
        done.check_returncode()
        return done.stdout

    def apt(self, *arguments: str) -> None:
        """Call apt-get without questions."""
        self.run("apt-get", "-qq", "-y", *arguments, DEBIAN_FRONTEND="noninteractive")

    def files(self) -> set[str]:
        """Everything in it but what the system keeps for itself."""
        names = set()
        for folder, folders, files in os.walk(self.folder):
            inside = Path(folder).relative_to(self.folder).as_posix()
            folders[:] = [
                name for name in folders if not f"{inside}/{name}/".removeprefix("./").startswith(
                    _OF_THE_SYSTEM
                )
            ]  # fmt: skip
            names |= {f"{inside}/{name}".removeprefix("./") for name in (*files, *folders)}
        return {name for name in names if not name.startswith(_OF_THE_SYSTEM)}


@contextmanager
def bare_root(folder: Path) -> Iterator[BareRoot]:
    """A fresh bare Debian for the block; a copy of it is kept beside for the next time.

    Raises:
        subprocess.CalledProcessError: debootstrap or a mount failed.
    """
    _take_away(folder)
    _unpack(folder)
    _share_settings(folder)
    try:
        for name in _MOUNTS:
            subprocess.run(["mount", "--bind", f"/{name}", folder / name], check=True)
        yield BareRoot(folder)
    finally:
        _take_away(folder)


def _unpack(folder: Path) -> None:
    kept = folder.with_name(folder.name + ".tar")
    if kept.exists():
        folder.mkdir(parents=True)
        subprocess.run(["tar", "-xf", kept, "-C", folder], check=True)
        return
    command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", SUITE, str(folder)]
    source = mirror()
    subprocess.run([*command, source] if source else command, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["tar", "-cf", kept, "-C", folder, "."], check=True)


def _take_away(folder: Path) -> None:
    """Remove the folder; never through a mount, where this machine's own /dev lies."""
    for name in reversed(_MOUNTS):
        if (folder / name).is_mount():
            subprocess.run(["umount", "-l", folder / name], check=True)
    if folder.exists():
        shutil.rmtree(folder)


def _share_settings(root: Path) -> None:
    """The way to the network and to Debian's archive, as this machine has it."""
    for name in ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt"):
        if Path("/", name).exists():
            shutil.copyfile(Path("/", name), root / name)
    for settings in Path("/etc/apt/apt.conf.d").glob("99*"):
        shutil.copyfile(settings, root / "etc/apt/apt.conf.d" / settings.name)
    home = root / "home/reader"
    home.mkdir(parents=True, exist_ok=True)
    os.chown(home, READER, READER)
