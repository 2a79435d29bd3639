"""Who misspells a word is told what the sheet has in its place, and a figure is found as its file writes it."""

import pytest

from harbin_viewer.factsheet.finding.near_words import near_words, vocabulary
from harbin_viewer.factsheet.finding.search import Index
from harbin_viewer.factsheet.tabs.entry import Entry

_ROW = Entry("row", "Umsatz, Süd", "München. Umsatz 1,310,220.50 EUR, Kunden 18,230", "Tables")


@pytest.mark.parametrize(
    ("typed", "meant"), [("umsazt", "Umsatz"), ("muenchen", "München"), ("kundn", "Kunden"), ("minchen", "München")]
)
def test_a_misspelled_word_has_near_ones(typed: str, meant: str) -> None:
    assert Index([_ROW]).missing(typed) == {typed: (meant,)}


@pytest.mark.parametrize("typed", ["sud1", "eur", "zebra", "kundschaft"])
def test_a_word_that_is_short_or_another_has_none(typed: str) -> None:
    assert near_words(typed, vocabulary([_ROW.text])) == ()


def test_of_several_words_that_alone_is_missing_which_stands_nowhere() -> None:
    assert Index([_ROW]).missing("umsazt 18230") == {"umsazt": ("Umsatz",)}


@pytest.mark.parametrize("typed", ["1.310.220", "1.310.220,5", "18.230", "1310220", "1,310,220"])
def test_a_figure_is_found_as_a_german_file_writes_it(typed: str) -> None:
    assert len(Index([_ROW]).find(typed)) == 1


@pytest.mark.parametrize("typed", ["0.310", "1.31.220", "18.23"])
def test_points_that_are_none_of_thousands_stay_points(typed: str) -> None:
    assert Index([_ROW]).find(typed) == ()
