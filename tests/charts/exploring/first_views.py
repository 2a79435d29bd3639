"""The first view of a file, as the window begins with it, for the tests of what people download."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from harbin_viewer.charts.exploring.explored import explored_chart
from harbin_viewer.charts.model.chart import Chart
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.exploring.cube import Cube
from harbin_viewer.factsheet.exploring.first_look.beginning import beginning
from harbin_viewer.factsheet.model.exploration import Exploration
from harbin_viewer.factsheet.opening import open_document


@dataclass(frozen=True)
class FirstView:
    """A document, the cube of its first table, the choice that it begins with, and the chart of that."""

    document: Document
    cube: Cube
    exploration: Exploration
    chart: Chart

    @property
    def lines(self) -> set[str]:
        """The names of all series."""
        return {series.label for panel in self.chart.panels for series in panel.series}

    @property
    def times(self) -> list[float]:
        """The times at which the measure has figures."""
        return [float(at) for at in self.cube.moments(self.cube.cut({}), self.exploration.measure)]

    @property
    def told(self) -> str:
        """All that was assumed of the file, and what stands under the chart."""
        return "\n".join([*(notice.sentence for notice in self.document.notices), self.chart.note])


def first_view(folder: Path, name: str, content: str | bytes, encoding: str = "utf-8") -> FirstView:
    """The first view of a file of this name and content."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return first_view_of(open_document(file))


def first_view_of(document: Document) -> FirstView:
    """The first view of a document."""
    cube = document.cube(document.sheet.resources[0].name)
    exploration = beginning(cube, this_year=2025).exploration
    assert exploration is not None
    return FirstView(document, cube, exploration, explored_chart(document, exploration))


def table_of(header: str, *rows: object) -> str:
    """Comma-separated text of a header and rows; a row that is a list has its cells."""
    lines = [",".join(map(str, row)) if isinstance(row, list | tuple) else str(row) for row in rows]
    return "\n".join([header, *lines, ""])
