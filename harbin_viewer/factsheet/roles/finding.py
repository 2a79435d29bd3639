"""Finds what is what in a table: time, entity, measures, units, codes and notes, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from harbin_viewer.factsheet.roles.beside import settle_beside
from harbin_viewer.factsheet.roles.code_columns import settle_codes
from harbin_viewer.factsheet.roles.evidence import Evidence, gather
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.found import Dimension, Role, RoleKind, Roles
from harbin_viewer.factsheet.roles.keys_of_rows import default_of, primary_key, settle_dimensions, settle_entity
from harbin_viewer.factsheet.roles.measures import measures_of, settle_measure_name, settle_measures
from harbin_viewer.factsheet.roles.time_role import frequency, settle_time


def find_roles(
    fields: Sequence[FieldFacts], columns: Mapping[str, Any], given: Mapping[str, str] | None = None
) -> Roles:
    """The roles of a table's columns.

    `columns` has for each field its values row by row, texts or plain values, in a list or an array; a sample of rows
    will do, as long as it has whole stretches of the table. `given` are corrections by the reader: a field's name to
    one of the kinds of `RoleKind`; the others are then found around them. Unknown fields and kinds are ignored.
    """
    evidence = gather(fields, columns)
    _settle_given(evidence, given or {})
    if not evidence.named("time"):
        settle_time(evidence)
    settle_beside(evidence)
    settle_codes(evidence)
    settle_measure_name(evidence)
    if not evidence.named("entity"):
        settle_entity(evidence)
    settle_dimensions(evidence)
    settle_measures(evidence)
    return _found(evidence)


def _settle_given(evidence: Evidence, given: Mapping[str, str]) -> None:
    kinds: dict[str, RoleKind] = {kind: kind for kind in get_args(RoleKind)}
    for name, kind in given.items():
        if name in evidence.profiles and kind in kinds:
            evidence.settle(name, kinds[kind], "The reader said so.")


def _found(evidence: Evidence) -> Roles:
    measures = measures_of(evidence)
    first = measures[0].field if measures else ""
    time, entity, units = _first(evidence, "time"), _first(evidence, "entity"), evidence.named("unit")
    varied = [name for name in units if len(evidence.profiles[name].distinct) > 1]
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
        constants=_constants(evidence),
    )


def _first(evidence: Evidence, kind: RoleKind) -> str:
    return next(iter(evidence.named(kind)), "")


def _constants(evidence: Evidence) -> dict[str, str]:
    return {
        name: evidence.profiles[name].texts[0] for name in evidence.named("constant") if evidence.profiles[name].texts
    }


def _dimensions(evidence: Evidence, measure: str, units: Sequence[str]) -> tuple[Dimension, ...]:
    """Measure names and dimensions, and units that these do not decide: the choice of each to begin with."""
    names = [*evidence.named("measure name"), *evidence.named("dimension")]
    undecided = [unit for unit in units if not names or not evidence.decides(names[:1], unit)]
    return tuple(default_of(evidence.profiles[name], evidence, measure) for name in [*names, *undecided])


def as_hints(roles: Roles) -> dict[str, Any]:
    """The roles as a descriptor may keep them, under its property `roles`: JSON with the names of fields."""
    found: dict[str, Any] = {role.field: role.kind for role in roles.roles}
    return found


def given_by(hints: Mapping[str, Any]) -> dict[str, str]:
    """The corrections that a descriptor's hints amount to, for `find_roles`."""
    return {str(name): str(kind) for name, kind in hints.items()}


__all__ = ["Role", "Roles", "as_hints", "find_roles", "given_by"]
