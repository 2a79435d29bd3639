"""The enums of Qt are made as Python makes those of its own library: in half the time, and nobody can tell.

PySide makes the enums of a class when that is first named, a hundred before the first screen, by a call that is meant
for enums that a person writes: of each name it asks whether it may be one. `enum._simple_enum`, by which Python makes
the enums of `re`, `ssl` and `ast`, leaves that out.
"""

from __future__ import annotations

import enum
import sys
from typing import Any

_TESTED = frozenset({(3, 11), (3, 12), (3, 13)})
"""Versions of Python that the tests of this module have run with."""

_simple: Any = getattr(enum, "_simple_enum", None)
_usual: Any = vars(enum.EnumType).get("_create_")

_HIDDEN = frozenset({"name", "value"})
"""What each member has: enums with members of these names are made in the usual way."""


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


def _made(kind: enum.EnumType, name: str, members: dict[str, object]) -> Any:
    made = _simple(kind, boundary=enum.KEEP)(type(name, (), members))
    made.__doc__ = None
    known = vars(made)
    for word, member in made.__members__.items():
        if known[word] is not member:  # Python 3.11 would ask a property each time that the member is named
            type.__setattr__(made, word, member)
    return made
