"""The bytes of a descriptor as a FactSheet, and every slip in them as a SheetError with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from harbin_viewer.factsheet.descriptor.decode_type import sheet_type, sheet_type_for
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import quoted

_WHERE = r"(?s)^(?P<problem>.*?)(?: - at `\$(?P<path>.*)`)?$"
_STEP = r"\.([^.\[]+)|\[(\d+|\.\.\.)\]"
_BYTE = r" \(byte (\d+)\)"
_LEAST = r"^Expected `(?:int|float)` >= ([\d.]+)"
_QUOTED = r"`([^`]*)`"

_ONE_OF = {
    "resources": "resource",
    "views": "view",
    "sources": "source",
    "licenses": "license",
    "contributors": "contributor",
    "tabs": "tab",
    "checks": "check",
    "fields": "field",
    "highlights": "highlight",
    "decks": "deck",
    "foreignKeys": "foreign key",
}
"""Lists of the descriptor with the word for one of their items; others are "item" of the list."""

_KINDS = {
    "str": "a text",
    "int": "a whole number",
    "float": "a number",
    "decimal": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}
"""The decoder's names of JSON types in words."""

Place = tuple[str | int, ...]

_STAND_INS = {
    "name": "sheet",
    "title": "Fact sheet",
    "factsheet": {"tabs": [{"kind": "table", "name": "tables", "title": "Tables"}]},
}
"""What a sheet that lacks it is examined with, so that all its other mistakes are told as well."""


def decode(content: bytes, file: Path) -> FactSheet:
    """The sheet in `content`; the first SheetError where it is none."""
    try:
        return msgspec.json.decode(content, type=sheet_type_for(content))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        found, _, _ = salvage(content, file)
        raise found[0] from None


def salvage(content: bytes, file: Path) -> tuple[list[SheetError], FactSheet | None, frozenset[str] | None]:
    """All slips in `content`, what remains of the sheet without them (None: nothing), and the names they touch."""
    broken = _not_json(content, file)
    if broken:
        return [broken], None, frozenset()
    document = msgspec.json.decode(content)
    twice = list(_twice(content, document, file))
    try:
        return twice, msgspec.json.decode(content, type=sheet_type()), frozenset()
    except msgspec.ValidationError:
        salvage = _Salvage(document, file)
    try:
        rest = salvage.rest()
    except RecursionError:
        return [_too_deep(file)], None, frozenset()
    return [*twice, *salvage.mistakes], rest, salvage.touched()


def _twice(content: bytes, document: object, file: Path) -> Iterator[SheetError]:
    """Properties that stand twice, of which one would be lost in silence."""
    from harbin_viewer.factsheet.descriptor import duplicate_properties  # not on the way to a sheet that is sound

    for path, name in duplicate_properties.twice(content):
        problem = f"The property {quoted(name)} stands here more than once."
        yield SheetError(file, words(document, path), problem, "Keep one of them.")


def words(document: object, path: Place) -> str:
    """A path in the descriptor in words: `resource "trade", field "year", type`."""
    parts: list[str] = []
    here = document
    listed = ""
    for step in path:
        here = _inside(here, step)
        if isinstance(step, int):
            parts[-1:] = [_item(listed, step, here)]
        elif step != "factsheet":
            parts.append(step)
        listed = str(step)
    return ", ".join(parts)


class _Salvage:
    """Takes out what cannot be read, part by part, until the rest can, and remembers what was wrong with each."""

    def __init__(self, document: Any, file: Path) -> None:
        self._document = document
        self._file = file
        self.mistakes: list[SheetError] = []
        self._taken: set[Place] = set()
        self._missed: set[Place] = set()
        self._stand_ins: dict[str, Any] = {}

    def rest(self) -> FactSheet | None:
        """What can be read; None where nothing can. The mistakes are complete afterwards."""
        while True:
            try:
                rest = _without(self._document, (), self._taken)
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
        problem, path = _problem_and_path(message)
        path = self._original(path)
        if "missing required" in problem:
            return self._miss(path, re.findall(_QUOTED, problem)[0])
        place = (*path, re.findall(_QUOTED, problem)[0]) if "unknown field" in problem else path
        if not self._is_consequence(place, problem):
            self.mistakes.append(self._mistake(problem, path))
        part = self._part(place)
        self._taken.add(part)
        return part != ()

    def _miss(self, path: Place, name: str) -> bool:
        """Note all that is missing at `path`; what the sheet can do without for now is made up, all else taken out."""
        from harbin_viewer.factsheet.descriptor import required  # not on the way to a sheet that is sound

        for one in required.missing(self._document, path) or (name,):
            problem = f"Object missing required field `{one}`"
            if (*path, one) not in self._missed | self._taken:
                self._missed.add((*path, one))
                self.mistakes.append(self._mistake(problem, path))
        if path == () and name in _STAND_INS:
            self._stand_ins[name] = _STAND_INS[name]
            return True
        part = self._part(path)
        self._taken.add(part)
        return part != ()

    def _is_consequence(self, place: Place, problem: str) -> bool:
        """Whether the part is missing, or the list empty, only because we took something out of it."""
        return place in self._taken or ("of length" in problem and any(one[:-1] == place for one in self._taken))

    def _part(self, path: Place) -> Place:
        """The part to take out: the one at `path`, or the nearest around it that is still there."""
        while path and (path in self._taken or path[-1] == "..."):
            path = path[:-1]
        return path

    def _mistake(self, problem: str, path: Place) -> SheetError:
        what, remedy = _told(problem, path)
        return SheetError(self._file, words(self._document, path), what, remedy)

    def _original(self, path: Place) -> Place:
        """The path with its list indexes as they are in the document, not as they are after taking items out."""
        original: Place = ()
        for step in path:
            original = (*original, self._index(original, step) if isinstance(step, int) else step)
        return original

    def _index(self, listed: Place, index: int) -> int:
        here = self._document
        for step in listed:
            here = _inside(here, step)
        kept = [i for i in range(len(here)) if (*listed, i) not in self._taken]
        return kept[index]


def _without(part: Any, path: Place, taken: set[Place]) -> Any:
    """A copy of `part` without what was taken out."""
    if isinstance(part, dict):
        return {k: _without(v, (*path, k), taken) for k, v in part.items() if (*path, k) not in taken}
    if isinstance(part, list):
        return [_without(v, (*path, i), taken) for i, v in enumerate(part) if (*path, i) not in taken]
    return part


def _names_along(document: object, path: Place) -> Iterator[str]:
    """The names of the objects on the way to a part, and of those in it."""
    here = document
    for step in path:
        yield from _name(here)
        here = _inside(here, step)
    yield from _names_in(here)


def _names_in(part: object) -> Iterator[str]:
    yield from _name(part)
    for one in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from _names_in(one)


def _name(part: object) -> Iterator[str]:
    name = part.get("name") if isinstance(part, dict) else None
    if isinstance(name, str):
        yield name


def _inside(part: object, step: str | int) -> object:
    if isinstance(part, dict) and isinstance(step, str):
        return part.get(step)
    if isinstance(part, list) and isinstance(step, int) and step < len(part):
        return part[step]
    return None


def _item(listed: str, index: int, item: object) -> str:
    """One item of a list: by its name or title, or by its number as a person counts."""
    word = _ONE_OF.get(listed, f"{listed}, item")
    label = next((item[k] for k in ("name", "title", "resource") if item.get(k)), "") if isinstance(item, dict) else ""
    return f"{word} “{label}”" if isinstance(label, str) and label else f"{word} {index + 1}"


def _problem_and_path(message: str) -> tuple[str, Place]:
    match = re.match(_WHERE, message)
    assert match is not None  # the expression matches any text
    return match["problem"], tuple(_steps(match["path"] or ""))


def _steps(path: str) -> Iterator[str | int]:
    for key, index in re.findall(_STEP, path):
        yield int(index) if index.isdigit() else key or index


def _told(problem: str, path: Place) -> tuple[str, str]:
    """The decoder's words as a problem and a remedy that a maker of sheets understands."""
    quoted = re.findall(_QUOTED, problem)
    last = str(next((step for step in reversed(path) if isinstance(step, str) and step != "..."), "the descriptor"))
    if "missing required field" in problem:
        return f"The property “{quoted[0]}” is missing.", f"Add “{quoted[0]}”."
    if "unknown field" in problem:
        return f"There is no property “{quoted[0]}” here.", "Correct its spelling or remove it."
    if "matching regex" in problem and last == "by":
        return "“by” is not a date such as 2024-05-17.", "Write it so."
    if "matching regex" in problem:
        return f"“{last}” has characters that a name cannot have.", "Use a-z, 0-9, dot, dash and underscore."
    if "of length >=" in problem:
        return f"“{last}” is empty.", "Fill it in."
    if least := re.search(_LEAST, problem):
        return f"“{last}” is less than {float(least[1]):g}, the least that it can be.", "Correct the value."
    if problem == "Invalid decimal string":
        return "A number is expected here, not a text.", "Correct the value."
    if problem.startswith("Invalid"):
        value = problem.split(" value ", 1)[-1]
        return f"The value {value} is none of those that “{last}” can have.", "Use one of them, spelt the same."
    if len(quoted) == 2:
        expected = _kinds(quoted[0])
        return f"{expected[0].upper()}{expected[1:]} is expected here, not {_kinds(quoted[1])}.", "Correct the value."
    return f"{problem}.", "Correct the value."


def _kinds(names: str) -> str:
    return " or ".join(_KINDS.get(name, name) for name in names.split(" | "))


def _not_json(content: bytes, file: Path) -> SheetError | None:
    """What is wrong with `content` as a JSON text in UTF-8, or None."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:2]:
        return SheetError(file, "", "The file is in UTF-16.", "Save it as UTF-8 without byte order mark.")
    if content[:3] == b"\xef\xbb\xbf":
        problem = "The file begins with a byte order mark."
        return SheetError(file, "", problem, "Save it as UTF-8 without byte order mark.")
    if not content.strip():
        return SheetError(file, "", "The file is empty.", "Put a descriptor in it, or restore it from a copy.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        problem = f"The file is not UTF-8: byte {content[error.start]:#04x} means nothing there."
        return SheetError(file, _line_and_column(content, error.start), problem, "Save it as UTF-8.")
    return _bad_syntax(content, text, file)


def _bad_syntax(content: bytes, text: str, file: Path) -> SheetError | None:
    try:
        msgspec.json.decode(content)
    except RecursionError:
        return _too_deep(file)
    except msgspec.DecodeError as error:
        if "out of range" in str(error):
            problem = "A number in it is too large to be read."
            return SheetError(file, "", problem, "Write a smaller one, or put it in quotation marks.")
        at = re.search(_BYTE, str(error))
        what = re.sub(_BYTE, "", str(error)).removeprefix("JSON is malformed: ")
        offset = int(at[1]) if at else len(text.rstrip().encode())
        place = _line_and_column(content, offset - 1 if what == "trailing characters" else offset)
        told = "it ends too early" if what == "Input data was truncated" else what
        return SheetError(file, place, f"This is not valid JSON: {told}.", _syntax_remedy(told))
    return None


def _too_deep(file: Path) -> SheetError:
    problem = "Its lists and objects are nested too deeply to be read."
    return SheetError(file, "", problem, "Look for brackets that are opened again and again.")


def _syntax_remedy(problem: str) -> str:
    if problem == "it ends too early":
        return "Close what is open: a bracket, a brace or a quotation mark."
    return "Look for a missing or surplus comma, bracket or quotation mark just before this place."


def _line_and_column(content: bytes, offset: int) -> str:
    before = content[:offset].decode("utf-8", "replace")
    return f"line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}"
