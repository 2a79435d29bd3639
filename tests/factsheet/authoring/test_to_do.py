"""What is still to do is listed with its place, and a difference is declared as known with a reason."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.authoring.books import write_sheet
from harbin_viewer.factsheet.authoring.evidence.known import declare
from harbin_viewer.factsheet.authoring.evidence.taking_back import undo
from harbin_viewer.factsheet.authoring.making import draft_of
from harbin_viewer.factsheet.authoring.rewording import reworded, words_in
from harbin_viewer.factsheet.authoring.to_do import to_do
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document

ROWS = """\
year,output,growth,loss,source,references,place,status,note
2020,10.0,,1.0,mine,,p. 1,claimed,
2021,11.0,10.0,1.0,,gazette,p. 2,confirmed,
2022,12.1,15.0,1.0,mine,office,p. 3,confirmed,
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    kinds = {"year": "year", "output": "number", "growth": "number", "loss": "number"}
    units = {"output": "kt", "growth": "%"}
    fields = [
        {"name": name, "type": kinds.get(name, "string"), **({"unit": units[name]} if name in units else {})}
        for name in ROWS.splitlines()[0].split(",")
    ]
    view = {"name": "output", "resources": ["output"], "spec": {"type": "bar", "group": "year", "series": ["output"]}}
    growth = {"type": "growth", "name": "growth", "title": "Growth", "resource": "output", "value": "output"}
    descriptor = {
        "name": "mine",
        "title": "Mine",
        "sources": [
            {"name": "mine", "title": "The mine", "kind": "document", "date": "2023", "path": "https://mine.example"},
            {"name": "gazette", "title": "The gazette", "publisher": "Gazette"},
            {"name": "office", "title": "Office", "publisher": "Office", "kind": "body"},
        ],
        "resources": [{"name": "output", "path": "output.csv", "schema": {"fields": fields}}],
        "views": [{**view, "specType": "simple"}],
        "factsheet": {
            "tabs": [{"kind": "charts", "name": "charts", "title": "Charts"}],
            "checks": [{**growth, "rate": "growth", "order": "year"}],
        },
    }
    folder = tmp_path / "sheet"
    folder.mkdir()
    (folder / "output.csv").write_text(ROWS, encoding="utf-8")
    (folder / "datapackage.json").write_text(json.dumps(descriptor, indent=2), encoding="utf-8")
    return folder


def test_each_gap_is_told_with_the_place_it_leads_to(sheet: Path) -> None:
    found = {entry.kind: entry for entry in to_do(open_document(sheet))}
    assert found["difference"].cell == CellAt("output", 2, "growth")
    assert found["no source"].cell == CellAt("output", 1, "source")
    assert found["too few publishers"].cell == CellAt("output", 1, "status")
    assert found["too few publishers"].count == 1
    assert found["bare source"].source == "gazette"
    assert "no address and no date" in found["bare source"].sentence
    assert found["no unit"].cell == CellAt("output", 0, "loss")


def test_only_a_chart_of_which_nothing_tells_the_unit_is_named(sheet: Path) -> None:
    file = sheet / "datapackage.json"
    before = file.read_text(encoding="utf-8")
    assert "chart without unit" not in {entry.kind for entry in to_do(open_document(sheet))}
    file.write_text(before.replace('"unit": "kt"', '"title": "Output"'), encoding="utf-8")
    found = {entry.kind: entry for entry in to_do(open_document(sheet))}
    assert found["chart without unit"].view == "output"
    assert "“Output” is" in found["chart without unit"].sentence
    file.write_text(file.read_text(encoding="utf-8").replace('"specType"', '"title": "Output in kt", "specType"'))
    assert "chart without unit" not in {entry.kind for entry in to_do(open_document(sheet))}


def test_rows_whose_status_promises_a_note_and_have_none_are_named(sheet: Path) -> None:
    table = sheet / "output.csv"
    table.write_text(ROWS.replace("p. 1,claimed,", "p. 1,derived,").replace("p. 3,confirmed,", "p. 3,derived,As sums."))
    found = {entry.kind: entry for entry in to_do(open_document(sheet))}
    assert found["no note"].sentence.endswith("row 2 is “derived” without a note that says how.")


@pytest.mark.parametrize("broken", [b'{"name": "\x9e"}', b"{", b"[" * 100_000], ids=["encoding", "JSON", "depth"])
def test_a_descriptor_that_was_broken_meanwhile_takes_no_reason_and_says_where(sheet: Path, broken: bytes) -> None:
    difference = next(entry.finding for entry in to_do(open_document(sheet)) if entry.finding is not None)
    document = open_document(sheet)
    (sheet / "datapackage.json").write_bytes(broken)
    with pytest.raises(SheetError) as told:
        declare(document, difference, "The mine rounds its own way.")
    assert told.value.place.startswith("line 1, column ")
    assert (sheet / "datapackage.json").read_bytes() == broken


def test_a_difference_is_declared_with_a_reason_and_every_other_byte_stays(sheet: Path) -> None:
    document = open_document(sheet)
    difference = next(entry.finding for entry in to_do(document) if entry.finding is not None)
    before = (sheet / "datapackage.json").read_text()
    with pytest.raises(SheetError, match="needs a reason"):
        declare(document, difference, "  ")
    made = declare(document, difference, "The mine rounds its own way.")
    after = (sheet / "datapackage.json").read_text()
    found = examine(sheet)
    assert not found.unknown_differences
    assert not found.stale
    added = json.loads(after)["factsheet"]["checks"][0].pop("known")
    assert added == [{"reason": "The mine rounds its own way.", "key": {"year": 2022}}]
    start = next(place for place, (one, other) in enumerate(zip(before, after, strict=False)) if one != other)
    assert after.endswith(before[start:])
    undo(made)
    assert (sheet / "datapackage.json").read_text() == before


def test_the_check_command_lists_it_when_asked(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(sheet), "--to-do"])
    told = capsys.readouterr().out
    assert "Still to do" in told
    assert "“loss” has no unit" in told


def test_of_a_broken_sheet_it_is_listed_later(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    descriptor = json.loads((sheet / "datapackage.json").read_text(encoding="utf-8"))
    check = descriptor["factsheet"]["checks"][0]
    descriptor["factsheet"]["checks"] = [check | {"name": "gone", "order": "gone", "type": "growth"}]
    (sheet / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    main(["check", str(sheet), "--to-do"])
    assert "What is still to do is listed once what is broken is mended." in capsys.readouterr().out


def test_an_explored_chart_of_bare_figures_is_named_and_its_unit_can_be_given(tmp_path: Path) -> None:
    table = tmp_path / "income.csv"
    rows = [f"Country {number:02d},{year},{number * 100 + year}" for number in range(40) for year in range(2000, 2012)]
    table.write_text("\n".join(["country,year,value", *rows]), encoding="utf-8")
    draft = draft_of([table])
    (view,) = draft.views
    assert words_in(draft, "view", view.name)["unit"] == ""
    bare = to_do(open_document(write_sheet(draft, tmp_path / "bare", date(2026, 1, 1))))
    assert [(entry.view, entry.cell) for entry in bare if entry.kind == "chart without unit"] == [
        (view.name, CellAt("income", 0, "value"))
    ]
    told = reworded(draft, {("view", view.name): {"unit": "US dollars"}})
    assert words_in(told, "view", view.name)["unit"] == "USD"
    sheet = open_document(write_sheet(told, tmp_path / "told", date(2026, 1, 1)))
    assert "chart without unit" not in {entry.kind for entry in to_do(sheet)}


def test_what_a_sheet_says_it_was_made_from_has_the_titles_that_were_given_to_its_sources(tmp_path: Path) -> None:
    table, article = tmp_path / "two.csv", tmp_path / "mill.md"
    table.write_text("year,output\n2020,1\n2021,2\n2022,3\n", encoding="utf-8")
    lead = "The mill “Two” ground more flour than any other of the valley, and it did so for many a year."
    article.write_text(f"# The mill\n\n{lead}\n\n## Flour\n\n| Year | Flour |\n|---|---|\n| 2020 | 1 |\n| 2021 | 2 |\n")
    draft = draft_of([table, article])
    first, second = (str(source["name"]) for source in draft.sources)
    titles = {first: "Mills of the valley", second: "Our mill"}  # “Two” and “The mill” before
    told = reworded(draft, {("source", name): {"title": title} for name, title in titles.items()})
    assert told.about == "What “Mills of the valley” and “Our mill” say"
    assert told.description.startswith("This sheet was made from “Mills of the valley” and “Our mill”.")
    assert "nothing is borne out" not in told.description, "the words stay where a figure is confirmed later"
    assert "“Our mill” begins: “The mill ‘Two’ ground more" in told.description


_CITIES = [(city, year, year - 2000) for city in ("Bonn", "Köln", "Ulm") for year in range(2015, 2020)]


@pytest.mark.parametrize(
    ("heads", "said", "told"),
    [
        ("Rent (EUR),Source", ["Office"], ""),
        ("Rent (EUR),Source", ["Office", ""], "t: 7 rows (3, 5, 7 …) are without a source."),
        ("Growth (%),Source", ["IMF", "World Bank"], ""),
        (
            "Staff,Region",
            ["North", "South"],
            "t: it has figures, and no column “source” that says whose word they are.",
        ),
        (
            "Rent (EUR),Region",
            ["North", "South"],
            "t: it has figures, and no column “source” that says whose word they are.",
        ),
    ],
)
def test_a_plain_table_lacks_a_source_where_no_column_of_any_name_tells_it_and_figures_need_no_unit(
    tmp_path: Path, heads: str, said: list[str], told: str
) -> None:
    divides = said == ["IMF", "World Bank"]
    rows = [
        f"{city},{year},{figure}.5,{who}"
        for number, (city, year, figure) in enumerate(_CITIES)
        for who in (said if divides else [said[number % len(said)]])
    ]
    (tmp_path / "t.csv").write_text("\n".join([f"City,Year,{heads}", *rows]), encoding="utf-8")
    found = to_do(open_document(tmp_path / "t.csv"))
    assert [entry.sentence for entry in found] == ([told] if told else [])


def test_figures_of_a_package_that_states_its_source_lack_none(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "city,year,staff\nBonn,2020,1\nBonn,2021,2\nUlm,2020,3\nUlm,2021,4\n", encoding="utf-8"
    )
    package = {"name": "p", "sources": [{"title": "Office"}], "resources": [{"name": "t", "path": "t.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert not [entry for entry in to_do(open_document(tmp_path)) if entry.kind == "no source"]


def test_a_wrong_unit_and_the_title_of_a_column_are_corrected_before_anything_is_written(tmp_path: Path) -> None:
    file = tmp_path / "rent.csv"
    file.write_text("year,Rent (USD),Flats\n2020,10.5,3\n2021,12.5,4\n2022,14.0,5\n", encoding="utf-8")
    draft = draft_of([file])
    (table,) = draft.tables
    rent = table.measures[0]
    assert words_in(draft, "field", f"{table.name}/{rent}")["unit"] == "USD"
    told = reworded(draft, {("field", f"{table.name}/{rent}"): {"unit": "EUR", "title": "Rent of a flat"}})
    sheet = open_document(write_sheet(told, tmp_path / "sheet", date(2026, 1, 1)))
    field = sheet.sheet.resource(table.name).schema.field(rent)  # type: ignore[union-attr]
    assert field is not None
    assert (field.unit, field.title) == ("EUR", "Rent of a flat")
    assert not [finding for finding in sheet.findings if finding.verdict == "differs"]
    one = reworded(draft, {("field", f"{table.name}/{table.measures[1]}"): {"unit": "USD"}})
    assert words_in(one, "resource", table.name)["unit"] == "USD", "all of one unit: it is corrected at once"
    assert {field["unit"] for field in reworded(one, {("resource", table.name): {"unit": "EUR"}}).tables[0].fields
            if field["name"] in table.measures} == {"EUR"}  # fmt: skip
