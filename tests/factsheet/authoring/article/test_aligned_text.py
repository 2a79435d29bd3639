"""Tables that are drawn with blanks are told from words in columns without reading on."""

from __future__ import annotations

from collections.abc import Iterator

from harbin_viewer.factsheet.authoring.article.aligned_text import aligned_rows

TABLE = ["Place   2001   2002", "North    1.5    2.5", "South    3.0    n/a"]
WORDS = "North   of the river   a bridge"


class Lines(list[str]):
    """Lines that count how many of them were read."""

    read = 0

    def __iter__(self) -> Iterator[str]:
        for line in super().__iter__():
            self.read += 1
            yield line


def test_of_words_in_columns_no_more_is_read_than_tells_them_from_a_table() -> None:
    lines = Lines([WORDS] * 500)
    assert aligned_rows(lines) == []
    assert lines.read == 2


def test_a_table_ends_where_other_columns_begin_and_is_none_with_words_in_its_figures() -> None:
    assert aligned_rows([*TABLE, "A sentence."]) == [line.split() for line in TABLE]
    assert aligned_rows([*TABLE, WORDS]) == []
    assert aligned_rows(TABLE[:2]) == []
