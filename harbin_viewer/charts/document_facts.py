"""What a file says about itself: title, alternative text, source, licence, the sheet's date, the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from harbin_viewer import __version__
from harbin_viewer.charts.chart import Chart
from harbin_viewer.charts.describe import describe
from harbin_viewer.factsheet.sheet import FactSheet


@dataclass(frozen=True)
class DocumentFacts:
    """The facts each format writes in its own way; `created` is the sheet's, so that equal input gives equal bytes."""

    title: str
    description: str
    source: str
    licence: str
    created: datetime
    program: str = f"Harbin Viewer {__version__}"


def facts_of(sheet: FactSheet, chart: Chart) -> DocumentFacts:
    """The facts of a chart's file."""
    licence = sheet.licenses[0] if sheet.licenses else None
    return DocumentFacts(
        title=chart.title,
        description=describe(chart),
        source=chart.source,
        licence=(licence.title or licence.name) if licence else "",
        created=_created(sheet.created),
    )


def _created(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return datetime(1970, 1, 1, tzinfo=UTC)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
