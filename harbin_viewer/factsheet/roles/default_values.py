"""The value of each dimension that a first look is taken at: the whole, the newest, or the one with most figures."""

from __future__ import annotations

import re
from collections import Counter

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import Dimension
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.places import is_total, is_world
from harbin_viewer.factsheet.roles.profile import Profile, is_missing

_OWN_CURRENCY = re.compile(r"(?i)(?:national|local|domestic) currency|\bLCU\b|\bXDC\b")


def default_of(profile: Profile, evidence: Evidence, measure: str) -> Dimension:
    """The value of a dimension to begin with: the total where it has one, else the one with most figures."""
    filled = _filled(profile, evidence, measure)
    blank = filled.pop("", 0)
    if blank >= max(filled.values(), default=1) and not any(is_world(text) or is_total(text) for text in filled):
        return Dimension(profile.name, "", f"Most rows have no “{profile.facts.label}”: they are of the whole.")
    totals = [text for text in filled if is_world(text) or is_total(text)]
    if totals:
        chosen = min(totals, key=len)
        return Dimension(profile.name, chosen, f"“{chosen}” is the whole of “{profile.facts.label}”.")
    best = max(filled.values(), default=0)
    if profile.periods and is_named(profile.name, "time"):
        told = [text for text in filled if filled[text] >= 0.98 * best and text in profile.periods]
        newest = max(told, key=lambda text: profile.periods[text].text, default="")
        return Dimension(profile.name, newest, f"“{newest}” is the newest of “{profile.facts.label}”.")
    full = [text for text, count in filled.items() if count >= 0.98 * best]
    local = _in_many_currencies(profile, evidence)
    chosen = next((text for text in full if text not in local), next(iter(full), ""))
    return Dimension(profile.name, chosen, f"“{chosen}” is the first of “{profile.facts.label}” with the most figures.")


def _in_many_currencies(profile: Profile, evidence: Evidence) -> frozenset[str]:
    """The things measured in each country's own currency, which no axis can have in common."""
    units = evidence.named("unit")
    pairs = evidence.tuples((profile.name, units[0])) if units else [(text, text) for text in profile.texts]
    return frozenset(str(text) for text, unit in set(pairs) if _OWN_CURRENCY.search(str(unit)))


def _filled(profile: Profile, evidence: Evidence, measure: str) -> Counter[str]:
    names = (profile.name, measure) if measure else (profile.name, profile.name)
    pairs = evidence.tuples(names)
    return Counter("" if is_missing(value) else str(value) for value, figure in pairs if not is_missing(figure))
