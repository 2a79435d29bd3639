"""A table of the sheet, and how its file is written."""

from typing import Any

from harbin_viewer.factsheet.model.parts import Name, Part
from harbin_viewer.factsheet.model.schema import Schema


class Dialect(Part, frozen=True, kw_only=True):
    """How a CSV file is written, by Table Dialect."""

    delimiter: str = ","
    quote_char: str = '"'
    double_quote: bool = True
    escape_char: str | None = None
    skip_initial_space: bool = False
    header: bool = True
    comment_char: str | None = None


class Resource(Part, frozen=True, kw_only=True):
    """A table of the sheet: a CSV file beside the descriptor (`path`) or rows in it (`data`)."""

    name: Name
    path: str = ""
    data: Any = None
    title: str = ""
    description: str = ""
    format: str = ""
    mediatype: str = ""
    encoding: str = "utf-8"
    dialect: Dialect = Dialect()
    schema: Schema | None = None

    @property
    def label(self) -> str:
        """The resource's title, or its name where it has none."""
        return self.title or self.name

    @property
    def tabular(self) -> bool:
        """Whether it is a table: other resources (a text, a picture) may lie in the folder and are left alone."""
        if self.schema is not None or self.data is not None or self.format in ("csv", "tsv"):
            return True
        return self.path.lower().endswith((".csv", ".tsv"))
