import json
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.examination import MOST_MISTAKES, examine
from harbin_viewer.factsheet.report import as_json, as_text
from tests.factsheet.sheets import Draft, mines, one_table, table
from tests.factsheet.test_examination import checked


def lines(draft: Draft, folder: Path) -> list[str]:
    """The report without what is odd in so small tables."""
    told = as_text(examine(draft.write(folder))).splitlines()
    odd = told.index("Odd in the data") if "Odd in the data" in told else len(told)
    return [*told[:odd], *told[told.index("", odd) + 1 :]] if odd < len(told) else told


def test_a_difference_is_told_under_its_check_with_the_place_of_both_figures(tmp_path: Path) -> None:
    assert lines(checked("7.5"), tmp_path)[2:] == [
        "",
        "1 difference",
        "",
        "  Growth",
        "    - Growth, 2021: 7.5% is stated, and 6.54% follows from 107 and 114 kt; that",
        "      is 1.0 percentage points more. The tolerance is 0.05 percentage points.",
        "      firm.csv, row 3: growth, output",
        "",
        "The descriptor and all tables are valid. The check finds 1 difference.",
    ]


def test_differences_that_are_known_for_one_reason_give_it_once(tmp_path: Path) -> None:
    draft = checked("7.5", {"reason": "Slips."})
    draft.files["firm.csv"] = f"{draft.files['firm.csv']!s}2022,120,9,,firm,,,claimed,\n"
    told = lines(draft, tmp_path)
    assert "2 differences known to the maker of the sheet" in told
    assert [line.strip() for line in told if "Known:" in line] == ["Known: Slips."]


def test_of_very_many_differences_of_one_check_some_are_told_and_how_many_more(tmp_path: Path) -> None:
    draft = checked("7.5")
    rows = (f"{2022 + n},120,9{n}00,,firm,,,claimed,\n" for n in range(80))
    draft.files["firm.csv"] = f"{draft.files['firm.csv']!s}{''.join(rows)}"
    told = lines(draft, tmp_path)
    assert "81 differences" in told
    assert sum(line.startswith("    - Growth") for line in told) == 50
    assert "      (31 more of this check; --json names each of them.)" in told


def test_no_line_is_longer_than_80_columns_but_for_what_cannot_be_broken(tmp_path: Path) -> None:
    draft = checked("7.5", {"reason": "A long reason, " * 20})
    draft.descriptor["title"] = "Output of mines and quarries " * 5
    draft.files["office.csv"] = table("2020,many,,soon,office,,,claimed,")
    told = lines(draft, tmp_path)
    assert len(told) > 10
    assert [line for line in told if len(line) > 80 and " " in line.strip()] == []


def test_mistakes_of_a_table_alone_do_not_blame_the_descriptor(tmp_path: Path) -> None:
    draft = mines()
    draft.files["office.csv"] = table("2020,many,,,office,,,claimed,")
    assert lines(draft, tmp_path)[2:] == [
        "",
        "1 mistake",
        "  office.csv, row 2, column “output”: “many” is not a number. Correct the value,",
        "    or the type of the field.",
        "",
        "This sheet declares no checks.",
    ]


def test_a_broken_descriptor_is_why_no_check_was_run(tmp_path: Path) -> None:
    draft = checked("6.5")
    draft.descriptor["views"][0].pop("spec")
    assert lines(draft, tmp_path)[-1] == "The checks were not run, as the descriptor is broken."


def test_a_declared_difference_that_does_not_occur_is_told(tmp_path: Path) -> None:
    told = lines(checked("6.5", {"reason": "A slip.", "key": {"year": 2021}}), tmp_path)
    assert told[3:5] == ["1 declared difference that no longer occurs", "    - growth: A slip."]


def test_a_flood_of_mistakes_is_cut_and_says_so(tmp_path: Path) -> None:
    told = lines(one_table("a\n" + "x\n" * (MOST_MISTAKES + 5), [{"name": "a", "type": "integer"}]), tmp_path)
    assert f"At least {MOST_MISTAKES} mistakes" in told
    assert "  (The table “table” has more mistakes than these.)" in told


def test_what_a_terminal_would_obey_is_written_out(tmp_path: Path) -> None:
    draft = one_table("a\n\x1b[31mred\x07\n", [{"name": "a", "type": "integer"}])
    draft.descriptor["title"] = "\x1b]0;owned\x07 \u202eback"
    text = as_text(examine(draft.write(tmp_path)))
    assert "“\\x1b[31mred\\x07” is not a whole number." in text
    assert text.splitlines()[0] == "]0;owned back"  # words for people have none of those signs
    assert not {"\x1b", "\x07", "\u202e"} & set(text)


def test_the_report_for_machines_says_the_same(tmp_path: Path) -> None:
    draft = checked("7.5")
    draft.files["office.csv"] = table("2020,many,,,office,,,claimed,")
    found = examine(draft.write(tmp_path))
    report = json.loads(as_json(found))
    assert report["holds"] is False
    assert report["checks"] == {"growth": "differs"}
    assert (report["health"]["differences"], report["health"]["known"]) == (1, 0)
    (mistake,) = report["mistakes"]
    assert mistake["file"] == str(tmp_path / "office.csv")
    assert mistake["place"] == "row 2, column “output”"
    assert (mistake["row"], mistake["column"], mistake["value"]) == (2, "output", "many")
    (finding,) = report["findings"]
    assert finding["sentence"] == found.findings[0].sentence
    assert finding["cell"] == {"resource": "firm-output", "file": "firm.csv", "row": 3, "field": "growth"}
    assert report["summary"] == found.health.sentence


def test_figures_are_numbers_to_a_machine_however_they_were_stated(tmp_path: Path) -> None:
    draft = checked("7.50")
    (finding,) = json.loads(as_json(examine(draft.write(tmp_path))))["findings"]
    assert (finding["stated"], finding["tolerance"]) == (7.5, 0.05)
    assert "7.50% is stated" in finding["sentence"]


def test_a_row_of_a_file_without_header_is_counted_from_its_first_line(tmp_path: Path) -> None:
    draft = checked("7.5")
    for resource in draft.descriptor["resources"]:
        resource["dialect"] = {"header": False}
    draft.files = {name: str(text).split("\n", 1)[1] for name, text in draft.files.items()}
    assert "      firm.csv, row 2: growth, output" in lines(draft, tmp_path)


def test_the_same_mistake_in_many_rows_is_told_of_the_first_with_a_count(tmp_path: Path) -> None:
    draft = checked("6.5")
    rows = [f"{year},many,,,firm,,,claimed," for year in range(1000, 1100)]
    draft.files["office.csv"] = table(*rows, "soon,1,,,firm,,,claimed,")
    told = "\n".join(lines(draft, tmp_path))
    assert told.count("“many” is not a number") == 3
    assert "(The same is wrong in 97 more places of it.)" in told
    assert "“soon” is not a year" in told


def test_a_text_of_a_sheet_that_has_no_end_is_told_by_its_beginning(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor["title"] = f"Mines {'x' * 300_000}"
    told = as_text(examine(draft.write(tmp_path)))
    assert told.startswith("Mines\n    xxx")
    assert len(told) < 5_000


GONE = {"name": "gone", "path": "gone.csv"}
FAR = {"name": "far", "path": "https://example.org/far.csv"}
LOST_KEY = {"fields": "year", "reference": {"resource": "none", "fields": "year"}}


@pytest.mark.parametrize(
    ("changed", "more", "told", "holds"),
    [
        ({}, (), "The descriptor and all tables are valid. ", True),
        ({}, (FAR,), "The descriptor and all tables that were read are valid. ", True),
        (FAR, (), "The descriptor is valid. No table was read. ", True),
        ({"encoding": "klingon"}, (), "All tables are valid. ", True),
        ({"dialect": {"quoteChar": "pq"}}, (), "All tables are valid. ", True),
        ({"schema": {"fields": [{"name": "year"}], "foreignKeys": [LOST_KEY]}}, (), "All tables are valid. ", True),
        ({}, ({"name": "t", "path": "t.csv"},), "All tables are valid. ", True),
        ({"path": "../t.csv"}, (), "All tables are valid. ", True),
        ({}, (GONE,), "There is no file “gone.csv” in the folder. ", False),
        ({"path": ["t.csv", "gone.csv"]}, (), "There is no file “gone.csv” in the folder. ", False),
        ({"schema": "gone.json"}, (), "Its schema “gone.json” cannot be read: There is no such file. ", False),
        ({"dialect": "gone.json"}, (), "Its dialect “gone.json” cannot be read: There is no such file. ", False),
    ],
)
def test_of_a_package_of_others_no_more_is_called_valid_than_was_looked_at(
    changed: dict[str, Any], more: tuple[dict[str, Any], ...], told: str, holds: bool, tmp_path: Path
) -> None:
    own = {"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "year", "type": "year"}]}}
    package = {"name": "x", "resources": [{**own, **changed}, *more]}
    (tmp_path / "t.csv").write_text("year\n2020\n", encoding="utf-8")
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    found = examine(tmp_path)
    assert told in " ".join(as_text(found).split()).replace("datapackage.json, ", "")
    assert found.holds == holds
    if not holds or told.startswith("All"):
        assert "The descriptor" not in as_text(found)
