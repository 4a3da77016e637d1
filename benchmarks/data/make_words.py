"""Makes the word lists beside it: `python benchmarks/data/make_words.py FOLDER_OF_WORDFREQ_DATA`.

Responsible for the 50,000 most frequent words of four languages, most frequent first, one a line,
xz-compressed, out of the package wordfreq 3.1.1 (README.md has its licence). Needs msgpack; run
once by hand, its results are committed.
"""

from __future__ import annotations

import gzip
import lzma
import re
import sys
from itertools import chain, islice
from pathlib import Path

import msgpack

_WORDS = 50_000
_KEPT = {
    "en": re.compile(r"[a-z]{2,}(?:'[a-z]+)?|[ai]"),
    "fr": re.compile(r"[a-zàâäæçéèêëîïôöœùûüÿ]{2,}|[aày]"),
    "ar": re.compile(r"[\u0621-\u063a\u0641-\u064a]{2,}|و"),
    "zh": re.compile(r"[\u4e00-\u9fff]+"),
}


def frequent(path: Path, kept: re.Pattern[str]) -> list[str]:
    """The most frequent words of one of wordfreq's lists that consist of letters only."""
    # A "cBpack": a header, then the words of each hundredth of a decibel, most frequent first.
    packed = msgpack.unpackb(gzip.decompress(path.read_bytes()), raw=False)
    return list(islice(filter(kept.fullmatch, chain.from_iterable(packed[1:])), _WORDS))


def main() -> None:
    source, target = Path(sys.argv[1]), Path(__file__).parent
    for lang, kept in _KEPT.items():
        text = "\n".join(frequent(source / f"large_{lang}.msgpack.gz", kept)) + "\n"
        packed = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
        (target / f"words-{lang}.txt.xz").write_bytes(packed)


if __name__ == "__main__":
    main()
