"""What a dialect says of a CSV file, as books take it."""

import pytest

from harbin_viewer.factsheet.book.csv_style import rows_of


@pytest.mark.parametrize("delimiter", ["", None, 5, ["\t"], "ab"])
def test_what_is_no_delimiter_parts_nothing_else_than_the_usual_one_does(delimiter: object) -> None:
    """An empty one never came to an end, and took all memory."""
    assert rows_of(b"a,b\n1,2\n", {"dialect": {"delimiter": delimiter}}) == [["a", "b"], ["1", "2"]]
