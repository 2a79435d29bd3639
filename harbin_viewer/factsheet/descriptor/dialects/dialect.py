"""What a dialect of descriptors is: how it says what the standard has other words for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

Part: TypeAlias = dict[str, Any]
"""An object of a descriptor, as plain values; a dialect changes it in place."""


def _as_it_is(_part: Part) -> None:
    """Nothing to translate."""


class Dialect(NamedTuple):
    """How each part is translated. What the standard's own properties say already is never replaced."""

    name: str
    package: Callable[[Part], None] = _as_it_is
    source: Callable[[Part], None] = _as_it_is
    contributor: Callable[[Part], None] = _as_it_is
    license: Callable[[Part], None] = _as_it_is
    resource: Callable[[Part], None] = _as_it_is
    field: Callable[[Part], None] = _as_it_is


def known_as(part: Part, names: dict[str, str]) -> None:
    """Give properties the standard's names, where those are not there."""
    for theirs, standard in names.items():
        if theirs in part and not has(part, standard) and has(part, theirs):
            value = part[theirs]
            part[standard] = value.strip() if isinstance(value, str) else value


def has(part: Part, name: str) -> bool:
    """Whether a property is there and says something."""
    return part.get(name) not in (None, "", [], {})


def text(part: Part, name: str) -> str:
    """A property that is a text; "" where it is none."""
    value = part.get(name)
    return value.strip() if isinstance(value, str) else ""


def objects(listed: Any) -> Iterator[Part]:
    """The objects of what should be a list of them; nothing where it is none."""
    return (item for item in listed if isinstance(item, dict)) if isinstance(listed, list) else iter(())


def append(package: Part, name: str, part: Part) -> None:
    """Add an object to a list of the package."""
    listed = package.get(name)
    package[name] = [*listed, part] if isinstance(listed, list) else [part]
