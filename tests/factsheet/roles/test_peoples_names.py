"""How people, shops, banks and laboratories call their columns: units at the end, numbers of things, moneys of each."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.roles.unit_finding.measures_at_ends import measure_at_end
from harbin_viewer.factsheet.roles.units import title_without_unit, unit_in
from tests.factsheet.roles.columns import roles_of


def units(header: str, *rows: str) -> dict[str, str]:
    return {measure.field: measure.unit for measure in roles_of("\n".join((header, *rows))).measures}


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Historic Glucose mmol/L", "mmol/L"), ("Blood sugar mg/dl", "mg/dl"), ("Milk kg/day", "kg/day"),
        ("Preis ct/kWh", "ct/kWh"), ("Yield t/ha", "t/ha"), ("Prijs €/kg", "€/kg"), ("Puls bpm", "bpm"),
        ("Fuel l/100 km", "l/100 km"),
        ("U / V", "V"), ("m1 / g", "g"), ("V / mL", "mL"), ("Masse / kg", "kg"), ("c / (mol/L)", "mol/L"),
        ("M / F", ""), ("w / m", ""), ("Men / Women", ""), ("Home / Away", ""), ("A / B", ""),
        ("Budget/month", ""), ("Prix/L", ""), ("Visits per day", ""), ("Opened and/or closed", ""), ("Team A/B", ""),
    ],
)  # fmt: skip
def test_a_measure_by_another_one_at_the_end_of_a_name_is_its_unit(name: str, unit: str) -> None:
    assert measure_at_end(name) == unit


@pytest.mark.parametrize(
    ("name", "unit"),
    [("U (V)", "V"), ("I (mA)", "mA"), ("Soja (sc/ha)", "sc/ha"), ("Preço (R$/sc)", "R$/sc"), ("Team (A)", ""),
     ("Size (W)", ""), ("Result (w/l)", ""), ("Sex (m/w)", ""), ("Type (yes/no)", "")],
)  # fmt: skip
def test_a_bracket_behind_a_symbol_or_with_two_units_is_read(name: str, unit: str) -> None:
    roles = roles_of(f"Run,{name}\na,1.5\nb,2.5\nc,4.5")

    assert [(measure.field, measure.unit) for measure in roles.measures] == [(name, unit)]


def test_the_title_of_a_quantity_by_its_unit_is_the_quantity() -> None:
    roles = roles_of("Sample,m1 / g,c / (mol/L)\nA,1.2,0.101\nB,1.3,0.099\nC,1.1,0.103")

    assert [measure.title for measure in roles.measures] == ["m1", "c"]


def test_money_behind_en_is_the_unit_and_a_country_is_none() -> None:
    assert [unit_in(name) for name in ("Montant en euros", "Valor em reais", "Ventas en España")] == ["euros", "", ""]
    assert title_without_unit("Montant en euros", "euros") in ("Montant", "Montant en euros")


def test_whose_uncertainty_a_column_holds_is_no_unit_and_a_symbol_keeps_its_letter() -> None:
    roles = roles_of("t (min),T (s),u(T) (s)\n1,0.898,0.01\n2,1.271,0.01\n4,1.553,0.012\n8,1.796,0.01")

    assert {measure.field: (measure.title, measure.unit) for measure in roles.measures} == {
        "t (min)": ("t", "min"),
        "T (s)": ("T", "s"),
    }


def test_each_amount_of_a_bank_is_in_the_money_that_is_called_as_it_or_stands_behind_it() -> None:
    rows = "2024-10-02,-35.9,RUB,-0.4,USD", "2024-10-05,-12.9,RUB,-0.2,USD", "2024-10-07,80.9,RUB,0.9,USD"

    assert units("Дата,Сумма операции,Валюта операции,Сумма платежа,Валюта платежа", *rows) == {
        "Сумма операции": "RUB",
        "Сумма платежа": "US dollars",
    }
    assert units("Fecha,Importe,Divisa,Disponible,Divisa 2", *rows) == {"Importe": "RUB", "Disponible": "US dollars"}
    assert set(units("Datum,Bedrag,Munt", *(",".join(row.split(",")[:3]) for row in rows)).values()) == {"RUB"}


@pytest.mark.parametrize("head", ["MCC", "Predecessors", "Semester", "Pl.", "Fachsemester", "Plats"])
def test_what_numbers_what_a_thing_belongs_to_is_not_measured(head: str) -> None:
    assert list(units(f"Name,{head},Sold", "Ada,1,10", "Bea,2,12", "Cid,4,9")) == ["Sold"]


@pytest.mark.parametrize("head", ["Key events", "Key results", "Places"])
def test_what_counts_is_measured_though_its_first_word_names_codes(head: str) -> None:
    assert head in units(f"Page,{head},Views", "Ada,20,10", "Bea,35,12", "Cid,14,9")


@pytest.mark.parametrize("head", [
    "Lines of code", "LINES_OF_CODE", "Source lines of code", "Zeilen Code", "Codezeilen", "Lignes de code",
    "líneas_de_código", "righe di codice", "Code size",
    "Code coverage", "Key length", "Kilobytes of source code", "Share of code",
])  # fmt: skip
def test_what_is_counted_of_code_and_keys_is_measured(head: str) -> None:
    assert [*units(f"Project,{head}", "Ada,120", "Bea,3500", "Cid,914")] == [head]


@pytest.mark.parametrize("head", ["HS code", "sales code", "customs code", "Code", "key", "Area code", "code postal"])
def test_codes_are_not_measured(head: str) -> None:
    assert [*units(f"Product,{head},Sold", "Ada,120,10", "Bea,3500,12", "Cid,914,9")] == ["Sold"]


def test_students_of_semesters_are_told_by_semester() -> None:
    roles = roles_of("Semester,Students\n1,220\n2,190\n3,170\n4,150")

    assert (roles.entity, [measure.field for measure in roles.measures]) == ("Semester", ["Students"])


def test_an_address_says_nothing_of_what_is_measured() -> None:
    rows = "pret,London,-4.65,GBP", "gas,London,-31,GBP", "bar,Roma,-30.2,EUR", "inn,Roma,-80.2,EUR"

    assert not roles_of("\n".join(("Name,Address,Local amount,Local currency", *rows))).of_kind("measure name")


def test_a_place_among_which_some_did_not_finish_ranks_nobody_by_itself() -> None:
    roles = roles_of("Place,Bib,Athlete,Points\n1,14,Frost,95\n2,3,Sun,91\n3,27,Hale,85\n4,9,Wood,70\nDNF,31,Rain,11")

    assert roles.entity == "Athlete"


def test_few_hours_that_go_up_are_what_figures_run_over_and_those_of_work_are_not() -> None:
    assert roles_of("Hour,Visitors\n9,12\n10,31\n11,44\n12,38").time == "Hour"
    assert roles_of("Hour,Visitors\n9,12\n7,31\n11,44\n12,38").time == ""
