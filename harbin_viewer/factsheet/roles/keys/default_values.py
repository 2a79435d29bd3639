"""The value of each dimension that a first look is taken at: the whole, the newest, or the one with most figures."""

from __future__ import annotations

from collections import Counter
from typing import Literal, TypeAlias

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import Dimension
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.places import is_total, is_world
from harbin_viewer.factsheet.roles.profile import Profile, is_missing

_OWN_CURRENCY = re.compile(r"(?i)(?:national|local|domestic) currency|\bLCU\b|\bXDC\b")


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
    best = max(filled.values(), default=0)
    if profile.periods and is_named(profile.name, "time"):
        told = [text for text in filled if filled[text] >= 0.98 * best and text in profile.periods]
        return max(told, key=lambda text: profile.periods[text].text, default=""), "newest"
    full = [text for text, count in filled.items() if count >= 0.98 * best]
    local = _in_many_currencies(profile, evidence)
    return next((text for text in full if text not in local), next(iter(full), "")), "most figures"


def _in_many_currencies(profile: Profile, evidence: Evidence) -> frozenset[str]:
    """The things measured in each country's own currency, which no axis can have in common."""
    units = evidence.named("unit")
    pairs = evidence.tuples((profile.name, units[0])) if units else [(text, text) for text in profile.texts]
    return frozenset(str(text) for text, unit in set(pairs) if _OWN_CURRENCY.search(str(unit)))


def _filled(profile: Profile, evidence: Evidence, measure: str) -> Counter[str]:
    names = (profile.name, measure) if measure else (profile.name, profile.name)
    pairs = evidence.tuples(names)
    return Counter("" if is_missing(value) else str(value) for value, figure in pairs if not is_missing(figure))
