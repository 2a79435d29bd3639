"""What a view may not say, as a chart of it would show less than it says, or one figure for several."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from tests.charts.conftest import sheet_of

Make = Callable[..., Document]
KINDS = {"drink": ["tea", "tea", "cocoa"], "kind": ["black", "green", "black"], "v": [8, 3, 5]}


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., str]:
    """What `check` says of a view, which a chart of it says too."""

    def tell(columns: dict[str, list[Any]], spec: dict[str, Any], **more: Any) -> str:
        document = sheet_of(tmp_path, columns, spec, **more)
        with pytest.raises(SheetError) as raised:
            make_chart(document, document.sheet.views[0])
        mistake = examine(tmp_path).mistakes[0]
        assert str(mistake) == str(raised.value)
        return str(mistake)

    return tell


@pytest.mark.parametrize(
    ("only", "meant"),
    [
        (["gren"], "Did you mean “green”?"),
        (["black", "Green"], "Did you mean “green”?"),
        (["green "], "Did you mean “green”?"),
        (["white wine"], "Correct it, or leave it out."),
        ([7], "Correct it, or leave it out."),
    ],
)
def test_a_value_that_only_misspells_is_named(told: Callable[..., str], only: list[Any], meant: str) -> None:
    spec = {"type": "bar", "group": "drink", "series": ["v"], "by": "kind", "only": only}
    said = told(KINDS, spec)
    assert "view “view”, only: “only” names " in said
    assert said.endswith(f"no row has that as “kind”. {meant}")


@pytest.mark.usefixtures("qapp")
def test_numbers_are_named_by_only_as_they_are(tmp_path: Path) -> None:
    columns = {"year": [2020, 2020], "code": [1, 2], "v": [3, 4]}
    spec = {"type": "bar", "group": "year", "series": ["v"], "by": "code", "only": [2]}
    document = sheet_of(tmp_path, columns, spec)
    assert [one.label for one in make_chart(document, document.sheet.views[0]).series] == ["2"]


def test_a_range_that_ends_before_it_begins_is_named(told: Callable[..., str]) -> None:
    spec = {"type": "line", "group": "year", "series": ["v"], "range": [2021, 2019]}
    assert "ends before it" in told({"year": [2019, 2020], "v": [1, 2]}, spec)


@pytest.mark.parametrize("units", [("t", "kg"), ("t", ""), ("", "%")])
def test_a_difference_of_unlike_units_is_none(tmp_path: Path, units: tuple[str, str]) -> None:
    document = sheet_of(
        tmp_path, {"x": ["a"], "y": [1], "z": [2]}, {"type": "difference", "group": "x", "series": ["y", "z"]}
    )
    file = tmp_path / "datapackage.json"
    text = file.read_text(encoding="utf-8")
    for unit in units:
        text = text.replace('"unit": "t"', f'"unit": "{unit}"'.replace('"t"', '"T"'), 1)
    file.write_text(text.replace('"T"', '"t"'), encoding="utf-8")
    (mistake,) = examine(tmp_path).mistakes
    assert "A difference is between figures of one unit" in mistake.problem
    assert document.sheet.views


def test_two_columns_that_tell_rows_apart_together_are_named(told: Callable[..., str]) -> None:
    columns = {"year": [2019] * 4, "country": ["a", "a", "b", "b"], "sex": ["m", "f"] * 2, "v": [1, 2, 3, 4]}
    said = told(columns, {"type": "line", "group": "year", "series": ["v"]}, kinds={"year": "year"})
    assert "“country” and “sex” tell them apart only together" in said


@pytest.mark.parametrize(
    ("places", "kind", "place"),
    [(["true", "false", "true"], "boolean", "“true”"), (["2020", "2020.0", "2021"], "number", "2020")],
)
def test_a_place_is_told_as_the_table_has_it(
    told: Callable[..., str], places: list[str], kind: str, place: str
) -> None:
    spec = {"type": "bar", "group": "x", "series": ["v"]}
    said = told({"x": places, "v": [1, 2, 3]}, spec, kinds={"x": kind})
    assert f"several figures for {place} as one" in said


@pytest.mark.usefixtures("qapp")
def test_rows_that_do_not_say_what_they_are_of_are_a_series_of_their_own(tmp_path: Path) -> None:
    for code in (1, "a"):
        columns: dict[str, list[Any]] = {"year": [2020, 2020], "code": [code, ""], "v": [3, 4]}
        spec = {"type": "bar", "group": "year", "series": ["v"], "by": "code"}
        document = sheet_of(tmp_path, columns, spec)
        assert [one.label for one in make_chart(document, document.sheet.views[0]).series] == [str(code), "not stated"]


def test_rows_without_a_name_are_told_in_words(told: Callable[..., str]) -> None:
    words = told({"x": ["a", "", ""], "v": [1, 2, 3]}, {"type": "bar", "group": "x", "series": ["v"]})
    assert "several figures for “not stated” as one (2 and 3)" in words
