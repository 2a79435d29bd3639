"""What all forms need of an exploration: its figures, the words for them, and series with a colour for each entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLocale

from harbin_viewer.charts.model import reliability
from harbin_viewer.charts.model.attribution import source_line, speaker
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.constant_column import repeated, taken
from harbin_viewer.charts.model.horizontal_axis import Axis
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Floats, Series
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.figures import Figures, Line
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.roles.found import Measure
from harbin_viewer.factsheet.wording import listed

SLOTS = ((0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (1, 1), (0, 1), (3, 1), (2, 1), (4, 1))
"""Rank and shade of the colours that entities take, one after the other."""

NOT_STATED = "unit not stated"

_NAMED = 3
"""Entities that a title names."""


@dataclass(frozen=True, eq=False)
class Brief:
    """An exploration of a cube of a document. `colours` are the numbers of the colours that entities keep."""

    document: Document
    cube: Cube
    exploration: Exploration
    locale: QLocale
    colours: dict[str, int] = field(default_factory=dict)

    @cached_property
    def figures(self) -> Figures:
        """The figures of its measure."""
        return Figures(self.cube, self.exploration)

    @property
    def measure(self) -> Measure:
        """Its measure; a plain one where the roles have none of that name."""
        name = self.exploration.measure
        return self.cube.roles.measure(name) or Measure(name, self.cube.table.field(name).label)

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """The chosen entities that the table has; all where the table counts but one."""
        present = self.figures.cut.present
        chosen = tuple(name for name in dict.fromkeys(self.exploration.entities) if name in set(present))
        return chosen or (present if len(present) == 1 else ())

    @property
    def moment(self) -> float:
        """The time that a form of one time shows: the last of the period that has figures."""
        moments = self.figures.moments()
        return float(moments[-1]) if len(moments) else 0.0

    # words

    def unit(self) -> str:
        """The unit of the figures on show; "" where it is not stated."""
        match self.exploration.transform:
            case "index":
                return f"{self.time_text(self._base)} = 100"
            case "growth":
                return "%"
            case "share":
                return "% of the whole"
            case "per person":
                return f"{self.stated_unit} per person".strip()
            case _:
                return self.stated_unit

    @cached_property
    def stated_unit(self) -> str:
        """The unit of the measure as the table states it: of the field, or in a column of units."""
        if self.measure.unit:
            return self.measure.unit
        column = self.cube.roles.unit
        rows = self.figures.cut.rows
        if not column or not len(rows):
            return ""
        units = {str(unit) for unit in self.cube.table.column(column)[rows].tolist() if unit}
        return units.pop() if len(units) == 1 else ""

    @property
    def _base(self) -> float:
        base, moments = self.exploration.base, self.figures.moments()
        return base if base is not None else float(moments[0]) if len(moments) else 0.0

    def title(self, about: str = "") -> str:
        """The measure, and who it is of where these are few."""
        words = self.subject
        names = [name for name in self.entities if name]
        if about:
            return f"{words}, {about}"
        if 0 < len(names) <= _NAMED and len(self.figures.cut.present) > 1:
            return f"{words}: {listed(names)}"
        return words

    @cached_property
    def subject(self) -> str:
        """The measure in words, with the values that other dimensions are held at."""
        chosen = self.cube.chosen(self.exploration.fixed)
        names = self.cube.roles.measure_name
        subject = chosen.pop(names, "") if names else ""
        subject = subject or self.measure.title
        held = [value for field_name, value in chosen.items() if value and field_name != self.cube.roles.unit]
        return f"{subject} ({', '.join(held)})" if held else subject

    def subtitle(self, *more: str) -> str:
        """Unit and whatever a form adds."""
        unit = self.unit() or NOT_STATED
        how = {"growth": "Change against the time before", "share": "Share", "index": "Index"}
        first = ", ".join(filter(None, [how.get(self.exploration.transform, ""), unit]))
        return " · ".join(filter(None, [first[:1].upper() + first[1:], *more]))

    def time_text(self, value: float) -> str:
        """A time in words; "" where the table has none."""
        return "" if self.cube.times is None else self.cube.times.text(value)

    def period_text(self) -> str:
        """The period on show in words."""
        moments = self.figures.moments()
        if not len(moments):
            return ""
        first, last = self.time_text(float(moments[0])), self.time_text(float(moments[-1]))
        return first if first == last else f"{first}–{last}" if len(first) <= 4 else f"{first} to {last}"

    # series

    def series(self, line: Line, mark: str, unit: str, *, quiet: bool = False, label: str = "") -> Series:
        """A line as a series of a chart, with the status and source of each figure."""
        table, name = self.cube.table, self.exploration.measure
        rank, shade = SLOTS[self.colour_of(line.entity) % len(SLOTS)]
        parts = taken(reliability.stated(table, name), line.rows)
        computed = bool(self.exploration.transform)
        return Series(
            label=label or line.entity or self.measure.title, unit=unit, mark=mark, source="", rank=rank, shade=shade,
            resource=table.resource.name, field=name, x=line.x, y=line.y, rows=line.rows,
            status=reliability.computed(parts) if computed else parts, parts=parts,
            derive=self.exploration.transform,
            sources=taken(table.columns.get("source", repeated("", len(table))), line.rows),
            decimals=None if computed else table.decimals.get(name), quiet=quiet,
        )  # fmt: skip

    def colour_of(self, entity: str) -> int:
        """The number of an entity's colour: the one it keeps, or its place among the chosen."""
        if entity in self.colours:
            return self.colours[entity]
        return self.entities.index(entity) if entity in self.entities else 0

    def chart(
        self,
        panels: Sequence[Panel],
        *,
        title: str,
        subtitle: str,
        note: str = "",
        axis: Axis = "category",
        categories: tuple[str, ...] = (),
        x_title: str = "",
        columns: int = 1,
    ) -> Chart:
        """The chart of these panels, with the sources of all figures on show."""
        series = tuple(known for panel in panels for known in panel.series)
        return Chart(
            name=f"{self.exploration.resource}-{self.exploration.form}",
            title=title, subtitle=subtitle, note=note, axis=axis, categories=categories, panels=tuple(panels),
            source=source_line(self.document, series), speaker=speaker(self.document.sheet, series),
            locale=self.locale, x_title=x_title, columns=columns,
        )  # fmt: skip

    def axis(self) -> Axis:
        """How time runs."""
        times = self.cube.times
        return "category" if times is None or times.axis == "none" else times.axis

    def left_out(self, lines: Sequence[Line]) -> str:
        """Who of the chosen has nothing to show, as a sentence; "" for nobody."""
        empty = [line for line in lines if not line.known]
        if not empty:
            return ""
        names = listed([line.entity for line in empty[:6]])
        why = next((line.why_not for line in empty if line.why_not), "there are no figures here")
        return f"Not shown: {names}, as {why}." if len(empty) <= 6 else f"Not shown: {names} and others, as {why}."


def empty_points() -> npt.NDArray[np.int64]:
    """No rows."""
    return np.array([], dtype=np.int64)


def floats(values: Sequence[float]) -> Floats:
    """Values as an array."""
    return np.array(values, dtype=np.float64)
