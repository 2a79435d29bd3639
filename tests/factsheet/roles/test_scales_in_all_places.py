"""A scale beside money is known the same wherever it stands: in a name, a caption, a unit column or a cell."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.tidying.plain_units import normal_unit
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.roles.names.readable import readable
from harbin_viewer.factsheet.roles.unit_finding.said_units import unit_named
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import figure_cell, number_form

AMOUNTS = [
    ("meur", 6, "EUR"), ("keur", 3, "EUR"), ("kEUR", 3, "EUR"), ("EURm", 6, "EUR"), ("EUR mn", 6, "EUR"),
    ("bn USD", 9, "USD"), ("TUSD", 3, "USD"), ("R'000", 3, "R"), ("Rm", 6, "R"), ("R billion", 9, "R"),
    ("000s", 3, ""), ("'000", 3, ""), ("thous.", 3, ""), ("mil.", 6, ""), ("1,000s", 3, ""), ("10^6 USD", 6, "USD"),
    ("USD 1,000", 3, "USD"), ("1.000 EUR", 3, "EUR"), ("1 000 EUR", 3, "EUR"), ("EUR 1.000.000", 6, "EUR"),
    ("x 1000 euro", 3, "euro"), ("USD thou", 3, "USD"), ("ths. EUR", 3, "EUR"), ("USD, thousands", 3, "USD"),
    ("in tausend Euro", 3, "Euro"), ("en millions d'euros", 6, "euros"), ("miles de euros", 3, "euros"),
    ("mil millones de euros", 9, "euros"), ("в тыс. руб.", 3, "руб."), ("億円", 8, "円"), ("百萬元", 6, "元"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "power", "money"), AMOUNTS)
def test_an_amount_is_known_in_a_bracket_and_in_the_table_of_an_article(said: str, power: int, money: str) -> None:
    assert parted_unit(unit_named(f"Sales ({said})", "sales")) == (power, money)
    assert parted_unit(normal_unit(said))[0] == power


@pytest.mark.parametrize(("said", "power", "money"), AMOUNTS)
@pytest.mark.parametrize("above", ['"Turnover of Grey"\n"{}"\n\n', '"Turnover of Grey ({})"\n\n', '"Unit: {}"\n\n'])
def test_an_amount_is_known_above_a_table(tmp_path: Path, above: str, said: str, power: int, money: str) -> None:
    assert parted_unit(_unit(tmp_path, above.format(said) + "Year,Sales\n2009,12.5\n2010,22.5\n2012,31.5\n")) == (
        power,
        money,
    )


@pytest.mark.parametrize(("said", "power", "money"), [amount for amount in AMOUNTS if amount[0] != "1,000s"])
def test_an_amount_is_known_in_a_column_of_units(tmp_path: Path, said: str, power: int, money: str) -> None:
    rows = "".join(f'{year},"{said}",{year - 2000}.5\n' for year in (2009, 2010, 2012))
    assert parted_unit(_unit(tmp_path, f"Year,Unit,Sales\n{rows}")) == (power, money)


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Sales EUR million", "EUR million"), ("Sales USD (thousands)", "USD (thousands)"),
        ("Umsatz тыс. евро", "тыс. евро"), ("売上 億円", "億円"),
        ("Ventas millones de euros", "millones de euros"), ("Sales '000", "'000"),
        ("Budget 2019 million EUR", "million EUR"), ("Sales USD x 1000", "USD x 1000"),
    ],
)  # fmt: skip
def test_an_amount_is_known_at_the_end_of_a_name(label: str, unit: str) -> None:
    assert unit_named(label, label) == unit


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("loans_over_1000_eur", "EUR"), ("first_1000_eur", "EUR"), ("scenario_b_usd", "USD"), ("firms_5_m_eur", "EUR"),
        ("sales_2019_m_eur", "million EUR"), ("cost_usd_mi", "USD mi"),
        ("sales_1000_eur", "thousand EUR"), ("sales_10_6_usd", "million USD"), ("sales_tis_eur", "thousand EUR"),
        ("sales_thousands_of_usd", "thousand USD"), ("sales_eurm", "million EUR"), ("sales_in_mio_euro", "million EUR"),
        ("series_b_usd", "USD"), ("price_per_1000_eur", "EUR"), ("plan_m_eur", "EUR"), ("cost_per_t_usd", "USD"),
    ],
)  # fmt: skip
def test_an_amount_is_known_at_the_end_of_a_programs_name_and_a_letter_of_the_name_is_none(
    name: str, unit: str
) -> None:
    assert unit_named(readable(name), name) == unit


NO_SCALES = """
Series B|Series B €|Series A USD|Model m|Model M|Room K|Room K EUR|GPA|GPA (M)|Persons (M)|Students M|Sex (M)
Sex M|Born b|Share B|Class T EUR|Plan B USD|Grade K $|Tier B $|Fund EUR B|Size M EUR|EUR M|Rope per m €
Price per m €|Rm|Hotel Rm|R m|Number of Rm|R|R 2|R²|Vitamin K|Vitamin B|Group T|T cell|B cells|MM|Mr|M. Sc.
Drawing 1:1000|Boeing 747|Section 000|Mil|Route 1000|Model 1000|Sprint 1000|Run (1000 m)|Run 1000 m|Swim 1,500 m
Top 1000|Firms above 10 million EUR|Mille Miglia|Loans under 5 mln EUR|Firms with over 2 million euros
The bottom billion|Miles|Miles travelled|Mileage|mil|Milan|Mio|Mia|Casa Mia|Tysons|Tisch|Tis|Keur|Neur|Amateur
EUR cr|EUR lac|Lac Leman|Th|Th.|Thou|Bio|Bio share|md|MD|State MN|MN|MO|bi|Tens|Ten|Hundred|series_b|id_000
zone_1000|year_1000|vitamin_b|section_m|type_k|run_1000_m|R&D|K/BB|M/F|Base 1000|kn|Kr
Firms below 1000 EUR|Loans over 1000 EUR|Loans over US$1000|Income up to USD 10,000
"""


@pytest.mark.parametrize("label", NO_SCALES.replace("\n", "|").strip("|").split("|"))
def test_a_letter_or_number_of_a_name_is_no_scale(label: str) -> None:
    assert parted_unit(unit_named(readable(label), label))[0] == 0


@pytest.mark.parametrize(
    ("cells", "figures"),
    [
        (["1,2 Mio.", "3,4 Mrd."], ["1200000", "3400000000"]),
        (["12 тыс.", "2,5 млрд"], ["12000", "2500000000"]),
        (["2 crore", "35 lakh"], ["20000000", "3500000"]),
        (["1.5亿", "3500万"], ["150000000", "35000000"]),
        (["12 th", "13 th"], ["12", "13"]),
    ],
)
def test_the_scale_behind_a_figure_multiplies_it(cells: list[str], figures: list[str]) -> None:
    form = number_form(cells)
    assert [read.number for cell in cells if (read := figure_cell(cell, form))] == figures


def _unit(folder: Path, text: str) -> str:
    path = folder / "sales.csv"
    path.write_text(text, "utf-8")
    schema = open_document(path).sheet.resources[0].schema
    assert schema
    return next(field.unit for field in schema.fields if field.label.startswith("Sales") or field.unit)


@pytest.mark.parametrize("head", ["Mio EUR", "Mrd. EUR", "EUR million", "Tsd. Euro", "million USD"])
def test_a_head_that_is_an_amount_and_nothing_else_is_the_unit(head: str) -> None:
    assert unit_named(head, head) == head


@pytest.mark.parametrize("head", ["50 %", "10%", "97.5 %"])
def test_a_part_of_all_that_heads_figures_is_not_what_they_are_in(head: str) -> None:
    assert unit_named(head, head) == ""
