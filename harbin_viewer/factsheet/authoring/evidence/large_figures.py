"""The large figures of a summary say unit, status and source of their cells again: they follow what changes there."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from harbin_viewer.factsheet.authoring.evidence.json_texts import with_texts
from harbin_viewer.factsheet.authoring.own_descriptor import still_in
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.highlight import Highlight
from harbin_viewer.factsheet.model.package.resource import Resource


class LargeFigure(NamedTuple):
    """A highlight that is to say otherwise: its tab, its place among those of the tab, and its new words.

    `part` is "change" where how it changed is to say so.
    """

    tab: str
    place: int
    words: dict[str, str]
    part: str = ""


def large_figures_of(
    document: Document, resource: Resource, changed: Mapping[int, Mapping[str, str]]
) -> list[LargeFigure]:
    """The highlights whose cells stand in rows (from 0) of a table that are `changed`, with new texts by column.

    Rows and highlights are those that the files of the sheet have by now: another window may have changed either.
    """
    from harbin_viewer.factsheet.opening import open_anew

    with suppress(SheetError):  # what is wrong elsewhere in the sheet keeps nobody from changing a row
        document = open_anew(document)
    found = []
    for tab in document.sheet.factsheet.tabs:
        for place, highlight in enumerate(tab.figures):
            words = dict(_words(document, resource, highlight, changed))
            found += [LargeFigure(tab.name, place, words)] if words else []
    return found


def large_figures_in(descriptor: Mapping[str, Any], table: str, field: str, unit: str) -> list[LargeFigure]:
    """The highlights of a column, and their changes that stand in it, which are to have this unit as the column has."""
    found = []
    for tab in descriptor.get("factsheet", {}).get("tabs", ()):
        for place, highlight in enumerate(tab.get("highlights", ())):
            for part, stated in (("", highlight), ("change", highlight.get("change", {}))):
                cell = stated.get("cell", {})
                if (cell.get("resource"), cell.get("field")) == (table, field):
                    found.append(LargeFigure(tab["name"], place, {"unit": unit}, part))
    return found


def _words(
    document: Document, resource: Resource, highlight: Highlight, changed: Mapping[int, Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    at = document.find(highlight.cell) if highlight.cell.resource == resource.name else None
    texts = changed.get(at.row, {}) if at is not None else {}
    field = resource.schema.field(highlight.cell.field) if resource.schema else None
    columns = {"status": field.status if field and field.status else "status", "source": "source"}
    said = {"status": highlight.status, "source": highlight.source}
    for word, column in columns.items():
        if texts.get(column) and texts[column] != said[word]:
            yield word, texts[column]


def with_large_figures(content: bytes, file: Path, figures: Sequence[LargeFigure]) -> bytes:
    """The descriptor in a JSON file, in which these say so; SheetError where they are not found in it."""
    if not figures:
        return content  # of a package of others, which has no tabs
    with still_in(content, file, "factsheet.tabs", "large figure of this cell"):
        text = content.decode("utf-8")
        tabs = json.loads(text.removeprefix("\ufeff"))["factsheet"]["tabs"]
        for figure in figures:
            number = next(place for place, tab in enumerate(tabs) if tab.get("name") == figure.tab)
            part = [figure.part] if figure.part else []
            text = with_texts(text, ("factsheet", "tabs", number, "highlights", figure.place, *part), figure.words)
        return text.encode("utf-8")
