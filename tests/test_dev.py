"""dev.py: what it finds missing and what it says; nothing is installed here."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).parent.parent


def test_it_needs_the_standard_library_only() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text("utf-8"))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        )
    }
    assert imported - set(sys.stdlib_module_names) == set()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages are Debian's")
def test_what_a_bare_system_lacks() -> None:
    missing = dev.missing_packages(lambda library: library != "libGL.so.1", display=False)
    assert missing[0] == "libgl1"
    assert set(missing) <= {"libgl1", "fonts-dejavu-core", "python3-venv"}
    everything = dev.missing_packages(lambda _library: False, display=True)
    assert {"libegl1", "libxcb-cursor0"} <= set(everything)
    assert dev.missing_packages(lambda _library: True, display=True) in ([], ["python3-venv"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages are Debian's")
def test_what_a_bare_system_lacks_for_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    monkeypatch.setattr(dev.sysconfig, "get_config_var", {"LIBDIR": "/none"}.get)
    assert dev.missing_for_build() == ["binutils"]
    shared = {"LIBDIR": "/none", "INSTSONAME": "libpython3.99.so.1.0"}
    monkeypatch.setattr(dev.sysconfig, "get_config_var", shared.get)
    assert dev.missing_for_build() == ["binutils", f"libpython3.{sys.version_info.minor}"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages are Debian's")
def test_packaging_needs_a_compiler_and_a_program_that_passes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    done: list[object] = []
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    monkeypatch.setattr(dev, "install_system", done.append)
    monkeypatch.setattr(dev, "build", lambda: 1)
    monkeypatch.setattr(dev, "run", lambda *arguments: done.append(arguments) or 0)
    assert dev.package("deb") == 1
    assert done == [["gcc", "libc6-dev"]]
    monkeypatch.setattr(dev, "build", lambda: 0)
    assert dev.package("deb") == 0
    assert done[-1] == ("-m", "packaging_tools", "deb")


def test_without_rights_it_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "elevation", lambda: None)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(dev.Stop, match="sudo apt-get install -y libgl1 libegl1"):
        dev.install_system(["libgl1", "libegl1"])


def test_on_another_linux_it_names_that_ones_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: name if name == "dnf" else None)
    with pytest.raises(dev.Stop, match="sudo dnf install"):
        dev.install_system(["libgl1"])


def test_help_and_nonsense() -> None:
    helped = subprocess.run([sys.executable, "dev.py"], cwd=ROOT, capture_output=True, text=True)
    assert (helped.returncode, "dev.py demo" in helped.stdout) == (0, True)
    wrong = subprocess.run([sys.executable, "dev.py", "x"], cwd=ROOT, capture_output=True)
    assert wrong.returncode == 2


def test_the_locks_pin_what_the_project_asks_for() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (ROOT / "requirements.lock").read_text("utf-8").lower()
    for wanted in project["dependencies"]:
        name = wanted.replace(">", "=").replace("!", "=").split("=")[0].lower()
        assert f"\n{name}==" in "\n" + lock, name
    assert "pyside6-essentials==6.12.0" not in lock
