"""Headers of very many periods: each is looked at once, and no table is turned that would swell beyond reading."""

import pytest

from harbin_viewer.factsheet.sources.sense.shaping.period_columns import PeriodColumn
from tests.factsheet.sources.sense.raw_tables import understood

MONTHS = [f"{year}-{month:02d}" for year in range(1900, 2000) for month in range(1, 13)]


def table_of(periods: int, words: int) -> list[str]:
    """The names of a table with a row, in which each word has a column of words and each period one of figures."""
    names = [*(f"word {number}" for number in range(words)), *MONTHS[:periods]]
    table = understood("|".join(names), "|".join([*["North"] * words, *["1.5"] * periods]))
    return [field["name"] for field in table.fields]


def test_no_period_is_compared_with_all_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def noted(own: PeriodColumn, other: object) -> bool:
        compared.append(own.place)
        return own is other

    monkeypatch.setattr(PeriodColumn, "__eq__", noted)
    assert len(table_of(periods=300, words=1)) == 3
    assert len(compared) < 300


def test_a_table_is_not_turned_whose_rows_would_each_repeat_hundreds_of_words() -> None:
    names = table_of(periods=500, words=500)
    assert len(names) == 1000
    assert {"word 1", "1900-01"} <= {*names}


@pytest.mark.parametrize(("periods", "words"), [(60, 4), (240, 30), (12, 600), (1200, 1), (60, 100)])
def test_other_tables_are_turned_as_ever(periods: int, words: int) -> None:
    assert not {*table_of(periods, words)} & {*MONTHS}
