"""A slip in a descriptor is told with its place and a remedy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.factsheet.descriptor.slip_samples import only_mistake
from tests.factsheet.sheets import Draft, mines

Change = Callable[[Draft], Any]


PLAIN = {"tabs": [{"kind": "table", "name": "tables", "title": "Tables"}]}
"""The property of ours with no more than it must have."""


SLIPS: dict[str, tuple[Change, str, str]] = {
    "no resources": (lambda d: d.descriptor.update(resources=[], views=[], factsheet=PLAIN), "resources", "is empty"),
    "a name of a tab in capitals": (
        lambda d: d.descriptor["factsheet"]["tabs"][0].update(name="Mines"),
        "tab “Mines”, name",
        "cannot have",
    ),
    "a language by its name": (
        lambda d: d.descriptor.update(languages=["de", "Deutsch"]),
        "languages, item 2",
        "no tag of a language",
    ),
    "a name of two lines": (lambda d: d.descriptor["views"][0].update(name="a\nb"), "view “a b”, name", "cannot have"),
    "a field of two lines": (
        lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0]["cell"].update(field="output\n"),
        "tab “summary”, highlight “Output”, cell",
        "has no field “output ”.",
    ),
    "a difference to an object": (
        lambda d: d.descriptor["views"][0]["spec"]["series"][0].update(derive="difference", minus={"field": "growth"}),
        "view “output”, spec, series, item 1, minus",
        "an object",
    ),
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
    "an escape of two characters": (
        lambda d: d.resource().update(dialect={"escapeChar": ";;"}),
        "resource “firm-output”, dialect, escapeChar",
        "“escapeChar” is not one character",
    ),
    "no delimiter": (
        lambda d: d.resource().update(dialect={"delimiter": ""}),
        "resource “firm-output”, dialect, delimiter",
        "“delimiter” does not stand in a line",
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
