"""A column of currencies tells the unit of amounts of money, and of nothing that stands beside them."""

import pytest

from tests.factsheet.roles.columns import roles_of


@pytest.mark.parametrize(
    ("header", "units"),
    [
        ("Day,Device,Clicks,Impressions,Avg. CPC,Currency", ["", "", "EUR"]),
        ("Day,Device,Ebitda,Headcount,Quantity,Currency", ["EUR", "", ""]),
        ("Tag,Gerät,Menge,Umsatz,Preis,Währung", ["", "EUR", "EUR"]),
        ("Day,Bank,Assets,Debt,Staff,Currency", ["EUR", "EUR", ""]),
        ("Day,Port,Exports,Imports,Price,Currency", ["EUR", "EUR", "EUR"]),
    ],
)
def test_counts_beside_money_are_not_told_in_its_currency(header: str, units: list[str]) -> None:
    roles = roles_of(
        f"{header}\n2024-01-01,A,120,4500,0.45,EUR\n2024-01-01,B,80,3100,0.61,EUR\n2024-01-02,A,70,31,0.5,EUR"
    )

    found = {measure.field: measure.unit for measure in roles.measures}
    assert [found[name] for name in header.split(",")[2:5]] == units


def test_a_price_in_dollars_is_not_told_in_the_money_of_the_country() -> None:
    roles = roles_of(
        "country,year,currency,dollar_price,local_price\nArgentina,2020,ARS,3.1,250\nArgentina,2021,ARS,3.9,380\n"
        "Brazil,2020,BRL,4.1,20.9\nBrazil,2021,BRL,4.3,22.9"
    )

    assert {measure.field: measure.unit_field for measure in roles.measures} == {
        "dollar_price": "",
        "local_price": "currency",
    }


def test_a_currency_that_is_called_after_a_measure_is_that_of_its_own() -> None:
    rows = (f"2024-01-0{day},{day}0,{('eur', 'jpy')[day % 2]},{day}.8,usd" for day in range(1, 9))
    roles = roles_of("\n".join(["Day,Amount,Currency,Converted Amount,Converted Currency", *rows]))

    assert {measure.field: (measure.unit, measure.unit_field) for measure in roles.measures} == {
        "Amount": ("", "Currency"),
        "Converted Amount": ("usd", "Converted Currency"),
    }


def test_currencies_called_alike_are_each_of_the_money_before_them() -> None:
    roles = roles_of("Tag,Saldo,Währung,Betrag,Währung 2\n2024-01-01,5,EUR,3,CHF\n2024-01-02,7,EUR,4,CHF")

    assert {measure.field: measure.unit for measure in roles.measures} == {"Saldo": "EUR", "Betrag": "CHF"}


def test_units_in_words_are_told_and_not_their_codes() -> None:
    rows = "".join(
        f"{code},{name},{unit},{words},2023-Q{quarter},{100 + quarter}\n"
        for code, name in (("US", "United States"), ("JP", "Japan"))
        for unit, words in (("770", "Percentage of GDP"), ("USD", "US dollar"))
        for quarter in range(1, 5)
    )

    roles = roles_of(f"CTY,Country,UNIT_TYPE,Unit type,TIME_PERIOD,OBS_VALUE\n{rows}")

    assert roles.measures[0].unit_field == "Unit type"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Item,EUR\nFees,1200\nSale,90\nGifts,350", ["EUR"]),
        ("Date,Item,EUR\n2024-01-03,Shoes,59.9\n2024-01-05,Bread,3.2\n2024-02-01,Rent,700", ["EUR"]),
        ("Date,EUR\n2024-01-03,1.09\n2024-01-05,1.1\n2024-02-01,1.08", [""]),
        ("Country,EUR\nChina,7.8\nJapan,160.2\nPoland,4.3", [""]),
        ("Shop,EUR,USD\nA,7.8,8\nB,160.2,170\nC,4.3,5", ["", ""]),
    ],
)
def test_a_column_called_by_a_currency_has_its_amounts_beside_things_and_may_have_rates_elsewhere(
    text: str, units: list[str]
) -> None:
    assert [measure.unit for measure in roles_of(text).measures] == units


@pytest.mark.parametrize(
    ("measure", "is_counted"), [("rate", True), ("Exchange rate", True), ("Wechselkurs", True), ("Turnover", False)]
)
def test_currencies_beside_rates_are_counted_and_beside_amounts_their_unit(measure: str, is_counted: bool) -> None:
    rows = [f"2024-03-0{day},{code},{day * 1.07}" for day in range(1, 6) for code in ("USD", "JPY", "CNY")]
    text = "\n".join([f"date,currency,{measure}", *rows])

    for given in (None, {measure: "measure"}):
        roles = roles_of(text, given)
        assert (roles.entity == "currency", roles.unit == "currency") == (is_counted, not is_counted)


@pytest.mark.parametrize("head", ["Currency", "Währung", "Devise", "Valuta"])
@pytest.mark.parametrize("moneys", [("EUR", "EUR", "USD"), ("€", "€", "$"), ("EUR", "CHF", "USD")])
def test_currencies_beside_few_amounts_are_their_unit(head: str, moneys: tuple[str, ...]) -> None:
    rows = (f"{name},90,{money}" for name, money in zip(("Rent", "Food", "Fuel"), moneys, strict=True))
    roles = roles_of("\n".join([f"Category,Amount,{head}", *rows]))

    assert [(measure.unit, measure.unit_field) for measure in roles.measures] == [("", head)]


def test_the_one_currency_of_a_table_is_that_of_the_amounts_behind_it_too() -> None:
    roles = roles_of(
        "Date,Amount,Currency,Balance,Clicks\n2024-01-03,-20.5,EUR,979.5,7\n2024-01-05,100,EUR,1079.5,9\n"
        "2024-01-09,-45,EUR,1034.5,8"
    )

    assert {measure.field: measure.unit for measure in roles.measures} == {
        "Amount": "EUR",
        "Balance": "EUR",
        "Clicks": "",
    }


@pytest.mark.parametrize(
    "table",
    [
        "Country,Currency,Residents\nChad,XAF,17\nPeru,PEN,34\nGabon,XAF,2",
        "Currency,Amount (bn USD)\nEUR,17\nUSD,34\nCHF,2",
        "Currency,Price\nBTC,17\nETH,34\nSOL,2",
        "Date,Currency,Rate\n2024-01-01,USD,1.1\n2024-01-01,CHF,0.9\n2024-01-02,USD,1.2\n2024-01-02,CHF,0.91",
        "Film,Currency,Amount\nA,Gold,17\nB,Silver,34\nC,Gold,2",
    ],
)
def test_currencies_of_countries_purses_and_rates_are_no_unit(table: str) -> None:
    assert not any(measure.unit_field for measure in roles_of(table).measures)


@pytest.mark.parametrize(
    "head", ["Currency,Amount", "Currency,Balance", "Währung,Betrag", "Devise,Solde", "Валюта,Сумма"]
)
def test_amounts_of_a_purse_are_in_the_currency_of_their_row(head: str) -> None:
    (measure,) = roles_of(f"{head}\nEUR,17\nUSD,34\nCNY,200").measures

    assert measure.unit_field == head.partition(",")[0]


def test_a_balance_behind_several_currencies_is_in_none_of_them() -> None:
    roles = roles_of("Shop,Amount,Currency,Balance\nA,20,EUR,979.5\nB,100,USD,1079.5\nC,45,EUR,1034.5")

    assert {measure.field: measure.unit for measure in roles.measures} == {"Amount": "", "Balance": ""}
