"""A chart into bytes of a format, and into a file, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from harbin_viewer.atomic_write import ExportError, Ready, write_whole, written_whole
from harbin_viewer.charts.formats.format import FormatError, Look, Options
from harbin_viewer.charts.formats.registry import formats
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document


def render(document: Document, chart: Chart, name: str, options: Options) -> bytes:
    """The chart as a file of the format of that name. Needs a QGuiApplication for a picture."""
    known = formats()[name]
    return known.write(document, chart, replace(options, transparent=options.transparent and not known.is_opaque))


def pour(
    document: Document, chart: Chart, name: str, options: Options, stream: BinaryIO, look: Look = int
) -> None:  # fmt: skip
    """The same into an open file, part by part where the format can."""
    known = formats()[name]
    if known.pour is not None:
        known.pour(document, chart, options, stream, look)
    else:
        stream.write(render(document, chart, name, options))


def export(
    document: Document, chart: Chart, file: Path, name: str, options: Options, look: Look = int, ready: Ready = int
) -> Path:  # fmt: skip
    """Write the chart to `file`; returns it. ExportError where it cannot be written; nothing is left half-written."""
    what = {"picture": "The picture", "data": "The data"}[formats()[name].holds]
    try:
        if formats()[name].pour is not None:
            with written_whole(file, ready) as stream:
                pour(document, chart, name, options, stream, look)
            return file
        content = render(document, chart, name, options)
    except FormatError as error:
        raise ExportError(file, error.problem, error.remedy) from error
    except (MemoryError, OSError) as error:
        raise ExportError(file, f"{what} could not be made: {error}", "Choose a smaller size or scale.") from error
    write_whole(file, content, ready)
    return file
