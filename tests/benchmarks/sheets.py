"""Large fact sheets, generated: a long series, many charts, many rows."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_CHUNK = 500_000


def long_series(folder: Path, rows: int) -> Path:
    """A sheet with a chart of a few years, and one of a value every minute: a wave with noise and a gap."""
    import numpy as np

    chance = np.random.default_rng(1)
    folder.mkdir(parents=True)
    with (folder / "series.csv").open("w", encoding="ascii") as file:
        file.write("time,level\n")
        for start in range(0, rows, _CHUNK):
            number = np.arange(start, min(start + _CHUNK, rows))
            times = np.datetime_as_string(np.datetime64("2004-01-01T00:00", "s") + number * np.timedelta64(60, "s"))
            levels = np.round(50 + 20 * np.sin(number / (rows / 40)) + chance.normal(0, 3, len(number)), 3).tolist()
            gap = range(rows // 3, rows // 3 + rows // 50)
            cells = ("" if n in gap else level for n, level in zip(number.tolist(), levels, strict=True))
            file.writelines(f"{time},{cell}\n" for time, cell in zip(times, cells, strict=True))
    _table(folder / "years.csv", ["year", "level"], (f"{year},{year % 7 + 50}" for year in range(2004, 2024)))
    level = _field("level", "number", title="Level", unit="cm")
    resources = [
        _resource("series", "series.csv", [_field("time", "datetime", title="Time"), level]),
        _resource("years", "years.csv", [_field("year", "year"), level]),
    ]
    views = [
        _view("years", "Level of the river, year by year", "years", "line", "year", "level"),
        _view("level", "Level of the river, minute by minute", "series", "line", "time", "level"),
    ]
    return _written(folder, resources, views)


def many_charts(folder: Path, charts: int) -> Path:
    """A sheet with charts of twelve bars each, from tables of ten of them."""
    folder.mkdir(parents=True)
    resources, views = [], []
    for table in range(charts // 10):
        names = [f"figure{number}" for number in range(10)]
        lines = (",".join([str(2010 + row), *_cells(table + row * 7)]) for row in range(12))
        _table(folder / f"table{table}.csv", ["year", *names], lines)
        fields = [_field("year", "year"), *(_field(name, "number", unit="t") for name in names)]
        resources.append(_resource(f"table{table}", f"table{table}.csv", fields))
        views += [
            _view(f"chart{table}-{name}", f"Output of mine {table}, {name}", f"table{table}", "bar", "year", name)
            for name in names
        ]
    return _written(folder, resources, views)


def many_rows(folder: Path, rows: int) -> Path:
    """A sheet with one table of places, their words and figures, and a chart of a bar a place."""
    folder.mkdir(parents=True)
    kinds = ("harbour", "railway station", "timber yard", "customs house", "power plant")
    banks = ("lower", "upper", "upper")
    lines = (
        f"Place {row},{kinds[row % 5]} on the {banks[row % 3]} bank no. {row},{row * 37 % 1000}.5"
        for row in range(rows)
    )
    _table(folder / "places.csv", ["place", "what", "tonnage"], lines)
    fields = [_field("place", "string"), _field("what", "string"), _field("tonnage", "number", unit="t")]
    view = _view("tonnage", "Tonnage of each place", "places", "bar", "place", "tonnage")
    return _written(folder, [_resource("places", "places.csv", fields)], [view])


def explored(folder: Path, rows: int, entities: int, measures: int) -> Path:
    """A sheet to explore: a table of many over the years, whose measures grow and swing."""
    import numpy as np

    folder.mkdir(parents=True)
    years, chance = max(rows // entities, 2), np.random.default_rng(1)
    level, growth = np.exp(chance.normal(3, 1.5, entities)), chance.normal(0.01, 0.01, entities) * min(1, 60 / years)
    names = [f"figure{number}" for number in range(measures)]
    with (folder / "many.csv").open("w", encoding="ascii") as file:
        file.write(",".join(["entity", "year", *names]) + "\n")
        for entity in range(entities):
            year = np.arange(years)
            figures = level[entity] * np.exp(growth[entity] * year) * (1 + 0.03 * np.sin(year / 7 + entity))
            for number, figure in enumerate(figures.tolist()):
                cells = (f"{figure * (place + 1):.2f}" for place in range(measures))
                file.write(f"Entity {entity:05},{1000 + number},{','.join(cells)}\n")
    fields = [_field("entity", "string"), _field("year", "year")]
    fields += [_field(name, "number", unit="t") for name in names]
    sheet = {
        "name": "generated", "title": "A generated sheet", "resources": [_resource("many", "many.csv", fields)],
        "factsheet": {"tabs": [{"kind": "explore", "name": "explore", "title": "Explore"}]},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(sheet), encoding="utf-8")
    return folder


def package(folder: Path, entities: int, years: int) -> Path:
    """Somebody's data package without tabs: three measures of places over the years, described, with a source."""
    folder.mkdir(parents=True)
    lines = (
        f"Place {place:03},{1950 + year},{place * 7 + year + 0.25},{(place + year) % 90}.125,{place * 1000 + year * 3}"
        for place in range(entities)
        for year in range(years)
    )
    names = ["Share of households", "Rate of growth", "Households"]
    _table(folder / "places.csv", ["Entity", "Year", *names], lines)
    units = {"Share of households": "%", "Rate of growth": "%", "Households": "households"}
    fields = [_field("Entity", "string"), _field("Year", "year")]
    fields += [_field(name, "any", unit=units[name], description=f"What is told of: {name}.") for name in names]
    described = {
        "name": "places", "title": "Households of many places",
        "resources": [_resource("places", "places.csv", fields)],
        "description": "Counted by the offices of these places. " * 12,
        "sources": [{"title": "Office of Places", "path": "https://example.org/places"}],
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")
    return folder


def checked(folder: Path, rows: int) -> Path:
    """A sheet with one long table whose rates, shares, sources and statuses are checked and hold, and a line of it."""
    return _checked(folder, (_checked_row(row) for row in range(rows)))


def differing(folder: Path, rows: int) -> Path:
    """The same, but that each rate and each share is another than the figures say."""
    return _checked(folder, (_checked_row(row, wrong=7) for row in range(rows)))


def _checked(folder: Path, lines: Iterable[str]) -> Path:
    folder.mkdir(parents=True)
    _table(folder / "rows.csv", ["key", "value", "part", "rate", "share", "source", "status"], lines)
    fields = [_field("key", "integer"), *(_field(name, "number") for name in ("value", "part", "rate", "share"))]
    fields += [_field("source", "string"), _field("status", "string")]
    checks = [
        {"name": "rates", "title": "Rates", "type": "growth", "resource": "rows", "value": "value", "rate": "rate",
         "order": "key"},
        {"name": "shares", "title": "Shares", "type": "share", "resource": "rows", "part": "part", "whole": "value",
         "share": "share", "key": "key"},
        {"name": "sources", "title": "Sources", "type": "sources"},
        {"name": "statuses", "title": "Statuses", "type": "statuses"},
    ]  # fmt: skip
    sources = [{"name": f"office{number}", "title": f"Office {number}"} for number in range(40)]
    view = _view("values", "Values", "rows", "line", "key", "value")
    return _written(folder, [_resource("rows", "rows.csv", fields)], [view], checks, sources)


def _checked_row(row: int, wrong: float = 0) -> str:
    value, before = 100 + row % 977 / 2, 100 + (row - 1) % 977 / 2
    part, rate = round(value / 4, 2), f"{(value - before) / before * 100 + wrong:.1f}" if row else ""
    return f"{row},{value},{part},{rate},{part / value * 100 + wrong:.1f},office{row % 40},single"


def many_names(folder: Path, rows: int) -> Path:
    """A table alone, whose rows each have a name of their own."""
    folder.mkdir(parents=True)
    lines = (f"Person no. {row * 7919 % rows},remark {row} about the case,{row % 977}.5" for row in range(rows))
    _table(folder / "names.csv", ["name", "remark", "amount"], lines)
    return folder / "names.csv"


def many_columns(folder: Path, columns: int) -> Path:
    """A sheet with one table of a few places and years, and so many columns of figures."""
    folder.mkdir(parents=True)
    names = [f"figure{number}" for number in range(columns)]
    lines = (",".join([f"Place {row % 8}", str(2000 + row // 8), *_wide_cells(row, columns)]) for row in range(40))
    _table(folder / "wide.csv", ["place", "year", *names], lines)
    fields = [_field("place", "string"), _field("year", "year"), *(_field(name, "number", unit="t") for name in names)]
    return _written(folder, [_resource("wide", "wide.csv", fields)], [])


def packed(folder: Path, rows: int) -> Path:
    """A table of stations day by day, packed by gzip."""
    folder.mkdir(parents=True)
    lines = (f"{2000 + row // 28_000},Station {row % 1000},{row % 977}.25" for row in range(rows))
    _table(folder / "levels.csv", ["year", "station", "level"], lines)
    with gzip.open(folder / "levels.csv.gz", "wb", compresslevel=1) as file:
        file.write((folder / "levels.csv").read_bytes())
    (folder / "levels.csv").unlink()
    return folder / "levels.csv.gz"


def many_cards(folder: Path, cards: int) -> Path:
    """A sheet with a tab of cards."""
    folder.mkdir(parents=True)
    lines = (f"Place {n},A harbour and a station no. {n},group {n % 9},single,office" for n in range(cards))
    _table(folder / "cards.csv", ["name", "text", "group", "status", "source"], lines)
    fields = [_field(name, "string") for name in ("name", "text", "group", "status", "source")]
    tab = {"kind": "cards", "name": "cards", "title": "Cards", "decks": [{"resource": "cards"}]}
    sources = [{"name": "office", "title": "Office"}]
    return _written(folder, [_resource("cards", "cards.csv", fields)], [], [], sources, tabs=[tab])


def long_text(folder: Path, letters: int) -> Path:
    """A sheet with one row, whose text and whose description are so long."""
    folder.mkdir(parents=True)
    text = ("word and more " * (letters // 14 + 1))[:letters]
    _table(folder / "texts.csv", ["name", "text"], [f"a,{text}"])
    fields = [_field("name", "string"), _field("text", "string")]
    return _written(folder, [{**_resource("texts", "texts.csv", fields), "description": text}], [])


def _wide_cells(row: int, columns: int) -> Iterable[str]:
    return (f"{(column * 7 + row * 13) % 997}.{row % 10}" for column in range(columns))


def _cells(seed: int) -> Iterable[str]:
    return (f"{(seed + number * 3) % 40 + 5}.5" for number in range(10))


def _field(name: str, kind: str, **more: str) -> dict[str, Any]:
    return {"name": name, "type": kind, **more}


def _resource(name: str, path: str, fields: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "path": path, "schema": {"fields": fields}}


def _view(name: str, title: str, resource: str, kind: str, group: str, field: str) -> dict[str, Any]:
    spec = {"type": kind, "group": group, "series": [field]}
    return {"name": name, "title": title, "resources": [resource], "specType": "simple", "spec": spec}


def _table(file: Path, names: list[str], lines: Iterable[str]) -> None:
    file.write_text("\n".join([",".join(names), *lines, ""]), encoding="utf-8")


def _written(
    folder: Path, resources: list[dict[str, Any]], views: list[dict[str, Any]], checks: Sequence[dict[str, Any]] = (),
    sources: Sequence[dict[str, Any]] = (), tabs: Sequence[dict[str, Any]] = (),
) -> Path:  # fmt: skip
    usual = [
        {"kind": "summary", "name": "summary", "title": "Summary"},
        {"kind": "charts", "name": "charts", "title": "Charts"},
        {"kind": "table", "name": "tables", "title": "Tables"},
    ]
    sheet = {
        "name": "generated", "title": "A generated sheet", "description": "For measuring.", "resources": resources,
        "views": views, "sources": list(sources), "factsheet": {"tabs": list(tabs) or usual, "checks": list(checks)},
    }  # fmt: skip
    (folder / "datapackage.json").write_text(json.dumps(sheet), encoding="utf-8")
    return folder
