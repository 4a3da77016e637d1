"""Articles for the search benchmark: `python -m benchmarks.corpus COUNT` prints how fast.

Responsible for a stream of `SearchDocument`s of about 650 words in four languages (45 % English,
20 % French, 25 % Arabic, 10 % Chinese) over real word lists (benchmarks/data), with frequencies by
Zipf's law. The same number and seed give the same articles on any machine, and a short corpus is
the beginning of a longer one. Not for what is measured on them (benchmarks.search).
"""

from __future__ import annotations

import lzma
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

if not __package__:  # run as a file
    sys.path.insert(0, str(Path(__file__).parents[1]))

from viewer.core.model import SearchDocument

SEED = 5
WORDS = 650  # of an article, in the middle
_SPREAD = 300  # words more or less
_BATCH = 256  # articles made at once; part of what the stream is: changing it changes the texts
_MANDELBROT = 2.7  # Zipf-Mandelbrot's shift: in real texts the first words are flatter than 1/rank
_TOPICS_FROM = 150  # rank of the first word of titles and tags: function words are left out
_TAGS = 400
_FIRST_DAY = datetime(2005, 1, 1, tzinfo=UTC)
_SECONDS = 20 * 365 * 86_400
_DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Language:
    """What the articles of one language are made of.

    Args:
        share: of all articles, in percent.
        space, comma, stop: what stands between words, clauses and sentences.
    """

    code: str
    share: int
    space: str
    comma: str
    stop: str
    given: tuple[str, ...]
    family: tuple[str, ...]
    categories: tuple[str, ...]

    @cached_property
    def words(self) -> NDArray[np.object_]:
        """The words, most frequent first."""
        packed = (_DATA / f"words-{self.code}.txt.xz").read_bytes()
        return np.array(lzma.decompress(packed).decode().split(), dtype=object)

    @cached_property
    def shares(self) -> NDArray[np.float64]:
        """For each rank the part of all running text that it and those before it make up."""
        weights = 1.0 / (np.arange(len(self.words)) + _MANDELBROT)
        summed = np.cumsum(weights)
        shares: NDArray[np.float64] = summed / summed[-1]
        return shares

    def drawn(self, chances: NDArray[np.float64], *, skipped: int = 0) -> list[str]:
        """A word for each chance in [0, 1); the most frequent `skipped` ones are left out."""
        base = self.shares[skipped - 1] if skipped else 0.0
        ranks = np.searchsorted(self.shares, base + chances * (1.0 - base), side="right")
        picked: list[str] = self.words[np.minimum(ranks, len(self.words) - 1)].tolist()
        return picked


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.replace("_", " ").split("/"))


LANGUAGES = (
    Language(
        "en", 45, " ", ", ", ". ",
        _split("Ada/Ben/Clara/David/Emma/Frank/Grace/Henry/Iris/Jack/Kate/Liam"),
        _split("Adams/Baker/Carter/Dawson/Ellis/Fisher/Grant/Hughes/Irving/Jones/Keller/Lawson"),
        _split("Politics/Economy/Science/Technology/Health/Culture/Sports/Travel/Opinion/Education"
               "/Environment/Local_News"),
    ),
    Language(
        "fr", 20, " ", ", ", ". ",
        _split("Adèle/Benoît/Chloé/Denis/Élise/François/Gaëlle/Hugo/Inès/Jérôme/Léa/Noël"),
        _split("Aubert/Bernard/Chevalier/Dubois/Étienne/Fournier/Girard/Lefèvre/Moreau/Roux"),
        _split("Politique/Économie/Sciences/Technologie/Santé/Société/Cinéma/Voyages/Éducation"
               "/Écologie"),
    ),
    Language(
        "ar", 25, " ", "، ", ". ",
        _split("أحمد/بسمة/خالد/داليا/رنا/سامي/طارق/عمر/فاطمة/كريم/ليلى/منى"),
        _split("الأحمد/البستاني/الحسن/الخطيب/السعيد/الشامي/العلي/القاسم/المصري/النجار"),
        _split("سياسة/اقتصاد/علوم/تقنية/صحة/ثقافة/رياضة/سفر/آراء/تعليم/بيئة/مجتمع"),
    ),
    Language(
        "zh", 10, "", "，", "。",
        _split("伟/芳/娜/敏/静/强/磊/洋/艳/勇"),
        _split("王/李/张/刘/陈/杨/赵/黄/周/吴"),
        _split("政治/经济/科学/技术/健康/文化/体育/旅游/教育/环境"),
    ),
)  # fmt: skip
_BY_PERCENT = tuple(language for language in LANGUAGES for _ in range(language.share))


class Chances:
    """Numbers in [0, 1) from PCG64's raw stream, which numpy promises not to change (NEP 19)."""

    def __init__(self, seed: int, batch: int) -> None:
        self._raw = np.random.PCG64(np.random.SeedSequence([seed, batch])).random_raw

    def take(self, count: int) -> NDArray[np.float64]:
        raw: NDArray[np.uint64] = self._raw(count)
        return (raw >> np.uint64(11)).astype(np.float64) / 2**53


def documents(count: int, *, start: int = 0, seed: int = SEED) -> Iterator[SearchDocument]:
    """`count` articles from number `start` on.

    Args:
        start: number of the first one, in articles; batches before it cost nothing.
        seed: another one gives other articles.
    """
    number = start - start % _BATCH
    while number < start + count:
        made = list(_batch(number, seed))
        yield from made[max(0, start - number) : start + count - number]
        number += _BATCH


def _batch(first: int, seed: int) -> Iterator[SearchDocument]:
    chances = Chances(seed, first // _BATCH)
    heads = chances.take(_BATCH * 16).reshape(_BATCH, 16).tolist()
    for number, head in enumerate(heads, first):
        # Stride 37 is prime to 100: each hundred articles have the languages' exact shares.
        language = _BY_PERCENT[number * 37 % 100]
        length = WORDS - _SPREAD + int(head[0] * (2 * _SPREAD + 1))
        yield _document(number, language, head, chances.take(length + 16))


def _document(
    number: int, language: Language, head: list[float], chances: NDArray[np.float64]
) -> SearchDocument:
    """One article; `head` has the chances of its metadata, `chances` those of its words."""
    subjects = language.drawn(chances[:16], skipped=_TOPICS_FROM)
    site = f"{language.code}.example.org"
    kinds = language.categories
    categories = {kinds[int(head[1] ** 2 * len(kinds))], kinds[int(head[2] * len(kinds))]}
    tags = (str(language.words[_TOPICS_FROM + int(head[at] ** 2 * _TAGS)]) for at in range(8, 11))
    given, family = (
        names[int(chance * len(names))]
        for names, chance in ((language.given, head[3]), (language.family, head[4]))
    )
    return SearchDocument(
        id=f"{site}/{number + 1}",
        title=_sentence(subjects[: 4 + int(head[5] * 7)], language).strip(),
        body=_body(language.drawn(chances[16:]), language, head[11:]),
        lang=language.code,
        author=f"{family}{given}" if language.code == "zh" else f"{given} {family}",
        categories=tuple(sorted(categories if head[6] < 0.3 else {min(categories)})),
        tags=tuple(sorted(set(tags))),
        site=site,
        type="page" if head[12] < 0.03 else "post",
        published=_FIRST_DAY + timedelta(seconds=int(head[7] * _SECONDS)),
    )


def _body(words: list[str], language: Language, chances: list[float]) -> str:
    """Sentences of 8 to 19 words and paragraphs of 5 sentences."""
    parts: list[str] = []
    at = 0
    while at < len(words):
        size = 8 + (int(chances[len(parts) % 5] * 1e6) + at) % 12
        parts.append(_sentence(words[at : at + size], language) + language.stop)
        if len(parts) % 5 == 0:
            parts[-1] = parts[-1].rstrip() + "\n\n"
        at += size
    return "".join(parts).rstrip()


def _sentence(words: list[str], language: Language) -> str:
    half = len(words) // 2
    text = language.space.join(words[:half])
    rest = language.space.join(words[half:])
    text = text + language.comma + rest if len(words) > 13 else language.space.join((text, rest))
    return text[:1].upper() + text[1:]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    start = time.perf_counter()
    signs = sum(len(document.body) for document in documents(count))
    seconds = time.perf_counter() - start
    print(f"{count:,} articles, {count / seconds:,.0f} a second, {signs / count:,.0f} signs each")


if __name__ == "__main__":
    main()
