"""Views of a generated sheet: every mark, derived series, totals, ranges, panels of unlike units, several sources."""

from __future__ import annotations

from typing import Any

from tests.comparison.words import SENTENCES, SUBJECTS

MARKS = ("bar", "stacked", "line", "step", "area", "points")

Series = str | dict[str, str]


def views(number: int) -> list[dict[str, Any]]:
    """Six charts of one sheet; their marks go round with the sheet's number."""
    mark, other = MARKS[number % 6], MARKS[(number + 1 + number // 6) % 6]
    almanac = {"resource": "figures", "field": "total", "title": "Almanac"}
    by_office = {"resource": "office", "field": "total", "title": "Office of statistics"}
    growth = {"field": "total", "derive": "growth", "title": "Recomputed"}
    balance = {"field": "exports", "derive": "difference", "minus": "imports", "title": "Balance"}
    rates = "bar" if other == "stacked" else other  # rates do not add up, and `check` says so
    parts = {"total": "total"} if mark == "stacked" else {}
    return [
        _view(number, "parts", "figures", mark, "year", ["exports", "imports"], **parts),
        _view(number, "stack", "figures", "stacked", "year", ["exports", "imports"], total="total", **_range(number)),
        _view(number, "compared", "figures office", ("difference", other)[number % 2], "year", [almanac, by_office]),
        _view(number, "rates", "figures", rates, "year", ["growth", growth, {"field": "share", "mark": "line"}]),
        _view(number, "balance", "figures", mark, "year", [balance, "workers"]),
        _view(number, "observed", "observations", other, "at", _observed(number)),
    ]


def _observed(number: int) -> list[Series]:
    choices: tuple[list[Series], ...] = (["level"], ["level", "flow"], ["level", "flow", "warmth"], ["warmth"])
    return choices[number // 3 % 4]


def _range(number: int) -> dict[str, list[int]]:
    return {"range": [2001, 2004]} if number % 3 == 1 else {}


def _view(
    number: int, name: str, resources: str, kind: str, group: str, series: list[Any], **more: Any
) -> dict[str, Any]:
    words = number + len(name)
    return {
        "name": name,
        "title": f"{SUBJECTS[words % len(SUBJECTS)]}: {name}",
        **({"subtitle": f"As {resources.replace(' ', ' and ')} have it"} if words % 3 else {}),
        **({"note": SENTENCES[words % len(SENTENCES)]} if words % 4 else {}),
        "resources": resources.split(),
        "specType": "simple",
        "spec": {"type": kind, "group": group, "series": series, **more},
    }
