"""Quantities beside one another, of which the unit that is said of one is none of the others': those of the weather,
rates, what is counted, and money.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.column_names import holds_codes, is_named
from harbin_viewer.factsheet.roles.unit_finding.currency_columns import is_currency, of_what
from harbin_viewer.factsheet.roles.unit_finding.money_names import are_money, counts_things, of_money, speaks_of_money
from harbin_viewer.factsheet.roles.units import SHARE_SIGNS, is_relative, is_unit
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.wording import in_quotes, listed

_QUANTITIES = (
    (
        r"temp(?:\.|eratur\w*|s)?|t(?:max|min|avg|mean)|dew ?point|taupunkt",
        r"°?\s?[CFK]|celsius|kelvin|fahrenheit|degc|grad",
    ),
    (
        r"rain(?:fall)?|precip\w*|niederschl\w*|snow\w*|schnee\w*|pluie|precipit\w*|lluvia|evapo\w*",
        r"mm|cm|m|in(?:ch(?:es)?)?|l/m[²2]|mm/[hd]|kg/m[²2]",
    ),
    (r"(?:rel\.? |relative )?humidity|luftfeuchte?\w*|feuchte|humidit\w*|humedad", r"%|percent|g/kg"),
    (r"(?:air |sea[- ]level |luft)?(?:pressure|druck)|pression|presi[oó]n", r"h?pa|kpa|mbar|mmhg|inhg"),
    (r"(?:wind(?:[ -]?speed|geschwindigkeit)?|gusts?|böen?)", r"m/s|km/h|kn|knots?|kts?|mph|bft"),
)
"""What each is called, and the units that it can be in."""

_NAMED = tuple(re.compile(rf"(?i)(?<![^\W_])(?:{name})(?![^\W_])") for name, _units in _QUANTITIES)


def is_of_other_quantity(label: str, unit: str) -> bool:
    """Whether a label names one of them, and a unit is one of others: temperatures below millimetres of rain."""
    own = _fitting(unit.strip())
    if not any(own):
        return False
    named = [name.search(label) is not None for name in _NAMED]
    return any(named) and not any(fits for fits, is_it in zip(own, named, strict=True) if is_it)


def is_of_another_kind(title: str, unit: str) -> bool:
    """Whether figures are rates, shares, indices or codes, and the unit that is said of the table that of amounts."""
    relative = is_relative(title) and not unit.startswith(SHARE_SIGNS) and "=100" not in unit.replace(" ", "")
    return relative or holds_codes(title)


def in_other_units(labels: Sequence[str], unit: str, whole: Sequence[bool]) -> frozenset[str]:
    """The labels of figures that a unit said of all cannot be of, where it can be of others: how many there are of what
    is counted, in whole numbers, below an amount of money or a measure, and what speaks of money below a measure.
    """
    kind = _kind_of(unit)
    others = {
        label
        for label, are_whole in zip(labels, whole, strict=True)
        if kind and ((are_whole and counts_things(label)) or (kind == "measure" and speaks_of_money(label)))
    }
    own = {*labels} - others  # money may be spent on children and pupils: it is surely that of what speaks of it
    return frozenset(others) if any(kind == "measure" or speaks_of_money(label) for label in own) else frozenset()


def told_of_others(unit: str, labels: Sequence[str]) -> Iterator[Notice]:
    """What is told of columns of figures that have no unit, as the one that is said of all cannot be theirs."""
    if labels:
        several = "which are of other kinds" if len(labels) > 1 else "which is of another kind"
        yield Notice("assumed", f"The unit “{unit}” is not taken for {listed(in_quotes(labels))}, {several}.")


def _kind_of(unit: str) -> str:
    """Whether a unit is one of money or a measure (kWh, tonnes); "" for one that counts, and for shares."""
    if are_money(unit):
        return "money"
    return "measure" if unit and is_unit(unit) and _MEASURE.search(unit) else ""


_MEASURE = re.compile(
    r"(?<![^\W_])(?:[kMGTPE]?(?:Wh?|J)|k[gmt]|[mcµ]?[gm][²³23]?|[MGk]?t|ha|[mch]?l|°[CF]|[MGk]?toe|µg/m³|mm|tonnes?|tons?|tonnen"
    r"|(?:kilo|milli|centi)?(?:met|lit)(?:er|re)s?|(?:kilo)?grams?|hectares?|barrels?|bbl|pounds|miles|acres|gallons)(?![^\W_])"
)
"""What is weighed or measured."""


def has_unit_column(columns: Sequence[ColumnSense]) -> bool:
    """Whether rows say their units themselves."""
    for column in columns:
        if column.kind == "words" and (
            is_named(column.label, "unit")
            or (len(column.texts) > 1 and all(is_unit(text) for text in column.texts[:20]))
        ):
            return True
    return False


_STATED = re.compile(r"\s*(?P<key>[^\W\d][^\t:：]{2,20})\s*(?:[:：]|\t)\s*(?P<money>[^\t]{1,20}?)\s*")


def stated_money(line: str) -> str:
    """The currency that a line states for amounts of money (“Currency: EUR”); "" where it states none."""
    found = _STATED.fullmatch(line)
    return found["money"] if found and of_what(found["key"]) == "" and is_currency(found["money"]) else ""


def in_stated_money(columns: Sequence[ColumnSense]) -> frozenset[str]:
    """The labels of figures that are in the currency that is stated of all: amounts of money, by their names if any is;
    none where rows have currencies of their own.
    """
    if any(of_what(column.label) == "" for column in columns):
        return frozenset()
    return of_money([column.label for column in columns if column.kind == "figures"])


@lru_cache(maxsize=64)
def _fitting(unit: str) -> tuple[bool, ...]:
    """Whether each of them can be in a unit, which is that of a table and asked for each of its columns."""
    return tuple(re.fullmatch(f"(?i:{units})", unit) is not None for _name, units in _QUANTITIES)
