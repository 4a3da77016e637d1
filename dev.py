#!/usr/bin/env python3
"""Sets Backfile up on a fresh machine and runs it: standard library only.

    python3 dev.py demo          mirror the sample site and open the window on it
    python3 dev.py test [ARGS]   run the tests (ARGS go to pytest)
    python3 dev.py run -- ARGS   run `backfile ARGS`
    python3 dev.py test-whoosh3  the search tests on whoosh3, which may follow Whoosh (decision 003)
    python3 dev.py lint          ruff, mypy and the import contracts
    python3 dev.py build         build the frozen program and run its self-test
    python3 dev.py package       build it, make this platform's packages and test them
    python3 dev.py setup         only install what is missing

Responsible for system libraries, the virtual environment, the locks and the compiled translations.
Not for the program.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements-dev.lock"
STAMP = VENV / "backfile-lock.sha256"
OLDEST = (3, 11)

# What Qt loads on Linux, and the package that has it on Debian and Ubuntu.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
# Needed besides when there is a display to show the window on.
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
OTHER_SYSTEMS = {
    "dnf": "dnf install python3 mesa-libGL mesa-libEGL libxkbcommon dbus-libs fontconfig glib2"
    " xcb-util-cursor libxkbcommon-x11 xcb-util-wm xcb-util-keysyms xcb-util-image"
    " xcb-util-renderutil",
    "pacman": "pacman -S python libglvnd libxkbcommon dbus fontconfig glib2 xcb-util-cursor"
    " libxkbcommon-x11 xcb-util-wm xcb-util-keysyms xcb-util-image xcb-util-renderutil",
    "zypper": "zypper install python311 Mesa-libGL1 Mesa-libEGL1 libxkbcommon0 libdbus-1-3"
    " fontconfig libglib-2_0-0 libxcb-cursor0 libxkbcommon-x11-0",
}


class Stop(Exception):
    """What a person has to do before this can go on."""


def main(argv: list[str]) -> int:
    """Run one command; returns its exit status."""
    command, rest = (argv[0] if argv else "help"), argv[1:]
    rest = rest[1:] if rest[:1] == ["--"] else rest
    commands = {
        "demo": lambda: run("-m", "viewer", "demo", *rest),
        "test": lambda: run("-m", "pytest", *rest, offscreen=True),
        "run": lambda: run("-m", "viewer", *rest),
        "test-whoosh3": test_whoosh3,
        "lint": lint,
        "build": build,
        "package": lambda: package(*rest),
        "setup": lambda: 0,
    }
    if command not in commands:
        print(__doc__)
        return 0 if command in {"help", "-h", "--help"} else 2
    try:
        set_up()
        return commands[command]()
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return 1


def set_up() -> None:
    """Have everything that the commands need."""
    if sys.version_info < OLDEST:
        raise Stop(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    install_system(missing_packages(has_library, has_display()))
    make_environment()
    compile_translations()


# -- the system ----------------------------------------------------------------------------------


def missing_packages(has: object, display: bool) -> list[str]:
    """The Debian packages that this machine lacks; [] where it is not Linux.

    Args:
        has: tells whether a shared library can be loaded.
        display: whether there is one to open windows on.
    """
    if not sys.platform.startswith("linux"):
        return []
    wanted = {**QT_LIBRARIES, **(XCB_LIBRARIES if display else {})}
    missing = [package for library, package in wanted.items() if not has(library)]
    if not has_ensurepip() and not environment_is_usable():
        missing.append("python3-venv")
    if missing and not any(Path("/usr/share/fonts").rglob("*.ttf")):
        missing.append("fonts-dejavu-core")
    return missing


def has_library(name: str) -> bool:
    """Whether the loader finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_ensurepip() -> bool:
    """Whether `python -m venv` can work; Debian leaves its pip out of python3."""
    try:
        import ensurepip
    except ImportError:
        return False
    bundled = Path(ensurepip.__file__).parent / "_bundled"
    wheels = sysconfig.get_config_var("WHEEL_PKG_DIR")
    return bundled.is_dir() or bool(wheels and Path(wheels).is_dir())


def has_display() -> bool:
    """Whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def install_system(packages: list[str]) -> None:
    """Install Debian packages, or say exactly what to run.

    Raises:
        Stop: this may not or cannot be done from here.
    """
    if not packages:
        return
    if shutil.which("apt-get") is None:
        for tool, line in OTHER_SYSTEMS.items():
            if shutil.which(tool):
                raise Stop(f"Libraries that Qt needs are missing. Run:\n  sudo {line}")
        raise Stop(f"Libraries that Qt needs are missing: {', '.join(packages)}")
    prefix = elevation()
    if prefix is None:
        raise Stop(f"Run this first:\n  sudo apt-get install -y {' '.join(packages)}")
    print(f"Installing {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [*prefix, "apt-get", "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(install, env=environment, stdout=subprocess.DEVNULL).returncode == 0:
        return
    # The lists of a fresh machine are empty or old.
    update = [*prefix, "apt-get", "update"]
    subprocess.run(update, env=environment, stdout=subprocess.DEVNULL, check=False)
    if subprocess.run(install, env=environment).returncode != 0:
        raise Stop(f"This did not work:\n  {' '.join(install)}")


def elevation() -> list[str] | None:
    """How to become root: [] as root, sudo where it asks nothing or a person can answer."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    silent = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    if silent.returncode == 0:
        return ["sudo", "-n"]
    return ["sudo"] if sys.stdin.isatty() else None


# -- the virtual environment -----------------------------------------------------------------------


def venv_python() -> Path:
    """The environment's interpreter."""
    windows = os.name == "nt"
    return VENV / ("Scripts/python.exe" if windows else "bin/python")


def environment_is_usable() -> bool:
    """Whether `.venv` is there, runs, and is of a version that will do."""
    python = venv_python()
    if not python.exists():
        return False
    check = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([python, "-c", check], capture_output=True).returncode == 0


def make_environment() -> None:
    """Make `.venv` from the lock file; instant when it is as the lock says.

    Raises:
        Stop: it could not be made.
    """
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    usable = environment_is_usable()
    if usable and STAMP.exists() and STAMP.read_text().strip() == wanted:
        return
    if not usable:
        print("Making .venv", flush=True)
        shutil.rmtree(VENV, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    print("Installing the locked packages into .venv (about 150 MB)", flush=True)
    install = [venv_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    locked = [*install, "--require-hashes", "-r", LOCK]
    if subprocess.run(locked).returncode != 0:
        raise Stop("The packages could not be installed; is there a network?")
    STAMP.write_text(wanted)


def compile_translations() -> None:
    """Make what of resources/translations is not compiled yet; without it all is English."""
    command = [venv_python(), ROOT / "scripts" / "translations.py", "compile"]
    if subprocess.run(command).returncode != 0:
        print("dev.py: the translations could not be compiled; the window is English.")


# -- the commands ----------------------------------------------------------------------------------


def run(*arguments: str, offscreen: bool = False) -> int:
    """Run the environment's Python in the project; offscreen where there is no display."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if offscreen or not has_display():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if "-m" in arguments and "pytest" in arguments:
        return subprocess.run([venv_python(), *arguments], env=environment, cwd=ROOT).returncode
    return subprocess.run([venv_python(), *arguments], env=environment).returncode


def test_whoosh3() -> int:
    """Run the search tests on whoosh3, in an environment that lies over `.venv`.

    Raises:
        Stop: it could not be installed.
    """
    folder = ROOT / ".venv-whoosh3"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([venv_python(), "-m", "venv", "--without-pip", folder], check=True)
    paths = ["-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    python = folder / venv_python().relative_to(VENV)
    over, under = (
        subprocess.run([which, *paths], check=True, capture_output=True, text=True).stdout.strip()
        for which in (python, venv_python())
    )
    install = [venv_python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    locked = ["--no-deps", "--require-hashes", "--target", over, "-r", ROOT / "whoosh3.lock"]
    if subprocess.run([*install, *locked]).returncode != 0:
        raise Stop("whoosh3 could not be installed; is there a network?")
    Path(over, "zz_backfile.pth").write_text(under)
    version = "import whoosh; print(whoosh.__version__); assert whoosh.__version__[0] == 3"
    tests = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/core/search"]
    commands = (["-c", version], tests)
    return max(subprocess.run([python, *rest], cwd=ROOT).returncode for rest in commands)


def lint() -> int:
    """Ruff, mypy and the import contracts; every one is run."""
    tools = venv_python().parent
    checks = (
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["lint-imports"],
    )
    statuses = [
        subprocess.run([tools / name, *rest], cwd=ROOT).returncode for name, *rest in checks
    ]
    return max(statuses)


def missing_for_build() -> list[str]:
    """The Debian packages that PyInstaller needs besides; [] where it is not Linux."""
    if not sys.platform.startswith("linux"):
        return []
    missing = [] if shutil.which("objdump") else ["binutils"]
    library = str(sysconfig.get_config_var("INSTSONAME") or "")
    if library.startswith("libpython") and ".so" in library:
        beside = Path(str(sysconfig.get_config_var("LIBDIR"))) / library
        if not beside.exists() and not has_library(library):
            missing.append(f"libpython3.{sys.version_info.minor}")
    return missing


def build() -> int:
    """Build the frozen program and run its self-test with an empty environment.

    Raises:
        Stop: what PyInstaller needs is missing and may not be installed.
    """
    install_system(missing_for_build())
    command = ["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec"]
    status = subprocess.run([venv_python(), *command], cwd=ROOT).returncode
    if status:
        return status
    program = ROOT / "dist" / "backfile" / ("backfile.exe" if os.name == "nt" else "backfile")
    bare = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(ROOT / "build")}
    if os.name == "nt":
        bare["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    done = subprocess.run([program, "self-test"], env=bare, text=True, capture_output=True)
    print(done.stdout, end="")
    print(done.stderr, end="", file=sys.stderr)
    if done.stderr:
        print("The frozen program wrote to stderr; that counts as a failure.", file=sys.stderr)
    return done.returncode or bool(done.stderr)


def package(*names: str) -> int:
    """Build the frozen program, then all of its packages or those that are named.

    Raises:
        Stop: what the build needs is missing and may not be installed.
    """
    if sys.platform.startswith("linux") and shutil.which("cc") is None:
        install_system(["gcc", "libc6-dev"])  # for what takes the place of two large libraries
    return build() or run("-m", "packaging_tools", *names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
