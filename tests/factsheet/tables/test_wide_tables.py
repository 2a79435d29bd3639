"""Tables of very many columns: what is done for each column does not look through all the others."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from harbin_viewer.factsheet.document import Document
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.package.schema import Field, Schema
from harbin_viewer.factsheet.sources.sense.shaping.shape_plan import Names
from harbin_viewer.factsheet.tables.fast import row_blocks
from harbin_viewer.factsheet.tables.fast.cell_grid import Writing
from harbin_viewer.factsheet.tables.rules import header
from tests.factsheet.sheets import one_table, opened

MANY = 30_000
SAME = ("same",) * MANY


def _asked() -> None:
    schema = Schema(fields=tuple(Field(name=f"q{at}x") for at in range(MANY)))
    assert all(schema.field(field.name) is field for field in schema.fields)


def _named() -> None:
    names = Names()
    assert len({names.take("same") for _ in range(MANY)}) == MANY


def _laid_out() -> None:
    assert len({field.name for field in header.layout(SAME, None).fields}) == MANY


@pytest.mark.parametrize("work", [_asked, _named, _laid_out])
def test_each_of_very_many_columns_is_found_at_once(work: Callable[[], None]) -> None:
    began = time.process_time()
    work()
    assert time.process_time() - began < 5


@pytest.mark.parametrize("label", ["same", "q{}x"])
def test_a_table_of_many_columns_is_examined(tmp_path: Path, label: str) -> None:
    file = tmp_path / "wide.csv"
    file.write_text(f"{','.join(label.format(at) for at in range(2000))}\n{','.join('7' * 2000)}\n", encoding="utf-8")
    began = time.process_time()
    examine(file)
    assert time.process_time() - began < 15


def test_while_a_block_of_very_many_columns_is_read_each_looks_whether_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"q{at}" for at in range(400)]
    rows = "".join(",".join(f"{row * at % 97}.25" for at in range(len(names))) + "\n" for row in range(60))
    fields = [{"name": name, "type": "number"} for name in names]
    document = opened(one_table(",".join(names) + "\n" + rows, fields), tmp_path)
    looks: list[str] = []
    monkeypatch.setattr(Document, "stopped", property(lambda _document: looks.append("stopped")))
    document.table("table")
    assert len(looks) >= 3 * len(names), "as it is read, gathered and proven"


def test_a_few_very_wide_rows_are_one_block() -> None:
    content = b"\n".join([b",".join([b"12345"] * 16_000)] * 40) + b"\n"
    blocks = list(row_blocks.blocks_of(BytesIO(content), Writing("utf-8", ",", '"'), 0, lambda rest: None))
    assert [block.content for block in blocks] == [content]
