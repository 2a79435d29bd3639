"""A descriptor may be YAML or lie in a zip, and a fact sheet may be all that a package may be."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.factsheet.descriptor.foreign.below import FilesBelow
from harbin_viewer.factsheet.descriptor.package import open_package, open_package_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.report import as_json, as_text
from harbin_viewer.factsheet.sources.files.package_files import MemoryFiles
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

YAML = """
name: deaths
title: Deaths
created: 2020-01-31
resources:
  - &deaths
    name: deaths
    path: deaths.csv
    schema: {fields: [{name: Entity}, {name: Year, type: year}, {name: Deaths, type: integer}]}
"""


@pytest.mark.parametrize("name", ["datapackage.yaml", "datapackage.yml", "data_package.yml", "data_package.yaml"])
def test_a_descriptor_may_be_yaml(name: str, tmp_path: Path) -> None:
    document = open_document(written(tmp_path, YAML, name=name))
    assert (document.sheet.title, document.sheet.created) == ("Deaths", "2020-01-31")
    assert document.table("deaths").record(0) == {"Entity": "Peru", "Year": 1990, "Deaths": 3}


BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 9)
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: [", "This is not valid YAML"),
        ("!!python/object/apply:os.system ['true']", "This is not valid YAML"),
        ("a: !!timestamp x", "“x” is no timestamp"),
        ("a: !!bool x", "“x” is no bool"),
        ("a: 2000-13-45", "“2000-13-45” is no timestamp"),
        ("a: \x1b[31m", "has a control character in it, 0x1b"),
        (BOMB, "nested too deeply"),
        ("".join(f"k{number}: &k{number} [1]\nl{number}: *k{number}\n" for number in range(200)), "by reference"),
        ("- &a [*a]", "refers to itself"),
        (f"a: [{'0, ' * 250_000}]", "more than 250,000 names and values"),
        ("just words", "An object is expected here"),
        ("a: 1", "it names no resources"),
    ],
)
def test_yaml_that_is_none_or_made_to_harm_is_one_mistake(text: str, problem: str, tmp_path: Path) -> None:
    (mistake,) = open_package(written(tmp_path, text, name="datapackage.yaml")).mistakes
    assert problem in mistake.problem


def test_yaml_with_very_many_signs_in_its_texts_is_read(tmp_path: Path) -> None:
    opened = open_package(written(tmp_path, f"description: '{', ' * 300_000}'\n{YAML}", name="datapackage.yaml"))
    assert opened.mistakes == ()


@pytest.mark.parametrize("start", ["\ufeff", ""])
def test_a_byte_order_mark_is_told_and_passed_over(start: str, tmp_path: Path) -> None:
    told = notices_of(tmp_path, start + json.dumps(package()))
    assert told == ([("odd", "The file begins with a byte order mark.", 1)] if start else [])


def test_what_is_no_package_is_told(tmp_path: Path) -> None:
    (mistake,) = open_package(written(tmp_path, {"type": "FeatureCollection"})).mistakes
    assert mistake.problem == "This is no data package: it names no resources."


def test_a_package_in_a_zip_or_in_memory_is_understood_alike() -> None:
    files = MemoryFiles({
        "deaths/datapackage.json": json.dumps(package(title=None)).encode(), "deaths/deaths.csv": TABLE.encode(),
    }, "deaths.zip")  # fmt: skip
    below = FilesBelow(files, "deaths")
    opened = open_package_of(below, "datapackage.json")
    assert (opened.sound().title, opened.sound().resources[0].reason) == ("Deaths", "")
    document = Document(opened.sound(), Path(), below, opened.notices)
    assert len(document.table("deaths")) == 2


def test_check_tells_notices_as_notices(tmp_path: Path) -> None:
    found = examine(written(tmp_path, package(title=None)))
    assert found.holds
    assert "Assumed\n" in as_text(found)
    assert json.loads(as_json(found))["notices"][0]["kind"] == "assumed"


def own(change: Callable[[Descriptor], object]) -> Descriptor:
    """A fact sheet of our own, changed in what Data Package has."""
    tabs = [{"kind": "table", "name": "tables", "title": "Tables"}]
    descriptor = package(factsheet={"tabs": tabs})
    change(descriptor)
    return descriptor


OWN: dict[str, Callable[[Descriptor], object]] = {
    "a list of paths": lambda d: d["resources"][0].update(path=["deaths.csv"]),
    "a schema in a file": lambda d: d["resources"][0].update(schema="schema.json"),
    "an address": lambda d: d["resources"].append(resource(name="far", path="https://example.org/a.csv")),
    "a view of another kind": lambda d: d.update(views=[{"name": "a", "resources": ["deaths"], "specType": "vega"}]),
    "no title": lambda d: d.pop("title"),
    "a source without a title": lambda d: d.update(sources=[{"path": "https://example.org"}]),
    "a contributor by given name": lambda d: d.update(contributors=[{"givenName": "Ann"}]),
}


@pytest.mark.parametrize("case", OWN)
def test_a_fact_sheet_may_be_all_that_the_standard_lets_a_package_be(case: str, tmp_path: Path) -> None:
    files = {"schema.json": json.dumps({"fields": FIELDS})}
    opened = open_package(written(tmp_path, own(OWN[case]), files))
    assert opened.mistakes == ()
    assert opened.sound().resources[0].path == "deaths.csv"
    assert opened.sound().title


def test_a_fact_sheet_in_yaml_keeps_its_rules(tmp_path: Path) -> None:
    text = YAML + "factsheet: {tabs: [{kind: table, name: tables, title: Tables, resorces: []}]}\n"
    (mistake,) = open_package(written(tmp_path, text, name="datapackage.yaml")).mistakes
    assert mistake.problem == "There is no property “resorces” here."


def test_figures_of_a_fact_sheet_keep_their_decimals_also_where_a_part_has_another_form(tmp_path: Path) -> None:
    cell = {"resource": "deaths", "row": {"Entity": "Peru"}, "field": "Deaths"}
    text = json.dumps(own(OWN["a list of paths"]) | {"sources": [{"name": "a", "title": "A"}]}).replace(
        '"tabs": [',
        '"tabs": [{"kind": "summary", "name": "s", "title": "S", "highlights": [{"title": "D", "figure": 3.10, "unit": '
        f'"t", "period": "p", "status": "single", "source": "a", "cell": {json.dumps(cell)}}}]}}, ',
    )
    (tab, _) = open_package(written(tmp_path, text)).sound().factsheet.tabs
    assert str(tab.figures[0].figure) == "3.10"


def test_a_source_without_a_name_is_credited_with_nothing(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, package(sources=[{"title": "Daily prices"}, {"title": "Monthly prices"}]))
    assert sheet.source("") is None
