"""How a kind of oddity is declared: one file in `kinds`, with what it looks for in a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.model.registry import Registry
from harbin_viewer.factsheet.oddities.examined import ExaminedTable

Find: TypeAlias = Callable[[ExaminedTable], Iterator[Notice]]
"""Gives at most one notice a sentence, with the number of places and the first of them."""


class Oddity(NamedTuple):
    """`rank` is its place among all: what spoils a chart comes first, what is merely not stated last."""

    rank: int
    find: Find


ODDITIES: Registry[Oddity] = Registry(f"{__package__}.kinds", str(Path(__file__).parent / "kinds"))
"""The kinds by the names of their files: those in `kinds`, and those that others declare."""


def declare(name: str, rank: int) -> Callable[[Find], Find]:
    """Declare a kind of oddity: a decorator for what finds it."""

    def known(find: Find) -> Find:
        ODDITIES.add(name, Oddity(rank, find))
        return find

    return known
