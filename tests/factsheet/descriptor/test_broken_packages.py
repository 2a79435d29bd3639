"""Broken packages of others, and what is no package: a sound result, or one message that fits what was handed over."""

import json
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.overview.printed import as_text
from harbin_viewer.factsheet.overview.whole import whole
from harbin_viewer.factsheet.report import as_text as as_report

TABLE = "Entity,Year,Deaths\nPeru,1990,3\nChile,1990,4\n"
FIELDS = [{"name": "Entity", "type": "string"}, {"name": "Year", "type": "year"}, {"name": "Deaths", "type": "number"}]


def opened(folder: Path, *, table: str = TABLE, name: str = "datapackage.json", **changed: Any) -> Document:
    """A package of one table whose resource is changed so."""
    (folder / "deaths.csv").write_text(table, encoding="utf-8")
    resource = {"name": "deaths", "path": "deaths.csv", "schema": {"fields": FIELDS}, **changed}
    whole_resource = {key: value for key, value in resource.items() if value is not None}
    (folder / name).write_text(json.dumps({"title": "Deaths", "resources": [whole_resource]}), encoding="utf-8")
    return open_document(folder)


def figures(document: Document) -> list[float]:
    table = document.table("deaths")
    return [float(value) for value in table.columns["Deaths"].tolist()]


def told(document: Document) -> str:
    return " ".join(f"{notice.sentence} {notice.place}" for notice in document.notices)


@pytest.mark.parametrize("encoding", ["klingon", "hex", "base64", " utf-8 ", ""])
def test_an_encoding_that_is_none_hides_no_table(tmp_path: Path, encoding: str) -> None:
    document = opened(tmp_path, encoding=encoding)
    assert figures(document) == [3, 4]
    assert ("no text encoding" in told(document)) == bool(encoding.strip() != "utf-8" and encoding)


def test_an_encoding_that_is_none_hides_no_table_in_a_list_either(tmp_path: Path) -> None:
    document = opened(tmp_path, encoding=["klingon"])
    assert figures(document) == [3, 4]
    assert "There is no text encoding “klingon”. resource “deaths”, encoding" in told(document)


@pytest.mark.parametrize(
    ("dialect", "sign"),
    [
        ({"delimiter": "||"}, ","),
        ({"delimiter": "||"}, "||"),
        ({"delimiter": "::"}, "::"),
        ({"delimiter": "whitespace"}, ","),
        ({"delimiter": "tab"}, "\t"),
        ({"delimiter": "\\t"}, "\t"),
        ({"delimiter": "semicolon"}, ";"),
        ({"quoteChar": "''"}, ","),
        ({"quoteChar": ""}, ","),
        ({"escapeChar": "\n"}, ","),
        ({"delimiter": ",", "escapeChar": ","}, ","),
        ({"commentChar": "//"}, ","),
    ],
)
def test_signs_of_a_dialect_that_are_none_are_understood_or_left_out(
    tmp_path: Path, dialect: dict[str, str], sign: str
) -> None:
    assert figures(opened(tmp_path, dialect=dialect, table=TABLE.replace(",", sign))) == [3, 4]


@pytest.mark.parametrize("times", [1, 9_000], ids=["small", "large"])
@pytest.mark.parametrize("quote", [None, ""])
def test_a_dialect_without_a_quotation_mark_takes_one_for_a_letter(
    tmp_path: Path, quote: str | None, times: int
) -> None:
    rows = 'Peru,1990,3\n"Chile,1990,4\n' * times
    document = opened(tmp_path, dialect={"quoteChar": quote}, table=f"Entity,Year,Deaths\n{rows}")
    assert figures(document) == [3, 4] * times


def test_keys_that_lead_nowhere_are_told_and_not_followed(tmp_path: Path) -> None:
    keys = [
        {"fields": ["Entity"], "reference": {"resource": "nowhere", "fields": ["x"]}},
        {"fields": "Nix", "reference": {"resource": "", "fields": "Entity"}},
        {"fields": ["Entity", "Year"], "reference": {"resource": "", "fields": ["Entity"]}},
    ]
    document = opened(tmp_path, schema={"fields": FIELDS, "foreignKeys": keys})
    assert figures(document) == [3, 4]
    assert "A key leads to “nowhere”, which is no table of the package" in told(document)
    assert "A key names the field “Nix”, which “deaths” does not have." in told(document)
    assert "A key of 2 fields leads to 1 of “deaths”, and so to no row." in told(document)


@pytest.mark.parametrize(
    "data",
    [TABLE, json.dumps([["Entity", "Year", "Deaths"], ["Peru", 1990, 3], ["Chile", 1990, 4]])],
    ids=["CSV", "JSON"],
)
def test_rows_that_stand_as_one_text_are_a_table(tmp_path: Path, data: str) -> None:
    assert figures(opened(tmp_path, path=None, data=data)) == [3, 4]


def test_a_descriptor_may_have_a_name_of_its_own(tmp_path: Path) -> None:
    document = opened(tmp_path, name="metadata.json")
    assert document.sheet.title == "Deaths"
    assert document.sheet.resources[0].schema is not None


@pytest.mark.parametrize("address", ["http://example.org/datapackage.json", "https://example.org/x/", "s3://a/b.csv"])
def test_an_address_is_told_whole_with_what_to_do(address: str) -> None:
    with pytest.raises(SheetError, match="This is an address, and nothing is fetched") as refused:
        open_document(Path(address))
    assert refused.value.file == address.rstrip("/")


def test_a_report_names_the_file_that_a_person_handed_over(tmp_path: Path) -> None:
    file = tmp_path / "deaths.csv"
    file.write_text(TABLE, encoding="utf-8")
    assert examine(file).file == file


def test_a_very_wide_table_is_told_in_a_time_that_grows_with_its_width(tmp_path: Path) -> None:
    def seconds(count: int) -> float:
        names = [f"f{number}" for number in range(count)]
        table = ",".join(names) + "\n" + ",".join("1" for _name in names) + "\n"
        fields = [{"name": name, "type": "number"} for name in names]
        folder = tmp_path / str(count)
        folder.mkdir()
        begun = process_time()
        as_text(whole(opened(folder, table=table, schema={"fields": fields})))
        return process_time() - begun

    seconds(10)
    assert seconds(2_000) < 12 * seconds(400) + 0.2


def test_roles_given_up_are_found_again() -> None:
    from harbin_viewer.factsheet.roles.evidence import gather
    from harbin_viewer.factsheet.roles.field_facts import FieldFacts

    evidence = gather([FieldFacts("a"), FieldFacts("b")], {"a": np.array([1.0]), "b": np.array([2.0])})
    evidence.settle("b", "measure", "")
    evidence.settle("a", "bound", "")
    assert evidence.named("measure") == ["b"]
    evidence.give_up("a")
    evidence.settle("a", "measure", "")
    assert evidence.named("measure") == ["a", "b"]
    assert evidence.named("bound") == []


def test_a_cell_against_its_own_schema_is_a_mistake_in_any_package_and_hides_nothing(tmp_path: Path) -> None:
    cells = "".join(f"Peru,{year},3\n" for year in range(100, 300))
    document = opened(tmp_path, table="Entity,Year,Deaths\n" + cells)
    assert len(document.table("deaths")) == 200
    found = examine(tmp_path)
    assert not found.holds
    text = " ".join(as_report(found).split())
    assert text.count("is not a year of four digits") == 3
    assert "(The same is wrong in 197 more places of it.)" in text


def test_what_was_assumed_is_no_mistake_and_a_file_that_is_not_there_is(tmp_path: Path) -> None:
    opened(tmp_path, path="elsewhere/deaths of all.csv", schema=None)
    assert examine(tmp_path).holds
    (tmp_path / "deaths.csv").unlink()
    assert not examine(tmp_path).holds
