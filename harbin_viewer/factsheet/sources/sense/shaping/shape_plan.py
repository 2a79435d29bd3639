"""The columns that a tidy table will have, and how a raw row becomes its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_named
from harbin_viewer.factsheet.roles.units import unit_in
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import FigureCell
from harbin_viewer.factsheet.sources.sense.cells.flag_words import bound_in_words
from harbin_viewer.factsheet.sources.text.unit_signs import are_kin, contradict, is_sign
from harbin_viewer.factsheet.wording import NO_UNIT, in_quotes, listed

Walk = Callable[[Iterable[Sequence[str]]], Iterator[list[str]]]


@dataclass(frozen=True)
class Plan:
    """`fields` are Table Schema fields; `walk` turns raw rows to tidy ones (None: they stay as they are).

    `time` is the place of the times among the fields (None: there are none), `given` the roles that are certain from
    how the table lay, `flags` the words of codes in a column of flags.
    """

    fields: list[dict[str, Any]]
    walk: Walk | None = None
    time: int | None = None
    given: dict[str, str] = field(default_factory=dict)
    flags: dict[str, dict[str, str]] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    beside: tuple[int, ...] = ()

    def names_rows(self, rows: Sequence[Sequence[str]]) -> bool:
        """Whether texts other than the times stand in most of its rows."""
        places = [at for at, field in enumerate(self.fields) if field["type"] == "string" and at != self.time]
        return any(2 * sum(bool(row[at].strip()) for row in rows) > len(rows) for at in places)


class Names:
    """Names for fields, each given once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """The wanted name, or with a number where it is taken."""
        wanted = " ".join(wanted.split()) or "column"
        name, number = wanted, self._next.get(wanted, 2)
        while name in self._taken:
            name, number = f"{wanted} {number}", number + 1
        self._next[wanted] = number
        self._taken.add(name)
        return name


def note_on(name: str) -> str:
    """What a column of notes on the figures, or the times, of that name is called."""
    return f"Note on {name}"


class FigureReading:
    """Reads the cells of figures of one kind into number, range, note and unit, each different cell once.

    They have units of their own where their signs part them (`parted`): known once the table has told its unit, which
    is that of those without a sign (`unsigned`); `denied_unit` is what it said against them. `shown` is a unit that the
    file shows at all of them, and `roles` those of the fields beside the number's.
    """

    def __init__(self, sense: ColumnSense, words: dict[str, str], shown: str = "") -> None:
        self.sense = sense
        self.signs = sense.signs.beside_shown(shown)
        self.words = words
        self.parted = False
        self.unsigned = NO_UNIT
        self.denied_unit = ""
        self.roles: dict[str, str] = {}
        self.ranged = sense.has_ranges
        self.noted = bool(sense.flags)
        self._read: dict[str, tuple[str, ...]] = {}

    def cells(self, text: str) -> tuple[str, ...]:
        """The number ("" where it is missing), low and high where there are ranges, the note of flags, its own unit."""
        found = self._read.get(text)
        if found is None:
            found = self._read[text] = self._new(text)
        return found

    def _new(self, text: str) -> tuple[str, ...]:
        cell = self.sense.figure(text)
        if cell is None or (not self.parted and self.sense.signs.is_of_another_kind(cell, self.sense.label)):
            return (text.strip(), *([""] * (2 * self.ranged + self.noted + self.parted)))
        bounds = (cell.low, cell.high) if self.ranged else ()
        beyond = bound_in_words(cell.flag, cell.number)  # less than 5 is no figure: it has its words alone
        note = (beyond or self.words.get(cell.flag) or cell.flag,) if self.noted else ()
        return ("" if beyond else cell.number, *bounds, *note, *((self._unit(cell),) if self.parted else ()))

    def _unit(self, cell: FigureCell) -> str:
        return cell.percent or (self.unsigned if cell.number else "")

    def fields(self, names: Names, name: str, title: str, unit: str, named: str) -> list[dict[str, Any]]:
        """The fields that the cells are read into: the number, its range, its note, its unit.

        `named` is all that names the figures, with a unit in it that may be another than `unit`.
        """
        by_name = unit_named(named, named)
        said = by_name if unit in self.signs.stated or contradict(by_name, unit) else unit or by_name
        unit = self._unit_of_all(unit, said, title)
        main: dict[str, Any] = {"name": names.take(name), "type": "number"}
        if title and title != main["name"]:
            main["title"] = title
        if unit:
            main["unit"] = unit
        if self.signs.denied(said) or contradict(unit, said) or self.signs.have_other_scale(said):
            self.denied_unit = said
        return [main, *self._beside(main, names, name)]

    def _unit_of_all(self, unit: str, said: str, title: str) -> str:
        """The unit of all figures, "" where their signs part them."""
        unit = self.signs.beside(said, title) if self.signs.denied(said) else unit
        self.parted = self.signs.part_figures(unit)
        if not self.parted:
            return unit
        denied = contradict(self.signs.first, said) and not are_kin(self.signs.first, said)
        if said and not denied and not self.signs.counts:
            alike = (sign for sign in self.signs.stated if is_sign(said) and not contradict(sign, said))
            self.unsigned = next(alike, said)
        return ""

    def _beside(self, main: dict[str, Any], names: Names, name: str) -> Iterator[dict[str, Any]]:
        """The fields beside that of the number, which is told the one of its note."""
        if self.ranged:
            unit = {"unit": main["unit"]} if "unit" in main else {}
            for end in ("lower", "upper"):
                yield {"name": self._taken(names, f"{name} {end}", "bound"), "type": "number", **unit}
        if self.noted:
            main["note"] = self._taken(names, note_on(main.get("title", name)), "note")
            yield {"name": main["note"], "type": "string"}
        if self.parted:
            yield {"name": self._taken(names, f"{name} unit", "unit"), "type": "string"}

    def _taken(self, names: Names, wanted: str, role: str) -> str:
        name = names.take(wanted)
        self.roles[name] = role
        return name


class FlagReading(FigureReading):
    """Reads the cells of flags that stand beside figures into their words."""

    def _new(self, text: str) -> tuple[str, ...]:
        flag = text.strip()
        return (self.words.get(flag, flag),)


def told_of_signs(fields: Iterable[tuple[FigureReading, dict[str, Any]]]) -> tuple[Notice, ...]:
    """That the sign of some figures is taken for all, where it is the unit of their field; or that it is not theirs."""
    return tuple(notice for reading, field in fields for notice in _told_of(reading, field))


def _told_of(reading: FigureReading, field: dict[str, Any]) -> Iterator[Notice]:
    signs = reading.signs
    if said := reading.denied_unit:
        yield Notice("odd", _told_of_denied(field, said, signs.denied(said)), field=field["name"])
    elif signs.bare and signs.stated == (field.get("unit"),) and not unit_in(field["name"]):
        sentence = f"“{field['unit']}” stands at some figures of “{field['name']}” alone, and is taken for all."
        yield Notice("assumed", sentence)


def _told_of_denied(field: dict[str, Any], said: str, signs: Sequence[str]) -> str:
    """That signs at figures, or what else is told of them, cannot mean the unit that is said of them all."""
    if not signs:
        return f"“{field['name']}” is said to be in “{said}”, but its figures are in “{field['unit']}”, which is taken."
    stand, are = ("stands", "is") if len(signs) == 1 else ("stand", "are")
    where = "at its figures, and" if "unit" in field else "at some of its figures, and there"
    return f"“{field['name']}” is said to be in “{said}”, but {listed(in_quotes(signs))} {stand} {where} {are} taken."
