"""A source page beside the page that a converter's Markdown gives.

Responsible for what several features need: which links stand for embeds, the running words of
both without what need not be there, and which picture became which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from benchmarks.scoring.addresses import embed_keys, key, same_embed
from benchmarks.scoring.page import BLOCK, NONE, Link, Page, Word


class Pair:
    """Two pages to compare."""

    def __init__(self, source: Page, got: Page, base: str) -> None:
        self.source, self.got, self.base = source, got, base

    def url(self, link: Link) -> str:
        return key(link.url, self.base)

    @cached_property
    def embed_links(self) -> set[int]:
        """The rendered links that stand for an embed, or for what a builder shortcode carried."""
        keys = [embed.keys for embed in self.source.embeds]
        keys += [frozenset(embed_keys(url, self.base)) for url in self.source.targets]
        if not keys:
            return set()
        texts = self.source.groups("link")
        plain = {
            (self.url(link), tuple(texts.get(number, ())))
            for number, link in enumerate(self.source.links, 1)
            if not link.optional
        }
        labels = self.got.groups("link")
        return {
            number
            for number, link in enumerate(self.got.links, 1)
            if (self.url(link), tuple(labels.get(number, ()))) not in plain
            and any(same_embed(names, link.url, self.base) for names in keys)
        }

    @cached_property
    def added_links(self) -> set[int]:
        """Rendered links that stand for an embed, or that need not be there."""
        sure = {self.url(link) for link in self.source.links if not link.optional}
        loose = {self.url(link) for link in self.source.links if link.optional} - sure
        return self.embed_links | {
            number
            for number, link in enumerate(self.got.links, 1)
            if self.url(link) in loose and not link.bare
        }

    def got_groups(self, kind: str) -> dict[int, list[str]]:
        """The words of the rendered headings, items or cells, without the labels of embeds."""
        return self.got.groups(kind, self.embed_links)

    @cached_property
    def source_words(self) -> list[Word]:
        """What must be in the running text."""
        return list(_running(self.source.words))

    @cached_property
    def got_words(self) -> list[Word]:
        return list(_running(self.got.words, self.embed_links))

    @cached_property
    def note_words(self) -> Counter[str]:
        return Counter(word.text for word in self.source.words if word.place.note)

    @cached_property
    def optional_words(self) -> Counter[str]:
        """Words that may be added."""
        optional = Counter(word.text for word in self.source.words if word.place.optional)
        labels = Counter(note.label.strip("[]() ") for note in self.source.notes)
        return optional + Counter(self.source.allowed) + labels

    @cached_property
    def matched(self) -> dict[int, int]:
        """Which rendered picture shows which of the source, by their numbers."""
        found: dict[int, int] = {}
        free = dict.fromkeys(range(len(self.got.pictures)))
        for optional in (False, True):
            for number, picture in enumerate(self.source.pictures):
                if picture.optional != optional:
                    continue
                for other in free:
                    if picture.keys & self.got.pictures[other].keys:
                        found[number] = other
                        del free[other]
                        break
        return found


def _running(words: Iterable[Word], aside: set[int] | None = None) -> Iterator[Word]:
    """Words of the running text; what stood before skipped ones stands before the next."""
    before, doubled, free = NONE, False, False
    for word in words:
        doubled = (doubled and word.before < BLOCK) or (word.doubled and before < BLOCK)
        before, free = max(before, word.before), free or word.free
        place = word.place
        if place.optional or place.note or (aside and place.link in aside):
            free = free or bool(place.note) or place.optional
            continue
        yield Word(word.text, place, before, doubled, word.block, free)
        before, doubled, free = NONE, False, False
