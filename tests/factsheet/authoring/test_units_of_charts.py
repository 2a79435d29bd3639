"""The words of a chart in which its unit stands follow the unit of what it draws."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.authoring.evidence.changed_entries import reword, words_of
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.arranging.made_sheet import write


def _written(folder: Path, title: str, subtitle: str, series: list[str]) -> None:
    write(folder)
    file = folder / "datapackage.json"
    descriptor = json.loads(file.read_text(encoding="utf-8"))
    view = descriptor["views"][0]
    view |= {"title": title, "subtitle": subtitle}
    view["spec"]["series"] = series
    file.write_text(json.dumps(descriptor), encoding="utf-8")


def _now(folder: Path) -> dict[str, Any]:
    view: dict[str, Any] = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["views"][0]
    return view


@pytest.mark.parametrize(
    ("title", "subtitle", "unit", "expected"),
    [
        ("Fruit, t, 2020–2022", "In t", "kg", ("Fruit, kg, 2020–2022", "In kg")),
        ("Apples", "Fruit, in t", "%", ("Apples", "Fruit, per cent")),
        ("Apples", "Picked in t, by year", "million", ("Apples", "Picked in millions, by year")),
        ("Apples in tins", "What was sold in towns", "kg", ("Apples in tins", "What was sold in towns")),
        ("Apples", "In t", "", ("Apples", None)),
    ],
)
def test_a_chart_says_the_unit_that_its_column_gets(
    tmp_path: Path, title: str, subtitle: str, unit: str, expected: tuple[str, str | None]
) -> None:
    _written(tmp_path, title, subtitle, ["apples"])
    before = (tmp_path / "datapackage.json").read_bytes()
    entry = words_of(open_document(tmp_path), "field", "fruit/apples")
    made = reword(entry, {**entry.texts, "unit": unit})
    assert (_now(tmp_path)["title"], _now(tmp_path).get("subtitle")) == expected
    undo(made)
    assert (tmp_path / "datapackage.json").read_bytes() == before


@pytest.mark.parametrize(("subtitle", "expected"), [("In t", None), ("In t, 2020–2022", "2020–2022")])
def test_a_chart_of_unlike_units_leaves_them_to_its_panels(tmp_path: Path, subtitle: str, expected: str | None) -> None:
    _written(tmp_path, "Fruit", subtitle, ["apples", "pears"])
    entry = words_of(open_document(tmp_path), "field", "fruit/apples")
    reword(entry, {**entry.texts, "unit": "kg"})
    assert _now(tmp_path).get("subtitle") == expected
