"""How values of a noun are written as JSON and read from it, by their type; no floats.

None, "" and empty containers are absence: left out of what is written, skipped where it is read.
"""

import datetime
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from gpn_desktop.journal.op import Value
from gpn_desktop.registry.persons import PartialDate

KEYS = {"poverty_class": "class"}  # where Python keeps the word for itself


class Unreadable(ValueError):
    """A value that does not fit the attribute it belongs to."""


@dataclass(frozen=True)
class Plug:
    """How a value of one type is written as JSON and read from it."""

    write: Callable[[Any], Value]
    read: Callable[[Any], Any]


def _checked(*allowed: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) not in allowed:
            raise Unreadable
        return value

    return read


def _plain(value: Any) -> Any:
    return value


def _day(value: Any) -> datetime.date:
    return datetime.date.fromisoformat(_TEXT.read(value))


_TEXT = Plug(_plain, _checked(str))
_PLUGS: Mapping[Any, Plug] = {
    str: _TEXT,
    int: Plug(_plain, _checked(int)),
    bool: Plug(_plain, _checked(bool)),
    Any: Plug(_plain, _plain),
    datetime.date: Plug(datetime.date.isoformat, _day),
    PartialDate: Plug(str, lambda value: PartialDate.read(_TEXT.read(value))),
}


@cache
def plug(kind: Any) -> Plug:
    """Give how values of a type go in and out; ``X | None`` is as X, for None is absence."""
    if kind in _PLUGS:
        return _PLUGS[kind]
    if is_dataclass(kind):
        return _of_dataclass(typing.cast(type, kind))
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is types.UnionType:
        return plug(arguments[0])
    if origin is tuple:
        return _of_tuple(arguments)
    return _of_mapping(arguments[1])


def _of_dataclass(kind: type) -> Plug:
    hints = typing.get_type_hints(kind)
    inner = [
        (one.name, KEYS.get(one.name, one.name), plug(hints[one.name])) for one in fields(kind)
    ]
    needed = {KEYS.get(f.name, f.name) for f in fields(kind) if _has_no_default(f)}

    def write(value: Any) -> Value:
        found = ((key, getattr(value, name), how) for name, key, how in inner)
        return {key: how.write(part) for key, part, how in found if not is_absent(part)}

    def read(value: Any) -> Any:
        given = _checked(dict)(value)
        if needed - given.keys():
            raise Unreadable
        there = [(name, given[key], how) for name, key, how in inner if given.get(key) is not None]
        return kind(**{name: how.read(part) for name, part, how in there})

    return Plug(write, read)


def _has_no_default(one: Any) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _of_tuple(arguments: tuple[Any, ...]) -> Plug:
    if arguments[-1] is Ellipsis:
        one = plug(arguments[0])
        return Plug(
            lambda value: [one.write(part) for part in value],
            lambda value: tuple(one.read(part) for part in _checked(list)(value)),
        )
    each = [plug(argument) for argument in arguments]

    def read(value: Any) -> tuple[Any, ...]:
        if len(_checked(list)(value)) != len(each):
            raise Unreadable
        return tuple(how.read(part) for how, part in zip(each, value, strict=True))

    return Plug(lambda v: [h.write(part) for h, part in zip(each, v, strict=True)], read)


def _of_mapping(kind: Any) -> Plug:
    one = plug(kind)
    return Plug(
        lambda value: {name: one.write(part) for name, part in value.items()},
        lambda value: {name: one.read(part) for name, part in _checked(dict)(value).items()},
    )


def is_absent(value: Any) -> bool:
    """Tell whether a value says nothing: None, "" or an empty container; 0 and False speak."""
    return value is None or (not value and not isinstance(value, int))
