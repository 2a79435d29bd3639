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


def _eurostat(*keys: str, name: str = "t1") -> RawTable:
    labels = ("freq", "unit", "sex", "age", "geo\\TIME_PERIOD", "2019", "2020", "2021")
    rows = [[*key.split(","), "5.1", "6.2", "7.3"] for key in keys]
    return RawTable(name, labels, rows, header_rows=(labels,))


def test_a_table_of_eurostat_is_called_as_its_data_set_with_the_words_of_its_codes() -> None:
    keys = [f"A,PC_ACT,{sex},{age},{geo}" for sex in "TF" for age in ("Y15-24", "Y15-74") for geo in ("AT", "BE")]
    raw = _eurostat(*keys, name="estat_une_rt_a")

    found = understand(raw)[0]

    told = {field["name"]: [entry["label"] for entry in field.get("categories", ())] for field in found.fields}
    assert found.resource["title"] == "Unemployment"
    assert told["sex"] == ["Females", "Total"]
    assert told["age"] == ["15–24 years", "15–74 years"]
    assert next(field for field in found.fields if field["type"] == "number")["unit"] == "% of the labour force"


def test_what_one_indicator_measures_is_the_title_of_a_table_without_words() -> None:
    labels = ("indic_de", "geo\\time", "2019", "2020", "2021")
    raw = RawTable(
        "tps00001", labels, [["JAN", geo, "1", "2", "3"] for geo in ("AT", "BE", "BG")], header_rows=(labels,)
    )

    assert understand(raw)[0].resource["title"] == "Population on 1 January"


def test_codes_of_another_office_keep_their_look() -> None:
    raw = _raw("sex", "age", "Value", rows=[["T", "Y15-24", "1"], ["F", "Y15-74", "2"]])

    assert not any(field.get("categories") for field in understand(raw)[0].fields)
