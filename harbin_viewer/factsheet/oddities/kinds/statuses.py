"""Words in a column of statuses that are none: their figures look as if nothing were said of them."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.factsheet.oddities.declaration import declare
from harbin_viewer.factsheet.oddities.examined import ExaminedTable, first_few
from harbin_viewer.factsheet.wording import listed, quoted


@declare("statuses", rank=12)
def statuses(examined: ExaminedTable) -> Iterator[Notice]:
    """Of a table with sources, each column in which some words are statuses and others are not."""
    table = examined.table
    schema = table.resource.schema
    fields = schema.fields if schema and "source" in table.columns else ()
    for name in dict.fromkeys(field.status for field in fields):
        if name not in table.columns:
            continue
        words = [str(value) for value in examined.coded(name).values]
        unknown = [word for word in words if word not in STATUSES]
        if unknown and len(unknown) < len(words):
            told = "word is no status" if len(unknown) == 1 else "words are no statuses"
            sentence = (
                f"In {examined.label(name)} {len(unknown)} {told}, and their figures look as if nothing were said of "
                f"them. There are {listed(list(STATUSES))}."
            )
            yield Notice("odd", sentence, field=name, place=first_few(list(map(quoted, unknown))), count=len(unknown))
