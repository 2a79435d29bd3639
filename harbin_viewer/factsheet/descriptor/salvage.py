"""Takes out of a descriptor what cannot be read, until the rest can, and tells what was wrong with each part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from harbin_viewer.factsheet.descriptor import required
from harbin_viewer.factsheet.descriptor.decode_type import sheet_type
from harbin_viewer.factsheet.descriptor.wordings import QUOTED, Place, inside, problem_and_path, told, words
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet

_STAND_INS = {
    "factsheet": {"tabs": [{"kind": "table", "name": "tables", "title": "Tables"}]},
}
"""What a sheet that lacks it is examined with, so that all its other mistakes are told as well."""


class Salvage:
    """Takes out what cannot be read, part by part, until the rest can, and remembers what was wrong with each."""

    def __init__(self, document: Any, file: Path) -> None:
        self._document = document
        self._file = file
        self.mistakes: list[SheetError] = []
        self._taken: set[Place] = set()
        self._ways: set[Place] = set()
        self._missed: set[Place] = set()
        self._stand_ins: dict[str, Any] = {}

    def rest(self) -> FactSheet | None:
        """What can be read; None where nothing can. The mistakes are complete afterwards."""
        while True:
            try:
                rest = _without(self._document, (), self._taken, self._ways)
                whole = {**rest, **self._stand_ins} if isinstance(rest, dict) else rest
                return msgspec.convert(whole, sheet_type())
            except msgspec.ValidationError as error:
                if not self._take_out(str(error)):
                    return None

    def touched(self) -> frozenset[str] | None:
        """The names of what was taken out, and of what lost a part; None where a name itself was, and may be any."""
        if any(path[-1:] == ("name",) for path in self._taken):
            return None
        return frozenset(name for path in self._taken for name in _names_along(self._document, path))

    def _take_out(self, message: str) -> bool:
        """Note the slip and take its part out of the document; False where the whole document is the part."""
        problem, path = problem_and_path(message)
        path = self._original(path)
        if "missing required" in problem:
            return self._miss(path, re.findall(QUOTED, problem)[0])
        place = (*path, re.findall(QUOTED, problem)[0]) if "unknown field" in problem else path
        if not self._is_consequence(place, problem):
            self.mistakes.append(self._mistake(problem, path))
        part = self._part(place)
        self._take(part)
        return part != ()

    def _miss(self, path: Place, name: str) -> bool:
        """Note all that is missing at `path`; what the sheet can do without for now is made up, all else taken out."""
        for missing in required.missing(self._document, path) or (name,):
            problem = f"Object missing required field `{missing}`"
            if (*path, missing) not in self._missed | self._taken:
                self._missed.add((*path, missing))
                self.mistakes.append(self._mistake(problem, path))
        if path == () and name in _STAND_INS:
            self._stand_ins[name] = _STAND_INS[name]
            return True
        part = self._part(path)
        self._take(part)
        return part != ()

    def _is_consequence(self, place: Place, problem: str) -> bool:
        """Whether the part is missing, or the list empty, only because we took something out of it."""
        return place in self._taken or ("of length" in problem and any(taken[:-1] == place for taken in self._taken))

    def _part(self, path: Place) -> Place:
        """The part to take out: the one at `path`, or the nearest around it that is still there."""
        while path and (path in self._taken or path[-1] == "..."):
            path = path[:-1]
        return path

    def _mistake(self, problem: str, path: Place) -> SheetError:
        what, remedy = told(problem, path)
        return SheetError(self._file, words(self._document, path), what, remedy)

    def _take(self, part: Place) -> None:
        self._taken.add(part)
        self._ways.update(part[:length] for length in range(len(part)))

    def _original(self, path: Place) -> Place:
        """The path with its list indexes as they are in the document, not as they are after taking items out."""
        original: Place = ()
        for step in path:
            original = (*original, self._index(original, step) if isinstance(step, int) else step)
        return original

    def _index(self, listed: Place, index: int) -> int:
        here = self._document
        for step in listed:
            here = inside(here, step)
        kept = [i for i in range(len(here)) if (*listed, i) not in self._taken]
        return kept[index]


def _without(part: Any, path: Place, taken: set[Place], ways: set[Place]) -> Any:
    """`part` without what was taken out; only what lies on the `ways` there is copied."""
    if path not in ways:
        return part
    if isinstance(part, dict):
        return {k: _without(v, (*path, k), taken, ways) for k, v in part.items() if (*path, k) not in taken}
    if isinstance(part, list):
        return [_without(v, (*path, i), taken, ways) for i, v in enumerate(part) if (*path, i) not in taken]
    return part


def _names_along(document: object, path: Place) -> Iterator[str]:
    """The names of the objects on the way to a part, and of those in it."""
    here = document
    for step in path:
        yield from _name(here)
        here = inside(here, step)
    yield from _names_in(here)


def _names_in(part: object) -> Iterator[str]:
    yield from _name(part)
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _names_in(inner)


def _name(part: object) -> Iterator[str]:
    name = part.get("name") if isinstance(part, dict) else None
    if isinstance(name, str):
        yield name
