"""What names a source stands by it as its status says."""

from pathlib import Path

from harbin_viewer import bundle
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.source_uses import Use, stated_for, uses_of


def uses(source: str, sheet: Path | None = None) -> tuple[Use, ...]:
    return uses_of(open_document(sheet or bundle.default_sheet()), source, lambda _done, _of: None)


def test_what_a_source_contradicts_is_not_said_to_be_borne_out_by_it() -> None:
    by_customs = {(use.cell.resource, use.cell.field, use.text): use.by_it for use in uses("china-customs")}
    assert by_customs["article-trade", "trade_volume", "140.0 billion USD"] == "contradicted by it"
    assert by_customs["china-customs", "total", "190.271 billion USD"] == ""
    assert by_customs["china-customs", "total", "68.03 billion USD"] == "derived from it"  # computed, in no source
    assert {use.by_it for use in uses("tass-2015-01")} == {"borne out by it"}
    assert {use.by_it for use in uses("comtrade-months")} == {"derived from it"}


def test_years_and_numbers_that_name_rows_are_no_figures_of_a_source() -> None:
    found = uses("china-customs")
    assert all(use.cell.field not in ("year", "number", "no") for use in found)
    assert {use.cell.field for use in found if use.cell.resource == "china-customs"} >= {"total", "exports"}


def test_of_a_row_of_texts_its_longest_alone_is_listed() -> None:
    rows = [(use.cell.resource, use.cell.row) for use in uses("kremlin-2024-05-17")]
    assert len(rows) == len(set(rows)) > 0


def test_what_has_no_status_is_reported_by_its_references(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("year,jobs,source,references\n2001,1,office,almanac\n2002,2,office,\n", "utf-8")
    (tmp_path / "datapackage.json").write_text(
        '{"name": "jobs", "sources": [{"name": "office", "title": "Office"}, {"name": "almanac", "title": "Almanac"}],'
        ' "resources": [{"name": "t", "path": "t.csv"}]}', "utf-8",
    )  # fmt: skip
    assert [(use.text, use.by_it) for use in uses("almanac", tmp_path)] == [("1", "reported by it")]
    assert [use.by_it for use in uses("office", tmp_path)] == ["", ""]


def test_every_figure_that_names_a_source_is_listed_however_many_columns_there_are() -> None:
    zone = {(use.cell.field, use.by_it) for use in uses("belt-and-road-portal-2022-09-05")}
    assert zone == {(name, "borne out by it") for name in ("zone_yuan", "zone_growth", "zone_share")}


def test_what_a_row_says_is_its_text_and_not_the_rows_that_it_names() -> None:
    said = {use.subject: use.text for use in uses("article") if use.cell.resource == "engagement"}
    assert said["Infrastructure development"] == "The article names transport links and energy projects."


def test_a_row_without_figures_in_a_table_of_figures_stands_with_its_text(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("year,jobs,what,source\n2001,1,all,office\n2002,,not counted,almanac\n", "utf-8")
    (tmp_path / "datapackage.json").write_text(
        '{"name": "jobs", "sources": [{"name": "office", "title": "Office"}, {"name": "almanac", "title": "Almanac"}],'
        ' "resources": [{"name": "t", "path": "t.csv"}]}', "utf-8",
    )  # fmt: skip
    assert [(use.text, use.is_figure) for use in uses("almanac", tmp_path)] == [("not counted", False)]


def test_a_source_of_whole_tables_is_said_to_be_stated_for_them(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("year,jobs\n2001,1\n", "utf-8")
    (tmp_path / "datapackage.json").write_text(
        '{"name": "jobs", "sources": [{"name": "office", "title": "Office"}],'
        ' "resources": [{"name": "t", "title": "Jobs", "path": "t.csv"}]}', "utf-8",
    )  # fmt: skip
    assert stated_for(open_document(tmp_path), "office") == ("Jobs",)
    assert stated_for(open_document(bundle.default_sheet()), "article") == ()
