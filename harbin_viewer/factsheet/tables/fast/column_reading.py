"""A large file read column by column out of its bytes, and the proof that a walk would have read the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection
from itertools import repeat

import numpy as np
from msgspec.structs import replace

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.model.package.schema import Field, names_of
from harbin_viewer.factsheet.patient_lock import glance, glance_of_this_thread
from harbin_viewer.factsheet.sources.row_places import Standing
from harbin_viewer.factsheet.tables import raw_rows
from harbin_viewer.factsheet.tables.assembly import MOST_LISTED
from harbin_viewer.factsheet.tables.contents import Contents
from harbin_viewer.factsheet.tables.distinct_values import listed_in_parts
from harbin_viewer.factsheet.tables.fast import constraint_proof, row_blocks
from harbin_viewer.factsheet.tables.fast.block_threads import done_in_order, give_back
from harbin_viewer.factsheet.tables.fast.cell_grid import Block, Grid, OddError, Writing
from harbin_viewer.factsheet.tables.fast.columns.cell_ways import Part, Way
from harbin_viewer.factsheet.tables.fast.columns.text_columns import Texts
from harbin_viewer.factsheet.tables.fast.gathered import Gathered, gathered
from harbin_viewer.factsheet.tables.fast.reading_plan import Plan, plans_of
from harbin_viewer.factsheet.tables.fast.unproven import UnprovenError
from harbin_viewer.factsheet.tables.fast.validation import Fault, OtherTypeError, Proof, Proven
from harbin_viewer.factsheet.tables.reading_progress import Progress
from harbin_viewer.factsheet.tables.rules import key_targets, keys
from harbin_viewer.factsheet.tables.rules.constraints import is_written_in_several_ways
from harbin_viewer.factsheet.tables.rules.mistakes import Mistakes
from harbin_viewer.factsheet.tables.rules.row_errors import key_error, unreadable
from harbin_viewer.factsheet.tables.table import Column, Table, plain
from harbin_viewer.factsheet.tables.table_file import BrokenPackingError, TableFile, refuse_too_many, told_as_one
from harbin_viewer.factsheet.tables.values import typing_notices

_ASCII_LIKE = ("utf-8", "utf8", "utf-8-sig", "ascii", "latin-1", "iso-8859-1", "cp1252", "windows-1252", "cp1251")
"""Encodings in which separators and line ends are the bytes they are in ASCII."""

_TOLD_ALIKE = ("string", "integer", "year", "date")
"""Types of keys whose values a walk has as they are in columns."""

_SPARE = 1.25
"""How much shorter later rows may be than the first ones before their columns have to move to a larger place."""

_LARGE = 1 << 24
"""Bytes of files whose reading takes memory worth giving back."""


def read(contents: Contents, resource: Resource, files: tuple[TableFile, ...], progress: Progress | None) -> Table:
    """The table of a resource in these files; UnprovenError where anything is in doubt."""
    if not _is_plain(resource):
        raise UnprovenError
    plans = plans_of(resource, files)
    if len({field.name for field in plans[0].fields}) < len(plans[0].fields):
        raise UnprovenError  # of two columns of one name a walk tells
    proof = Proof()
    rows, found, broken = _read(plans, told_as_one(files, progress), plans[0].fields)
    proven, stored = {}, sum(file.stored() for file in files)
    for field in plans[0].fields:
        proven[field.name] = _proven(proof, plans, files, field, found.pop(field.name))
        if progress is not None:  # all is read but what is left to prove, which may be cancelled too
            progress(stored, stored)
    table = _table(contents, plans, files, rows, proven)
    if stored > _LARGE:
        give_back()
    table = _with_faults(table, proof.faults, files, plans[0].lines_before) if proof.faults else table
    if not constraint_proof.all_apart(table.key, table.columns, identifies=True):
        table = _with_repeated_keys(table, plans[0], files)
    return table if broken is None else _with_broken_text(table, broken)


def _read(
    plans: list[Plan], files: tuple[TableFile, ...], fields: Collection[Field]
) -> tuple[list[int], dict[str, Gathered], SheetError | None]:
    """The rows of each file, these columns of all, and what is wrong with the text behind the last of the rows."""
    found: dict[str, Gathered] = {}
    rows, unclosed = [], list[bytes]()
    for plan, file in zip(plans, files, strict=True):
        try:
            rows.append(_read_file(plan, file, fields, found, unclosed.append))
        except (OddError, UnicodeError, OSError, BrokenPackingError):
            raise UnprovenError from None
    return rows, found, _told_of(unclosed, plans[0], files, rows[0]) if unclosed else None


def _told_of(unclosed: list[bytes], plan: Plan, files: tuple[TableFile, ...], rows: int) -> SheetError:
    """What a walk would tell of a row with a cell that does not close, behind the rows of a file."""
    told = raw_rows.told_of_first(files[0], plan.resource, unclosed[0], plan.lines_before + rows)
    if told is None or len(files) > 1 or not rows:
        raise UnprovenError
    return told


def _read_file(
    plan: Plan,
    file: TableFile,
    fields: Collection[Field],
    found: dict[str, Gathered],
    unclosed: Callable[[bytes], None],
) -> int:
    """Add the columns of a file to what was found; its rows."""
    writing = _writing(plan.resource)
    places = {field.name: at for field, at in zip(plan.fields, plan.columns, strict=True)}
    ways = [(places[field.name], _way(plan, field, writing)) for field in fields]
    look = glance_of_this_thread()

    def column_of(grid: Grid, at: int, way: Way) -> Part | Texts:
        look()
        return way.read(grid.column(at))

    def columns(block: Block) -> tuple[int, int, list[Part | Texts]]:
        block.prove_letters()  # in whatever column
        grid = Grid(block, plan.width)
        return len(grid), len(block.content), [column_of(grid, at, way) for at, way in ways]

    size, rows = file.size(), 0
    with file.open() as raw:
        blocks = row_blocks.blocks_of(raw, writing, plan.lines_before, unclosed)
        for count, length, parts in done_in_order(blocks, columns):
            for (_at, way), part in zip(ways, parts, strict=True):
                look()
                if way.field.name not in found:
                    found[way.field.name] = gathered(part, way.missing, _expected(count, length, size))
                found[way.field.name].add(part)
            rows += count
            refuse_too_many(rows * len(ways), file.label)
    return rows


def _expected(rows: int, length: int, size: int) -> int:
    """The rows of a file of that size, by those of its first block: rather too many, of which none takes room."""
    return rows + int(rows * (size / length) * _SPARE)


def _way(plan: Plan, field: Field, writing: Writing) -> Way:
    glance()
    return Way(field, plan.missing(field), plan.is_open(field), writing.encoding)


def _writing(resource: Resource) -> Writing:
    encoding = raw_rows.encoding(resource).replace("utf-8-sig", "utf-8")
    return Writing(encoding, raw_rows.delimiter(resource), resource.dialect.quote_char or "")


def _is_plain(resource: Resource) -> bool:
    """Whether the file's dialect and encoding are usual ones."""
    dialect = resource.dialect
    odd = dialect.escape_char or dialect.comment_char or dialect.comment_rows or dialect.skip_initial_space
    odd = odd or not dialect.double_quote or dialect.skip_blank_rows or dialect.header_rows not in ((1,), ())
    odd = odd or dialect.line_terminator not in ("\r\n", "\n", "\r", "")
    signs = (raw_rows.delimiter(resource), dialect.quote_char or '"')
    are_plain = all(len(sign) == 1 and sign.isascii() and sign not in "\r\n" for sign in signs)
    return not odd and are_plain and signs[0] != signs[1] and resource.encoding.lower() in _ASCII_LIKE


def _proven(proof: Proof, plans: list[Plan], files: tuple[TableFile, ...], field: Field, found: Gathered) -> Proven:
    """A column that is proven; read again where its values are of another type than the first ones."""
    opened, faults = plans[0].opened(field), len(proof.faults)
    for seeming in _seeming(field):
        try:
            read = found if seeming is field else _again(plans, files, seeming)
            proven = proof.column(seeming, read, opened=opened)
        except OtherTypeError:
            continue
        faulty = len(proof.faults) - faults
        constraint_proof.keep_constraints(proven.field, proven.column, faulty)
        return proven
    raise UnprovenError


def _seeming(field: Field) -> list[Field]:
    """The field as it seems to be, and as what it may turn out to be."""
    number = [replace(field, type="number")] if field.type == "integer" else []
    return [field, *number, replace(field, type="any")]


def _again(plans: list[Plan], files: tuple[TableFile, ...], field: Field) -> Gathered:
    silent = tuple(file.silent() for file in files)
    return _read(plans, silent, [field])[1][field.name]


def _table(
    contents: Contents, plans: list[Plan], files: tuple[TableFile, ...], rows: list[int], proven: dict[str, Proven]
) -> Table:
    plan, resource = plans[0], plans[0].resource
    found = {name: column.column for name, column in proven.items()}
    _prove_keys(contents, resource, found)
    fields = tuple(column.field for column in proven.values())
    decimals = {name: column.decimals for name, column in proven.items() if column.decimals is not None}
    return Table(
        replace(resource, schema=replace(plan.schema, fields=fields)),
        found,
        decimals,
        notices=tuple(typing_notices.of(resource, fields)),
        row_numbers=_row_numbers(plans, rows, [file.standing for file in files]),
        first_row=files[0].standing.number_of(plan.lines_before + 1),
        is_proven=True,
    )


def _row_numbers(plans: list[Plan], rows: list[int], standings: list[Standing]) -> Column | None:
    """The numbers of the rows in their files, where there are several or they do not follow each other."""
    parts = [
        numbers_of(standing, plan.lines_before + 1, count)
        for standing, plan, count in zip(standings, plans, rows, strict=True)
    ]
    found = np.concatenate(parts)
    one_by_one = len(plans) == 1 and len(found) and (found == np.arange(len(found)) + found[0]).all()
    return None if one_by_one or not len(found) else found


def numbers_of(standing: Standing, first: int, count: int) -> Column:
    """The numbers of so many records, of which the `first` is the one of that number in its text."""
    noted = np.asarray(standing.noted.numbers, dtype=np.int64)[max(first - 2, 0) :][:count]
    return noted if len(noted) == count else np.arange(count, dtype=np.int64) + first + standing.shift


def _prove_keys(contents: Contents, resource: Resource, found: dict[str, Column]) -> None:
    schema = resource.schema
    if schema is None:
        return
    for names in (schema.primary_key, *schema.unique_keys):
        if any(is_written_in_several_ways(field) for field in schema.fields if field.name in names_of(names)):
            raise UnprovenError
    for names in schema.unique_keys:
        constraint_proof.tell_rows_apart(names_of(names), found, identifies=False)
    for key in schema.foreign_keys:
        if key.reference.package:
            continue
        own = key.reference.resource in ("", resource.name)
        theirs = names_of(key.reference.fields)
        if any(name not in found for name in (*names_of(key.fields), *(theirs if own else ()))):
            raise UnprovenError
        known = constraint_proof.keys(found, theirs) if own else key_targets.of(contents, key) or set()
        constraint_proof.lead_to_rows(names_of(key.fields), found, known)


def _with_faults(table: Table, faults: list[Fault], files: tuple[TableFile, ...], lines_before: int) -> Table:
    """The table with the cells that mean nothing, in the order of a walk."""
    if len(files) > 1 or len(faults) > MOST_LISTED:
        raise UnprovenError
    order = {name: at for at, name in enumerate(table.columns)}
    found = sorted(faults, key=lambda fault: (fault.row, order[fault.field]))
    listed = tuple(
        unreadable(files[0].standing, table.resource, lines_before + 1 + row, name, text, expected)
        for row, name, text, expected in found
    )
    cells = {(fault.row, fault.field): at for at, fault in enumerate(found)}
    texts = {(fault.row, fault.field): fault.text for fault in found}
    return dataclasses.replace(table, mistakes=Mistakes(listed, len(listed), cells), texts=texts)


def _with_repeated_keys(table: Table, plan: Plan, files: tuple[TableFile, ...]) -> Table:
    """The table with the rows whose key another row has, where a walk compares and tells the values that were read."""
    declared = {field.name: field.type for field in plan.fields}
    told_alike = all(declared[name] == table.field(name).type in _TOLD_ALIKE for name in table.key)
    if not told_alike or table.mistakes or len(files) > 1:
        raise UnprovenError
    standing, column = files[0].standing, ", ".join(table.key)
    rows = constraint_proof.repeated_rows(table.key, table.columns)
    listed = []
    for row, first in zip(*(some[:MOST_LISTED].tolist() for some in rows), strict=True):
        key = [plain(table.columns[name][row]) for name in table.key]
        complaint = keys.repeated(column, key, f"{standing.counted} {table.number_of(first)}")
        listed.append(key_error(standing, table.resource, plan.lines_before + 1 + row, complaint))
    cells: dict[tuple[int, str], int] = {}
    for part in listed_in_parts(rows[0]):
        cells.update(dict.fromkeys(zip(part, repeat(column)), -1))
    cells.update(((row, column), at) for at, row in enumerate(rows[0][:MOST_LISTED].tolist()))
    return dataclasses.replace(table, mistakes=Mistakes(tuple(listed), len(cells), cells))


def _with_broken_text(table: Table, broken: SheetError) -> Table:
    """The table with what is wrong with the text behind its last row."""
    listed = (*table.mistakes.listed, broken)
    if len(listed) > MOST_LISTED:
        raise UnprovenError
    return dataclasses.replace(table, mistakes=replace(table.mistakes, listed=listed, total=len(listed)))
