"""The running text: words, order, paragraphs, breaks, emphasis, literal characters.

Responsible for comparing those; a function answers None when the source has nothing of its kind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from benchmarks.scoring.page import BLOCK, LINE, Word
from benchmarks.scoring.pair import Pair
from benchmarks.scoring.words import f1


def recall(pair: Pair) -> float | None:
    """The share of the source's words that are there."""
    required = Counter(word.text for word in pair.source_words) + pair.note_words
    if not required:
        return None
    got = Counter(word.text for word in pair.got.words)
    return (required & got).total() / required.total()


def precision(pair: Pair) -> float | None:
    """The share of the words there that are the source's."""
    source = Counter(word.text for word in pair.source_words) + pair.note_words
    if not source:
        return None
    got = Counter(w.text for w in pair.got.words if w.place.link not in pair.embed_links)
    if not got:
        return 0.0
    return (got & (source + pair.optional_words)).total() / got.total()


def order(pair: Pair) -> float | None:
    """Of the words that both have once: the longest run in the same order."""
    left = _once([word.text for word in pair.source_words if not word.place.caption])
    right = _once([word.text for word in pair.got_words])
    common = [right[word] for word in left if word in right and word not in pair.note_words]
    if len(common) < 3:
        return None
    tails: list[int] = []
    for place in common:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails) / len(common)


def _once(words: list[str]) -> dict[str, int]:
    counts = Counter(words)
    return {word: place for place, word in enumerate(words) if counts[word] == 1}


Seam = tuple[str, str]


def _seams(
    words: list[Word], before: int, *, free: bool, doubled: bool = False, listing: bool = False
) -> Counter[Seam]:
    """The pairs of words between which a block (or a line) ends."""
    found: Counter[Seam] = Counter()
    for left, right in pairwise(words):
        if right.before != before or left.place.cell or right.place.cell:
            continue
        in_listing = bool(right.place.pre) and right.place.code
        if before == LINE and (right.place.one_line or in_listing != listing):
            continue
        loose = right.free or left.place.free_blocks or right.place.free_blocks
        loose = loose or (left.place.free_inside and right.place.free_inside)
        if loose == free and right.doubled == doubled:
            found[(left.text, right.text)] += 1
    return found


def _all_seams(pair: Pair) -> tuple[Counter[Seam], ...]:
    source, got = pair.source_words, pair.got_words
    either = _seams(source, BLOCK, free=False, doubled=True)
    free = _seams(source, BLOCK, free=True) + _seams(source, BLOCK, free=True, doubled=True)
    free += _seams(source, LINE, free=True)
    ends = _seams(got, BLOCK, free=False) + _seams(got, BLOCK, free=False, doubled=True)
    ends += _seams(got, BLOCK, free=True)
    return either, free, ends, _seams(got, LINE, free=False)


def paragraphs(pair: Pair) -> float | None:
    """Where blocks end: the word before and the word behind."""
    required = _seams(pair.source_words, BLOCK, free=False)
    if not required:
        return None
    either, free, ends, _ = _all_seams(pair)
    lines = _seams(pair.source_words, LINE, free=False)
    return f1(required, either + free + lines + _embed_seams(pair), ends)


def _embed_seams(pair: Pair) -> Counter[Seam]:
    """Beside what need not be there, or footnotes as plain text, blocks end as they will."""
    free = [bool(word.place.note) or word.place.optional for word in pair.source.words]
    seams = zip(pairwise(pair.source.words), pairwise(free), strict=True)
    return Counter((a.text, b.text) for (a, b), loose in seams if any(loose))


def line_breaks(pair: Pair) -> float | None:
    """Where lines end within a block; a block's end is as good."""
    required = _seams(pair.source_words, LINE, free=False)
    if not required:
        return None
    either, free, ends, lines = _all_seams(pair)
    got = pair.got_words
    listed = _seams(got, LINE, free=False, listing=True)  # verse as a listing keeps its lines
    kept = lines + ((ends + listed) & (required - lines))
    return f1(required, either + free, kept)


def escaping(pair: Pair) -> float | None:
    """Words with characters that could be markup, and what looks like a line's marker."""
    source, got = pair.source.chunks, pair.got.chunks
    required = Counter(chunk.text for chunk in source if not chunk.optional)
    optional = Counter(chunk.text for chunk in source if chunk.optional)
    there = Counter(c.text for c in got if not c.optional and c.link not in pair.added_links)
    if not required and not there - optional:
        return None
    return f1(required, optional, there)


def inline_code(pair: Pair) -> float | None:
    """Code within the text, literally."""
    required = Counter(text for text, optional in pair.source.spans if not optional)
    if not required:
        return None
    optional = Counter(text for text, is_optional in pair.source.spans if is_optional)
    return f1(required, optional, Counter(text for text, _ in pair.got.spans))


def _emphasised(words: list[Word], kinds: tuple[str, ...]) -> Counter[tuple[str, str]]:
    return Counter(
        (kind, word.text)
        for word in words
        for kind in kinds
        if getattr(word.place, kind) and not word.place.loose
    )


def _emphasis(pair: Pair, kinds: tuple[str, ...]) -> float | None:
    required = _emphasised(pair.source_words, kinds)
    if not required:
        return None
    optional = Counter(
        (kind, word.text)
        for word in pair.source.words
        for kind in kinds
        if word.place.loose or word.place.note or word.place.optional
    )
    return f1(required, optional, _emphasised(pair.got_words, kinds))


def emphasis(pair: Pair) -> float | None:
    """The words in bold and in italics."""
    return _emphasis(pair, ("strong", "em"))


def strikethrough(pair: Pair) -> float | None:
    """The words that are struck through."""
    return _emphasis(pair, ("strike",))


def no_leaks(pair: Pair) -> float | None:
    """No word of a script or a style sheet is shown."""
    shown = {word.text for word in pair.source.words} | set(pair.optional_words)
    secret = {word for word in pair.source.hidden if len(word) > 3} - shown
    if not secret:
        return None
    return 1 - len(secret & {word.text for word in pair.got.words}) / len(secret)


def no_raw_html(pair: Pair) -> float | None:
    """No tag in the Markdown."""
    if not pair.source.formless and not pair.got.raw_tags:
        return None
    return float(not pair.got.raw_tags)
