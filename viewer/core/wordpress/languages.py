"""Languages of a site and of its items, as pure functions.

Responsible for tags (BCP 47), for what an item says about its language and its translations, and
for the language that an address shows (wordpress.md, 3). Not for asking which there are (editions).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from viewer.core.model import Json, Translation
from viewer.core.wordpress.addresses import same_place, split
from viewer.core.wordpress.schema import as_id, as_text

_TAG = re.compile(r"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$")
# Field names: Polylang Pro, wp-rest-polylang, WPML REST API, Multilingual Bridge.
_LANGUAGE_FIELDS = ("lang", "polylang_current_lang", "wpml_current_locale", "language_code")
_TRANSLATION_FIELDS = ("translations", "polylang_translations", "wpml_translations")


@dataclass(frozen=True, slots=True)
class Edition:
    """One way to list a part of a site's content: mostly, one language of it.

    Args:
        lang: BCP 47; None where the site does not say, or for all languages at once.
        rest_root: the API root to ask.
        parameters: to send with every list, such as `{"lang": "ar"}`.
        home: where its pages live; links that begin with it are in this language.
    """

    lang: str | None
    rest_root: str
    parameters: dict[str, str] = field(default_factory=dict)
    home: str = ""

    @property
    def listing(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """What is asked; editions of the same listing need be listed only once."""
        return self.rest_root, tuple(sorted(self.parameters.items()))


def bcp47(tag: str | None) -> str | None:
    """A language tag in its usual form: `en_US` -> `en-US`, `de_DE_formal` -> `de-DE`.

    Returns:
        None for `x-default` and for what is no tag.
    """
    text = (tag or "").strip()
    if not _TAG.match(text):
        return None
    first, *rest = re.split(r"[-_]", text)
    parts = [first.lower()]
    for part in rest:
        if len(part) == 4 and part.isalpha() and len(parts) == 1:
            parts.append(part.title())  # a script
        elif re.fullmatch(r"[A-Za-z]{2}|\d{3}", part):
            parts.append(part.upper())  # a region; variants behind it are WordPress's own
            break
    return "-".join(parts)


def language_of(item: Json) -> str | None:
    """The language that an item says it is in, as BCP 47; None when it says nothing."""
    for name in _LANGUAGE_FIELDS:
        value = item.get(name)
        if isinstance(value, dict):
            value = value.get("locale") or value.get("slug") or value.get("code")
        found = bcp47(as_text(value))
        if found is not None:
            return found
    return None


def translations_of(item: Json) -> tuple[Translation, ...]:
    """The same item in other languages, as Polylang, WPML or their REST plugins tell it.

    Itself is left out; Polylang names it among the others.
    """
    found: dict[str, Translation] = {}
    own, own_lang = as_id(item.get("id")), language_of(item)
    for name in _TRANSLATION_FIELDS:
        for translation in _read(item.get(name)):
            is_self = (
                translation.wp_id == own if translation.wp_id else translation.lang == own_lang
            )
            if not is_self:
                found.setdefault(translation.lang, translation)
    return tuple(found[lang] for lang in sorted(found))


def _read(value: Any) -> Iterator[Translation]:
    """Translations from `{lang: id}`, `{lang: {...}}` or a list of objects."""
    pairs: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = ((None, entry) for entry in value if isinstance(entry, dict))
    for key, entry in pairs:
        inner = entry if isinstance(entry, dict) else {"id": entry}
        named = (inner.get(name) for name in ("locale", "lang", "language_code", "code"))
        tag = next((text for text in map(as_text, named) if text), as_text(key))
        lang, wp_id = bcp47(tag), as_id(inner.get("id"))
        url = as_text(inner.get("href") or inner.get("url") or inner.get("link"))
        if lang is not None and (wp_id is not None or url):
            yield Translation(lang, wp_id, url)


def lang_of_link(link: str, editions: Sequence[Edition]) -> str | None:
    """The language that an item's address shows: by `?lang=`, folder or subdomain.

    For sites whose API tells no languages, such as those with the free Polylang.

    Args:
        link: of the item.
        editions: of its site; their homes are what addresses are compared with.
    """
    named = bcp47(next(iter(parse_qs(split(link).query).get("lang", [])), None))
    if named is not None:
        return next((e.lang for e in editions if e.lang and e.lang.startswith(named)), named)
    matches = [edition for edition in editions if edition.home and is_below(link, edition.home)]
    best = max(matches, key=lambda edition: len(same_place(edition.home)[1]), default=None)
    return best.lang if best is not None else None


def is_below(link: str, home: str) -> bool:
    """Whether an address lies in a home's folder, `http`, `www.` and escapes aside."""
    host, path = same_place(link)
    home_host, home_path = same_place(home)
    return host == home_host and f"{path}/".startswith(f"{home_path}/") and "?" not in home_path
