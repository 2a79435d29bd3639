"""Texts stand where their readers begin: those of scripts that run leftwards at the right."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from harbin_viewer.charts.text.reading_direction import places_to_turn_back
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


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("3 values of “شنه” · 2 measures", ["3 values of “شنه"]),
        ("In “شنه 2” · 5 and “شنه”, 7 rows", ["In “شنه 2", " · 5 and “شنه"]),
        ("Confirmed · شنه · 2020", ["Confirmed · شنه "]),
        ("“شنه” is measured: numbers from 1 to 2.", []),
        ("شنه “شنه” · 2", []),
        ("3 values of “name” · 2 – measures", []),
    ],
)
def test_a_figure_beyond_a_name_read_leftwards_stays_behind_it(text: str, marked: list[str]) -> None:
    begun, parts = 0, []
    for place in places_to_turn_back(text):
        parts.append(text[begun:place].lstrip("”"))
        begun = place
    assert parts == marked


def test_a_figure_is_drawn_behind_such_a_name_as_a_letter_is(qapp: object) -> None:
    images = []
    for end in "2x":
        text = f"In “שנה” · {end}"
        label = _labelled(text)
        label.resize(400, 40)
        last = max(_inked(label))
        images.append(label.grab().toImage().copy(0, 0, last - 12, 40))
        label.deleteLater()
    assert images[0].copy(0, 0, images[1].width(), 40) == images[1].copy(0, 0, images[0].width(), 40)


def _labelled(text: str) -> RichLabel:
    return RichLabel(lambda column: column.text(text), text)


def _inked(label: QWidget) -> list[int]:
    image = label.grab().toImage()
    ground = image.pixel(0, 0)
    return [x for x in range(label.width()) for y in range(0, label.height()) if image.pixel(x, y) != ground]
