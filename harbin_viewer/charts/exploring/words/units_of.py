"""Titles and units of the measures of a table that is explored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import numpy as np

from harbin_viewer.factsheet.exploring.choice_figures import Figures
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.cut import Rows
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.about import without_code
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.roles.unit_finding.measures_at_ends import measure_at_end
from harbin_viewer.factsheet.roles.unit_finding.money_names import is_price, names_per, unit_of_price
from harbin_viewer.factsheet.roles.unit_finding.unit_multipliers import is_power, power_in_words, scaled_unit
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import unit_in
from harbin_viewer.factsheet.wording import NO_UNIT


class Explored(Protocol):
    """What is shown of a table."""

    @property
    def cube(self) -> Cube:
        """The table."""

    @property
    def figures(self) -> Figures:
        """What is on show of its figures."""

    @property
    def exploration(self) -> Exploration:
        """The choice."""

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of its measures."""


def title_of(brief: Explored, name: str) -> str:
    """The title of a measure."""
    return brief.titles.get(name) or brief.cube.table.field(name).label


def unit_of(brief: Explored, name: str) -> str:
    """The unit of a measure as the table states it: of the field, or in a column of units; "" where it does not."""
    return next(iter(found)) if len(found := units_of(brief, name)) == 1 else ""


def in_unit(brief: Explored, unit: str) -> list[str]:
    """The measures of the table that are in this unit, all their figures on show."""
    return [known.field for known in brief.cube.roles.measures if units_of(brief, known.field) == {unit}]


def units_of(brief: Explored, name: str) -> set[str]:
    """The different units that a measure has in what is on show; "" among them where one is not stated."""
    measure = brief.cube.roles.measure(name)
    own = _of_measure(brief, measure) if measure is not None else ""
    column, rows = measure.unit_field if measure is not None else "", _first_rows(brief)
    if own and not (column in brief.cube.dimensions and len(rows)):
        return {own}
    if not column or not len(rows):
        return {brief.cube.table.field(name).unit or _in_name(brief)}
    units = {without_code(str(unit)) for unit in brief.cube.table.column(column)[rows].tolist() if unit} or {""}
    told = {unit_in_row(brief.cube, measure, own, unit) for unit in units} if measure is not None else units
    return {_scaled(brief, unit) if unit in units and unit else unit for unit in told}


def _of_measure(brief: Explored, measure: Measure) -> str:
    """The unit that all figures of a measure have; of several in one text that which is chosen."""
    chosen = set(_chosen(brief).values())
    return next((part for part in measure.unit.split(", ") if part in chosen), measure.unit)


def unit_in_row(cube: Cube, measure: Measure, own: str, said: str) -> str:
    """The unit of figures beside which their column has `said`: a scale of their `own` unit, or what a price buys."""
    if said in ("", NO_UNIT):
        return own
    if measure.unit_field in cube.roles.of_kind("scale") or (own and parted_unit(said)[0] and not parted_unit(said)[1]):
        return scaled_unit(said, own)
    bought = is_price(measure.field) or names_per(measure.unit_field)
    return unit_of_price(own, said) if bought else own or said


def _chosen(brief: Explored) -> Mapping[str, str]:
    """The value that each dimension is held at."""
    return brief.cube.chosen(brief.exploration.fixed, brief.exploration.measures)


def _first_rows(brief: Explored) -> Rows:
    cut = brief.figures.cut
    return cut.rows_at(np.arange(min(cut.count, _MOST_ROWS)))


def _scaled(brief: Explored, unit: str) -> str:
    """The unit times the scale that a column says in words: billions of US dollars."""
    words = set[str]().union(*(_words_of_scale(brief, name) for name in brief.cube.roles.of_kind("scale")))
    told = [word for word in words if word and not word.isdigit() and word.lower() not in ("unit", "units")]
    alone = len(told) == 1 and len(words - {"0"}) == 1 and told[0].lower() not in unit.lower()
    return f"{told[0].lower()} {unit}" if alone else unit


def _words_of_scale(brief: Explored, name: str) -> set[str]:
    """What a column says of the scale of the figures on show, each power of ten as its word."""
    column = brief.cube.table.column(name)[_first_rows(brief)].tolist()
    texts = {str(word) for word in column if word is not None and word == word}
    return set(map(power_in_words, texts)) if is_power(name) else {without_code(text) for text in texts if text}


def _in_name(brief: Explored) -> str:
    """The unit that stands in the name of what is measured: “Trade (% of GDP)”."""
    thing = brief.cube.roles.measure_name
    name = _chosen(brief)[thing] if thing else ""
    return unit_in(name) or measure_at_end(name)


_MOST_ROWS = 50_000
