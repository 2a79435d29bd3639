"""What downloads of offices say of themselves in their own way: by a line, a header, another column or sheet."""

import pytest

from harbin_viewer.factsheet.sources.files.package_files import in_memory
from harbin_viewer.factsheet.sources.inferred import infer
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import Rows, reading, table, workbook

FLAT = (
    "statistics_code;statistics_label;time;1_variable_label;1_variable_attribute_label;2_variable_label;"
    "2_variable_attribute_label;value;value_unit;value_variable_label\n"
)


def _tidy(content: str, name: str = "some.csv") -> TidyTable:
    return understand(table(content, name))[0]


def _fields(tidy: TidyTable) -> dict[str, str]:
    return {field.get("title") or field["name"]: field.get("unit", "") for field in tidy.fields}


def _titles(*sheets: Rows) -> list[str]:
    content = workbook({f"Sheet {number}": rows for number, rows in enumerate(sheets, 1)})
    package = infer(in_memory(content, "book.xlsx"), reading(content, "book.xlsx"))
    return [resource.get("title", "") for resource in package.descriptor["resources"]]


def _of(*above: str) -> Rows:
    years: Rows = [["GEO", "2021", "2022", "2023"], ["Spain", 1.5, 2, 3], ["France", 4, 5, 6], ["Italy", 1, 7, 3]]
    return [["Unemployment by sex"], *([*line.split("|")] for line in above), [], *years]


def test_quarters_in_roman_letters_behind_the_year_name_columns() -> None:
    text = (
        "Tasas de paro;;;;\n\n;Ambos sexos;;Mujeres;\n;2024TIII;2024TII;2024TIII;2024TII\n"
        "Total Nacional;11,21;11,27;12,4;12,6\n01 Andalucía;16,6;16,3;18,9;19,3\n"
    )

    found = _tidy(text)

    assert {"Ambos sexos", "Mujeres"} <= _fields(found).keys()
    assert [row[1] for row in found.rows][:2] == ["2024-Q3", "2024-Q2"]


@pytest.mark.parametrize(("line", "unit"), [
    ("Temperature Index in 0.01 degrees Celsius   base period: 1951-1980", "0.01 °C"),
    ("Temperature Index in degrees Celsius   base period: 1951-1980", "°C"), ("Global Means", "°C"),
])  # fmt: skip
def test_hundredths_of_degrees_are_no_degrees(line: str, unit: str) -> None:
    months = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec"
    rows = "".join(f"{year},{','.join(['-18'] * 12)},-17,-18,-15,-12,-16,-20\n" for year in range(1880, 1884))

    found = _tidy(f"{line}\nYear,{months},J-D,D-N,DJF,MAM,JJA,SON\n{rows}")

    assert [field["unit"] for field in found.fields if field["type"] == "number"] == [unit]


def test_an_office_that_a_line_names_alone_is_the_source() -> None:
    rows = "Line,,2022,2023\n1,Goods,1.5,2.5\n2,Services,1.6,2.6\n"
    bea = _tidy(f'"Change of Real GDP"\n[Percent]\nBureau of Economic Analysis\n{rows}')
    dated = _tidy(f"Change of Real GDP\nBureau of Economic Analysis\nLast Updated: 2024-10-30\n{rows}")
    imf = _tidy("Country,2022,2023\nChad,1.5,2.5\nMali,3,4\n\nInternational Monetary Fund, World Economic Outlook\n")

    assert [source["title"] for source in bea.resource["sources"]] == ["Bureau of Economic Analysis"]
    assert [source["date"] for source in dated.resource["sources"]] == ["2024-10-30"]
    assert [source["publisher"] for source in imf.resource["sources"]] == ["International Monetary Fund"]


@pytest.mark.parametrize("above", ["Eurostat", "Loans of the International Monetary Fund", "Staff of Eurostat"])
def test_what_a_table_is_called_is_not_its_source(above: str) -> None:
    assert "sources" not in _tidy(f"{above}\nCountry,2022,2023\nChad,1.5,2.5\nMali,3,4\n").resource


def test_columns_of_a_flat_file_are_called_as_others_say() -> None:
    rows = "".join(
        f"12411;Bevölkerung;{year}-12-31;Länder;{land};Geschlecht;{sex};{count};Anzahl;Stand\n"
        for year in (2021, 2022, 2023)
        for land, count in (("Bayern", 13), ("Hamburg", 2))
        for sex in ("männlich", "weiblich")
    )

    found = _tidy(FLAT + rows)

    assert found.resource["title"] == "Bevölkerung"
    assert {"Länder", "Geschlecht", "Stand"} <= _fields(found).keys()
    assert found.resource["roles"]["1_variable_attribute_label"] == "entity"


def test_sheets_of_one_title_are_told_apart_by_what_their_lines_say() -> None:
    assert _titles(_of("Age|15 to 74", "Sex|Total"), _of("Age|15 to 74", "Sex|Males")) == [
        "Unemployment by sex, Total", "Unemployment by sex, Males",
    ]  # fmt: skip


@pytest.mark.parametrize("lines", [
    ("Updated on 5 May", "Updated on 6 June"), ("Note: rounded", "Note: estimated"), ("Table 1", "Table 2"),
    ("Sex|Total", "Sex|Total"), ("These are counts of all", "Those are shares of it"), ("Page one", "Page two"),
])  # fmt: skip
def test_sheets_of_one_title_keep_it_where_their_lines_say_nothing_of_what_they_are(lines: tuple[str, str]) -> None:
    assert _titles(*map(_of, lines)) == ["Unemployment by sex"] * 2


def test_money_at_the_head_of_a_name_has_the_scale_at_its_end() -> None:
    rows = "2021,Chad,1.5\n2022,Chad,2.5\n2021,Mali,3\n2022,Mali,4\n"

    found = _tidy(f"Year,Economy,US$ at current prices in millions\n{rows}")
    plain = _tidy(f"Year,Economy,GDP at current prices in millions\n{rows}")

    assert [field["unit"] for field in (found.fields[2], plain.fields[2])] == ["million US$", "millions"]


def test_how_sure_a_mean_is_and_of_how_many_days_is_no_series() -> None:
    rows = "".join(
        f"2021,{month},{414 + month}.5,2{month % 10},0.3{month % 10},0.1{month % 7}\n" for month in range(1, 13)
    )

    roles = _tidy(f"year,month,average,ndays,sdev,unc\n{rows}").resource["roles"]

    assert [field for field, role in roles.items() if role == "measure"] == ["average"]


def test_numbers_of_divisions_and_of_places_are_codes() -> None:
    rows = "3,19,Praha,10\n4,3018,Brno,20\n3,3026,Plzeň,30\n"

    roles = _tidy(f"DIVISION,vuzemi_kod,vuzemi_txt,hodnota\n{rows}").resource["roles"]

    assert [field for field, role in roles.items() if role == "measure"] == ["hodnota"]


def test_communes_are_called_by_their_names() -> None:
    rows = "01001,Abergement,776\n01002,Varey,248\n2A004,Ajaccio,68265\n"

    assert _tidy(f"CODGEO,LIBGEO,P15_POP\n{rows}").resource["roles"]["LIBGEO"] == "entity"
