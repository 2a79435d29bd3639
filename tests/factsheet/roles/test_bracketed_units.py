"""What stands in the last bracket of a name is its unit as the source writes it, where it can be nothing else."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.roles.unit_finding.said_units import label_with_unit, tells_a_unit, unit_named
from harbin_viewer.factsheet.roles.units import unit_in


@pytest.mark.parametrize("unit", [
    "arcsec", "mas", "GHz", "mmHg", "W/m²", "W m-2", "µmol/L", "mg/dL", "kPa", "MeV", "mSv", "km s-1", "J/(kg K)",
    "cells/µL",    "bpm", "kg m⁻²", "mV", "TEU", "counts/s", "Mbit/s", "g/100 g", "IU/L", "mmol/l",
])  # fmt: skip
def test_a_unit_of_science_is_told_as_it_is_written(unit: str) -> None:
    assert unit_named(f"Found ({unit})", "x") == unit
    assert tells_a_unit(f"Found ({unit})")


@pytest.mark.parametrize("words", [
    "total", "2019", "a", "b", "est.", "A", "N", "M/F", "m/w/d", "yes/no", "and/or", "US", "UK", "GB", "PA", "MA",
    "women", "min", "max", "World Bank", "n/a", "s", "K", "average", "15–64", "ILO", "note 2", "pc", "AU", "net",
    "gross", "rev.", "p", "IV",
])  # fmt: skip
def test_other_brackets_are_no_units(words: str) -> None:
    assert unit_named(f"Exports ({words})", "x") == ""


@pytest.mark.parametrize(("label", "unit"), [
    ("Temperature (K)", "K"), ("Voltage (V)", "V"), ("Travel time (min)", "min"), ("File size (MB)", "MB"),
    ("Data traffic (GB)", "GB"), ("Duration [s]", "s"), ("Runtime (min)", "min"), ("Half-life (s)", "s"),
    ("Eggs (dozens)", "dozens"),
    ("sunshine (h)", "h"), ("Homework (h)", "h"), ("Sonnenschein (h)", "h"), ("Salaire (h)", ""),
    ("Sunday sales (h)", ""),
    ("Product(s)", ""), ("Item (s)", ""), ("sensor 1 (V)", "V"), ("CH1 (V)", "V"),
    ("Channel A (V)", "V"), ("ADC_0 (V)", "V"),
    ("Spannung (V)", "V"), ("Tensión (V)", "V"), ("Batt. (V)", "V"), ("Strom (A)", "A"), ("Corriente (A)", "A"),
    ("Kraft (N)", "N"), ("Leistung (W)", "W"), ("Chapter 5 (V)", ""), ("Sensor (V)", ""), ("Accuracy (V)", ""),
    ("Battalion (V)", ""), ("Tensile (V)", ""), ("Kraftwerk (N)", ""), ("Stromboli (A)", ""), ("sensor 1 (A)", ""),
])  # fmt: skip
def test_a_sign_with_several_meanings_is_a_unit_of_what_is_called_so(label: str, unit: str) -> None:
    assert unit_named(label, "x") == unit


@pytest.mark.parametrize(("label", "unit", "head"), [
    ("Parallax (arcsec)", "arcsec", "Parallax (arcsec)"), ("price EUR", "EUR", "price EUR"),
    ("Output", "t", "Output (t)"), ("Output", "", "Output"), ("Output (kt)", "t", "Output (kt) (t)"),
])  # fmt: skip
def test_a_column_is_headed_by_its_unit_once(label: str, unit: str, head: str) -> None:
    assert label_with_unit(Field(name="x", title=label, unit=unit)) == head


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Area km2", "km2"), ("Area sq km", "sq km"), ("Height cm", "cm"), ("Length m", "m"), ("Temp C", "°C"),
        ("Temperature K", "K"), ("PM2.5 µg/m³", "µg/m³"), ("Energy kWh", "kWh"), ("Distance (mi)", "mi"),
        ("T (K)", "K"), ("Wind (kn)", "kn"),
    ],
)  # fmt: skip
def test_a_measure_behind_a_name_is_its_unit(label: str, unit: str) -> None:
    assert unit_named(label, label) == unit


@pytest.mark.parametrize(
    "label",
    [
        "Runner 5 km", "Price kg", "Persons per km2", "Vitamin K", "Grade C", "Class m", "State (MI)",
        "Density km2", "Population km2", "Tariff kWh", "First km",
    ],
)  # fmt: skip
def test_what_is_told_by_a_measure_or_only_looks_like_one_has_none(label: str) -> None:
    assert unit_named(label, label) == ""


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("OR (95% CI)", ""),
        ("Lower 95% CI", ""),
        ("Share % (95% CI)", "%"),
        ("95%-Konfidenzintervall", ""),
        ("95% of all", "%"),
    ],
)
def test_how_sure_bounds_are_is_no_unit(label: str, unit: str) -> None:
    assert unit_in(label) == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("RESULT (MMOL/L)", "mmol/L"),
        ("GLUCOSE [MG/DL]", "mg/dl"),
        ("FLOW (M3/S)", "m3/s"),
        ("RATE (ML/MIN)", "ml/min"),
        ("SPEED (KM/H)", "km/h"),
        ("YIELD (KWH/M2)", "kWh/m2"),
        ("NUMBER (M/F)", ""),
        ("MEMBERS (W/M)", ""),
        ("GROUP (AA/BB)", ""),
        ("NAME (LAST/FIRST)", ""),
        ("Result (MMOL/L)", ""),
    ],
)
def test_units_of_heads_in_capitals_are_as_people_write_them(label: str, unit: str) -> None:
    assert unit_named(label, "x") == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("+/- (%-Punkte)", "%-Punkte"),
        ("Change (%-points)", "%-points"),
        ("Change (% pts)", "% pts"),
        ("Veränderung in Prozentpunkten", "Prozentpunkten"),
        ("Évolution (points de pourcentage)", "points de pourcentage"),
        ("Variación (puntos porcentuales)", "puntos porcentuales"),
        ("Share (%)", "%"),
        ("Points (%)", "%"),
        ("Pts %", "%"),
        ("Share of points (%)", "%"),
        ("Points", ""),
    ],
)
def test_points_of_per_cent_are_another_unit_than_per_cent(label: str, unit: str) -> None:
    assert unit_named(label, "x") == unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Ludność w tys.", "tys."),
        ("Cena w zł", "zł"),
        ("Produkcja w tys. t", "tys. t"),
        ("Население в тыс. чел.", "тыс. чел."),
        ("Цена в руб.", "руб."),
        ("Вес в кг", "кг"),
        ("Obyvatelé v tis.", "tis."),
        ("Bestand (Stück)", "Stück"),
        ("Stock (pcs)", "pcs"),
        ("Stock (pièces)", "pièces"),
        ("Zapasy (sztuk)", "sztuk"),
        ("Оборотов в мин.", ""),
        ("Доход в год", ""),
        ("Osoby w wieku", ""),
        ("Praca w domu", ""),
        ("Дети в школе", ""),
        ("Home v Away", ""),
        ("Ceny w 2020", ""),
    ],
)
def test_units_stand_behind_the_word_for_in_and_are_pieces_in_several_languages(label: str, unit: str) -> None:
    assert unit_in(label) == unit
