"""How a column is read is corrected in the descriptor, seen beforehand, and taken back; the table stays as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.authoring.column_types.column_cells import cells_of, why_not_read_otherwise
from harbin_viewer.factsheet.authoring.column_types.column_reading import ColumnReading, figures_in, offered
from harbin_viewer.factsheet.authoring.column_types.reading_preview import UNREAD, would_be
from harbin_viewer.factsheet.authoring.column_types.type_writing import consequence, read_otherwise
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.descriptor.package import mistakes
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.authoring.column_types.shop_package import SALES, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path)
    return tmp_path


def _offered(folder: Path, field: str) -> dict[str, ColumnReading]:
    cells = cells_of(open_document(folder), "sales", field)
    return {one.words: one.reading for one in offered(cells.field, cells.filled)}


def _field(folder: Path, name: str) -> dict[str, Any]:
    found = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    fields = found["resources"][0]["schema"]["fields"]
    return next(field for field in fields if field["name"] == name)


def _read(folder: Path, field: str, reading: ColumnReading) -> list[Any]:
    read_otherwise(open_document(folder), "sales", field, reading)
    assert mistakes(folder) == []
    assert (folder / "sales.csv").read_text(encoding="utf-8") == SALES
    return open_document(folder).table("sales").values(field)


def test_codes_that_were_read_as_figures_become_words_and_their_chart_goes_with_what_was_assumed_of_them(
    folder: Path,
) -> None:
    before = (folder / "datapackage.json").read_bytes()
    document = open_document(folder)
    assert document.table("sales").values("code")[0] == 1067
    words = ColumnReading("string")
    assert consequence(document, "sales", "code", words).charts == ("code",)
    assert cells_of(document, "sales", "code").texts[0] == "01067"
    made = read_otherwise(document, "sales", "code", words)
    assert made.sentence == (
        "The column “Code” is read as words or codes. The chart “Of code”, which needs figures there, went out with it."
    )
    assert open_document(folder).table("sales").values("code")[0] == "01067"
    found = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [view["name"] for view in found["views"]] == ["pieces"]
    assert found["resources"][0]["roles"] == {}
    assert [told["sentence"] for told in found["harbin:told"]] == ["Read as UTF-8."]
    assert mistakes(folder) == []
    undo(made)
    assert (folder / "datapackage.json").read_bytes() == before


def test_days_are_read_with_the_day_or_the_month_first_and_the_file_stays(folder: Path) -> None:
    ways = _offered(folder, "day")
    assert str(_read(folder, "day", ways["Days, the day first"])[0]) == "2024-04-03"
    assert _field(folder, "day")["format"] == "%d/%m/%Y"
    assert [str(day) for day in _read(folder, "day", ways["Days, the month first"])][:2] == ["2024-03-04", "2024-05-04"]
    assert _read(folder, "day", ColumnReading("string"))[0] == "03/04/2024"
    assert "format" not in _field(folder, "day")


def test_days_that_were_written_down_in_the_usual_form_can_have_day_and_month_in_each_others_place(
    folder: Path,
) -> None:
    cells = cells_of(open_document(folder), "sales", "day")._replace(texts=("2024-04-03", "2024-05-03"))
    ways = {one.words: one.reading for one in offered(cells.field, cells.filled)}
    assert ways["Days, the year first"] == ColumnReading("date")
    assert would_be(cells, ways["Days, year, day, month"]).rows[0] == (2, "2024-04-03", "4 March 2024")


def test_figures_get_the_signs_that_fit_and_what_cannot_be_read_is_seen_before_and_may_be_no_value(
    folder: Path,
) -> None:
    document = open_document(folder)
    cells = cells_of(document, "sales", "takings")
    way = _offered(folder, "takings")["Figures"]
    assert way == ColumnReading("number", decimal_char=",", group_char=".")
    found = would_be(cells, way)
    assert found.told == "1 of 4 cells would not be read: “n/a”."
    assert found.rows[:2] == ((4, "n/a", UNREAD), (2, "1.250,50", "1,250.50"))
    values = _read(folder, "takings", way._replace(missing=("n/a",)))
    assert values[:2] == [1250.5, 1300.0]
    assert _field(folder, "takings") == {
        "name": "takings", "type": "number", "title": "Takings", "decimalChar": ",", "groupChar": ".",
        "missingValues": ["", "n/a"],
    }  # fmt: skip


def test_words_at_figures_are_read_with_them(folder: Path) -> None:
    way = _offered(folder, "weight")["Figures"]
    assert not way.bare_number
    assert _read(folder, "weight", way) == [12.0, 9.0, 8.0, 7.0]
    assert _field(folder, "weight")["bareNumber"] is False


@pytest.mark.parametrize(
    ("texts", "decimal", "group"),
    [
        (("1.5", "2"), ".", ""),
        (("1,5", "2,25"), ",", ""),
        (("1,234,567", "12"), ".", ","),
        (("1.234.567", "12"), ",", "."),
        (("1 234,5", "2"), ",", " "),
        (("1'234.50",), ".", "'"),
        (("1,234",), ",", ""),
    ],
)
def test_the_plainest_signs_by_which_all_are_figures_are_proposed(
    texts: tuple[str, ...], decimal: str, group: str
) -> None:
    found = figures_in(texts)
    assert (found.decimal_char, found.group_char, found.bare_number) == (decimal, group, True)


def test_a_table_that_declares_no_columns_gets_them_all_with_what_they_were_read_as(folder: Path) -> None:
    file = folder / "datapackage.json"
    file.write_text(json.dumps({"name": "shop", "resources": [{"name": "sales", "path": "sales.csv"}]}))
    document = open_document(folder)
    before = {name: document.table("sales").values(name) for name in ("code", "pieces")}
    made = read_otherwise(document, "sales", "day", ColumnReading("date", "%d/%m/%Y"))
    table = open_document(folder).table("sales")
    assert str(table.values("day")[0]) == "2024-04-03"
    assert {name: table.values(name) for name in before} == before
    undo(made)
    assert "schema" not in file.read_text()


def test_a_file_that_is_parted_otherwise_than_is_said_is_declared_as_it_was_read(folder: Path) -> None:
    (folder / "sales.csv").write_text("day;takings\n2024;1,5\n2025;2,5\n", encoding="utf-8")
    (folder / "datapackage.json").write_text(
        json.dumps({"name": "shop", "resources": [{"name": "sales", "path": "sales.csv"}]})
    )
    read_otherwise(open_document(folder), "sales", "takings", ColumnReading("number", decimal_char=","))
    table = open_document(folder).table("sales")
    assert table.values("takings") == [1.5, 2.5]
    assert not table.mistakes.total


def test_what_was_demanded_of_figures_is_not_demanded_of_words(folder: Path) -> None:
    file = folder / "datapackage.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    del found["views"], found["factsheet"]["tabs"][0]
    found["resources"][0]["schema"]["fields"][1]["constraints"] = {"required": True, "minimum": 1, "maximum": 99999}
    file.write_text(json.dumps(found), encoding="utf-8")
    assert _read(folder, "code", ColumnReading("string"))[0] == "01067"
    assert _field(folder, "code")["constraints"] == {"required": True}
    assert not open_document(folder).table("sales").mistakes.total


def test_the_sign_that_stands_at_all_figures_stays_where_others_are_chosen_for_their_decimals(folder: Path) -> None:
    file = folder / "datapackage.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    weight = found["resources"][0]["schema"]["fields"][3]
    weight |= {"type": "number", "bareNumber": False, "figureSign": "kg"}
    file.write_text(json.dumps(found), encoding="utf-8")
    way = _offered(folder, "weight")["Figures"]
    assert _read(folder, "weight", way._replace(decimal_char=",")) == [12, 9, 8, 7]
    assert _field(folder, "weight")["figureSign"] == "kg"
    assert _read(folder, "weight", ColumnReading("string"))[0] == "12 kg"
    assert "figureSign" not in _field(folder, "weight")


def test_what_a_large_figure_needs_stays_a_figure_and_nothing_is_written(folder: Path) -> None:
    file = folder / "datapackage.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    figure = {"title": "Most", "figure": 7, "unit": "pieces", "period": "5 April", "status": "single", "source": "till",
              "cell": {"resource": "sales", "row": {"day": "05/04/2024"}, "field": "pieces"}}  # fmt: skip
    found["resources"][0]["schema"]["primaryKey"] = ["day"]
    found["factsheet"]["tabs"].insert(0, {"kind": "summary", "name": "brief", "title": "Brief", "highlights": [figure]})
    file.write_text(json.dumps(found), encoding="utf-8")
    document, before = open_document(folder), file.read_bytes()
    told = "The large figure “Most” is of this column: take it out of the summary first."
    assert consequence(document, "sales", "pieces", ColumnReading("string")).forbidden == told
    with pytest.raises(SheetError):
        read_otherwise(document, "sales", "pieces", ColumnReading("string"))
    assert file.read_bytes() == before


def test_codes_stay_words_where_all_other_columns_are_words_too(folder: Path) -> None:
    file = folder / "datapackage.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    del found["views"], found["factsheet"]["tabs"][0]
    for field in found["resources"][0]["schema"]["fields"][2:]:
        field |= {"type": "string"}
        field.pop("unit", None)
    file.write_text(json.dumps(found), encoding="utf-8")
    assert _read(folder, "code", ColumnReading("string"))[0] == "01067"


def test_titles_and_large_figures_that_name_days_are_named_where_days_are_read_in_another_order(folder: Path) -> None:
    file = folder / "datapackage.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    found["resources"][0]["schema"] |= {"primaryKey": ["day"]}
    found["resources"][0]["schema"]["fields"][0] |= {"type": "date", "format": "%d/%m/%Y"}
    found["views"][1]["title"] = "Pieces, 2024-04-03 to 2024-04-07"
    figure = {"title": "Most", "figure": 7, "unit": "pieces", "period": "5 April", "status": "single", "source": "till",
              "cell": {"resource": "sales", "row": {"day": "2024-04-05"}, "field": "pieces"}}  # fmt: skip
    found["factsheet"]["tabs"].insert(0, {"kind": "summary", "name": "brief", "title": "Brief", "highlights": [figure]})
    file.write_text(json.dumps(found), encoding="utf-8")
    made = read_otherwise(open_document(folder), "sales", "day", ColumnReading("date", "%m/%d/%Y"))
    assert made.sentence == (
        "The column “Day” is read as days (month/day/year). The title of the chart “Pieces, 2024-04-03 to 2024-04-07” "
        "names days as they were read before: look at them. The large figure “Most” names its row by this column: "
        "look whether that is found."
    )


def test_a_plain_file_says_what_makes_a_package_of_it(folder: Path) -> None:
    document = open_document(folder / "sales.csv")
    name = document.sheet.resources[0].name
    assert "Save as data package" in why_not_read_otherwise(document, name)
    with pytest.raises(SheetError):
        read_otherwise(document, name, "day", ColumnReading("string"))
