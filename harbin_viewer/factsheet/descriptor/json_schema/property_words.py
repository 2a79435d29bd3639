"""What an editor shows beside a property of a descriptor: a sentence for the one who writes it."""

from __future__ import annotations

_WORDS = """
FactSheet.name: A short name in small letters, by which links know the sheet.
FactSheet.title: What the sheet is called, at the head of the window and of exported pages.
FactSheet.description: What the sheet is about; Markdown without pictures.
FactSheet.version: The version of the data, such as 1.2.0.
FactSheet.created: The day on which it was made, such as 2026-11-26.
FactSheet.homepage: The address of its web page.
FactSheet.keywords: Words to find it by.
FactSheet.languages: Of its texts: the first is told to screen readers and search engines, such as de or pt-BR.
FactSheet.temporal: The period that it covers.
FactSheet.spatial: The places that it covers.
FactSheet.licenses: On what terms its data may be used.
FactSheet.sources: All that figures come from; rows call each by its name.
FactSheet.contributors: Who made it.
FactSheet.resources: The tables, each a CSV file beside the descriptor.
FactSheet.views: The charts.
FactSheet.factsheet: What is to be seen (tabs) and what is to hold (checks).
FactSheetPart.tabs: The tabs of the sheet, in order.
FactSheetPart.about: What the sheet is about, in a line under its title.
FactSheetPart.checks: What is to hold between figures; “harbin-viewer check” says whether it does.
Source.name: A short name in small letters: what the columns “source” and “references” call it.
Source.title: What the source is called in full.
Source.short: The name beside a figure and a line of a chart.
Source.mention: How a sentence calls it, as in “the article”.
Source.publisher: Who publishes it. Two publishers can confirm a figure.
Source.author: Who wrote it.
Source.date: When it was published: 2024-05-17, 2024-05 or 2024.
Source.dateOf: What was done on that date, such as updated, where it was not published then.
Source.accessed: When it was seen: 2024-05-17.
Source.path: Where it can be read: https://…
Source.email: Where one can ask.
Source.version: Which edition of it.
Source.kind: document: what the sheet examines; body: publishes its own figures; reference: reports those of others.
Source.note: What a reader should know of it.
Dialect.itemKeys: Of records in JSON, the properties that are columns, in this order.
Resource.name: A short name in small letters: what charts and checks call the table.
Resource.path: The CSV file, from the folder of the descriptor on.
Resource.data: The rows themselves, in place of a file.
Resource.title: What readers see above the table.
Resource.description: What the table is about; Markdown without pictures.
Resource.encoding: How the file is encoded; utf-8 where nothing is said.
Resource.dialect: How the file is written, where it is not with commas.
Resource.schema: Its columns, and which of them tell rows apart.
Resource.sources: Where the whole table comes from.
Schema.fields: The columns, in the order of the file.
Schema.primaryKey: The column, or columns, that tell rows apart.
Schema.foreignKeys: Columns that name rows of other tables.
Schema.missingValues: What cells say where nothing is known.
Field.name: The heading of the column in the file.
Field.type: What its cells are: number, integer, year, date, string and so on.
Field.format: How its cells are written, such as %d.%m.%Y for dates.
Field.title: What readers see above it.
Field.description: What it is, in a sentence.
Field.unit: The unit of its figures, once and for people: billion USD, %.
Field.unitOfFile: The unit that the file itself has, where a person said another; "" where it states none.
Field.status: The column that holds the status of these figures, where it is not “status”.
Field.note: The column that holds the note of these figures, where it is not “note”.
Field.references: The column that names who reports these figures, where it is not “references”.
Field.constraints: What its cells may say.
Constraints.required: Whether no cell may be empty.
Constraints.unique: Whether no two cells may say the same.
Constraints.minimum: The least that a cell may say.
Constraints.maximum: The most that a cell may say.
Constraints.pattern: A regular expression that each cell is to match.
Constraints.enum: All that a cell may say.
View.name: A short name in small letters: what tabs and exported files call the chart.
View.resources: The tables that it draws.
View.spec: What is drawn, and how.
View.specType: simple: the chart that “spec” says; explore: one that a reader chose and kept.
View.title: The title: what the chart is about, or better what it shows.
View.subtitle: What is drawn, and in which unit.
View.note: Stands under the picture.
View.description: What the chart says, for those who cannot see it.
Spec.type: How its series are drawn; “difference” draws two series and the gap between them.
Spec.group: The column along the horizontal axis.
Spec.series: The columns that are drawn, or objects that say more of each.
Spec.by: The column whose values have a series each, in a table with several rows at a place.
Spec.only: Which of these values are drawn.
Spec.total: The column that is shown as the total of a stack.
Spec.range: The first and the last place along the axis that are drawn.
SeriesSpec.field: The column that is drawn.
SeriesSpec.resource: Its table, where it is not the first of the view.
SeriesSpec.title: What the series is called, where not by its column.
SeriesSpec.mark: How it is drawn, where not as the chart is.
SeriesSpec.derive: growth: against the row before, in per cent; difference: minus another column.
SeriesSpec.minus: The column that is taken away.
Known.key: Which difference it is: the columns that tell its row, such as year 2021.
Known.reason: Why it is let stand.
Cell.resource: The table.
Cell.row: The columns that tell the row, with what they say.
Cell.field: The column.
Deck.resource: The table whose rows are the cards.
Deck.heading: The column that heads a card.
Deck.text: The column with its text.
Deck.group: The column by which cards stand together.
Deck.title: What stands above them.
Highlight.title: What the figure is of.
Highlight.figure: The figure, as its cell has it.
Highlight.unit: Its unit, as readers see it.
Highlight.period: The time that it is of.
Highlight.status: How far it is borne out.
Highlight.source: Whose word it is: the name of a source.
Highlight.cell: The cell that has it: it is held against that.
Highlight.change: A second figure beside it, such as its growth.
Highlight.note: What a reader should know of it.
SummaryTab.highlights: The large figures.
SummaryTab.timeline: The table whose rows are a timeline.
SummaryTab.notes: The table whose rows are notes.
CardsTab.decks: What the cards show.
CardsTab.text: What stands above the cards.
ChartsTab.views: Which charts it shows; all where it names none.
*.kind: What the tab shows; it decides which properties it has.
*.type: What is to hold; it decides which properties the check has.
*.name: A short name in small letters, by which it is called elsewhere.
*.title: What readers see.
*.known: Differences that are let stand, each with its reason.
*.resource: The table that is looked at.
*.resources: The tables that it shows; all where it names none.
*.field: The column that is looked at.
*.referenceResource: The table that it is held against.
*.referenceField: The column that it is held against.
*.on: The column by which rows of both tables belong together, such as year.
*.tolerance: How far two figures may be apart.
*.measure: relative: the tolerance is in per cent of the other figure; absolute: in its unit.
*.value: The column of the values.
*.rate: The column with the stated growth, in per cent.
*.order: The column by which rows follow each other, such as year.
*.parts: The columns that add up.
*.total: The column with their total.
*.key: The column that tells rows apart, such as year.
*.part: The column of the part.
*.whole: The column of the whole.
*.share: The column with the stated share, in per cent.
*.step: From one row to the next, such as 1.
*.published: The column with the day on which a figure was published.
*.by: The day by which it must have been published.
*.subject: The column with what the statements are about.
*.says: The column with what they say.
"""

SENTENCES = dict(line.split(": ", 1) for line in _WORDS.strip().splitlines())
"""The sentences by part and property; “*” stands for any part."""


def words_of(part: str, property_: str) -> str:
    """The sentence about a property of a part, by the name of its type; "" where there is none."""
    return SENTENCES.get(f"{part}.{property_}") or SENTENCES.get(f"*.{property_}", "")
