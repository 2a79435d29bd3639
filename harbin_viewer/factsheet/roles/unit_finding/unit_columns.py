"""Columns that say in which unit or money the figures beside them are, and what they say of one."""

from __future__ import annotations

import re

from harbin_viewer.factsheet.roles.about import without_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import is_named, spelled
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.units import is_unit, looks_coded, unit_of_code

_CURRENCY_NAMES = frozenset({
    "currency", "currency code", "currencies", "wahrung", "waehrung", "devise", "divisa", "monnaie", "moneda", "moeda",
    "valuta", "валюта",
})  # fmt: skip


def is_currency_of_figures(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column says in which money the figures of a row are: one in all, or that of the row's country."""
    if spelled(profile.name) not in _CURRENCY_NAMES or profile.kind != "text":
        return False
    if profile.constant:
        return True
    names = [other.name for other in evidence.open() if is_named(other.name, "entity")]
    return any(evidence.decides([name], profile.name) for name in names)


def is_unit_column(profile: Profile) -> bool:
    """Whether a column says in which unit the figures of a row are: by its name, or as all of its texts are units."""
    if profile.kind != "text" and not (profile.kind == "whole number" and is_named(profile.name, "unit")):
        return False
    if is_named(profile.name, "unit") or is_named(profile.name.partition(":")[0], "unit"):
        return not profile.is_numeric
    if profile.constant and spelled(profile.name) == spelled(profile.texts[0]) and is_unit(profile.texts[0]):
        return True
    if profile.filled < 0.5 * profile.rows or len(profile.distinct) > profile.rows / 2:
        return False
    if len(profile.distinct) > 60 or not profile.texts:
        return False
    words = [text for text in profile.texts if not looks_coded(text)]
    return len(words) > 1 and all(is_unit(text) for text in words) and len(words) == len(profile.texts)


def unit_of_rows(evidence: Evidence, measure: str) -> str:
    """The one unit that a unit column says of a measure in all rows, times the scale beside it."""
    columns = [evidence.profiles[name] for name in evidence.named("unit") if _is_of(measure, name, evidence)]
    units = [profile.texts[0] for profile in columns if len(profile.distinct) == 1]
    if not units or any(len(profile.distinct) > 1 for profile in columns):
        return _unit_in_constants(evidence)
    unit = unit_of_code(units[0]) or _out_of_brackets(without_code(max(units, key=len)))
    scales = [
        profile.texts[0]
        for profile in (evidence.profiles[name] for name in evidence.named("scale"))
        if profile.constant
    ]
    words = [scale for scale in scales if not scale.strip().isdigit() and scale.lower() not in ("units", "unit")]
    return f"{words[0].lower()} {unit}" if words and words[0].lower() not in unit.lower() else unit


def _is_of(measure: str, unit: str, evidence: Evidence) -> bool:
    """Whether a column of units is that of a measure: one that follows another's figures is theirs alone."""
    names = list(evidence.profiles)
    place = names.index(unit)
    return names.index(measure) < place or not place or evidence.settled[names[place - 1]].kind != "measure"


def _out_of_brackets(unit: str) -> str:
    """A unit without the brackets that a column puts around each (“(1000 60 KG BAGS)”), and “million No” without No."""
    inner = re.fullmatch(r"\(([^()]+)\)", unit.strip())
    return re.sub(r"(?i)(?<=illion) no\.?$|(?<=ousand) no\.?$", "", inner[1] if inner else unit.strip())


def _unit_in_constants(evidence: Evidence) -> str:
    """The unit that a constant column's code certainly means (USD_CAP)."""
    if evidence.named("unit"):
        return ""
    texts = [evidence.profiles[name].texts[0] for name in evidence.named("constant") if evidence.profiles[name].texts]
    return next((unit_of_code(text) for text in texts if "_" in text and unit_of_code(text)), "")
