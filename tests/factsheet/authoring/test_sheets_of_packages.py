"""Packages and odd tables become sheets too."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from harbin_viewer.factsheet.authoring.books import files_of_folder, write_book
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.packaging import write_package
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.made_sheets import _checks


def test_a_package_opens_to_the_same_tables_with_the_original_beside(office: Path, tmp_path: Path) -> None:
    folder = write_package(office, tmp_path / "package")
    before, after = open_document(office), open_document(folder)
    kept = json.loads((folder / "datapackage.json").read_text())["resources"][-1]
    names = [resource.name for resource in before.sheet.resources]
    assert [resource.name for resource in after.sheet.resources][: len(names)] == names
    for name in names:
        assert before.rows(name) == after.rows(name)
    assert (folder / kept["path"]).read_bytes() == office.read_bytes()
    assert kept["bytes"] == office.stat().st_size
    assert kept["hash"].startswith("sha256:")
    import frictionless  # of the workers one needs it

    assert frictionless.validate(str(folder / "datapackage.json")).valid


def test_growth_that_was_revised_since_is_checked_within_what_it_is_off(tmp_path: Path) -> None:
    file = tmp_path / "customs.csv"
    file.write_text(
        "Year,Total (bn USD),Exports (bn USD),Imports (bn USD),Growth (%)\n2019,110.757,49.705,61.052,3.4\n"
        "2020,107.76,50.58,57.18,-2.9\n2021,146.887,67.565,79.322,35.8\n2022,190.271,76.122,114.149,29.3\n"
    )
    draft = draft_of([file])
    growth = _checks(draft)["growth"]
    assert (growth["value"], growth["tolerance"]) == ("total", 0.6)
    assert any("as of figures that were revised since" in check.why for check in draft.checks)
    assert examine(write_draft(draft, tmp_path / "sheet")).health.differs == 0


def test_two_tables_of_one_file_are_held_together_only_where_they_are_equal(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    north, south = book.active, book.create_sheet("South")
    assert north is not None
    north.title = "North"
    for row in (("Year", "Level"), (2020, 412.4), (2021, 414.7), (2022, 417.1)):
        north.append(row)
    for row in (("Year", "Level"), (2020, 410.1), (2021, 412.5), (2022, 415.0)):
        south.append(row)
    book.save(tmp_path / "levels.xlsx")
    assert "agreement" not in _checks(draft_of([tmp_path / "levels.xlsx"]))


def test_a_table_of_many_countries_gets_a_chart_and_is_explored(tmp_path: Path) -> None:
    countries = ("China", "India", "France", "Germany", "Japan", "Brazil", "Kenya", "Chile", "Peru", "Spain")
    rows = [
        f"{name},{year},{(place + 1) * 10 + year - 2000}"
        for place, name in enumerate(countries)
        for year in range(2000, 2006)
    ]
    (tmp_path / "power.csv").write_text("\n".join(["Country,Year,Power (TWh)", *rows]))
    draft = draft_of([tmp_path / "power.csv"])
    assert [view.entry["specType"] for view in draft.views] == ["explore"]
    found = examine(write_draft(draft, tmp_path / "sheet"))
    assert not found.mistakes
    assert found.sheet is not None
    assert [tab.title for tab in found.sheet.factsheet.tabs] == ["Summary", "Power charts", "Explore", "Tables"]
    view = found.sheet.views[0]
    assert (view.title, view.subtitle) == ("Power", "TWh")
    assert open_document(tmp_path / "sheet").roles("power").about == (), "the place of rows is no subject of theirs"
    spec = view.spec
    assert spec.explore is not None
    assert len(spec.explore.entities) > 1


@pytest.mark.parametrize(("other", "titles"), [("Share (%)", ["Value", "Share"]), ("Note", ["Power"])])
def test_a_measure_whose_name_says_nothing_is_named_in_its_chart_beside_another(
    tmp_path: Path, other: str, titles: list[str]
) -> None:
    cells = [
        f"{name},{year},{place * 10 + year - 1990}.5,{place * 7 + year % 5 if '%' in other else ''}"
        for place, name in enumerate(("China", "India", "France", "Germany", "Japan", "Brazil", "Kenya", "Chile"))
        for year in range(2000, 2006)
    ]
    (tmp_path / "power.csv").write_text("\n".join([f"Country,Year,Value,{other}", *cells]))
    assert [view.entry["title"] for view in draft_of([tmp_path / "power.csv"]).views] == titles


def test_a_package_of_somebody_else_becomes_a_sheet_with_its_sources(tmp_path: Path) -> None:
    package = tmp_path / "rain"
    package.mkdir()
    (package / "rain.csv").write_text("jahr;regen\n2020;1.800,5\n2021;755,0\n2022;n/a\n")
    field = {"name": "regen", "type": "number", "decimalChar": ",", "groupChar": ".", "missingValues": ["", "n/a"]}
    schema = {"fields": [{"name": "jahr", "type": "year"}, field]}
    resources = [{"name": "rain", "path": "rain.csv", "dialect": {"delimiter": ";"}, "schema": schema}]
    descriptor = {"name": "rain", "title": "Rain", "sources": [{"title": "Weather office"}], "resources": resources}
    (package / "datapackage.json").write_text(json.dumps(descriptor))
    for given in (package, package / "datapackage.json"):
        draft = draft_of([given])
        assert draft.title == "Rain"
        assert draft.sources[0]["title"] == "Weather office"
        assert draft.tables[0].texts("regen") == ["1800.5", "755.0", ""]
        assert set(draft.tables[0].texts("source")) == {draft.sources[0]["name"]}
    folder = write_draft(draft_of([package]), tmp_path / "sheet")
    assert not examine(folder).mistakes
    with pytest.raises(SheetError, match="fact sheet already"):
        draft_of([folder])
    (folder / "datapackage.json").rename(folder / "data_package.json")
    with pytest.raises(SheetError, match="fact sheet already"):
        draft_of([folder])


def test_words_among_figures_are_told_as_missing_and_keep_no_sheet_from_being_written(tmp_path: Path) -> None:
    years = "\n".join(f"{year},{year - 1990},{year - 1980}" for year in range(2000, 2020))
    (tmp_path / "houses.csv").write_text(f"Year,New (GBP),Old (GBP)\n{years}\n2020,31,series ended\n")
    draft = draft_of([tmp_path / "houses.csv"])
    assert not examine(write_draft(draft, tmp_path / "sheet")).mistakes
    assert "series ended" in json.dumps([field for table in draft.tables for field in table.fields] or draft.notices)


def test_measures_without_a_unit_share_no_chart_with_rates_or_others_a_hundred_times_as_large(tmp_path: Path) -> None:
    rows = "\n".join(
        f"{year},{year * 1000},{year * 900},{year - 1990},{(year - 2000) / 10}" for year in range(2000, 2012)
    )
    (tmp_path / "cases.csv").write_text(f"Year,Cases,Tests,Wards,Death rate\n{rows}\n")
    series = [view.entry["spec"]["series"] for view in draft_of([tmp_path / "cases.csv"]).views]
    assert series == [["cases", "tests"], ["wards"], ["death_rate"]]


def test_the_schema_that_editors_complete_by_lies_beside_the_descriptor_and_holds(
    office: Path, article: Path, tmp_path: Path
) -> None:
    folder = write_draft(draft_of([article, office]), tmp_path / "sheet")
    descriptor = json.loads((folder / "datapackage.json").read_bytes())
    beside = json.loads((folder / descriptor["$schema"]).read_bytes())
    checker = jsonschema.Draft202012Validator(beside)
    assert [error.message for error in checker.iter_errors(descriptor)] == []
    descriptor["factsheet"]["tabs"][0]["kind"] = "wheel"
    assert not checker.is_valid(descriptor)
    import frictionless  # of the workers one needs it

    assert frictionless.validate(folder / "datapackage.json").valid, "other tools read it as before"
    write_book(files_of_folder(folder), tmp_path / "sheet.xlsx")
    back = write_package(tmp_path / "sheet.xlsx", tmp_path / "back")
    assert sorted(path.name for path in back.iterdir()) == sorted(path.name for path in folder.iterdir())


def test_a_total_among_the_rows_stands_in_no_bar_beside_its_parts(tmp_path: Path) -> None:
    (tmp_path / "oil.csv").write_text("Country,Oil (mt)\nRussia,86.2\nIraq,55.5\nTotal,141.7\n")
    draft = draft_of([tmp_path / "oil.csv"])
    assert [view.entry["specType"] for view in draft.views] == ["explore"]
    assert draft.views[0].entry["spec"]["explore"]["form"] == "ranking"


def test_the_parts_of_a_total_are_drawn_on_each_other(office: Path) -> None:
    spec = draft_of([office]).views[0].entry["spec"]
    assert (spec["type"], spec["series"], spec["total"]) == ("stacked", ["exports", "imports"], "cargo")


def test_years_that_a_package_has_as_texts_are_years(tmp_path: Path) -> None:
    rows = "\n".join(f"{year},{year - 1900}" for year in range(1990, 1999))
    package = {"name": "sea", "resources": [{"name": "sea", "path": "sea.csv", "schema": {"fields": [
        {"name": "Year", "type": "string"}, {"name": "Level", "type": "number", "unit": "mm"}]}}]}  # fmt: skip
    (tmp_path / "sea.csv").write_text(f"Year,Level\n{rows}\n")
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    draft = draft_of([tmp_path / "datapackage.json"])
    assert "sequence" in _checks(draft)
    assert not examine(write_draft(draft, tmp_path / "sheet")).mistakes
