"""A line of text that stands on many pages is worked out once, and written each time as it would be alone."""

import pytest

from harbin_viewer.charts.formats.pdf import fonts


@pytest.mark.parametrize(
    ("text", "size", "bold"), [("Cell 2", 10.0, False), ("Cell 1", 12.0, False), ("Cell 1", 10.0, True)]
)
def test_a_line_that_comes_again_is_taken_as_it_was_and_others_are_not(text: str, size: float, *, bold: bool) -> None:
    known = fonts.PdfFonts()
    once = known.runs("Cell 1", 10.0, bold=False)

    assert known.runs("Cell 1", 10.0, bold=False) is once
    assert known.runs(text, size, bold=bold) != once


def test_as_many_lines_are_kept_as_pages_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_MOST_RUNS", 3)
    known = fonts.PdfFonts()
    first, *_others = [known.runs(f"Cell {number}", 10.0, bold=False) for number in range(4)]
    again = known.runs("Cell 0", 10.0, bold=False)

    assert again is not first
    assert again == first
