"""What a maker wants changed where it is shown: the evidence or the words of a figure, a large figure, an entry."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.wording import quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import EntryKind
    from harbin_viewer.window.widgets.context_menu import Choice

Changeable: TypeAlias = Literal["evidence", "column", "source", "figure", "entry"]
"""What can be changed where a figure is shown."""


class AskedChange(NamedTuple):
    """`evidence` of the figure at a `cell`, `words` of a part of the sheet (its `kind` and `name`), the `reading` of
    the column of a `cell`, a `figure` that is large (that of a `number` in the tab of a `name`, or a new one of a
    `cell`), or an `entry`: the row of a `cell`.
    """

    what: Literal["evidence", "words", "reading", "figure", "entry"]
    cell: CellAt | None = None
    kind: EntryKind = "field"
    name: str = ""
    number: int = 0
    way: Literal["change", "add", "remove", "earlier", "later"] = "change"


def changeable(document: Document, cell: CellAt) -> frozenset[Changeable]:
    """What can be changed of a figure, its column and its source; nothing where the sheet may only be read."""
    from harbin_viewer.factsheet.authoring.arranging.splicing import why_not_arranged
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words
    from harbin_viewer.factsheet.authoring.evidence.row_evidence import may_change
    from harbin_viewer.factsheet.authoring.facts.entries import entry_table, why_no_entry

    resource = document.resource(cell.resource)
    found: set[Changeable] = {"evidence"} if may_change(document, resource) else set()
    if not why_no_words(document):
        field = resource.schema.field(cell.field) if resource.schema else None
        is_figure = field is not None and field.type in ("number", "integer")
        found |= {"source", "column"} if is_figure else {"source"}
        found |= {"figure"} if is_figure and not why_not_arranged(document) else set()
    with suppress(SheetError):  # its file went since it was read
        if entry_table(document, cell.resource) is not None and not why_no_entry(document, resource):
            found |= {"entry"}
    return frozenset(found)


def of_column(cell: CellAt) -> AskedChange:
    """The words of the column of a figure."""
    return AskedChange("words", name=f"{cell.resource}/{cell.field}")


def column_choices(document: Document, resource: str, field: str, ask: Callable[[AskedChange], object]) -> list[Choice]:
    """What a maker can change of a column as a whole: its title and unit, and how it is read."""
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words

    if why_no_words(document):
        return reading_choices(document, resource, field, ask, "How it is read…")
    if not _is_declared(document, resource, field):
        return []
    words = AskedChange("words", name=f"{resource}/{field}")
    return [
        ("Title and unit…", partial(ask, words)),
        *reading_choices(document, resource, field, ask, "How it is read…"),
    ]


def reading_choices(
    document: Document, resource: str, field: str, ask: Callable[[AskedChange], object], words: str = ""
) -> list[Choice]:
    """The choice by which a maker says how a column is read, where that can be said: of a plain file in a package."""
    from harbin_viewer.factsheet.authoring.column_types.column_cells import (
        is_declared_by_saving,
        why_not_read_otherwise,
    )

    known = document.resource(resource).schema
    found = known.field(field) if known is not None else None
    if found is None or (why_not_read_otherwise(document, resource) and not is_declared_by_saving(document, resource)):
        return []
    called = words or f"How {quoted(found.label)} is read…"
    return [(called, partial(ask, AskedChange("reading", CellAt(resource, 0, field))))]


def _is_declared(document: Document, resource: str, field: str) -> bool:
    schema = document.resource(resource).schema
    return schema is not None and schema.field(field) is not None


def change_choices(document: Document, cell: CellAt, ask: Callable[[AskedChange], object]) -> list[Choice]:
    """The choices of a menu over a figure by which its maker changes it."""
    from harbin_viewer.factsheet.authoring.facts.entries import entry_table
    from harbin_viewer.window.widgets.context_menu import RULE

    may, resource = changeable(document, cell), document.resource(cell.resource)
    choices: list[Choice] = []
    if "evidence" in may:
        choices.append(("Edit evidence…", lambda: ask(AskedChange("evidence", cell))))
    if "column" in may and resource.schema is not None and (field := resource.schema.field(cell.field)) is not None:
        choices.append((f"Title and unit of {quoted(field.label)}…", lambda: ask(of_column(cell))))
    choices += reading_choices(document, cell.resource, cell.field, ask) if "entry" not in may else []
    if "figure" in may:
        choices.append(("Large figure of it on the summary…", lambda: ask(AskedChange("figure", cell, way="add"))))
    if "entry" in may and (table := entry_table(document, cell.resource)) is not None:
        asked, last = AskedChange("entry", cell), len(document.table(cell.resource)) - 1
        changes = [
            (f"Edit this {table.kind}…", asked),
            (f"Add another {table.kind}…", asked._replace(way="add")),
            *([("Move it before its neighbour", asked._replace(way="earlier"))] if cell.row else []),
            *([("Move it behind its neighbour", asked._replace(way="later"))] if cell.row < last else []),
            (f"Take this {table.kind} out", asked._replace(way="remove")),
        ]
        choices += [(words, partial(ask, one)) for words, one in changes]
    return [RULE, *choices] if choices else []


def figure_changes(document: Document, tab: str, number: int, ask: Callable[[AskedChange], object]) -> list[Choice]:
    """The choices of a menu over a large figure, the one of that number in its tab, by which its maker changes it."""
    from harbin_viewer.factsheet.authoring.arranging.splicing import why_not_arranged
    from harbin_viewer.factsheet.authoring.facts.figure_writing import figures_of
    from harbin_viewer.window.widgets.context_menu import RULE

    if why_not_arranged(document):
        return []
    count = sum(name == tab for name, _place, _one in figures_of(document))
    asked = AskedChange("figure", name=tab, number=number)
    choices = [
        ("Change this large figure…", asked), ("Add a large figure…", asked._replace(way="add")),
        *([("Move it before its neighbour", asked._replace(way="earlier"))] if number else []),
        *([("Move it behind its neighbour", asked._replace(way="later"))] if number + 1 < count else []),
        ("Take this large figure out", asked._replace(way="remove")),
    ]  # fmt: skip
    return [RULE, *((words, partial(ask, one)) for words, one in choices)]
