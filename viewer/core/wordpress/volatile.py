"""What of a rendered text changes by itself, from one answer to the next.

Responsible for the text that is compared instead: without the site's own address, which a move
changes, and without what WordPress and its plugins count or draw anew for each request. Pure. Only
for comparing: what is kept is always the site's own answer.
"""

from __future__ import annotations

import re

# Seen on real sites: galleries, players and layouts are numbered within one answer, so that the
# number depends on which articles are asked for together; embeds, nonces and hidden mail addresses
# are random each time.
_COUNTED = re.compile(
    r"""\b(?:wp-block-gallery|gallery|playlist|(?:audio|video)-\d+)-\d+\b
      | \b(?:wp-container|wp-elements|wp-duotone|wp-block-navigation)[\w-]*?-[0-9a-f]+\b
      | [?&;]_=\d+
      | \#\?secret=\w+
      | \bdata-(?:secret|nonce|cfemail)=["'][^"']*["']
      | \b(?:_wpnonce|nonce)["']?\s*(?:value)?[=:]\s*["']?\w+
      | /cdn-cgi/l/email-protection\#[0-9a-f]+
    """,
    re.VERBOSE,
)


def steady(text: str, link: str) -> str:
    """A rendered text as it is compared.

    Args:
        text: HTML, as received.
        link: the item's own address.
    """
    return _COUNTED.sub("", _homeless(text, link))


def _homeless(text: str, link: str) -> str:
    """A text without its site's own address, plain, as JSON or as part of another address."""
    host = link.partition("://")[2].partition("/")[0].removeprefix("www.")
    if not host or host.partition(":")[0] not in text:
        return text
    own = re.escape(host).replace(":", "(?::|%3A)")
    pattern = rf"(?:https?(?::|%3A))?(?:/|\\/|%2F){{2}}(?:www\.)?{own}(?![\w-]|\.\w|:\d)"
    return re.sub(pattern, "", text)
