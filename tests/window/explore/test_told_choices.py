"""What a screen reader is told while a reader explores: each change once, in sentences, with what is measured now."""

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from harbin_viewer.window.explore import explore_page
from harbin_viewer.window.explore.choosing import entity_chooser
from harbin_viewer.window.explore.explore_page import ExplorePage
from harbin_viewer.window.explore.period import period_bar
from harbin_viewer.window.tabs import waiting


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that are announced, as they come."""
    heard: list[str] = []
    for module in (explore_page, period_bar, entity_chooser, waiting):
        monkeypatch.setattr(module, "announce", lambda _widget, sentence: heard.append(sentence))
    return heard


def _wait_a_turn(qtbot: QtBot, told: list[str]) -> None:
    """Until something was told, and what would be told right after it."""
    qtbot.waitUntil(lambda: told != [])
    QTimer.singleShot(0, lambda: told.append("the turn after"))
    qtbot.waitUntil(lambda: "the turn after" in told)


def test_another_choice_is_told_once_with_what_is_measured(qtbot: QtBot, page: ExplorePage, told: list[str]) -> None:
    page.steps.change(transform="index")
    page.steps.change(transform="index")  # Qt tells of an entry that is taken by Enter twice
    _wait_a_turn(qtbot, told)
    assert told == ["Countries over the years: Output. Index points, 2000 = 100 · 2000–2010.", "the turn after"]


def test_why_there_is_no_chart_is_told_once_also_where_the_period_is_moved(
    qtbot: QtBot, page: ExplorePage, told: list[str]
) -> None:
    page.steps.move_period(3, 3)
    _wait_a_turn(qtbot, told)
    assert told == ["The period has one time only; a ranking shows it.", "the turn after"]


def test_playing_begins_with_what_can_be_shown_and_a_time_without_a_chart_goes_by_in_silence(
    qtbot: QtBot, page: ExplorePage, told: list[str]
) -> None:
    seen: list[int] = []
    page.period.played_to.connect(seen.append)
    page.period.play.click()
    assert seen == [1]
    assert page.desk.chart is not None
    page.steps.play_to(0)
    QTimer.singleShot(0, lambda: told.append("the turn after"))
    qtbot.waitUntil(lambda: "the turn after" in told)
    assert told == ["the turn after"]
    page.period.pause()


def test_where_the_playing_stops_is_told_and_nothing_on_the_way(
    qtbot: QtBot, page: ExplorePage, told: list[str]
) -> None:
    page.period.play.click()
    page.period.timer.setInterval(1)
    qtbot.waitUntil(lambda: not page.period.is_playing)
    assert told == ["The playing stopped at 2010."]


def test_what_is_found_is_told_once_nobody_types(qtbot: QtBot, page: ExplorePage, told: list[str]) -> None:
    qtbot.keyClicks(page.panel.entities.field, "jap")
    assert told == []
    qtbot.waitUntil(lambda: told != [])
    assert told == ["One found: Japan."]


def test_enter_on_words_that_nobody_has_tells_so_each_time(qtbot: QtBot, page: ExplorePage, told: list[str]) -> None:
    qtbot.keyClicks(page.panel.entities.field, "atlantis")
    qtbot.keyClick(page.panel.entities.field, Qt.Key.Key_Return)
    qtbot.keyClick(page.panel.entities.field, Qt.Key.Key_Return)
    assert told == ["None has “atlantis”.", "None has “atlantis”."]


def test_a_dot_between_two_measures_tells_both_with_their_units(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.change(form="scatter")
    qtbot.waitUntil(lambda: "Russia · Output: 220 t · Population: 20 people. No source named." in spoken(page))


def test_who_stands_at_a_bar_is_told_once(qtbot: QtBot, page: ExplorePage) -> None:
    page.steps.change(form="ranking")
    qtbot.waitUntil(lambda: any(words.startswith("Brazil: ") for words in spoken(page)))


def test_tab_comes_to_the_form_that_is_shown(qtbot: QtBot, page: ExplorePage) -> None:
    page.panel.entities.field.setFocus()
    page.steps.change(form="ranking")
    qtbot.waitUntil(lambda: page.forms.buttons["ranking"].isChecked())
    tabbed = [name for name, button in page.forms.buttons.items() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbed == ["ranking"]


def spoken(page: ExplorePage) -> list[str]:
    """What is told of the first point of each series."""
    return [page.desk.view.point_words(marks[0]).spoken() for marks in page.desk.view.marks_in_order().values()]


def test_arrows_begin_with_who_is_compared_and_not_with_the_others_behind(qtbot: QtBot, page: ExplorePage) -> None:
    view = page.desk.view
    page.steps.choose_listed(("Japan", "Kenya"))
    qtbot.waitUntil(lambda: any(view.is_quiet(marks[0]) for marks in view.marks_in_order().values()))
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)
        assert view.current_mark is not None
        walked.append(view.is_quiet(view.current_mark))
    assert walked == [False, False, True]


def test_a_ranking_drawn_before_the_period_leaves_the_forms_over_time(page: ExplorePage) -> None:
    page.steps.move_period(5, 10)
    page.forms.buttons["ranking"].click()
    page.steps.move_period(2, 2)
    explorer = page.steps.explorer
    assert explorer is not None
    assert [explorer.reasons()[name] for name in ("line", "change", "multiples")] == ["", "", ""]
    page.forms.buttons["line"].click()
    assert page.desk.chart is not None
    assert explorer.history.now.form == "line"
    assert page.desk.chart.subtitle.endswith("2005–2010")
