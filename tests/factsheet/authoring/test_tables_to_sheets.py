"""Tables become sheets: checks that suggest themselves, charts, gaps, provenance; written whole or not at all."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.tabs import tabs_of
from harbin_viewer.factsheet.authoring.writing import write_draft
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.values.amounts import holds_amounts
from tests.factsheet.authoring.made_sheets import _checks

_CITIES = ("Berlin", "Bonn", "Essen", "Halle", "Trier", "Ulm")


def test_growth_share_and_total_are_found_by_their_numbers(office: Path) -> None:
    found = _checks(draft_of([office]))
    assert (found["growth"]["value"], found["growth"]["rate"]) == ("cargo", "change")
    assert (found["share"]["part"], found["share"]["whole"]) == ("exports", "cargo")
    assert (found["total"]["parts"], found["total"]["total"]) == (["exports", "imports"], "cargo")
    assert found["sequence"]["field"] == "year"


def test_where_a_tab_has_tables_it_has_all_of_them_charted_or_not(office: Path, tmp_path: Path) -> None:
    rents = tmp_path / "rents.csv"
    rows = [
        f"{city},{year},{step + year - 2000},Office" for step, city in enumerate(_CITIES) for year in range(2015, 2025)
    ]
    rents.write_text("\n".join(["City,Year,Rent (EUR),Source", *rows]), encoding="utf-8")
    draft = draft_of([office, rents])
    assert {name for view in draft.views for name in view.tables} == {table.name for table in draft.tables}
    assert [tab["title"] for tab in tabs_of(draft, ()) if tab["kind"] == "charts"] == [
        "Charts"
    ]  # not of the first alone
    shown = next(tab for tab in tabs_of(draft, ()) if tab["kind"] == "table")
    assert shown["resources"] == [table.name for table in draft.tables]


@pytest.mark.parametrize("rows", [2, 8, 20, 30])
def test_what_is_drawn_of_a_table_can_be_explored_and_seen_as_a_table_however_few_its_rows_are(
    tmp_path: Path, rows: int
) -> None:
    file = tmp_path / "rain.csv"
    file.write_text("Year,Rain (mm)\n" + "".join(f"{1990 + row},{700 + row * 7 % 31}\n" for row in range(rows)))
    tabs = {tab["kind"]: tab.get("resources") for tab in tabs_of(draft_of([file]), ())}
    assert [*tabs] == ["summary", "charts", "explore", "table"]
    assert tabs["explore"] == tabs["table"] == ["rain"]


def test_columns_that_follow_from_nothing_suggest_no_check(tmp_path: Path) -> None:
    file = tmp_path / "loose.csv"
    file.write_text("Year,Rain (mm),Sun (hours),Cloud (%)\n2019,800,1500,61\n2020,755,1620,58\n2021,812,1490,66\n")
    assert set(_checks(draft_of([file]))) == {"sequence", "sources", "statuses", "highlights"}


def test_what_was_suggested_holds_when_it_is_run(office: Path, tmp_path: Path) -> None:
    found = examine(write_draft(draft_of([office]), tmp_path / "sheet"))
    assert found.holds
    assert found.health.holds == found.health.count == 7


def test_the_same_figure_in_two_files_is_held_together_and_its_gap_is_drawn(
    article: Path, office: Path, tmp_path: Path
) -> None:
    draft = draft_of([article, office])
    agreement = _checks(draft)["agreement"]
    assert agreement["on"] == "year"
    found = examine(write_draft(draft, tmp_path / "sheet"))
    assert not found.mistakes
    name = "cargo-volume-and-growth-rate-cargo-volume-office"
    volume = [finding for finding in found.unknown_differences if finding.check == name]
    assert [finding.key["year"] for finding in volume] == [2020, 2021]
    assert any(view.entry["spec"]["type"] == "difference" for view in draft.views)


def test_units_that_are_written_otherwise_are_held_together(article: Path, tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("year;Freight (mn Tonnes)\n2019;40,1\n2020;47,0\n2021;61,9\n")
    assert "agreement" in _checks(draft_of([article, file]))


def test_the_same_figure_in_another_size_of_unit_is_computed_and_says_so(article: Path, tmp_path: Path) -> None:
    file = tmp_path / "small.csv"
    file.write_text("Year,Freight (thousand tonnes)\n2019,40100\n2020,47000\n2021,61900\n", encoding="utf-8")
    draft = draft_of([article, file])
    table = draft.table("small")
    (computed,) = table.computed
    assert table.texts(computed) == ["40.1", "47", "61.9"]
    assert table.unit(computed) == "million tonnes"
    assert set(table.texts(f"{computed}_status")) == {"derived"}
    assert "in thousand tonnes" in table.texts(f"{computed}_note")[0]
    assert _checks(draft)["agreement"]["referenceField"] == computed
    assert not examine(write_draft(draft, tmp_path / "sheet")).mistakes


def test_a_few_things_over_years_become_a_column_each(article: Path, tmp_path: Path) -> None:
    file = tmp_path / "wide.csv"
    file.write_text("Item,2019,2020,2021\nCargo,40.1,47.0,61.9\nGuests,1.5,0.2,0.4\n", encoding="utf-8")
    table = draft_of([article, file]).table("wide")
    assert (table.key, table.measures) == ("year", ("cargo", "guests"))
    assert table.texts("cargo") == ["40.1", "47.0", "61.9"]
    assert set(table.texts("place")) == {"“wide.csv”"}


def test_a_workbook_says_in_which_row_each_figure_stands(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Cargo of the port"], [], ["Year", "Cargo (kt)"], [2020, 12.5], [2021, 13.75], []):
        sheet.append(row)
    sheet.append(["Source: Port office"])
    book.save(tmp_path / "port.xlsx")
    draft = draft_of([tmp_path / "port.xlsx"])
    assert draft.title == "Cargo of the port"
    assert draft.tables[0].texts("place") == ["“port.xlsx”, row 4", "“port.xlsx”, row 5"]
    assert draft.sources[0]["publisher"] == "Port office"


def test_a_column_of_sources_becomes_the_sources_of_the_sheet(tmp_path: Path) -> None:
    file = tmp_path / "sourced.csv"
    rows = ("2020,1.5,Mine office", "2021,1.7,The Daily https://daily.example/7", "2022,1.9,Mine office")
    file.write_text("\n".join(("Year,Output (kt),Source", *rows)))
    draft = draft_of([file])
    assert draft.tables[0].texts("source") == ["mine-office", "the-daily", "mine-office"]
    assert draft.sources[1]["path"] == "https://daily.example/7"
    assert len(draft.sources) == 2, "no row is on the word of the file"
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


def test_a_source_that_several_files_name_is_one_and_none_of_them_is_taken_for_a_file(tmp_path: Path) -> None:
    rows = "2020,1.5,Mine office\n2021,1.7,Mine-Office\n2022,1.9,The Daily\n"
    for folder, name in (("old", "mine-office"), ("new", "mine-office"), ("new", "others")):
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / f"{name}.csv").write_text(f"Year,Output of {name} {folder} (kt),Source\n{rows}")
    draft = draft_of([tmp_path / name for name in ("old/mine-office.csv", "new/mine-office.csv", "new/others.csv")])
    titles = {source["name"]: source["title"] for source in draft.sources}
    for table in draft.tables:
        assert [titles[name] for name in table.texts("source")] == ["Mine office", "Mine-Office", "The Daily"]
    assert sorted(titles.values()) == ["Mine office", "Mine-Office", "The Daily"]
    assert examine(write_draft(draft, tmp_path / "sheet")).holds


def test_what_is_unticked_is_left_out_with_what_needs_it(article: Path, office: Path, tmp_path: Path) -> None:
    draft = draft_of([article, office])
    left = draft.without({"office"})
    assert "agreement" not in _checks(left)
    assert all("office" not in view.tables for view in left.views)
    assert examine(write_draft(left, tmp_path / "sheet")).holds


def test_a_made_sheet_is_valid_for_frictionless(article: Path, office: Path, tmp_path: Path) -> None:
    folder = write_draft(draft_of([article, office]), tmp_path / "sheet")
    import frictionless  # of the workers one needs it

    assert frictionless.validate(str(folder / "datapackage.json")).valid


def test_nothing_is_overwritten_and_nothing_is_left_behind(office: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "mine.txt").write_text("mine")
    with pytest.raises(SheetError, match="nothing is overwritten"):
        write_draft(draft_of([office]), taken)
    assert [path.name for path in taken.iterdir()] == ["mine.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["office.csv", "taken"]


def test_the_command_tells_first_and_leaves_out_what_it_is_told(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "sheet"
    assert main(["new", str(folder), "--from", str(office), "--tell"]) == 0
    assert not folder.exists()
    assert "office-years" in capsys.readouterr().out
    assert main(["new", str(folder), "--from", str(office), "--without", "office-years"]) == 0
    assert "office-years" not in (folder / "datapackage.json").read_text()
    assert main(["new", str(tmp_path / "other"), "--from", str(office), "--without", "nothing-such"]) == 2


def test_a_size_alone_is_a_unit_and_charts_of_one_title_are_told_apart_by_their_tables(tmp_path: Path) -> None:
    (tmp_path / "bahn.csv").write_text("Jahr;Gäste (Mio.)\n2020;2,4\n2021;2,9\n2022;3,6\n", encoding="utf-8")
    (tmp_path / "amt.csv").write_text("Jahr;Gäste (Mio.)\n2020;2,41\n2021;2,83\n2022;3,22\n", encoding="utf-8")
    draft = draft_of([tmp_path / "bahn.csv", tmp_path / "amt.csv"])
    titles = [view.entry["title"] for view in draft.views]
    assert titles[:2] == ["Gäste, 2020–2022 (Bahn)", "Gäste, 2020–2022 (Amt)"]
    assert draft.tables[0].unit(draft.tables[0].measures[0]) == "million"
    assert draft.views[0].entry["subtitle"] == "Bahn, in millions"


def test_whole_numbers_that_might_be_years_are_amounts_where_they_were_in_the_file(tmp_path: Path) -> None:
    hotels = (1411, 1450, 1398, 1402, 1433, 1460)
    rows = "".join(f"{year},{count},{year - 128}\n" for year, count in enumerate(hotels, 2018))
    (tmp_path / "hotels.csv").write_text(f"year,hotels,founded\n{rows}", encoding="utf-8")
    write_draft(draft_of([tmp_path / "hotels.csv"]), tmp_path / "sheet", date(2026, 1, 1))
    table = open_document(tmp_path / "sheet").table("hotels")
    assert [holds_amounts(table, name) for name in ("year", "hotels", "founded")] == [False, True, False]


def test_each_of_a_few_measures_of_many_things_has_a_chart_and_no_highlights_are_checked_where_there_are_none(
    tmp_path: Path,
) -> None:
    rows = [f"{city},{year},{len(city) * year},{len(city) ** 2 * (year - 2000)}" for city in _CITIES
            for year in range(2018, 2024)]  # fmt: skip
    (tmp_path / "cities.csv").write_text("\n".join(["city,year,nights,hotels", *rows]), encoding="utf-8")
    draft = draft_of([tmp_path / "cities.csv"])
    assert [view.entry["spec"]["series"] for view in draft.views] == [["nights"], ["hotels"]]
    assert "highlights" not in _checks(draft)


def test_figures_of_nothing_are_the_growth_of_nothing(tmp_path: Path) -> None:
    rows = "".join(f"{1990 + number},{number % 3 // 2},{number % 5 // 4}\n" for number in range(20))
    (tmp_path / "flights.csv").write_text(f"Year,Hijackings,Deaths (%)\n{rows}", encoding="utf-8")
    assert "growth" not in _checks(draft_of([tmp_path / "flights.csv"]))


def test_a_column_of_figures_tells_no_rows_apart(tmp_path: Path) -> None:
    (tmp_path / "work.csv").write_text(
        "year,population,labor_force,employed\n1946,103070,57520,55250\n1947,106018,60168,57812\n"
        "1947,101827,59350,57038\n1948,103068,60621,58343\n1948,103994,61286,57651\n",
        encoding="utf-8",
    )
    draft = draft_of([tmp_path / "work.csv"])
    assert draft.tables[0].key == ""
    assert len(draft.views) == 1  # rows are counted by one measure, and not by each


def test_what_no_workbook_holds_is_told_by_the_workbook_that_was_to_be(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, book = tmp_path / "loose.csv", tmp_path / "book.xlsx"
    file.write_text(f"Year,Rain (mm),Note\n2019,800,{'long ' * 7000}\n2020,755,short\n")
    assert main(["new", str(book), "--from", str(file)]) == 1
    told = capsys.readouterr().err
    assert f"{book}, " in told
    assert "row 2: A text is longer than a cell of a workbook holds" in told
    assert not book.exists()


def test_a_full_disk_is_told_as_such_and_nothing_is_left(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, out = draft_of([office]), tmp_path / "out"

    def full(_file: Path, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SheetError, match=r"The disk is full\. Make room"):
        write_draft(draft, out / "sheet")
    assert not list(out.iterdir())


def test_a_table_drawn_with_bars_below_a_title_is_a_table_in_a_text_file_too(tmp_path: Path) -> None:
    rule, file = "-" * 30, tmp_path / "list.txt"
    rows = "\n".join(f"| 1000 | Pump {number} | {number + 5}.50 |" for number in range(9))
    file.write_text(f"Dynamic List Display\n\n{rule}\n| Plnt | Name   | Value |\n{rule}\n{rows}\n{rule}\n")

    assert [(table.kind, len(table.rows)) for table in draft_of([file]).tables] == [("figures", 9)]
    file.write_text("We met in the hall, and it was cold.\n\nWe talked of many things, and of none at length.\n")
    with pytest.raises(SheetError, match="There is no table, list or figure"):
        draft_of([file])


def test_an_article_of_one_sentence_is_told_what_it_lacks_and_not_to_be_an_article(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The mayor said on Monday that the bridge, which is old, would be closed.")

    with pytest.raises(SheetError, match="There is no table, list or figure"):
        draft_of([file])


def test_a_kept_chart_is_no_table_and_the_data_to_add_are_named(tmp_path: Path) -> None:
    file = tmp_path / "plums.chart.json"
    file.write_text('{"views": [], "package": "plums.csv"}')
    with pytest.raises(SheetError, match="has no figures of its own") as refused:
        draft_of([file])
    assert "“plums.csv”" in str(refused.value)
