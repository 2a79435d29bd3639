"""The title of a chart of a sheet names its first and its last time, in the order of time and not of the alphabet."""

from pathlib import Path

import pytest

from harbin_viewer.factsheet.authoring.making import draft_of


@pytest.mark.parametrize(("times", "span"), [
    (["Jan", "Feb", "Mar", "Apr", "May", "Jun"], "Jan–Jun"),
    (["2019", "2020", "2021"], "2019–2021"),
    (["2021", "2020", "2019"], "2019–2021"),
    (["2024-03", "2024-01", "2024-02"], "2024-01 to 2024-03"),
])  # fmt: skip
def test_a_span_goes_from_the_first_time_to_the_last(tmp_path: Path, times: list[str], span: str) -> None:
    rows = [f"{time},{300 + 10 * at},{80 + 3 * at}" for at, time in enumerate(times)]
    (tmp_path / "costs.csv").write_text("\n".join(["Month,Food (EUR),Transport (EUR)", *rows]), encoding="utf-8")
    titles = [view.entry["title"] for view in draft_of([tmp_path / "costs.csv"]).views]
    assert titles
    assert all(title.endswith(f", {span}") for title in titles)
