"""What names a source stands by it as its status says."""

from pathlib import Path

from harbin_viewer import bundle
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.source_uses import Use, uses_of


def uses(source: str, sheet: Path | None = None) -> tuple[Use, ...]:
    return uses_of(open_document(sheet or bundle.default_sheet()), source, lambda _done, _of: None)


def test_what_a_source_contradicts_is_not_said_to_be_borne_out_by_it() -> None:
    by_customs = {(use.cell.resource, use.cell.field, use.text): use.by_it for use in uses("china-customs")}
    assert by_customs["article-trade", "trade_volume", "140.0 billion USD"] == "contradicted by it"
    assert by_customs["china-customs", "total", "190.271 billion USD"] == ""
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
