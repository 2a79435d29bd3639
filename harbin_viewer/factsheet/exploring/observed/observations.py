"""The rows that are explored of a table, made of it where they are not its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from msgspec import structs

from harbin_viewer.factsheet.exploring.observed.first_signs import (
    may_be_lengths,
    may_be_places,
    names_and_labels,
    parts_of_times,
)
from harbin_viewer.factsheet.exploring.observed.observed_names import name_of_observations
from harbin_viewer.factsheet.exploring.observed.stand_ins import without_stand_ins
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.tables.table import Table
from harbin_viewer.factsheet.tables.table_file import MOST_LOOKED_AT_TWICE

if TYPE_CHECKING:
    from harbin_viewer.factsheet.exploring.observed.period_columns import Turned


Step: TypeAlias = Callable[[Table, Mapping[str, str]], "tuple[Table, Notice] | None"]
"""Makes other rows of a table, with what is said of them; None where there are none to make."""


@dataclass(frozen=True, eq=False)
class Observations:
    """`table` has the rows, `notices` say what was made of the other table.

    `made_of` has the columns of that other by the fields that hold their figures here, where periods became rows.
    """

    table: Table
    notices: tuple[Notice, ...]
    made_of: Mapping[str, tuple[str, ...]]


def observations_of(
    table: Table, given: Mapping[str, str] | None = None, *, of_package: bool = True, size: int = 0
) -> Observations | None:
    """The rows that are explored in place of a table's own; None where these are as they should be.

    `given` are roles that a reader chose, field to kind: they are obeyed. What is no package was understood when it was
    opened: only its lengths of time become figures here, so that its own table shows them as they stand, and numbers
    that stand for a missing one become none in a text too large (`size`, in bytes) for all of it to be looked at then.
    """
    known, notices, made_of = table, list[Notice](), dict[str, tuple[str, ...]]()
    for step in _steps(of_package=of_package, size=size):
        if made := step(known, given or {}):
            known, notice = made
            notices.append(notice)
    for turn in (_periods_turned, _places_turned) if of_package else ():
        if not made_of and (turned := turn(known, given or {})):
            known, notice, made_of = turned
            notices.append(notice)
    if not notices:
        return None
    resource = structs.replace(known.resource, name=name_of_observations(table.resource.name))
    return Observations(replace(known, resource=resource), tuple(notices), made_of)


def _steps(*, of_package: bool, size: int) -> Iterator[Step]:
    """What is tried in turn before periods and places are turned."""
    if of_package or size > MOST_LOOKED_AT_TWICE:
        yield without_stand_ins
    if of_package:
        yield _joined
    yield _in_hours


def _joined(table: Table, given: Mapping[str, str]) -> tuple[Table, Notice] | None:
    if not parts_of_times(table):
        return None
    from harbin_viewer.factsheet.exploring.observed.joined_times import joined_times  # most tables do without

    return joined_times(table, given)


def _in_hours(table: Table, given: Mapping[str, str]) -> tuple[Table, Notice] | None:
    if not may_be_lengths(table):
        return None
    from harbin_viewer.factsheet.exploring.observed.lengths_of_time import lengths_as_hours

    return lengths_as_hours(table, given)


def _periods_turned(table: Table, given: Mapping[str, str]) -> Turned | None:
    _names, ways = names_and_labels(table, given)
    if not ways:
        return None
    from harbin_viewer.factsheet.exploring.observed.period_columns import periods_as_rows  # and without all of sense

    return periods_as_rows(table, given)


def _places_turned(table: Table, given: Mapping[str, str]) -> Turned | None:
    if not may_be_places(table):
        return None
    from harbin_viewer.factsheet.exploring.observed.countries_across import places_as_rows

    return places_as_rows(table, given)
