"""Quarters, half-years and months in sentences: rows of their own, and nothing guessed of other parts of a year."""

from __future__ import annotations

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.article.figures.sentence_figures import SentenceFigure, Unread, figures_in
from harbin_viewer.factsheet.authoring.article.language import has_decimal_commas, language_of
from harbin_viewer.factsheet.authoring.making import draft_of


def _found(text: str) -> list[SentenceFigure | Unread]:
    return list(figures_in(text, decimal_commas=has_decimal_commas(text), language=language_of(text)))


def _rows(text: str) -> list[tuple[str, str]]:
    return [(found.figure, found.period) for found in _found(text) if isinstance(found, SentenceFigure)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("In the fourth quarter of 2023 alone the port handled 12.9 million tonnes.", [("12.9", "2023-Q4")]),
        ("GDP grew 0.2% in Q2 2023 and 0.1% in Q1 2023.", [("0.2", "2023-Q2"), ("0.1", "2023-Q1")]),
        ("In Q3/2023 it was 2.4 million tonnes, and in 2023 Q4 2.6 million tonnes.",
         [("2.4", "2023-Q3"), ("2.6", "2023-Q4")]),
        ("During H2 2022, mills made 4.5 million tonnes.", [("4.5", "2022-H2")]),
        ("Inflation was 6.8% in July 2023, down from 7.9% in June 2023.", [("6.8", "2023-07"), ("7.9", "2023-06")]),
        ("Rents rose 5.5 percent year on year in December 2023.", [("5.5", "2023-12")]),
        ("Der Umsatz stieg im 3. Quartal 2023 auf 214,5 Mio. Euro (Q3 2022: 198,1 Mio. Euro).",
         [("214.5", "2023-Q3"), ("198.1", "2022-Q3")]),
        ("Die 1898 gegründete Brauerei ist in der Stadt und erzeugte 2022 mit 40 Leuten 61.500 Hektoliter Bier.",
         [("40", "2022"), ("61500", "2022")]),
        ("Im ersten Halbjahr 2023 wurden 1,3 Millionen Tonnen ausgeführt.", [("1.3", "2023-H1")]),
        ("Im März 2023 kostete die Tonne 243 Euro.", [("243", "2023-03")]),
        ("Au deuxième trimestre 2023, 640 000 nuitées ont été enregistrées dans la région.", [("640000", "2023-Q2")]),
        ("En el segundo semestre de 2023 se vendieron 64 toneladas.", [("64", "2023-H2")]),
        ("En enero de 2023 el salario mínimo de la provincia subió a 1.080 euros.", [("1080", "2023-01")]),
        ("В III квартале 2023 года — 5,1 млн тонн.", [("5.1", "2023-Q3")]),
        ("В июле 2023 года поезда перевезли 4,2 млн тонн.", [("4.2", "2023-07")]),
        ("2023年上半年，进出口总额为186.4亿元。", [("186.4", "2023-H1")]),
        ("2023年第一季度生产总值为742.6亿元。", [("742.6", "2023-Q1")]),
        ("2023年12月完成42万吨。", [("42", "2023-12")]),
    ],
)  # fmt: skip
def test_a_quarter_half_year_or_month_is_the_period_of_its_figure(text: str, rows: list[tuple[str, str]]) -> None:
    assert _rows(text) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Output was 2.1 million tonnes in January–March 2023.",
        "In the three months to June 2023 they made 2.2 million tonnes.",
        "In the third quarter of fiscal 2023 sales were 20 million dollars.",
        "Ende September 2023 lagen die Schulden bei 1,2 Mrd. Euro.",
        "In den ersten neun Monaten 2023 betrug der Umsatz 601,2 Mio. Euro.",
        "Befragt wurden 2.140 Kinder im Herbst 2022, und das ist nicht wenig.",
        "In mid-2023 a tonne cost $640.",
        "Between June and September 2023, 3,400 firefighters were on duty.",
        "Founded in 1871, the port has 14 km of quays and employs 3,200 people.",
        "Although 1024 bits is permissible, use 2048 bits or larger.",
        "The call is faster by about 35% (#1749).",
        "该厂成立于1958年，年产钢材300万吨。",
        "Prices were $702 per tonne in the second quarter.",
    ],
)
def test_other_parts_of_a_year_and_years_of_founding_are_told_and_give_no_row(text: str) -> None:
    found = _found(text)
    assert found
    assert all(isinstance(part, Unread) for part in found)


def test_a_part_without_its_year_takes_none_of_another() -> None:
    text = "In October 2023, 5,100 tonnes were landed; in November, 4,700 tonnes."
    assert _rows(text) == [("5100", "2023-10")]
    assert _rows("It had a population of 23,415 in 2021 and covers 31.2 km².") == [("23415", "2021")]
    assert _rows("In 1957, 14,200 miners worked in 11 pits; in 1980, 3,100 were left.") == [
        ("14200", "1957"), ("11", "1957"),
    ]  # fmt: skip
    assert _rows("PORT, 14 January 2024 – It handled 48.3 million tonnes in 2023.") == [("48.3", "2023")]


def test_figures_of_each_kind_of_period_have_a_table_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "port.md"
    file.write_text(
        "# The port\n\nIt handled 48 million tonnes in 2023. In Q4 2023 it was 13 million tonnes.\n\n"
        "In the first half of 2023 it was 22 million tonnes, and in March 2023 it was 4 million tonnes.\n",
        encoding="utf-8",
    )
    tables = {table.title: table for table in draft_of([file]).tables}
    assert {title: table.texts(table.fields[1]["name"]) for title, table in tables.items()} == {
        "Figures in the text": ["2023"],
        "Half-years in the text": ["2023-H1"],
        "Quarters in the text": ["2023-Q4"],
        "Months in the text": ["2023-03"],
    }
    assert tables["Months in the text"].fields[1]["type"] == "yearmonth"
    assert tables["Quarters in the text"].texts("name") == ["13 million tonnes, Q4 2023"]
    assert set(tables["Quarters in the text"].texts("status")) == {"claimed"}


def test_the_name_of_a_figure_groups_its_thousands_as_sentences_do(tmp_path: Path) -> None:
    file = tmp_path / "schools.md"
    file.write_text("# Schools\n\nThe schools of the city had 3,755 pupils in 2022.\n", encoding="utf-8")
    (table,) = draft_of([file]).tables
    assert (table.texts("name"), table.texts("figure")) == (["3,755 pupils, 2022"], ["3755"])
