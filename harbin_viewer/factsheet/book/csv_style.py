"""How a CSV file is written, in a few words, so that the same bytes can be written again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from harbin_viewer.factsheet.sources.text.csv_cells import Signs, records

_MOST_WORDS = 20_000
_BLANK = re.compile(r"blank records (\d{1,6})")
_QUOTED = re.compile(r"quoted (\d{1,9}):(\d{1,9})")


class Style(NamedTuple):
    """Its line ends, whether all cells are quoted, whether a mark of order begins it, and a line end ends it.

    `quoted` are cells (record and place, from 0) that stand in quotation marks without need, `blank` the records
    without any text at its end, which a sheet does not show.
    """

    line_end: str = "\n"
    all_quoted: bool = False
    marked: bool = False
    ended: bool = True
    quoted: frozenset[tuple[int, int]] = frozenset()
    blank: int = 0

    @property
    def words(self) -> str:
        """The style in words, "" for the usual one."""
        told = (
            ("CRLF", self.line_end == "\r\n"), ("all quoted", self.all_quoted), ("BOM", self.marked),
            ("no last line end", not self.ended),
        )  # fmt: skip
        blank = [f"blank records {self.blank}"] if self.blank else []
        cells = (f"quoted {row}:{place}" for row, place in sorted(self.quoted))
        return ", ".join([*(word for word, is_so in told if is_so), *blank, *cells])


def style_of(words: str) -> Style:
    """The style that some words tell."""
    told = {word.strip() for word in words.split(",")}
    return Style(
        "\r\n" if "CRLF" in told else "\n", "all quoted" in told, "BOM" in told, "no last line end" not in told,
        frozenset((int(row), int(place)) for row, place in _QUOTED.findall(words)),
        int(found[1]) if (found := _BLANK.search(words)) else 0,
    )  # fmt: skip


def rows_of(content: bytes, resource: dict[str, Any]) -> list[list[str]]:
    """The records of a CSV file, the header first; UnicodeError where it is encoded otherwise."""
    text = content.decode(_encoding(resource)).removeprefix("\ufeff")
    return [[cell.text for cell in record] for record in records(text, _signs(resource)) if record]


def bytes_of(rows: Sequence[Sequence[str]], resource: dict[str, Any], style: Style) -> bytes:
    """The file of these records."""
    signs = _signs(resource)
    lines = [
        signs.delimiter.join(
            _written(cell, signs, quoted=style.all_quoted or (number, place) in style.quoted)
            for place, cell in enumerate(row)
        )
        for number, row in enumerate(rows)
    ]
    text = style.line_end.join(lines) + (style.line_end if style.ended and lines else "")
    mark = "\ufeff" if style.marked else ""
    return f"{mark}{text}".encode(_encoding(resource))


def found_style(content: bytes, rows: Sequence[Sequence[str]], resource: dict[str, Any]) -> Style | None:
    """The style in which the same bytes are written again; None where none does."""
    text = content.decode(_encoding(resource))
    marked = text.startswith("\ufeff")
    text = text.removeprefix("\ufeff")
    signs = _signs(resource)
    cells = [record for record in records(text, signs) if record]
    needless = frozenset(
        (number, place)
        for number, record in enumerate(cells)
        for place, cell in enumerate(record)
        if cell.quoted and not _needs(cell.text, signs)
    )
    all_quoted = all(cell.quoted for record in cells for cell in record)
    style = Style(
        "\r\n" if "\r\n" in text else "\n", all_quoted, marked, text.endswith(("\n", "\r")),
        frozenset() if all_quoted else needless, _blank_at_end(rows),
    )  # fmt: skip
    if len(style.words) > _MOST_WORDS or bytes_of(rows, resource, style) != content:
        return None
    return style


def _blank_at_end(rows: Sequence[Sequence[str]]) -> int:
    """How many of the last records, the header not counted, have no text."""
    return next((number for number, row in enumerate(reversed(rows[1:])) if any(row)), max(0, len(rows) - 1))


def _needs(text: str, signs: Signs) -> bool:
    return any(sign in text for sign in (signs.delimiter, signs.quote, "\r", "\n"))


def _written(text: str, signs: Signs, *, quoted: bool) -> str:
    if not quoted and not _needs(text, signs):
        return text
    return f"{signs.quote}{text.replace(signs.quote, signs.quote * 2)}{signs.quote}"


def _encoding(resource: dict[str, Any]) -> str:
    return str(resource.get("encoding", "utf-8")).lower().replace("utf-8-sig", "utf-8")


def _signs(resource: dict[str, Any]) -> Signs:
    dialect = resource.get("dialect")
    said = dialect if isinstance(dialect, dict) else {}
    return Signs(_sign(said, "delimiter", ","), _sign(said, "quoteChar", '"'))


def _sign(dialect: dict[str, Any], key: str, usual: str) -> str:
    """What a dialect states, or the usual letter: what is none would part nothing, or everything."""
    said = dialect.get(key)
    return said if isinstance(said, str) and (len(said) == 1 or _parts(said, key)) else usual


def _parts(said: str, key: str) -> bool:
    """Whether a text of several signs may part cells."""
    return key == "delimiter" and len(said) > 1 and not said.strip().isalnum()
