"""What is found of a column is found once, in each thread without a wait for another."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from harbin_viewer.cached_property import cached_property
from tests.factsheet.roles.columns import roles_of

_LONG = 60


class _Column:
    """Counts how often its size is found, which waits for a word where it is told to."""

    def __init__(self, waits_for: Event | None = None) -> None:
        self.begun = Event()
        self.found = 0
        self._waits_for = waits_for

    @cached_property
    def size(self) -> int:
        """Its size."""
        self.begun.set()
        if self._waits_for is not None:
            assert self._waits_for.wait(_LONG)
        self.found += 1
        return 5


def test_a_value_is_found_once_for_each_column() -> None:
    first, second = _Column(), _Column()
    assert (first.size, first.size, second.size) == (5, 5, 5)
    assert (first.found, second.found) == (1, 1)


def test_a_column_does_not_wait_for_the_value_of_another() -> None:
    word = Event()
    slow, quick = _Column(word), _Column()
    with ThreadPoolExecutor(2) as pool:
        waiting = pool.submit(lambda: slow.size)
        try:
            assert slow.begun.wait(_LONG)
            assert pool.submit(lambda: quick.size).result(_LONG) == 5
        finally:
            word.set()
        assert waiting.result(_LONG) == 5


def test_what_is_found_is_known_by_its_words() -> None:
    assert _Column.size.__doc__ == "Its size."


def test_the_columns_of_codes_are_gathered_once_for_all_columns_that_ask_for_them() -> None:
    roles = roles_of("iso,country,value\nFRA,France,1.5\nITA,Italy,2.5\nDEU,Germany,3.5")
    assert roles.codes == {"iso": "country"}
    assert roles.codes is roles.codes
