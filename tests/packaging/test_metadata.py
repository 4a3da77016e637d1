"""What packages say: the program's own version, name and commands, in every form."""

from __future__ import annotations

import configparser
import os
import plistlib
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from packaging_tools import __main__ as main
from packaging_tools import about, deb, licences, lint, metadata, nsis, rpm, tarball, tree, windows
from viewer import __version__
from viewer.cli.arguments import build_parser
from viewer.core.paths import MARKER_SUFFIX, LibraryLayout


def desktop_entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    parser.read_string(metadata.template("backfile.desktop"))
    return parser["Desktop Entry"]


def test_every_package_has_the_programs_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    component = ElementTree.fromstring(metadata.metainfo())
    release = component.find("releases/release")
    assert release is not None
    assert (release.get("version"), release.get("date")) == (__version__, "2026-09-21")
    assert f"\nVersion: {__version__}\n" in deb.control(["libc6"], 1, "amd64")
    assert f"\nVersion: {__version__}\n" in rpm.spec({"libz.so.1"}, "2.35")
    assert f'"backfile {__version__}"' in metadata.man_page()
    assert f"-{__version__}-" in tarball.name()
    assert about.bundle(Path("x"))["version"] == __version__


def test_windows_wants_four_numbers(tmp_path: Path) -> None:
    assert windows.four_numbers("1.2.3") == (1, 2, 3, 0)
    text = windows.version_file(tmp_path).read_text("utf-8")
    assert f"filevers={windows.four_numbers(__version__)}" in text
    assert f'"ProductVersion", "{__version__}"' in text


def test_a_double_click_on_a_librarys_marker_reaches_the_program() -> None:
    entry = desktop_entry()
    assert entry["Exec"].split() == [about.PROGRAM, "%f"]
    assert entry["MimeType"] == f"{about.MIME_TYPE};"
    mime = ElementTree.fromstring(metadata.template("mime.xml"))
    (kind,) = mime
    (glob,) = kind.findall("{*}glob")
    assert (kind.get("type"), glob.get("pattern")) == (about.MIME_TYPE, f"*{MARKER_SUFFIX}")
    assert LibraryLayout(Path()).marker.suffix == f".{about.LIBRARY_SUFFIX}"
    (document,) = about.bundle(Path("x"))["info_plist"]["CFBundleDocumentTypes"]
    assert document["CFBundleTypeExtensions"] == [about.LIBRARY_SUFFIX]
    assert f'"Software\\Classes\\.{about.LIBRARY_SUFFIX}"' in metadata.template("backfile.nsi")


def test_the_desktop_entry_is_that_of_the_window() -> None:
    source = (about.ROOT / "viewer" / "gui" / "app.py").read_text("utf-8")
    assert 'setDesktopFileName("backfile")' in source
    assert (about.INSTALLER / "backfile.desktop").is_file()
    component = ElementTree.fromstring(metadata.metainfo())
    assert component.findtext("launchable") == "backfile.desktop"


def test_the_man_page_has_every_command_and_option() -> None:
    page = metadata.man_page().replace("\\-", "-")
    parser = build_parser()
    commands = next(action for action in parser._actions if isinstance(action.choices, dict))
    for name, command in commands.choices.items():
        section = page.split(f".SS backfile {name}\n")[1].split(".SS ")[0]
        for action in command._actions:
            for option in {*action.option_strings} - {"-h", "--help"}:
                assert option in section or f"\\fB{option}\\fR" in page.split(".SH COMMANDS")[0]


def test_a_line_that_begins_with_a_dot_is_text() -> None:
    assert metadata._plain(".hidden 50%% a-b\\c") == "\\&.hidden 50% a\\-b\\ec"


def test_a_control_file_has_what_debian_wants(monkeypatch: pytest.MonkeyPatch) -> None:
    text = deb.control(["libc6 (>= 2.35)", "libgl1"], 2049, "amd64")
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.+)$", text, re.MULTILINE))
    assert fields["Depends"] == "libc6 (>= 2.35), libgl1"
    assert fields["Installed-Size"] == "3"  # kibibytes, begun ones too
    assert "Homepage" not in fields
    assert all(len(line) < 81 and line[0] == " " for line in text.splitlines()[-6:])
    monkeypatch.setattr(about, "HOMEPAGE", "https://example.org/")
    assert "\nHomepage: https://example.org/\n" in deb.control([], 1, "all")


def test_an_rpm_asks_for_libraries_by_soname() -> None:
    text = rpm.spec({"libz.so.1", "ld-linux-x86-64.so.2"}, "2.35")
    assert "\nRequires: libz.so.1()(64bit)\n" in text
    assert "\nRequires: libc.so.6(GLIBC_2.35)(64bit)\n" in text
    assert "ld-linux" not in text


def test_the_entitlements_can_be_read() -> None:
    with (about.INSTALLER / "entitlements.plist").open("rb") as file:
        assert all(value is True for value in plistlib.load(file).values())


@pytest.mark.parametrize("check", ["desktop_file", "appstream", "man_page"])
def test_the_systems_own_checkers_find_nothing(check: str, tmp_path: Path) -> None:
    verdict = getattr(lint, check)(*([] if check == "desktop_file" else [tmp_path]))
    if not verdict.ran:
        pytest.skip(f"{verdict.tool} is not here")
    assert verdict.clean, verdict.said


def test_the_installers_languages_have_every_text() -> None:
    script = metadata.template("backfile.nsi")
    names = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", script, re.MULTILINE)
    assert {name for name, _language in names} == {"LIBRARY_TYPE", "RUNNING", "KEPT"}
    for name in {name for name, _language in names}:
        languages = {language for one, language in names if one == name}
        assert languages == {"ENGLISH", "ARABIC", "FRENCH"}


def test_the_uninstaller_removes_what_was_installed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "lib" / "deep").mkdir(parents=True)
    for name in ("a.exe", "lib/b $1.dll", "lib/deep/c"):
        (tmp_path / name).write_bytes(b"")
    install, remove = nsis.file_list(tmp_path).split("!macro REMOVE_FILES\n")
    assert install.count('File "${PAYLOAD}/') == 3
    assert remove.splitlines()[:-1] == [
        '  Delete "$INSTDIR\\a.exe"',
        '  Delete "$INSTDIR\\lib\\b $$1.dll"',
        '  Delete "$INSTDIR\\lib\\deep\\c"',
        '  RMDir "$INSTDIR\\lib\\deep"',
        '  RMDir "$INSTDIR\\lib"',
    ]
    assert "/r" not in metadata.template("backfile.nsi")


def test_the_installer_compiles(tmp_path: Path) -> None:
    if nsis.compiler() is None or not shutil.which("makensis"):
        pytest.skip("makensis is not here")
    made = nsis.build(nsis.stand_in(tmp_path / "payload"), tmp_path / "out", tmp_path)
    assert made.read_bytes()[:2] == b"MZ"
    assert made.stat().st_size > 50_000


def test_every_part_of_the_program_is_named_with_its_licence() -> None:
    text = licences.notices()
    head = text.split("-" * 78)[0]
    for name in licences.parts():
        if licences._is_installed(name):
            line = next(line for line in head.splitlines() if line.startswith(f"  {name} "))
            assert line.partition(": ")[2], line
    assert "MIT License" in text
    assert "SIL" in (about.ROOT / "resources" / "fonts" / "OFL.txt").read_text("utf-8")


def test_a_package_beyond_its_limit_is_no_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "a.deb"
    package.write_bytes(bytes(2_000_000))
    (tmp_path / "deb" / "usr").mkdir(parents=True)
    monkeypatch.setattr(main, "WORK", tmp_path)
    for limit, good in ((2_000_000, True), (1_999_999, False)):
        monkeypatch.setattr(main, "_LIMITS", {"deb": limit})
        verdicts = {verdict.tool: verdict.clean for verdict in main.sizes({"deb": package})}
        assert verdicts == {"size of deb, 2.0 MB of 2": good, "size of installed, 0.0 MB": True}


def test_modes_and_sizes_of_a_tree_do_not_depend_on_who_made_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    program = tmp_path / "lib" / "backfile" / "backfile"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"x")
    other = program.with_name("library.so")
    other.write_bytes(bytes(4097))
    other.chmod(0o777)
    tree.settle(tmp_path)
    if os.name == "posix":
        assert [path.stat().st_mode & 0o777 for path in (program, other)] == [0o755, 0o644]
    assert program.stat().st_mtime == 1790000000
    assert tree.size(program.parent) == 3 * 4096
