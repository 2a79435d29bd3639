"""What room the reading of a large table takes, and how often it takes it anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from harbin_viewer.factsheet.tables import reading
from harbin_viewer.factsheet.tables.fast import block_threads, column_reading, row_blocks
from harbin_viewer.factsheet.tables.fast.cell_grid import Block
from harbin_viewer.factsheet.tables.fast.columns.cell_ways import Part
from harbin_viewer.factsheet.tables.fast.columns.text_columns import Texts
from harbin_viewer.factsheet.tables.fast.gathered import Gathered, gathered
from harbin_viewer.factsheet.tables.table import Table
from tests.factsheet.sheets import one_table, opened


def read(lines: list[str], folder: Path) -> Table:
    fields = [{"name": "row", "type": "integer"}, {"name": "x", "type": "number"}]
    sheet = opened(one_table("row,x\n" + "".join(lines), fields), folder)
    return reading.read(sheet, sheet.sheet.resources[0])


def test_columns_keep_their_place_where_later_rows_are_somewhat_shorter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_blocks, "AT_ONCE", 1 << 14)
    room: list[int] = []

    def noted(part: Part | Texts, missing: tuple[str, ...], expected: int) -> Gathered:
        room.append(expected)
        return gathered(part, missing, expected)

    monkeypatch.setattr(column_reading, "gathered", noted)
    long, short = ("100000,123.456\n", "100000,12.25\n")
    assert len(read([*[long] * 5_000, *[short] * 30_000], tmp_path)) == 35_000
    assert len(room) == 2
    assert all(35_000 <= expected < 50_000 for expected in room)


def test_columns_move_where_later_rows_are_much_shorter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_blocks, "AT_ONCE", 1 << 14)
    table = read(["123456789012,123456789.125\n"] * 2_000 + ["1,2.5\n"] * 80_000, tmp_path)
    assert table.column("x").tolist() == [123456789.125] * 2_000 + [2.5] * 80_000


def test_threads_keep_at_hand_what_a_block_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[Any, ...]] = []
    monkeypatch.setattr(block_threads, "_allocator", lambda *words: told.append(words))
    assert list(block_threads.done_in_order(iter(range(5)), lambda number: number)) == [0, 1, 2, 3, 4]
    (at_hand,) = [words[2] for words in told if words[:2] == ("mallopt", -1)]
    assert at_hand >= 8 * row_blocks.AT_ONCE


def test_no_text_is_made_of_a_block_whose_columns_are_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Block] = []
    prove = Block.prove_letters

    def kept(self: Block) -> None:
        made.append(self)
        prove(self)

    monkeypatch.setattr(Block, "prove_letters", kept)
    read([f"{n},{n / 8}\n" for n in range(60_000)], tmp_path)
    assert len(made) > 1
    assert not any("text" in vars(block) for block in made)


def test_decimals_that_all_figures_share_are_found_once(tmp_path: Path) -> None:
    lines = [f"{n},{'-' * (n % 2)}{n / 8:.3f}\n" for n in range(60_000)]
    figures = read(lines, tmp_path).column("x")
    assert np.array_equal(figures, [float(line.split(",")[1]) for line in lines])
