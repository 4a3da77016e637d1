"""Which pictures and files an article has, and by which address each is known.

Responsible for one choice among src, srcset, `<picture>`, data-*, noscript twins, backgrounds and
linked originals, used by fetching and converting alike (wordpress.md, 42 to 49). Not for fetching.

    addresses  web addresses: absolute, encoded once, image CDNs undone
    kinds      what kind of file an address promises
    sources    the candidates of one picture
    choice     the best of them, and what is no picture at all
    prepare    lazy twins, posters, backgrounds and players as plain `<img>`
    files      documents, sound and films that an article links or plays
    refs       all of an article's together
"""

from viewer.core.convert.media.addresses import absolute, path_of, same_picture
from viewer.core.convert.media.choice import is_counter
from viewer.core.convert.media.files import player_source
from viewer.core.convert.media.refs import SHOWN, featured_ref, media_refs, refs_of

__all__ = [
    "SHOWN",
    "absolute",
    "featured_ref",
    "is_counter",
    "media_refs",
    "path_of",
    "player_source",
    "refs_of",
    "same_picture",
]
