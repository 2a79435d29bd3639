"""What the standard asks of a descriptor, held against frictionless: where the two differ, it is said who is right."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from harbin_viewer.factsheet.descriptor.standard import DEPARTS, departures, version_of
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.report import as_text
from tests.factsheet.descriptor.foreign_samples import package, resource, written

SECOND = "https://datapackage.org/profiles/2.0/datapackage.json"
FIELD: dict[str, Any] = {"name": "Deaths", "type": "integer"}
SOUND: dict[str, Any] = {
    "name": "deaths",
    "title": "Deaths",
    "licenses": [{"name": "CC0-1.0", "path": "https://example.org/cc0", "title": "CC0"}],
    "sources": [{"title": "World Bank", "path": "https://example.org"}],
    "contributors": [{"title": "Ann", "email": "ann@example.org"}],
    "resources": [{"name": "deaths", "path": "deaths.csv", "schema": {"fields": [{"name": "Entity"}, FIELD]}}],
}
SOUND_2 = {**SOUND, "$schema": SECOND}
WRONG: tuple[Any, ...] = (None, 7, 1.5, True, {}, ["x"], {"a": 1}, "free text, with Ümlaut", " x")

IN_PACKAGE = ("name", "title", "description", "homepage", "version", "keywords", "image", "profile", "created")
PLACES: tuple[tuple[str | int, ...], ...] = (
    *((name,) for name in (*IN_PACKAGE, "licenses", "sources", "contributors")),
    *(("licenses", 0, name) for name in ("name", "path", "title")),
    *(("sources", 0, name) for name in ("title", "path", "email")),
    *(("contributors", 0, name) for name in ("title", "path", "email", "role")),
    *(("resources", 0, name) for name in ("name", "title", "description", "format", "mediatype", "encoding", "hash")),
    *(("resources", 0, name) for name in ("bytes", "sources", "licenses")),
    *(("resources", 0, "schema", name) for name in ("primaryKey", "foreignKeys", "missingValues")),
    *(("resources", 0, "schema", "fields", 1, name) for name in ("name", "type", "title", "description", "format")),
    *(("resources", 0, "schema", "fields", 1, name) for name in ("constraints", "bareNumber")),
)


class Case(NamedTuple):
    """A descriptor with one property changed."""

    descriptor: dict[str, Any]
    place: tuple[str | int, ...]
    value: Any

    @property
    def name(self) -> str:
        """The property."""
        return str(self.place[-1])


def cases(sound: dict[str, Any]) -> Iterator[Case]:
    for place in PLACES:
        for value in WRONG:
            changed = copy.deepcopy(sound)
            part: Any = changed
            for step in place[:-1]:
                part = part[step]
            part[place[-1]] = value
            yield Case(changed, place, value)


REASONS: dict[str, Callable[[Case], bool]] = {
    "a profile is a text; frictionless looks for a file of that name": lambda case: case.name == "profile",
    "the second version asks for no form of names": lambda case: (
        case.name == "name" and version_of(case.descriptor) == 2 and isinstance(case.value, str)
    ),
    "a role is of the first version": lambda case: case.name == "role" and version_of(case.descriptor) == 2,
    "a missing value may have a label in the second version": lambda case: case.name == "missingValues",
    "frictionless takes what is false for what is not there": lambda case: not case.value,
    "a number is no date, nor is an object": lambda case: case.name == "created",
    "bytes are a whole number": lambda case: case.name == "bytes",
    "an address of e-mail has an @": lambda case: case.name == "email",
    "what a text of a format means is another question": lambda case: case.name in ("format", "hash", "encoding"),
    "a key in the key of a field": lambda case: case.name in ("primaryKey", "foreignKeys"),
}


@pytest.mark.parametrize("sound", [SOUND, SOUND_2], ids=["version 1", "version 2"])
def test_both_judges_agree_on_descriptors_or_it_is_said_who_is_right(sound: dict[str, Any]) -> None:
    frictionless = pytest.importorskip("frictionless")
    assert list(departures(sound)) == []
    unexplained = []
    for case in cases(sound):
        ours = bool(list(departures(case.descriptor)))
        theirs = _refused(frictionless, case.descriptor)
        if ours != theirs and not any(holds(case) for holds in REASONS.values()):
            unexplained.append((case.place, case.value, "ours" if ours else "theirs"))
    assert unexplained == []


def _refused(frictionless: Any, descriptor: dict[str, Any]) -> bool:
    try:
        frictionless.Package.from_descriptor(copy.deepcopy(descriptor))
    except Exception:
        return True
    return False


def of_schema(**schema: Any) -> dict[str, Any]:
    """A change of a package of version 2: one table with one field and what else its schema has."""
    table = {"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a"}], **schema}}
    return {"resources": [table], "$schema": SECOND}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"name": "My data"}, "name: small letters"),
        ({"name": "My data", "$schema": SECOND}, ""),
        ({"sources": [{"name": "World Bank"}]}, "sources[0]: “title”"),
        ({"sources": [{"path": "https://example.org"}], "$schema": SECOND}, ""),
        ({"sources": [{}], "$schema": SECOND}, "sources[0]: “title”, “path”, “email” or “version”"),
        ({"contributors": [{"givenName": "Ann"}], "$schema": SECOND}, ""),
        ({"contributors": [{"title": "Ann", "roles": []}], "$schema": SECOND}, "contributors[0].roles: one at least"),
        ({"licenses": [{"title": "CC"}]}, "licenses[0]: “name” or “path”"),
        ({"created": "yesterday"}, "created: a date with a time"),
        ({"created": "2024-02-30T10:00:00Z"}, "created: a date that there is"),
        ({"description": None}, "description: a text"),
        ({"resources": [{"path": "t.csv"}]}, "resources[0]: “name”"),
        ({"resources": [{"name": "t"}]}, "resources[0]: “path” or “data”"),
        ({"resources": [{"name": "t", "path": ["t.csv", "u.csv"], "schema": "schema.json"}]}, ""),
        ({"resources": [{"name": "t", "path": "t.csv", "dialect": {"header": "no"}}]}, "dialect.header: true or false"),
        ({"resources": [{"name": "t", "path": "t.csv", "schema": {"fields": [{"name": "a", "type": "int"}]}}]}, "type"),
        ({"contributors": [{}], "$schema": SECOND}, "contributors[0]: “title”"),
        (of_schema(fieldsMatch="equal"), ""),
        (of_schema(fieldsMatch=["equal"]), ""),
        (of_schema(fieldsMatch="most"), "fieldsMatch: one of"),
        (of_schema(primaryKey=["b"]), "primaryKey: names of fields"),
        (of_schema(uniqueKeys=[["a"], ["a", "b"]]), "uniqueKeys[1]: names of fields"),
        (of_schema(uniqueKeys=["a"]), "uniqueKeys[0]: a list of names of fields"),
        (of_schema(fields=[{"name": "a", "categories": ["x", {"value": "x"}]}]), "categories: each value once"),
        (of_schema(fields=[{"name": "a", "categories": [1], "constraints": {"enum": [1, 2]}}]), "enum: values that"),
        (of_schema(fields=[{"name": "a", "categories": [1, 2], "constraints": {"enum": ["1"]}}]), ""),
        ({"resources": [{"name": "t", "path": "t.csv", "dialect": {"headerRows": [0]}}]}, "headerRows[0]: a row"),
        ({"licenses": []}, "licenses: one at least"),
        ({"contributors": [], "$schema": SECOND}, "contributors: one at least"),
        (of_schema(fields=[{"name": "a", "constraints": {"enum": "a"}}]), "constraints.enum: a list"),
        (of_schema(fields=[{"name": "a", "constraints": {"minLength": -1}}]), "constraints.minLength: a whole number"),
        (of_schema(fields=[{"name": "a", "constraints": {"least": 1}}]), "constraints: no constraint “least”"),
        (of_schema(fields=[{"name": "a", "constraints": {"enum": ["a"], "maxLength": 0, "minimum": "1"}}]), ""),
        ({**of_schema(fieldsMatch="foo"), "$schema": ""}, "fieldsMatch: one of"),
    ],
)
def test_each_version_asks_what_it_asks(change: dict[str, Any], told: str) -> None:
    found = [f"{place}: {asked}" for place, asked in departures({**SOUND, **change})]
    assert len(found) == bool(told)
    assert all(told in line for line in found)


@pytest.mark.parametrize("odd", [{}, {"resources": 7}, {"resources": [None, 3, []]}, {"sources": {"a": [1]}}])
def test_whatever_a_descriptor_is_the_judge_comes_to_an_end(odd: dict[str, Any]) -> None:
    assert list(departures(odd))
    assert json.dumps([*departures(odd)])


def test_check_says_in_one_line_where_a_descriptor_departs_and_does_not_call_it_valid(tmp_path: Path) -> None:
    found = examine(written(tmp_path, package(name="My data", resources=[resource(title=7)])))
    told = [notice for notice in found.notices if notice.sentence.startswith(DEPARTS)]
    assert [notice.count for notice in told] == [2]
    assert not found.mistakes
    assert "The descriptor and all tables are valid" not in as_text(found)
    assert "All tables are valid" in as_text(found)
