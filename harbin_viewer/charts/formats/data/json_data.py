"""JSON: the figures of a chart for programs, with what the chart says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.charts.formats.format import Format, Options

if TYPE_CHECKING:
    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def as_json(document: Document, chart: Chart, options: Options | None = None) -> bytes:
    """The figures as JSON, with what the chart says about itself."""
    import json

    from harbin_viewer.charts.formats.data.chart_data import HEADER, rows
    from harbin_viewer.charts.formats.document_facts import facts_of

    chart = chart.within(options.window if options else None)
    facts = facts_of(document.sheet, chart)
    content = {
        "name": chart.name,
        "title": chart.title,
        "subtitle": chart.subtitle,
        "note": chart.note,
        "description": facts.description,
        "source": facts.source,
        "licence": facts.licence,
        "data": [dict(zip(HEADER, datum.cells(), strict=True)) for datum in rows(document, chart)],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


FORMAT = Format("json", ".json", "JSON – the data, for programs", as_json, holds="data")
