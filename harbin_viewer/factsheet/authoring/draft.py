"""A sheet that is not written yet: its tables, charts, checks and sources, each of which may be left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any, Literal, NamedTuple

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.highlight import is_endless
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.wording import amount

TableKind = Literal["cards", "figures", "words", "statements"]


@dataclass(frozen=True)
class Section:
    """Where in a document a table stands: the section's number, the title of its tab, and what it is about."""

    number: int
    tab_title: str = ""
    subject: str = ""


@dataclass(frozen=True)
class DraftTable:
    """A table with its provenance: `rows` are texts in the order of `fields`, which are those of a Table Schema.

    `key` names the field that tells rows apart (a time, an entity; "" for none), `measures` the fields of figures,
    `computed` those of them that were turned into another unit, `roles` what each field is where there is no key,
    or where a reader corrected that of the fields that are `said`.
    `heading`, `text` and `group` are the fields of a card. `headnotes` stand above the table, `footnotes` below. `why`
    is the sentence that tells how it came about.
    """

    name: str
    title: str
    kind: TableKind
    fields: tuple[dict[str, Any], ...]
    rows: tuple[tuple[str, ...], ...]
    why: str = ""
    description: str = ""
    key: str = ""
    is_time: bool = False
    frequency: str = ""
    measures: tuple[str, ...] = ()
    heading: str = ""
    text: str = ""
    group: str = ""
    section: Section = Section(0)
    computed: tuple[str, ...] = ()
    headnotes: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    said: tuple[str, ...] = ()

    def field(self, name: str) -> dict[str, Any]:
        """The field of that name."""
        return self._fields[name]

    def label(self, name: str) -> str:
        """The title of a field, or its name."""
        return str(self.field(name).get("title") or name)

    def unit(self, name: str) -> str:
        """The unit of a field, "" for none."""
        return str(self.field(name).get("unit", ""))

    def texts(self, name: str) -> list[str]:
        """The cells of a column."""
        return [row[self._places[name]] for row in self.rows]

    def figures(self, name: str) -> list[Decimal | None]:
        """The cells of a column as numbers; None where one is missing or none. Not to be changed: it is made once."""
        if name not in self._figures:
            field = self.field(name)
            self._figures[name] = [plain_figure(text, field) for text in self.texts(name)]
        return self._figures[name]

    @cached_property
    def _fields(self) -> dict[str, dict[str, Any]]:
        return {field["name"]: field for field in reversed(self.fields)}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {field["name"]: place for place, field in reversed([*enumerate(self.fields)])}

    @cached_property
    def _figures(self) -> dict[str, list[Decimal | None]]:
        return {}


def plain_figure(text: str, field: dict[str, Any]) -> Decimal | None:
    """A figure as it stands in a column, as a number; None where it is none that can be computed with."""
    plain = text.strip().replace(field.get("groupChar") or "\0", "").replace(field.get("decimalChar") or ".", ".")
    try:
        found = Decimal(plain.replace("\u2212", "-").strip("%\u202f\u00a0 "))
    except InvalidOperation:
        return None
    return found if found.is_finite() and not is_endless(found) else None


class Proposal(NamedTuple):
    """Something that the sheet would get: its name, what it is, its title and why."""

    name: str
    kind: Literal["table", "chart", "figure", "check"]
    title: str
    why: str


@dataclass(frozen=True)
class Suggested:
    """A chart, a large figure or a check as the descriptor has it, the tables it needs, and why it suggests itself."""

    entry: dict[str, Any]
    tables: tuple[str, ...]
    why: str

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.entry["name"])


def in_a_line(figure: dict[str, Any]) -> str:
    """What a large figure says, as the descriptor has it: the figure in its unit, of what, and of when."""
    return f"{amount(figure['figure'], figure['unit'])}, {figure['title']}, {figure['period']}"


@dataclass(frozen=True)
class Draft:
    """A sheet to be; `sources`, and the entries of charts, large figures and checks, are as a descriptor has them.

    `kept` are those of its charts (`views`) that a reader kept beside the data, whatever else suggests itself, `called`
    what its texts call the files that it was made of, by the names of these sources.
    """

    name: str
    title: str
    description: str = ""
    about: str = ""
    languages: tuple[str, ...] = ()
    sources: tuple[dict[str, Any], ...] = ()
    tables: tuple[DraftTable, ...] = ()
    views: tuple[Suggested, ...] = ()
    figures: tuple[Suggested, ...] = ()
    checks: tuple[Suggested, ...] = ()
    kept: tuple[Suggested, ...] = ()
    notices: tuple[Notice, ...] = ()
    called: tuple[tuple[str, str], ...] = ()

    def table(self, name: str) -> DraftTable:
        """The table of that name."""
        return next(table for table in self.tables if table.name == name)

    def proposals(self) -> Iterator[Proposal]:
        """All that can be left out, in order."""
        for table in self.tables:
            yield Proposal(table.name, "table", table.title, table.why)
        for view in self.views:
            yield Proposal(view.name, "chart", str(view.entry.get("title", view.name)), view.why)
        for figure in self.figures:
            yield Proposal(figure.name, "figure", in_a_line(figure.entry), figure.why)
        for check in self.sensible_checks:
            yield Proposal(check.name, "check", str(check.entry["title"]), check.why)

    @property
    def sensible_checks(self) -> tuple[Suggested, ...]:
        """The checks; large figures are held against their cells only where there are some."""
        return tuple(check for check in self.checks if check.entry["type"] != "highlights" or self.figures)

    def without(self, names: Collection[str]) -> Draft:
        """The same without what has one of these names, and without what needs it."""
        tables = tuple(table for table in self.tables if table.name not in names)
        left = {table.name for table in tables}

        def among(suggested: tuple[Suggested, ...]) -> tuple[Suggested, ...]:
            return tuple(one for one in suggested if one.name not in names and left.issuperset(one.tables))

        return replace(
            self, tables=tables, views=among(self.views), figures=among(self.figures), checks=among(self.checks)
        )


@dataclass
class Made:
    """What an article or a file of tables gives: its source, its tables, its first words, and what was left out.

    `package` is the one of somebody else that it was made of, if it was.
    """

    source: dict[str, Any]
    title: str
    lead: str = ""
    tables: list[DraftTable] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    further_sources: list[dict[str, Any]] = field(default_factory=list)
    language: str = ""
    columns: Counter[str] = field(default_factory=Counter)
    kept: list[Suggested] = field(default_factory=list)
    package: Document | None = None

    @property
    def names(self) -> set[str]:
        """The names that are taken."""
        return {table.name for table in self.tables}

    def left_out(self, sentence: str, place: str) -> None:
        """Tell what could not be understood."""
        self.notices.append(Notice("left out", sentence, place=place))
