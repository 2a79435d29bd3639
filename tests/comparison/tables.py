"""Tables of a generated sheet: figures by year from two sources, observations along any axis, and tables of words."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import StringIO
from random import Random
from typing import Any

from tests.comparison.words import CATEGORIES, PLACES, SENTENCES, SUBJECTS, UNITS

Row = dict[str, Any]

PROVENANCE = ("source", "references", "place", "status", "note")

AXES = ("date", "string", "number", "yearmonth", "datetime", "integer", "year")
"""The types of the field that observations lie along, by turns."""

STATUSES = ("confirmed", "single", "derived", "claimed", "contradicted", "")

SOURCES = ("almanac", "office", "gazette", "chronicle")


@dataclass(frozen=True)
class GeneratedTable:
    """A table to be: its fields by Table Schema, its rows, and how its file is written."""

    name: str
    title: str
    fields: tuple[dict[str, Any], ...]
    rows: tuple[Row, ...]
    primary_key: str = ""
    dialect: dict[str, str] = field(default_factory=dict)

    def resource(self) -> dict[str, Any]:
        schema: dict[str, Any] = {"fields": list(self.fields), "missingValues": ["", "n/a"]}
        if self.primary_key:
            schema["primaryKey"] = self.primary_key
        more = {"dialect": self.dialect} if self.dialect else {}
        return {"name": self.name, "title": self.title, "path": f"{self.name}.csv", "schema": schema, **more}

    def text(self) -> str:
        written = StringIO()
        names = [column["name"] for column in self.fields]
        table = csv.DictWriter(written, names, delimiter=self.dialect.get("delimiter", ","), lineterminator="\n")
        table.writeheader()
        table.writerows({name: self._cell(row, name) for name in names} for row in self.rows)
        return written.getvalue()

    def _cell(self, row: Row, name: str) -> str:
        column = next(column for column in self.fields if column["name"] == name)
        text = str(row[name])
        return text.replace(".", column["decimalChar"]) if "decimalChar" in column else text


def figures(chance: Random, number: int) -> GeneratedTable:
    """The almanac's figures by year: parts and their total, a share, a growth rate, a second unit; some are wrong."""
    decimals, large = number % 4, 10 ** (number % 6)
    unit = UNITS[number % 7]
    fields = (
        _field("year", "year", title="Year"),
        *(_field(name, "number", title=name.capitalize(), unit=unit) for name in ("exports", "imports", "total")),
        _field("share", "number", title="Share of exports", unit="%"),
        _field("growth", "number", title="Stated growth", unit="%"),
        _field("workers", "integer", title="Workers in the trade", unit="persons", status="workers_status"),
        _field("workers_status", "string"),
        *_provenance_fields(),
    )
    return GeneratedTable(
        "figures", f"{SUBJECTS[number % len(SUBJECTS)]} by the almanac", _in_decimals_of(fields, number),
        tuple(_figure_rows(chance, number, decimals, large)), "year", _dialect(number),
    )  # fmt: skip


def _figure_rows(chance: Random, number: int, decimals: int, large: int) -> Iterator[Row]:
    before = 0.0
    for year in range(2000, 2000 + chance.choice((2, 5, 8, 12, 24))):
        if number % 5 == 3 and year == 2003:
            continue
        parts = [round(chance.uniform(-20 if number % 4 == 1 else 5, 100) * large, decimals) for _ in range(2)]
        total = round(sum(parts) + chance.choice((0, 0, 0, large)), decimals)
        growth = round((total / before - 1) * 100 + chance.choice((0, 0, 5)), 1) if before > 0 else ""
        share = round(parts[0] / total * 100 + chance.choice((0, 0, 2)), 1) if total > 0 else ""
        yield {
            "year": year, "exports": f"{parts[0]:.{decimals}f}", "imports": f"{parts[1]:.{decimals}f}",
            "total": f"{total:.{decimals}f}" if chance.random() > 0.1 else chance.choice(("", "n/a")),
            "share": share, "growth": growth, "workers": chance.choice(("", *range(900, 90_000, 811))),
            "workers_status": chance.choice(STATUSES), **provenance(chance, "almanac"),
        }  # fmt: skip
        before = total


def office(chance: Random, counterpart: GeneratedTable) -> GeneratedTable:
    """The same totals as the office has them: some years are missing, some figures are another, each with its day."""
    unit = next(column for column in counterpart.fields if column["name"] == "total").get("unit", "")
    fields = (
        _field("year", "year", title="Year"),
        _field("total", "number", title="Total", unit=unit),
        _field("published", "date", title="Published on"),
        *_provenance_fields(),
    )
    rows = tuple(
        {
            "year": row["year"],
            "total": _near(chance, row["total"]),
            "published": f"{row['year'] + 1}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}",
            **provenance(chance, "office"),
        }
        for row in counterpart.rows
        if chance.random() > 0.15 or row is counterpart.rows[0]
    )
    return GeneratedTable("office", "Total by the office of statistics", fields, rows, "year")


def _near(chance: Random, text: str) -> str:
    return text and text if text in ("", "n/a") else str(round(float(text) * chance.choice((1, 1, 1.004, 1.3, -1)), 2))


def observations(chance: Random, number: int) -> GeneratedTable:
    """Two or three figures in like or unlike units along dates, words, numbers or years."""
    axis = AXES[number % len(AXES)]
    units = (UNITS[number % 9], UNITS[number % 9], UNITS[(number + 1 + number % 3) % 9])
    names = ("level", "flow", "warmth")
    fields = (
        _field("at", axis, title="Where and when" if axis == "string" else ""),
        *(_field(name, "number", title=name.capitalize(), unit=unit) for name, unit in zip(names, units, strict=True)),
        *_provenance_fields(),
    )
    rows = tuple(
        {"at": at, **{name: _level(chance, number) for name in names}, **provenance(chance, "gazette")}
        for at in _along(chance, axis, (3, 6, 15, 1, 90, 30)[number % 6])
    )
    return GeneratedTable("observations", "Observations of the gazette", fields, rows, "at")


def _level(chance: Random, number: int) -> str:
    if chance.random() < 0.07:
        return ""
    scale = (1, 1e-6, 1e9, 30, 0)[number % 5]
    return f"{chance.gauss(scale * 2, scale):.{(2, 9, 0, 1, 0)[number % 5]}f}"


def _along(chance: Random, axis: str, count: int) -> list[Any]:
    """Places along an axis, rising and without repetition."""
    if axis == "string":
        return (
            list(CATEGORIES[:count])
            if count <= len(CATEGORIES)
            else [f"{CATEGORIES[n % 16]} {n}" for n in range(count)]
        )
    steps = [chance.randint(1, 3) for _ in range(count)]
    places = [sum(steps[: n + 1]) for n in range(count)]
    began = datetime(2019, 11, 5, 6, 30)
    along: dict[str, list[Any]] = {
        "date": [(began + timedelta(days=9 * place)).date().isoformat() for place in places],
        "datetime": [(began + timedelta(minutes=47 * place)).isoformat() for place in places],
        "yearmonth": [f"{2015 + place // 12}-{place % 12 + 1:02}" for place in places],
        "number": [round(place * 1.7, 1) for place in places],
        "integer": places,
        "year": [1900 + place for place in places],
    }
    return along[axis]


def tables_of_words(chance: Random, number: int) -> tuple[GeneratedTable, ...]:
    """What cards, timeline and notes show, and what statements are held against each other."""
    places = [
        {"name": name, "text": chance.choice(SENTENCES), "group": chance.choice(("Bridge", "Road", ""))}
        for name in chance.sample(CATEGORIES, 1 + number % 12)
    ]
    timeline = [
        {"period": f"{year}" if year % 2 else f"Spring of {year}", "year": year, "text": chance.choice(SENTENCES)}
        for year in range(1896, 1900 + number % 9)
    ]
    notes = [
        {
            "heading": chance.choice(SUBJECTS),
            "text": chance.choice(SENTENCES),
            "check": chance.choice(("growth", "total", "")),
        }
        for _ in range(1 + number % 4)
    ]
    statements = [
        {"subject": chance.choice(SUBJECTS[:4]), "says": chance.choice(("rising", "falling"))}
        for _ in range(2 + number % 6)
    ]
    named: dict[str, list[dict[str, Any]]] = {
        "places": places,
        "timeline": timeline,
        "notes": notes,
        "statements": statements,
    }
    return tuple(_words(chance, name, rows) for name, rows in named.items())


def _words(chance: Random, name: str, rows: list[dict[str, Any]]) -> GeneratedTable:
    kinds = {"year": "integer"}
    fields = (*(_field(column, kinds.get(column, "string")) for column in rows[0]), *_provenance_fields())
    filled = tuple({**row, **provenance(chance, chance.choice(SOURCES))} for row in rows)
    return GeneratedTable(name, f"{name.capitalize()} of the almanac", fields, filled)


def provenance(chance: Random, source: str) -> Row:
    """Whose word a row is, who else has it, where, how sure: of all kinds, not always rightly."""
    others = chance.sample(SOURCES, chance.randint(0, 3))
    return {
        "source": source, "references": "; ".join(others), "place": chance.choice(PLACES),
        "status": chance.choice(STATUSES), "note": chance.choice((*SENTENCES, "", "", "")),
    }  # fmt: skip


def _field(name: str, kind: str, **more: str) -> dict[str, Any]:
    return {"name": name, "type": kind, **{key: value for key, value in more.items() if value}}


def _provenance_fields() -> Iterator[dict[str, Any]]:
    return (_field(name, "string") for name in PROVENANCE)


def _dialect(number: int) -> dict[str, str]:
    return {"delimiter": ";"} if number % 7 == 4 else {}


def _in_decimals_of(fields: tuple[dict[str, Any], ...], number: int) -> tuple[dict[str, Any], ...]:
    """The fields, in sheets with semicolons with a comma for the decimal point."""
    if not _dialect(number):
        return fields
    return tuple({**column, "decimalChar": ","} if column["type"] == "number" else column for column in fields)
