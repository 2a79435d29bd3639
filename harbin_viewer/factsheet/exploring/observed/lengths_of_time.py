"""Lengths of time that are written as clocks write them (5:23:00) or as ISO 8601 does (PT5H23M), as hours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from msgspec import structs

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.roles.times.durations import in_hours
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.wording import first_of, quoted

_LASTS = re.compile(
    r"(?i)\b(?:time spent|spent|durations?|length of|lasts?|travel time|running time|elapsed|hours (?:of|worked|spent)"
    r"|durée|duración|duração|durata|dauer|varighet|varighed|varaktighet|duur)\b"
)
"""Words of what lasts; a column without any may hold times of the day."""

_SAYS_HOURS = re.compile(r"(?i)\bhours?\b|\bhh?:?mm\b|\(h\)|stunden|heures|horas|\bore\b|\btimer\b|\buren\b")

_HOURS_OF_DAY = 24
_MOST_NAMES = 3


def lengths_as_hours(table: Table, given: Mapping[str, str]) -> tuple[Table, Notice] | None:
    """The table with hours in place of texts that are lengths of time; None where it has none.

    `given` are roles that a reader chose: a column that is no measure to them stays as it is.
    """
    names = [name for name in table.columns if given.get(name, "measure") == "measure"]
    found = {name: hours for name in names if (hours := _hours(table, name)) is not None}
    if not found:
        return None
    fields = tuple(_field_of_hours(table.field(name)) if name in found else table.field(name) for name in table.columns)
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
    if not isinstance(first, str) or not in_hours(first):
        return None
    field = table.field(name)
    different = [text for text in dict.fromkeys(texts) if isinstance(text, str)]
    known = {text: in_hours(_with_hours(text, different)) for text in different}
    if None in known.values() or not _lasts(field, different) or not _tell_hours(field, different):
        return None
    return np.array([known.get(text, np.nan) if isinstance(text, str) else np.nan for text in texts], dtype=np.float64)


def _with_hours(text: str, beside: Sequence[str]) -> str:
    """A text with its hours: 3:20 beside 1:02:10 are minutes and seconds."""
    return f"0:{text:0>5}" if text.count(":") == 1 and any(other.count(":") > 1 for other in beside) else text


def _tell_hours(field: Field, texts: Sequence[str]) -> bool:
    """Whether texts say which part is the hours: 3:20 alone is a song, or a way to work, unless words have hours."""
    if not any(text.count(":") == 1 for text in texts) or any(text.count(":") > 1 for text in texts):
        return True
    return bool(_SAYS_HOURS.search(f"{field.label} {field.name} {field.description}"))


def _lasts(field: Field, texts: Sequence[str]) -> bool:
    """Whether such texts are lengths and no times of the day: by the type, the words, or more hours than a day has."""
    if field.type == "time":
        return False
    said = field.type == "duration" or bool(_LASTS.search(f"{field.label} {field.name} {field.description}"))
    return said or any((in_hours(text) or 0.0) >= _HOURS_OF_DAY for text in texts)


def _field_of_hours(field: Field) -> Field:
    return structs.replace(field, type="number", format="default", unit="hours", constraints=type(field.constraints)())
