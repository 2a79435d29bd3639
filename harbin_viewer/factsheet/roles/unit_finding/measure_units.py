"""The unit of a column of figures: as it is declared, or as its name, its rows or its description say and bear out."""

from __future__ import annotations

from collections.abc import Sequence

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.described import is_population
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.found_roles import RoleKind
from harbin_viewer.factsheet.roles.measure_names import counts_others
from harbin_viewer.factsheet.roles.names.places import share_of_countries
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.unit_finding.currencies import CODES
from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_described, unit_named
from harbin_viewer.factsheet.roles.unit_finding.unit_columns import UnitColumns

_LEAST_PEOPLE = 10_000_000
"""Whole numbers of a population of which the largest is no less are people: there are fewer thousands of them."""

_SOME = 5
"""Figures from which on a share is told to be one of one."""

_CURRENCY = re.compile(CODES)
_THINGS: tuple[RoleKind, ...] = ("entity", "dimension", "words")
_LOOKED_AT, _SOME_COUNTRIES = 100, 0.2

_IN_HUNDREDS = re.compile(r"(?i)%|per ?cent|pct|percentage")


def unit_of_measure(profile: Profile, label: str, evidence: Evidence, units: UnitColumns) -> str:
    """The unit of a measure that is called `label`; "" where nothing says it, or the figures say otherwise."""
    facts = profile.facts
    if facts.unit:
        return "" if units.part(facts.name, facts.unit) else units.with_bought(facts.name, facts.unit)
    named = units.with_bought(facts.name, _named(facts, label, evidence, units))
    unit = named or units.unit_of(facts.name) or unit_described(label, facts.description)
    if unit == "years" and "year" not in label.casefold() and _are_parts_of_one(profile.numbers):
        return ""  # of a life expectancy: they are correlations or shares
    if not unit and is_population(label) and _are_people(profile):
        return "people"
    told_so = unit != "%" or _IN_HUNDREDS.search(f"{label} {facts.name} {facts.description}")
    return "" if not told_so and _is_fraction(profile.numbers) else unit


def _named(facts: FieldFacts, label: str, evidence: Evidence, units: UnitColumns) -> str:
    """The unit in the name of a measure; "" where it is that of other figures, or a column has several."""
    counted = counts_others(facts.name, evidence.profiles)
    unit = "" if counted or evidence.names.is_per_amount(facts.name) else unit_named(label, facts.name)
    unit = unit or (label if _is_money_of_things(label, evidence) else "")
    if unit and re.search(rf"(?i)\b(?:per |1/){re.escape(unit)}\b", facts.description):
        unit = f"per {unit}"
    return "" if unit and units.part(facts.name, unit) else unit


def _is_money_of_things(label: str, evidence: Evidence) -> bool:
    """Whether a column called by nothing but a currency, beside things and no other, holds their amounts.

    Beside times alone, beside countries, or beside other currencies it may hold the rates of this one.
    """
    if not _CURRENCY.fullmatch(label) or sum(bool(_CURRENCY.fullmatch(name)) for name in evidence.profiles) > 1:
        return False
    things = [evidence.profiles[name] for kind in _THINGS for name in evidence.named(kind)]
    return bool(things) and not any(share_of_countries(thing.texts[:_LOOKED_AT]) > _SOME_COUNTRIES for thing in things)


def _are_people(profile: Profile) -> bool:
    """Whether figures of a population are people: 1411 may be those of a village, and the millions of China."""
    return profile.kind == "whole number" and max(profile.numbers, default=0) >= _LEAST_PEOPLE


def _are_parts_of_one(figures: Sequence[float]) -> bool:
    known = [abs(figure) for figure in figures if figure == figure]
    return len(known) > 1 and max(known) <= 1.0


def _is_fraction(figures: Sequence[float]) -> bool:
    """Whether figures that are called a share may be parts of one, and not of a hundred: none is above one."""
    known = [figure for figure in figures if figure == figure]
    return len(known) >= _SOME and min(known) >= 0 and max(known) <= 1.0
