"""What stands in or beside the text: links, pictures, captions, embeds, footnotes, shortcodes.

Responsible for comparing those; a function answers None when the source has nothing of its kind.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from benchmarks.scoring.addresses import embed_keys, key, picture_keys, same_embed
from benchmarks.scoring.pair import Pair
from benchmarks.scoring.words import f1, shared, words_of

_NEAR = 3  # blocks between a picture and its caption


def links(pair: Pair) -> float | None:
    """The addresses that are linked, each as often as it is."""
    required = Counter(pair.url(link) for link in pair.source.links if not link.optional)
    if not required:
        return None
    optional = Counter(pair.url(link) for link in pair.source.links if link.optional)
    optional += Counter({pair.url(link): 9 for link in pair.source.links if link.bare})
    optional += Counter(key(url, pair.base) for url in pair.source.targets)
    pictured = {name for picture in pair.source.pictures for name in picture.keys}
    got: Counter[str] = Counter()
    for number, link in enumerate(pair.got.links, 1):
        if link.bare or number in pair.embed_links:
            continue
        url = pair.url(link)
        to_itself = link.pictures and pictured.intersection(picture_keys(link.url, pair.base))
        to_note = pair.source.notes and "#" in url
        if url in required or not (to_itself or to_note):
            got[url] += 1
    return f1(required, optional, got)


def link_text(pair: Pair) -> float | None:
    """The text of the links that are there; of a card, a part of its text is enough."""
    labels: dict[str, list[list[str]]] = defaultdict(list)
    texts, others = pair.source.groups("link"), pair.got.groups("link")
    for number, link in enumerate(pair.got.links, 1):
        labels[pair.url(link)].append(others.get(number, []))
    scores = []
    for number, link in enumerate(pair.source.links, 1):
        theirs = labels.get(pair.url(link))
        if link.optional or number not in texts or not theirs:
            continue
        mine = texts[number]
        judged = [
            _label(mine, one, pair) if not link.blocks else _card(mine, one) for one in theirs
        ]
        best = max(range(len(judged)), key=lambda at: judged[at])
        scores.append(judged[best])
        theirs.pop(best)
    return sum(scores) / len(scores) if scores else None


def _label(mine: list[str], label: list[str], pair: Pair) -> float:
    more = [word for word in label if word not in mine]
    if more and all(word in pair.optional_words for word in more):
        label = [word for word in label if word in mine]
    return shared(mine, label)


def _card(mine: list[str], label: list[str]) -> float:
    if not label:
        return 0.5
    return (Counter(mine) & Counter(label)).total() / len(label)


def images(pair: Pair) -> float | None:
    """The pictures, each once."""
    required = {n for n, picture in enumerate(pair.source.pictures) if not picture.optional}
    if not required:
        return None
    hit = len(required & pair.matched.keys())
    lifted = {name for url in pair.source.targets for name in picture_keys(url, pair.base)}
    others = set(range(len(pair.got.pictures))) - set(pair.matched.values())
    extra = sum(1 for n in others if not pair.got.pictures[n].keys & lifted)
    return 2 * hit / (len(required) + hit + extra)


def alt_texts(pair: Pair) -> float | None:
    """The alternative texts of the pictures that are there."""
    scores = []
    for number, other in pair.matched.items():
        picture = pair.source.pictures[number]
        words = words_of(picture.alt)
        if words and not picture.optional:
            scores.append(shared(words, words_of(pair.got.pictures[other].alt)))
    return sum(scores) / len(scores) if scores else None


def captions(pair: Pair) -> float | None:
    """Each caption is a paragraph of its own near its picture; elsewhere it is half."""
    texts = pair.source.groups("caption")
    wanted = {
        number: words
        for number, words in texts.items()
        if not pair.source.captions[number - 1].optional
    }
    if not wanted:
        return None
    blocks: dict[int, list[str]] = defaultdict(list)
    for word in pair.got.words:
        if not word.place.heading and not word.place.cell:
            blocks[word.block].append(word.text)
    filled = {picture.block for picture in pair.got.pictures}
    total = 0.0
    for number, words in wanted.items():
        own = [at for at, text in blocks.items() if text == words]
        total += _placed(pair, number, own, filled) if own else 0.0
    return total / len(wanted)


def _placed(pair: Pair, number: int, own: list[int], filled: set[int]) -> float:
    numbers = pair.source.captions[number - 1].pictures
    shown = [pair.got.pictures[pair.matched[n]].block for n in numbers if n in pair.matched]
    alone = [at for at in own if at not in filled]
    if not alone:
        return 0.5
    if not shown:
        return 1.0  # of a table or an embed, or the picture itself is lost
    return 1.0 if any(abs(at - one) <= _NEAR for at in alone for one in shown) else 0.5


def embeds(pair: Pair) -> float | None:
    """What is embedded has a link to its page or file, or at least its address in the text."""
    wanted = [embed for embed in pair.source.embeds if embed.keys]
    if not wanted:
        return None
    urls = [link.url for link in pair.got.links]
    hit = sum(any(same_embed(embed.keys, url, pair.base) for url in urls) for embed in wanted)
    return hit / len(wanted)


def footnotes(pair: Pair) -> float | None:
    """Half for each mark in its place (a little less when it is text), half for each text."""
    if not pair.source.notes:
        return None
    texts, others = pair.source.groups("note"), pair.got.groups("note")
    everything = Counter(word.text for word in pair.got.words)
    after = Counter(zip(_texts(pair), _texts(pair)[1:], strict=False))
    total = 0.0
    for number, note in enumerate(pair.source.notes, 1):
        mine = texts.get(number, [])
        same = [n for n, words in others.items() if words == mine]
        if any(pair.got.notes[n - 1].mark == note.mark for n in same):
            total += 1.0
            continue
        total += 0.5 if same or Counter(mine) <= everything else 0.0
        label = "".join(words_of(note.label))
        total += 0.4 if label and after[(note.mark, label)] else 0.0
    return total / len(pair.source.notes)


def _texts(pair: Pair) -> list[str]:
    return [word.text for word in pair.got_words]


def shortcodes(pair: Pair) -> float | None:
    """No builder shortcode is left as text; the addresses that they carried are kept."""
    if not pair.source.shortcodes:
        return None
    gone = 1 - min(pair.got.shortcodes / pair.source.shortcodes, 1)
    if not pair.source.targets:
        return gone
    urls = {pair.url(link) for link in pair.got.links}
    for picture in pair.got.pictures:
        urls |= picture.keys
    for link in pair.got.links:
        urls |= set(embed_keys(link.url, pair.base))
    kept = sum(bool(urls.intersection(embed_keys(url, pair.base))) for url in pair.source.targets)
    return 0.7 * gone + 0.3 * kept / len(pair.source.targets)
