"""Valid and broken sheets before two judges: frictionless and ours agree, or the table says why they do not."""

import json
import logging
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.report import as_text
from tests.factsheet.sheets import Draft, column_of, mines, one_table, table

FIELDS: list[dict[str, Any]] = [{"name": "a", "type": "integer"}, {"name": "b", "type": "string"}]


class Case(NamedTuple):
    """A sheet, whether ours must find it valid, and why frictionless sees it otherwise ("" where it does not)."""

    make: Callable[[], Draft]
    valid: bool
    why_not: str = ""


def changed(change: Callable[[Draft], Any]) -> Callable[[], Draft]:
    def make() -> Draft:
        draft = mines()
        change(draft)
        return draft

    return make


def cells(kind: str, *texts: str, **more: Any) -> Callable[[], Draft]:
    return lambda: column_of("x", kind, *texts, **more)


def text(content: bytes | str, **more: Any) -> Callable[[], Draft]:
    return lambda: one_table(content, FIELDS, **more)


def written(content: bytes) -> Callable[[], Draft]:
    return lambda: Draft({}, {}, content)


def resource(**more: Any) -> Callable[[Draft], Any]:
    return lambda draft: draft.resource().update(more)


def inline(data: Any) -> Callable[[], Draft]:
    def make() -> Draft:
        draft = one_table("", FIELDS)
        draft.resource().pop("path")
        draft.resource()["data"] = data
        return draft

    return make


def encoded(name: str, content: bytes) -> Callable[[], Draft]:
    def make() -> Draft:
        draft = one_table(content, FIELDS)
        draft.resource()["encoding"] = name
        return draft

    return make


def marked(content: str, **dialect: str) -> Callable[[], Draft]:
    def make() -> Draft:
        draft = one_table(content, FIELDS)
        draft.resource()["dialect"] = dialect
        return draft

    return make


def twice(before: str, after: str) -> Callable[[], Draft]:
    def make() -> Draft:
        draft = mines()
        text = json.dumps(draft.descriptor)
        assert before in text
        return Draft(draft.descriptor, draft.files, text.replace(before, after).encode())

    return make


def keyed(there: str, **more: Any) -> Callable[[], Draft]:
    def make() -> Draft:
        key = {"fields": "b", "reference": {"resource": "other", "fields": "id"} | more}
        draft = one_table("a,b\n1,x\n2,y\n", FIELDS, foreignKeys=[key])
        fields = [{"name": "id", "type": "string"}]
        draft.descriptor["resources"].append({"name": "other", "path": "o.csv", "schema": {"fields": fields}})
        draft.files["o.csv"] = there
        return draft

    return make


OURS = "a rule of fact sheets, which frictionless does not know"
LENIENT = "frictionless takes it, and Table Schema does not"
QUOTES = "frictionless reads on over misplaced quotation marks, and cells come out other than they were meant"
GUESSED = "frictionless guesses the encoding where none is named, and Data Package says that it is UTF-8 then"
LOST = "frictionless passes over a property that the schema does not have, and its value is lost in silence"

CASES: dict[str, Case] = {
    # whole sheets
    "two tables": Case(mines, True),
    "a sheet with a table alone": Case(text("a,b\n1,x\n"), True),
    "no rows": Case(text("a,b\n"), True),
    "inline objects": Case(inline([{"a": 1, "b": "x"}]), True),
    "inline lists": Case(inline([["a", "b"], [1, "x"]]), True),
    "foreign key": Case(keyed("id\nx\ny\n"), True),
    # descriptor
    "bad JSON": Case(written(b'{"name": "a",}'), False),
    "cut off": Case(written(b'{"name": "a"'), False),
    "empty descriptor": Case(written(b""), False),
    "a list for a descriptor": Case(written(b"[]"), False),
    "descriptor in Latin-1": Case(written('{"name": "a", "title": "é"}'.encode("latin-1")), False),
    "descriptor with byte order mark": Case(written(b"\xef\xbb\xbf{}"), False),
    "descriptor in UTF-16": Case(written('{"name": "a"}'.encode("utf-16")), False),
    "brackets without end": Case(written(b'{"name": ' + b"[" * 100_000), False),
    "a property twice": Case(
        twice('"path": "firm.csv"', '"path": "other.csv", "path": "firm.csv"'),
        False,
        "frictionless takes the last and says nothing of the first, which is lost in silence",
    ),
    "no resources": Case(
        changed(lambda d: d.descriptor.update(resources=[])),
        False,
        "frictionless takes a package without resources, which Data Package forbids",
    ),
    "a resource without name": Case(changed(lambda d: d.resource().pop("name")), False),
    "a name with spaces": Case(changed(resource(name="firm output")), False),
    "a resource twice": Case(changed(lambda d: d.descriptor["resources"].append(d.resource())), False),
    "a field twice": Case(changed(lambda d: d.resource()["schema"]["fields"].append({"name": "year"})), False),
    "an unknown type": Case(changed(lambda d: d.field("output").update(type="decimal")), False),
    "a field without name": Case(changed(lambda d: d.field("note").pop("name")), False),
    "neither path nor data": Case(changed(lambda d: d.resource().pop("path")), False),
    "path and data": Case(changed(resource(data=[])), False),
    "a missing file": Case(changed(lambda d: d.files.pop("firm.csv")), False),
    "a path out of the folder": Case(changed(resource(path="../firm.csv")), False),
    "an absolute path": Case(changed(resource(path="/etc/hostname")), False),
    "an unknown encoding": Case(changed(resource(encoding="utf-9")), False),
    "a schema that is no object": Case(changed(resource(schema=5)), False),
    "a key of an unknown field": Case(changed(lambda d: d.resource()["schema"].update(primaryKey="id")), False),
    "a key to an unknown field": Case(keyed("id\nx\ny\n", fields="name"), False),
    "a key to an unknown table": Case(keyed("id\nx\ny\n", resource="people"), False),
    # ours alone
    "no tabs": Case(changed(lambda d: d.descriptor["factsheet"].update(tabs=[])), False, OURS),
    "no fact sheet": Case(changed(lambda d: d.descriptor.pop("factsheet")), True),
    "an unknown kind of tab": Case(
        changed(lambda d: d.descriptor["factsheet"]["tabs"][0].update(kind="start")), False, OURS
    ),
    "a view of an unknown table": Case(
        changed(lambda d: d.descriptor["views"][0].update(resources=["firm-output", "x"])), False, OURS
    ),
    "a view of an unknown field": Case(
        changed(lambda d: d.descriptor["views"][0]["spec"].update(group="yaer")), False, OURS
    ),
    "a tab of an unknown view": Case(
        changed(lambda d: d.descriptor["factsheet"]["tabs"][1].update(views=["x"])), False, OURS
    ),
    "a highlight of an unknown source": Case(
        changed(lambda d: d.descriptor["factsheet"]["tabs"][0]["highlights"][0].update(source="x")), False, OURS
    ),
    "a row of an unknown source": Case(
        changed(
            lambda d: (
                d.files.update({"firm.csv": table("2021,110,10,,x,,,claimed,")}),
                d.descriptor["factsheet"]["checks"].append({"type": "sources", "name": "s", "title": "S"}),
            )
        ),
        False,
        OURS,
    ),
    # types
    "numbers": Case(cells("number", "1", "-2.5", "1e3", "NaN", "INF", "-INF", ""), True),
    "a number in words": Case(cells("number", "many"), False),
    "a decimal comma": Case(cells("number", "1,5"), False),
    "a decimal comma that is declared": Case(cells("number", "1.000,5", decimalChar=",", groupChar="."), True),
    "a number with its unit": Case(cells("number", "5 %"), False),
    "a number with its unit that is declared": Case(cells("number", "5 %", bareNumber=False), True),
    "a number with underscore": Case(cells("number", "1_000"), False, LENIENT),
    "whole numbers": Case(cells("integer", "1", "-2", "+3"), True),
    "a decimal for a whole number": Case(cells("integer", "1.5"), False),
    "booleans": Case(cells("boolean", "true", "false", "1", "0"), True),
    "yes for a boolean": Case(cells("boolean", "yes"), False),
    "dates": Case(cells("date", "2024-05-17", "1896-09-08"), True),
    "a date of another order": Case(cells("date", "17.05.2024"), False),
    "30 February": Case(cells("date", "2024-02-30"), False),
    "a date by its pattern": Case(cells("date", "17.05.2024", format="%d.%m.%Y"), True),
    "a date against its pattern": Case(cells("date", "2024-05-17", format="%d.%m.%Y"), False),
    "moments": Case(cells("datetime", "2024-05-17T09:30:00Z"), True),
    "a moment without date": Case(cells("datetime", "09:30:00"), False),
    "times": Case(cells("time", "09:30:00"), True),
    "25 o'clock": Case(cells("time", "25:00:00"), False),
    "years": Case(cells("year", "2024"), True),
    "a short year": Case(cells("year", "24"), False),
    "months": Case(cells("yearmonth", "2024-05"), True),
    "a thirteenth month": Case(cells("yearmonth", "2024-13"), False),
    "durations": Case(cells("duration", "P1Y"), True),
    "a duration in words": Case(cells("duration", "a year"), False),
    "objects": Case(cells("object", '{"a": 1}'), True),
    "a list for an object": Case(cells("object", "[1]"), False),
    "arrays": Case(cells("array", "[1]"), True),
    "places": Case(cells("geopoint", "126.63, 45.75"), True),
    "a place off the earth": Case(cells("geopoint", "126.63, 145.75"), False),
    "email addresses": Case(cells("string", "a@b.org", format="email"), True),
    "an address with its scheme": Case(cells("string", "mailto:a@b.org", format="email"), False),
    "no email address": Case(cells("string", "a at b", format="email"), False),
    "web addresses": Case(cells("string", "https://b.org/a", format="uri"), True),
    "no web address": Case(cells("string", "not an address", format="uri"), False),
    "no UUID": Case(cells("string", "123", format="uuid"), False),
    "a missing value that is declared": Case(cells("number", "-", missingValues=["-"]), True),
    "a missing value that is not": Case(cells("number", "-"), False),
    # constraints
    "a missing required value": Case(cells("string", "", constraints={"required": True}), False),
    "a value twice": Case(cells("string", "a", "a", constraints={"unique": True}), False),
    "below the minimum": Case(cells("number", "0", constraints={"minimum": 1}), False),
    "at the minimum": Case(cells("number", "1", constraints={"minimum": 1}), True),
    "above the maximum": Case(cells("date", "2025-01-01", constraints={"maximum": "2024-12-31"}), False),
    "too long": Case(cells("string", "abcd", constraints={"maxLength": 3}), False),
    "too short": Case(cells("string", "a", constraints={"minLength": 3}), False),
    "against the pattern": Case(cells("string", "ab1", constraints={"pattern": "[a-z]*"}), False),
    "not of the list": Case(cells("string", "c", constraints={"enum": ["a", "b"]}), False),
    "a key twice": Case(text("a,b\n1,x\n1,y\n", primaryKey=["a"]), False),
    "a key that leads nowhere": Case(keyed("id\nx\n"), False),
    # shape
    "a missing column": Case(text("a\n1\n"), False),
    "an extra column": Case(text("a,b,c\n1,2,3\n"), False),
    "a renamed column": Case(text("a,c\n1,2\n"), False),
    "a column twice": Case(text("a,b,b\n1,2,3\n"), False),
    "a column without name": Case(text("a,b,\n1,2,3\n"), False),
    "columns in another order": Case(text("b,a\nx,1\n"), False),
    "too few cells": Case(text("a,b\n1\n"), False),
    "too many cells": Case(text("a,b\n1,x,y\n"), False),
    "an empty row": Case(text("a,b\n1,x\n\n2,y\n"), False),
    "an empty file": Case(text(""), False),
    "quoted cells": Case(text('a,b\n1,"x, ""y""\nz"\n'), True),
    "an open quotation mark": Case(text('a,b\n1,"x\n2,y\n'), False, QUOTES),
    "text after a quotation": Case(text('a,b\n1,"x"y\n'), False, QUOTES),
    "UTF-8 with byte order mark": Case(text("\ufeffa,b\n1,é\n"), True),
    "Latin-1 without a word": Case(text("a,b\n1,café\n".encode("latin-1")), False, GUESSED),
    "Latin-1 declared as UTF-8": Case(encoded("utf-8", "a,b\n1,café\n".encode("latin-1")), False),
    "Latin-1 that is declared": Case(encoded("iso-8859-1", "a,b\n1,café\n".encode("latin-1")), True),
    "a delimiter that is declared": Case(marked("a;b\n1;x\n", delimiter=";"), True),
    "a delimiter that is not": Case(
        text("a;b\n1;x\n"),
        False,
        "frictionless guesses the delimiter where none is named, and Table Dialect says that it is a comma then",
    ),
    "a delimiter of two characters": Case(
        marked("a;;b\n1;;x\n", delimiter=";;"), True, "frictionless knows delimiters of one character alone"
    ),
    "no delimiter": Case(marked("a,b\n1,x\n", delimiter=""), False),
    "a null byte": Case(text(b"a,b\n\x001,x\n"), False),
    "text after text": Case(text(b"\x89PNG\r\n\x1a\n\x00\xff"), False),
    "line ends of Windows": Case(text("a,b\r\n1,x\r\n"), True),
    "inline number for a text": Case(inline([{"a": 1, "b": 2}]), False),
    "inline decimal for a whole number": Case(inline([{"a": 1.5, "b": "x"}]), False),
    "an extra inline property": Case(inline([{"a": 1, "b": "x", "c": 1}]), False, LOST),
}


@contextmanager
def calm() -> Iterator[None]:
    """frictionless and its libraries warn of their own old ways."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable(logging.CRITICAL)
        yield
        logging.disable(logging.NOTSET)


def valid_to_frictionless(folder: Path) -> bool:
    with calm():
        import frictionless

        try:
            return bool(frictionless.validate(str(folder / "datapackage.json")).valid)
        except frictionless.FrictionlessException:
            return False


@pytest.mark.parametrize("name", CASES)
def test_both_judges_agree_or_the_table_says_why_not(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    folder = case.make().write(tmp_path / "sheet")
    found = examine(folder)
    assert found.holds is case.valid, as_text(found)
    assert (valid_to_frictionless(folder) is case.valid) is (case.why_not == ""), case.why_not


def test_at_least_forty_broken_sheets_are_judged_and_nearly_all_alike() -> None:
    broken = [case for case in CASES.values() if not case.valid]
    assert len(broken) >= 40
    assert sum(case.why_not in ("", OURS) for case in CASES.values()) >= 0.9 * len(CASES)
