"""Properties that stand twice in one object of a JSON text: decoders keep the last of them and say nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from harbin_viewer.factsheet.patient_lock import glance


def twice(content: bytes) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The path of each such object in a valid JSON text, and the name of the property."""
    import json  # not needed to open a sheet, only to examine one

    try:
        document = json.loads(content, object_pairs_hook=_Object, parse_int=str, parse_float=str)
        yield from _in(document, ())
    except RecursionError:  # so deep that no slip of the pen can be looked for
        return


class _Object(dict[str, Any]):
    """An object that knows which of its properties were given more than once."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        glance()
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.twice = sorted({name for name in names if names.count(name) > 1}) if len(self) < len(names) else []


def _in(part: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if isinstance(part, _Object):
        glance()
        yield from ((path, name) for name in part.twice)
        for name, inner in part.items():
            yield from _in(inner, (*path, name))
    elif isinstance(part, list):
        for number, inner in enumerate(part):
            yield from _in(inner, (*path, number))
