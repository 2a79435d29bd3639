from pathlib import Path

from harbin_viewer.factsheet.examination import MOST_MISTAKES, examine
from tests.factsheet.sheets import Draft, mines, one_table, table

GROWTH = {
    "type": "growth", "name": "growth", "title": "Growth", "resource": "firm-output", "value": "output",
    "rate": "growth", "order": "year",
}  # fmt: skip


def checked(stated: str, *known: dict[str, object]) -> Draft:
    draft = mines()
    draft.descriptor["factsheet"]["checks"] = [GROWTH | {"known": list(known)}]
    draft.files["firm.csv"] = table("2020,107,,,firm,,,claimed,", f"2021,114,{stated},,firm,,,claimed,")
    draft.descriptor["factsheet"]["tabs"][0]["highlights"][0]["figure"] = 114
    return draft


def test_a_sound_sheet_holds_and_says_so(tmp_path: Path) -> None:
    found = examine(checked("6.5").write(tmp_path))
    assert found.holds
    assert found.health.sentence == "The check holds."


def test_an_unknown_difference_does_not_hold_and_a_known_one_does(tmp_path: Path) -> None:
    unknown = examine(checked("7.5").write(tmp_path / "a"))
    known = examine(checked("7.5", {"reason": "A slip.", "key": {"year": 2021}}).write(tmp_path / "b"))
    assert (unknown.holds, known.holds) == (False, True)
    assert [one.subject for one in unknown.unknown_differences] == ["Growth, 2021"]
    assert known.health.sentence == "The check finds 1 difference, known to the maker of the sheet."


def test_a_declared_difference_that_does_not_occur_is_told_and_is_no_fault(tmp_path: Path) -> None:
    found = examine(checked("6.5", {"reason": "A slip.", "key": {"year": 2021}}).write(tmp_path))
    assert found.holds
    assert [(check, known.reason) for check, known in found.stale] == [("growth", "A slip.")]


def test_all_mistakes_of_descriptor_and_tables_are_told_not_the_first(tmp_path: Path) -> None:
    draft = checked("6.5")
    draft.descriptor["factsheet"]["tabs"][1]["views"] = ["x"]
    draft.files["firm.csv"] = table("2020,many,,,firm,,,claimed,", "2020,1,most,,firm,,,claimed,")
    draft.files["office.csv"] = table("2020,1,,soon,office,,,claimed,")
    found = examine(draft.write(tmp_path))
    assert not found.holds
    assert [(Path(one.file).name, one.place) for one in found.mistakes] == [
        ("datapackage.json", "tab “charts”, views"),
        ("firm.csv", "row 2, column “output”"),
        ("firm.csv", "row 3, column “growth”"),
        ("firm.csv", "row 3, column “year”"),
        ("office.csv", "row 2, column “measured”"),
    ]
    assert not found.checked


def test_checks_that_can_be_run_are_run_beside_a_broken_table(tmp_path: Path) -> None:
    draft = checked("6.5")
    draft.files["office.csv"] = "\n"
    found = examine(draft.write(tmp_path))
    assert [one.verdict for one in found.findings] == ["holds"]
    assert found.checked
    assert not found.holds


def test_a_table_is_not_held_against_a_schema_that_is_itself_broken(tmp_path: Path) -> None:
    draft = checked("6.5")
    draft.field("output")["type"] = "decimal"
    assert [one.place for one in examine(draft.write(tmp_path)).mistakes] == [
        "resource “firm-output”, schema, field “output”, type"
    ]


def test_a_file_of_another_kind_does_not_bring_a_flood(tmp_path: Path) -> None:
    draft = one_table("a\n" + "x\n" * (MOST_MISTAKES + 5), [{"name": "a", "type": "integer"}])
    found = examine(draft.write(tmp_path))
    assert (len(found.mistakes), found.cut) == (MOST_MISTAKES, ("table",))


def test_files_that_are_no_tables_are_left_alone(tmp_path: Path) -> None:
    draft = checked("6.5")
    draft.descriptor["resources"].append({"name": "readme", "path": "readme.md"})
    draft.files["readme.md"] = '# "Mines'
    assert examine(draft.write(tmp_path)).holds


def test_a_sheet_that_is_not_there_is_a_report_too(tmp_path: Path) -> None:
    found = examine(tmp_path / "nowhere")
    assert (found.sheet, found.holds) == (None, False)
    assert found.mistakes[0].problem == "There is no such file."


def test_how_far_it_is_only_ever_grows_and_names_what_is_being_done(tmp_path: Path) -> None:
    told: list[tuple[float, str]] = []
    draft = checked("6.5")
    draft.descriptor["resources"].append({"name": "gone", "path": "gone.csv"})
    examine(draft.write(tmp_path), tell=lambda done, of, words: told.append((done / of, words)))
    shares = [share for share, _words in told]
    assert shares == sorted(shares)
    assert shares[-1] < 1
    words = list(dict.fromkeys(words for _share, words in told))
    assert words[0].startswith("Reading “")
    assert words[-2:] == ["Running the checks …", "Looking for what is odd …"]
