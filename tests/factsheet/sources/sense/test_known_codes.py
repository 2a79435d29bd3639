"""Columns that are called by codes of a published list have its words, and say so."""

from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.known.known_words import LISTS, with_known_words
from harbin_viewer.factsheet.sources.sense.understanding import understand


def _raw(*labels: str, rows: list[list[str]]) -> RawTable:
    return RawTable("t1", labels, rows, header_rows=(labels,))


def test_a_series_of_fred_has_its_title_and_unit() -> None:
    months = [[f"20{year}-{month:02}-01", f"{month}.5"] for year in (20, 21) for month in range(1, 13)]

    found = understand(_raw("observation_date", "UNRATE", rows=months))[0]

    field = found.fields[1]
    assert (field["title"], field["unit"]) == ("Unemployment rate, United States", "%")
    assert any("FRED" in notice.sentence for notice in found.notices)


def test_a_code_elsewhere_means_something_else() -> None:
    raw = _raw("country", "UNRATE", rows=[["France", "7.5"], ["Italy", "9.1"]])

    assert with_known_words(raw) == raw


def test_codes_with_a_year_behind_them_are_told_by_their_stem() -> None:
    rows = [[iso, iso.title(), "High", "0.7", "0.8", "60", "61"] for iso in ("FRA", "DEU", "ITA")]
    raw = _raw("iso3", "country", "hdicode", "hdi_1990", "hdi_1991", "le_1990", "le_1991", rows=rows)

    found = understand(raw)[0]

    told = {field["title"]: field.get("unit") for field in found.fields if field["type"] == "number"}
    assert told == {"Human Development Index": "index", "Life expectancy at birth": "years"}


def test_what_a_file_says_itself_of_a_column_stays() -> None:
    raw = _raw("observation_date", "UNRATE", rows=[["2020-01-01", "3.5"]])
    own = RawTable(**{**vars(raw), "columns": {"UNRATE": ColumnHint(title="Jobless", unit="per cent")}})

    assert with_known_words(own).columns["UNRATE"] == ColumnHint(title="Jobless", unit="per cent")


def test_no_list_is_without_a_sign_that_a_table_is_of_its_office() -> None:
    bare = [codes.whose for codes in LISTS if not codes.beside and any(code.isalpha() for code in codes.words)]

    assert bare == []
