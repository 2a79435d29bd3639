"""Data packages of others open: what the standard lets be missing may be missing, what is harmless is understood."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.descriptor.foreign.below import FilesBelow
from harbin_viewer.factsheet.descriptor.package import open_package, open_package_of
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.report import as_json, as_text
from harbin_viewer.factsheet.sources.files.package_files import MemoryFiles

TABLE = "Entity,Year,Deaths\nPeru,1990,3\nChile,1990,4\n"
FIELDS = [{"name": "Entity", "type": "string"}, {"name": "Year", "type": "year"}, {"name": "Deaths", "type": "any"}]

Descriptor = dict[str, Any]


def package(**changed: Any) -> Descriptor:
    """A package as others write them; `changed` are its properties, None takes one away."""
    whole = {"name": "deaths", "title": "Deaths", "resources": [resource()], **changed}
    return {name: value for name, value in whole.items() if value is not None}


def resource(**changed: Any) -> Descriptor:
    whole = {"name": "deaths", "path": "deaths.csv", "schema": {"fields": [dict(field) for field in FIELDS]}, **changed}
    return {name: value for name, value in whole.items() if value is not None}


def written(folder: Path, descriptor: Any, files: dict[str, str] | None = None, name: str = "datapackage.json") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in {"deaths.csv": TABLE, **(files or {})}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, encoding="utf-8")
    text = descriptor if isinstance(descriptor, str) else json.dumps(descriptor)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def sheet_of(folder: Path, descriptor: Any, files: dict[str, str] | None = None) -> FactSheet:
    return open_package(written(folder, descriptor, files)).sound()


def notices_of(folder: Path, descriptor: Any, files: dict[str, str] | None = None) -> list[tuple[str, str, int]]:
    opened = open_package(written(folder, descriptor, files))
    return [(notice.kind, notice.sentence, notice.count) for notice in opened.notices]


HARMLESS: dict[str, Descriptor] = {
    "no name": package(name=None),
    "free text as a name": package(name="My data (2017), all of it"),
    "a number as a name": package(name=7),
    "no title": package(title=None),
    "a title in two languages": package(title={"de": "Todesfälle", "en": "Deaths"}),
    "a source that is an address": package(sources=[{"path": "https://example.org"}]),
    "a source with free text as its name": package(sources=[{"name": "World Bank"}]),
    "a source that is a text": package(sources=["World Bank"]),
    "one source, not in a list": package(sources={"title": "World Bank"}),
    "a contributor with a given name": package(contributors=[{"givenName": "Ann"}]),
    "a contributor of version 1": package(contributors=[{"name": "Ann", "role": "author"}]),
    "a licence as a text": package(licenses="CC-BY-4.0"),
    "a licence as an object": package(licenses={"type": "ODC-PDDL", "url": "https://example.org/pddl"}),
    "a licence of the earliest version": package(license="ODC-PDDL"),
    "a description that is null": package(description=None, homepage=None) | {"description": None},
    "keywords in a text": package(keywords="death, war"),
    "a view of another kind": package(views=[{"name": "a", "specType": "vega", "spec": {"mark": "bar"}}]),
    "a view that is incomplete": package(views=[{"specType": "simple"}, "x", None]),
    "resources by name": package(resources={"deaths": {"path": "deaths.csv"}}),
    "a resource that is a path": package(resources=["deaths.csv"]),
    "a resource without a name": package(resources=[resource(name=None)]),
    "two resources of one name": package(resources=[resource(), resource()]),
    "a path in a list": package(resources=[resource(path=["deaths.csv"])]),
    "two paths": package(resources=[resource(path=["deaths.csv", "deaths.csv"])]),
    "a path with a step to where it begins": package(resources=[resource(path="./deaths.csv")]),
    "a url of the earliest version": package(resources=[resource(path=None, url="deaths.csv")]),
    "an address": package(resources=[resource(path="https://example.org/deaths.csv")]),
    "no schema": package(resources=[resource(schema=None)]),
    "a schema that is null": package(resources=[resource() | {"schema": None}]),
    "a schema without fields": package(resources=[resource(schema={"fields": []})]),
    "a schema that is a list": package(resources=[resource(schema=FIELDS)]),
    "fields by their names": package(resources=[resource(schema={"fields": ["Entity", "Year", "Deaths"]})]),
    "fields in an object": package(resources=[resource(schema={"fields": {"Entity": {}, "Year": {}, "Deaths": {}}})]),
    "a field of an unknown type": package(resources=[resource(schema={"fields": [{"name": "a", "type": "money"}]})]),
    "a dialect as frictionless writes it": package(resources=[resource(dialect={"csv": {"delimiter": ","}})]),
    "rows of comments": package(resources=[resource(dialect={"commentRows": [9]})]),
    "labelled missing values": package(
        resources=[resource(schema={"fields": FIELDS, "missingValues": [{"value": "-99", "label": "refused"}]})]
    ),
    "fieldsMatch": package(resources=[resource(schema={"fields": FIELDS, "fieldsMatch": ["subset"]})]),
    "a description in HTML": package(
        description="<p>Deaths</p>", profile="data-package", **{"$schema": "https://x.org"}
    ),
    "a version that is a number": package(version=1.0),
    "what others know of us": package(factsheet=None, harbin=3),
}


@pytest.mark.parametrize("case", HARMLESS)
def test_what_is_missing_or_harmless_keeps_no_package_closed(case: str, tmp_path: Path) -> None:
    opened = open_package(written(tmp_path, HARMLESS[case]))
    assert opened.mistakes == ()
    sheet = opened.sound()
    assert sheet.title
    assert sheet.name
    assert sheet.factsheet.tabs
    assert all(found.name for found in sheet.resources)
    assert all(source.title for source in sheet.sources)
    assert [found.reason for found in sheet.resources if found.path == "deaths.csv"] in ([""], ["", ""], [])
    assert all(len(open_document(tmp_path).table(found.name)) for found in sheet.resources if not found.reason)


def test_title_and_name_come_from_the_name_or_the_folder(tmp_path: Path) -> None:
    by_name = sheet_of(tmp_path / "a", package(title=None, name="gold-prices"))
    assert (by_name.title, by_name.name) == ("Gold prices", "gold-prices")
    by_folder = sheet_of(tmp_path / "Steel of 2017", package(title=None, name=None))
    assert (by_folder.title, by_folder.name) == ("Steel of 2017", "steel-of-2017")


def test_people_terms_and_coverage_are_kept(tmp_path: Path) -> None:
    sheet = sheet_of(
        tmp_path,
        package(
            author="Ann Example <ann@example.org> (https://example.org/ann)",
            maintainers=[{"name": "Bo"}],
            contributors=[{"title": "Cy", "role": "wrangler"}],
            license={"id": "odc-pddl", "url": "https://example.org/pddl"},
            keywords=["death"],
            temporal={"start": 1990, "end": "2020-01"},
            spatial={"label": "Peru"},
            url="https://example.org",
        ),
    )
    people = {person.label: (person.roles, person.email, person.path) for person in sheet.contributors}
    assert people == {
        "Cy": (("wrangler",), "", ""),
        "Ann Example": (("author",), "ann@example.org", "https://example.org/ann"),
        "Bo": (("maintainer",), "", ""),
    }
    assert [(terms.label, terms.path) for terms in sheet.licenses] == [("odc-pddl", "https://example.org/pddl")]
    assert (sheet.keywords, sheet.temporal, sheet.spatial) == (("death",), "1990 to 2020-01", "Peru")
    assert sheet.homepage == "https://example.org"


OWID = package(
    name="Deaths (World Bank)",
    owidTags=["Health"],
    sources=[
        {
            "name": "Deaths (World Bank)",
            "dataPublishedBy": "World Bank ",
            "dataPublisherSource": "Surveys <b>and</b> censuses",
            "link": "https://example.org/wdi",
            "retrievedDate": "18/04/2018",
            "additionalInfo": "What it is.",
        }
    ],
    resources=[
        resource(
            name=None,
            schema={
                "fields": [
                    FIELDS[0],
                    FIELDS[1],
                    {
                        "name": "Deaths",
                        "type": "any",
                        "description": None,
                        "owidDisplaySettings": '{"name": "Deaths of all", "unit": "deaths", "numDecimalPlaces": 1}',
                    },
                ]
            },
        )
    ],
)


def test_our_world_in_data_is_understood(tmp_path: Path) -> None:
    sheet = sheet_of(tmp_path, OWID)
    (source,) = sheet.sources
    assert (source.label, source.title, source.path) == ("World Bank", "Deaths (World Bank)", "https://example.org/wdi")
    assert (source.accessed, source.note) == ("2018-04-18", "Surveys and censuses")
    assert (sheet.description, sheet.keywords) == ("What it is.", ("Health",))
    schema = sheet.resource("deaths").schema
    assert schema is not None
    assert [(field.label, field.unit) for field in schema.fields][2] == ("Deaths of all", "deaths")


@pytest.mark.parametrize(
    ("written_so", "read_as"),
    [
        ("24/05/19", "2019-05-24"), ("7th February 2020", "2020-02-07"), ("May 2019", "2019-05"), ("2022-10-03",) * 2,
        ("e.g. 2017-10-24", "2017-10-24"), ("March 3rd, 2018", "2018-03-03"), ("31/31/2018",) * 2, ("soon",) * 2,
    ],
)  # fmt: skip
def test_dates_of_retrieval_are_read_day_before_month(written_so: str, read_as: str, tmp_path: Path) -> None:
    sources = [{"name": "a", "dataPublishedBy": "b", "retrievedDate": written_so}]
    assert sheet_of(tmp_path, package(sources=sources)).sources[0].accessed == read_as


def test_years_that_are_days_are_whole_numbers_from_a_first_day_on(tmp_path: Path) -> None:
    shown = {"yearIsDay": True, "zeroDay": "2020-01-21"}
    fields = [FIELDS[0], FIELDS[1], {**FIELDS[2], "owidDisplaySettings": shown}]
    schema = sheet_of(tmp_path, package(resources=[resource(schema={"fields": fields})])).resources[0].schema
    assert schema is not None
    assert (schema.fields[1].type, schema.fields[1].zero_day) == ("integer", "2020-01-21")


def test_a_data_portal_is_understood(tmp_path: Path) -> None:
    portal = {
        "title": "Deaths", "name": "deaths", "notes": "What it is.", "license_title": "Open", "license_id": "odc",
        "organization": {"title": "Ministry"}, "tags": [{"display_name": "health"}], "maintainer": "Bo",
        "maintainer_email": "bo@example.org", "url": "https://example.org/deaths",
        "resources": [{"name": "Deaths by year", "url": "deaths.csv", "format": "CSV"}],
    }  # fmt: skip
    sheet = sheet_of(tmp_path, {"success": True, "result": portal})
    assert (sheet.description, sheet.keywords, sheet.licenses[0].label) == ("What it is.", ("health",), "Open")
    assert [source.label for source in sheet.sources] == ["Ministry"]
    assert [(person.label, person.email) for person in sheet.contributors] == [("Bo", "bo@example.org")]
    assert [(found.name, found.path, found.tabular) for found in sheet.resources] == [
        ("Deaths by year", "deaths.csv", True)
    ]


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


def test_the_only_file_is_read_where_the_only_resource_names_another(tmp_path: Path) -> None:
    told = notices_of(tmp_path, package(resources=[resource(path="figures.csv")]))
    assert told == [
        ("assumed", "The file that the descriptor names is not there; “deaths.csv” is read in its place.", 1)
    ]


def test_of_several_tables_no_file_is_taken_for_another(tmp_path: Path) -> None:
    missing = [resource(), resource(name="daily", path="daily.csv")]
    sheet = sheet_of(tmp_path, package(resources=missing), {"yearly.csv": TABLE})
    assert [found.reason for found in sheet.resources] == ["", "There is no file “daily.csv” in the folder."]


UNREAD: dict[str, tuple[Descriptor, str]] = {
    "a missing file": (resource(path="none.csv"), "There is no file “none.csv” in the folder."),
    "a missing part": (
        resource(path=["deaths.csv", "none.csv"]),
        "There is no file “none.csv” in the folder, which is",
    ),
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
    with pytest.raises(SheetError, match="lost"):
        document.table("lost")


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
        (BOMB, "nested too deeply"),
        ("".join(f"k{number}: &k{number} [1]\nl{number}: *k{number}\n" for number in range(200)), "by reference"),
        ("- &a [*a]", "refers to itself"),
        ("just words", "An object is expected here"),
        ("a: 1", "it names no resources"),
    ],
)
def test_yaml_that_is_none_or_made_to_harm_is_one_mistake(text: str, problem: str, tmp_path: Path) -> None:
    (mistake,) = open_package(written(tmp_path, text, name="datapackage.yaml")).mistakes
    assert problem in mistake.problem


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
