"""Whether figures are in units in which they can be held against each other, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.wording import NO_UNIT, amount

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

_NO_PER_CENT = re.compile(
    r".*‰|.*\b(?:per mill?e|promille?|basis points?|bps|pp|p\.p\.)(?!\w)|.*(?:percentage|per ?cent|%)[ -]points?\b"
    r"|(?:times|×|x|-?fold|factor|ratio)$",
    re.IGNORECASE,
)
"""Units of rates that are told otherwise than in per cent."""

_PEOPLE = frozenset({"people", "persons", "inhabitants", "residents", "individuals"})
"""Words for those who are counted."""


def unit_of(table: Table, name: str) -> str:
    """The unit of a column, as it is declared or as its words say; "" where nothing does."""
    from harbin_viewer.factsheet.roles.unit_finding.said_units import said_unit  # checks come before the first paint

    return said_unit(table.field(name))


def why_unlike(*units: str) -> str:
    """Why figures in these units are not held against each other, as the end of a sentence; "" where they are.

    A unit that is not stated may be any.
    """
    stated = {_meant(unit): unit for unit in reversed(units) if unit}
    one, other, *_ = (*reversed(stated.values()), "", "")
    return f"one figure is in {one}, the other in {other}" if other else ""


def why_not_of_one(*units: str) -> str:
    """Why parts in these units make no whole; "" where they do: women and men may be people, but t and kt are no t."""
    if not why_unlike(*units):  # as most often: whether they are units is asked of many words
        return ""
    from harbin_viewer.factsheet.roles.units import is_unit

    return why_unlike(*filter(is_unit, units))


def _meant(unit: str) -> object:
    """What a unit means, however it is written: bn USD are billion USD."""
    from harbin_viewer.factsheet.roles.unit_finding.scaled_money import scaled_money

    return scaled_money(unit) or ("people" if is_of_people(unit) else unit)


def is_of_people(unit: str) -> bool:
    """Whether a unit is a word for those who are counted: people, persons, inhabitants."""
    return unit.casefold() in _PEOPLE


def why_no_rate(unit: str, of: str, called: str = "rate") -> str:
    """Why a rate in `unit`, of figures in the unit `of`, is none in per cent; "" where it may be one."""
    from harbin_viewer.factsheet.words.scales import are_rates

    is_amount = bool(unit) and unit == of and not are_rates(unit)
    return f"the {called} is in {unit}, not in per cent" if is_amount or _NO_PER_CENT.match(unit) else ""


def why_no_growth(unit: str) -> str:
    """Why figures in a unit have no growth in per cent; "" where they have."""
    from harbin_viewer.factsheet.words.scales import has_chosen_nought

    return f"in {unit} nothing grows by per cent" if has_chosen_nought(unit) else ""


def told_beside(value: float | None, unit: str, other: str) -> str:
    """A figure with its unit, which is said to be missing beside one that has another."""
    return amount(value, unit) + (f" ({NO_UNIT})" if other and not unit and value is not None else "")
