"""Finds what is what in a table: time, entity, measures, units, codes and notes, each with its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, get_args

from harbin_viewer.factsheet.roles.about import about
from harbin_viewer.factsheet.roles.answers.answer_rows import settle_answers
from harbin_viewer.factsheet.roles.beside import settle_beside
from harbin_viewer.factsheet.roles.code_columns import settle_codes
from harbin_viewer.factsheet.roles.evidence import Evidence, gather
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.found_roles import Dimension, RoleKind, Roles
from harbin_viewer.factsheet.roles.keys.default_values import default_of
from harbin_viewer.factsheet.roles.keys.dimensions import settle_dimensions
from harbin_viewer.factsheet.roles.keys.entity import settle_entity
from harbin_viewer.factsheet.roles.keys.key import primary_key
from harbin_viewer.factsheet.roles.keys.series_keys import settle_series_keys
from harbin_viewer.factsheet.roles.keys.time_of_each import settle_time_of_each
from harbin_viewer.factsheet.roles.measure_names import settle_measure_name
from harbin_viewer.factsheet.roles.measures import measures_of, reason_of_measure, settle_measures
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.roundings import set_aside_roundings
from harbin_viewer.factsheet.roles.times.time_role import frequency, reason_of_time, settle_time

if TYPE_CHECKING:
    import numpy.typing as npt


def find_roles(
    fields: Sequence[FieldFacts],
    columns: Mapping[str, Any],
    given: Mapping[str, str] | None = None,
    hints: Mapping[str, str] | None = None,
    whole: Mapping[str, npt.NDArray[Any]] | None = None,
) -> Roles:
    """The roles of a table's columns.

    `columns` has for each field its values row by row, texts or plain values, in a list or an array; a sample of rows
    will do, as long as it has whole stretches of the table. `given` are corrections by the reader: a field's name to
    one of the kinds of `RoleKind`; the others are then found around them. `hints` are what a resource's `roles` says:
    they hold where the lay of the file decided, and are found anew where values do. Unknown names are ignored. Of the
    `whole` columns, where a table was read, bounds and counts are told: a reader takes them for those of the table.
    """
    evidence = gather(fields, columns, whole)
    _settle_given(evidence, given or {})
    _settle_hints(evidence, hints or {})
    settle_time(evidence)
    _settle_data_of_charts(evidence)
    settle_beside(evidence)
    settle_codes(evidence)
    settle_series_keys(evidence)
    settle_measure_name(evidence)
    said = {*(given or {}).values()} & {"time", "entity"}
    if not said:
        settle_answers(evidence)
    if not evidence.named("entity") and not evidence.answers:
        settle_entity(evidence)
    if not said:
        settle_time_of_each(evidence)
    settle_dimensions(evidence)
    settle_measures(evidence)
    set_aside_roundings(evidence)
    return _found(evidence)


def _settle_given(evidence: Evidence, given: Mapping[str, str]) -> None:
    kinds: dict[str, RoleKind] = {kind: kind for kind in get_args(RoleKind)}
    for name, kind in given.items():
        if name in evidence.profiles and kind in kinds:
            evidence.settle(name, kinds[kind], "The reader said so.")


_HINTED: dict[str, tuple[RoleKind, Callable[[Profile], str | Callable[[], str]]]] = {
    "time": ("time", reason_of_time),
    "measure": ("measure", reason_of_measure),
    "bound": ("bound", lambda _: "It says how sure another figure is, and is no series."),
    "note": ("note", lambda _: "It holds flags or notes on the figures."),
    "unit": ("unit", lambda _: "It says in which unit the figures are."),
    "aside": ("aside", lambda _: "It orders or describes the rows and measures nothing."),
}
"""The roles that the lay of a file decides, and the reason that is told for each."""


def _settle_hints(evidence: Evidence, hints: Mapping[str, str]) -> None:
    for name, hint in hints.items():
        profile = evidence.profiles.get(name)
        if profile is None or hint not in _HINTED:
            continue
        kind, reason = _HINTED[hint]
        taken = kind == "time" and bool(evidence.named("time"))
        if not taken and (kind not in ("time", "measure") or profile.kind != "empty"):
            evidence.settle(name, kind, reason(profile))


def _settle_data_of_charts(evidence: Evidence) -> None:
    said = evidence.names.said_of_figures
    for profile in list(evidence.open()) if said else ():
        if role := said.get(spelled(profile.name)):
            evidence.settle(profile.name, role, "It says something of a figure, as in the data of a chart.")


def _found(evidence: Evidence) -> Roles:
    measures = measures_of(evidence)
    first = measures[0].field if measures else ""
    time, entity, units = _first(evidence, "time"), _first(evidence, "entity"), evidence.named("unit")
    told_by = {measure.unit_field for measure in measures}
    units = [*units, *(name for name in evidence.named("scale") if name in told_by)]
    varied = [name for name in units if len(evidence.profiles[name].distinct) > 1 and (name in told_by or not measures)]
    return Roles(
        roles=tuple(evidence.settled[name] for name in evidence.profiles),
        time=time,
        frequency=frequency(evidence.profiles[time]) if time else "",
        entity=entity,
        dimensions=_dimensions(evidence, first, varied),
        measures=measures,
        measure_name=_first(evidence, "measure name"),
        unit=next(iter(varied or units), ""),
        primary_key=primary_key(evidence),
        answers=evidence.answers,
        constants=_constants(evidence),
        about=about(evidence, measures),
    )


def _first(evidence: Evidence, kind: RoleKind) -> str:
    return next(iter(evidence.named(kind)), "")


def _constants(evidence: Evidence) -> dict[str, str]:
    found = {name: evidence.profiles[name].examples[:1] for name in evidence.named("constant")}
    return {name: _written(values[0]) for name, values in found.items() if values}


def _written(value: Any) -> str:
    """A value as people write it: whole numbers without a point."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _dimensions(evidence: Evidence, measure: str, units: Sequence[str]) -> tuple[Dimension, ...]:
    """Measure names and dimensions, and units that these do not decide: the choice of each to begin with."""
    names = [*evidence.named("measure name"), *evidence.named("dimension")]
    undecided = [unit for unit in units if not names or not evidence.decides(names[:1], unit)]
    return tuple(default_of(evidence.profiles[name], evidence, measure) for name in [*names, *undecided])


def as_hints(roles: Roles) -> dict[str, Any]:
    """The roles as a descriptor may keep them, under its property `roles`: JSON with the names of fields."""
    found: dict[str, Any] = {role.field: role.kind for role in roles.roles}
    return found
