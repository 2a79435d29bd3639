"""A highlight that is not what its cell has loses the mark of “confirmed”, and says so: in the window, on paper, alike.

What `check` says of the same sheet is held beside it.
"""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.checks.unlike_highlights import look_at_all, said_against
from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.status import NOT_BORNE_OUT
from harbin_viewer.factsheet.tabs.kinds.summary import SummaryTab
from harbin_viewer.paper.sheet_pdf import pages_of
from harbin_viewer.window.summary.highlight_view import HighlightView
from harbin_viewer.window.summary.summary_tab import SummaryPage
from harbin_viewer.window.text import text_column
from tests.factsheet.sheets import Draft, mines, opened, table
from tests.paper.test_sheet_pages import words
from tests.window.conftest import OpenWindow
from tests.window.finding import only

AGAINST = "Confirmed, says the sheet"
CHECK = {"type": "highlights", "name": "large", "title": "Large figures"}
CELL = {"resource": "firm-output", "row": {"year": 2021}, "field": "output"}


def sheet(*, checks: list[dict[str, Any]] | None = None, **change: Any) -> Draft:
    """The mines, whose highlight is 110 kt of 2021, confirmed, but for what is changed."""
    draft = mines()
    draft.files["firm.csv"] = table(
        "2020,100,3,,firm,,p. 1,confirmed,", "2021,110,2.5,,firm,,p. 2,confirmed,", "2022,,1,,firm,,,confirmed,"
    )
    draft.descriptor["factsheet"]["checks"] = checks or []
    highlight = draft.descriptor["factsheet"]["tabs"][0]["highlights"][0]
    known = {"figure": 110, "unit": "kt", "period": "2021", "status": "confirmed", "source": "firm", "cell": CELL}
    highlight |= known | change
    return draft


UNLIKE: dict[str, dict[str, Any]] = {
    "figure": {"figure": 120},
    "last decimal": {"figure": 110.1},
    "sign": {"figure": -110},
    "unit": {"unit": "Mt"},
    "source": {"source": "office"},
    "year": {"period": "2020"},
    "no row": {"cell": CELL | {"row": {"year": 1999}}},
    "no column of the key": {"cell": CELL | {"row": {"place": "p. 9"}}},
    "no figure": {"period": "2022", "cell": CELL | {"row": {"year": 2022}}},
    "a text": {"cell": CELL | {"field": "place"}},
    "several rows": {"cell": CELL | {"row": {"source": "firm"}}},
    "its change": {"change": {"figure": 2.6, "unit": "%", "cell": CELL | {"field": "growth"}}},
}


@pytest.mark.parametrize("checks", [[], [CHECK]])
@pytest.mark.parametrize("change", UNLIKE.values(), ids=UNLIKE)
def test_window_paper_and_check_say_the_same(
    qtbot: QtBot, tmp_path: Path, change: dict[str, Any], checks: list[dict[str, Any]], open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    folder = sheet(checks=checks, **change).write(tmp_path / "sheet")
    assert not examine(folder).holds
    window = open_window(folder)
    shown = only(HighlightView, window)
    qtbot.waitUntil(lambda: AGAINST in shown.accessibleName())
    marks: list[str] = []
    monkeypatch.setattr(text_column, "paint_status", lambda _painter, status, *_more: marks.append(status))
    shown.grab()
    assert marks == [NOT_BORNE_OUT]
    highlight = highlight_of(window.document)
    against = said_against(window.document, highlight)
    assert against
    assert against in shown.accessibleName()
    written = words(pages_of(window.document).pages)
    assert AGAINST in written
    assert "a check finds that it is not borne out" in written


def highlight_of(document: Document) -> Any:
    return next(tab for tab in document.sheet.factsheet.tabs if isinstance(tab, SummaryTab)).highlights[0]


@pytest.mark.parametrize("checks", [[], [CHECK]])
@pytest.mark.parametrize(
    "change", [{}, {"figure": 110.0}, {"source": ""}, {"cell": CELL | {"row": {"place": "p. 2"}}}]
)  # fmt: skip
def test_one_that_is_what_its_cell_has_keeps_its_mark(
    tmp_path: Path, change: dict[str, Any], checks: list[dict[str, Any]]
) -> None:
    draft = sheet(checks=checks, **{key: value for key, value in change.items() if value != ""})
    document = opened(draft, tmp_path)
    assert said_against(document, highlight_of(document)) == ""
    assert AGAINST not in words(pages_of(document).pages)
    assert examine(tmp_path).holds


def test_rows_that_all_say_the_same_are_one_cell(tmp_path: Path) -> None:
    draft = sheet()
    draft.files["firm.csv"] = table("2021,110,,,firm,,p. 2,confirmed,", "2021,110,,,firm,,p. 2,confirmed,")
    document = opened(draft, tmp_path)
    assert said_against(document, highlight_of(document)) == ""


def test_several_rows_are_counted(tmp_path: Path) -> None:
    document = opened(sheet(**UNLIKE["several rows"]), tmp_path)
    told = "The cell it names is not a single one, as 3 rows have what its key says."
    assert said_against(document, highlight_of(document)) == told


def test_what_its_maker_knows_of_stays_as_it_is(tmp_path: Path) -> None:
    known = CHECK | {"known": [{"reason": "Rounded in the report.", "key": {"highlight": "Output, 2021"}}]}
    draft = sheet(checks=[known], figure=111, title="Output")
    document = opened(draft, tmp_path)
    assert said_against(document, highlight_of(document)) == ""
    assert examine(tmp_path).holds


def test_one_of_another_status_says_what_its_cell_has(tmp_path: Path, qtbot: QtBot) -> None:
    document = opened(sheet(status="contradicted"), tmp_path)
    look_at_all(document)
    shown = HighlightView(highlight_of(document), "Firm")
    qtbot.addWidget(shown)
    shown.ask_doubt(document, ())
    assert "do not have the same status; 110 kt (contradicted) there, 110 kt (confirmed) in the table" in (
        shown.accessibleName()
    )
    assert "do not have the same status" in words(pages_of(document).pages)


def test_one_of_a_table_that_cannot_be_read_is_not_borne_out(tmp_path: Path) -> None:
    draft = sheet()
    draft.files["firm.csv"] = "\n"
    document = opened(draft, tmp_path)
    assert said_against(document, highlight_of(document)) == "The table with the cell it names cannot be read."


def test_a_fault_in_another_table_does_not_keep_check_from_telling_of_highlights(tmp_path: Path) -> None:
    draft = sheet(figure=120)
    draft.files["office.csv"] = table("2020,many,,,office,,,claimed,")
    places = [mistake.place for mistake in examine(draft.write(tmp_path)).mistakes]
    assert len(places) == 2
    assert any(place.startswith("highlight") for place in places)


def test_a_click_on_one_without_a_cell_says_why_nothing_is_shown(
    qtbot: QtBot, tmp_path: Path, open_window: OpenWindow
) -> None:
    window = open_window(sheet(**UNLIKE["no row"]).write(tmp_path / "sheet"))
    with qtbot.waitSignal(only(SummaryPage, window).said) as told:
        only(HighlightView, window).click()
    assert told.args is not None
    assert told.args[0] == "The table has no such cell as this figure names."
