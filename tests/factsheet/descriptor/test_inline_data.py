"""Data that stands in a descriptor is a table in whatever form it is written."""

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.opening import open_document
from tests.factsheet.descriptor.foreign_samples import package, written

POINT = {"type": "Feature", "properties": {"name": "Lima"}, "geometry": {"type": "Point", "coordinates": [-77, -12]}}


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        ({"name": ["Peru", "Chile"], "deaths": [3, 4]}, [("Peru", 3), ("Chile", 4)]),
        ({"Peru": 3, "Chile": 4}, [("Peru", 3), ("Chile", 4)]),
        ({"Peru": {"deaths": 3}, "Chile": {"deaths": 4}}, [("Peru", 3), ("Chile", 4)]),
        ({"total": 2, "rows": [{"name": "Peru", "deaths": 3}]}, [("Peru", 3)]),
        ({"type": "FeatureCollection", "features": [POINT]}, [("Lima", -77, -12)]),
        ('{"Peru": 3, "Chile": 4}', [("Peru", 3), ("Chile", 4)]),
    ],
)
def test_objects_are_rows(data: Any, rows: list[tuple[Any, ...]], tmp_path: Path) -> None:
    document = open_document(written(tmp_path, package(resources=[{"name": "table", "data": data}])))
    columns = document.table("table").columns.values()
    assert list(zip(*(column.tolist() for column in columns), strict=True)) == rows
