"""The value of each dimension that a first look is taken at: the whole, the newest, or the one with most figures."""

from __future__ import annotations

from collections import Counter
from math import isfinite
from typing import Literal, TypeAlias

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import Dimension
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.names.places import is_total, is_world, plain
from harbin_viewer.factsheet.roles.profile import Profile, is_missing, number_in

_OWN_CURRENCY = re.compile(r"(?i)(?:national|local|domestic) currency|\bLCU\b|\bXDC\b")


_PERSONS = listed(
    "persons|people|all persons|both|combined|personen|personas|pessoas|persone|personnes|osoby|человек|население"
)
"""How offices call women and men together, where both have values of their own."""

_WITH_WHOLE = 3
"""Values of a dimension of two sexes and both together."""

_ROUNDED = 0.01
"""How far a sum may lie from its parts."""


def default_of(profile: Profile, evidence: Evidence, measure: str) -> Dimension:
    """The value of a dimension to begin with, and why."""
    value, why = _begun_with(profile, evidence, measure)
    return Dimension(profile.name, value, _reason(value, why, profile.facts.label))


_Why: TypeAlias = Literal["blank", "whole", "newest", "most figures"]


def _reason(value: str, why: _Why, label: str) -> str:
    """Why a value of the dimension of that label is the one to begin with."""
    match why:
        case "blank":
            return f"Most rows have no “{label}”: they are of the whole."
        case "whole":
            return f"“{value}” is the whole of “{label}”."
        case "newest":
            return f"“{value}” is the newest of “{label}”."
        case "most figures":
            return f"“{value}” is the first of “{label}” with the most figures."


def _begun_with(profile: Profile, evidence: Evidence, measure: str) -> tuple[str, _Why]:
    """The total where a dimension has one, the newest of times, else the first with the most figures."""
    filled = _filled(profile, evidence, measure)
    blank = filled.pop("", 0)
    if blank >= max(filled.values(), default=1) and not any(is_world(text) or is_total(text) for text in filled):
        return "", "blank"
    totals = [text for text in filled if is_world(text) or is_total(text)]
    if totals:
        return min(totals, key=len), "whole"
    if whole := _both_sexes(profile, evidence, measure):
        return whole, "whole"
    best = max(filled.values(), default=0)
    if profile.periods and is_named(profile.name, "time"):
        told = [text for text in filled if filled[text] >= 0.98 * best and text in profile.periods]
        return max(told, key=lambda text: profile.periods[text].text, default=""), "newest"
    full = [text for text, count in filled.items() if count >= 0.98 * best]
    local = _in_many_currencies(profile, evidence)
    return next((text for text in full if text not in local), next(iter(full), "")), "most figures"


def _both_sexes(profile: Profile, evidence: Evidence, measure: str) -> str:
    """The third value beside two sexes: “Persons”, or a code (9 beside 1 and 2) whose figures are those of both.

    A code may as well stand for people of whom it is not known: then its figures are neither the sum nor between.
    """
    texts = [str(text) for text in profile.distinct if not is_missing(text)]
    called = any(is_named(name, "sex") or ends_named(name, "sex") for name in (profile.name, profile.facts.label))
    if len(texts) != _WITH_WHOLE or not called:
        return ""
    persons = [text for text in texts if plain(text) in _PERSONS]
    if len(persons) == 1:
        return persons[0] if all(is_named(text, "sexes") for text in texts if text not in persons) else ""
    third = [text for text in texts if _bare(text) not in ("1", "2")]
    if len(third) != 1 or not measure or not _is_of_both(profile.name, third[0], evidence, measure):
        return ""
    return third[0]


def _is_of_both(name: str, third: str, evidence: Evidence, measure: str) -> bool:
    """Whether each figure of a value is the sum of those of the two others, or each lies between them."""
    keys = [*evidence.named("time"), *evidence.named("entity"), *evidence.named("dimension"), *evidence.named("unit")]
    keys = [key for key in keys if key != name]
    groups: dict[tuple[object, ...], dict[bool, list[float]]] = {}
    for *key, sex, figure in evidence.tuples((*keys, name, measure)):
        if isfinite(value := number_in(figure)):
            groups.setdefault(tuple(key), {}).setdefault(str(sex) == third, []).append(value)
    whole = [group for group in groups.values() if len(group.get(True, ())) == 1 and len(group.get(False, ())) == 2]
    sums = all(abs(sum(group[False]) - group[True][0]) <= _ROUNDED * abs(group[True][0]) for group in whole)
    between = all(min(group[False]) <= group[True][0] <= max(group[False]) for group in whole)
    return len(whole) > 1 and (sums or between)


def _bare(text: str) -> str:
    return text.removesuffix(".0")


def _in_many_currencies(profile: Profile, evidence: Evidence) -> frozenset[str]:
    """The things measured in each country's own currency, which no axis can have in common."""
    units = evidence.named("unit")
    pairs = evidence.tuples((profile.name, units[0])) if units else [(text, text) for text in profile.texts]
    return frozenset(str(text) for text, unit in set(pairs) if _OWN_CURRENCY.search(str(unit)))


def _filled(profile: Profile, evidence: Evidence, measure: str) -> Counter[str]:
    names = (profile.name, measure) if measure else (profile.name, profile.name)
    pairs = evidence.tuples(names)
    return Counter("" if is_missing(value) else str(value) for value, figure in pairs if not is_missing(figure))
