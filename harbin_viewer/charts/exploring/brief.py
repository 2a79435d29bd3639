"""What all forms need of an exploration: its figures, the words for them, and series with a colour for each entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.bridged import bridged, without_bridges
from harbin_viewer.charts.exploring.words.bare_totals import among_named, with_dimension
from harbin_viewer.charts.exploring.words.base_year import doubt_of_unit
from harbin_viewer.charts.exploring.words.crediting import MOST_NAMED, credit_of, shown_or_counted
from harbin_viewer.charts.exploring.words.flags import of_rows
from harbin_viewer.charts.exploring.words.phrases import HOW, Words, begun, names_a_year, spanned, to_one_decimal
from harbin_viewer.charts.exploring.words.subject import (
    names_in,
    place_named,
    subject_of,
    told_apart,
    with_names,
    without_source,
)
from harbin_viewer.charts.exploring.words.transformed import UNITS, change_in, from_money
from harbin_viewer.charts.exploring.words.units_of import unit_of
from harbin_viewer.charts.model import statuses as status_of
from harbin_viewer.charts.model.axis.horizontal_axis import Axis, in_steps
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.panel import Panel
from harbin_viewer.charts.model.series import Series
from harbin_viewer.charts.model.series_figures import clock_of
from harbin_viewer.charts.model.value_blocks import Floats
from harbin_viewer.charts.model.words.attribution import named_source, speaker
from harbin_viewer.charts.model.words.constant_column import credited, taken
from harbin_viewer.charts.model.words.footnotes import unseen
from harbin_viewer.charts.model.words.limits import limits, of_units
from harbin_viewer.charts.theme import SLOTS
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.choice_figures import Figures, Line, Standing
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.entities.coded import BLANK
from harbin_viewer.factsheet.exploring.other_parts import OtherParts
from harbin_viewer.factsheet.exploring.transforms import per_person
from harbin_viewer.factsheet.model.exploration import FORMS, Exploration
from harbin_viewer.factsheet.model.mark import MarkName
from harbin_viewer.factsheet.roles.found_roles import Measure
from harbin_viewer.factsheet.roles.names.readable import readable
from harbin_viewer.factsheet.tables.values.column_decimals import decimals_among
from harbin_viewer.factsheet.wording import NO_UNIT


@dataclass(frozen=True, eq=False)
class Brief:
    """An exploration of a cube of a document; figures are written as in `locale`."""

    document: Document
    cube: Cube
    exploration: Exploration
    locale: QLocale

    @cached_property
    def figures(self) -> Figures:
        """The figures of its measure."""
        return Figures(self.cube, self.exploration)

    @property
    def measure(self) -> Measure:
        """Its measure; a plain one where the roles have none of that name."""
        name = self.exploration.measure
        return replace(self.cube.roles.measure(name) or Measure(name, ""), title=self.titles[name])

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The titles of the measures, and of a column that is counted by, without sources that the line of sources
        names, where they stay different.
        """
        name = self.exploration.measure
        titles = {name: readable(self.cube.table.field(name).label)}
        titles |= {known.field: known.title for known in self.cube.roles.measures}
        sources = self.cube.table.resource.sources or self.document.sheet.sources
        credited = names_in(map(named_source, sources if len(sources) <= MOST_NAMED else ()))
        short = {field: without_source(title, credited) for field, title in titles.items()}
        counts = Counter(short.values())
        return told_apart({field: title if counts[title] == 1 else titles[field] for field, title in short.items()})

    @property
    def holds_figures(self) -> bool:
        """Whether its measure is one, and no column of words or times of which rows are counted."""
        name = self.exploration.measure
        return self.cube.roles.measure(name) is not None or bool(np.isfinite(self.cube.figures(name)).any())

    @cached_property
    def chosen(self) -> frozenset[str]:
        """The same, to be asked whether one is among them."""
        return frozenset(self.entities)

    @cached_property
    def entities(self) -> tuple[str, ...]:
        """The chosen entities that the table has; all where the table counts but one."""
        present, among = self.figures.cut.present, self.figures.cut.among
        chosen = tuple(name for name in dict.fromkeys(self.exploration.entities) if name in among)
        return chosen or (present if len(present) == 1 else ())

    @property
    def moment(self) -> float:
        """The time that a form of one time shows: the last of the period that has figures."""
        moments = self.figures.moments()
        return float(moments[-1]) if len(moments) else 0.0

    def unit(self) -> str:
        """The unit of the figures on show; "" where it is not stated."""
        match self.exploration.transform:
            case "index" | "growth" | "share" as computed:
                return UNITS[computed]
            case "per person":
                return per_person(self.cube, self.exploration.measure)[1] or f"{self.stated_unit} per person".strip()
            case _:
                return self.stated_unit

    @cached_property
    def stated_unit(self) -> str:
        """The unit of the measure as the table states it."""
        return unit_of(self, self.exploration.measure)

    def title(self, about: str = "", *, names: bool = True) -> str:
        """The measure, and who it is of where these are few; `about` stands after it in place of them."""
        words = begun(self.subject, is_title=True)
        if about or not names:
            return f"{words}, {about}" if about and not names_a_year(words) else words
        return with_names(words, self.entities, alone=len(self.figures.cut.present) == 1)

    def beside_title(self, when: str) -> tuple[str, ...]:
        """The time of the rows as a part of the subtitle, where the title has another and so does not tell it."""
        return (f"rows of {when}",) if when and names_a_year(self.subject) and when not in self.subject else ()

    @cached_property
    def subject(self) -> str:
        """The measure in words, with the values that other dimensions are held at."""
        alone, resource = len(self.cube.roles.measures) == 1, self.cube.table.resource
        return self.with_held(subject_of(self.document, resource, self._measured, alone=alone), measured=True)

    @cached_property
    def _measured(self) -> str:
        """What is measured: the value that a column of such is held at, else the title of the measure."""
        chosen = self.cube.chosen(self.exploration.fixed, self.exploration.measures, held=self.figures.held)
        return chosen.get(self.cube.roles.measure_name or "", "") or self.measure.title

    def with_held(self, subject: str, *, measured: bool = False) -> str:
        """Words with the values that dimensions are held at; without what is `measured`, where the words say it."""
        chosen = self.cube.chosen(self.exploration.fixed, self.exploration.measures, held=self.figures.held)
        told = {*self.cube.roles.unit_columns, self.cube.roles.measure_name if measured else ""}
        said = ((self.cube.table.field(name).label, value) for name, value in chosen.items() if name not in told)
        held = [with_dimension(value, label) for label, value in said if value not in ("", BLANK)]
        about = [*self.cube.roles.about, *place_named(self.document, self.cube)]
        held += [text for text in about if text.casefold() not in subject.casefold()]
        return f"{subject} ({', '.join(held)})" if held else subject

    def subtitle(self, *more: str) -> str:
        """Unit and whatever a form adds."""
        money = from_money(self.exploration.transform, self.stated_unit)
        return self.upwards(begun(self._head), money, *more, self._numbered, axes="axis")

    @property
    def _head(self) -> str:
        """The unit as a subtitle has it: with the base of an index, and what a change is against."""
        match self.exploration.transform:
            case "index":
                return f"Index points, {self.time_text(self.figures.base)} = 100"
            case "growth":
                return f"{change_in(self.cube.times, self.figures.every.moments)}, %"
            case _:
                return self.unit() or NO_UNIT

    @property
    def _numbered(self) -> str:
        """By what the entities go that are told by numbers alone, as ages are; "" for names."""
        numbered = len(self.entities) > 1 and all(name.strip().isdigit() for name in self.entities)
        return f"by {self.entity_name}" if numbered else ""

    def upwards(self, *more: str, axes: str = "axes") -> str:
        """Parts of a subtitle, with dots between them, and that `axes` are logarithmic where they are."""
        return " · ".join(filter(None, [*more, f"logarithmic {axes}" if self.logarithmic else ""]))

    def time_text(self, value: float) -> str:
        """A time in words; "" where the table has none."""
        return "" if self.cube.times is None else self.cube.times.text(value)

    @property
    def when(self) -> str:
        """The time that a form of one time shows, or the period where it shows all rows of it."""
        return self.period_text() if self.figures.alone else self.time_text(self.moment)

    def period_text(self, moments: Floats | None = None) -> str:
        """The period on show in words, or that of these times."""
        moments = self.figures.moments() if moments is None else moments
        if not len(moments):
            return ""
        first, last = self.time_text(float(moments[0])), self.time_text(float(moments[-1]))
        counted = (times := self.cube.times) is not None and times.count_up(self.figures.all_moments)
        named = counted and not (times and times.in_days) and not first.lower().startswith(self.time_name.lower())
        return f"{self.time_name} {spanned(first, last)}" if named else spanned(first, last)

    # series

    def several(self, lines: Sequence[Line], mark: MarkName) -> list[Series]:
        """Lines as series of a chart, each in a colour of its own, also where nobody was chosen."""
        return [self.series(line, mark, self.unit(), place=place) for place, line in enumerate(lines)]

    def series(
        self, line: Line, mark: MarkName, unit: str, *, quiet: bool = False, label: str = "", place: int = 0
    ) -> Series:  # fmt: skip
        """A line as a series of a chart, with the status and source of each figure; `place` is its place among all."""
        table, name = self.cube.table, self.exploration.measure
        if self.logarithmic:
            line = replace(line, y=np.where(line.y > 0, line.y, np.nan))
        rank, shade = SLOTS[self.colour_of(line.entity, place) % len(SLOTS)]
        if self.exploration.transform:
            line = replace(line, y=to_one_decimal(line.y))
        parts = taken(status_of.stated(self.document.sheet, table, name), line.rows)
        computed = bool(self.exploration.transform)
        return Series(
            label=label or line.entity or self._measured, unit=unit, mark=mark, source="", rank=rank, shade=shade,
            resource=table.resource.name, field=name, x=line.x, y=line.y, rows=line.rows,
            status=status_of.computed(parts) if computed else parts, parts=parts,
            derive=self.exploration.transform, how=HOW[self.exploration.transform], is_rounded=computed,
            sources=taken(credited(table), line.rows), others=OtherParts(self.figures),
            decimals=None if computed else self._decimals(line, quiet=quiet), quiet=quiet,
            clock="" if computed else clock_of(table, name),
        )  # fmt: skip

    def _decimals(self, line: Line, *, quiet: bool) -> Mapping[int, int] | None:
        """Those of the line's own figures; of a quiet one, which has no labels, those of the column as they are."""
        known = self.cube.table.decimals.get(self.exploration.measure)
        return known if known is None or quiet else decimals_among(known, line.rows)

    def colour_of(self, entity: str, place: int = 0) -> int:
        """The number of an entity's colour: the one it keeps, or its place among the chosen; if it is not, `place`."""
        kept = dict(zip(self.exploration.entities, self.exploration.colours, strict=False))
        return kept.get(entity, self.entities.index(entity) if entity in self.entities else place)

    def standing(
        self, standing: Standing, mark: MarkName, unit: str, *, quiet: bool = False, label: str = ""
    ) -> Series:
        """Figures of one time as a series, at the places 0, 1, 2 and so on, each named after its entity."""
        line = Line("", np.arange(len(standing.y), dtype=np.float64), standing.y, standing.rows)
        series = self.series(line, mark, unit, quiet=quiet, label=label or self._measured)
        return replace(series, rank=1, shade=0, names=standing.names)

    @property
    def logarithmic(self) -> bool:
        """Whether the vertical axis is, of a form that can be."""
        return self.exploration.logarithmic

    def panel(self, series: Sequence[Series], **more: Any) -> Panel:
        """A panel of these series, in the unit of the figures on show."""
        return Panel(self.unit(), tuple(series), logarithmic=self.logarithmic, **more)

    def chart(self, panels: Sequence[Panel], words: Words, **more: Any) -> Chart:
        """The chart of these panels, with the sources of all figures on show."""
        axis: Axis = more.get("axis", "category")
        stepped = iter(in_steps(axis, [known for panel in panels for known in panel.series]))  # what they know of gaps
        panels = [replace(panel, series=tuple(next(stepped) for _known in panel.series)) for panel in panels]
        shown = [known for panel in panels for known in panel.series]
        rows = () if FORMS[self.exploration.form].of_words else of_rows(self, shown)  # who counts has read all
        of_unit = "" if self.exploration.transform else doubt_of_unit(self.cube, self.measure, self.unit(), shown)
        totals = among_named(shown, self.figures.cut.among, self.entity_name)
        table, among = self.cube.table.resource, self.figures.cut.among
        fields = dict.fromkeys((*self.exploration.measures, *(known.field for known in shown if known.field)))
        limit = limits(self.document.sheet, table, fields, unseen(table, among, shown))
        said = of_units(table, fields)
        notes = (*words.notes, *totals, *rows, bridged(shown), of_unit, *said, self.cube.naming, *limit)
        series = tuple(credited for known in shown for credited in shown_or_counted(known))
        return Chart(
            name=self.exploration.name, title=words.title, subtitle=words.subtitle,
            note=" ".join(filter(None, notes)), panels=tuple(panels), locale=self.locale,
            source=credit_of(self.document, self.cube.table.resource, series),
            speaker=speaker(self.document.sheet, series), tell=without_bridges,
            **{"axis": "category", "categories": (), "x_name": self.time_name, **more},
        )  # fmt: skip

    @property
    def time_name(self) -> str:
        """What the time of the table is called."""
        return self.cube.table.field(self.cube.roles.time).label if self.cube.times else "Place"

    @property
    def entity_name(self) -> str:
        """What those are called who are compared."""
        return self.cube.table.field(self.cube.roles.entity).label if self.cube.entities else "Place"

    def time_axis(self) -> dict[str, Any]:
        """How time runs along a chart: its axis, and the words for times that the table writes in its own."""
        times = self.cube.times
        axis: Axis = "category" if times is None or times.axis == "none" else times.axis
        return {"axis": axis, "x_texts": times.texts if times else {}}
