"""Which of the lines above a table is its title, where running text and offices stand there too."""

import pytest

from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import looks_like_note, title_of, unit_said
from harbin_viewer.factsheet.sources.delimited.bounds.surroundings import surroundings
from harbin_viewer.factsheet.sources.sense.titles import name_of_file
from tests.factsheet.sources.sense.raw_tables import understood


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["United Nations", "Population Division", "Prospects 2022"], "Prospects 2022"),
        (["USE OF THE DATA", "These data are made freely available to the public and the",
          "scientific community in the belief that they help.", "Carbon dioxide"], "Carbon dioxide"),
        (["World Bank Commodity Price Data (The Pink Sheet)", "monthly prices in nominal US dollars"],
         "World Bank Commodity Price Data (The Pink Sheet)"),
        (["annual population survey", "ONS Crown Copyright"], "annual population survey"),
        (["Category: All categories"], ""),
        (["Report generated on: 03-12-2024 10:11:12"], ""),
        (["SERIES", "DESCRIPTION\tDaily exchange rates"], "Daily exchange rates"),
        (["International Monetary Fund", "Growth by country"], "Growth by country"),
        (["Istat", "Growth by country"], "Growth by country"),
        (["国債金利情報\t\t\t(単位 : %)"], "国債金利情報"),
    ],
)  # fmt: skip
def test_the_title_is_the_line_that_says_what_the_table_is(lines: list[str], title: str) -> None:
    assert title_of(lines) == title


@pytest.mark.parametrize("title", ["Key figures", "Key indicators by town", "Key results, 2024"])
def test_a_title_may_begin_with_the_word_for_a_legend(title: str) -> None:
    assert title_of([title]) == title
    assert not looks_like_note(title)


@pytest.mark.parametrize("line", ["Key", "Key:", "Key to symbols", "key p = provisional", "Key – see below"])
def test_a_legend_is_no_title(line: str) -> None:
    assert looks_like_note(line)


def test_a_unit_in_brackets_is_told_by_its_key_in_any_language() -> None:
    assert [unit_said(cell) for cell in ("(単位 : %)", "（単位　千人）", "[Unit: persons]", "(단위: 명)")] == [
        "%", "千人", "persons", "명",
    ]  # fmt: skip
    assert unit_said("(persons)") == unit_said("Unit: persons") == ""


def test_keys_stand_over_their_values() -> None:
    found = surroundings(
        (), ["Units:", "Index, Magnitude = Units", "Source:", "The office", "Symbols:", ".. not available"]
    )

    assert found.unit == "Index"
    assert found.sources[0].title == "The office"


def test_what_was_extracted_from_a_database_names_it() -> None:
    found = surroundings(["Extracted from the UNHCR Population Statistics Reference Database"], ())

    assert found.sources[0].title == "UNHCR Population Statistics Reference Database"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("UNdata_Export_20241005_161251297", "UNdata Export"),
        ("TradeData_2_20_2025_10_30_9", "TradeData"),
        ("UNE_DEAP_SEX_AGE_RT_A-filtered-2024-03-12", "UNE DEAP SEX AGE RT A-filtered"),
        ("INT-Export-03-12-2024_10-11-12", "INT Export"),
        ("report (2)", "report (2)"),
        ("18100004", "18100004"),
        ("01-01-2021", "01-01-2021"),
        ("population 2020", "population 2020"),
    ],
)
def test_the_stamp_of_a_download_is_no_part_of_its_name(name: str, written: str) -> None:
    assert name_of_file(name) == written


def test_a_register_is_not_called_by_the_one_figure_in_it() -> None:
    rows = [f"{name}|{town}|{section}|{name.lower()}@club.example|{fee}" for name, town, section, fee in _MEMBERS]

    register = understood("Surname|Town|Section|E-mail|Fee paid", *rows, name="Members")
    table = understood(
        "Surname|Town|Fee paid", *(f"{name}|{town}|{fee}" for name, town, _section, fee in _MEMBERS), name="Members"
    )

    assert register.resource["title"] == "Members"
    assert table.resource["title"] == "Fee paid"


def test_hours_in_a_bracket_are_no_footnote() -> None:
    table = understood(
        "Month|Sunshine (h)|Waiting room (h)|Total (a)", "2024-01|48|3|1", "2024-02|61|5|2", "2024-03|102|4|3"
    )

    titles = [
        (field.get("title", field["name"]), field.get("unit", "")) for field in table.resource["schema"]["fields"]
    ]
    assert [title for title, _unit in titles][1:] == ["Sunshine (h)", "Waiting room (h)", "Total"]


_MEMBERS = [
    ("Lund", "Bath", "Chess", 60), ("Frost", "York", "Choir", 30), ("Hall", "Bath", "Choir", 0),
    ("Wood", "Hull", "Chess", 60), ("Lake", "York", "Chess", 45),
]  # fmt: skip


def test_one_line_may_say_several_things() -> None:
    (source,) = surroundings(["Stand: 1. September 2025 · Quelle: Schulamt"], ()).sources
    assert (source.title, source.date) == ("Schulamt", "1. September 2025")
    (source,) = surroundings((), ["Source: World Bank · Eurostat"]).sources
    assert source.title == "World Bank · Eurostat", "what says not what it is goes on"
    (source,) = surroundings((), ["By Jane Doe | Source: World Bank | Eurostat | Note: without Malta"]).sources
    assert source.title == "World Bank | Eurostat"


@pytest.mark.parametrize("note", ["Note: Figures are rounded", "p = provisional", "Without Malta"])
def test_a_source_may_stand_behind_another_sentence_in_one_line(note: str) -> None:
    (source,) = surroundings((), [f"{note}. Source: Ministry of Finance, table 5"]).sources
    assert source.title == "Ministry of Finance, table 5"
    assert surroundings((), [f"{note}. They differ from the source: see there"]).sources == ()


@pytest.mark.parametrize("line", ["Copyright: City of Oakham", "© City of Oakham", "Copyright © City of Oakham"])
def test_who_has_the_copyright_is_named_without_a_sign(line: str) -> None:
    (source,) = surroundings([line], ()).sources
    assert "City of Oakham" in {source.publisher, source.title}
    assert ":" not in source.publisher + source.title
