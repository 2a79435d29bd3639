"""A table whose every row is an observation and whose every column has a name, a type and a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.raw_table import CleanText, Rows
from harbin_viewer.factsheet.sources.row_places import Counting, Placed


@dataclass(frozen=True)
class TidyTable:
    """`resource` is a Table Schema resource without a path; `rows` are texts in the order of its fields.

    Where nothing had to be reshaped, `clean` is where the same rows stand as text for the fast reader, and the schema
    says how to read them. Notes of figures stand in columns of their own, which a field names by its `note`; the words
    of flags that stand as codes in a column of the file are in `flags`, by column and code ("": it says nothing).
    `resource["roles"]` has what each column is. `counting`, `place` and `counted` are those of the raw table that
    it was made of. `minor` tables are about another one, or hold what was left out of it.
    """

    resource: dict[str, Any]
    rows: Rows
    clean: CleanText | None = None
    flags: dict[str, dict[str, str]] | None = None
    notices: tuple[Notice, ...] = ()
    minor: bool = False
    counting: Counting = dataclass_field(default_factory=Counting)
    place: str = ""
    counted: str = "row"

    @property
    def name(self) -> str:
        """The name of its resource."""
        return str(self.resource["name"])

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The fields of its schema."""
        fields: list[dict[str, Any]] = self.resource["schema"]["fields"]
        return fields

    def placed(self) -> Iterator[Placed]:
        """The rows, each with its place in the file that a person has."""
        return self.counting.placed(self.rows)

    def notes(self) -> Iterator[tuple[int, str, str]]:
        """The row (from 0), the field and the words of each note on a figure, in the order of the rows."""
        names = [field["name"] for field in self.fields]
        places = {field["name"]: names.index(field["note"]) for field in self.fields if field.get("note") in names}
        for number, row in enumerate(self.rows):
            for name, place in places.items():
                if place < len(row) and row[place]:
                    words = (self.flags or {}).get(names[place], {})
                    if said := words.get(row[place], row[place]):
                        yield number, name, said
