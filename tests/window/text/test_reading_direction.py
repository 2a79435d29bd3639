"""Texts stand where their readers begin: those of scripts that run leftwards at the right."""

import pytest

from harbin_viewer.window.text.rich_label import RichLabel


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [("بلغ حجم التجارة 240", True), ("2024: היקף הסחר, GDP", True), ("GDP של", False), ("2024 – 5 %", False)],
)
def test_a_text_that_runs_leftwards_begins_at_the_right(text: str, *, leftwards: bool, qapp: object) -> None:
    label = RichLabel(lambda column: column.text(text), text)
    label.resize(400, 40)
    image = label.grab().toImage()
    ground = image.pixel(0, 0)
    inked = [x for x in range(400) for y in range(0, 40, 2) if image.pixel(x, y) != ground]
    assert (min(inked) > 200) is leftwards
    label.deleteLater()
