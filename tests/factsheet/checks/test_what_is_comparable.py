"""Only figures of one unit, one row and one meaning are held against each other; what is not so is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.checks import many_rows, running
from harbin_viewer.factsheet.checks.findings import Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.provenance import provenance
from harbin_viewer.factsheet.tables import reading
from tests.factsheet.checks.check_samples import AGREEMENT, GROWTH, SHARE, TOTAL, firm, office, parts, run
from tests.factsheet.sheets import Draft, mines, one_table, opened, table


@pytest.fixture(params=["few rows", "very many"])
def _both_ways(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a small table is looked at, and as one of very many rows is."""
    if request.param == "very many":
        monkeypatch.setattr(many_rows, "MANY", 1)
        monkeypatch.setitem(reading.read.__kwdefaults__ or {}, "small", -1)


UNITS: list[tuple[dict[str, Any], dict[str, str], str, Verdict, str]] = [
    (TOTAL, {"sum": "kt"}, "2021,1,2,3,", "unchecked", "one figure is in kt, the other in t"),
    (TOTAL, {"b": "kt"}, "2021,1,2,3,", "unchecked", "one figure is in t, the other in kt"),
    (TOTAL, {"a": "women", "b": "men", "sum": "people"}, "2021,1,2,3,", "holds", "make 3 people"),
    (TOTAL, {"a": "persons", "b": "people", "sum": "people"}, "2021,1,2,3,", "holds", "make 3 people"),
    (TOTAL, {"a": "bn USD", "b": "USD bn", "sum": "billion USD"}, "2021,1,2,3,", "holds", "make 3 billion USD"),
    (TOTAL, {"a": "", "b": ""}, "2021,1,2,3,", "holds", "make 3 t"),
    (SHARE, {"sum": "kt"}, "2021,5,,10,50", "unchecked", "one figure is in t, the other in kt"),
    (SHARE, {"share": "‰"}, "2021,5,,10,500", "unchecked", "the share is in ‰, not in per cent"),
    (SHARE, {"share": ""}, "2021,5,,10,50", "holds", "50% follows from 5 of 10 t"),
    (SHARE, {"share": "% of all"}, "2021,5,,10,50", "holds", "50% follows from 5 of 10 t"),
]


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize(("check", "units", "line", "verdict", "words"), UNITS)
def test_parts_are_of_the_unit_of_their_whole(
    check: dict[str, Any], units: dict[str, str], line: str, verdict: Verdict, words: str, tmp_path: Path
) -> None:
    draft = parts(line)
    for name, unit in units.items():
        draft.field(name, 2)["unit"] = unit
    found = run(draft, tmp_path, check)[0]
    assert found.verdict == verdict
    assert words in found.sentence or found.count


@pytest.mark.usefixtures("_both_ways")
@pytest.mark.parametrize(
    ("value", "rate", "why"),
    [
        ("kt", "‰", "the rate is in ‰, not in per cent"),
        ("kt", "times", "the rate is in times, not in per cent"),
        ("kt", "kt", "the rate is in kt, not in per cent"),
        ("%", "percentage points", "the rate is in percentage points, not in per cent"),
        ("°C", "%", "in °C nothing grows by per cent"),
    ],
)
def test_a_rate_is_one_in_per_cent_of_what_grows_so(value: str, rate: str, why: str, tmp_path: Path) -> None:
    draft = firm("2020,100,", "2021,110,10")
    draft.field("output")["unit"], draft.field("growth")["unit"] = value, rate
    (found,) = run(draft, tmp_path, GROWTH)
    assert (found.verdict, found.sentence) == ("unchecked", f"Growth, 2021: this cannot be checked, as {why}.")


@pytest.mark.parametrize("unit", ["%", "", "per cent", "% a year", "%, annual change", "Prozent"])
def test_a_rate_in_per_cent_is_one_however_it_is_written(unit: str, tmp_path: Path) -> None:
    draft = firm("2020,100,", "2021,110,10")
    draft.field("growth")["unit"] = unit
    assert [found.verdict for found in run(draft, tmp_path, GROWTH)] == ["holds"]


def _said(draft: Draft, folder: Path, unit: str, their_unit: str) -> tuple[str, str]:
    """What a check says of two figures in these units, and what the panel says beside it."""
    draft.field("output")["unit"], draft.field("output", 1)["unit"] = unit, their_unit
    draft.descriptor["factsheet"]["checks"] = [{"name": "c", "title": "Check", **AGREEMENT}]
    document = opened(draft, folder)
    (found,) = document.findings
    (other,) = provenance(document, CellAt("firm-output", 0, "output"), document.findings).others
    return found.sentence.partition(": ")[2], other.words


def test_the_panel_tells_no_distance_of_figures_that_a_check_does_not_compare(tmp_path: Path) -> None:
    for unit, their_unit in (("bn USD", "mn USD"), ("bn USD", "bn EUR"), ("2015 = 100", "2010 = 100")):
        said, beside = _said(office(firm("2021,107,"), "2021,107760,"), tmp_path, unit, their_unit)
        assert beside == f"One figure is in {unit}, the other in {their_unit}."
        assert beside[1:] in said
    said, beside = _said(office(firm("2021,107,"), "2021,107,"), tmp_path, "bn USD", "billion USD")
    assert (said.partition(";")[2], beside) == (" the two are equal. The tolerance is 1%.", "The Firm has the same.")


def test_a_unit_in_the_title_alone_is_one_too_and_a_missing_one_is_said(tmp_path: Path) -> None:
    draft = office(firm("2021,107,"), "2021,107760,")
    draft.field("output")["title"], draft.field("output", 1)["title"] = "Exports (bn USD)", "Exports (mn USD)"
    said, _beside = _said(draft, tmp_path / "titles", "", "")
    assert said == "this cannot be checked, as one figure is in bn USD, the other in mn USD."
    said, _beside = _said(office(firm("2021,50,"), "2021,0.5,"), tmp_path / "one", "%", "")
    assert said.startswith("The Firm has 50%, Office 0.5 (unit not stated);")


@pytest.mark.usefixtures("_both_ways")
def test_nothing_equals_nothing(tmp_path: Path) -> None:
    (found,) = run(office(firm("2021,0,"), "2021,0,"), tmp_path, AGREEMENT)
    assert found.verdict == "holds"
    (found,) = run(office(firm("2021,5,"), "2021,0,"), tmp_path / "some", AGREEMENT)
    assert found.verdict == "unchecked"


def _without_key(draft: Draft) -> Draft:
    for number in (0, 1):
        draft.resource(number)["schema"].pop("primaryKey")
    return draft


@pytest.mark.usefixtures("_both_ways")
def test_several_unlike_figures_for_one_year_are_none_to_compare_with(tmp_path: Path) -> None:
    draft = _without_key(office(firm("2021,100,", "2022,5,"), "2021,100,", "2021,150,", "2022,5,", "2022,5,"))
    found, *others = run(draft, tmp_path, AGREEMENT)
    why = "Output by the office has several figures for it, which are not the same"
    assert found.sentence == f"Output, 2021: this cannot be checked, as {why}."
    assert [one.verdict for one in others] == ["holds"]
    document = opened(draft, tmp_path)
    at = [CellAt("firm-output", row, "output") for row in (0, 1)]
    assert [len(provenance(document, cell, document.findings).others) for cell in at] == [0, 1]


@pytest.mark.usefixtures("_both_ways")
def test_growth_from_a_year_with_several_figures_is_not_that_from_the_first(tmp_path: Path) -> None:
    draft = _without_key(firm("2020,100,", "2020,200,", "2021,110,10", "2022,121,10"))
    found, *others = run(draft, tmp_path, GROWTH)
    assert "there are several figures for 2020 to compare with, which are not the same" in found.sentence
    assert [one.verdict for one in others] == ["holds"]


@pytest.mark.usefixtures("_both_ways")
def test_growth_is_that_of_each_series_of_a_long_table(tmp_path: Path) -> None:
    lines = ["where,year,value,rate", "A,2020,100,", "B,2020,50,", "A,2021,110,10", "B,2021,60,20", "B,2022,60,5"]
    fields: list[dict[str, Any]] = [{"name": "where", "type": "string"}, {"name": "year", "type": "year"}]
    fields += [{"name": name, "type": "number"} for name in ("value", "rate")]
    draft = one_table("\n".join([*lines, "C,2023,1,1", ""]), fields, primaryKey=["where", "year"])
    declared = {"type": "growth", "name": "g", "title": "Growth", "resource": "table"}
    draft.descriptor["factsheet"]["checks"] = [declared | {"value": "value", "rate": "rate", "order": "year"}]
    found = list(running.run(opened(draft, tmp_path)))
    assert sorted((one.verdict, one.count) for one in found if one.verdict != "holds") == [
        ("differs", 1), ("unchecked", 1),
    ]  # fmt: skip
    assert sum(one.count for one in found if one.verdict == "holds") == 2
    assert any("5% is stated, and 0% follows from 60 and 60" in one.sentence for one in found)


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ({"publisher": "TASS", "path": "https://tass.com/a"}, {"path": "https://www.tass.com/b"}, False),
        ({"publisher": "TASS", "path": "https://tass.com/a"}, {"path": "https://en.tass.com/b"}, False),
        ({"path": "https://nottass.com/a"}, {"path": "https://tass.com/b"}, True),
        ({"publisher": "TASS", "path": "https://doi.org/a"}, {"path": "https://doi.org/b"}, True),
        ({"publisher": "Xinhua", "path": "https://people.cn/a"}, {"publisher": "People", "path": "https://people.cn/b"},
         True),
        ({"publisher": "TASS"}, {"title": "Tass"}, False),
    ],
)  # fmt: skip
def test_a_source_without_a_publisher_is_of_the_house_whose_site_it_stands_on(
    one: dict[str, str], other: dict[str, str], are_two: bool, tmp_path: Path
) -> None:
    draft = mines()
    draft.descriptor["sources"] += [{"name": "a", "title": "A report"} | one, {"name": "b", "title": "B"} | other]
    draft.files["firm.csv"] = table("2020,1,,,firm,a; b,,confirmed,")
    found = run(draft, tmp_path, {"type": "statuses"})[0]
    assert found.verdict == ("holds" if are_two else "differs")


@pytest.mark.parametrize(
    ("references", "note", "verdict"),
    [("", "", "differs"), ("firm", "", "differs"), ("office", "", "holds"), ("", "The office has less.", "holds")],
)
def test_what_is_contradicted_has_somebody_or_something_against_it(
    references: str, note: str, verdict: Verdict, tmp_path: Path
) -> None:
    draft = mines()
    draft.files["firm.csv"] = table(f"2020,1,,,firm,{references},,contradicted,{note}")
    found = run(draft, tmp_path, {"type": "statuses"})[0]
    assert found.verdict == verdict
    assert ("asks for a reference that says otherwise" in found.sentence) == (verdict == "differs")
