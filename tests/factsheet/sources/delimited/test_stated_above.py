"""Banks state the account and its balance above the heads of their entries: such lines are no entries and no heads."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.delimited.text_reading import read_text
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.understanding import understand

ENTRIES = """02.10.2024;Rewe;Einkauf;-54,20;765,76
14.10.2024;Miete;Dauerauftrag;-840,00;-74,24
28.10.2024;Lohn;;2310,55;2236,31
"""
HEADS = "Buchung;Empfänger;Text;Betrag;Saldo\n"
NAMES = ("Buchung", "Empfänger", "Text", "Betrag", "Saldo")


def table(text: str) -> RawTable:
    (found,) = read_text(text, "pasted")
    return found


@pytest.mark.parametrize("above", [
    "IBAN;DE02 5001;;;\nSaldo;2.236,31;EUR;;\n;;;;\n",
    "Kassenbuch 2024;;;;\n",
    "Konto;****1234;31/10/2024;;2 236,31\n",
    "Anfangssaldo;819,96;;;\n",
])  # fmt: skip
def test_lines_with_figures_above_heads_of_all_columns_are_no_rows_and_no_heads(above: str) -> None:
    found = table(above + HEADS + ENTRIES)

    assert found.labels == NAMES
    assert [row[3] for row in found.rows] == ["-54,20", "-840,00", "2310,55"]


def test_first_rows_with_few_figures_stay_rows_where_no_heads_follow() -> None:
    found = table("Day;Note;Rain;Snow;Wind\n2024-01-01;;;;3\n2024-01-02;;2;;4\n2024-01-03;x;3;1;5\n2024-01-04;;0;0;4\n")

    assert len(list(found.rows)) == 4


def test_days_above_heads_that_come_again_group_them() -> None:
    found = table(";31/12/2023;;31/12/2024;\nItem;Qty;Value;Qty;Value\nPens;12;18.50;14;21.00\nInk;3;12.00;2;8.00\n")

    assert found.labels[1:] == ("31/12/2023, Qty", "31/12/2023, Value", "31/12/2024, Qty", "31/12/2024, Value")


def test_groups_of_thousands_in_one_column_tell_what_points_are_in_all() -> None:
    grouped = table("Amt;Ertrag;Aufwand\nA;120.000;1.450.000\nB;80.500;980.000\nC;45.000;610.000\n")
    plain = table("Amt;Ertrag;Aufwand;Quote\nA;120.125;1.450.000;1.5\nB;80.500;980.000;2.75\nC;45.000;610.000;3.5\n")

    parted = table("Version;Size\n1.200.300;12.500\n1.200.400;13.250\n1.300.100;14.125\n")

    assert (grouped.decimal_char, grouped.group_char) == (",", ".")
    assert plain.decimal_char == parted.decimal_char == "."


@pytest.mark.parametrize(("line", "title", "unit", "source"), [
    ("Source: Bureau, table 5", "", "", "Bureau, table 5"),
    ('Source: Bureau, file "a.csv"', "", "", 'Bureau, file "a.csv"'),
    ("Unit: %, Source: Bureau", "", "%", "Bureau"),
    ("Unemployment rate, Germany", "Unemployment rate, Germany", "", ""),
    ("Source,Bureau", "", "", "Bureau"),
])  # fmt: skip
def test_commas_of_a_sentence_part_no_cells_also_where_there_are_as_many_as_in_the_rows(
    line: str, title: str, unit: str, source: str
) -> None:
    """“Source: Bureau, table 5” above two columns was no source, and it was told that nothing names one."""
    for found in (table(f"{line}\nyear,rate\n2020,10\n2021,12\n"), table(f"year,rate\n2020,10\n2021,12\n\n{line}\n")):
        assert [hint.title for hint in found.sources] == ([source] if source else [])
        assert understand(found)[0].fields[1].get("unit", "") == unit
    assert table(f"{line}\nyear,rate\n2020,10\n2021,12\n").title == title


@pytest.mark.parametrize("text", [
    "Berlin, Bonn, Trier\nyear, rate, share\n2020, 10, 3\n2021, 12, 4\n",
    "Berlin; Bonn\nyear;rate\n2020;10\n2021;12\n",
])  # fmt: skip
def test_cells_of_a_line_stay_cells_where_blanks_behind_separators_tell_no_sentence(text: str) -> None:
    """“Kontonummer; 4711” above the entries of an account is no title."""
    found = table(text)

    assert found.above[0].startswith("Berlin\tBonn")
    assert found.title == ""


@pytest.mark.parametrize(
    ("line", "title", "note"),
    [
        ("utility bills 2023. North incl. annex.", "utility bills 2023", "North incl. annex."),
        ("Stadtwerke. Ohne Garagen.", "Stadtwerke", "Ohne Garagen."),
        ("World Bank. World Development Indicators", "World Bank. World Development Indicators", ""),
        ("U.S. Census Bureau. American Community Survey.", "U.S. Census Bureau. American Community Survey", ""),
        ("Eurostat. Homes without heating", "Eurostat. Homes without heating", ""),
        ("Doctors without Borders", "Doctors without Borders", ""),
    ],
)
def test_a_remark_behind_a_source_is_a_note_and_no_part_of_its_name(
    tmp_path: Path, line: str, title: str, note: str
) -> None:
    (tmp_path / "t.csv").write_text(f"Source: {line}\n\nbuilding,kWh\nNorth,1200\nSouth,800\n", encoding="utf-8")
    sheet = open_document(tmp_path / "t.csv").sheet
    (resource,) = sheet.resources
    assert [source.title for source in resource.sources or sheet.sources] == [title]
    assert list(resource.headnotes) == ([note] if note else [])
