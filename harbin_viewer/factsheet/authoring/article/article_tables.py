"""A table of a document becomes tables of a draft: its title, its unit, its notes and its place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TypeGuard

from msgspec import structs

from harbin_viewer.factsheet.authoring.article.around_blocks import AroundBlock, around_block
from harbin_viewer.factsheet.authoring.article.blocks import TableBlock
from harbin_viewer.factsheet.authoring.article.list_subjects import title_of_words
from harbin_viewer.factsheet.authoring.article.sections import Section
from harbin_viewer.factsheet.authoring.draft import DraftTable, Made
from harbin_viewer.factsheet.authoring.draft import Section as DraftSection
from harbin_viewer.factsheet.authoring.tidying.plain_units import normal_unit
from harbin_viewer.factsheet.authoring.tidying.tidy_draft import Origin, draft_of_tidy, keeps_rows
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.provenance_columns import PROVENANCE
from harbin_viewer.factsheet.roles.units import is_relative
from harbin_viewer.factsheet.sources.documents.document_tables import document_reading
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.sense.understanding import understand
from harbin_viewer.factsheet.wording import listed
from harbin_viewer.factsheet.words.plain_names import free_name, plain_name

_BRACKET = re.compile(r"\s*[(\[（][^()\[\]（）]*[)\]）]\s*$")
_LONGEST_TITLE = 60


def add_table(
    made: Made, section: Section, place: int, number: int, block: TableBlock, file: OpenedFile, kept: DraftSection
) -> None:
    """Add what a table of a section gives: a table of a draft for each that is understood in it."""
    where = f"{section.place}, table {number}"
    around = around_block(section, place, block.table.title)
    try:
        reading = document_reading([block.table], file)
    except SheetError:
        made.left_out("A table has no rows that could be understood.", where)
        return
    for raw in reading.tables:
        for tidy in understand(raw):
            origin = Origin(made.source["name"], where, keeps_rows(raw, tidy))
            table = draft_of_tidy(tidy, "", around.title, origin, kept)
            title = around.title or (title_of_words(raw.labels) if table.kind == "words" else "")
            if not title and _names_its_columns(table, raw.labels) and not _is_measured_twice(table, made):
                title = _title_of_measures(table, section, made.language)
            title = title or _title_by_place(section, number, made)
            name = free_name(plain_name(title) or f"table-{number}", made.names)
            table = replace(table, name=name, title=title, description=_described(table, around))
            made.notices += [structs.replace(notice, resource=name) for notice in tidy.notices]
            table = _with_unit(table, around.unit)
            is_one = table.kind == "figures" and len(table.rows) == 1
            made.tables.append(as_cards(table) if table.kind == "words" or is_one else table)


def _described(table: DraftTable, around: AroundBlock) -> str:
    """What the table says of itself, what it names as its source, and its notes."""
    named = f"The document names as its source: {around.source.rstrip('.')}." if around.source else table.description
    return " ".join(filter(None, (named, around.notes)))


def _names_its_columns(table: DraftTable, labels: tuple[str, ...]) -> bool:
    """Whether the measures are columns of the document, and no rows of it that became columns."""
    return all(any(label.startswith(table.label(name)) for label in labels) for name in table.measures)


def headings_of_columns(sections: list[Section]) -> Counter[str]:
    """How many tables of a document have a column of each name, without the units in brackets."""
    tables = (block.table.rows[0] for section in sections for block in section.blocks if _has_rows(block))
    return Counter(name for row in tables for name in {_BRACKET.sub("", cell).strip() for cell in row})


def _has_rows(block: object) -> TypeGuard[TableBlock]:
    return isinstance(block, TableBlock) and bool(block.table.rows)


def _is_measured_twice(table: DraftTable, made: Made) -> bool:
    """Whether another table of the document has a measure of the same name, so that it tells neither from the other."""
    return any(made.columns[table.label(name)] > 1 for name in table.measures)


def _title_by_place(section: Section, number: int, made: Made) -> str:
    """The heading over the only table of a section; with the number of the table where there are several."""
    alone = sum(isinstance(block, TableBlock) for block in section.blocks) == 1
    return section.short if alone and section.short else f"Table {number}: {section.short or made.title}"


def _with_unit(table: DraftTable, unit: str) -> DraftTable:
    """The table with the unit that is said of all its figures where they have none, but for rates and shares."""
    if not unit:
        return table
    bare = {name for name in table.measures if not table.unit(name) and not is_relative(table.label(name))}
    told = normal_unit(unit)
    fields = tuple({**field, "unit": told} if field["name"] in bare else field for field in table.fields)
    return replace(table, fields=fields)


def _title_of_measures(table: DraftTable, section: Section, language: str) -> str:
    """What a table of figures measures: “Trade Volume and Growth Rate”; the heading in languages not joined so.

    "" where that is too much for a title.
    """
    labels = [table.label(name) for name in table.measures]
    if len(labels) > 1 and language not in ("en", ""):
        return section.short
    title = listed(labels) if len(labels) < 3 else ""
    return title if len(title) <= _LONGEST_TITLE else ""


def as_cards(table: DraftTable) -> DraftTable:
    """A table of words as cards where it has two or three columns: the first heads a card, the longest is its text."""
    own = [field["name"] for field in table.fields if field["name"] not in PROVENANCE]
    if len(own) not in (2, 3):
        return table
    lengths = {name: sum(map(len, table.texts(name))) for name in own[1:]}
    text = max(own[1:], key=lambda name: lengths[name])
    group = next((name for name in own[1:] if name != text), "")
    return replace(table, kind="cards", heading=own[0], text=text, group=group)
