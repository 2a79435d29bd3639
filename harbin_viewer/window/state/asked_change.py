"""What a maker wants changed where it is shown: the evidence or the words of a figure, a large figure, an entry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.cell import CellAt
from harbin_viewer.factsheet.wording import quoted

if TYPE_CHECKING:
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import EntryKind
    from harbin_viewer.window.widgets.context_menu import Choice

Changeable: TypeAlias = Literal["evidence", "column", "source"]
"""What can be changed where a figure is shown."""


class AskedChange(NamedTuple):
    """`evidence` of the figure at a `cell`, or the `words` of an entry (its `kind` and `name`)."""

    what: Literal["evidence", "words"]
    cell: CellAt | None = None
    kind: EntryKind = "field"
    name: str = ""


def changeable(document: Document, cell: CellAt) -> frozenset[Changeable]:
    """What can be changed of a figure, its column and its source; nothing where the sheet may only be read."""
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words
    from harbin_viewer.factsheet.authoring.evidence.row_evidence import may_change

    resource = document.resource(cell.resource)
    found: set[Changeable] = {"evidence"} if may_change(document, resource) else set()
    if not why_no_words(document):
        field = resource.schema.field(cell.field) if resource.schema else None
        found |= {"source", "column"} if field is not None and field.type in ("number", "integer") else {"source"}
    return frozenset(found)


def of_column(cell: CellAt) -> AskedChange:
    """The words of the column of a figure."""
    return AskedChange("words", name=f"{cell.resource}/{cell.field}")


def change_choices(document: Document, cell: CellAt, ask: Callable[[AskedChange], object]) -> list[Choice]:
    """The choices of a menu over a figure by which its maker changes it."""
    from harbin_viewer.window.widgets.context_menu import RULE

    may, resource = changeable(document, cell), document.resource(cell.resource)
    choices: list[Choice] = []
    if "evidence" in may:
        choices.append(("Edit evidence…", lambda: ask(AskedChange("evidence", cell))))
    if "column" in may and resource.schema is not None and (field := resource.schema.field(cell.field)) is not None:
        choices.append((f"Title and unit of {quoted(field.label)}…", lambda: ask(of_column(cell))))
    return [RULE, *choices] if choices else []
