"""Lengths of time that are written as clocks write them (5:23:00) or as ISO 8601 does (PT5H23M), as hours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from msgspec import structs

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.schema import Field, Schema
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import first_of, quoted

_CLOCK = re.compile(r"(?P<h>\d{1,4}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d(?:[.,]\d+)?))?")
_ISO = re.compile(r"PT(?=\d)(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?(?:(?P<s>\d+(?:\.\d+)?)S)?")

_LASTS = re.compile(
    r"(?i)\b(?:time spent|spent|durations?|length of|lasts?|travel time|running time|elapsed|hours (?:of|worked|spent)"
    r"|durée|duración|duração|durata|dauer|varighet|varighed|varaktighet|duur)\b"
)
"""Words of what lasts; a column without any may hold times of the day."""

_HOURS_OF_DAY = 24
_PLACES = 4
_MOST_NAMES = 3


def lengths_as_hours(table: Table, given: Mapping[str, str]) -> tuple[Table, Notice] | None:
    """The table with hours in place of texts that are lengths of time; None where it has none.

    `given` are roles that a reader chose: a column that is no measure to them stays as it is.
    """
    names = [name for name in table.columns if given.get(name, "measure") == "measure"]
    found = {name: hours for name in names if (hours := _hours(table, name)) is not None}
    if not found:
        return None
    fields = tuple(_in_hours(table.field(name)) if name in found else table.field(name) for name in table.columns)
    resource = structs.replace(
        table.resource, schema=structs.replace(table.resource.schema or Schema(fields=()), fields=fields)
    )
    listed = first_of([quoted(table.field(name).label) for name in found], _MOST_NAMES, " other columns")
    sentence = f"The lengths of time in {listed} are counted in hours, as Explore has them."
    notice = Notice("assumed", sentence, table.resource.name, next(iter(found)), count=len(found))
    return replace(table, resource=resource, columns={**table.columns, **found}), notice


def _hours(table: Table, name: str) -> npt.NDArray[np.float64] | None:
    column = table.columns[name]
    if column.dtype.kind != "O":
        return None
    texts = column.tolist()
    first = next((text for text in texts if text), None)
    if not isinstance(first, str) or not _length(first):
        return None
    field = table.field(name)
    known = {text: _length(text) for text in dict.fromkeys(texts) if isinstance(text, str)}
    if None in known.values() or not _lasts(field, list(known)):
        return None
    return np.array([known.get(text, np.nan) if isinstance(text, str) else np.nan for text in texts], dtype=np.float64)


def _length(text: str) -> float | None:
    """A length of time in hours; None where the text is none."""
    found = _CLOCK.fullmatch(text.strip()) or _ISO.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds = (float((found[part] or "0").replace(",", ".")) for part in "hms")
    return round(hours + minutes / 60 + seconds / 3600, _PLACES)


def _lasts(field: Field, texts: Sequence[str]) -> bool:
    """Whether such texts are lengths and no times of the day: by the type, the words, or more hours than a day has."""
    if field.type == "time":
        return False
    said = field.type == "duration" or bool(_LASTS.search(f"{field.label} {field.name} {field.description}"))
    return said or any((_length(text) or 0.0) >= _HOURS_OF_DAY for text in texts)


def _in_hours(field: Field) -> Field:
    return structs.replace(field, type="number", format="default", unit="hours", constraints=type(field.constraints)())
