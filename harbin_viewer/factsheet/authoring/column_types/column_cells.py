"""What stands in the cells of a column, before anything is made of it."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from harbin_viewer.factsheet.authoring.own_descriptor import why_no_descriptor
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Constraints, Field, Schema, missing_texts
from harbin_viewer.factsheet.sources.files.on_disk import is_plain_file
from harbin_viewer.factsheet.tables.reading_progress import Progress

_INLINE = "The rows of this table stand in the descriptor, each value as what it is."
_NO_FILE = "The cells of this table are not read from a text."


class ColumnCells(NamedTuple):
    """The texts of a column in the order of its file, the number of the first row there, and which mean no value.

    `field` is as it is declared; `is_guessed` tells that it was read as something else by what stands there.
    """

    field: Field
    texts: tuple[str, ...]
    first_row: int
    missing: frozenset[str]
    is_guessed: bool

    @property
    def filled(self) -> tuple[str, ...]:
        """Those that say something."""
        return tuple(text for text in self.texts if text not in self.missing)


def why_not_read_otherwise(document: Document, name: str) -> str:
    """Why how the columns of a table are read cannot be changed here, as a sentence; "" where it can."""
    from harbin_viewer.factsheet.authoring.evidence.changed_entries import why_no_words

    if reason := why_no_descriptor(document) or why_no_words(document):
        return reason
    resource = document.resource(name)
    if resource.data is not None:
        return _INLINE
    return _NO_FILE if resource.reason or not resource.path or resource.part is not None else ""


def is_declared_by_saving(document: Document, name: str) -> bool:
    """Whether a data package made of a plain file can say how the columns of one of its tables are read."""
    if document.is_package or document.is_of_kept_charts or not is_plain_file(document.path):
        return False
    return not document.resource(name).reason


def cells_of(document: Document, name: str, field: str, progress: Progress | None = None) -> ColumnCells:
    """The cells of a column of a table; SheetError where that cannot be read."""
    from harbin_viewer.factsheet.tables import reading

    table = document.table(name, progress)
    resource, schema = table.resource, document.resource(name).schema
    known = (schema.field(field) if schema is not None else None) or table.field(field)
    is_guessed = known.type != table.field(field).type
    schema = resource.schema or Schema(fields=tuple(table.field(one) for one in table.columns))
    texts = reading.read(document, _as_texts(resource, schema, field), progress=progress)
    found = tuple(str(text) if text is not None else "" for text in texts.values(field))
    return ColumnCells(known, found, texts.first_row, frozenset(missing_texts(known, schema)), is_guessed)


def _as_texts(resource: Resource, schema: Schema, name: str) -> Resource:
    """The resource one column of which is texts, of which none is missing; nothing is demanded of its rows.

    The others stay what they are: a large table is read fast so.
    """
    text = Field(name=name, type="string", missing_values=(), constraints=Constraints(min_length=0))  # no open one
    fields = tuple(text if field.name == name else field for field in schema.fields)
    bare = replace(schema, fields=fields, primary_key=(), foreign_keys=(), unique_keys=())
    return replace(resource, schema=bare, roles={})
