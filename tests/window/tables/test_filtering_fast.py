"""Words are sought in many texts at once, narrowed letter by letter, and stopped at any time; the rows are the same."""

import random

import numpy as np
import pytest

from harbin_viewer.factsheet.finding.folded import fold, folded_lines
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from harbin_viewer.factsheet.tables.values.columns import objects
from harbin_viewer.window.tables.arrangement import ArrangedRows, Arrangement, arranged_rows
from harbin_viewer.window.tables.columns.column_values import ColumnValues
from harbin_viewer.window.tables.columns.joined_texts import JoinedTexts
from tests.window.tables.browser_samples import ignore

_LETTERS = "abcé7,. \nСт’ﬁß—İ"


def _texts(count: int) -> list[str]:
    chance = random.Random(7)
    return ["".join(chance.choices(_LETTERS, k=chance.randrange(9))) for _ in range(count)]


def _columns(count: int) -> dict[str, ColumnValues]:
    chance = random.Random(8)
    figures = np.array([round(chance.uniform(-9e4, 9e4), chance.randrange(3)) for _ in range(count)])
    figures[::11] = np.nan
    decimals = {row: 3 for row in range(0, count, 7) if row % 11}
    unread = {row: f"about {row}" for row in range(0, count, 11)}
    return {"text": ColumnValues(objects(_texts(count))), "figure": ColumnValues(figures, str, (), decimals, unread)}


def _rows(arranged: ArrangedRows) -> list[int]:
    assert arranged.rows is not None
    return list(arranged.rows.tolist())


def test_texts_folded_together_are_as_each_folded_by_itself() -> None:
    for start in range(0, 3000, 30):
        texts = _texts(3000)[start : start + 30]
        assert folded_lines(texts).split("\n") == [fold(text).replace("\n", " ") for text in texts]


def test_each_word_is_found_in_the_texts_that_have_it() -> None:
    texts = _texts(40_000)
    joined = JoinedTexts(texts, folded_lines)
    for word in ("a", "ст", "7,", "ss", "fi", "abcabcabc", "."):
        expected = [word in fold(text) for text in texts]
        assert joined.having(word, ignore).tolist() == expected
        some = np.arange(0, len(texts), 97)
        assert joined.having(word, ignore, some)[some].tolist() == expected[::97]


def test_texts_of_which_hardly_two_are_alike_are_sought_as_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"remark {row * 7}" if row % 50 else "" for row in range(9000)]
    values = ColumnValues(objects(texts))
    monkeypatch.setattr(ColumnValues, "codes", lambda *_ignored: pytest.fail("The different ones were looked for."))
    assert values.with_word("77", ignore).tolist() == ["77" in text for text in texts]


@pytest.mark.parametrize(
    "typed",
    [
        ("7", "77", "771", "7712"), ("1", "12", "1,2", "1,23"), ("-", "-1", "-12"), (",", ",5"), ("s", "st", "st a"),
        ("a", "a b", "a b 7"), ("b a", "a"), ("about", "about 1", "about 11"), ("3.0", "3.00", "3.000"), ("", "é"),
    ],
)  # fmt: skip
def test_letter_by_letter_the_rows_are_those_that_are_found_at_once(typed: tuple[str, ...]) -> None:
    columns, before = _columns(3000), None
    for words in typed:
        wanted = Arrangement("figure", words=words)
        before = arranged_rows(columns, wanted, 3000, ignore, before)
        assert _rows(before) == _rows(arranged_rows(_columns(3000), wanted, 3000, ignore))


def test_another_letter_looks_at_the_rows_before_alone_where_these_are_all_that_can_have_it() -> None:
    assert Arrangement(words="harbin").narrows(Arrangement(words="harb"))
    assert Arrangement(words="b harbin").narrows(Arrangement(words="Harb"))
    assert not Arrangement(words="harb").narrows(Arrangement(words="harbin"))
    assert not Arrangement(words="7712").narrows(Arrangement(words="771")), "it is also written 7,712"
    assert not Arrangement(words="saint").narrows(Arrangement(words="sai")), "it is also written St."
    only = frozenset({"a"})
    assert Arrangement(values={"x": only}).narrows(Arrangement(values={"x": only | {"b"}}))
    assert not Arrangement(words="a").narrows(Arrangement(values={"x": only}))


def test_a_search_that_was_stopped_goes_on_where_it_was() -> None:
    joined = JoinedTexts([f"text {number}" for number in range(100_000)], folded_lines)
    asked: list[int] = []

    def stop_at_the_fourth(done: int, _of: int) -> None:
        asked.append(done)
        if len(asked) == 4:
            raise CancelledError

    with pytest.raises(CancelledError):
        joined.having("99", stop_at_the_fourth)
    began: list[int] = []
    joined.prepare(lambda done, _of: began.append(done))
    assert began[0] == asked[-1] > 0


def test_figures_are_found_as_they_were_stated_and_with_separators() -> None:
    values = ColumnValues(np.array([1234.5, 1234.5, np.nan, 7.0]), str, (), {1: 2}, {2: "1,234.5 or so"})
    assert values.with_word("1234.50", ignore).tolist() == [False, True, False, False]
    assert values.with_word("1,234.5", ignore).tolist() == [True, True, True, False]
    assert values.with_word("so", ignore, np.array([2, 3])).tolist() == [True, False]
