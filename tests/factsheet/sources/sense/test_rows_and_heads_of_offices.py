"""Rows that number the columns, links that stand above titles, codes beside figures, and rates among amounts."""

import pytest

from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand
from tests.factsheet.sources.samples import table


def _tidy(content: str, name: str = "some.csv") -> TidyTable:
    return understand(table(content, name))[0]


YEARS = "2019-20,234,144,167\n2020-21,275,161,188\n2021-22,303,174,204\n"


@pytest.mark.parametrize("numbers", ["1,2,3,4", "(1),(2),(3),(4)", "A,1,2,3", ",1,2,3", ",2,3,4"])
def test_a_row_that_numbers_the_columns_is_left_out_and_told(numbers: str) -> None:
    found = _tidy(f"Year,Currency,Deposits,Money\n{numbers}\n{YEARS}")

    assert [row[1] for row in found.rows] == ["234", "275", "303"]
    assert any("numbers the columns" in notice.sentence for notice in found.notices)


@pytest.mark.parametrize(
    ("head", "numbers", "rows"),
    [
        ("Day,Visitors", "1,2", "2024-01-01,340\n2024-01-02,512\n"),
        ("Product,Price", "1,2", "Bread,3.2\nMilk,1.1\n"),
        ("Product,Price,", "1,2,", "Bread,3.2,\nMilk,1.1,from May on\n"),
    ],
)
def test_so_is_one_of_two_columns_below_which_no_numbers_stand_at_the_left(head: str, numbers: str, rows: str) -> None:
    assert len(list(_tidy(f"{head}\n{numbers}\n{rows}").rows)) == 2
    assert len(list(_tidy("Children,Families\n1,2\n2,7\n3,4\n").rows)) == 3


@pytest.mark.parametrize("first", ["1,2,4,3", "1,2,3,5", "B,1,2,3", "2,3,4,5", "Chad,1,2,3", "1,1,2,3"])
def test_a_row_of_other_figures_stays(first: str) -> None:
    assert len(list(_tidy(f"Year,Currency,Deposits,Money\n{first}\n{YEARS}").rows)) == 4


def test_the_first_of_rows_with_numbers_stays() -> None:
    rows = "1,2,3,4\n2,5,6,7\n3,9,8,7\n"

    assert len(list(_tidy(f"player,won,lost,drawn\n{rows}").rows)) == 3


@pytest.mark.parametrize("text", [
    "who,v\nA,1\nB,2\nC,3\nD,4\n", "team,won,lost\nA,1,2\nB,3,1\nC,0,4\nD,120,7\n",
    "blood,men,women\nA,1,2\nAB,30,21\n0,44,12\n",
    "vitamin,mg,share\na,1,2\nb12,300,20\nc,110,80\n", "class,boys,girls\n1,2,3\n1a,3,4\n2,6,7\n",
    ",won,lost\n,1,2\nBen,3,4\nCora,5,1\n",
])  # fmt: skip
def test_a_first_row_with_the_letter_or_the_figures_of_others_is_one_of_them(text: str) -> None:
    found = _tidy(text)

    assert len([*found.rows]) == text.count("\n") - 1
    assert not any("number the columns" in notice.sentence for notice in found.notices)


def test_a_letter_and_small_numbers_above_longer_names_stay_and_are_told() -> None:
    found = _tidy("region,towns,parks\nA,1,2\nNorthland,5,20\nSouthland,3,10\n")

    assert len([*found.rows]) == 3
    assert any("may only number the columns" in notice.sentence for notice in found.notices)


def test_a_row_that_numbers_columns_above_numbered_rows_is_left_out() -> None:
    found = _tidy("No,Region,Persons\n1,2,3\n1,Northland,500\n2,Southland,300\n3,Eastland,200\n")

    assert [row[1] for row in found.rows] == ["Northland", "Southland", "Eastland"]


def test_a_link_back_to_the_contents_is_no_title() -> None:
    found = _tidy("К содержанию\nЧисленность населения\nРегион,2021,2022\nМосква,12,13\nТверь,1,2\n")

    assert found.resource["title"] == "Численность населения"


def test_codes_are_not_in_the_unit_of_a_table_and_are_not_measured() -> None:
    rows = "".join(
        f"{year}001010,{year}年,{code},{place},{count}\n"
        for year in (2019, 2020, 2021)
        for code, place, count in (("01000", "北海道", 5200), ("13000", "東京都", 14000))
    )
    text = f"単位：,千人\n\n時間軸（年） コード,時間軸（年）,地域 コード,地域,value\n{rows}"

    found = _tidy(text)

    assert [name for name, role in found.resource["roles"].items() if role == "measure"] == ["value"]
    assert [field["name"] for field in found.fields if field.get("unit") == "千人"] == ["value"]


LABOUR = "Population,34054.6,34156.1,34263\nLabour force,22140.9,22181.5,22167.4\n"


@pytest.mark.parametrize(("row", "role"), [
    ("Unemployment rate,6.2,6.4,6.5", "measure name"), ("Unemployment rate 11,6.2,6.4,6.5", "measure name"),
    ("Unemployed,1402.1,1399.5,1410", "entity"), ("Unemployment rate,36055,34156,36000", "entity"),
])  # fmt: skip
def test_rates_and_amounts_down_one_column_are_measured_apart(row: str, role: str) -> None:
    found = _tidy(f"Characteristics,May 2024,June 2024,July 2024\n{LABOUR}{row}\n")

    assert found.resource["roles"]["Characteristics"] == role


@pytest.mark.parametrize("text", [
    "item,2021,2022,2023\nBusiness rates,26,27,28\nCouncil tax,40,41,42\n",
    "shop,2021,2022,2023\nFirst rate,10,11,12\nBargain,900,950,990\n",
    "item,2021,2022,2023\nExchange rate,910,911,912\nOthers,900,950,990\n",
    "item,2021,2022,2023\nFirst-rate hotels,10,11,12\nOthers,900,950,990\n",
])  # fmt: skip
def test_things_that_are_called_alike_are_of_one_measure(text: str) -> None:
    assert _tidy(text).resource["roles"][text.partition(",")[0]] == "entity"
