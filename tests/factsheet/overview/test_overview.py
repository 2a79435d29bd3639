"""The overview tells what a package holds in words that its data bear out, each sentence once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.fields import declared_fields
from harbin_viewer.factsheet.overview.notice_groups import grouped
from harbin_viewer.factsheet.overview.printed import as_json, as_text
from harbin_viewer.factsheet.overview.table_words import read
from harbin_viewer.factsheet.overview.whole import first_words, whole
from harbin_viewer.factsheet.report import as_text as report_text
from tests.factsheet.overview.packages import document, of_countries, package


def test_a_table_is_told_by_rows_period_and_who_is_counted(tmp_path: Path) -> None:
    table = whole(document(of_countries(tmp_path))).tables[0]
    assert (table.state, table.extent) == ("read", "20 rows · 1990–1999 · 2 countries")


def test_before_any_table_is_read_it_is_said_so_with_its_size(tmp_path: Path) -> None:
    table = first_words(document(of_countries(tmp_path))).tables[0]
    assert (table.state, table.extent) == ("not read", "not read yet · 1 kB")
    assert [field.role for field in table.fields] == ["", "", ""]


def test_fields_are_told_with_type_unit_description_and_the_reason_of_their_role(tmp_path: Path) -> None:
    entity, year, output = whole(document(of_countries(tmp_path))).tables[0].fields
    assert [entity.role, year.role, output.role] == ["entity", "time", "measure"]
    assert (output.type, output.unit_words, output.description) == ("number", "kt", "Of all mines.")
    assert "from 1990 to 1999" in year.reason
    assert year.unit_words == "", "a time needs no unit"


def test_a_measure_without_a_unit_says_so(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("country,year,gain\nChad,2000,1.5\nMali,2000,2.5\nNiger,2000,3\n")
    fields = whole(document(tmp_path / "t.csv")).tables[0].fields
    assert [field.unit_words for field in fields] == ["", "", "unit not stated"]


def test_what_cannot_be_read_and_what_is_no_table_is_listed_with_why_and_where(tmp_path: Path) -> None:
    _output, gone, manual = whole(document(of_countries(tmp_path))).tables
    assert gone.state == "broken"
    assert "gone.csv" in gone.problem
    assert (manual.state, manual.extent, manual.address) == (
        "no table", "not a table · pdf", "https://example.org/manual.pdf",
    )  # fmt: skip


def test_sources_and_facts_are_told_whatever_property_they_came_under(tmp_path: Path) -> None:
    overview = whole(document(of_countries(tmp_path)))
    (source,) = overview.sources
    assert (source.publisher, source.address, source.accessed) == (
        "The Office", "https://example.org/o", "21 September 2015",
    )  # fmt: skip
    facts = {fact.label: fact.text for fact in overview.facts}
    assert facts["Licence"] == "CC-BY-4.0"
    assert facts["Made by"] == "Ann Example (author)"
    assert facts["Keywords"] == "output, Sahel"


def test_what_is_told_among_the_tables_is_not_told_again_among_the_notices(tmp_path: Path) -> None:
    told = whole(document(of_countries(tmp_path)))
    notices = [notice.sentence for group in told.notices for notice in group.notices]
    assert told.tables[1].problem not in notices
    assert len(notices) == len(set(notices))


def test_a_sentence_that_is_true_of_many_tables_is_told_once_with_the_first_of_them() -> None:
    notices = [Notice("odd", "It is odd.", resource=f"t{place}", place=f"row {place}", count=2) for place in range(5)]
    (group,) = grouped(notices, str.upper, several=True)
    (told,) = group.notices
    assert (told.count, told.tables, told.places) == (10, ("T0", "T1", "T2", "and 2 more"), "row 0, row 1, row 2 …")


def test_no_source_is_told_and_no_licence_where_a_package_could_state_one(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("country,year,gain\nChad,2000,1.5\nMali,2000,2.5\nNiger,2000,3\n")
    told = as_text(whole(document(tmp_path / "t.csv")))
    assert "No source is stated" in told
    assert "licence" not in told
    (tmp_path / "datapackage.json").write_text('{"name": "p", "resources": [{"name": "t", "path": "t.csv"}]}')
    assert "No licence is stated" in as_text(whole(document(tmp_path)))


def test_a_correction_of_a_role_changes_the_words_of_its_table(tmp_path: Path) -> None:
    opened = document(of_countries(tmp_path))
    name = opened.sheet.resources[0].name
    opened.correct_roles(name, {"Year": "measure"})
    year = read(opened, opened.resource(name)).fields[1]
    assert (year.role, year.reason) == ("measure", "The reader said so.")
    opened.correct_roles(name, {})
    assert read(opened, opened.resource(name)).fields[1].role == "time"


@pytest.mark.parametrize(
    ("cells", "period"),
    [
        (["-16000", "-5", "1990"], "16,000 BCE – 1990"),
        (["2020-01-05", "2020-02-09", "2021-03-11"], "5 January 2020 – 11 March 2021"),
        (["2020Q1", "2020Q2", "2020Q3"], "2020-Q1–2020-Q3"),
        (["2020M01", "2020M02", "2020M03"], "January 2020 – March 2020"),
    ],
)
def test_the_period_is_told_in_the_words_of_its_steps(tmp_path: Path, cells: list[str], period: str) -> None:
    rows = [f"{country},{cell},{place}.5" for place, cell in enumerate(cells) for country in ("Chad", "Mali")]
    (tmp_path / "t.csv").write_text("country,year,gain\n" + "\n".join(rows) + "\n", encoding="utf-8")
    assert f" · {period} · " in whole(document(tmp_path / "t.csv")).tables[0].extent


def test_json_has_the_same_words_and_is_the_same_each_time(tmp_path: Path) -> None:
    folder = of_countries(tmp_path)
    first, second = (as_json(whole(document(folder), this_year=2026)) for _ in range(2))
    assert first == second
    plain = json.loads(first)
    assert plain["tables"][0]["extent"] == "20 rows · 1990–1999 · 2 countries"
    assert plain["tables"][0]["fields"][2]["unit"] == "kt"


def test_nothing_that_a_terminal_obeys_is_printed(tmp_path: Path) -> None:
    evil = "a\x1b]0;title\x07b\u202ec"
    folder = package(
        tmp_path,
        {"title": evil, "description": f"{evil}\n\n<b>{evil}</b>", "keywords": [evil],
         "sources": [{"title": evil, "path": f"https://example.org/{evil}"}],
         "resources": [{"name": "t", "title": evil, "path": "t.csv"}]},
        t_csv=f"country,{evil}\nChad,1.5\n{evil},2.5\n",
    )  # fmt: skip
    for told in (as_text(whole(document(folder))), as_json(whole(document(folder))), report_text(examine(folder))):
        assert not set(told) & {"\x1b", "\x07", "\u202e"}


def test_behind_a_unit_that_ends_in_a_point_stands_no_second_one(tmp_path: Path) -> None:
    file = tmp_path / "costs.csv"
    file.write_text("Jahr;Kosten (in Mio.)\n2020;10\n2021;11\n2022;12\n", encoding="utf-8")
    assert "measure, number, Mio. “Kosten”" in " ".join(as_text(whole(open_document(file))).split())


def test_describe_prints_what_was_found_without_a_display(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "harbin_viewer", "describe", str(of_countries(tmp_path))]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, check=True)
    assert "20 rows · 1990–1999 · 2 countries" in done.stdout
    assert "Traceback" not in done.stderr
    machine = subprocess.run([*command, "--json"], capture_output=True, text=True, encoding="utf-8", check=True)
    assert json.loads(machine.stdout)["title"] == "Output of two countries"


def test_check_tells_what_is_odd_and_its_exit_code_is_as_before(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "country,year,gain\n" + "\n".join(f"Chad,{year},{year}.5" for year in (2000, 2001, 2002, 2003, 2006, 2007))
    )
    found = examine(tmp_path / "t.csv")
    assert found.holds
    assert any("2004–2005" in notice.place for notice in found.notices)
    assert "Odd in the data" in report_text(found)


def test_an_empty_file_of_others_is_called_empty_and_asks_nothing_of_the_reader(tmp_path: Path) -> None:
    opened = open_document(package(tmp_path, {"resources": [{"name": "a", "path": "a.csv"}]}, a_csv=""))
    words = read(opened, opened.resource("a"))
    assert (words.state, words.problem) == ("broken", "The file is empty: there is nothing in it to show.")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("See [HMD (2025)](https://www.mortality.org/Data/A_(b)).", "See HMD (2025)."),
        ('[Riley](https://doi.org/10.1111/j.1 "a title") and [x](www.un.org/wpp)', "Riley and x"),
        ("density [kg](m3) and f[x](t), https://un.org/wpp", "density [kg](m3) and f[x](t), https://un.org/wpp"),
    ],
)
def test_of_a_link_in_the_description_of_a_field_its_words_are_shown(written: str, shown: str) -> None:
    assert next(declared_fields((Field(name="a", description=written),))).description == shown


@pytest.mark.parametrize(("names", "who"), [
    (("North", "South", "Total"), "3 values of “Area”"), (("East", "West", "Other"), "3 values of “Area”"),
    (("Chad", "Mali", "Total"), "3 countries and regions"), (("Europe", "Asia", "Total"), "3 countries and regions"),
])  # fmt: skip
def test_quarters_of_the_compass_are_no_countries(names: tuple[str, ...], who: str, tmp_path: Path) -> None:
    rows = "".join(f"{name},{year},{at}{year}\n" for at, name in enumerate(names, 1) for year in (2000, 2001))
    (tmp_path / "t.csv").write_text(f"Area,Year,Sales\n{rows}")
    assert who in as_text(whole(document(tmp_path / "t.csv")))
