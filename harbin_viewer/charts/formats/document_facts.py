"""What a file says about itself: title, alternative text, source, licence, the sheet's date, the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from harbin_viewer import __version__
from harbin_viewer.charts.layout.chart_layout import cautions
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.charts.model.words.attribution import credit
from harbin_viewer.charts.model.words.description import describe
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import as_sentence
from harbin_viewer.factsheet.words.visible import orderly


@dataclass(frozen=True)
class DocumentFacts:
    """The facts each format writes in its own way; `created` is the sheet's, so that equal input gives equal bytes.

    It is None where that states no date. `note` and `credit` are what stands in small print under the picture, "" where
    nothing does; `language` is that of the sheet's texts, "" where it is not stated: all that tells what the picture
    shows is in that of the program.
    """

    title: str
    description: str
    source: str
    licence: str
    created: datetime | None
    note: str = ""
    credit: str = ""
    language: str = ""

    @property
    def moment(self) -> str:
        """When the sheet was made, as ISO 8601 has it; "" where it does not say so."""
        return self.created.isoformat() if self.created else ""

    @property
    def alternative(self) -> str:
        """All that the picture says, for who cannot see it."""
        return " ".join(filter(None, (self.description, self.note, self.credit)))

    program: str = f"Harbin Viewer {__version__}"


def in_words(chart: Chart) -> str:
    """All that the picture of a chart says, for who cannot see it: what it shows, and its small print."""
    return " ".join(filter(None, (describe(chart), _note(chart), _credit(chart))))


def _note(chart: Chart) -> str:
    return orderly(" ".join(filter(None, (chart.note, cautions(chart)))))


def _credit(chart: Chart) -> str:
    """The source line as a sentence: who hears the picture is told whose its figures are, as who sees it."""
    return as_sentence(orderly(credit(chart.source))) if chart.source else ""


def facts_of(sheet: FactSheet, chart: Chart) -> DocumentFacts:
    """The facts of a chart's file."""
    return DocumentFacts(
        title=orderly(chart.title),
        description=describe(chart),
        source=orderly(chart.source),
        licence=_licence(sheet),
        created=_created(sheet.created),
        note=_note(chart),
        credit=_credit(chart),
        language=sheet.language,
    )


def sheet_facts(sheet: FactSheet) -> DocumentFacts:
    """The facts of a file that holds the whole sheet."""
    count = len(sheet.sources)
    return DocumentFacts(
        title=sheet.title,
        description=sheet.factsheet.about,
        source="" if not count else sheet.sources[0].label if count == 1 else f"{count} sources, listed at the end",
        licence=_licence(sheet),
        created=_created(sheet.created),
        language=sheet.language,
    )


def _licence(sheet: FactSheet) -> str:
    licence = sheet.licenses[0] if sheet.licenses else None
    return (licence.title or licence.name) if licence else ""


def _created(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    try:
        moment.astimezone(UTC)
    except OverflowError:  # at either end of the calendar another zone is in no year
        return moment.replace(tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
