"""The sheets of a workbook that describe a fact sheet, with the plain words of their columns and a note for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from harbin_viewer.factsheet.book.records import Column

FIELD_TYPES = (
    "string", "number", "integer", "year", "date", "yearmonth", "datetime", "time", "boolean", "duration", "list",
    "geopoint", "any",
)  # fmt: skip


class Page(NamedTuple):
    """A sheet that describes: its name, its columns, and what need not be told in it."""

    name: str
    columns: tuple[Column, ...]
    defaults: tuple[tuple[str, str], ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of its columns, “more” last."""
        return (*(column.heading for column in self.columns), "more")


ABOUT = "about"
"""The sheet of properties and what they say."""

SOURCES = Page(
    "sources",
    (
        Column("name", ("name",), note="Short, in small letters: what the rows of tables call it."),
        Column("title", ("title",), note="What the source is called in full."),
        Column("short", ("short",), note="The name beside a figure."),
        Column("mention", ("mention",), note="How a sentence calls it: “the article”."),
        Column("publisher", ("publisher",), note="Who publishes it. Two publishers can confirm a figure."),
        Column("author", ("author",)),
        Column("date", ("date",), note="When it was published: 2024-05-17, 2024-05 or 2024."),
        Column("accessed", ("accessed",), note="When it was seen."),
        Column("address", ("path",), note="Where it can be read: https://…"),
        Column(
            "kind", ("kind",),
            note="document: what the sheet examines. body: publishes its own figures. file: names nobody.",
            choices=("document", "body", "reference", "file"),
        ),
        Column("note", ("note",)),
        Column("version", ("version",)),
        Column("email", ("email",)),
    ),
)  # fmt: skip

TABLES = Page(
    "tables",
    (
        Column("name", ("name",), note="What charts and checks call the table."),
        Column("sheet", ("sheet",), note="The sheet of this workbook that holds it."),
        Column("title", ("title",)),
        Column("description", ("description",)),
        Column("key", ("schema", "primaryKey"), "names", "The columns that tell its rows apart."),
        Column("written as", ("written as",), note="How its CSV file is written; leave it as it is."),
    ),
    (("type", "table"), ("format", "csv"), ("mediatype", "text/csv"), ("encoding", "utf-8")),
)

COLUMNS = Page(
    "columns",
    (
        Column("table", ("table",), choices="tables"),
        Column("name", ("name",), note="The heading of the column in the sheet of its table."),
        Column("type", ("type",), choices=FIELD_TYPES),
        Column("title", ("title",), note="What readers see above it."),
        Column("unit", ("unit",), note="Once, for people: billion USD, %."),
        Column("status", ("status",), note="The column that holds the status of these figures, if not “status”."),
        Column("note", ("note",), note="The column that holds the note of these figures, if not “note”."),
        Column("references", ("references",), note="The column that names who reports them, if not “references”."),
        Column("description", ("description",)),
        Column("required", ("constraints", "required"), "flag", choices=("yes",)),
        Column("unique", ("constraints", "unique"), "flag", choices=("yes",)),
        Column("minimum", ("constraints", "minimum"), "number"),
        Column("maximum", ("constraints", "maximum"), "number"),
        Column("pattern", ("constraints", "pattern")),
        Column("allowed", ("constraints", "enum"), "list", "What a cell may say, parted by semicolons."),
    ),
)

CHARTS = Page(
    "charts",
    (
        Column("name", ("name",)),
        Column("title", ("title",)),
        Column("subtitle", ("subtitle",), note="What is drawn, and in which unit."),
        Column("type", ("spec", "type"), choices="charts"),
        Column("tables", ("resources",), "list", "The tables it draws, parted by semicolons."),
        Column("along", ("spec", "group"), note="The column along the horizontal axis."),
        Column("total", ("spec", "total"), note="The column shown as the total of a stack."),
        Column("note", ("note",), note="Stands under the picture."),
        Column("description", ("description",)),
    ),
    (("specType", "simple"),),
)  # fmt: skip

SERIES = Page(
    "series",
    (
        Column("chart", ("chart",)),
        Column("column", ("field",), note="The column that is drawn."),
        Column("table", ("resource",), note="Its table, where the chart draws several.", choices="tables"),
        Column("title", ("title",)),
        Column("mark", ("mark",), choices="marks"),
        Column("computed", ("derive",), note="growth: against the row before; difference: minus another column.",
               choices=("growth", "difference")),
        Column("minus", ("minus",)),
    ),
)  # fmt: skip

CHECKS = Page(
    "checks",
    (
        Column("type", ("type",), choices="checks"),
        Column("name", ("name",)),
        Column("title", ("title",)),
        Column("table", ("resource",), choices="tables"),
        Column("column", ("field",)),
        Column("other table", ("referenceResource",), choices="tables"),
        Column("other column", ("referenceField",)),
        Column("on", ("on",), note="The column by which rows of both tables belong together."),
        Column("value", ("value",)),
        Column("rate", ("rate",)),
        Column("order", ("order",)),
        Column("part", ("part",)),
        Column("whole", ("whole",)),
        Column("share", ("share",)),
        Column("parts", ("parts",), "list"),
        Column("total", ("total",)),
        Column("key", ("key",)),
        Column("tolerance", ("tolerance",), "number", "How far two figures may be apart."),
        Column("measure", ("measure",), choices=("relative", "absolute")),
        Column("step", ("step",), "number"),
        Column("published", ("published",)),
        Column("by", ("by",)),
        Column("subject", ("subject",)),
        Column("says", ("says",)),
    ),
)  # fmt: skip

KNOWN = Page(
    "known",
    (
        Column("check", ("check",)),
        Column("row", ("key",), "pairs", "Which difference: year=2021."),
        Column("reason", ("reason",), note="Why it is let stand."),
    ),
)

TABS = Page(
    "tabs",
    (
        Column("kind", ("kind",), choices="tabs"),
        Column("name", ("name",)),
        Column("title", ("title",)),
        Column("text", ("text",)),
        Column("charts", ("views",), "list"),
        Column("tables", ("resources",), "list"),
        Column("timeline", ("timeline",)),
        Column("notes", ("notes",)),
    ),
)

DECKS = Page(
    "decks",
    (
        Column("tab", ("tab",)),
        Column("table", ("resource",), choices="tables"),
        Column("heading", ("heading",)),
        Column("text", ("text",)),
        Column("group", ("group",)),
        Column("title", ("title",)),
    ),
)

HIGHLIGHTS = Page(
    "highlights",
    (
        Column("tab", ("tab",)),
        Column("title", ("title",)),
        Column("figure", ("figure",), "number"),
        Column("unit", ("unit",)),
        Column("period", ("period",)),
        Column("status", ("status",), choices="statuses"),
        Column("source", ("source",), choices="sources"),
        Column("table", ("cell", "resource"), choices="tables"),
        Column("row", ("cell", "row"), "pairs", "Which row: year=2022."),
        Column("column", ("cell", "field")),
        Column("change", ("change", "figure"), "number"),
        Column("change unit", ("change", "unit")),
        Column("change label", ("change", "label")),
        Column("change table", ("change", "cell", "resource")),
        Column("change row", ("change", "cell", "row"), "pairs"),
        Column("change column", ("change", "cell", "field")),
        Column("note", ("note",)),
    ),
)

PAGES = (SOURCES, CHARTS, SERIES, CHECKS, KNOWN, TABS, DECKS, HIGHLIGHTS, TABLES, COLUMNS)
"""The sheets that describe, in their order behind “about”."""

RESERVED = frozenset({ABOUT, *(page.name for page in PAGES)})
"""The names that no table's sheet has."""


def sheet_of_page(name: str, sheets: Iterable[str]) -> str:
    """The sheet of the page of that name, as a workbook writes it; "" where it has none."""
    return next((sheet for sheet in sheets if sheet.strip().lower() == name), "")
