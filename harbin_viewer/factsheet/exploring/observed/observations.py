"""The rows that are explored of a table, made of it where they are not its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from msgspec import structs

from harbin_viewer.factsheet.exploring.observed.joined_times import joined_times
from harbin_viewer.factsheet.exploring.observed.names import name_of_observations
from harbin_viewer.factsheet.exploring.observed.period_columns import periods_as_rows
from harbin_viewer.factsheet.exploring.observed.places_across import places_as_rows
from harbin_viewer.factsheet.exploring.observed.stand_ins import without_stand_ins
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.tables.table import Table


@dataclass(frozen=True, eq=False)
class Observations:
    """`table` has the rows, `notices` say what was made of the other table.

    `made_of` has the columns of that other by the fields that hold their figures here, where periods became rows.
    """

    table: Table
    notices: tuple[Notice, ...]
    made_of: Mapping[str, tuple[str, ...]]


def observations_of(table: Table, given: Mapping[str, str] | None = None) -> Observations | None:
    """The rows that are explored in place of a table's own; None where these are as they should be.

    `given` are roles that a reader chose, field to kind: they are obeyed.
    """
    known, notices, made_of = table, list[Notice](), dict[str, tuple[str, ...]]()
    for step in (without_stand_ins, joined_times):
        if made := step(known, given or {}):
            known, notice = made
            notices.append(notice)
    for turn in (periods_as_rows, places_as_rows):
        if not made_of and (turned := turn(known, given or {})):
            known, notice, made_of = turned
            notices.append(notice)
    if not notices:
        return None
    resource = structs.replace(known.resource, name=name_of_observations(table.resource.name))
    return Observations(replace(known, resource=resource), tuple(notices), made_of)
