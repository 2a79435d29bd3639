"""Tables whose columns are columns already: types, figures, notes, times; as they stand where that will do."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.sources.raw_table import CleanText, ColumnHint
from harbin_viewer.factsheet.sources.sense.cells import samples
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.sense.raw_tables import (
    column,
    cube_of,
    field,
    first_look,
    raw_table,
    rows_of,
    sentences,
    understood,
)

CLEAN = CleanText(Path("t1.csv"))


def test_a_table_that_its_schema_can_describe_is_taken_as_it_stands() -> None:
    table = understood(
        "Land|Jahr|Wert",
        "Österreich|2019|1.234,5",
        "Schweiz|2019|2.345,6",
        "Schweiz|2020|..",
        decimal_char=",",
        clean=CLEAN,
    )

    assert table.clean is CLEAN
    assert field(table, "Wert")["decimalChar"] == ","
    assert field(table, "Wert")["groupChar"] == "."
    assert field(table, "Wert")["missingValues"] == ["", ".."]
    assert field(table, "Jahr")["type"] == "year"


def test_a_table_with_flags_in_its_cells_is_read_cell_by_cell() -> None:
    table = understood(
        "City|Size", "Oslo|12 r", "Bergen|13", "Tromsø|14", clean=CLEAN, below=("r = revised by the city",)
    )

    assert table.clean is None
    assert column(table, "Size") == ["12", "13", "14"]
    assert list(table.notes()) == [(0, "Size", "revised by the city")]


def test_annual_quarterly_and_monthly_rows_in_one_column_are_tables_of_their_own() -> None:
    tables = understand(
        raw_table("|Index 2015=100", "2019|107.8", "2020|108.9", "2019 Q1|107.0", "2019 Q2|107.6", "2019 Q3|108.1",
                  "2019 JAN|106.4", "2019 FEB|106.8", "2019 MAR|107.0", "2019 APR|107.6")
    )  # fmt: skip

    assert [table.name for table in tables] == ["t1-monthly", "t1-quarterly", "t1-annual"]
    assert [row[0] for row in rows_of(tables[0])] == ["2019-01", "2019-02", "2019-03", "2019-04"]
    assert [row[0] for row in rows_of(tables[2])] == ["2019", "2020"]
    assert tables[0].fields[0]["type"] == "yearmonth"
    assert "the monthly ones" in sentences(tables[0])


def test_a_year_and_a_month_beside_it_are_one_time() -> None:
    table = understood(
        "||Consumer price index|Change on previous month",
        "1991|January|64.0|.",
        "1991|February|64.3|+0.5",
        "1991|March|64.3|-",
    )

    assert [row[0] for row in rows_of(table)] == ["1991-01", "1991-02", "1991-03"]
    assert column(table, "Change on previous month") == ["", "0.5", ""]


def test_a_dash_is_nought_only_where_the_key_of_the_file_says_so() -> None:
    rows = ("2018|12|-", "2019|-|5", "2020|13|.")
    said = understood("Jahr|Deutsche|Ausländer", *rows, below=("- = nichts vorhanden", ". = Zahlenwert unbekannt"))
    silent = understood("Jahr|Deutsche|Ausländer", *rows)

    assert column(said, "Ausländer") == ["0", "5", ""]
    assert "read as nought" in sentences(said)
    assert "-" in field(silent, "Ausländer")["missingValues"]


def test_flags_in_a_column_beside_have_the_words_of_the_column_next_to_it() -> None:
    table = understood(
        "Area|Year|Value|Flag|Flag Description",
        "Peru|2019|1|A|Official figure", "Peru|2020|2|A|Official figure", "Peru|2021|3|E|Estimated value",
        "Chad|2019|4|A|Official figure", "Chad|2020|5|X|Figure from elsewhere", "Chad|2021|5|A|Official figure",
    )  # fmt: skip

    assert field(table, "Value")["note"] == "Flag Description"
    assert list(table.notes()) == [(2, "Value", "Estimated value"), (4, "Value", "Figure from elsewhere")]
    assert (table.flags or {})["Flag"]["E"] == "Estimated value"


def test_published_codes_of_an_office_have_words_and_others_are_told_as_they_are() -> None:
    table = understood(
        "geo|TIME_PERIOD|OBS_VALUE|OBS_FLAG",
        "AT|2019|1|p",
        "AT|2020|2|",
        "DE|2019|3|b",
        "DE|2020|4|q",
        "FR|2019|5|",
        "FR|2020|6|",
    )

    assert [words for _, _, words in table.notes()] == [
        "provisional",
        "break in the time series",
        "marked “q” in the file, which does not say what that means",
    ]


def test_codes_with_leading_noughts_stay_texts() -> None:
    table = understood("Item Code|Item|Value", "01371|Almonds|5", "0111|Wheat|6", "24212.02|Wine|7")

    assert field(table, "Item Code")["type"] == "string"
    assert table.resource["roles"]["Item Code"] == "code"


def test_marks_are_missing_only_in_columns_of_figures() -> None:
    table = understood("Grade|Score", "x|5", "-|6", "a|x", "b|..", "c|7", "d|8")

    assert "missingValues" not in field(table, "Grade")
    assert set(field(table, "Score")["missingValues"]) == {"", "x", ".."}


def test_percent_signs_are_the_unit_and_stand_in_the_cells() -> None:
    table = understood("City|Share", "Oslo|12.5%", "Bergen|8.1%", clean=CLEAN)

    assert (field(table, "Share")["unit"], field(table, "Share")["bareNumber"]) == ("%", False)
    assert table.clean is CLEAN


def test_suffixes_of_thousands_are_read_and_said_once() -> None:
    table = understood("country|1900|1901|1902", "Chad|674|980|10.1k", "Peru|9.5k|9999|12.3k", "Mali|11k|12k|13.5k")

    assert column(table, "value")[2] == "10100"
    assert sentences(table).count("thousands and millions") == 1


def test_figures_in_brackets_are_negative_and_said() -> None:
    table = understood("Item|Amount", "Revenue|1,234", "Loss|(234)", "Costs|1,468")

    assert column(table, "Amount") == ["1234", "-234", "1468"]
    assert "negative" in sentences(table)


def test_a_cell_that_is_no_figure_among_figures_is_odd_and_stays_as_it_is() -> None:
    rows = [f"Town {number}|{number}.5" for number in range(40)]
    table = understood("Town|Size", *rows, "Lost town|see remarks")

    odd = [notice for notice in table.notices if notice.kind == "odd"]
    assert [(notice.place, notice.count) for notice in odd] == [("“see remarks”", 1)]
    assert column(table, "Size")[-1] == "see remarks"


def test_days_are_read_by_their_format_and_doubt_is_said() -> None:
    sure = understood("Date|Price", "1/2/2004|17.9", "1/13/2004|18.4")
    unsure = understood("Date|Price", "1/2/2004|17.9", "3/4/2004|18.4")

    assert field(sure, "Date")["format"] == "%m/%d/%Y"
    assert column(unsure, "Date") == ["2004-02-01", "2004-04-03"]
    assert "day before month" in sentences(unsure)


def test_moments_with_hours_are_times_of_their_type() -> None:
    table = understood("timestamp|count", "2020-09-28T00:13:07Z|1", "2020-09-28T16:35:23Z|2")

    assert (field(table, "timestamp")["type"], table.resource["roles"]["timestamp"]) == ("datetime", "time")


def test_a_footnote_at_a_label_becomes_the_description_of_its_column() -> None:
    table = understood(
        "Período (1)|Comércio (2)|Total",
        "2002.I|93.7|91.7",
        "2002.II|99.6|98.4",
        below=("(2) Inclusive reparação de veículos.",),
    )

    assert field(table, "Comércio")["description"] == "Inclusive reparação de veículos."
    assert column(table, "Período") == ["2002-Q1", "2002-Q2"]


def test_a_letter_in_brackets_at_a_label_is_a_unit_or_a_footnote() -> None:
    table = understood("Year|Wheat (t)|Height [m]|Other (a)", "2020|10.5|1.5|7", "2021|12.5|1.6|8", "2022|13.5|1.7|9")

    assert [one.get("unit") for one in table.fields[1:]] == ["t", "m", None]
    assert table.fields[3]["name"] == "Other"


def test_a_line_above_that_is_nothing_but_a_unit_is_that_of_all_figures() -> None:
    table = understood(
        "Período|Indústria|Total",
        "2002.I|93.7|91.7",
        "2002.II|99.6|98.4",
        above=("SÉRIE ENCADEADA", "Média de 2002 = 100"),
    )

    assert [one.get("unit") for one in table.fields[1:]] == ["Média de 2002 = 100"] * 2
    assert first_look(table).measure == "Indústria"


def test_a_unit_in_its_own_row_or_hint_wins_over_the_line_above() -> None:
    hints = {"GDP": ColumnHint(unit="$ Millions")}
    table = understood("Year|GDP|Growth", "2019|5|1", "2020|6|2", columns=hints, above=("in %",))

    assert field(table, "GDP")["unit"] == "$ Millions"
    assert field(table, "Growth")["unit"] == "%"


def test_an_empty_last_column_without_a_name_is_dropped() -> None:
    table = understood("City|Size|", "Oslo|5|", "Bergen|6|")

    assert [one["name"] for one in table.fields] == ["City", "Size"]


def test_two_columns_of_one_name_have_names_of_their_own() -> None:
    table = understood("City|Size|Size", "Oslo|5|1", "Bergen|6|2")

    assert [one["name"] for one in table.fields] == ["City", "Size", "Size 2"]


def test_estimates_and_margins_of_a_census_are_told_apart() -> None:
    table = understood(
        "Geography|Geographic Area Name|Estimate!!Total|Margin of Error!!Total|Annotation of Estimate!!Total",
        "0500000US06001|Alameda County, California|1661584|*****|null",
        "0500000US06003|Alpine County, California|1159|172|null",
        "0500000US06005|Amador County, California|39023|*****|null",
    )

    assert table.resource["roles"]["Geography"] == "code"
    assert table.resource["roles"]["Margin of Error!!Total"] == "bound"
    assert first_look(table).form == "ranking"
    assert cube_of(table).roles.entity == "Geographic Area Name"
    assert list(table.notes()) == []


def test_a_table_without_rows_or_figures_is_understood_without_failing() -> None:
    empty = understood("a|b|c")
    words = understood("name|text", "Anna|yes", "Bob|no")

    assert rows_of(empty) == []
    assert isinstance(words, TidyTable)
    assert beginning(cube_of(words)).sentence == "No column holds figures to draw."


def test_a_long_stream_is_understood_by_a_sample_and_read_only_when_it_is_walked() -> None:
    class Stream:
        walks = 0

        def __iter__(self):  # type: ignore[no-untyped-def]
            Stream.walks += 1
            return (["Oslo", str(1000 + number % 900), f"{number}.5 p"] for number in range(30_000))

    raw = raw_table("City|Year|Size")
    table = understand(type(raw)(name="t1", labels=raw.labels, rows=Stream()))[0]
    walks = Stream.walks

    assert walks <= 2
    assert sum(1 for _ in table.rows) == 30_000
    assert Stream.walks == walks + 1


def test_minor_tables_stay_minor() -> None:
    assert understood("Code|Meaning", "p|provisional", "e|estimated", minor=True).minor


def test_a_file_that_is_taken_as_it_stands_keeps_its_labels_and_shows_bare_ones() -> None:
    table = understood("Year|Trade (2)|Total;", "2019|5|6", "2020|7|8", clean=CLEAN, below=("(2) Retail only.",))

    assert [one["name"] for one in table.fields] == ["Year", "Trade (2)", "Total;"]
    assert [one.get("title") for one in table.fields] == [None, "Trade", "Total"]
    assert table.clean is CLEAN


def test_a_file_whose_labels_repeat_cannot_be_taken_as_it_stands() -> None:
    table = understood("City|Size|Size", "Oslo|5|1", "Bergen|6|2", clean=CLEAN)

    assert table.clean is None
    assert rows_of(table) == [["Oslo", "5", "1"], ["Bergen", "6", "2"]]


def test_a_name_in_any_script_becomes_one_that_the_standard_allows_and_stays_as_the_title() -> None:
    accents = understood("Ano|PIB", "2019|5", "2020|6", name="Série Encadeada (2)")
    chinese = understood("Year|GDP", "2019|5", "2020|6", name="分省年度数据")

    assert (accents.name, accents.resource["title"]) == ("serie-encadeada-2", "Série Encadeada (2)")
    assert (chinese.name, chinese.resource["title"]) == ("table", "分省年度数据")


def test_years_among_many_cells_that_are_none_do_not_make_a_column_of_times() -> None:
    rows = [f"Isle {number}|{number * 7}|{1990 + number if number < 20 else -99}" for number in range(30)]

    assert field(understood("name|pop|lastcensus", *rows), "lastcensus")["type"] == "number"


def test_a_mark_for_no_figure_that_one_column_shows_is_one_in_rows_of_others_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(samples, "MOST_ROWS", 10)
    rows = [f"{name}|{'NA' if name % 3 else name}|{'NA' if name == 17 else name + 0.5}" for name in range(20)]
    table = understood("person|income|age", *rows, clean=CLEAN)

    assert field(table, "age")["missingValues"] == ["", "NA"]
