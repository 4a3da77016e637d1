"""What takes the place of ICU's data and of OpenBLAS does their work."""

from __future__ import annotations

import ctypes
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from packaging_tools import blas, icu, needs, slim
from packaging_tools.compiler import compiler, shared_library

needs_compiler = pytest.mark.skipif(compiler() is None, reason="there is no C compiler")


def made_up_library(items: dict[str, bytes]) -> bytes:
    """ICU data as in its library: other bytes before and behind, items where the table says."""
    header = struct.pack("<HBB", 32, 0xDA, 0x27) + bytes(8) + b"CmnD" + bytes(16)
    return b"\x7fELF before" + header + icu._table(items) + b"behind"


def test_only_what_is_wanted_stays_of_icu() -> None:
    items = {
        "icudt99l/coll/ar.res": b"arabic order",
        "icudt99l/curr/ar.res": b"names of money",
        "icudt99l/root.res": b"x" * 33,
        "icudt99l/unames.icu": b"names of characters",
        "icudt99l/zone/root.res": b"zones",
    }
    symbol, data = icu.slim_data(made_up_library(items))
    assert symbol == "icudt99"
    left = icu._items(data, 32)
    assert list(left) == [
        "icudt99l/coll/ar.res", "icudt99l/root.res", "icudt99l/zone/root.res",
    ]  # fmt: skip
    for name, content in left.items():
        assert content.startswith(items[name])


def test_items_begin_where_icu_wants_them() -> None:
    table = icu._table({"p/a.res": b"1", "p/b.res": b"22"})
    entries = struct.unpack_from("<IIIII", table)
    assert entries[0] == 2
    assert entries[2] % 16 == entries[4] % 16 == 0
    assert table[entries[4] :].startswith(b"22")


def test_a_library_without_icu_data_is_refused() -> None:
    with pytest.raises(ValueError, match="no ICU data"):
        icu.slim_data(b"\x7fELF" + bytes(100))


_SORT = """
import sys
from PySide6.QtCore import QCollator, QLocale
words = ["b10", "b9", "الباب", "أحمد", "آلاء", "côte", "coté", "z", "ä", "ö", "中", "文"]
for name in ("ar", "fr", "sv", "zh_CN"):
    collator = QCollator(QLocale(name))
    collator.setNumericMode(True)
    print(sorted(words, key=collator.sortKey))
"""


@needs_compiler
def test_words_are_in_the_order_of_the_whole_icu(tmp_path: Path) -> None:
    from PySide6 import QtCore

    library = Path(QtCore.__file__).parent / "Qt" / "lib"
    sources = list(library.glob("libicudata.so.*"))
    if not sources:
        pytest.skip("this Qt has no ICU of its own")
    small = icu.slim_library(sources[0], tmp_path)
    assert small.stat().st_size < sources[0].stat().st_size / 4

    def order(**environment: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", _SORT], env=environment, capture_output=True, check=True
        )
        return done.stdout.decode()

    with_whole = order()
    assert order(LD_PRELOAD=str(small)) == with_whole
    assert len(set(with_whole.splitlines())) == 4


@pytest.fixture(scope="module")
def our_blas(tmp_path_factory: pytest.TempPathFactory) -> ctypes.CDLL:
    target = tmp_path_factory.mktemp("blas") / "libours.so"
    return ctypes.CDLL(str(shared_library("blas.c", target, "libours.so")))


KINDS = {"s": np.float32, "d": np.float64, "c": np.complex64, "z": np.complex128}


def numbers(kind: str, *shape: int) -> np.ndarray:
    random = np.random.default_rng(len(shape) * 7 + shape[0])
    values = random.normal(size=shape)
    if kind in "cz":
        values = values + 1j * random.normal(size=shape)
    return values.astype(KINDS[kind])


def scalar(kind: str, value: complex) -> object:
    """A factor as BLAS takes it: by value, or for complex ones by address."""
    if kind == "s":
        return ctypes.c_float(value.real)
    if kind == "d":
        return ctypes.c_double(value.real)
    return np.array([value], KINDS[kind]).ctypes


def longs(*values: int) -> list[ctypes.c_long]:
    return [ctypes.c_long(value) for value in values]


def address(array: object) -> object:
    return array.ctypes.data_as(ctypes.c_void_p) if isinstance(array, np.ndarray) else array


def call(library: ctypes.CDLL, name: str, *arguments: object) -> None:
    getattr(library, f"scipy_cblas_{name}64_")(*(
        argument.data_as(ctypes.c_void_p) if hasattr(argument, "data_as") else address(argument)
        for argument in arguments
    ))  # fmt: skip


@needs_compiler
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("left_op", "right_op"), [(111, 111), (112, 111), (111, 112), (113, 112)])
def test_a_product_of_tables(our_blas: ctypes.CDLL, kind: str, left_op: int, right_op: int) -> None:
    do = {111: lambda a: a, 112: lambda a: a.T, 113: lambda a: a.conj().T}
    left = numbers(kind, 3, 4) if left_op == 111 else numbers(kind, 4, 3)
    right = numbers(kind, 4, 5) if right_op == 111 else numbers(kind, 5, 4)
    result = numbers(kind, 3, 5)
    expected = 2 * (do[left_op](left) @ do[right_op](right)) + 3 * result
    (m, n, k, lda, ldb, ldc) = longs(3, 5, 4, left.shape[1], right.shape[1], 5)
    call(our_blas, f"{kind}gemm", 101, left_op, right_op, m, n, k, scalar(kind, 2), left, lda,
         right, ldb, scalar(kind, 3), result, ldc)  # fmt: skip
    np.testing.assert_allclose(result, expected, rtol=1e-4)


@needs_compiler
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("order", [101, 102])
@pytest.mark.parametrize("op", [111, 112])
def test_a_table_times_a_row(our_blas: ctypes.CDLL, kind: str, order: int, op: int) -> None:
    table = numbers(kind, 3, 4)
    stored = table if order == 101 else np.asfortranarray(table)
    row = numbers(kind, 4 if op == 111 else 3)
    result = numbers(kind, 3 if op == 111 else 4)
    expected = 2 * ((table if op == 111 else table.T) @ row)
    m, n, lda, one = longs(3, 4, 4 if order == 101 else 3, 1)
    call(our_blas, f"{kind}gemv", order, op, m, n, scalar(kind, 2), stored, lda, row, one,
         scalar(kind, 0), result, one)  # fmt: skip
    np.testing.assert_allclose(result, expected, rtol=1e-4)


@needs_compiler
@pytest.mark.parametrize("kind", KINDS)
def test_half_of_a_square(our_blas: ctypes.CDLL, kind: str) -> None:
    table = numbers(kind, 3, 4)
    result = np.zeros((3, 3), KINDS[kind])
    n, k, lda, ldc = longs(3, 4, 4, 3)
    call(our_blas, f"{kind}syrk", 101, 121, 111, n, k, scalar(kind, 1), table, lda,
         scalar(kind, 0), result, ldc)  # fmt: skip
    np.testing.assert_allclose(result, np.triu(table @ table.T), rtol=1e-4)


@needs_compiler
@pytest.mark.parametrize("kind", KINDS)
def test_a_row_added_to_a_row(our_blas: ctypes.CDLL, kind: str) -> None:
    added, to = numbers(kind, 4), numbers(kind, 8)
    expected = to.copy()
    expected[::2] += 3 * added[::-1]
    n, back, every_second = longs(4, -1, 2)
    call(our_blas, f"{kind}axpy", n, scalar(kind, 3), added, back, to, every_second)
    np.testing.assert_allclose(to, expected, rtol=1e-5)


@needs_compiler
def test_products_of_rows(our_blas: ctypes.CDLL) -> None:
    for kind, type_ in (("s", ctypes.c_float), ("d", ctypes.c_double)):
        left, right = numbers(kind, 5), numbers(kind, 5)[::-1].copy()
        function = getattr(our_blas, f"scipy_cblas_{kind}dot64_")
        function.restype = type_
        found = function(*longs(5), address(left), *longs(1), address(right), *longs(1))
        assert found == pytest.approx(float(left @ right), rel=1e-5)
    for kind in "cz":
        left, right = numbers(kind, 5), numbers(kind, 5)[::-1].copy()
        result = np.zeros(1, KINDS[kind])
        n, one = longs(5, 1)
        call(our_blas, f"{kind}dotu_sub", n, left, one, right, one, result)
        np.testing.assert_allclose(result[0], left @ right, rtol=1e-4)
        call(our_blas, f"{kind}dotc_sub", n, left, one, right, one, result)
        np.testing.assert_allclose(result[0], np.vdot(left, right), rtol=1e-4)


@needs_compiler
def test_numpy_finds_all_that_it_needs(tmp_path: Path) -> None:
    import numpy._core._multiarray_umath as core

    libraries = Path(np.__file__).parent.parent / "numpy.libs"
    openblas = list(libraries.glob("libscipy_openblas64_*"))
    if not openblas:
        pytest.skip("this numpy brings no OpenBLAS")
    made = blas.slim_library(openblas[0], [Path(core.__file__)], tmp_path)
    assert made is not None
    assert made.stat().st_size < 100_000


def test_the_program_does_no_linear_algebra() -> None:
    import ast

    viewer = Path(__file__).parents[2] / "viewer"
    for source in viewer.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            assert not isinstance(getattr(node, "op", None), ast.MatMult), source
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                of_numpy = node.value.id in {"np", "numpy"}
                left_out = {"linalg", "random", "fft", "polynomial", "testing"}
                assert not (of_numpy and node.attr in left_out), source


def test_links_to_what_is_left_out_go_too() -> None:
    entries = [
        ("libA.so", "deep/libA.so", "SYMLINK"),
        ("libB.so", "deep/libB.so", "SYMLINK"),
        ("data", "/x", "DATA"),
    ]
    others = [("deep/libA.so", "/y", "BINARY")]
    assert [name for name, *_ in slim.without_orphans(entries, others)] == ["libA.so", "data"]


def test_without_a_compiler_all_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slim, "compiler", lambda: None)
    lists = [("libicudata.so.73", "/x", "BINARY")], [("m", "/m.py", "PYMODULE")]
    assert slim.slimmed(*lists, Path("nowhere")) == lists


def test_depends_names_glibc_first_and_each_package_once() -> None:
    found = needs.debian_packages({"libc.so.6", "libgio-2.0.so.0", "libglib-2.0.so.0"}, "2.35")
    assert found == ["libc6 (>= 2.35)", "libglib2.0-0t64 | libglib2.0-0"]


@needs_compiler
def test_a_need_that_no_package_is_known_for_stops_the_packaging(tmp_path: Path) -> None:
    file = tmp_path / "odd.S"
    file.write_text('.section .note.GNU-stack, "", %progbits\n')
    for name, extra in (("libnobody.so.9", []), ("libuser.so", ["-L.", "-l:libnobody.so.9"])):
        command = ["cc", "-shared", "-nostdlib", f"-Wl,-soname,{name}", "-Wl,--no-as-needed"]
        subprocess.run([*command, "-o", name, file, *extra], check=True, cwd=tmp_path)
    assert needs.needed(tmp_path) == set()
    (tmp_path / "libnobody.so.9").unlink()
    with pytest.raises(needs.UnknownNeed, match=r"libnobody\.so\.9"):
        needs.needed(tmp_path)
