from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from harbin_viewer.factsheet.model.status import STATUSES
from harbin_viewer.window.cards.card import Card
from harbin_viewer.window.cards.cards_tab import CardsPage
from harbin_viewer.window.evidence.side_panel import SidePanel
from harbin_viewer.window.shell.main_window import MainWindow
from harbin_viewer.window.text.links.nothing_found import NothingFound
from harbin_viewer.window.text.links.text_link import TextLink
from harbin_viewer.window.widgets.buttons.chip import Chip
from tests.window.finding import every, only


def sectors(window: MainWindow) -> CardsPage:
    window.show_tab(1)
    return only(CardsPage, window)


def headings(page: CardsPage) -> set[str]:
    return {card.words.heading for card in every(Card, page)}


def test_the_six_sectors_of_the_article_are_cards_that_say_whose_word_and_how_sure(window: MainWindow) -> None:
    page = sectors(window)
    named = {"Energy", "Transportation", "Technology", "Agriculture and food processing", "Manufacturing", "Tourism"}
    assert named <= headings(page)
    energy = next(card for card in every(Card, page) if card.words.heading == "Energy")
    assert energy.accessibleName().endswith("Claimed, Article.")


def test_the_four_initiatives_are_cards(window: MainWindow) -> None:
    window.show_tab(3)
    page = only(CardsPage, window)
    named = {"Joint cultural events", "Conservation projects", "Academic exchanges", "Tourism promotion"}
    assert named <= headings(page)


def test_typing_leaves_the_cards_with_all_words(qtbot: QtBot, window: MainWindow) -> None:
    page = sectors(window)
    qtbot.keyClicks(only(QLineEdit, page), "RAIL bridge")
    shown = every(Card, page)
    assert 0 < len(shown) < 5
    assert all("rail" in card.words.spoken().casefold() for card in shown)
    assert all("bridge" in card.words.spoken().casefold() for card in shown)


def test_a_chip_leaves_the_cards_of_its_status(qtbot: QtBot, window: MainWindow) -> None:
    page = sectors(window)
    chip = next(one for one in every(Chip, page) if one.text() == "Claimed")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert {card.words.status for card in every(Card, page)} == {"claimed"}


def test_cards_that_come_back_have_all_their_room(qtbot: QtBot, window: MainWindow) -> None:
    page = sectors(window)
    for _time in range(2):
        page.filter.choose({"words": "rail", "statuses": ["claimed"]})
        qtbot.waitUntil(lambda: len(page.decks) == 2 and _all_have_room(page))
        page.filter.clear()
        qtbot.waitUntil(lambda: len(page.decks) == 3 and _all_have_room(page))


def _all_have_room(page: CardsPage) -> bool:
    return all(deck.isVisible() and deck.height() == deck.heightForWidth(deck.width()) for deck in page.decks)


def test_two_group_chips_show_the_cards_of_both(qtbot: QtBot, window: MainWindow) -> None:
    page = sectors(window)
    for chip in every(Chip, page)[:2]:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    wanted = {chip.text() for chip in every(Chip, page)[:2]}
    assert {card.words.group for card in every(Card, page)} == wanted


def test_a_chip_says_how_many_cards_it_stands_for(window: MainWindow) -> None:
    page = sectors(window)
    for chip in every(Chip, page):
        chip.setChecked(True)
        assert chip.accessibleName().endswith(f", {len(every(Card, page))}")
        chip.setChecked(False)


def test_the_choice_of_cards_is_kept_over_a_reload_and_cleared_with_one_click(qtbot: QtBot, window: MainWindow) -> None:
    page = sectors(window)
    before = headings(page)
    clear = next(one for one in page.filter.findChildren(TextLink) if one.text() == "Show all cards")
    assert not clear.isVisible()
    qtbot.mouseClick(next(one for one in every(Chip, page) if one.text() == "Claimed"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(only(QLineEdit, page), "zone")
    chosen, state = headings(page), page.state()
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert headings(page) == before
    assert not clear.isVisible()
    page.restore(state)
    assert headings(page) == chosen != before


def test_a_filter_that_leaves_nothing_says_so_and_clears(qtbot: QtBot, window: MainWindow) -> None:
    page = sectors(window)
    before = headings(page)
    qtbot.keyClicks(only(QLineEdit, page), "zeppelin")
    assert headings(page) == set()
    nothing = only(NothingFound, page)
    assert nothing.isVisible()
    qtbot.mouseClick(only(TextLink, nothing), Qt.MouseButton.LeftButton)
    assert headings(page) == before
    assert not nothing.isVisible()


def test_enter_on_a_card_shows_its_source(qtbot: QtBot, window: MainWindow) -> None:
    card = every(Card, sectors(window))[0]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert only(SidePanel, window).isVisible()


def test_who_leaves_the_evidence_of_a_card_that_a_screen_reader_pressed_is_at_the_card(
    qtbot: QtBot, window: MainWindow
) -> None:
    card = every(Card, sectors(window))[3]
    card.click()  # as a screen reader does, which does not move the focus
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not only(SidePanel, window).isVisible()
    assert window.focusWidget() is card


def test_cards_flow_with_the_width(qtbot: QtBot, window: MainWindow) -> None:
    page = sectors(window)
    columns = []
    for width in (700, 1600):
        window.resize(width, 700)
        QApplication.processEvents()
        columns.append(len({card.x() for card in every(Card, page)}))
    assert columns[0] < columns[1]
    assert columns[0] >= 2


def test_that_nothing_is_left_names_what_was_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    page = sectors(window)
    every(Chip, page)[0].click()
    next(chip for chip in every(Chip, page) if chip.text() == "Confirmed").click()
    qtbot.keyClicks(only(QLineEdit, page), "zeppelin")
    assert page.filter.nothing_has_it() == (
        "No card is about “Meeting of business leaders”, has the status “Confirmed” and has “zeppelin” in it."
    )


def test_a_chip_of_a_status_says_what_the_status_means(window: MainWindow) -> None:
    chips = {chip.text(): chip for chip in every(Chip, sectors(window))}
    assert STATUSES.meaning("claimed") in chips["Claimed"].toolTip()
