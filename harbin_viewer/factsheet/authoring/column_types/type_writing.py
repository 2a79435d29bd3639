"""Declares in the descriptor how a column is read, by Table Schema; every other sign stays, and so does the table."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from harbin_viewer.factsheet.authoring.arranging.removing import all_or_each, places_of_charts
from harbin_viewer.factsheet.authoring.arranging.splicing import Place, Splice, refuse_new_mistakes, spliced
from harbin_viewer.factsheet.authoring.column_types.column_cells import why_not_read_otherwise
from harbin_viewer.factsheet.authoring.column_types.column_reading import (
    FIGURES,
    ColumnReading,
    in_letters,
    is_figure,
    reading_of,
)
from harbin_viewer.factsheet.authoring.column_types.what_stays import told_to_look_at
from harbin_viewer.factsheet.authoring.evidence.json_places import with_value
from harbin_viewer.factsheet.authoring.evidence.json_texts import without
from harbin_viewer.factsheet.authoring.evidence.taking_back import Change
from harbin_viewer.factsheet.authoring.facts.figure_writing import figures_of
from harbin_viewer.factsheet.authoring.own_descriptor import still_in
from harbin_viewer.factsheet.authoring.whole_files import content_of
from harbin_viewer.factsheet.descriptor.package import opened_as
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import UnwrittenError
from harbin_viewer.factsheet.model.package.resource import SAID
from harbin_viewer.factsheet.model.sheet import TOLD
from harbin_viewer.factsheet.wording import by_number, first_of, in_quotes, listed, quoted

_ELSEWHERE = "Its columns are declared in a file of their own."
_NAMED = 3
"""Charts that are named before the others are counted."""

_OF_FIGURES = ("decimalChar", "groupChar", "bareNumber", "figureSign")
_OF_OTHERS = ("trueValues", "falseValues", "itemType", "delimiter", "zeroDay", "ownClock")


class Consequence(NamedTuple):
    """What comes of reading a column so: the names of charts that cannot be drawn then, and what forbids it."""

    charts: tuple[str, ...] = ()
    forbidden: str = ""


def read_otherwise(document: Document, table: str, field: str, reading: ColumnReading) -> Change:
    """Have a column of a table read so, and take out the charts that cannot be drawn then; SheetError where that cannot
    be declared, and then nothing was written.
    """
    if reason := why_not_read_otherwise(document, table):
        raise UnwrittenError(document.path, "", reason, "Change it where the sheet was made.")
    known, file = document.table(table).field(field), document.declaration
    if large := _large(document, table, field, reading):
        raise UnwrittenError(
            file, f"column {quoted(known.label)}", large, "“Tabs, charts, tables and checks…” lists it."
        )
    declare = _declaring(document, table, field, reading)
    gone: list[str] = []

    def splice(text: str, descriptor: dict[str, Any]) -> str:
        made = declare(text, descriptor)
        gone.extend(_undrawn(document, made))
        return _without_charts(made, gone)

    done = f"The column {quoted(known.label)} is read as {words_of(reading)}."
    made = spliced(document, f"column {quoted(known.label)} of {quoted(file.name)}", done, splice)
    told = told_of_charts(document, gone, "went out with it") + told_to_look_at(document, table, field, reading)
    return replace(made, sentence=f"{done}{told}")


def consequence(document: Document, table: str, field: str, reading: ColumnReading) -> Consequence:
    """What would come of it; SheetError where the descriptor cannot be read."""
    if not document.is_package:  # a plain file has no charts and no large figures of its own
        return Consequence()
    file, before = document.declaration, content_of(document.declaration)
    try:
        with still_in(before, file, f"column {quoted(field)}", "column"):
            text = before.decode("utf-8")
            made = _declaring(document, table, field, reading)(text, json.loads(text.removeprefix("\ufeff")))
            charts = _undrawn(document, made)
            refuse_new_mistakes(file, "", before, _without_charts(made, charts).encode("utf-8"))
    except UnwrittenError as error:
        return Consequence(forbidden=error.problem)
    return Consequence(charts, _large(document, table, field, reading))


def _large(document: Document, table: str, field: str, reading: ColumnReading) -> str:
    """That a large figure of the summary is in a column that is to have none, as a sentence; "" where none is."""
    cells = ((one.title, one.cell) for _tab, _number, one in figures_of(document))
    titles = [title for title, cell in cells if (cell.resource, cell.field) == (table, field)]
    if is_figure(reading) or not titles:
        return ""
    named = first_of(in_quotes(titles), _NAMED, " others")
    one, several = (
        f"large figure {named} is of this column: take it",
        f"large figures {named} are of this column: take them",
    )
    return f"The {by_number(len(titles), one, several)} out of the summary first."


def told_of_charts(document: Document, names: Sequence[str], done: str) -> str:
    """That charts go with it, as a sentence behind another; "" for none."""
    labels = [view.label for view in document.sheet.views if view.name in names]
    if not labels:
        return ""
    charts = first_of(in_quotes(labels), _NAMED, " others")
    one, several = f"chart {charts}, which needs figures there,", f"charts {charts}, which need figures there,"
    return f" The {by_number(len(labels), one, several)} {done}."


def _undrawn(document: Document, made: str) -> tuple[str, ...]:
    """The names of the charts that cannot be drawn by a descriptor, though they can by the one that is there."""
    mistakes = opened_as(document.declaration, made.encode("utf-8")).mistakes
    places = [mistake.place for mistake in mistakes]

    def is_wrong(name: str) -> bool:
        return any(place.startswith(f"view “{name}”") for place in places)

    return tuple(view.name for view in document.sheet.views if is_wrong(view.name))


def _without_charts(text: str, names: Sequence[str]) -> str:
    if not names:
        return text
    places = places_of_charts(set(names), json.loads(text.removeprefix("\ufeff")))
    for place in sorted(set(places), reverse=True):  # the last of a list first
        text = without(text, place)
    return text


def _declaring(document: Document, table: str, field: str, reading: ColumnReading) -> Splice:
    """What declares it in the text of a descriptor."""

    def declare(text: str, descriptor: dict[str, Any]) -> str:
        at = {entry.get("name"): number for number, entry in enumerate(descriptor["resources"])}[table]
        resource = descriptor["resources"][at]
        if not isinstance(resource.get("schema", {}), dict):
            raise UnwrittenError(document.declaration, f"table {quoted(table)}", _ELSEWHERE, "Change it there.")
        place: Place = ("resources", at)
        if not resource.get("schema"):
            own = {**_as_read(document, table), "schema": _schema(document, table, field, reading)}
            return with_value(text, place, {**resource, **own})
        fields = resource["schema"]["fields"]
        number = {entry.get("name"): number for number, entry in enumerate(fields)}[field]
        missing = fields[number].get("missingValues", resource["schema"].get("missingValues", [""]))
        declared = _declared(fields[number], reading, missing)
        made = with_value(text, (*place, "schema", "fields", number), declared)
        if _loses_role(resource, field, reading, of_figures=fields[number].get("type") in FIGURES):
            made = without(made, (*place, "roles", field))
        return _without_assumed(made, descriptor, table, {field, fields[number].get("title", field)})

    return declare


def _loses_role(resource: dict[str, Any], field: str, reading: ColumnReading, *, of_figures: bool) -> bool:
    """Whether what a column is has to be found anew: what a person said of it stays, but that words are measured."""
    if field not in resource.get("roles", ()) or is_figure(reading) == of_figures:
        return False
    return field not in resource.get(SAID, ()) or resource["roles"][field] == "measure"


def _without_assumed(text: str, descriptor: dict[str, Any], table: str, called: set[str]) -> str:
    """The text without what is told of how the column was read before: its maker has said how it is."""
    told = descriptor.get(TOLD, ())
    going = [at for at, notice in enumerate(told) if notice.get("kind") == "assumed"
             and (notice.get("resource"), notice.get("field")) in {(table, name) for name in called}]  # fmt: skip
    for place in sorted(all_or_each((TOLD,), going, len(told)) if going else (), reverse=True):
        text = without(text, place)
    return text


def words_of(reading: ColumnReading) -> str:
    """What a column is read as, in a sentence."""
    known = {"string": "words or codes", "year": "years", "yearmonth": "months", "date": "days",
             "datetime": "days and times"}  # fmt: skip
    missing = f", {listed(in_quotes(reading.missing))} as no value" if reading.missing else ""
    if not is_figure(reading):
        form = f" ({in_letters(reading.format)})" if reading.format != "default" else ""
        return f"{known.get(reading.type, reading.type)}{form}{missing}"
    signs = [
        *([f"“{reading.decimal_char}” before decimals"] if reading.decimal_char != "." else []),
        *([f"{_named(reading.group_char)} between thousands"] if reading.group_char else []),
        *([] if reading.bare_number else ["words or signs at them"]),
    ]
    written = f" with {listed(signs)}" if signs else ""
    return f"figures{written}{missing}"


def _named(sign: str) -> str:
    return "a blank" if sign.isspace() else f"“{sign}”"


def _declared(entry: dict[str, Any], reading: ColumnReading, missing: list[Any]) -> dict[str, Any]:
    """The entry of a field as it is to be: what it says of other things stays, in its order."""
    own: dict[str, Any] = {"type": reading.type}
    if reading.format != "default":
        own["format"] = reading.format
    if is_figure(reading):
        own |= {"decimalChar": reading.decimal_char} if reading.decimal_char != "." else {}
        own |= {"groupChar": reading.group_char} if reading.group_char else {}
        if not reading.bare_number:
            own |= {"bareNumber": False, **({"figureSign": entry["figureSign"]} if "figureSign" in entry else {})}
    if reading.missing:
        own["missingValues"] = [*missing, *reading.missing]
    if constraints := _constraints(entry, reading):
        own["constraints"] = constraints
    gone = {
        "type",
        "format",
        "constraints",
        *_OF_FIGURES,
        *(_OF_OTHERS if entry.get("type") != reading.type else ()),
    } - own.keys()
    kept = {word: own.get(word, value) for word, value in entry.items() if word not in gone}
    return {**kept, **own}


def _constraints(entry: dict[str, Any], reading: ColumnReading) -> dict[str, Any]:
    """What is demanded of the values: of those of another type neither that they lie between two, nor how they look."""
    demanded, before = entry.get("constraints", {}), str(entry.get("type", "any"))
    if before == reading.type or {before, reading.type} <= {*FIGURES}:
        return dict(demanded)
    kept = {word: value for word, value in demanded.items() if word in ("required", "unique")}
    if reading.type == "string" and not kept:
        return {"minLength": 1}  # or figures among texts alone are taken for figures
    return kept


def _as_read(document: Document, table: str) -> dict[str, Any]:
    """The sign and the encoding by which a file was read, where it has others than are declared."""
    read, declared = document.table(table).resource, document.resource(table)
    found: dict[str, Any] = {"encoding": read.encoding} if read.encoding != declared.encoding else {}
    if read.dialect.delimiter != declared.dialect.delimiter:
        found["dialect"] = {"delimiter": read.dialect.delimiter}
    return found


def _schema(document: Document, table: str, field: str, reading: ColumnReading) -> dict[str, Any]:
    """The schema of a table that declares none: its columns as they are read, and this one as it is to be."""
    read = document.table(table)
    fields = [(name, read.field(name)) for name in read.columns]
    return {"fields": [_declared({"name": name}, reading if name == field else reading_of(one), [""])
                       for name, one in fields]}  # fmt: skip
