"""Downloads of statistical offices and portals: units of some rows or columns, notes at the foot, codes of series."""

from typing import Any

import pytest

from harbin_viewer.factsheet.sources.files.package_files import in_memory
from harbin_viewer.factsheet.sources.inferred import infer
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import reading, table, workbook

CANADA = (
    '"Labour force, monthly"\n\n"Geography","Canada","","Quebec",""\n"Characteristics","January 2024","February 2024",'
    '"January 2024","February 2024"\n"","Persons in thousands"\n'
    '"Population","32,812.0","32,896.4","7,290.1","7,300.5"\n'
    '"Employment","20,260.4","20,301.1","4,488.0","4,479.9"\n"","Percentage"\n'
    '"Unemployment rate","5.7","5.8","4.5","4.7"\n'
)
NOTES = "".join(f'"{line}"\n' for line in ("Units:", "Number", "Symbols:", *20 * ["C: Secret"], "Source: An office"))


def _tidy(content: str | bytes, name: str = "some.csv") -> TidyTable:
    return understand(table(content, name))[0]


def _units(found: TidyTable) -> dict[str, str]:
    return {field["name"]: field.get("unit", "") for field in found.fields if field["type"] == "number"}


def _roles(found: TidyTable) -> dict[str, Any]:
    return dict(found.resource["roles"])


def test_each_place_above_months_has_its_own_figures_and_each_row_its_unit() -> None:
    found = _tidy(CANADA)

    rows = [dict(zip((field["name"] for field in found.fields), row, strict=True)) for row in found.rows]
    assert [(row["unit"], row["Canada"], row["Quebec"]) for row in rows][:2] == [
        ("Persons in thousands", "32812.0", "7290.1"), ("Persons in thousands", "32896.4", "7300.5"),
    ]  # fmt: skip
    assert [row["unit"] for row in rows][-1] == "Percentage"
    assert _roles(found)["unit"] == "unit"


@pytest.mark.parametrize("alone", ["Total", "n/a", "Girls"])
def test_a_word_alone_in_a_row_is_no_unit_of_those_below(alone: str) -> None:
    found = _tidy(f"Region,Q1,Q2\nNorth,10,12\n,{alone},\nSouth,20,22\nEast,5,6\n")

    assert "unit" not in {field["name"] for field in found.fields}


def test_a_small_table_is_found_before_many_lines_of_notes() -> None:
    quarters = "".join(f'"2022Q{number}",{200 + number},{4000 + number}\n' for number in (1, 2, 3, 4))

    found = _tidy(f'"Consents by region"\n" ","Northland","Auckland"\n{quarters}\n{NOTES}')

    assert list(_units(found)) == ["Northland", "Auckland"]
    assert len(list(found.rows)) == 4


def test_a_stated_unit_is_that_of_the_column_which_has_it_in_a_bracket() -> None:
    found = _tidy(
        '"måned";"Verdi (mill. kr)";"Mengde (stk)"\n"2023M10";81000;2900\n"2023M11";82000;2950\n\n'
        '"Måleenhet:"\n"mill. kr"\n'
    )

    assert _units(found) == {"Verdi (mill. kr)": "mill. kr", "Mengde (stk)": "stk"}


def test_millions_of_the_office_for_national_statistics_are_no_metres() -> None:
    head = '"Title","Index","Sales"\n"CDID","D7BT","J5AH"\n"PreUnit","","£"\n"Unit","Index, base year = 100","m"\n'

    assert list(_units(_tidy(f'{head}"2022","121.7","442"\n"2023","130.5","450"\n')).values()) == [
        "Index, base year = 100",
        "£m",
    ]


def test_units_that_and_joins_are_of_some_rows_each() -> None:
    found = _tidy(
        "Producción;;;\nUnidades: Índice base 2015 y miles de euros;;;\n;2023M12;2023M11;2023M10\n"
        "Índice general;98,745;108,12;105,31\nCifra de negocios (miles de euros);1 204 311,5;1 310 200,1;1 298 000,0\n"
    )

    assert set(_units(found).values()) == {""}
    assert "measure name" in _roles(found).values()


@pytest.mark.parametrize(("said", "unit"), [("hours and minutes", "hours and minutes"), ("Personen und Prozent", "")])
def test_a_unit_of_two_words_may_be_one(said: str, unit: str) -> None:
    assert set(_units(_tidy(f"Unit: {said}\nTask,2022,2023\nA,3.5,4.1\nB,2.2,2.4\n")).values()) == {unit}


@pytest.mark.parametrize(("line", "unit"), [("Population", ""), ("Persons", "Persons")])
def test_what_is_measured_is_no_unit(line: str, unit: str) -> None:
    assert list(_units(_tidy(f"{line}\nCity,Population\nLyon,522250\nNice,342669\nNantes,323204\n")).values()) == [unit]


def test_powers_with_their_words_are_read_and_times_one_is_no_scale() -> None:
    head = "REGION: Region,TIME_PERIOD: Time Period,OBS_VALUE,UNIT_MEASURE: Unit of Measure,UNIT_MULT: Multiplier\n"
    rows = "".join(
        f"{number}: Place {number},{year},{number}.5,PCT: Percent,0: Units\n"
        for number in (1, 2)
        for year in (2022, 2023)
    )

    assert list(_units(_tidy(head + rows)).values()) == ["Percent"]


def test_of_codes_and_words_of_units_the_words_are_multiplied() -> None:
    head = "Area,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,OBS_VALUE,UNIT_MULT\n"
    rows = "".join(
        f"{area},{what},{code},{words},{year},{value},{power}\n"
        for area in ("Canada", "Korea")
        for year in (2021, 2022)
        for what, code, words, value, power in (
            ("Share", "PT_B1GQ", "Percentage of GDP", 11, 0),
            ("Sum", "USD_PPP", "US dollars", 900, 6),
        )
    )

    found = _tidy(head + rows)

    names = [field["name"] for field in found.fields]
    assert {row[names.index("Unit of measure")] for row in found.rows} == {"Percentage of GDP", "million US dollars"}
    assert {row[names.index("UNIT_MEASURE")] for row in found.rows} == {"PT_B1GQ", "USD_PPP"}


def test_counts_among_shares_are_no_shares() -> None:
    found = _tidy(
        '"Label","Estimate","Percent","Percent Margin of Error"\n"All","4,190,303","4,190,303","(X)"\n'
        '"At work","2,789,451","66.6%","±0.2"\n"Out of work","167,215","4.0%","±0.1"\n'
    )

    names = [field["name"] for field in found.fields]
    assert _units(found)["Percent"] == ""
    assert [row[names.index("Percent unit")] for row in found.rows] == ["unit not stated", "%", "%"]
    assert _roles(found)["Percent Margin of Error"] == "bound"


def test_growth_above_a_thousand_is_in_per_cent_as_the_others() -> None:
    assert _units(_tidy("Company,Growth\nA,12%\nB,1500\nC,7%\nD,30%\n")) == {"Growth": "%"}


def test_numbers_of_footnotes_are_no_figures_and_do_not_tell_how_figures_are_written() -> None:
    rows = "".join(
        f'"{place}","{year}","{4400 + year}.5","{notes}"\n'
        for place, notes in (("Malta", ""), ("Iceland", "1,2"))
        for year in (2015, 2016)
    )

    found = _tidy(f'"Country","Year","Value","Value Footnotes"\n{rows}')

    assert list(_units(found)) == ["Value"]
    assert [row[2] for row in found.rows][:2] == ["6415.5", "6416.5"]
    assert _roles(found)["Value Footnotes"] == "note"


def test_marks_of_several_notes_behind_a_year_leave_it_a_year_and_the_notes_are_told() -> None:
    content = workbook({"1": [
        ["Оборот торговли"], [None, 2019, "20201)", "20211)2)"], ["Россия", 33.5, 33.8, 39.4], ["Москва", 5, 5.2, 6],
        ["Чукотка", 1, 2, 3], ["1) Данные уточнены."], ["2) Без новых округов."],
    ]})  # fmt: skip

    found = _tidy(content, "some.xlsx")

    names = [field["name"] for field in found.fields]
    told = {(row[names.index("year")], row[names.index("Note on year")]) for row in found.rows}
    assert told == {("2019", ""), ("2020", "Данные уточнены."), ("2021", "Данные уточнены.; Без новых округов.")}
    assert len({row[0] for row in found.rows}) == 3


@pytest.mark.parametrize("last", ["- Pie", "n) Nuts"])
def test_names_without_figures_at_the_foot_are_no_notes(last: str) -> None:
    assert len(list(_tidy(f"Item,Price\nTea,3\nCoffee,4\nMilk,5\n{last},\n").rows)) == 4


@pytest.mark.parametrize("word", ["En año corrido", "Year to date", "С начала года"])
def test_what_has_been_of_a_year_is_no_month(word: str) -> None:
    months = ("January", "February", "March", "April", "May", "June", "July")
    rows = "".join(f"{month},{number}.5,{number}.7\n" for number, month in enumerate(months, 1))

    found = _tidy(f"Month,2022,2023\n{rows}{word},25,26\n")

    assert {"2022-01", "2022-02", "2023-07"} < {row[0] for row in found.rows}
    assert any(word in notice.sentence for notice in found.notices)


@pytest.mark.parametrize("mark", ["N/D", "Unreliable", "н/д"])
def test_more_words_say_that_a_figure_is_not_there(mark: str) -> None:
    found = _tidy(f"Year,Rate\n2019,3.5\n2020,{mark}\n2021,3.1\n2022,3.0\n")

    assert mark in next(field for field in found.fields if field["name"] == "Rate")["missingValues"]


@pytest.mark.parametrize(("name", "who"), [("VECTOR", "GEO"), ("KEY:Timeseries Key", "GEO"), ("line", "line")])
def test_codes_of_series_are_not_who_is_counted(name: str, who: str) -> None:
    places = [("Ontario", "Food", "v1"), ("Ontario", "Fuel", "v2"), ("Quebec", "Food", "v3"), ("Quebec", "Fuel", "v4")]
    rows = "".join(
        f"{year},{place},{what},{code},{number}{year}\n"
        for year in (2021, 2022, 2023)
        for number, (place, what, code) in enumerate(places, 1)
    )

    roles = _roles(_tidy(f"REF_DATE,GEO,Product,{name},VALUE\n{rows}"))

    assert roles[who] == "entity"


@pytest.mark.parametrize(("content", "time"), [
    ("Station,Docks,Updated\nA Street,35,2024-03-05T10:21:11\nB Street,21,2024-03-05T10:22:41\n", False),
    ("Updated,Litres,Remark\n2024-01-01,900,filled\n2024-01-08,820,cold week\n2024-01-15,760,mild\n", True),
])  # fmt: skip
def test_when_things_were_updated_is_no_time_that_figures_run_over(content: str, time: bool) -> None:
    assert ("time" in _roles(_tidy(content)).values()) == time


def test_sources_beside_records_are_the_sources_and_no_table() -> None:
    sources = '[{"name": "Port authority", "url": "https://a.org"}, {"name": "Customs", "url": "https://b.org"}]'
    records = '[{"port": "A", "year": 2021, "t": 3}, {"port": "B", "year": 2021, "t": 4}]'
    content = f'{{"title": "Ports", "sources": {sources}, "data": {records}}}'

    found = reading(content, "some.json")

    assert [source.title for source in found.sources] == ["Port authority", "Customs"]
    assert len(infer(in_memory(content.encode(), "some.json"), found).descriptor["resources"]) == 1


def test_springs_with_figures_are_a_table_though_they_are_called_sources() -> None:
    springs = '[{"name": "Old", "url": "x", "flow": 3.2}, {"name": "Mill", "url": "y", "flow": 5.1}]'
    content = f'{{"sources": {springs}, "rivers": [{{"name": "A", "km": 10}}, {{"name": "B", "km": 20}}]}}'

    assert len(reading(content, "some.json").tables) == 2
