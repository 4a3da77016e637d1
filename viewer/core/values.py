"""Data classes that cost nothing until one is made.

Responsible for `dataclass`, which does what the standard one does with `slots=True`, and later: the
standard one compiles seven functions for a class as soon as it is read (0.5 to 0.9 ms), and a start
reads fifty such classes and makes values of half of them. Here `__init__` is compiled when the
first value is made, and the rest needs no compiler. Not for which values there are.

For modules that the window or a worker loads at its start; elsewhere the standard one does as well.
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:  # to a type checker, and to whoever reads, it is the standard one
    from dataclasses import dataclass
else:
    from dataclasses import MISSING, FrozenInstanceError, fields
    from dataclasses import dataclass as _standard

    _OWN = {"__init__", "__eq__", "__setattr__", "__delattr__", "__getstate__", "__setstate__"}

    def dataclass(*, frozen: bool = False, slots: bool) -> Callable[[type], type]:
        """As `dataclasses.dataclass`; `slots` is there to be said, and has to be True."""
        if not slots:
            raise TypeError("without slots, use the standard dataclass")

        def decorate(cls: type) -> type:
            if _OWN & vars(cls).keys():
                raise TypeError(f"{cls.__name__} brings methods that are made here")
            cls.__doc__ = cls.__doc__ or cls.__name__  # or the standard one makes a signature of it
            made = _standard(init=False, repr=False, eq=False, slots=True)(cls)
            compared = [field.name for field in fields(made) if field.compare]
            made.__init__ = _first_init(made)
            made.__eq__ = _equality(attrgetter(*compared))
            made.__hash__ = _hash_of(attrgetter(*compared)) if frozen else None
            if "__repr__" not in vars(cls):
                made.__repr__ = _repr
            if frozen:
                made.__setattr__, made.__delattr__ = _refuse_to_set, _refuse_to_delete
                made.__getstate__, made.__setstate__ = _state, _set_state
            return made

        return decorate

    def _first_init(cls: type) -> Callable[..., None]:
        def __init__(self: Any, *given: Any, **named: Any) -> None:  # noqa: N807  # it is one
            if cls.__init__ is __init__:
                cls.__init__ = _compiled_init(cls)
            cls.__init__(self, *given, **named)

        return __init__

    def _compiled_init(cls: type) -> Callable[..., None]:
        known: dict[str, Any] = {"_set": object.__setattr__, "_MISSING": MISSING}
        parameters, lines = ["self"], []
        for field in fields(cls):
            name, value = field.name, field.name
            if field.default is not MISSING:
                known[f"_d_{name}"] = field.default
                parameters.append(f"{name}=_d_{name}")
            elif field.default_factory is not MISSING:
                known[f"_f_{name}"] = field.default_factory
                parameters.append(f"{name}=_MISSING")
                value = f"_f_{name}() if {name} is _MISSING else {name}"
            else:
                parameters.append(name)
            lines.append(f" _set(self, {name!r}, {value})")
        if hasattr(cls, "__post_init__"):
            lines.append(" self.__post_init__()")
        text = "\n".join([f"def __init__({', '.join(parameters)}):", *lines])
        exec(text, known)
        init = known["__init__"]
        init.__qualname__ = f"{cls.__qualname__}.__init__"
        init.__annotations__ = {field.name: field.type for field in fields(cls)}
        return init

    def _repr(self: Any) -> str:
        shown = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _equality(values: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
        def __eq__(self: Any, other: Any) -> Any:  # noqa: N807  # it is one
            if other.__class__ is not self.__class__:
                return NotImplemented
            return values(self) == values(other)

        return __eq__

    def _hash_of(values: Callable[[Any], Any]) -> Callable[[Any], int]:
        def __hash__(self: Any) -> int:  # noqa: N807  # it is one
            return hash(values(self))

        return __hash__

    def _refuse_to_set(_self: Any, name: str, _value: Any) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def _refuse_to_delete(_self: Any, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _state(self: Any) -> list[Any]:
        return [getattr(self, field.name) for field in fields(self)]

    def _set_state(self: Any, state: list[Any]) -> None:
        for field, value in zip(fields(self), state, strict=True):
            object.__setattr__(self, field.name, value)
