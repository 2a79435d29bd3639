"""What the columns of a text would be is told to who cannot see them, each time that a choice changes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.sources.delimited.preview import Preview, preview
from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat
from harbin_viewer.window.overview.file_format import format_form
from harbin_viewer.window.overview.file_format.format_form import FormatForm


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        (
            Preview(("country", "year"), (("Kenya", "1990"),)),
            "2 columns: “country” and “year”. The first row has “Kenya” and “1990”.",
        ),
        (Preview(("country;year",)), "1 column: “country;year”."),
        (Preview(problem="It is empty."), "It is empty."),
    ],
)
def test_columns_and_first_row_are_told_in_words(shown: Preview, told: str) -> None:
    assert shown.in_words == told


def test_each_choice_is_told_once(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, said = tmp_path / "rain.csv", list[str]()
    file.write_text("town,rain\nA,1\n", encoding="utf-8")
    monkeypatch.setattr(
        format_form, "announce_change", lambda _part, before, now: said.append(now) if now != before else None
    )
    form = FormatForm(file, DelimitedFormat(delimiter=","))
    qtbot.addWidget(form)
    form.show()
    qtbot.waitUntil(lambda: said == [preview(file, DelimitedFormat(delimiter=",")).in_words])
    assert form.preview.table.accessibleDescription() == said[0]
    form.choices.show_format(DelimitedFormat(delimiter=";"))
    form.choices.changed.emit(form.choices.form())
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[1].startswith("1 column: “town,rain”.")
    form.leave()
