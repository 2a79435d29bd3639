"""Files that packages name are found, or listed with the reason."""

import json
from pathlib import Path

import pytest

from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.descriptor.foreign_samples import (
    FIELDS,
    TABLE,
    Descriptor,
    notices_of,
    package,
    resource,
    sheet_of,
    written,
)


def test_what_was_assumed_is_told_once_with_its_count(tmp_path: Path) -> None:
    fields = [{"name": name, "type": "any", "description": None, "unit": None} for name in ("Entity", "Year", "Deaths")]
    told = notices_of(tmp_path, package(title=None, resources=[resource(schema={"fields": fields})]))
    assert told == [
        ("assumed", "Properties that are null count as absent.", 6),
        ("assumed", "The package has no title; it is called as its name is.", 1),
        ("odd", "The descriptor is not quite as the standard, Data Package 1, asks.", 3),
    ]


NEAR: dict[str, tuple[str, str]] = {
    "a slash": ("income/deaths.csv", "income!deaths.csv"),
    "a colon and quotation marks": ('a: "deaths".csv', "a! !deaths!.csv"),
    "a cut end": (f"{'Deaths and more ' * 8}.csv", f"{('Deaths and more ' * 8)[:96].strip()}.csv"),
    "capitals": ("DEATHS OF ALL.CSV", "Deaths of all.csv"),
    "backslashes": ("data\\deaths.csv", "data/deaths.csv"),
    "an encoded space": ("all%20deaths.csv", "all deaths.csv"),
    "another folder": ("data/all.csv", "csv/all.csv"),
    "what it is packed in": ("all.csv", "all.csv.gz"),
}


@pytest.mark.parametrize("case", NEAR)
def test_a_file_that_can_only_be_meant_is_found_and_told(case: str, tmp_path: Path) -> None:
    path, file = NEAR[case]
    descriptor = package(resources=[resource(path=path), resource(name="other")])
    opened = open_package(written(tmp_path, descriptor, {file: TABLE}))
    assert (opened.sound().resources[0].path, opened.sound().resources[0].reason) == (file, "")
    assert case == "backslashes" or [notice.kind for notice in opened.notices] == ["assumed"]


@pytest.mark.parametrize(("path", "why"), [("figures.csv", "is not there"), ("/etc/passwd", "may not be read")])
def test_the_only_file_is_read_where_the_only_resource_names_another(tmp_path: Path, path: str, why: str) -> None:
    told = notices_of(tmp_path, package(resources=[resource(path=path)]))
    assert told == [("assumed", f"The file that the descriptor names {why}; “deaths.csv” is read in its place.", 1)]


def test_of_several_tables_no_file_is_taken_for_another(tmp_path: Path) -> None:
    missing = [resource(), resource(name="daily", path="daily.csv")]
    sheet = sheet_of(tmp_path, package(resources=missing), {"yearly.csv": TABLE})
    assert [found.reason for found in sheet.resources] == ["", "There is no file “daily.csv” in the folder."]


UNREAD: dict[str, tuple[Descriptor, str]] = {
    "a missing file": (resource(path="none.csv"), "There is no file “none.csv” in the folder."),
    "missing parts": (resource(path=["no.csv", "none.csv"]), "There is no file “no.csv” in the folder."),
    "an address": (
        resource(path="https://example.org/a.csv"),
        "It stands at https://example.org/a.csv, and nothing is",
    ),
    "a way out": (resource(path="../secret.csv"), "“../secret.csv” cannot be read: The path leads out of the folder."),
    "another place": (resource(path="/etc/passwd"), "“/etc/passwd” cannot be read: The path is absolute."),
    "no file": (resource(path=None), "The descriptor names no file for it."),
}


@pytest.mark.parametrize("case", UNREAD)
def test_a_table_that_cannot_be_read_is_listed_with_the_reason(case: str, tmp_path: Path) -> None:
    lost, reason = UNREAD[case]
    descriptor = package(resources=[resource(), lost | {"name": "lost"}])
    (tmp_path / "secret.csv").write_text(TABLE, encoding="utf-8")
    document = open_document(written(tmp_path / "package", descriptor))
    assert document.resource("lost").reason.startswith(reason)
    told = [(notice.kind, notice.place) for notice in document.notices if notice.kind != "odd"]
    assert told == [("left out", "table “lost”")]
    assert len(document.table("deaths")) == 2
    assert document.size("lost") == 0
    with pytest.raises(SheetError, match=r"datapackage\.json, resource “lost”: "):
        document.table("lost")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (["deaths.csv", "none.csv"], "Parts of the table are not in the folder: “none.csv”."),
        (["none.csv", "deaths.csv"], "Parts of the table are not in the folder: “none.csv”."),
        ("de*.csv", "“de*.csv” stands for several files, which are read as one table."),
        ("parts/", "“parts/” stands for several files, which are read as one table."),
        ("https://example.org/of/1990.csv?raw", "The table is said to stand at https://example.org/of/1990.csv?raw; "),
    ],
)
def test_parts_that_are_there_are_a_table(path: str | list[str], told: str, tmp_path: Path) -> None:
    descriptor = package(resources=[resource(path=path), resource(name="other")])
    document = open_document(written(tmp_path, descriptor, {"parts/1990.csv": TABLE}))
    assert document.table("deaths").columns["Deaths"].tolist() == [3, 4]
    assert document.notices[0].sentence.startswith(told)


def test_a_part_without_anything_spoils_itself_alone(tmp_path: Path) -> None:
    descriptor = package(resources=[resource(path=["deaths.csv", "empty.csv"])])
    table = open_document(written(tmp_path, descriptor, {"empty.csv": ""})).table("deaths")
    assert (len(table), [mistake.problem for mistake in table.mistakes.listed]) == (2, ["The file is empty."])


def test_a_schema_and_a_dialect_in_files_are_read_and_never_fetched(tmp_path: Path) -> None:
    inside = resource(schema="schema/deaths.json", dialect="dialect.yaml")
    outside = resource(name="far", schema="https://example.org/schema.json")
    lost = resource(name="lost", schema="../schema.json")
    files = {"schema/deaths.json": json.dumps({"fields": FIELDS}), "dialect.yaml": "delimiter: ','\nheaderRows: [1]\n"}
    opened = open_package(written(tmp_path, package(resources=[inside, outside, lost]), files))
    near, far, gone = opened.sound().resources
    assert near.schema is not None
    assert [field.name for field in near.schema.fields] == ["Entity", "Year", "Deaths"]
    assert near.dialect.header_rows == (1,)
    assert (far.schema, gone.schema) == (None, None)
    assert [notice.place for notice in opened.notices] == ["resource “far”, schema", "resource “lost”, schema"]


VIEW: Descriptor = {"name": "a", "title": "Deaths", "resources": ["deaths"], "specType": "simple"}


SPEC: Descriptor = {"type": "line", "group": "Year", "series": ["Year"]}


def test_charts_that_can_be_drawn_are_kept_and_the_others_told(tmp_path: Path) -> None:
    views = [
        {**VIEW, "spec": SPEC},
        {**VIEW, "spec": {**SPEC, "type": "lines-and-points", "extra": 1}, "resources": [0]},
        {**VIEW, "spec": SPEC, "resources": [{"name": "deaths", "transform": []}], "name": None},
        {**VIEW, "spec": {**SPEC, "series": ["Rate"]}, "title": "Rate"},
        {**VIEW, "specType": "plot", "title": "Plot", "spec": {}},
        {**VIEW, "spec": {"type": "line"}},
    ]
    opened = open_package(written(tmp_path, package(views=views)))
    assert [view.spec.type for view in opened.sound().views] == ["line", "line", "line"]
    assert len({view.name for view in opened.sound().views}) == 3
    told = [notice.sentence for notice in opened.notices if notice.kind == "left out"]
    assert told == [
        "The chart “Plot” is of the kind “plot”, which is not drawn.",
        "A part without a usable “group” is left out.",
        "A part without a usable “spec” is left out.",
        "The chart “Rate” is not drawn: The resource “deaths” has no field “Rate”.",
    ]


def test_a_link_that_leads_out_is_not_told_as_a_file_that_is_read(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.csv").write_text(TABLE)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link.csv").symlink_to(tmp_path / "elsewhere.csv")
    descriptor = package(resources=[resource(path="link.csv"), resource(name="other")])
    opened = open_package(written(tmp_path / "folder", descriptor, {}))
    assert not [notice.sentence for notice in opened.notices if "in its place" in notice.sentence]
