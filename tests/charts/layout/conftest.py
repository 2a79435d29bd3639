"""Fixtures of the tests of this room."""

import pytest

from harbin_viewer.charts.model.chart import Chart, make_chart
from tests.charts.conftest import sheet_of
from tests.charts.stress import CASES


@pytest.fixture(scope="module")
def stressed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Chart]:
    charts = {}
    for name, case in CASES.items():
        made = sheet_of(tmp_path_factory.mktemp("case"), case.columns, case.spec, units=case.units, kinds=case.kinds)
        charts[name] = make_chart(made, made.sheet.views[0])
    return charts
