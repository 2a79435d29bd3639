"""Traits of downloads of offices, from their bytes to what a reader sees first: a small file for each."""

import datetime

from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import Rows, reading, table, workbook, zipped


def _tidy(content: str, name: str = "some.csv") -> list[TidyTable]:
    return understand(table(content, name))


def _fields(tidy: TidyTable) -> dict[str, str]:
    return {field.get("title") or field["name"]: field.get("unit", "") for field in tidy.fields}


def _days(count: int) -> list[str]:
    return [f"2023-{1 + day // 28:02}-{1 + day % 28:02}" for day in range(count)]


def test_words_of_a_comment_stand_above_the_columns_that_they_name() -> None:
    rows = "".join(f"{year}  {month:2}   {year + month / 20:9.4f}   {300 + month:7.2f}\n" for year in range(1990, 1994)
                   for month in range(1, 13))  # fmt: skip
    header = "# CO2 in dry air, abbreviated as ppm\n#\n#            decimal   monthly\n#               date   average\n"

    found = _tidy(header + rows, "co2.txt")[0]

    assert _fields(found) == {"Month": "", "decimal date": "ppm", "monthly average": "ppm"}
    assert next(iter(found.rows))[0] == "1990-01"


def test_a_comment_of_labels_that_repeat_is_told_apart_by_the_one_above() -> None:
    rows = "".join(
        f"  {year}   {month:2}   0.1{month:02}  0.4   0.2  0.3\n" for year in (1990, 1991) for month in range(1, 13)
    )
    header = "%                  Monthly          Annual\n% Year, Month,  Anomaly, Unc.,   Anomaly, Unc.\n\n"

    assert table(header + rows, "x.txt").labels == (
        "Year", "Month", "Monthly Anomaly", "Monthly Unc.", "Annual Anomaly", "Annual Unc.",
    )  # fmt: skip


def test_lines_of_words_above_a_table_parted_by_blanks_say_what_they_are() -> None:
    lines = (
        "Title:               Unemployment Rate\nUnits:               Percent\nNotes:  Of persons of\n        age\n\n"
    )
    rows = "DATE        VALUE\n" + "".join(f"{day}    4.{at}\n" for at, day in enumerate(_days(30)))

    found = _tidy(lines + rows, "rate.txt")[0]

    assert found.resource["title"] == "Unemployment Rate"
    assert _fields(found) == {"DATE": "", "VALUE": "Percent"}


def test_a_row_about_the_place_above_the_table_is_no_table() -> None:
    lines = "latitude,longitude,elevation,zone\n52.5,13.4,38,GMT\n\n"
    rows = "time,temperature_2m_mean (°C)\n" + "".join(f"{day},{at}.5\n" for at, day in enumerate(_days(30)))

    assert _fields(_tidy(lines + rows)[0]) == {"time": "", "Temperature 2m mean": "°C"}


def test_spans_as_heads_of_columns_are_no_figures() -> None:
    rows = 'Date,"1 Mo","2 Mo","10 Yr"\n' + "".join(f"{day},5.1,5.2,4.{at}\n" for at, day in enumerate(_days(20)))

    assert table(rows, "yields.csv").labels == ("Date", "1 Mo", "2 Mo", "10 Yr")


def test_a_line_of_title_and_unit_in_brackets_is_no_header() -> None:
    rows = "基準日,1年,10年\n" + "".join(f"R5.{1 + at // 28}.{1 + at % 28},0.1,0.{at}\n" for at in range(40))

    found = _tidy("国債金利情報,,(単位 : %)\n" + rows)[0]

    assert found.resource["title"] == "国債金利情報"
    assert _fields(found) == {"基準日": "", "1年": "%", "10年": "%"}
    assert next(iter(found.rows))[0] == "2023-01-01"


def test_a_small_table_of_codes_above_names_the_columns() -> None:
    lines = (
        '"TERMS AND CONDITIONS"\n"https://example.org/terms"\n\n"NAME","FX"\n"DESCRIPTION","Daily rates"\n\n"SERIES"\n'
        '"id","label","description"\n"FXA","AUD/CAD","Australian dollar to Canadian dollar"\n'
        '"FXU","USD/CAD","US dollar to Canadian dollar"\n\n"OBSERVATIONS"\n'
    )
    rows = '"date","FXA","FXU"\n' + "".join(f'"{day}","0.9","1.{at}"\n' for at, day in enumerate(_days(30)))

    found = _tidy(lines + rows)[0]

    assert found.resource["title"] == "Daily rates"
    assert list(_fields(found)) == ["date", "Australian dollar to Canadian dollar", "US dollar to Canadian dollar"]


def test_footnotes_behind_names_go_and_numbers_of_names_stay() -> None:
    rows = "Region,2019,2020,2021\nOntario,1,2,3\nPrince Edward Island 4,4,5,6\nAlaska *,7,8,9\n"

    noted = _tidy(rows + "\nFootnotes:\n4,The smallest of them.\n")[0]
    plain = _tidy(rows.replace("Alaska *", "District 9"))[0]

    assert list(dict.fromkeys(row[0] for row in noted.rows)) == ["Ontario", "Prince Edward Island", "Alaska"]
    assert list(dict.fromkeys(row[0] for row in plain.rows)) == ["Ontario", "Prince Edward Island 4", "District 9"]


def test_the_powers_of_metres_are_no_footnotes() -> None:
    rows = _tidy("what,unit,A,B\nArea,km²,1,2\nVolume,m³,3,4\nRent ¹,USD,5,6\n")[0].rows

    assert [list(row[:2]) for row in rows] == [["Area", "km²"], ["Volume", "m³"], ["Rent", "USD"]]
    assert _fields(_tidy("city,Rent €/m²\nA,1\nB,3\n")[0]) == {"city": "", "Rent €/m²": "€/m²"}


def test_a_thirteenth_month_is_the_year_and_stands_apart() -> None:
    months = [f"PROD,{year}{month:02},{month}.5" for year in range(1990, 1995) for month in range(1, 14)]
    parts = [f"A,{year},M{month:02},{month}.5" for year in range(1990, 1995) for month in range(1, 14)]

    together = _tidy("MSN,YYYYMM,Value\n" + "\n".join(months) + "\n")
    apart = _tidy("series_id,year,period,value\n" + "\n".join(parts) + "\n")

    assert [found.resource["frequency"] for found in together] == ["month", "year"]
    assert [found.resource["frequency"] for found in apart] == ["month", "year"]
    assert len(list(together[0].rows)) == len(list(apart[0].rows)) == 60


def test_columns_that_end_alike_are_compared() -> None:
    rows = "".join(f"2004-{month:02},{month},{month + 1},<1\n" for month in range(1, 13))
    found = _tidy("Category: All\n\nMonth,tea: (World),coffee: (World),yerba: (World)\n" + rows)[0]

    assert [field["name"] for field in found.fields][:2] == ["Month", "name"]
    assert {row[1] for row in found.rows} == {"tea", "coffee", "yerba"}


def test_the_head_of_the_names_may_say_the_unit_of_all_figures() -> None:
    rows = "Thousand barrels daily,2019,2020,2021\nCanada,1.5,2.5,3.5\nMexico,4.5,5.5,6.5\nBrazil,1.5,1.5,1.5\n"

    field = next(field for field in _tidy(rows)[0].fields if field["type"] == "number")

    assert field["unit"] == "Thousand barrels daily"


def test_codes_of_flags_below_a_series_go_behind_its_figures() -> None:
    months = [f"2023-{month:02}" for month in range(1, 13)]
    content = (
        '"Libellé";"idBank";' + ";".join(f'"{month}"' for month in months) + "\n"
        '"Indice des prix";"001759970";' + ";".join(f'"{100 + at}.5"' for at in range(12)) + "\n"
        '"Codes";"";' + ";".join(['"A"'] * 11 + ['"P"']) + "\n"
    )

    found = _tidy(content)[0]

    assert [row[2:] for row in list(found.rows)[-2:]] == [["2023-11", "110.5", ""], ["2023-12", "111.5", "provisional"]]


def test_weekends_without_a_figure_are_left_out_and_told() -> None:
    days = [f"2022-01-{day:02}" for day in range(1, 32)] + [f"2022-02-{day:02}" for day in range(1, 29)]
    ends = {day for at, day in enumerate(days) if at % 7 < 2}  # the first of January 2022 was a Saturday
    rows = "".join(f"{day};{'.' if day in ends else '1,5'}\n" for day in days)

    found = _tidy("Tag;Zins\n" + rows)[0]

    assert len(list(found.rows)) == len(days) - len(ends)
    assert any("Saturdays" in notice.sentence for notice in found.notices)


def test_a_table_of_days_without_saturdays_keeps_its_sundays() -> None:
    first = datetime.date(2022, 1, 3)
    days = [day for step in range(120) if (day := first + datetime.timedelta(step)).weekday() != 5]
    rows = "".join(f"{day};{'.' if day.weekday() == 6 else '1,5'}\n" for day in days)

    found = _tidy("Tag;Zins\n" + rows)[0]

    assert len(list(found.rows)) == len(days)
    assert not any("Saturdays" in notice.sentence for notice in found.notices)


def test_only_times_that_there_are_are_joined_and_others_are_told() -> None:
    days = "".join(f"2023,{month},{day},{day + month}\n" for month in (1, 2) for day in range(1, 32))

    found = _tidy("year,month,day,rain\n" + days)[0]

    times = [row[0] for row in found.rows]
    assert times[30:32] == ["2023-01-31", "2023-02-01"]
    assert times[-4:] == ["2023-02-28", "", "", ""]
    assert [notice.count for notice in found.notices if "no real time" in notice.sentence] == [3]


def test_a_quarter_is_joined_to_its_year_without_a_day() -> None:
    rows = "".join(f"{year},{part},5,{year - 2000}\n" for year in (2020, 2021) for part in (1, 2, 3, 4))

    found = _tidy("year,quarter,day,sales\n" + rows.replace(",5,", ",6,", 1))[0]

    assert [row[0] for row in found.rows][:2] == ["2020-Q1", "2020-Q2"]
    assert found.fields[0]["type"] == "string"


def test_a_sheet_of_one_series_is_called_by_the_lines_above_it() -> None:
    lines = [["Title", "Prices: all items"], ["CDID", "L522"], ["Unit", "2015=100"], ["Next release", "22 May 2024"]]
    rows = [[str(year), year - 1900] for year in range(1988, 2012)]

    found = understand(reading(workbook({"data": [*lines, *rows]}), "series.xlsx").tables[0])[0]

    assert found.resource["title"] == "Prices: all items"
    assert [field.get("unit", "") for field in found.fields] == ["", "2015=100"]
    assert len(list(found.rows)) == 24


def test_names_told_once_on_a_sheet_hold_for_the_rows_below() -> None:
    rows: Rows = [
        ["Population"], [], [None, None, "2019", "2020", "2021"],
        ["Sweden", "men", 5195, 5222, 5260], [None, "women", 5131, 5156, 5191],
        ["Stockholm", "men", 1190, 1199, 1211], [None, "women", 1186, 1191, 1203],
        [], ["Unit:"], ["persons"], ["Source:"], ["The office"],
    ]  # fmt: skip

    read = reading(workbook({"Population": rows}), "population.xlsx")
    found = understand(read.tables[0])[0]

    assert {(row[0], row[1]) for row in found.rows} == {
        ("Sweden", "men"), ("Sweden", "women"), ("Stockholm", "men"), ("Stockholm", "women"),
    }  # fmt: skip
    assert next(field for field in found.fields if field["type"] == "number")["unit"] == "persons"
    assert found.resource["sources"][0]["title"] == "The office"


def test_a_unit_in_brackets_above_the_last_column_of_a_sheet_is_that_of_all() -> None:
    rows: Rows = [
        ["人口の割合"], [None, None, None, "（単位　千人）"], ["都道府県", 2015, 2020, 2021],
        ["全国", 127095, 126146, 125502], ["北海道", 5382, 5225, 5183], ["青森県", 1308, 1238, 1221],
    ]  # fmt: skip

    found = understand(reading(workbook({"1": rows}), "x.xlsx").tables[0])[0]

    assert {row[1] for row in found.rows} == {"2015", "2020", "2021"}
    assert next(field for field in found.fields if field["type"] == "number")["unit"] == "千人"


def test_a_zip_of_statistics_canada_has_the_title_of_its_metadata() -> None:
    rows = "REF_DATE,GEO,VALUE\n" + "".join(f"2020-{month:02},Canada,{month}.5\n" for month in range(1, 13))
    about = "Cube Title,Product Id,URL\nConsumer Price Index,18100004,https://example.org/t\n"

    read = reading(zipped({"18100004.csv": rows, "18100004_MetaData.csv": about}), "18100004-eng.zip")

    assert read.title == "Consumer Price Index"
    assert read.sources[0].publisher == "Statistics Canada"


def test_the_unit_of_a_group_of_columns_is_that_of_each() -> None:
    rows: Rows = [["Годы", "Население, тыс. человек", None], [None, "городское", "сельское"]] + [
        [year, year * 10.5, year * 5.5] for year in range(2000, 2012)
    ]

    found = understand(reading(workbook({"1": rows}, merged=("B1:C1",)), "x.xlsx").tables[0])[0]

    assert list(_fields(found).items())[1:] == [
        ("Население – городское", "тыс. человек"), ("Население – сельское", "тыс. человек"),
    ]  # fmt: skip


def test_a_dash_of_genesis_is_nought_and_told_and_the_country_stands_in_the_title() -> None:
    rows = "".join(f"{year};100.{year % 10};{'-' if year % 3 else '+0.5'}\n" for year in range(2000, 2020))
    head = "GENESIS-Tabelle: 61111-0001\nConsumer price index:;;\nGermany, years;;\n"
    lines = f"{head};Consumer price index;Change\n;2015=100;in (%)\n{rows}__________\n"

    genesis = _tidy(f"{lines}© Statistisches Bundesamt (Destatis), 2021\n")[0]
    other = _tidy(f"{lines}© Office of Somewhere, 2021\n")[0]

    assert genesis.resource["title"] == "Consumer price index, Germany"
    assert next(iter(genesis.rows))[2] == "0"
    assert any("GENESIS" in notice.sentence for notice in genesis.notices)
    assert not any("nought" in notice.sentence for notice in other.notices)
