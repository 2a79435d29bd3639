"""Figures in the sentences of a document become rows, each with its sentence and the place of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from harbin_viewer.factsheet.authoring.article.figures.periods_said import frequency_of, in_words
from harbin_viewer.factsheet.authoring.article.figures.sentence_figures import SentenceFigure, Unread, figures_in
from harbin_viewer.factsheet.authoring.article.language import has_decimal_commas
from harbin_viewer.factsheet.authoring.article.sections import Section
from harbin_viewer.factsheet.authoring.draft import DraftTable, Made
from harbin_viewer.factsheet.authoring.draft import Section as DraftSection
from harbin_viewer.factsheet.authoring.tidying.tidy_draft import Origin, provenance, provenance_fields
from harbin_viewer.factsheet.wording import in_quotes, listed
from harbin_viewer.factsheet.words.plain_names import free_name, plain_name

_MOST_UNREAD = 40
"""Figures in sentences that are named one by one where they could not be taken."""

_STATEMENTS = 10_000
"""A number of a section that comes after all others."""


def add_statements(made: Made, sections: list[Section]) -> None:
    """Add the figures in sentences as rows, each with the place of its sentence."""
    commas = has_decimal_commas(" ".join(text for section in sections for _, text in section.passages()))
    rows: dict[str, list[tuple[str, ...]]] = {}
    unread: list[tuple[str, str]] = []
    for section in sections:
        for where, text in section.passages() if not section.is_notes else ():
            for found in figures_in(text, decimal_commas=commas, language=made.language):
                if isinstance(found, Unread):
                    unread.append((f"“{found.text}” {found.why}.", f"{section.place}: “{shortened(found.sentence)}”"))
                else:
                    row = _statement(found, f"{section.place}, {where}", made.source["name"])
                    rows.setdefault(frequency_of(found.period), []).append(row)
    for sentence, place in unread[:_MOST_UNREAD]:
        made.left_out(sentence, place)
    if len(unread) > _MOST_UNREAD:
        made.left_out(f"{len(unread) - _MOST_UNREAD} more figures in sentences are none of one year or period.", "")
    for frequency in filter(rows.__contains__, _PERIODS):
        made.tables.append(_statements_table(frequency, rows[frequency], made.names))


def _statement(found: SentenceFigure, where: str, source: str) -> tuple[str, ...]:
    unit = found.unit if found.unit == "%" else f" {found.unit}"
    place = where if "entry" in where else f"{where}, sentence {found.number}"
    cells = provenance(Origin(source, place, rows_are_counted=False), 0)
    note = f"The sentence says {listed(in_quotes(found.manner))}." if found.manner else ""
    name = f"{Decimal(found.figure):,}{unit}, {in_words(found.period)}"
    return (name, found.period, found.figure, found.unit, found.sentence, *cells[:-1], note)


_PERIODS = {
    "year": ("year", "Figures in the text"),
    "half-year": ("string", "Half-years in the text"),
    "quarter": ("string", "Quarters in the text"),
    "month": ("yearmonth", "Months in the text"),
}
"""The type of the column of each period, and the title of the table of figures of it."""


def _statements_table(frequency: str, rows: list[tuple[str, ...]], taken: set[str]) -> DraftTable:
    kind, title = _PERIODS[frequency]
    fields: tuple[dict[str, Any], ...] = (
        {"name": "name", "type": "string", "title": "Figure in words"},
        {"name": plain_name(frequency), "type": kind, "title": frequency.capitalize()},
        {"name": "figure", "type": "number", "title": "Figure"},
        {"name": "unit", "type": "string", "title": "Unit"},
        {"name": "text", "type": "string", "title": "Sentence"},
    )
    return DraftTable(
        name=free_name(plain_name(title), taken), title=title, kind="statements",
        fields=(*fields, *provenance_fields()),
        rows=tuple(rows), heading="name", text="text", group="unit",
        section=DraftSection(_STATEMENTS, "Figures in the text", "figure in the text"),
        why=f"{_figures(len(rows))} in sentences with unit and {frequency}.",
    )  # fmt: skip


def shortened(sentence: str) -> str:
    """The first words of a sentence."""
    return sentence if len(sentence) <= 60 else sentence[:60].rsplit(" ", 1)[0] + " …"


def _figures(count: int) -> str:
    return "1 figure that stands" if count == 1 else f"{count} figures that stand"
