"""All slips are told at once, and no path leaves the folder."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.descriptor.decoding import twice
from harbin_viewer.factsheet.examination import examine
from tests.factsheet.descriptor.slip_samples import only_mistake
from tests.factsheet.sheets import mines


@pytest.mark.parametrize("path", ["../firm.csv", "/etc/passwd", "a/../../b.csv", "C:\\a.csv"])
def test_a_path_that_leaves_the_folder_is_refused(path: str, tmp_path: Path) -> None:
    draft = mines()
    draft.resource()["path"] = path
    assert "leads out of the folder" in only_mistake(draft.write(tmp_path)).problem


@pytest.mark.parametrize(("link", "path"), [("firm.csv", "firm.csv"), ("linked", "linked/secret.csv")])
def test_a_link_that_leaves_the_folder_is_refused_and_one_within_it_is_not(
    link: str, path: str, tmp_path: Path
) -> None:
    draft = mines()
    folder = draft.write(tmp_path / "sheet")
    (folder / "inner.csv").write_bytes((folder / "firm.csv").read_bytes())
    (tmp_path / "secret.csv").write_bytes((folder / "firm.csv").read_bytes())
    (folder / "firm.csv").unlink()
    (folder / "firm.csv").symlink_to(folder / "inner.csv")
    assert package.mistakes(folder) == []
    (folder / link).unlink(missing_ok=True)
    (folder / link).symlink_to(tmp_path if link == "linked" else tmp_path / "secret.csv")
    draft.resource()["path"] = path
    (folder / "datapackage.json").write_text(json.dumps(draft.descriptor), encoding="utf-8")
    assert "a link that leads out of the folder" in only_mistake(folder).problem


def test_a_property_that_stands_twice_is_told_with_its_place(tmp_path: Path) -> None:
    folder = mines().write(tmp_path)
    file = folder / "datapackage.json"
    text = file.read_text(encoding="utf-8")
    twice = text.replace('"path": "firm.csv"', '"path": "x.csv", "path": "firm.csv"')
    file.write_text(twice, encoding="utf-8")
    (found,) = package.mistakes(folder)
    assert (found.place, found.problem) == (
        "resource “firm-output”", "The property “path” stands here more than once."
    )  # fmt: skip
    assert package.open_package(folder).sound().resources[0].path == "firm.csv"


def test_a_property_of_another_tool_may_be_nested_as_deeply_as_it_likes(tmp_path: Path) -> None:
    draft = mines()
    folder = draft.write(tmp_path)
    file = folder / "datapackage.json"
    deep = f', "x-tool": {"[" * 900}{"]" * 900}}}'
    file.write_text(file.read_text(encoding="utf-8").rstrip()[:-1] + deep, encoding="utf-8")
    assert package.mistakes(folder) == []


def test_all_slips_are_told_at_once_and_none_that_only_follows_from_another(tmp_path: Path) -> None:
    draft = mines()
    draft.field("output")["type"] = "decimal"
    draft.resource(1)["path"] = 7
    draft.descriptor["views"][0]["spec"]["series"][0] = 5
    draft.descriptor["factsheet"]["tabs"][0]["higlights"] = []
    draft.descriptor["factsheet"]["tabs"][1]["views"] = ["output", "profit"]
    found = {(one.place, one.problem) for one in package.mistakes(draft.write(tmp_path))}
    assert {place for place, _ in found} == {
        "resource “firm-output”, schema, field “output”, type",
        "resource “office-output”, path",
        "view “output”, spec, series, item 1",
        "tab “summary”",
        "tab “charts”, views",
    }


def test_all_that_is_missing_is_told_in_every_part(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor["factsheet"].pop("tabs")
    draft.descriptor["views"][0].pop("name")
    draft.descriptor["views"][0].pop("spec")
    draft.field("output").pop("name")
    draft.resource(1)["path"] = 7
    found = [(one.place, one.problem) for one in package.mistakes(draft.write(tmp_path))]
    assert {(place, problem) for place, problem in found if "is missing" in problem} == {
        ("", "The property “tabs” is missing."),
        ("view “Output”", "The property “name” is missing."),
        ("view “Output”", "The property “spec” is missing."),
        ("resource “firm-output”, schema, field “Output”", "The property “name” is missing."),
    }
    assert ("resource “office-output”, path", "A text is expected here, not a whole number.") in found
    assert len(found) == len(set(found))


@pytest.mark.parametrize(("kind", "said"), [(None, "null"), ([], "a list"), ({}, "an object"), (7, "a whole number")])
def test_a_kind_that_is_no_text_is_told_in_words(kind: object, said: str, tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor["factsheet"]["tabs"][0]["kind"] = kind
    problems = [mistake.problem for mistake in package.mistakes(draft.write(tmp_path))]

    assert f"A text is expected here, not {said}." in problems


def test_all_that_a_check_a_tab_and_a_highlight_lack_is_told(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor["factsheet"]["checks"] = [{"type": "growth", "name": "g", "title": "G"}]
    draft.descriptor["factsheet"]["tabs"][0]["highlights"][0] = {"title": "Output", "figure": 1}
    draft.descriptor["factsheet"]["tabs"].append({"kind": "cards", "name": "c", "title": "C"})
    found = package.mistakes(draft.write(tmp_path))
    lacking: dict[str, list[str]] = {}
    for one in found:
        lacking.setdefault(one.place, []).append(one.problem.split("“")[1].split("”")[0])
    assert lacking == {
        "check “g”": ["resource", "value", "rate", "order"],
        "tab “summary”, highlight “Output”": ["unit", "period", "status", "source", "cell"],
        "tab “c”": ["decks"],
    }


def test_the_tables_of_a_plain_data_package_are_examined_too(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor.pop("factsheet")
    draft.files["firm.csv"] = "year\n"
    mistakes = examine(draft.write(tmp_path)).mistakes
    assert {Path(one.file).name for one in mistakes} == {"firm.csv"}


def test_a_likely_name_is_offered(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor["factsheet"]["tabs"][1]["views"] = ["ouput"]
    assert only_mistake(draft.write(tmp_path)).remedy == "Did you mean “output”?"


def test_a_likely_name_of_two_lines_is_offered_in_one(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor["resources"][0]["schema"]["fields"].append({"name": "net\ngain", "type": "string"})
    draft.descriptor["factsheet"]["tabs"][0]["highlights"][0]["cell"]["field"] = "net gian"
    assert "Did you mean “net gain”?" in {one.remedy for one in examine(draft.write(tmp_path)).mistakes}


def test_the_descriptor_is_read_without_heavy_modules(tmp_path: Path) -> None:
    folder = mines().write(tmp_path)
    code = (
        "import sys; from pathlib import Path; from harbin_viewer.factsheet.opening import open_document;"
        "from harbin_viewer.factsheet.tables import rows;"
        f"s = open_document(Path({str(folder)!r})); rows.read(s, s.sheet.resources[0]);"
        "import json; print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout.splitlines()[-1])) - {"json"}
    heavy = {"numpy", "pandas", "difflib", "yaml", "PySide6", "pyqtgraph", "unicodedata", "asyncio"}
    assert not heavy & loaded


@pytest.mark.parametrize("letter", ["ם", ""], ids=["in no encoding", "in another"])
def test_of_a_descriptor_in_no_utf_8_no_property_is_said_to_stand_twice(letter: str, tmp_path: Path) -> None:
    broken = f'{{"a": 1, "a": "{letter}'.encode() + b'\xff"}'
    assert not list(twice(broken, tmp_path / "datapackage.json"))
