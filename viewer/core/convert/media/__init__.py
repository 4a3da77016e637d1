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

from viewer.core.convert.media.addresses import absolute, same_picture
from viewer.core.convert.media.files import player_source
from viewer.core.convert.media.refs import featured_ref, media_refs, refs_of, resolve_images

__all__ = [
    "absolute",
    "featured_ref",
    "media_refs",
    "player_source",
    "refs_of",
    "resolve_images",
    "same_picture",
]
