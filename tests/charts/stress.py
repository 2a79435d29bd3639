"""Figures and words that few charts have, and every chart must bear: columns and spec of a view for each."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

NAMES = ["Agriculture, forestry and fishing", "Manufacturing of machinery", "Construction", "Hotels and restaurants"]
CHINESE = ["黑龙江省哈尔滨市", "牡丹江市", "齐齐哈尔市", "佳木斯市"]
CYRILLIC = ["Еврейская автономная область", "Хабаровский край", "Приморский край", "Амурская область"]


class Case(NamedTuple):
    """The columns of a table and the spec of a view of it."""

    columns: dict[str, list[Any]]
    spec: dict[str, Any]
    units: str = "t"
    kinds: dict[str, str] = {}  # noqa: RUF012 never changed


def _spec(kind: str, *series: str | dict[str, str], **more: Any) -> dict[str, Any]:
    return {"type": kind, "group": "x", "series": list(series or ("y",)), **more}


def _wave(count: int, shift: float = 0.0) -> list[float]:
    return [round(50 + 30 * math.sin(n / 7 + shift) + n % 5, 2) for n in range(count)]


def _many(count: int) -> dict[str, list[Any]]:
    return {
        "x": list(range(2010, 2016)),
        **{f"s{n}": [10 + n * 3 + k * (n % 3) for k in range(6)] for n in range(count)},
    }


_DATES = [f"2021-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 15)]

CASES: dict[str, Case] = {
    "one bar": Case({"x": ["a"], "y": [3]}, _spec("bar")),
    "200 bars": Case({"x": [f"Category number {n}" for n in range(200)], "y": _wave(200)}, _spec("bar")),
    "200 grouped": Case({"x": list(range(200)), "y": _wave(200), "z": _wave(200, 2)}, _spec("bar", "y", "z")),
    "negative bars": Case({"x": ["a", "b", "c"], "y": [-4, 0, 7]}, _spec("bar")),
    "all negative": Case({"x": ["a", "b", "c"], "y": [-4, -2, -7]}, _spec("bar")),
    "no figures": Case({"x": ["a", "b", "c"], "y": ["", "", ""]}, _spec("bar")),
    "all zero": Case({"x": ["a", "b", "c"], "y": [0, 0, 0]}, _spec("bar")),
    "all zero line": Case({"x": [1, 2, 3], "y": [0, 0, 0]}, _spec("line")),
    "huge": Case({"x": ["a", "b"], "y": [3.4e12, 5.1e13]}, _spec("bar")),
    "huge line": Case({"x": list(range(50)), "y": [n * 1e12 for n in range(50)]}, _spec("line")),
    "tiny": Case({"x": ["a", "b"], "y": [3.4e-9, 5.1e-9]}, _spec("bar")),
    "tiny change": Case({"x": [1, 2, 3], "y": [1.000001, 1.000002, 1.000004]}, _spec("line")),
    "gap": Case({"x": [1, 2, 3, 4], "y": [5, "", 6, 7]}, _spec("line")),
    "one point": Case({"x": [1], "y": [5]}, _spec("line")),
    "line": Case({"x": list(range(2000, 2020)), "y": _wave(20), "z": _wave(20, 2)}, _spec("line", "y", "z")),
    "area": Case({"x": [1, 2, 3], "y": [5, 2, 6], "z": [1, 1, 1]}, _spec("area", "y", "z")),
    "step": Case({"x": [1, 2, 3], "y": [5, 2, 6], "z": [1, 1, 1]}, _spec("step", "y", "z")),
    "points": Case({"x": [n * 1.7 for n in range(300)], "y": _wave(300)}, _spec("points")),
    "stack": Case({"x": ["a", "b"], "y": [5, 2], "z": [1, 3]}, _spec("stacked", "y", "z")),
    "stack below zero": Case({"x": ["a", "b"], "y": [5, 2], "z": [1, -1]}, _spec("stacked", "y", "z")),
    "stack of eight": Case(_many(8), _spec("stacked", *(f"s{n}" for n in range(8))), kinds={"x": "year"}),
    "difference": Case({"x": ["a", "b"], "y": [5, 2], "z": [1, 3]}, _spec("difference", "y", "z")),
    "bars with a line": Case(
        {"x": ["a", "b", "c"], "y": [5, 2, 4], "z": [1, 3, 2]}, _spec("bar", "y", {"field": "z", "mark": "line"})
    ),
    "eight lines": Case(_many(8), _spec("line", *(f"s{n}" for n in range(8))), kinds={"x": "year"}),
    "six lines": Case(_many(6), _spec("line", *(f"s{n}" for n in range(6))), kinds={"x": "year"}),
    "eight bars": Case(_many(8), _spec("bar", *(f"s{n}" for n in range(8))), kinds={"x": "year"}),
    "years left out": Case({"x": [2011, 2012, 2015], "y": [1, 2, 4]}, _spec("bar"), kinds={"x": "year"}),
    "dates": Case({"x": _DATES, "y": _wave(24)}, _spec("line"), kinds={"x": "date"}),
    "long names": Case({"x": NAMES, "y": _wave(4)}, _spec("bar")),
    "twelve long names": Case({"x": [f"{one} {n}" for n in range(3) for one in NAMES], "y": _wave(12)}, _spec("bar")),
    "chinese": Case({"x": CHINESE, "y": _wave(4)}, _spec("bar")),
    "cyrillic": Case({"x": CYRILLIC, "y": _wave(4)}, _spec("bar")),
    "100,000 points": Case({"x": list(range(100_000)), "y": _wave(100_000)}, _spec("line")),
    "20,000 bars": Case({"x": list(range(20_000)), "y": _wave(20_000)}, _spec("bar")),
    "20,000 stacked": Case(
        {"x": list(range(20_000)), "y": _wave(20_000), "z": _wave(20_000, 1)}, _spec("stacked", "y", "z")
    ),
    "20,000 dots": Case({"x": list(range(20_000)), "y": _wave(20_000)}, _spec("points")),
}
