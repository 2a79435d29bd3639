"""Units and powers of ten that SDMX-JSON tells series by series are those of their figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.charts.exploring.first_views import FirstView, first_view

YEARS = ("2019", "2020", "2021")


def attribute(name: str, **values: str) -> dict[str, Any]:
    return {
        "id": name,
        "name": name,
        "values": [{"id": code.strip("_"), "name": word} for code, word in values.items()],
    }


def view_of(
    folder: Path, attributes: list[dict[str, Any]], kenya: list[int], mali: list[int], **header: Any
) -> FirstView:
    area = {"id": "REF_AREA", "name": "Area", "values": [{"id": "KE", "name": "Kenya"}, {"id": "ML", "name": "Mali"}]}
    time = {"id": "TIME_PERIOD", "name": "Time", "values": [{"id": year, "name": year} for year in YEARS]}
    series = {
        str(at): {"attributes": known, "observations": {str(year): [1.5 + year + at] for year in range(len(YEARS))}}
        for at, known in enumerate((kenya, mali))
    }
    structure = {
        "name": "Flow",
        "dimensions": {"series": [area], "observation": [time]},
        "attributes": {"dataSet": [], "series": attributes, "observation": []},
    }
    message = {"header": {"id": "x", **header}, "dataSets": [{"series": series}], "structure": structure}
    return first_view(folder, "t.json", json.dumps(message))


MONEY = attribute("UNIT_MEASURE", EUR="EUR")
POWER = attribute("UNIT_MULT", _3="Thousands", _6="Millions")


@pytest.mark.parametrize(("places", "unit"), [([0, 0], "Thousand EUR"), ([0, 1], "Million EUR")])
def test_one_power_of_ten_is_told_with_the_unit(tmp_path: Path, places: list[int], unit: str) -> None:
    view = view_of(tmp_path, [MONEY, POWER], places, places)

    assert view.chart.subtitle.startswith(f"{unit} · ")
    assert view.lines == {"Kenya", "Mali"}


def test_series_of_different_powers_are_not_on_one_axis(tmp_path: Path) -> None:
    view = view_of(tmp_path, [MONEY, POWER], [0, 0], [0, 1])

    assert len(view.lines) == 1
    assert "Not shown: figures in " in view.chart.note


def test_series_of_different_units_are_not_on_one_axis(tmp_path: Path) -> None:
    view = view_of(tmp_path, [attribute("UNIT_MEASURE", EUR="EUR", USD="USD")], [0], [1])

    assert len(view.lines) == 1
    assert "Not shown: figures in " in view.chart.note


def test_one_unit_of_all_series_is_told(tmp_path: Path) -> None:
    assert view_of(tmp_path, [MONEY], [0], [0]).chart.subtitle.startswith("EUR · ")


def test_who_sends_a_message_by_name_is_its_source(tmp_path: Path) -> None:
    view = view_of(tmp_path, [MONEY], [0], [0], sender={"id": "O1", "name": "The Office"})

    assert [(source.title, source.publisher) for source in view.document.sheet.sources] == [("Flow", "The Office")]
    assert not view_of(tmp_path, [MONEY], [0], [0], sender={"id": "Unknown"}).document.sheet.sources
