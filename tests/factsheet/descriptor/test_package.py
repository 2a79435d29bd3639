import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.sheets import Draft, mines

Change = Callable[[Draft], Any]


def only_mistake(folder: Path) -> SheetError:
    found = package.mistakes(folder)
    assert len(found) == 1, [str(one) for one in found]
    with pytest.raises(SheetError) as raised:
        package.open_sheet(folder)
    assert str(raised.value) == str(found[0])
    return found[0]


def test_a_sheet_opens_from_its_folder_and_from_its_descriptor(tmp_path: Path) -> None:
    folder = mines().write(tmp_path)
    by_folder = package.open_sheet(folder)
    assert by_folder == package.open_sheet(folder / "datapackage.json")
    assert [one.name for one in by_folder.resources] == ["firm-output", "office-output"]
    assert package.mistakes(folder) == []


def test_properties_of_other_tools_are_left_alone_even_one_called_folder(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor |= {"folder": "elsewhere", "x-tool": {"a": 1}}
    draft.resource()["bytes"] = 12
    folder = draft.write(tmp_path)
    assert open_document(folder).folder == folder


CONTENTS: dict[str, tuple[bytes, str, str]] = {
    "no file content": (b"", "", "empty"),
    "blank": (b" \n", "", "empty"),
    "byte order mark": (b"\xef\xbb\xbf{}", "", "byte order mark"),
    "UTF-16": ("{}".encode("utf-16"), "", "UTF-16"),
    "UTF-16 without byte order mark": ("{}".encode("utf-16-le"), "", "UTF-16"),
    "a number without end": (b'{"name": %s}' % (b"9" * 5000), "", "too large"),
    "brackets without end": (b'{"a":' + b"[" * 100_000, "", "nested too deeply"),
    "not a number": (b'{"a": NaN}', "line 1, column 7", "not valid JSON"),
    "Latin-1": ('{\n  "title": "Café"}'.encode("latin-1"), "line 2, column 16", "not UTF-8"),
    "missing comma": (b'{\n  "name": "a"\n  "title": "b"}', "line 3, column 3", "not valid JSON"),
    "cut off": (b'{\n  "name": "a",\n', "line 2, column 15", "ends too early"),
    "something after": (b"{}\n{}", "line 2, column 1", "not valid JSON"),
    "a list": (b"[]", "", "An object is expected here, not a list."),
}


@pytest.mark.parametrize("case", CONTENTS)
def test_a_file_that_is_no_descriptor_is_told_with_line_and_column(case: str, tmp_path: Path) -> None:
    content, place, problem = CONTENTS[case]
    (tmp_path / "datapackage.json").write_bytes(content)
    mistake = only_mistake(tmp_path)
    assert mistake.place == place
    assert problem in mistake.problem
    assert mistake.remedy


def test_a_missing_file_and_an_unreadable_one_are_told(tmp_path: Path) -> None:
    assert "no such file" in only_mistake(tmp_path / "nowhere").problem
    (tmp_path / "datapackage.json").mkdir()
    assert "cannot be read" in only_mistake(tmp_path).problem


PLAIN = {"tabs": [{"kind": "table", "name": "tables", "title": "Tables"}]}
"""The property of ours with no more than it must have."""

SLIPS: dict[str, tuple[Change, str, str]] = {
    "no resources": (lambda d: d.descriptor.update(resources=[], views=[], factsheet=PLAIN), "resources", "is empty"),
    "a name of a tab in capitals": (
        lambda d: d.descriptor["factsheet"]["tabs"][0].update(name="Mines"),
        "tab “Mines”, name",
        "cannot have",
    ),
    "a name of two lines": (lambda d: d.descriptor["views"][0].update(name="a\nb"), "view “a\nb”, name", "cannot have"),
    "no tabs": (lambda d: d.descriptor["factsheet"].update(tabs=[]), "tabs", "is empty"),
    "an unknown type": (
        lambda d: d.field("output").update(type="decimal"),
        "resource “firm-output”, schema, field “output”, type",
        "'decimal' is none of those that “type” can have",
    ),
    "a part of a table that is not there": (
        lambda d: d.resource().update(path=["firm.csv", "more.csv"]),
        "resource “firm-output”, path",
        "There is no file “more.csv”.",
    ),
    "a misspelt property of ours": (
        lambda d: d.descriptor["factsheet"]["tabs"][1].update(veiws=[]),
        "tab “charts”",
        "no property “veiws”",
    ),
    "an unknown kind of tab": (
        lambda d: d.descriptor["factsheet"]["tabs"][1].update(kind="chart"),
        "tab “charts”, kind",
        "'chart' is none",
    ),
    "a tab of no kind": (
        lambda d: d.descriptor["factsheet"]["tabs"][1].pop("kind"),
        "tab “charts”",
        "“kind” is missing",
    ),
    "a list as the value of a key": (
        lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0]["cell"]["row"].update(year=[2021]),
        "tab “summary”, highlight “Output”, cell, row, ...",
        "not a list",
    ),
    "a resource twice": (
        lambda d: d.descriptor["resources"].append(dict(d.resource())),
        "resource “firm-output”",
        "more than one resource",
    ),
    "a field twice": (
        lambda d: d.resource()["schema"]["fields"].append({"name": "year"}),
        "resource “firm-output”, field “year”",
        "more than one field",
    ),
    "a source twice": (
        lambda d: d.descriptor["sources"].append({"name": "firm", "title": "Again"}),
        "source “firm”",
        "more than one source",
    ),
    "a view twice": (
        lambda d: d.descriptor["views"].append(d.descriptor["views"][0]),
        "view “output”",
        "more than one view",
    ),
    "a tab twice": (
        lambda d: d.descriptor["factsheet"]["tabs"].append({"kind": "table", "name": "charts", "title": "Again"}),
        "tab “charts”",
        "more than one tab",
    ),
    "a tab of an unknown view": (
        lambda d: d.descriptor["factsheet"]["tabs"][1].update(views=["ouput"]),
        "tab “charts”, views",
        "no view “ouput”",
    ),
    "a timeline without a table": (
        lambda d: d.descriptor["factsheet"]["tabs"][0].update(timeline="history"),
        "tab “summary”, timeline",
        "no resource “history”",
    ),
    "a deck with an unknown heading": (
        lambda d: d.descriptor["factsheet"]["tabs"].append(
            {"kind": "cards", "name": "c", "title": "C", "decks": [{"resource": "firm-output", "text": "note"}]}
        ),
        "tab “c”, deck “firm-output”",
        "no field “name”",
    ),
    "a view of an unknown table": (
        lambda d: d.descriptor["views"][0].update(resources=["firm-output", "office-output", "other"]),
        "view “output”, resources",
        "no resource “other”",
    ),
    "a series of an unknown field": (
        lambda d: d.descriptor["views"][0]["spec"]["series"].append("outptu"),
        "view “output”, series 3",
        "no field “outptu”",
    ),
    "a series of texts": (
        lambda d: d.descriptor["views"][0]["spec"]["series"].append("note"),
        "view “output”, series 3",
        "of type string, not a number",
    ),
    "a highlight without its source": (
        lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0].update(source="frim"),
        "tab “summary”, highlight “Output”",
        "no source “frim”",
    ),
    "a highlight without end": (
        lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0].update(figure="Infinity"),
        "tab “summary”, highlight “Output”",
        "“Infinity” is not a figure",
    ),
    "a highlight in words": (
        lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0].update(figure="many"),
        "tab “summary”, highlight “Output”, figure",
        "A number is expected here, not a text.",
    ),
    "a highlight of an unknown field": (
        lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0]["cell"].update(field="profit"),
        "tab “summary”, highlight “Output”, cell",
        "no field “profit”",
    ),
    "a check of an unknown field": (
        lambda d: d.descriptor["factsheet"]["checks"].append(
            {"type": "sequence", "name": "s", "title": "S", "resource": "firm-output", "field": "yaer"}
        ),
        "check “s”",
        "no field “yaer”",
    ),
    "a primary key of an unknown field": (
        lambda d: d.resource()["schema"].update(primaryKey="id"),
        "resource “firm-output”, primaryKey",
        "no field “id”",
    ),
    "a foreign key to an unknown table": (
        lambda d: d.resource()["schema"].update(
            foreignKeys=[{"fields": "source", "reference": {"resource": "people", "fields": "name"}}]
        ),
        "resource “firm-output”, foreign key 1, reference",
        "no resource “people”",
    ),
    "a bad pattern": (
        lambda d: d.field("note").update(constraints={"pattern": "("}),
        "resource “firm-output”, field “note”, constraints, pattern",
        "not a regular expression",
    ),
    "path and data": (lambda d: d.resource().update(data=[]), "resource “firm-output”", "both"),
    "neither path nor data": (lambda d: d.resource().pop("path"), "resource “firm-output”", "neither"),
    "a missing table": (lambda d: d.files.pop("firm.csv"), "resource “firm-output”, path", "no file “firm.csv”"),
    "an unknown encoding": (
        lambda d: d.resource().update(encoding="utf-9"),
        "resource “firm-output”, encoding",
        "no text encoding “utf-9”",
    ),
    "an encoding that is none of texts": (
        lambda d: d.resource().update(encoding="base64"),
        "resource “firm-output”, encoding",
        "no text encoding “base64”",
    ),
    "an encoding that is none of files": (
        lambda d: d.resource().update(encoding="idna"),
        "resource “firm-output”, encoding",
        "no text encoding “idna”",
    ),
    "a name that no file can have": (
        lambda d: d.resource().update(path="a" * 5000),
        "resource “firm-output”, path",
        "There is no file",
    ),
    "a delimiter of two characters": (
        lambda d: d.resource().update(dialect={"delimiter": ";;"}),
        "resource “firm-output”, dialect, delimiter",
        "“delimiter” is not one character",
    ),
    "no delimiter": (
        lambda d: d.resource().update(dialect={"delimiter": ""}),
        "resource “firm-output”, dialect, delimiter",
        "“delimiter” is not one character",
    ),
    "a quotation mark that parts cells": (
        lambda d: d.resource().update(dialect={"delimiter": '"'}),
        "resource “firm-output”, dialect",
        "the same",
    ),
    "a pattern too deep": (
        lambda d: d.field("note").update(constraints={"pattern": "(" * 500 + ")" * 500}),
        "resource “firm-output”, field “note”, constraints, pattern",
        "not a regular expression",
    ),
    "a tolerance below zero": (
        lambda d: d.descriptor["factsheet"]["checks"].append(
            {
                "type": "total",
                "name": "t",
                "title": "T",
                "resource": "firm-output",
                "parts": ["output"],
                "total": "output",
                "key": "year",
                "tolerance": -1,
            }
        ),
        "check “t”, tolerance",
        "“tolerance” is less than 0",
    ),
    "a day that is none": (
        lambda d: d.descriptor["factsheet"]["checks"].append(
            {
                "type": "latest",
                "name": "l",
                "title": "L",
                "resource": "firm-output",
                "field": "year",
                "referenceResource": "office-output",
                "referenceField": "year",
                "published": "measured",
                "by": "May",
            }
        ),
        "check “l”, by",
        "“by” is not a date",
    ),
}


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_told_with_its_place_and_a_remedy(case: str, tmp_path: Path) -> None:
    change, place, problem = SLIPS[case]
    draft = mines()
    change(draft)
    mistake = only_mistake(draft.write(tmp_path))
    assert mistake.place == place
    assert problem in mistake.problem
    assert mistake.remedy.endswith((".", "?"))
    assert mistake.file == str(tmp_path / "datapackage.json")


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
    assert package.open_sheet(folder).resources[0].path == "firm.csv"


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
