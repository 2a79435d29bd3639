"""The name of a source is told without the address and the days that stand in its line, and these by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.opening import open_document


def source_of_line(folder: Path, line: str) -> Source:
    file = folder / "visitors.csv"
    file.write_text(f'Year,Visitors\n2021,380100\n2022,412300\n2023,454200\n\n"{line}"\n', encoding="utf-8")
    (source,) = open_document(file).sheet.sources
    return source


@pytest.mark.parametrize(
    ("line", "name", "date", "date_of", "accessed"),
    [
        ("Quelle: Tiefbauamt Lindau; Stand 15.01.2024", "Tiefbauamt Lindau", "2024-01-15", "as of", ""),
        ("Quelle: Tiefbauamt Lindau (Stand: Januar 2024)", "Tiefbauamt Lindau", "2024-01", "as of", ""),
        ("Source: City Museum, last updated 15/01/2024", "City Museum", "2024-01-15", "updated", ""),
        ("Source: City Museum; published 15 January 2024", "City Museum", "2024-01-15", "", ""),
        ("Source: City Museum (accessed January 15, 2024).", "City Museum", "", "", "2024-01-15"),
        ("Source : Musée de Lyon, consulté le 15 janvier 2024", "Musée de Lyon", "", "", "2024-01-15"),
        ("Источник: Росстат, данные на 15.01.2024", "Росстат", "2024-01-15", "as of", ""),
        ("数据来源：国家统计局，截至2024年1月15日", "国家统计局", "2024-01-15", "as of", ""),
        ("Source: Museum, updated 2023 (accessed 2024-01-15)", "Museum", "2023", "updated", "2024-01-15"),
    ],
)
def test_days_behind_a_source_are_told_as_what_they_are(
    tmp_path: Path, line: str, name: str, date: str, date_of: str, accessed: str
) -> None:
    source = source_of_line(tmp_path, line)
    assert (source.title, source.date, source.date_of, source.accessed) == (name, date, date_of, accessed)


@pytest.mark.parametrize(
    "line",
    [
        "Source: City Museum, https://museum.example/data (accessed 2024-01-15)",
        "Source: City Museum (https://museum.example/data), accessed 2024-01-15",
        "Source: City Museum, available at: https://museum.example/data. Accessed 2024-01-15.",
    ],
)
def test_an_address_behind_a_source_leads_to_it(tmp_path: Path, line: str) -> None:
    source = source_of_line(tmp_path, line)
    assert (source.title, source.path, source.accessed) == (
        "City Museum", "https://museum.example/data", "2024-01-15",
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "City Museum annual report 2023, p. 14",
        "Taxi Stand 2019",
        "City Museum (2024)",
        "City Museum, as of 01/02/2024",  # the first of February, or the second of January
        "Museum https://a.example/data; Library https://b.example/data",
        "Published 2024",
    ],
)
def test_a_name_stays_where_nothing_says_what_a_day_or_an_address_is_for(tmp_path: Path, line: str) -> None:
    source = source_of_line(tmp_path, f"Source: {line}")
    assert (source.title, source.path, source.date, source.accessed) == (line, "", "", "")


def test_the_day_that_a_line_of_its_own_says_the_data_are_of_is_no_day_of_publication(tmp_path: Path) -> None:
    file = tmp_path / "visitors.csv"
    file.write_text("Jahr;Gäste\n2021;3801\n2022;4123\n\nQuelle: Museum\nStand: 15. Januar 2024\n", encoding="utf-8")
    (source,) = open_document(file).sheet.sources
    assert (source.title, source.date, source.date_of) == ("Museum", "2024-01-15", "as of")
