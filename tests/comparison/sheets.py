"""Generated fact sheets, the same for the same number everywhere: all marks, statuses, checks and kinds of tab."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from tests.comparison.tables import GeneratedTable, figures, observations, office, tables_of_words
from tests.comparison.views import views
from tests.comparison.words import SENTENCES, SUBJECTS

_SEED = "harbin"


def write_sheets(folder: Path, count: int) -> list[Path]:
    """The folders of that many sheets, written into a folder."""
    return [write_sheet(folder / f"sheet{number:02}", number) for number in range(count)]


def write_sheet(folder: Path, number: int) -> Path:
    """The sheet of that number, written into a folder."""
    chance = Random(f"{_SEED} {number}")
    first = figures(chance, number)
    tables = (first, office(chance, first), observations(chance, number), *tables_of_words(chance, number))
    folder.mkdir(parents=True)
    for table in tables:
        (folder / f"{table.name}.csv").write_text(table.text(), encoding="utf-8", newline="")
    text = json.dumps(_descriptor(chance, number, tables), ensure_ascii=False, indent=1)
    (folder / "datapackage.json").write_text(text, encoding="utf-8", newline="")
    return folder


def _descriptor(chance: Random, number: int, tables: tuple[GeneratedTable, ...]) -> dict[str, Any]:
    return {
        "name": f"sheet{number}",
        "title": f"{SUBJECTS[number % len(SUBJECTS)]}, sheet {number}",
        "description": "\n\n".join(SENTENCES[: number % 5]),
        "version": f"1.{number}",
        "created": "2025-03-04T05:06:07Z",
        "licenses": [{"name": "CC0-1.0", "title": "No rights reserved", "path": "https://example.org/cc0"}],
        "contributors": [{"title": "The generator", "roles": ["author"]}],
        "sources": _sources(number),
        "resources": [table.resource() for table in tables],
        "views": views(number),
        "factsheet": {
            "about": SENTENCES[number % 7],
            "tabs": _tabs(chance, number, tables[0]),
            "checks": _checks(number),
        },
    }


def _sources(number: int) -> list[dict[str, str]]:
    publisher = {"publisher": "The Gazette of the Northern Railway and River Navigation Company"} if number % 3 else {}
    return [
        {"name": "almanac", "title": "The almanac", "short": "Almanac", "mention": "the almanac", "kind": "document"},
        {"name": "office", "title": "Statistics", "publisher": "Office of Statistics", "kind": "body"},
        {
            "name": "gazette",
            "title": "Отчёт о торговле",
            "date": "2024-05",
            "path": "https://example.org/1",
            **publisher,
        },
        {
            "name": "chronicle",
            "title": "A chronicle",
            "author": "N. N.",
            "accessed": "2025-01-31",
            "note": SENTENCES[2],
        },
    ]


def _tabs(chance: Random, number: int, by_almanac: GeneratedTable) -> list[dict[str, Any]]:
    """Four to six tabs, in every fourth sheet in another order."""
    decks: list[dict[str, str]] = [
        {"resource": "places", "title": "Places"},
        {"resource": "notes", "heading": "heading", "group": "check"},
    ]
    unit = by_almanac.fields[1].get("unit", "")
    highlights = [{**_highlight(number, row), "unit": unit} for row in by_almanac.rows[-3:]]
    summary = {"kind": "summary", "name": "summary", "title": "Summary", "highlights": highlights}
    tabs: list[dict[str, Any]] = [
        {**summary, **({"timeline": "timeline"} if number % 3 else {}), **({"notes": "notes"} if number % 2 else {})},
        {
            "kind": "cards",
            "name": "cards",
            "title": "Cards",
            "decks": decks[: 1 + number % 2],
            "text": SENTENCES[number % 7],
        },
        {"kind": "charts", "name": "charts", "title": "Charts"},
        {"kind": "table", "name": "tables", "title": "Tables"},
        {"kind": "charts", "name": "few", "title": "Two charts & more", "views": ["observed", "parts"]},
        {"kind": "table", "name": "office", "title": "Таблица", "resources": ["office", "figures"]},
    ]
    shown = tabs[: 4 + number % 3]
    if number % 4 == 3:
        chance.shuffle(shown)
    return shown


def _highlight(number: int, row: dict[str, Any]) -> dict[str, Any]:
    cell = {"resource": "figures", "row": {"year": row["year"]}}
    change = {
        "figure": row["growth"], "unit": "%", "label": "on the year before", "cell": {**cell, "field": "growth"}
    }  # fmt: skip
    return {
        "title": SUBJECTS[row["year"] % len(SUBJECTS)],
        "figure": float(row["exports"]) + (row["year"] % 4 == 2),
        "period": str(row["year"]),
        "status": row["status"] or "single",
        "source": "almanac",
        "cell": {**cell, "field": "exports"},
        **({"change": change} if row["growth"] != "" else {}),
        **({"note": SENTENCES[row["year"] % 7]} if number % 2 else {}),
    }


def _checks(number: int) -> list[dict[str, Any]]:
    """A check of each type; in every third sheet a part of what differs is known."""
    known = [
        {"key": {"year": 2002}, "reason": "The yearbook was reprinted."},
        {"reason": "All of it is told in the notes."},
    ]
    numbers = {"resource": "figures"}
    reference = {"referenceResource": "office", "referenceField": "total"}
    checks: list[dict[str, Any]] = [
        {"type": "growth", "name": "growth", **numbers, "value": "total", "rate": "growth", "order": "year",
         "tolerance": 0.1},
        {"type": "agreement", "name": "agreement", **numbers, "field": "total", **reference, "on": "year",
         "tolerance": 1.0, "measure": ("relative", "absolute")[number % 2]},
        {"type": "total", "name": "total", **numbers, "parts": ["exports", "imports"], "total": "total", "key": "year"},
        {"type": "share", "name": "share", **numbers, "part": "exports", "whole": "total", "share": "share",
         "key": "year"},
        {"type": "highlights", "name": "highlights"},
        {"type": "sequence", "name": "sequence", **numbers, "field": "year"},
        {"type": "latest", "name": "latest", **numbers, "field": "year", "referenceResource": "office",
         "referenceField": "year", "published": "published", "by": f"20{number % 20:02}-06-30"},
        {"type": "consistent", "name": "consistent", "resource": "statements", "subject": "subject", "says": "says"},
        {"type": "independent", "name": "independent", "resource": "places", "key": "name"},
        {"type": "sources", "name": "sources"},
        {"type": "statuses", "name": "statuses"},
    ]  # fmt: skip
    return [
        {
            **check,
            "title": f"What {check['name']} asks for",
            **({"known": known[place % 2 :]} if number % 3 == place % 3 else {}),
        }
        for place, check in enumerate(checks)
    ]
