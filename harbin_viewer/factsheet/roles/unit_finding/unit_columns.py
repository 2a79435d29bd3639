"""Columns that say in which unit or money the figures beside them are, and what they say of one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate
from operator import or_

from harbin_viewer import lazy_re as re
from harbin_viewer.cached_property import cached_property
from harbin_viewer.factsheet.roles.about import without_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.found_roles import RoleKind
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named, spelled
from harbin_viewer.factsheet.roles.names.named_beside import is_unit_of_one
from harbin_viewer.factsheet.roles.names.unit_codes import looks_coded
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.unit_finding.currency_columns import are_rated, of_their_own, of_what
from harbin_viewer.factsheet.roles.unit_finding.money_names import (
    are_money,
    counts_things,
    is_price,
    may_be_of_price,
    names_per,
    of_money,
    speaks_of_money,
    unit_of_price,
)
from harbin_viewer.factsheet.roles.unit_finding.unit_multipliers import (
    are_different_powers,
    has_word,
    is_power,
    power_in_words,
)
from harbin_viewer.factsheet.roles.units import is_unit, unit_of_code

_MOST_UNITS = 60
"""Different texts of a column that are all units."""

_LETTERS_OR_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9_]*")


_AMOUNT = re.compile(r"\d{1,4}(?:[.,]\d+)? ?(?:m?g|kg|[mcd]?l|oz|lb|pcs|pieces|Stück|St\.?|pack|Pack)")
"""What a price is told of, which is no unit of the figures: 800 g, 1 l."""


def is_unit_column(profile: Profile) -> bool:
    """Whether a column says in which unit the figures of a row are: by its name, or as all of its texts are units."""
    if profile.kind != "text" and not (profile.kind == "whole number" and is_named(profile.name, "unit")):
        return False
    if is_named(profile.name, "unit") or is_named(profile.name.partition(":")[0], "unit"):
        return not profile.is_numeric and not are_amounts(profile)
    if names_per(profile.name):
        return profile.kind == "text" and not any(map(_AMOUNT.fullmatch, profile.texts))
    if ends_named(profile.name, "unit") and all(map(is_unit, profile.texts)):  # the unit of weight
        return True
    if profile.constant and spelled(profile.name) == spelled(profile.texts[0]) and is_unit(profile.texts[0]):
        return True
    if profile.filled < 0.5 * profile.rows or len(profile.distinct) > min(profile.rows / 2, _MOST_UNITS):
        return False
    return len(profile.texts) > 1 and all(is_unit(text) and not looks_coded(text) for text in profile.texts)


def are_amounts(profile: Profile) -> bool:
    """Whether a column called Unit says of how much a price is told: 800 g, 1 l."""
    return is_named(profile.name, "unit") and any(map(_AMOUNT.fullmatch, profile.texts))


def says_unit(profile: Profile, evidence: Evidence) -> bool:
    """Whether a column says in which unit the figures of a row are, and is not what is counted itself."""
    figures = (other.name for other in evidence.profiles.values() if other.is_numeric)
    of_one = profile.kind == "text" and is_unit_of_one(profile.name, figures)
    return of_one or (is_unit_column(profile) and not _is_counted(profile, evidence))


def _is_counted(profile: Profile, evidence: Evidence) -> bool:
    """Whether currencies are rated, or what is called Unit is none and alone tells rows apart: those of an army."""
    others = (other for other in evidence.profiles.values() if other.name != profile.name and not other.is_numeric)
    alone = all(other.constant or other.kind == "empty" for other in others)
    named = alone and 1 < len(profile.distinct) == evidence.rows and not any(map(is_unit, profile.texts))
    return named or are_rated(profile, evidence)


@dataclass(frozen=True)
class _Said:
    """What some unit columns say together: the first and the longest unit, each with the place of its column.

    `several` is the place of the first that has different units in its rows, None where each has one.
    """

    several: int | None = None
    first: tuple[int, str] | None = None
    longest: tuple[int, int, str] | None = None

    def __or__(self, other: _Said) -> _Said:
        firsts = [said for said in (self.first, other.first) if said]
        longest = [said for said in (self.longest, other.longest) if said]
        several = [said.several for said in (self, other) if said.several is not None]
        return _Said(min(several, default=None), min(firsts, default=None), min(longest, default=None))


_NOTHING = _Said()


@dataclass(frozen=True)
class _Beside:
    """What unit columns say of a measure: of any, and from each of those on that stand `behind` one of theirs."""

    behind: Sequence[int]
    from_there: Sequence[_Said]


class UnitColumns:
    """The unit columns of a table, asked for the unit of each measure when all roles are settled."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._names = list(evidence.profiles)
        owners = {place: self._owner(place) for place in map(evidence.names.places.__getitem__, evidence.named("unit"))}
        self._own = {
            owner: place for place, owner in owners.items() if owner is not None and self._names_it(place, owner)
        }
        for place in owners:
            self._own |= {
                evidence.names.places[measure]: place
                for measure in of_their_own(self._names[place], evidence.named("measure"))
            }
        places = [place for place in owners if place not in self._own.values()]
        behind = [place for place in places if owners[place] is not None]
        currencies = {place for place in places if of_what(self._names[place]) == ""}
        self._one_money = self._said(*currencies) if len(currencies) == 1 else _NOTHING
        self._money = of_money(evidence.named("measure")) if currencies else frozenset()
        if len(currencies) > 1:  # each amount has one behind it
            self._money |= {self._names[owner] for place in currencies if (owner := owners[place]) is not None}
        self._told = self._beside(places, behind)
        others = [place for place in places if place not in currencies]
        self._told_of_no_money = self._beside(others, [place for place in behind if place in others])

    def unit_of(self, measure: str) -> str:
        """The one unit that unit columns say of a measure in all rows, times the scale beside it.

        One that follows the figures of another measure is theirs, and of those before; one that is called after a
        measure is of that alone. Currencies are of no counts.
        """
        said = self._said_of(measure)
        if said.first is None or said.longest is None or said.several is not None:
            money = self._one_money.first if is_price(measure) and measure in self._money else None
            return money[1] if money else self._unit_in_constants
        unit = unit_of_code(said.first[1]) or _out_of_brackets(without_code(said.longest[2]))
        if is_price(measure) or names_per(self._names[said.first[0]]):
            unit = unit_of_price("", unit)
        return f"{self._scale} {unit}" if self._scale and self._scale not in unit.lower() else unit

    def column_of(self, measure: str) -> str:
        """The column that says the unit of each figure of a measure, "" where none does: the one with several first."""
        said = self._said_of(measure)
        places = [said.several, said.first[0] if said.first else None]
        scale = self._scales_apart if said.several is None and not counts_things(measure) else ""
        return scale or next((self._names[place] for place in places if place is not None), "")

    def with_bought(self, measure: str, money: str) -> str:
        """The money of a price with what is bought for it, where a column says the same in all rows (EUR per kg)."""
        bought = self.unit_of(measure) if is_price(measure) and are_money(money) else ""
        return unit_of_price(money, bought) if bought.startswith("per ") else money

    def part(self, measure: str, unit: str) -> bool:
        """Whether a column that is called after a measure has several units in place of one that is said of all.

        Beside money, kilograms and litres are what it is paid for.
        """
        place = self._own.get(self._evidence.names.places[measure])
        if place is None or self._said(place).several is None:
            return False
        texts = self._evidence.profiles[self._names[place]].texts
        return not are_money(unit) or any(are_money(text, unit) for text in texts)

    def _said_of(self, measure: str) -> _Said:
        if not self._evidence.named("unit"):
            return _NOTHING
        place = self._evidence.names.places[measure]
        if place in self._own:
            return self._said(self._own[place])
        told = self._told if measure in self._money else self._told_of_no_money
        if is_price(measure) and self._tell_amounts and not self._is_first(measure):
            return _NOTHING  # Milk, 2, l, 1.19: how much is bought for the price
        said = told.from_there[bisect_right(told.behind, place)]
        is_money = said == _NOTHING and measure in self._money and speaks_of_money(measure)
        return self._one_money if is_money and self._one_money.first else said

    def _beside(self, places: Sequence[int], behind: Sequence[int]) -> _Beside:
        of_all = reduce(or_, map(self._said, set(places).difference(behind)), _NOTHING)
        said = accumulate(map(self._said, reversed(behind)), or_, initial=_NOTHING)
        return _Beside(behind, [of_all | later for later in said][::-1])

    def _owner(self, place: int) -> int | None:
        """The place of the measure that a column of units stands behind, with its range and notes between; or None."""
        while place and self._kind(place - 1) in ("bound", "note"):
            place -= 1
        return place - 1 if place and self._kind(place - 1) == "measure" else None

    def _names_it(self, place: int, owner: int) -> bool:
        name, other = self._names[place], self._names[owner]
        return name.startswith(f"{other} ") or spelled(name).startswith(f"{spelled(other)} ")

    def _kind(self, place: int) -> RoleKind:
        return self._evidence.settled[self._names[place]].kind

    def _said(self, place: int) -> _Said:
        profile = self._evidence.profiles[self._names[place]]
        if len(profile.distinct) != 1:
            return _Said(several=place if len(profile.distinct) > 1 and not self._is_spelled(profile) else None)
        text = profile.texts[0]
        return _Said(first=(place, text), longest=(-len(text), place, text))

    @cached_property
    def _tell_amounts(self) -> bool:
        """Whether the unit columns have nothing but what is bought: kilograms, litres, pieces; no money, no index."""
        evidence = self._evidence
        texts = [text for name in evidence.named("unit") for text in evidence.profiles[name].texts]
        return bool(texts) and not any(map(may_be_of_price, texts))

    def _is_first(self, measure: str) -> bool:
        """Whether nothing but money is measured before it, of which the units could be."""
        places = self._evidence.names.places
        before = (other for other in self._evidence.named("measure") if places[other] < places[measure])
        return all(is_price(other) or speaks_of_money(other) for other in before)

    @cached_property
    def _scales_apart(self) -> str:
        """The column that has several powers of ten in words, so that figures beside them share no axis; or ""."""
        profiles = (self._evidence.profiles[name] for name in self._evidence.named("scale"))
        return next((one.name for one in profiles if one.kind == "text" and are_different_powers(one.texts)), "")

    def _is_spelled(self, profile: Profile) -> bool:
        """Whether another column of units has words for the codes in this one (“770”: “Percentage of GDP”)."""
        if not all(map(_LETTERS_OR_NUMBER.fullmatch, profile.texts)):
            return False
        others = (self._evidence.profiles[name] for name in self._evidence.named("unit") if name != profile.name)
        return any(
            len(other.distinct) == len(profile.distinct)
            and not all(map(_LETTERS_OR_NUMBER.fullmatch, other.texts))
            and self._evidence.decides([profile.name], other.name)
            for other in others
        )

    @cached_property
    def _scale(self) -> str:
        """By what all figures are scaled, in small letters; "" where that is not said in words."""
        scales = (self._evidence.profiles[name] for name in self._evidence.named("scale"))
        texts = (
            power_in_words(text) if is_power(profile.name) or has_word(text) else text.lower()
            for profile in scales
            if profile.constant and (text := profile.texts[0])
        )
        told = (text.strip() for text in texts)
        told = (text for text in told if text and not text.isdigit() and text not in ("units", "unit"))
        return next(told, "")

    @cached_property
    def _unit_in_constants(self) -> str:
        """The unit that a constant column's code certainly means (USD_CAP)."""
        evidence = self._evidence
        if evidence.named("unit"):
            return ""
        constants = (evidence.profiles[name].texts for name in evidence.named("constant"))
        units = (unit_of_code(texts[0]) for texts in constants if texts and "_" in texts[0])
        return next(filter(None, units), "")


def _out_of_brackets(unit: str) -> str:
    """A unit without the brackets that a column puts around each (“(1000 60 KG BAGS)”), and “million No” without No."""
    inner = re.fullmatch(r"\(([^()]+)\)", unit.strip())
    return re.sub(r"(?i)(?<=illion) no\.?$|(?<=ousand) no\.?$", "", inner[1] if inner else unit.strip())
