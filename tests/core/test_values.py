"""The data classes that are compiled late are the standard ones in all that can be seen."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from viewer.core import values


def _body() -> dict[str, Any]:
    return {
        "__module__": __name__,
        "__annotations__": {"name": "str", "count": "int", "tags": "list[str]", "note": "str"},
        "count": 3,
        "tags": dataclasses.field(default_factory=list, compare=False),
        "note": dataclasses.field(default="", repr=False),
    }


def _made(by: Callable[..., Any], frozen: bool) -> Any:
    return by(frozen=frozen, slots=True)(type("Made", (), _body()))


@pytest.fixture(params=[True, False], ids=["frozen", "open"])
def pair(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    return _made(values.dataclass, request.param), _made(dataclasses.dataclass, request.param)


def test_values_are_made_shown_and_compared_alike(pair: tuple[Any, Any]) -> None:
    ours, theirs = pair
    for given, named in ((("a",), {}), (("a", 4), {"note": "n"}), ((), {"name": "b", "tags": [1]})):
        assert repr(ours(*given, **named)) == repr(theirs(*given, **named))
    for one in pair:
        assert one("a") == one("a")
        assert one("a", tags=[1]) == one("a")  # which is not compared
        assert one("a") != one("a", note="n")
        assert one("a").__eq__("a") is NotImplemented
        assert one("a").tags is not one("a").tags
        assert one.__match_args__ == ("name", "count", "tags", "note")
        assert dataclasses.replace(one("a"), count=5) == one("a", 5)
        assert dataclasses.asdict(one("a", 4)) == {"name": "a", "count": 4, "tags": [], "note": ""}
        assert not hasattr(one("a"), "__dict__")


def test_wrong_arguments_are_refused_alike(pair: tuple[Any, Any]) -> None:
    said = []
    for one in pair:
        with pytest.raises(TypeError) as missing:
            one()
        with pytest.raises(TypeError) as strange:
            one("a", colour="red")
        said.append((str(missing.value).rpartition(".")[2], str(strange.value).rpartition(".")[2]))
    assert said[0] == said[1]


def test_a_frozen_value_cannot_be_changed_and_is_a_key() -> None:
    for by in (values.dataclass, dataclasses.dataclass):
        one = _made(by, frozen=True)
        value = one("a")
        assert {value: 1}[one("a")] == 1
        with pytest.raises(dataclasses.FrozenInstanceError):
            value.count = 4
        with pytest.raises(dataclasses.FrozenInstanceError):
            del value.count


def test_an_open_value_can_be_changed_and_is_no_key() -> None:
    one = _made(values.dataclass, frozen=False)
    value = one("a")
    value.count = 4
    assert value == one("a", 4)
    with pytest.raises(TypeError):
        hash(value)


@values.dataclass(frozen=True, slots=True)
class Sent:
    """What a worker process is given."""

    name: str
    count: int = 0


@values.dataclass(frozen=True, slots=True)
class Checked:
    """Says of itself what it is."""

    name: str

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("a name is wanted")

    def __repr__(self) -> str:
        return f"<{self.name}>"


def test_values_go_through_a_pickle_and_a_copy() -> None:
    assert pickle.loads(pickle.dumps(Sent("a", 2))) == Sent("a", 2)
    assert copy.deepcopy([Sent("a", 2)]) == [Sent("a", 2)]


def test_what_a_class_says_of_itself_stays() -> None:
    assert repr(Checked("a")) == "<a>"
    with pytest.raises(ValueError, match="wanted"):
        Checked("")


def test_nothing_is_compiled_before_the_first_value() -> None:
    one = _made(values.dataclass, frozen=True)
    first = one.__init__
    one("a")
    assert one.__init__ is not first
    assert one.__init__.__code__.co_varnames[:5] == ("self", "name", "count", "tags", "note")


def test_what_it_cannot_do_is_refused() -> None:
    with pytest.raises(TypeError, match="slots"):
        values.dataclass(frozen=True, slots=False)
    body = {**_body(), "__eq__": lambda _self, _other: True}
    with pytest.raises(TypeError, match="brings"):
        values.dataclass(frozen=True, slots=True)(type("Odd", (), body))
