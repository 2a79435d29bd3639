"""How far checks are is told, and those that are stopped end with what the ones before found."""

from __future__ import annotations

import pytest

from harbin_viewer import bundle
from harbin_viewer.factsheet.checks.checking import Checking
from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.tables.reading_progress import CancelledError


@pytest.mark.parametrize(
    ("titles", "done", "left"),
    [
        ("", 0, "None of them was carried out."),
        ("abc", 0, "None of them was carried out."),
        ("abc", 1, "1 of 3 was carried out, “b”, “c” were not."),
        ("abc", 2, "2 of 3 were carried out, “c” was not."),
        ("abcdefg", 1, "1 of 7 was carried out, “b”, “c”, “d” and 3 others were not."),
        ("abc", 3, ""),
    ],
)
def test_what_stopped_checks_left_is_said_by_their_titles(titles: str, done: int, left: str) -> None:
    checking = Checking()
    checking.begin(titles)
    for _ in range(done):
        checking.end_one(())
    assert not checking.left
    checking.stop()
    assert checking.left.removesuffix(" Read the sheet anew (F5) to carry them out.") == left


def test_the_reading_of_a_table_is_told_as_a_part_of_the_check_and_ends_with_it() -> None:
    checking = Checking()
    checking.begin(["Rates", "Shares"])
    checking.tell_reading("rows", 1, 4)
    assert checking.told == "Check 1 of 2, “Rates”: “rows” is being read, 25 %."
    checking.tell_reading("rows", 4, 4)
    assert checking.told == "Check 1 of 2, “Rates”."
    checking.stop()
    with pytest.raises(CancelledError):
        checking.tell_reading("rows", 1, 4)


def test_a_document_goes_on_after_its_checks_were_stopped() -> None:
    document = open_document(bundle.default_sheet())
    checking = Checking()
    checking.stop()
    with pytest.raises(CancelledError):
        document.checked(checking)
    assert not document.findings_so_far
    assert document.findings
