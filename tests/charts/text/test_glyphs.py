"""What it costs to lay out glyphs."""

import time

from harbin_viewer.charts.text.glyphs import glyphs


def test_a_letter_with_very_many_marks_costs_no_more_for_each_of_them(qapp: object) -> None:
    def cost(marks: int) -> float:
        began = time.process_time()
        glyphs("e" + "\u0301" * marks, 12.0, bold=False)
        return time.process_time() - began

    cost(100)
    assert cost(20_000) < 8 * max(cost(5_001), 0.02)
