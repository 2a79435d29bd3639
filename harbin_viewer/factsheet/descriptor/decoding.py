"""The bytes of a fact sheet's descriptor as a FactSheet, and every slip in them as a SheetError with its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from harbin_viewer.factsheet.descriptor.decode_type import sheet_type, sheet_type_for
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet, FactSheetPart
from harbin_viewer.factsheet.wording import quoted


def sound(content: bytes) -> FactSheet | None:
    """The sheet in a JSON text; None where it is none, or something in it cannot be read as it stands."""
    try:
        return msgspec.json.decode(content, type=sheet_type_for(content))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def converted(document: object, content: bytes | None) -> FactSheet | None:
    """The sheet in plain values that were decoded from `content` (None: no JSON text); None where something is wrong.

    The property of our own is read from the text itself, so that its figures keep the decimals they are written with.
    """
    kind = sheet_type()
    try:
        sheet = msgspec.convert(document, kind)
        if content is None:
            return sheet
        part = msgspec.json.decode(content, type=_Own).factsheet
        own: FactSheetPart = msgspec.json.decode(part, type=type(sheet.factsheet))
        return msgspec.structs.replace(sheet, factsheet=own)
    except (msgspec.MsgspecError, RecursionError):
        return None


def slip_in_figures(content: bytes, document: object, file: Path) -> Iterator[SheetError]:
    """What only the text of our own property tells, and not its plain values: a figure of 1e-999999999 is 0 there."""
    from harbin_viewer.factsheet.descriptor.wordings import problem_and_path, told, words

    try:
        part = msgspec.json.decode(content, type=_Own).factsheet
        msgspec.json.decode(part, type=sheet_type().__annotations__.get("factsheet", FactSheetPart))
    except (msgspec.MsgspecError, RecursionError) as error:
        problem, path = problem_and_path(str(error))
        yield SheetError(file, words(document, ("factsheet", *path)), *told(problem, path))


class _Own(msgspec.Struct):
    factsheet: msgspec.Raw


def slips(document: object, file: Path) -> tuple[list[SheetError], FactSheet | None, frozenset[str] | None]:
    """All slips in plain values, what remains of the sheet without them (None: nothing), and the names they touch.

    No names at all (None) where a name itself was taken out, so that nothing can be said of what leads to it.
    """
    from harbin_viewer.factsheet.descriptor.json_faults import too_deep
    from harbin_viewer.factsheet.descriptor.salvage import Salvage

    salvage = Salvage(document, file)
    try:
        rest = salvage.rest()
    except RecursionError:
        return [too_deep(file)], None, frozenset()
    return salvage.mistakes, rest, salvage.touched()


def twice(content: bytes, file: Path) -> Iterator[SheetError]:
    """Properties that stand twice in a JSON text, of which one would be lost in silence."""
    from harbin_viewer.factsheet.descriptor import duplicate_properties
    from harbin_viewer.factsheet.descriptor.foreign.plain_values import plain_json
    from harbin_viewer.factsheet.descriptor.wordings import words

    try:
        document, found = plain_json(content), list(duplicate_properties.twice(content))
    except ValueError:  # it was read though it is in no UTF-8
        return
    for path, name in found:
        problem = f"The property {quoted(name)} stands here more than once."
        yield SheetError(file, words(document, path), problem, "Keep one of them.")
