"""Comments on cells are told, as the table has none of them."""

from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.factsheet.sources.samples import ods, reading, saved


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


def test_a_comment_in_ods_is_told_and_is_no_part_of_how_its_figure_is_shown() -> None:
    said = "<office:annotation><text:p>See 2024-05-01, 12.3456 %</text:p></office:annotation>"
    figure = '<table:table-cell office:value-type="float" office:value="2.5">{}<text:p>2.5</text:p></table:table-cell>'
    word = '<table:table-cell office:value-type="string">{}<text:p>{}</text:p></table:table-cell>'
    rows = [word.format("", "Part") + word.format(said, "Number")]
    rows += [word.format("", name) + figure.format(said if name == "Nut" else "") for name in ("Bolt", "Nut", "Pin")]
    sheet = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)

    found = reading(ods(f'<table:table table:name="T">{sheet}</table:table>'), "stock.ods")

    assert [list(row) for row in found.tables[0].rows] == [["Bolt", "2.5"], ["Nut", "2.5"], ["Pin", "2.5"]]
    assert [notice.sentence for notice in found.notices] == [
        "On the sheet “T” comments are no part of the table: “See 2024-05-01, 12.3456 %” on B1 and B3."
    ]
