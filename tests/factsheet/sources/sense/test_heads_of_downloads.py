"""Heads that offices put above figures in several rows, and what they say of single columns beside them."""

from __future__ import annotations

from pathlib import Path

from tests.charts.exploring.first_views import first_view, table_of

_ESTIMATES = """"Gross domestic product, expenditure-based, annual (x 1,000,000)"
"Table: 36-10-0222-01"

"Geography","Canada","Canada","Canada"
"Reference period","2021","2022","2023"
"Estimates","Dollars"
"Goods","567,890","632,111","655,019"
"Services","726,512","816,909","888,293"
"""


def test_a_row_of_years_below_one_word_is_a_head_and_no_figures(tmp_path: Path) -> None:
    view = first_view(tmp_path, "estimates.csv", _ESTIMATES)
    assert view.lines == {"Goods", "Services"}
    assert view.chart.subtitle == "Million Dollars · 2021–2023"


def test_a_power_of_ten_in_a_title_multiplies_no_shares(tmp_path: Path) -> None:
    view = first_view(tmp_path, "shares.csv", _ESTIMATES.replace('"Dollars"', '"Percent"'))
    assert view.chart.subtitle == "Percent · 2021–2023"


def test_topics_above_periods_and_units_are_heads(tmp_path: Path) -> None:
    text = """"Onderwerp";"Totale bevolking";"Bevolkingsdichtheid"
"Perioden";"2023";"2023"
"Regio's";"aantal";"aantal inwoners per km²"
"Fryslân (PV)";"659551";"198"
"Amsterdam";"918117";"5548"
"Rotterdam";"663900";"3055"
"""
    view = first_view(tmp_path, "regios.csv", text)
    named = {name for panel in view.chart.panels for series in panel.series for name in series.names}
    assert named == {"Amsterdam", "Rotterdam", "Fryslân (PV)"}


def test_nines_with_blanks_before_them_stay_missing_beside_a_joined_time(tmp_path: Path) -> None:
    rows = [[year, "  9", f"  {extent}"] for year, extent in ((2011, 4.56), (2012, 3.57), (2013, -9999), (2014, 5.22))]
    view = first_view(tmp_path, "extent.csv", table_of("year, mo, extent", *rows))
    (series,) = view.chart.panels[0].series
    assert series.y.tolist()[:2] == [4.56, 3.57]
    assert -9999 not in series.y


def test_flags_of_one_column_are_told_of_no_other(tmp_path: Path) -> None:
    rows = [["2024-01", 7.1, "", 38.4, "T", 0.0, "E"], ["2024-02", 8.0, "", 34.4, "", 0.0, ""]]
    head = "Month,Temp (°C),Temp Flag,Snow (cm),Snow Flag,Hail (cm),Hail Flag"
    view = first_view(tmp_path, "flags.csv", table_of(head, *rows))
    assert view.chart.title == "Temp"
    assert "Flag" not in view.chart.note


def test_separators_that_fill_a_note_are_no_part_of_title_and_source(tmp_path: Path) -> None:
    text = "# Herausgeber: Der Bundeswahlleiter;;\n# Ergebnis der Wahl;;\n;;\nGebiet;CDU;SPD\n"
    text += "Flensburg;68102;48048\nKiel;44800;48700\nNordfriesland;62260;37475\n"
    view = first_view(tmp_path, "kerg.csv", text)
    assert ";" not in view.chart.source
    assert ";" not in view.document.sheet.resources[0].title
