"""Names of a package that are loaded when they are first used (PEP 562).

Responsible for the one way in which `convert`, `search` and `sync` do so: whoever imports such a
package and needs none of it starts sooner. Not for which names there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any


def late_names(package: str, modules: Mapping[str, Iterable[str]]) -> Callable[[str], Any]:
    """A package's `__getattr__`.

    Args:
        package: its `__name__`.
        modules: of it, each with the names that it has.
    """
    places = {name: module for module, names in modules.items() for name in names}

    def load(name: str) -> Any:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{places[name]}"), name)

    return load
