"""The enums of Qt are made with what Python puts into each of their kind, in a third of the time; nobody can tell.

PySide makes the enums of a class when that is first named, a hundred before the first screen, by a call that is meant
for enums that a person writes: of each name it asks whether it may be one. `enum._simple_enum`, by which Python makes
the enums of `re`, `ssl` and `ast`, leaves that out, and makes one sample of each kind here; what such a class has
beside its members is then put into all others of the kind.
"""

from __future__ import annotations

import enum
import sys
from functools import cache, reduce
from operator import or_
from typing import Any

_TESTED = frozenset({(3, 11), (3, 12), (3, 13)})
"""Versions of Python that the tests of this module have run with."""

_simple: Any = getattr(enum, "_simple_enum", None)
_usual: Any = vars(enum.EnumType).get("_create_")

_HIDDEN = frozenset({"name", "value"})
"""What each member has: enums with members of these names are made in the usual way."""

_MADE_ANEW = frozenset({"ONE", "__dict__", "__weakref__"})
"""What the sample of a kind has for itself alone."""


def is_tested() -> bool:
    """Whether this Python is one that this was tested with."""
    return sys.version_info[:2] in _TESTED


def make_quickly() -> None:
    """From now on make enums quickly that are made as PySide makes them."""
    if is_tested():
        enum.EnumType._create_ = _create  # type: ignore[attr-defined]


def make_as_usual() -> None:
    """From now on make all enums as Python does."""
    if is_tested():
        enum.EnumType._create_ = _usual  # type: ignore[attr-defined]


def _create(
    kind: enum.EnumType, class_name: str, names: Any, *, module: str | None = None, boundary: Any = None, **named: Any
) -> Any:
    """Stands in for what `IntEnum("Name", […], boundary=KEEP)` calls; of other enums it passes on who makes them."""
    if boundary is enum.KEEP and module is None and type(names) is list and named.get("type") is None:
        members = dict(names)
        if members and _HIDDEN.isdisjoint(members):
            return _made(kind, class_name, members)
    module = module or sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 so Python finds it too
    return _usual(kind, class_name, names, module=module, boundary=boundary, **named)


def _made(kind: enum.EnumType, name: str, members: dict[str, int]) -> Any:
    shared, own = _mould(kind)
    body = shared | {word: container() for word, container in own.items()}
    known, of_value, listed = body["_member_map_"], body["_value2member_map_"], body["_member_names_"]
    new, takes_value, is_flag = body["_new_member_"], body["_use_args_"], issubclass(kind, enum.Flag)
    made: Any = type.__new__(enum.EnumType, name, (kind,), body | (_bits(members) if is_flag else {}))
    for word, value in members.items():
        member = of_value.get(value)
        if member is None:
            of_value[value] = member = new(made, value) if takes_value else new(made)
            member._value_, member._name_, member.__objclass__ = value, word, made
            member._sort_order_ = len(listed)
            if not is_flag or _is_one_bit(value):
                listed.append(word)
        known[word] = member
        type.__setattr__(made, word, member)
    if is_flag and (in_order := [known[word]._value_ for word in listed]) != sorted(in_order):
        type.__setattr__(made, "_iter_member_", made._iter_member_by_def_)
    return made


@cache
def _mould(kind: enum.EnumType) -> tuple[dict[str, Any], dict[str, type]]:
    """What Python puts into each enum of a kind, but for its members; and the containers that each has of its own."""
    sample = _simple(kind, boundary=enum.KEEP)(type("Sample", (), {"ONE": 1}))
    there = {word: value for word, value in vars(sample).items() if word not in _MADE_ANEW}
    own = {word: type(value) for word, value in there.items() if isinstance(value, list | dict)}
    return {word: value for word, value in there.items() if word not in own} | {"__doc__": None}, own


def _bits(members: dict[str, int]) -> dict[str, int]:
    """What an enum of flags knows of all its members together."""
    values = set(members.values())
    every = reduce(or_, values)
    single = reduce(or_, filter(_is_one_bit, values), 0)
    return {"_flag_mask_": every, "_singles_mask_": single, "_all_bits_": 2 ** every.bit_length() - 1}


def _is_one_bit(value: int) -> bool:
    return bool(value) and not value & (value - 1)
