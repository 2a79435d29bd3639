"""Others stand at the end of a ranking, whatever their figure is: they are many, and have no rank."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from harbin_viewer.charts.exploring.chosen_views import charts_of
from harbin_viewer.charts.model.chart import make_chart
from harbin_viewer.factsheet.opening import open_document


def ranked(tmp_path: Path, *names: str) -> list[str]:
    """Who stands in which order where the first has the largest figure."""
    rows = "".join(f"{name},{100 - 7 * place}\n" for place, name in enumerate(names))
    file = tmp_path / "votes.csv"
    file.write_text(f"Party,Votes\n{rows}", encoding="utf-8")
    document = open_document(file)
    return list(make_chart(document, charts_of(document)[0], locale=QLocale("en")).categories)


@pytest.mark.parametrize(
    "others", ["Other", "Others", "Sonstige", "Прочие", "Autres", "其他", "All other parties", "Rest of the world"]
)
def test_those_who_are_not_named_are_last(tmp_path: Path, others: str) -> None:
    assert ranked(tmp_path, others, "Blue", "Red", "Green") == ["Blue", "Red", "Green", others]


@pytest.mark.parametrize("name", ["Other World Computing", "Restoration", "Andersen", "Mother", "Otherside"])
def test_names_that_only_begin_so_keep_their_rank(tmp_path: Path, name: str) -> None:
    assert ranked(tmp_path, name, "Blue", "Red", "Green") == [name, "Blue", "Red", "Green"]
