"""Names that are far too long for a name are cut, stay different, and that is said."""

from __future__ import annotations

from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.names.bounded_names import MOST_LETTERS, with_bounded_names

LONG = "b" * 200_000


def test_a_table_with_names_of_usual_length_stays_as_it_is() -> None:
    raw = RawTable("t", ("year", "b" * MOST_LETTERS), [("2019", "1")])
    assert with_bounded_names(raw) is raw


def test_long_names_of_columns_are_cut_and_stay_different() -> None:
    raw = RawTable("t", ("year", f"{LONG}c", f"{LONG}d"), [], columns={f"{LONG}d": ColumnHint(unit="t")})
    bounded = with_bounded_names(raw)
    assert len(set(bounded.labels)) == 3
    assert max(map(len, bounded.labels)) < MOST_LETTERS + 10
    assert bounded.columns == {bounded.labels[2]: ColumnHint(unit="t")}
    assert [notice.sentence for notice in bounded.notices] == [
        "The names of 2 columns have more than 1,000 letters, of which the first were read."
    ]


def test_a_long_title_is_cut() -> None:
    bounded = with_bounded_names(RawTable(LONG, ("a",), [], title=LONG))
    assert len(bounded.title) == len(bounded.name) == MOST_LETTERS + 2
    assert "A title has" in bounded.notices[0].sentence
