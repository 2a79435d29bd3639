"""The JSON Schema for authors of fact sheets is that of the types, and says of sheets what the program says."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.descriptor.json_schema.property_words import SENTENCES
from harbin_viewer.factsheet.descriptor.json_schema.schema_making import as_text, json_schema
from harbin_viewer.factsheet.model.status import STATUSES, Status
from tests.factsheet.sheets import Draft, mines

FILE = Path(__file__).parents[3] / "resources" / "schema" / "fact-sheet.json"


def says_valid(descriptor: Any, schema: Any = None) -> bool:
    checker = jsonschema.Draft202012Validator(schema or json.loads(FILE.read_bytes()))
    return bool(checker.is_valid(descriptor))


def test_the_schema_that_is_handed_out_is_that_of_the_types() -> None:
    assert FILE.read_bytes() == as_text(json_schema()), "write it anew: python -m …descriptor.json_schema FILE"


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(FILE.read_bytes()))


def test_the_bundled_sheet_is_valid() -> None:
    assert says_valid(json.loads((bundle.default_sheet() / "datapackage.json").read_bytes()))


CHANGES: dict[str, Callable[[Draft], object]] = {
    "nothing": lambda d: None,
    "no tabs": lambda d: d.descriptor["factsheet"].update(tabs=[]),
    "an unknown kind of tab": lambda d: d.descriptor["factsheet"]["tabs"][0].update(kind="start"),
    "an unknown status": lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0].update(status="sure"),
    "a misspelt property of ours": lambda d: d.descriptor["factsheet"].update(abuot="x"),
    "a figure that is no number": lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0].update(figure=[1]),
    "an unknown type of field": lambda d: d.field("output").update(type="decimal"),
    "a list of paths": lambda d: d.resource().update(path=["firm.csv"]),
    "a view of another kind": lambda d: d.descriptor["views"].append({"name": "v", "specType": "vega"}),
    "a view without a spec": lambda d: d.descriptor["views"][0].pop("spec"),
    "a check without its resource": lambda d: d.descriptor["factsheet"].update(
        checks=[{"type": "sequence", "name": "s", "title": "S", "field": "year"}]
    ),
    "properties of other tools": lambda d: d.descriptor.update({"profile": "data-package", "x-tool": {"a": 1}}),
}


@pytest.mark.parametrize("case", CHANGES)
def test_schema_and_program_judge_alike(case: str, tmp_path: Path) -> None:
    draft = mines()
    CHANGES[case](draft)
    assert says_valid(draft.descriptor) == (package.mistakes(draft.write(tmp_path)) == [])


@pytest.fixture
def revised() -> Iterator[None]:
    STATUSES.add(Status("revised", "revised", "The body has corrected itself since.", 15))
    yield
    STATUSES.remove("revised")


@pytest.mark.usefixtures("revised")
def test_a_status_of_ones_own_is_in_the_schema() -> None:
    draft = mines()
    draft.descriptor["factsheet"]["tabs"][0]["highlights"][0]["status"] = "revised"
    assert says_valid(draft.descriptor, json_schema())
    assert not says_valid(draft.descriptor)


def test_an_editor_has_a_sentence_for_each_property_and_choice() -> None:
    schema = json_schema()
    parts = {"FactSheet": schema, **schema["$defs"]}
    bare = [f"{name}.{word}" for name, part in parts.items() for word, of in part.get("properties", {}).items()
            if not of.get("description")]  # fmt: skip
    assert bare == []
    choices = schema["$defs"]["FactSheetPart"]["properties"]["tabs"]["items"]["properties"]["kind"]
    assert len(choices["enum"]) == len(choices["enumDescriptions"]) > 4
    assert all(choices["enumDescriptions"])


def test_words_are_said_of_properties_that_there_are() -> None:
    schema = json_schema()
    parts = {"FactSheet": schema, **schema["$defs"]}
    there = {f"{name}.{word}" for name, part in parts.items() for word in part.get("properties", {})}
    there |= {f"*.{name.rpartition('.')[2]}" for name in there}
    assert set(SENTENCES) <= there


def test_a_mark_that_there_is_not_is_told_by_the_schema() -> None:
    descriptor = json.loads((bundle.default_sheet() / "datapackage.json").read_text(encoding="utf-8"))
    assert says_valid(descriptor, json_schema())
    descriptor["views"][0]["spec"]["type"] = "pie"
    assert not says_valid(descriptor, json_schema())
