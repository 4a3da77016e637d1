"""What a signed-in person may see of each type beyond what visitors may.

Responsible for asking once a type whether private items are listed and whether items may be read
as their editors do, which opens protected ones (wordpress.md, 18 and 33). Not for signing in
(accounts).
"""

from __future__ import annotations

from viewer.core.errors import RestApiBlocked, SignInRequired
from viewer.core.wordpress.client import PageFailed, WordPressClient
from viewer.core.wordpress.types import PostType

Parameters = dict[str, str]
_STATUS = {"status": "publish,private"}
_CONTEXT = {"context": "edit"}


class Access:
    """The parameters that widen what is asked; none of them for a visitor.

    Args:
        client: whom to ask.
        signed_in: whether it asks with a person's credentials.
    """

    def __init__(self, client: WordPressClient, *, signed_in: bool = False) -> None:
        self._client = client
        self._signed_in = signed_in
        self._known: dict[tuple[str, str], Parameters] = {}

    def listing(self, type_: PostType) -> Parameters:
        """Of lists: private items too, where the person may see them."""
        return self._allowed(type_, "status", _STATUS)

    def reading(self, type_: PostType) -> Parameters:
        """Of items: as their editors read them, where the person may."""
        return {**self.listing(type_), **self._allowed(type_, "context", _CONTEXT)}

    def _allowed(self, type_: PostType, name: str, wanted: Parameters) -> Parameters:
        if not self._signed_in:
            return {}
        key = (type_.slug, name)
        if key not in self._known:
            self._known[key] = wanted if self._works(type_, wanted) else {}
        return self._known[key]

    def _works(self, type_: PostType, wanted: Parameters) -> bool:
        try:
            self._client.page(type_.route, per_page=1, _fields="id", **wanted)
        except (RestApiBlocked, SignInRequired, PageFailed):
            return False
        return True
