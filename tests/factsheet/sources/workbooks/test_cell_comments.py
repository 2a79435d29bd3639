"""Comments on cells are told, as the table has none of them."""

from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.factsheet.sources.samples import reading, saved


def _book(*comments: tuple[str, str]) -> bytes:
    book = Workbook()
    book.active.title = "Stock"
    for row in (["Part", "Number"], ["Bolt", 5], ["Nut", 7], ["Pin", 9]):
        book.active.append(row)
    for cell, words in comments:
        book.active[cell].comment = Comment(words, "Ann")
    return saved(book)


def _told(*comments: tuple[str, str]) -> list[str]:
    return [notice.sentence for notice in reading(_book(*comments), "stock.xlsx").notices]


def test_comments_are_told_in_their_words_without_the_name_before_them() -> None:
    assert _told(("B2", "Ann:\ncounted twice")) == [
        "On the sheet “Stock” a comment is no part of the table: “counted twice” on B2."
    ]


def test_comments_of_the_same_words_are_told_once_and_long_ones_in_part() -> None:
    (told,) = _told(("A2", "interim"), ("A3", "interim"), ("B2", "interim"), ("B3", "interim"), ("B4", "c" * 300))

    assert told.startswith("On the sheet “Stock” comments are no part of the table: “interim” on A2, B2, A3 and B3")
    assert f"“{'c' * 200} …” on B4" in told


def test_a_sheet_without_comments_says_nothing() -> None:
    assert _told() == []
