"""JSON: the figures of a chart for programs, with what the chart says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from harbin_viewer.charts.formats.format import Format, Look, Options, poured

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from harbin_viewer.charts.model.chart import Chart
    from harbin_viewer.factsheet.document import Document


def pour_json(document: Document, chart: Chart, options: Options, stream: BinaryIO, look: Look = int) -> None:
    """The figures as JSON, with what the chart says about itself."""
    from harbin_viewer.charts.formats.data.chart_data import header, rows
    from harbin_viewer.charts.formats.document_facts import facts_of

    chart = chart.within(options.window)
    facts = facts_of(document.sheet, chart)
    about = {
        "name": chart.name,
        "title": chart.title,
        "subtitle": chart.subtitle,
        "note": facts.note,
        "description": facts.description,
        "source": facts.source,
        "licence": facts.licence,
    }
    records = (dict(zip(header(chart), datum.cells(), strict=True)) for datum in rows(document, chart, look=look))
    pour_records(stream, about, records)


def pour_records(stream: BinaryIO, about: Mapping[str, Any], records: Iterable[Mapping[str, Any]]) -> None:
    """An object with what is `about` all, and the records, a line each, under the name "data"."""
    import json

    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    head = json.dumps(dict(about), ensure_ascii=False, indent=1).removesuffix("\n}")
    stream.write(f'{head},\n "data": ['.encode("utf-8", "backslashreplace"))
    between = "\n  "
    for record in records:
        stream.write(f"{between}{encode(record)}".encode("utf-8", "backslashreplace"))
        between = ",\n  "
    stream.write(b"\n ]\n}\n")


as_json = poured(pour_json)

FORMAT = Format("json", ".json", "JSON – the data, for programs", as_json, holds="data", pour=pour_json)
