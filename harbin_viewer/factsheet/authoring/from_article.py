"""An article becomes tables of a draft: its tables, its lists as cards, its figures in sentences; all as its claims."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from msgspec import structs

from harbin_viewer.factsheet.authoring.article.blocks import Item, ItemList, TableBlock
from harbin_viewer.factsheet.authoring.article.naming import (
    counted_thing,
    singular,
    title_of_list,
    title_of_words,
)
from harbin_viewer.factsheet.authoring.article.reading import Article
from harbin_viewer.factsheet.authoring.article.sections import Section, numbered, sections_of
from harbin_viewer.factsheet.authoring.article.sentence_figures import SentenceFigure, Unread, figures_in
from harbin_viewer.factsheet.authoring.draft import PROVENANCE, DraftTable
from harbin_viewer.factsheet.authoring.draft import Section as DraftSection
from harbin_viewer.factsheet.authoring.tidy_draft import (
    Origin,
    draft_of_tidy,
    keeps_rows,
    provenance,
    provenance_fields,
)
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.plain_names import free_name, human, plain_name
from harbin_viewer.factsheet.sources.documents.document_tables import document_reading
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.sense.understanding import understand

_HEADING_WORDS = 8
_LONGEST_TITLE = 60
_STATEMENTS = 10_000
"""A number of a section that comes after all others."""


@dataclass
class Made:
    """What an article or a file of tables gives: its source, its tables, its first words, and what was left out."""

    source: dict[str, Any]
    title: str
    lead: str = ""
    tables: list[DraftTable] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    further_sources: list[dict[str, Any]] = field(default_factory=list)

    @property
    def names(self) -> set[str]:
        """The names that are taken."""
        return {table.name for table in self.tables}

    def left_out(self, sentence: str, place: str) -> None:
        """Tell what could not be understood."""
        self.notices.append(Notice("left out", sentence, place=place))


def made_of_article(article: Article, file: OpenedFile) -> Made:
    """The tables of a draft that an article gives."""
    sections = sections_of(article.blocks)
    title = article.title or human(file.stem)
    source = {"name": plain_name(file.stem) or "document", "title": title, **_about(article), "kind": "document"}
    made = Made(source, title, next((text for section in sections for text in section.paragraphs()), ""))
    subjects = _subjects(sections)
    for section, place, number, block in numbered(sections):
        kept = DraftSection(section.number, subjects[section.number].title, subjects[section.number].thing)
        if isinstance(block, ItemList):
            _add_list(made, section, place, block, kept)
        else:
            _add_table(made, section, number, block, file, kept)
    _add_statements(made, sections)
    _tell_prose(made, sections)
    return made


def _about(article: Article) -> dict[str, str]:
    found = {key: value for key, value in article.about.items() if key in ("author", "publisher", "date", "path")}
    if found.get("path") and not found["path"].startswith(("http://", "https://")):
        del found["path"]
    return found


@dataclass(frozen=True)
class _Subject:
    """What a section is about, as its tab is called, and the thing that it lists."""

    title: str
    thing: str


def _subjects(sections: list[Section]) -> dict[int, _Subject]:
    """The subject of each section: that of its table of words before that of its list."""
    found = {}
    for section in sections:
        by_table = next(filter(None, (_words_title(block) for block in section.blocks)), "")
        thing = next(filter(None, (_thing(section, place) for place in range(len(section.blocks)))), "")
        if by_table:
            thing = by_table.split()[0]
        found[section.number] = _Subject(by_table or title_of_list(section, thing), singular(thing))
    return found


def _words_title(block: object) -> str:
    """The title of a table of two columns of words, by its header."""
    if not isinstance(block, TableBlock) or len(block.table.rows) < 2:
        return ""
    cells = [cell for row in block.table.rows[1:] for cell in row]
    if any(cell.strip()[:1].isdigit() for cell in cells):
        return ""
    return title_of_words(tuple(block.table.rows[0]))


def _thing(section: Section, place: int) -> str:
    return counted_thing(section.lead_in(place)) if isinstance(section.blocks[place], ItemList) else ""


def _add_list(made: Made, section: Section, place: int, block: ItemList, kept: DraftSection) -> None:
    thing = counted_thing(section.lead_in(place))
    title = f"{thing[0].upper()}{thing[1:]}: {section.short}" if thing and section.heading else section.short
    title = title or "What it lists"
    wanted = plain_name(f"{section.short.split()[0] if section.short else ''} {thing or 'list'}") or "list"
    origin = Origin(made.source["name"], f"{section.place}, list", rows_are_counted=False)
    rows = [
        (_heading(item), item.text, *provenance(replace(origin, place=f"{origin.place}, entry {number}"), 0))
        for number, item in enumerate(block.items, start=1)
    ]
    fields = ({"name": "name", "type": "string", "title": "Name"}, {"name": "text", "type": "string", "title": "Text"})
    made.tables.append(
        DraftTable(
            name=free_name(wanted, made.names), title=title, kind="cards", fields=(*fields, *provenance_fields()),
            rows=tuple(rows), heading="name", text="text", section=kept,
            why=f"{len(rows)} entries of the list in {section.place}, as cards.",
        )
    )  # fmt: skip


def _heading(item: Item) -> str:
    """The heading of a card: the term, or the first words of an entry that has none."""
    words = item.text.split()
    if item.term or len(words) <= _HEADING_WORDS:
        return item.term or item.text.rstrip(".;")
    return " ".join(words[:_HEADING_WORDS]).rstrip(".,;:") + " …"


def _add_table(
    made: Made, section: Section, number: int, block: TableBlock, file: OpenedFile, kept: DraftSection
) -> None:
    where = f"{section.place}, table {number}"
    try:
        reading = document_reading([block.table], file)
    except SheetError:
        made.left_out("A table has no rows that could be understood.", where)
        return
    for raw in reading.tables:
        for tidy in understand(raw):
            title = block.table.title or title_of_words(raw.labels)
            table = draft_of_tidy(tidy, "", title, Origin(made.source["name"], where, keeps_rows(raw, tidy)), kept)
            title = title or _title_of_measures(table) or f"Table {number}: {section.short or made.title}"
            name = free_name(plain_name(title) or f"table-{number}", made.names)
            table = replace(table, name=name, title=title)
            made.notices += [structs.replace(notice, resource=name) for notice in tidy.notices]
            made.tables.append(as_cards(table) if table.kind == "words" else table)


def _title_of_measures(table: DraftTable) -> str:
    """What a table of figures measures: “Trade Volume and Growth Rate”; "" where that is too much for a title."""
    labels = [table.label(name) for name in table.measures]
    title = " and ".join(labels) if len(labels) < 3 else ""
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


def _add_statements(made: Made, sections: list[Section]) -> None:
    """The figures in sentences as rows, each with the place of its sentence."""
    rows = []
    for section in sections:
        first = 1
        for paragraph in section.paragraphs():
            for found in figures_in(paragraph, first):
                if isinstance(found, Unread):
                    sentence = f"“{found.text}” stands in a sentence that does not say of which year it is."
                    made.left_out(sentence, f"{section.place}: “{_short(found.sentence)}”")
                else:
                    rows.append(_statement(found, section, made.source["name"]))
            first += paragraph.count(". ") + 1
    if rows:
        made.tables.append(_statements_table(rows, free_name("figures-in-the-text", made.names)))


def _statement(found: SentenceFigure, section: Section, source: str) -> tuple[str, ...]:
    unit = found.unit if found.unit == "%" else f" {found.unit}"
    origin = Origin(source, f"{section.place}, text", rows_are_counted=False)
    name = f"{found.figure}{unit}, {found.year}"
    return (name, found.year, found.figure, found.unit, found.sentence, *provenance(origin, 0))


def _statements_table(rows: list[tuple[str, ...]], name: str) -> DraftTable:
    fields: tuple[dict[str, Any], ...] = (
        {"name": "name", "type": "string", "title": "Figure in words"},
        {"name": "year", "type": "year", "title": "Year"},
        {"name": "figure", "type": "number", "title": "Figure"},
        {"name": "unit", "type": "string", "title": "Unit"},
        {"name": "text", "type": "string", "title": "Sentence"},
    )
    return DraftTable(
        name=name, title="Figures in the text", kind="statements", fields=(*fields, *provenance_fields()),
        rows=tuple(rows), heading="name", text="text", group="unit",
        section=DraftSection(_STATEMENTS, "Figures in the text", "figure in the text"),
        why=f"{len(rows)} figures that stand in sentences with their unit and year.",
    )  # fmt: skip


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 60 else sentence[:60].rsplit(" ", 1)[0] + " …"


def _tell_prose(made: Made, sections: list[Section]) -> None:
    count = sum(1 for section in sections for _ in section.paragraphs())
    if count > 1:
        paragraphs = f"{count} paragraphs of running text"
        made.left_out(f"{paragraphs} stay in the document; only their figures with unit and year became rows.", "")
