"""How a table of very many columns lies is looked at only as long as that is wanted."""

import sys
from itertools import pairwise
from threading import Lock
from types import FrameType

from harbin_viewer.factsheet.patient_lock import taken
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense
from harbin_viewer.factsheet.sources.sense.cells.figure_cells import NumberForm
from harbin_viewer.factsheet.sources.sense.cells.figure_signs import as_labelled
from harbin_viewer.factsheet.sources.sense.shaping.layout import can_be_half

WIDTH = 400


def longest_way_between_looks(labels: list[str]) -> int:
    """The most calls between two looks whether it is still wanted."""
    calls, at = 0, [0]

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    raw = RawTable("wide", tuple(labels), [])
    columns = [ColumnSense(label, ["1.5", "2.5"]) for label in labels]
    before = sys.getprofile()
    with taken(Lock(), lambda _done, _of: None, lambda: at.append(calls)):
        sys.setprofile(count)
        try:
            can_be_half(raw, columns)
        finally:
            sys.setprofile(before)
    return max(after - first for first, after in pairwise([*at, calls]))


def test_nowhere_are_all_names_gone_through_often_without_a_look() -> None:
    longest_way_between_looks([f"plan{number + 1700}" for number in range(WIDTH)])  # what is kept the first time
    assert longest_way_between_looks([f"figure{number + 1800}" for number in range(WIDTH)]) < 6 * WIDTH


def test_how_figures_are_written_is_told_anew_only_where_the_label_changes_it() -> None:
    plain = NumberForm()
    assert as_labelled(plain, "figure", ["1.5", "2.5"]) is plain
    assert as_labelled(plain, "figure (SE)", ["(1.5)", "(2.5)"]).plain_brackets
