"""Units in the names of measures."""

import pytest

from harbin_viewer.factsheet.roles.names.readable import readable, unit_after
from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_named
from harbin_viewer.factsheet.roles.units import is_unit, title_without_unit, unit_in, unit_of_code
from tests.factsheet.roles.columns import roles_of


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("GDP (current US$)", "current US$"),
        ("Trade (% of GDP)", "% of GDP"),
        ("Net barter terms of trade index (2000 = 100)", "2000 = 100"),
        ("Total tax revenue (% of GDP) (ICTD (2019))", "% of GDP"),
        ("First 28 days (number of deaths)", "number of deaths"),
        ("地区生产总值(亿元)", "亿元"),
        ("出口额(万美元)", "万美元"),
        ("地区生产总值（单位：亿元）", "亿元"),
        ("Preis (Einheit: EUR)", "EUR"),
        ("الصادرات (مليون ريال)", "مليون ريال"),
        ("进口额（百万美元）", "百万美元"),
        ("贸易额（亿卢布）", "亿卢布"),
        ("旅客（万人次）", "万人次"),
        ("投资(万亿元)", "万亿元"),
        ("Экспорт, млн долл. США", "млн долл. США"),
        ("Импорт (тыс. долларов США)", "тыс. долларов США"),
        ("Зерно, тыс. т", "тыс. т"),
        ("Посевы (тыс. га)", "тыс. га"),
        ("Энергия (млрд кВт·ч)", "млрд кВт·ч"),
        ("Table 13: Direct taxes as % of GDP", "% of GDP"),
        ("Food waste, tonnes", "tonnes"),
        ("Violent victimization (rates per 1000 people 12+)", "rates per 1000 people 12+"),
        ("CPIH INDEX 00: ALL ITEMS 2015=100", "2015=100"),
        ("USD in millions", "USD in millions"),
        ("in millions of USD", "millions of USD"),
        ("EUR (millions)", "EUR millions"),
        ("Revenue USD in millions", "USD in millions"),
        ("GDP, USD in millions", "USD in millions"),
        ("GDP in millions", "millions"),
    ],
)
def test_a_unit_is_taken_from_the_name_of_a_measure(label: str, unit: str) -> None:
    assert unit_in(label) == unit


@pytest.mark.parametrize(
    "label",
    [
        "Yarn spun (Ellison (1886))",
        "Price (All)",
        "Comércio (2)",
        "Median",
        "Industry (including construction)",
        "出口(美国)",
        "",
    ],
)
def test_a_bracket_that_holds_something_else_is_no_unit(label: str) -> None:
    assert unit_in(label) == ""


def test_the_title_of_a_measure_goes_without_its_unit() -> None:
    assert title_without_unit("GDP (current US$)", "current US$") == "GDP"
    assert title_without_unit("Direct taxes as % of GDP", "% of GDP") == "Direct taxes"


def test_a_published_code_of_a_unit_has_words_and_an_unknown_one_has_none() -> None:
    assert unit_of_code("USD_CAP") == "US dollars per head"
    assert unit_of_code("QQ_ZZ") == ""


@pytest.mark.parametrize(
    "text", ["%", "kg/ha", "million No", "Média de 2002 = 100", "(тыс. человек)", "l", "mg/l", "% of total: women"]
)
def test_a_text_that_is_nothing_but_a_unit_is_known(text: str) -> None:
    assert is_unit(text)


@pytest.mark.parametrize(
    "text",
    ["Energy use, kWh", "Income (USD)", "Industrial production, tonnes", "Production, units", "Portugal, people",
     "Number of pixels: 5", "Number of rows = 12"],
)  # fmt: skip
def test_a_name_that_begins_with_the_letters_of_in_or_per_is_no_unit(text: str) -> None:
    assert not is_unit(text)


@pytest.mark.parametrize(
    "label",
    ["Percentage literate", "Percent change", "Literate percent", "Porcentaje de hogares", "Prozentsatz"],
)  # fmt: skip
def test_a_name_that_speaks_of_per_cents_says_its_unit(label: str) -> None:
    assert unit_in(label) == "%"


@pytest.mark.parametrize("label", ["Percentage points", "Percentile", "Shareholders", "Percentiles of income"])
def test_a_name_that_only_begins_so_does_not(label: str) -> None:
    assert unit_in(label) != "%"


@pytest.mark.parametrize(("label", "unit"), [("Lower 95 %", ""), ("Upper 80%", ""), ("Upper 10 %", "%")])
def test_how_sure_a_bound_is_is_no_unit_of_it(label: str, unit: str) -> None:
    assert unit_named(label, label) == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Births per 1000", "per 1000"),
        ("Deaths per 100,000 people", "per 100,000 people"),
        ("Doctors per 1,000 people, 2018-2020", "per 1,000 people"),
        ("Doctors per 1000 people (2019)", "per 1000 people"),
        ("Beds per 10 000 population 2020", "per 10 000 population"),
        ("Nurses, per 100,000 inhabitants", "per 100,000 inhabitants"),
        ("doctors_per_1000", "per 1000"),
        ("Deaths per mille", "per mille"),
        ("People per household", ""),
        ("Deaths per 1000 in 2014", "per 1000"),
        ("Killed per million inhabitants", "per million inhabitants"),
        ("Cars per Thousand People", "per thousand people"),
        ("Deaths per billion vehicle-km", "per billion vehicle-km"),
        ("Emissions per thousand USD", "per thousand USD"),
        ("Cases / million people", "/ million people"),
        ("Tués par million d’habitants", ""),
        ("Population in million inhabitants", "million inhabitants"),
    ],
)
def test_of_how_many_a_rate_is_told_is_its_unit(label: str, unit: str) -> None:
    assert unit_named(label, label) == unit


@pytest.mark.parametrize(
    ("figures", "unit"),
    [
        ([1411778724, 144104080, 125836021], "people"),
        ([1411, 146, 126], ""),  # millions, or those of villages
        ([1411.8, 144.1, 125.8], ""),
        ([1051013, 146732, 125836], ""),  # thousands, as tables of the United States and of growth have them
        ([141177.5, 14410.4, 12583.5], ""),
    ],
)
def test_a_population_is_in_people_where_its_figures_are_no_thousands_or_millions_of_them(
    figures: list[float], unit: str
) -> None:
    rows = (f"{name},{figure}" for name, figure in zip(("China", "Russia", "Japan"), figures, strict=True))
    roles = roles_of("\n".join(["country,Population", *rows]))
    assert [measure.unit for measure in roles.measures] == [unit]


@pytest.mark.parametrize("bracket", ["1.000", "1,000", "1 000", "1000"])
def test_a_thousand_in_a_bracket_is_the_unit_whatever_groups_it(bracket: str) -> None:
    assert unit_in(f"Einwohner ({bracket})").replace(",", "").replace(" ", "") == "1000"


@pytest.mark.parametrize(
    ("label", "title"),
    [("USD in millions", "USD"), ("in USD millions", "USD"), ("Revenue USD in millions", "Revenue"), ("$ m", "$ m")],
)
def test_what_is_left_of_a_name_that_is_an_amount_of_money_is_the_currency(label: str, title: str) -> None:
    assert title_without_unit(label, unit_in(label)) == title


@pytest.mark.parametrize(
    ("name", "unit", "words"),
    [
        ("body_mass_g", "g", "Body mass"), ("Gewicht_g", "g", "Gewicht"), ("wind_speed_ms", "m/s", "Wind speed"),
        ("max_gust_kn", "kn", "Max gust"), ("run_time_s", "s", "Run time"), ("response_ms", "ms", "Response"),
        ("volume_l", "l", "Volume"), ("battery_voltage_v", "V", "Battery voltage"), ("energy_kj", "kJ", "Energy"),
        ("grade_g", "", "grade_g"), ("class_a", "", "class_a"), ("weight_t", "", "weight_t"), ("team_l", "", "team_l"),
    ],
)  # fmt: skip
def test_a_letter_that_ends_a_name_is_the_unit_of_the_quantity_before_it(name: str, unit: str, words: str) -> None:
    assert (unit_after(name), readable(name)) == (unit, words)
