"""Data packages of others open: what the standard lets be missing may be missing, what is harmless is understood."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.descriptor.package import open_package
from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.descriptor.foreign_samples import FIELDS, Descriptor, package, resource, sheet_of, written

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


def test_times_that_are_written_otherwise_than_the_schema_says_are_times_and_that_is_said(tmp_path: Path) -> None:
    fields = {
        "fields": [
            {"name": "when", "type": "datetime", "format": "fmt:%Y-%m-%dT%H%M%SZ"},
            {"name": "load", "type": "number"},
        ]
    }
    rows = "when,load\n" + "".join(f"2015-01-01T{hour:02}:00:00Z,{hour + 0.5}\n" for hour in range(24))
    folder = written(tmp_path, package(resources=[resource(schema=fields)]), {"deaths.csv": rows})
    table = open_document(folder).table("deaths")
    assert table.columns["when"].dtype.kind == "M"
    assert [notice.sentence for notice in table.notices if "when" in notice.sentence] == [
        "The schema has “when” written otherwise than the values are, which were read as dates with times."
    ]
    assert table.mistakes.total == 24
    assert not table.mistakes.cells


def test_a_sign_of_money_in_the_cells_of_a_column_of_numbers_is_its_unit(tmp_path: Path) -> None:
    fields = {"fields": [{"name": "grant", "type": "string"}, {"name": "amount", "type": "number"}]}
    rows = "grant,amount\n" + "".join(f'G{n},"${n + 1},500"\n' for n in range(12))
    folder = written(tmp_path, package(resources=[resource(schema=fields)]), {"deaths.csv": rows})
    table = open_document(folder).table("deaths")
    assert table.columns["amount"].tolist()[:2] == [1500, 2500]
    assert table.field("amount").unit == "$"


def test_a_chart_whose_name_says_only_that_it_is_one_is_called_by_its_measures(tmp_path: Path) -> None:
    fields = [dict(field) for field in FIELDS]
    fields[2] |= {
        "title": "Deaths of children",
        "description": "Deaths (in thousands) of children, based on registers.",
    }
    spec = {"type": "line", "group": "Year", "series": ["Deaths"]}
    views = [{"name": name, "resources": ["deaths"], "spec": spec} for name in ("graph-1", "deaths-graph")]
    found = sheet_of(tmp_path, package(resources=[resource(schema={"fields": fields})], views=views)).views
    assert [(view.label, view.subtitle) for view in found] == [
        ("Deaths of children", "Deaths (in thousands) of children"),
        ("deaths-graph", ""),
    ]
