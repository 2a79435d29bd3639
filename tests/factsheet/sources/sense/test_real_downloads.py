"""Traits that downloads have which were kept as they came: small files of our own with the same."""

from pathlib import Path

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.files.tidy_files import TidyFiles
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import Rows, reading, table, workbook, zipped


def _tidy(content: str, name: str = "some.csv") -> list[TidyTable]:
    return understand(table(content, name))


def _fields(tidy: TidyTable) -> dict[str, str]:
    return {field.get("title") or field["name"]: field.get("unit", "") for field in tidy.fields}


def test_a_unit_that_stands_once_below_the_first_period_is_that_of_all() -> None:
    above = '"Prices, monthly 1 2"\n\n"Place","Here",,,\n'
    head = '"Goods 3 4","January 2024","February 2024","March 2024","April 2024"\n,"2002=100",,,\n'
    rows = "".join(f'"{name}",{at}1.5,{at}2.5,{at}3.5,{at}4.5\n' for at, name in enumerate(("All", "Food", "Rent"), 1))
    below = '\n"How to cite: Office of Prices. Table 18-10"\nhttps://example.org/t1\n'

    found = _tidy(above + head + rows + below)[0]

    assert _fields(found) == {"Goods": "", "Month": "", "Prices, monthly": "2002=100"}
    assert found.resource["sources"] == [{"title": "Office of Prices. Table 18-10", "path": "https://example.org/t1"}]
    assert next(iter(found.rows))[1] == "2024-01"


def test_rows_that_say_what_each_column_is_end_with_the_one_that_names_the_times() -> None:
    keyed = "".join(
        f'"{key}";{cells}\n'
        for key, cells in (
            ("Libellé", '"Indice (base 100 en 2021) - Textile";"Codes"'), ("idBank", '"010767602";""'),
            ("Mises à jour", '"03/04/2026 08:45";""'), ("Période", '"";""'),
        )
    )  # fmt: skip
    rows = "".join(f'"2020-{month:02}";"9{month}.5";"A"\n' for month in range(1, 10))

    assert _fields(_tidy(keyed + rows)[0]) == {"period": "", "Indice - Textile": "base 100 en 2021", "Codes": ""}


def test_long_names_lose_what_they_share_which_is_the_title() -> None:
    head = "Libellé;idBank;2020-T1;2020-T2;2020-T3;2020-T4\n"
    rows = "".join(
        f"Emploi en fin de trimestre - Commerce - {name} - Série arrêtée;{at};1{at};2{at};3{at};4{at}\n"
        for at, name in enumerate(("Ain", "Aisne", "Allier", "Aube"), 1)
    )

    found = _tidy(head + rows)[0]

    assert found.resource["title"] == "Emploi en fin de trimestre - Commerce, Série arrêtée"
    assert {row[0] for row in found.rows} == {"Ain", "Aisne", "Allier", "Aube"}


def test_labels_of_several_parts_are_as_many_header_rows() -> None:
    head = '"Kod";"Nazwa";"ogółem;2020;[osoba]";"ogółem;2021;[osoba]"\n'
    rows = '"01";"Jeden";"10";"11"\n"02";"Dwa";"20";"21"\n"03";"Trzy";"30";"31"\n'

    assert _fields(_tidy(head + rows)[0])["ogółem"] == "osoba"


def test_a_numbered_title_beside_empty_cells_is_no_header() -> None:
    head = 'T03,"Births and deaths",,,\nArea,,Year,Series,Value\n'
    rows = "".join(
        f'{code},{name},{year},"{series}",{code}.5\n'
        for code, name in ((4, "Here"), (8, "There"))
        for year in (2020, 2021)
        for series in ("Fertility (children per women)", "Deaths (number)")
    )

    found = _tidy(head + rows)[0]

    assert found.resource["title"] == "Births and deaths"
    assert found.resource["roles"]["name"] == "entity"


def test_units_beside_figures_are_theirs_and_not_those_of_the_figures_that_follow() -> None:
    head = "Date,Site,Mean PM2.5 Concentration,Units,Daily AQI Value\n"
    rows = "".join(f"2023-01-0{day},{site},{day}.4,ug/m3,{day}7\n" for day in range(1, 9) for site in ("A town", "B"))

    found = _tidy(head + rows)[0]

    assert _fields(found)["Mean PM2.5 Concentration"] == "ug/m3"
    assert _fields(found)["Daily AQI Value"] == ""


def test_one_place_below_the_title_of_what_is_measured_is_who_and_not_what() -> None:
    text = '"Tabela 1737 - IPCA";\n"Variável - IPCA - Variação em 12 meses (%)"\n"Mês";"Brasil"\n' + "".join(
        f'"{month} 2020";"4,{at}1"\n' for at, month in enumerate(("janeiro", "fevereiro", "março", "abril"))
    )

    found = _tidy(text)[0]

    assert found.resource["title"] == "IPCA - Variação em 12 meses (%)"
    assert next(iter(found.rows))[:2] == ["2020-01", "Brasil"]


def test_years_in_words_and_a_unit_that_a_column_is_called_by_are_known() -> None:
    rows = "".join(
        f"{place}, Anul {year}, Numar persoane, {year}{at}\n"
        for at, place in enumerate(("Bihor", "Cluj"))
        for year in range(2012, 2017)
    )

    found = _tidy(" Judete, Ani, UM: Numar persoane, Valoare\n" + rows)[0]

    assert found.resource["roles"]["Ani"] == "time"
    assert _fields(found)["Valoare"] == "Numar persoane"


def test_a_title_ends_before_the_sentence_that_explains_its_unit() -> None:
    text = "Emissions in MtCO2. 1MtCO2 = 1 million tonne of CO2;;;\nYear;Here;There;Elsewhere\n" + "".join(
        f"{year};1.{year};2.{year};3.{year}\n" for year in range(1990, 1999)
    )

    found = _tidy(text)[0]

    assert found.resource["title"] == "Emissions in MtCO2"
    assert _fields(found)["Here"] == "MtCO2"


def test_sheets_of_one_shape_that_are_called_by_years_are_one_table() -> None:
    sheets: dict[str, Rows] = {
        str(year): [[f"Places, {year}"], ["Country", "Visits"], ["Here", 11], ["There", 22], ["Up", 7]]
        for year in (2019, 2020, 2021)
    }

    tables = reading(workbook(sheets), "visits.xlsx").tables

    assert len(tables) == 1
    assert (tables[0].name, tables[0].title, tables[0].labels) == ("visits", "Places", ("year", "Country", "Visits"))
    assert [list(row) for row in tables[0].rows][3] == ["2020", "Here", "11"]


def test_sheets_of_years_that_have_times_of_their_own_stay_apart() -> None:
    sheets: dict[str, Rows] = {
        str(year): [["Month", "Visits"], ["January", 1], ["February", 2], ["March", 3]] for year in (2019, 2020)
    }

    assert len(reading(workbook(sheets), "visits.xlsx").tables) == 2


def test_days_and_hours_in_two_columns_are_one_time() -> None:
    lines = "STATION:;HERE\nLATITUDE:;-15,78\n"
    rows = "".join(
        f"2022/01/{day:02};{hour:02}00 UTC;{day},{hour:02}\n" for day in (1, 2, 3) for hour in range(0, 24, 6)
    )

    found = _tidy(lines + "Data;Hora UTC;Chuva (mm)\n" + rows)[0]

    assert _fields(found) == {"Time": "", "Chuva": "mm"}
    assert [row[0] for row in found.rows][:2] == ["2022-01-01T00:00:00", "2022-01-01T06:00:00"]


def test_days_with_months_in_words_and_two_digits_of_the_year_are_times() -> None:
    rows = "".join(f'"{day:02} Aug 23",{day}.25\n' for day in range(1, 9))

    found = _tidy("Date Changed,Rate\n" + rows)[0]

    assert found.resource["roles"]["Date Changed"] == "time"


def test_small_numbers_with_a_letter_each_are_codes() -> None:
    rows = "".join(f'"2020-{month:02}";"{code}";"0.{month}"\n' for month in range(1, 13) for code in ("2J", "10J"))

    found = _tidy('"Date";"D0";"Value"\n' + rows)[0]

    assert {row[1] for row in found.rows} == {"2J", "10J"}


def test_fixed_widths_cut_no_words_of_the_header() -> None:
    head = "   yyyy  mm   tmax      af    rain\n              degC    days      mm\n"
    rows = "".join(
        f"   {year}{month:4}{month:7}.5{' *'[month % 2]}{month % 9:6}{month:6}.{month % 10}\n"
        for year in range(1990, 1996)
        for month in range(1, 13)
    )

    assert _fields(_tidy(head + rows, "here.txt")[0])["af"] == "days"


def test_many_words_each_above_its_column_are_no_prose_and_cut_nowhere() -> None:
    head = "Station: Davis VP2\n Date    Time   Temp   Hi    Low  Out  Dew  Wind  Wind\n                 "
    head += "Out  Temp  Temp  Hum  Pt.  Speed Dir\n" + "-" * 55 + "\n"
    rows = "".join(f"01/03/24 0{at}:30   4.{at}   4.3   4.2   91  2.8   3.2  NNW\n" for at in range(5))

    assert [*_fields(_tidy(head + rows, "here.txt")[0])][:3] == ["Date", "Time", "Temp, Out"]


def test_a_title_loses_the_years_and_columns_that_a_data_bank_counts_up() -> None:
    text = '"Folkmängden efter region och kön. År 1968 - 2023"\n\n"region","kön","2019","2020","2021"\n' + "".join(
        f'"0{at} Plats","{sex}","1{at}","2{at}","3{at}"\n' for at in range(1, 5) for sex in ("män", "kvinnor")
    )

    assert _tidy(text)[0].resource["title"] == "Folkmängden"


def test_a_text_about_the_data_of_a_folder_gives_its_title_and_source() -> None:
    rows = "GEO,NAME,Total\n" + "".join(f"05{at},Place {at},{at}07\n" for at in range(1, 9))
    notes = "=====\n TABLE INFO\n=====\n\nID: B01003\nTitle: TOTAL POPULATION\n\nSource: Office of Counts<br/><br/>\n"

    found = reading(zipped({"B01003-Data.csv": rows, "B01003-Table-Notes.txt": notes}), "b.zip").tables[0]

    assert (found.title, found.sources[0].title) == ("TOTAL POPULATION", "Office of Counts")


def test_long_labels_lose_what_they_share_which_is_the_title() -> None:
    labels = ";".join(f'"Index of production (2015=100) - {name}";"Codes"' for name in ("Food", "Drinks", "Textiles"))
    rows = "".join(f'"2020-{month:02}";9{month}.5;"A";8{month}.5;"A";7{month}.5;"A"\n' for month in range(1, 13))

    found = _tidy(f'"Period";{labels}\n{rows}')[0]

    assert found.resource["title"] == "Index of production (2015=100)"
    assert [name for name, unit in _fields(found).items() if unit] == ["Food", "Drinks", "Textiles"]


def test_codes_before_measures_with_their_units_stay() -> None:
    rows = "".join(f"{day:02}/02/2024,14{day}.1,15{day}.2\n" for day in range(1, 27))

    found = _tidy("Date,ULSP:  Pump price (p/litre),ULSD: Pump price (p/litre)\n" + rows)[0]

    assert _fields(found) == {"Date": "", "ULSP: Pump price": "p/litre", "ULSD: Pump price": "p/litre"}


def test_years_of_the_republic_of_china_may_have_their_sign() -> None:
    rows = "".join(f"{year}年,23{year}000\n" for year in range(99, 112))

    assert next(iter(_tidy("年別,人口數(人)\n" + rows)[0].rows))[0] == "2010"


def test_a_table_that_is_to_be_written_anew_is_not_written_to_be_opened_and_measured(tmp_path: Path) -> None:
    rows = "".join(f"{year},{month},{month}.5\n" for year in range(2000, 2010) for month in range(1, 13))
    file = tmp_path / "months.csv"
    file.write_text(f"year,month,value\n{rows}", encoding="utf-8")

    document = open_document(file)

    assert document.size("months") == file.stat().st_size
    assert isinstance(document.files, TidyFiles)
    assert not document.files.is_written("months.csv")
