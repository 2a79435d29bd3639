"""Which letters glyphs stand for, and what it costs to lay them out."""

import time

import pytest

from harbin_viewer.charts.text.glyphs import glyphs


def test_a_letter_with_very_many_marks_costs_no_more_for_each_of_them(qapp: object) -> None:
    def cost(marks: int) -> float:
        began = time.process_time()
        glyphs("e" + "\u0301" * marks, 12.0, bold=False)
        return time.process_time() - began

    cost(100)
    assert cost(20_000) < 8 * max(cost(5_001), 0.02)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("פתח תקווה", "הווקת חתפ"),
        ("תל אביב-יפו", "ופי-ביבא לת"),
        ("חיפה 2024 גדל", "לדג 2024 הפיח"),
        ("Rents in תל אביב fell", "Rents in ביבא לת fell"),
        ("北京 ab 上海", "北京 ab 上海"),
        ("שלום 😀 עולם", "םלוע 😀 םולש"),
        ("ذلك لا يكفي", "يفكي لا كلذ"),
    ],
)
def test_each_glyph_has_the_letter_that_is_seen_where_it_stands(qapp: object, text: str, seen: str) -> None:
    """From left to right, though the blanks between words of another script are of another font."""
    found = glyphs(text, 14.0, bold=False)
    if any(not glyph.face.family for glyph in found):
        pytest.skip("There is no font for these letters here.")
    assert "".join(glyph.letters for glyph in found) == seen
