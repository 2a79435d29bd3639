"""What is measured row by row, where figures of several kinds stand in one column: the column that names it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from math import isfinite

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.code_columns import names_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.keys.summed_columns import are_parts_of_total
from harbin_viewer.factsheet.roles.names.column_names import begins_named, ends_named, is_named
from harbin_viewer.factsheet.roles.names.event_names import names_party, names_place
from harbin_viewer.factsheet.roles.profile import Profile, number_in
from harbin_viewer.factsheet.roles.unit_finding.measures_at_ends import measure_at_end
from harbin_viewer.factsheet.roles.unit_finding.money_names import are_money, speaks_of_money
from harbin_viewer.factsheet.roles.units import is_counted, unit_in

_OF_GENESIS = re.compile(r"(?i)\d_(?:variable_attribute|auspraegung)_(?:code|label)")
"""Of whom or what figures are in the flat files of German offices, whose names speak of attributes."""

_RATE = re.compile(r"(?i)\b(?:rate|ratio|per ?cent|percentage|quote|anteil|taux|tasa|taxa)(?: \d{1,2})?$|\(%\)$")
_INDEX = re.compile(r"(?i)(?:price )?(?:index\b|ind[eé]ks\w*|indeksi|índices?\b|indices?\b|индекс)")
_CHANGE_IN_PER_CENT = re.compile(
    r"(?i)(?:procent|prosent|prozent)\w*(?:ændring|förändring|endring|änderung)|(?:percent(?:age)?|%) change"
    r"|(?:changes?|veränderung|variación|variação|variazione|évolution|ændring|förändring)\b"
    r".*(?:%|per ?cent|prozent|porcentual)"
)
"""Names of the changes of an index in per cent, beside that of the index."""

_MOST_OF_RATES, _TIMES = 200, 5
"""Above it a rate may be one of many, whose figures are as large as others; how far below those rates are."""

_LEAST_UNITS = 2

_SOLD_BY = frozenset({
    "kg", "g", "t", "lb", "lbs", "oz", "l", "ml", "cl", "litre", "litres", "liter", "gallon", "gallons", "pint", "m",
    "m2", "m²", "m3", "m³", "unit", "units", "dozen", "bushel", "carat", "kwh", "ton", "tons", "tonne", "tonnes", "ha",
    "bbl", "barrel", "barrels", "mmbtu", "yard", "yards", "ft", "feet", "piece", "pieces", "pcs", "stk", "stück",
    "hour", "hours", "day", "days", "month", "months", "week", "weeks", "h",
})  # fmt: skip
"""Amounts by which goods and work are sold: prices of rice (kg) and milk (l) stand on one axis."""

_COUNTS = re.compile(r"(?i)n|count|obs(?:ervations)?|nobs|anzahl|length|missing|na'?s|unique|freq")
_MEANS = ("mean", "avg", "average", "mittelwert", "moyenne", "media", "média", "Mean")
_OTHERS = re.compile(
    r"(?i)std\.?(?: ?dev\.?)?|st(?:d|andard)?\.? ?dev(?:iation)?\.?|sd|se|var(?:iance)?|skew(?:ness)?|kurt(?:osis)?|top"
    r"|min(?:imum|\.)?|max(?:imum|\.)?|range|median|q[13]|[13](?:st|rd) qu\.?|p?\d\d?(?:\.\d+)?%?|iqr|mode|sum"
)
"""What the rows of a summary are called that is made by pandas, R or Stata."""


def settle_measure_name(evidence: Evidence) -> None:
    """Settle the column that says what a figure measures, where figures of several kinds stand in one column."""
    units = [name for name in evidence.named("unit") if len(evidence.profiles[name].distinct) > 1]
    candidates = [profile for profile in evidence.open() if profile.kind == "text" and not profile.constant]
    named = [profile for profile in candidates if is_named(profile.name, "measure name")]
    figures = _figures(evidence)
    named = named or [profile for profile in candidates if _says_measures(profile, figures)]
    if _settle_rows_of_units(evidence, candidates, figures):
        return
    if not figures or (len(figures) > 3 and not units) or (not units and _have_names_of_their_own(figures)):
        return
    chosen = next((profile for profile in named if all(evidence.decides([profile.name], unit) for unit in units)), None)
    chosen = chosen or next(iter(named), None)
    if units and not chosen:
        things = [profile for profile in candidates if not is_named(profile.name, "entity")]
        things = [profile for profile in things if not names_place(profile.name) and not names_party(profile.name)]
        deciding = [profile for profile in things if all(evidence.decides([profile.name], unit) for unit in units)]
        chosen = min(deciding, key=lambda profile: len(profile.distinct), default=None)
    if chosen and not units and len(figures) == 1 and are_parts_of_total(chosen, figures[0]):
        return  # goods and their total have an axis in common
    if chosen and len(chosen.distinct) <= evidence.rows / 2:
        evidence.settle(
            chosen.name,
            "measure name",
            f"“{chosen.facts.label}” says what is measured: {chosen.count} different things.",
        )


def _settle_rows_of_units(evidence: Evidence, candidates: list[Profile], figures: list[Profile]) -> bool:
    """Settle the first column where each row of it is a measure with a unit of its own: “Area (km²)”, “GDP (USD)”."""
    first = next(iter(candidates), None)
    if first is None or evidence.named("time") or len(first.distinct) < evidence.rows:
        return False
    dated = all(is_named(profile.name, "time") for profile in figures)  # the figures of a year, beside those of months
    if are_statistics(first.texts):
        _settle_row_by_row(evidence, first)
        return True
    if (
        not (is_named(first.name, "measure name") or dated or _are_mere_values(figures))
        or len(_units_in(first) - {""}) < 2
    ) and (not have_units_of_their_own(first.texts) or any(speaks_of_money(profile.name) for profile in figures)):
        return False
    if _have_units(figures) or all(profile.facts.type == "year" for profile in figures):
        return False  # of what each was counted from: nothing is measured
    _settle_row_by_row(evidence, first)
    return True


def _settle_row_by_row(evidence: Evidence, first: Profile) -> None:
    evidence.settle(first.name, "measure name", f"“{first.facts.label}” says what is measured, row by row.")


def _figures(evidence: Evidence) -> list[Profile]:
    """Columns that may turn out to be measures."""
    settled = [evidence.profiles[name] for name in evidence.named("measure")]
    return settled + [profile for profile in evidence.open() if profile.is_numeric and not names_code(profile.name)]


def are_index_and_others(texts: Sequence[str]) -> bool:
    """Whether one of some names is an index and another its change in per cent, or an amount “(miles de euros)”.

    They have no axis in common.
    """
    indices = [text for text in texts if _INDEX.match(text)]
    amounts = (text for text in texts if text not in indices and (unit := unit_in(text)) and is_counted(unit))
    return bool(indices) and (any(map(_CHANGE_IN_PER_CENT.match, texts)) or any(amounts))


def _have_names_of_their_own(figures: list[Profile]) -> bool:
    """Whether several columns of figures say themselves what they measure: “count” and “rate” beside “series”."""
    return len(figures) > 1 and not any(is_named(profile.name, "value") for profile in figures)


def _says_measures(profile: Profile, figures: list[Profile]) -> bool:
    """Whether names such as “Trade (% of GDP)” with units of different kinds stand in a column.

    “Revenue”, “Margin (%)” and “Earnings per share ($)” have no axis in common where they are all mere values. The
    prices of “Rice (kg)”, “Milk (l)”, bread and eggs have one: these are told by the kilogram and the litre.
    """
    if _OF_GENESIS.fullmatch(profile.name.strip()):
        return False
    if ends_named(profile.name, "measure name") or begins_named(profile.name, "measure name"):
        return True
    if are_index_and_others(profile.texts[:50]):
        return True
    if len(figures) == 1 and _are_rates_and_amounts(profile, figures[0]):
        return True
    if len(_units_in(profile) - {""}) < 2 or _have_units(figures):
        return False
    without = sum(not unit_of_row(text) for text in profile.texts[:50])
    return without * 2 < len(profile.texts[:50]) or _are_mere_values(figures)


def _are_rates_and_amounts(names: Profile, figures: Profile) -> bool:
    """Whether rows that are called rates (“Unemployment rate”) have small figures, and all others far greater ones."""
    called = is_named(names.name, "entity") or is_named(names.name, "thing")
    if called or not any(map(_RATE.search, names.texts[:50])):
        return False
    greatest: dict[str, float] = {}
    for name, value in zip(names.values, figures.values, strict=False):
        if name and isfinite(known := abs(number_in(value))):
            greatest[str(name)] = max(greatest.get(str(name), 0.0), known)
    rates = [most for name, most in greatest.items() if _RATE.search(name)]
    others = [most for name, most in greatest.items() if not _RATE.search(name)]
    return bool(rates and others) and max(rates) <= _MOST_OF_RATES and min(others) > _TIMES * max(rates)


def _units_in(profile: Profile) -> set[str]:
    return {unit_of_row(text) for text in profile.texts[:50]}


def _have_units(figures: list[Profile]) -> bool:
    return any(profile.facts.unit or unit_in(profile.facts.label) for profile in figures)


def _are_mere_values(figures: list[Profile]) -> bool:
    """Whether columns of figures are called values, amounts and the like."""
    return bool(figures) and all(is_named(profile.name, "value") for profile in figures)


def unit_of_row(text: str) -> str:
    """The unit that the name of a row says, "" where it says none."""
    return unit_in(text) or measure_at_end(text)


def have_units_of_their_own(names: Sequence[str]) -> bool:
    """Whether most of several names say their unit and these differ, and are no amounts by which all were sold."""
    units = [unit for name in names if (unit := unit_of_row(name))]
    kinds = {unit.casefold() for unit in units}
    if kinds <= _SOLD_BY or all(map(are_money, units)):
        return False  # funds in euros and in dollars
    return len(kinds) >= _LEAST_UNITS and len(units) * 2 > len(names)


def counts_others(label: str, labels: Container[str]) -> bool:
    """Whether “price, count” stands beside “price, mean”: it says how many prices there are, and is no price."""
    head, _, end = label.rpartition(", ")
    return bool(head) and _COUNTS.fullmatch(end) is not None and any(f"{head}, {mean}" in labels for mean in _MEANS)


def are_statistics(names: Sequence[str]) -> bool:
    """Whether rows are the statistics of a summary and nothing else: how many figures, their mean, and others."""
    texts = [name.strip() for name in names]
    counts, others = (sum(bool(kind.fullmatch(text)) for text in texts) for kind in (_COUNTS, _OTHERS))
    means = sum(text.casefold() in _MEANS for text in texts)
    return counts > 0 < means and others > 1 and counts + means + others == len(texts)
