"""The form that corrects how a text is read shows its first rows as they would be, and gives the format chosen."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.opening import open_document
from harbin_viewer.factsheet.sources.delimited import text_reading
from harbin_viewer.factsheet.sources.delimited.preview import format_found, preview
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.window.overview.file_format.format_dialog import FormatDialog
from harbin_viewer.window.overview.file_format.format_form import FormatForm
from tests.window.finding import letters_meant_twice, words_with_letters

TEXT = "Ausfuhr in t\n\nLand;Jahr;Menge\nÖsterreich;2000;1,5\nDänemark;2001;2,5\nQuelle: Amt\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "t.csv").write_bytes(TEXT.encode("cp1252"))
    return tmp_path / "t.csv"


def shown(form: FormatForm) -> list[list[str]]:
    model = form.preview.table.model()
    rows, columns = (model.rowCount(), model.columnCount()) if model else (0, 0)
    return [[str(model.index(row, column).data()) for column in range(columns)] for row in range(rows)]


def opened(qtbot: QtBot, file: Path) -> FormatForm:
    form = FormatForm(file, format_found(file))
    qtbot.addWidget(form, before_close_func=FormatForm.leave)
    form.show()
    qtbot.waitUntil(lambda: bool(shown(form)))
    return form


def test_it_begins_with_what_was_found(qtbot: QtBot, file: Path) -> None:
    form = opened(qtbot, file)
    assert form.choices.separator.currentText() == "semicolon"
    assert (form.choices.first_header.value(), form.choices.first_row.value()) == (3, 4)
    assert shown(form) == [["Österreich", "2000", "1,5"], ["Dänemark", "2001", "2,5"]]
    assert form.choices.form() == format_found(file), "nothing is chosen that the reader did not choose"


def test_the_rows_follow_each_choice(qtbot: QtBot, file: Path) -> None:
    form = opened(qtbot, file)
    form.choices.separator.setCurrentText("comma")
    qtbot.waitUntil(lambda: ["Österreich;2000;1", "5"] in shown(form))
    form.choices.separator.setCurrentText("semicolon")
    form.choices.encoding.setCurrentIndex(form.choices.encoding.findData("cp1251"))
    qtbot.waitUntil(lambda: any("Цsterreich" in row for row in shown(form)))
    form.as_found.click()
    qtbot.waitUntil(lambda: ["Österreich", "2000", "1,5"] in shown(form))


def test_how_figures_are_read_is_told_for_one_of_them(qtbot: QtBot, file: Path) -> None:
    form = opened(qtbot, file)
    assert form.preview.example.text() == "“1,5” is read as 1.5."
    form.choices.decimal.setCurrentIndex(form.choices.decimal.findData("."))
    told = "“1,5” is no number in this way of writing: it is read as 1.5."
    qtbot.waitUntil(lambda: form.preview.example.text() == told)


@pytest.mark.parametrize(
    "figures", [("1.234,5", "987,25"), ("1.234", "1.500"), ("1,234", "1,500"), ("12.400", "9.100")]
)
@pytest.mark.parametrize(("decimal", "group"), [(",", "."), (".", "."), (".", ""), (",", ""), (".", ","), (",", " ")])
def test_what_is_said_of_a_figure_beforehand_is_what_is_read(
    tmp_path: Path, figures: tuple[str, str], decimal: str, group: str
) -> None:
    (tmp_path / "t.csv").write_text(f"Jahr;Menge\n2020;{figures[0]}\n2021;{figures[1]}\n", encoding="utf-8")
    form = replace(format_found(tmp_path / "t.csv"), decimal_char=decimal, group_char=group)
    (column,) = [values for name, values in _read(tmp_path / "t.csv", form).items() if name != "Jahr"]
    said = preview(tmp_path / "t.csv", form).example
    assert said.startswith(f"“{figures[0]}” is ")
    _begin, was_read, number = said.rpartition("is read as ")
    assert float(number.rstrip(".").replace(",", "")) == column[0] if was_read else column[0] == figures[0]


def _read(file: Path, form: DelimitedFormat) -> dict[str, list[Any]]:
    document = open_document(file, form)
    table = document.table(document.sheet.resources[0].name)
    return {name: [*values] for name, values in table.columns.items()}


def test_the_rows_of_the_preview_have_their_numbers_in_the_file(qtbot: QtBot, file: Path) -> None:
    model = opened(qtbot, file).preview.table.model()
    numbers = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    assert numbers == ["4", "5"], "as the first row of data is chosen"


def test_a_comma_before_decimals_stays_told_where_the_reader_chose_the_format(file: Path) -> None:
    told = [notice.sentence for notice in open_document(file, format_found(file)).notices]
    assert "Figures are read with a decimal comma." in told


def test_rows_of_header_and_data_are_chosen_by_their_numbers(qtbot: QtBot, file: Path) -> None:
    form = opened(qtbot, file)
    form.choices.first_row.setValue(5)
    qtbot.waitUntil(lambda: shown(form) == [["Dänemark", "2001", "2,5"]])
    form.choices.first_header.setValue(0)
    assert form.choices.form().header_rows == ()


def test_the_format_chosen_reads_the_file_as_it_was_shown(qtbot: QtBot, file: Path) -> None:
    form = opened(qtbot, file)
    form.choices.last_row.setValue(4)
    with qtbot.waitSignal(form.chosen) as chosen:
        form.use.click()
    assert chosen.args is not None
    (table,) = text_reading.read(file, form=chosen.args[0])
    assert [list(row) for row in table.rows] == [["Österreich", "2000", "1,5"]]


def test_what_does_not_fit_is_told_in_the_place_of_the_rows(file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    assert preview(tmp_path / "empty.csv", DelimitedFormat()).problem
    assert preview(file, DelimitedFormat(encoding="no such encoding")).problem


def test_the_dialog_closes_when_the_reader_has_chosen(qtbot: QtBot, file: Path) -> None:
    dialog = FormatDialog(file, format_found(file))
    dialog.show()
    with qtbot.waitSignal(dialog.chosen):
        dialog.form.use.click()
    assert not dialog.isVisible()


def test_the_dialog_has_a_button_that_leaves_it_as_it_is(qtbot: QtBot, file: Path) -> None:
    dialog = FormatDialog(file, format_found(file))
    dialog.show()
    with qtbot.waitSignal(dialog.rejected), qtbot.assertNotEmitted(dialog.chosen):
        dialog.form.cancel.click()


def test_a_letter_means_one_field_or_button(qtbot: QtBot, file: Path) -> None:
    words = words_with_letters(opened(qtbot, file))
    assert {"&First row of data", "&Read it so"} <= set(words)
    assert letters_meant_twice(words) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_leads_through_all_of_the_form_and_round(qtbot: QtBot, file: Path, key: Qt.Key) -> None:
    form = opened(qtbot, file)
    form.activateWindow()
    form.choices.encoding.setFocus()
    qtbot.waitUntil(form.choices.encoding.hasFocus)
    reached: list[QWidget] = []
    while (now := form.focusWidget()) is not None and now not in reached:
        reached.append(now)
        qtbot.keyClick(now, key)
    assert now is form.choices.encoding
    assert {form.preview.table, form.as_found, form.use, form.cancel} <= set(reached)
