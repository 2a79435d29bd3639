"""Raw tables for the tests of sense, made of a few lines."""

from __future__ import annotations

from typing import Any

from harbin_viewer.factsheet.roles.field_facts import from_descriptor
from harbin_viewer.factsheet.roles.finding import find_roles
from harbin_viewer.factsheet.roles.opening import Opening, opening_of
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.tidy_table import TidyTable
from harbin_viewer.factsheet.sources.sense.understanding import understand


def raw_table(header: str, *rows: str, sign: str = "|", **facts: Any) -> RawTable:
    """A raw table; cells are parted by `sign`, several header rows by a line break, and blanks around cells dropped."""
    header_rows = tuple(_cells(line, sign) for line in header.splitlines())
    labels = tuple(", ".join(dict.fromkeys(filter(None, parts))) for parts in zip(*header_rows, strict=True))
    return RawTable(
        name=facts.pop("name", "t1"),
        labels=labels,
        rows=[list(_cells(row, sign)) for row in rows],
        header_rows=header_rows,
        **facts,
    )


def _cells(line: str, sign: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split(sign))


def understood(header: str, *rows: str, **facts: Any) -> TidyTable:
    """The first tidy table of such a raw one."""
    return understand(raw_table(header, *rows, **facts))[0]


def rows_of(table: TidyTable) -> list[list[str]]:
    """All rows of a tidy table."""
    return [list(row) for row in table.rows]


def column(table: TidyTable, name: str) -> list[str]:
    """A column of a tidy table."""
    place = [field["name"] for field in table.fields].index(name)
    return [row[place] for row in rows_of(table)]


def field(table: TidyTable, name: str) -> dict[str, Any]:
    """A field of a tidy table."""
    return next(one for one in table.fields if one["name"] == name)


def sentences(table: TidyTable) -> str:
    """All that is told of a tidy table."""
    return "\n".join(notice.sentence for notice in table.notices)


def first_look(table: TidyTable) -> Opening:
    """What of a tidy table is seen first, as the window finds it: by the resource alone."""
    columns = {one["name"]: _as_read(column(table, one["name"]), one) for one in table.fields}
    roles = find_roles([from_descriptor(one) for one in table.fields], columns, hints=table.resource["roles"])
    return opening_of(roles, columns)


def _as_read(texts: list[str], field: dict[str, Any]) -> list[str]:
    missing = field.get("missingValues", [""])
    found = ["" if text in missing else text for text in texts]
    if "groupChar" in field:
        found = [text.replace(field["groupChar"], "") for text in found]
    return [text.replace(field.get("decimalChar", "."), ".") for text in found]
