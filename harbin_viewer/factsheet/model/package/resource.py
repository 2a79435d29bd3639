"""A table of the sheet, and how its file is written."""

from typing import Annotated, Any, Literal, TypeAlias

from msgspec import Meta, field

from harbin_viewer.factsheet.model.package.schema import Schema
from harbin_viewer.factsheet.model.package.source import Source
from harbin_viewer.factsheet.model.parts import Name, Part

_OF_TABLES = tuple(f"{kind}{packed}" for kind in (".csv", ".tsv") for packed in ("", ".gz", ".bz2", ".xz", ".zip"))


Sign: TypeAlias = Annotated[str, Meta(pattern=r"^[^\r\n\x00](?![\s\S])")]
"""One character, which may stand in a line."""

Signs: TypeAlias = Annotated[str, Meta(pattern=r"^[^\r\n\x00]+(?![\s\S])")]
"""One character or more, which may stand in a line."""

SignOrNone: TypeAlias = Annotated[str, Meta(pattern=r"^[^\r\n\x00]?(?![\s\S])")]
"""One character, or an empty text for none."""


LONGEST_CELL = 131_072
"""Letters of a cell that are read, as Python's reader of CSV has it."""

LONGEST_LINE = 4 * 1024 * 1024
"""Letters of a line beyond which a file is no table: so far is looked for the first line ends."""

SURELY_TOO_LONG = 4 * LONGEST_LINE
"""Bytes of a line that has more letters than that in any encoding."""


class Dialect(Part, frozen=True, kw_only=True):
    """How a CSV file is written, by Table Dialect; rows are counted from 1, as they stand in the file."""

    delimiter: Signs = ","
    line_terminator: str = "\r\n"
    quote_char: SignOrNone | None = '"'
    double_quote: bool = True
    escape_char: Sign | None = None
    skip_initial_space: bool = False
    null_sequence: str | None = None
    header: bool = True
    header_rows: tuple[int, ...] = (1,)
    header_join: str = " "
    comment_rows: tuple[int, ...] = ()
    comment_char: Signs | None = None
    skip_blank_rows: bool = False
    item_keys: tuple[str, ...] = ()
    """The properties of records in JSON that are columns, in this order; () for all."""


NO_TABLE = "bin"
"""The format of a file that lies beside the tables and is none to be read, such as the original of a package."""

ORIGINAL = "The original, "
"""What stands before a file's name in the title of that file, beside the tables that were made of it."""


ASSUMED = "harbin:assumed"
"""The property of a resource that says which parts of its schema nobody stated, of types and key."""


LOST = "harbin:lost"
"""The property of a resource that says, each in a sentence, what of its files is not there or may not be read."""


SAID = "harbin:rolesSaid"
"""The property of a resource that names the fields whose roles a person said."""


class Resource(Part, frozen=True, kw_only=True):
    """A table of the sheet: a CSV file beside the descriptor (`path`) or rows in it (`data`).

    A table in several files has the others, each with a header of its own, in `more_paths`. `reason` says in a sentence
    why it cannot be read, where that is known before, and `lost` what it leads to in vain; `sources` are those of this
    table alone. `part` says which table of a workbook, a JSON file and the like it is ("" for the first); None where it
    is delimited text. `roles` has what each column is (`factsheet.roles`), where that is known before it is read; a
    `minor` table tells about another one. `selection` names those whom its makers show first; `headnotes` and
    `footnotes`, which stand above and below it, are told below its charts. What a part of the rows gave of its schema
    is `assumed`: of the key, the table has it where all rows bear it out. Of the fields that are `said` to be what
    `roles` has for them, a person said so: it is not found anew.
    """

    name: Name
    path: str = ""
    data: Any = None
    title: str = ""
    description: str = ""
    format: str = ""
    mediatype: str = ""
    encoding: str = "utf-8"
    compression: str = ""
    bytes: int | None = None
    hash: str = ""
    more_paths: tuple[str, ...] = ()
    dialect: Dialect = Dialect()
    schema: Schema | None = None
    sources: tuple[Source, ...] = ()
    reason: str = field(default="", name="harbin:reason")
    lost: tuple[str, ...] = field(default=(), name=LOST)
    part: str | None = field(default=None, name="harbin:part")
    roles: dict[str, str] = field(default_factory=dict)
    said: tuple[str, ...] = field(default=(), name=SAID)
    minor: bool = False
    assumed: tuple[Literal["types", "key"], ...] = field(default=(), name=ASSUMED)
    selection: tuple[str, ...] = ()
    headnotes: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that hold the table, in order."""
        return (self.path, *self.more_paths) if self.path else ()

    @property
    def label(self) -> str:
        """The resource's title, or its name where it has none."""
        return self.title or self.name

    @property
    def tabular(self) -> bool:
        """Whether it is a table: other resources (a text, a picture) may lie in the folder and are left alone."""
        if (
            self.part is not None
            or self.schema is not None
            or self.data is not None
            or self.format.lower().lstrip(".") in ("csv", "tsv")
        ):
            return True
        return self.format != NO_TABLE and self.path.lower().endswith(_OF_TABLES)
