"""Texts stand where their readers begin: those of scripts that run leftwards at the right."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from harbin_viewer.window.text.passage import passage
from harbin_viewer.window.text.rich_label import RichLabel


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [
        ("بلغ حجم التجارة 240", True),
        ("2024: היקף הסחר, GDP", True),
        ("GDP של", False),
        ("2024 – 5 %", False),
        ("“السنة” is the time.", False),
        ("“שנה”", True),
        ("כמות “GDP”", True),
    ],
)
def test_a_text_that_runs_leftwards_begins_at_the_right(text: str, *, leftwards: bool, qapp: object) -> None:
    label = RichLabel(lambda column: column.text(text), text)
    label.resize(400, 40)
    assert (min(_inked(label)) > 200) is leftwards
    label.deleteLater()


def test_a_sentence_that_begins_with_a_name_read_leftwards_ends_with_its_full_stop(qapp: object) -> None:
    quoted, plain = _labelled("“שנה” i."), _labelled("“שנה” i")
    for label in (quoted, plain):
        label.resize(400, 40)
    with_stop, without = (_inked(label) for label in (quoted, plain))
    assert min(with_stop) == min(without)
    assert max(with_stop) > max(without)
    for label in (quoted, plain):
        label.deleteLater()


def test_a_passage_that_begins_with_a_name_read_leftwards_begins_at_the_left(qapp: QApplication) -> None:
    for text, leftwards in (("“שנה” is the time.", False), ("שנה is the time.", True)):
        label = passage(text)
        label.resize(400, 40)
        assert (min(_inked(label)) > 200) is leftwards
        label.deleteLater()


def _labelled(text: str) -> RichLabel:
    return RichLabel(lambda column: column.text(text), text)


def _inked(label: QWidget) -> list[int]:
    image = label.grab().toImage()
    ground = image.pixel(0, 0)
    return [x for x in range(label.width()) for y in range(0, label.height()) if image.pixel(x, y) != ground]
