from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from harbin_viewer.cli import main
from tests.factsheet.sheets import Draft, mines

LONG = "x" * 60_000


def _in_a_cell(draft: Draft) -> None:
    draft.files["firm.csv"] = str(draft.files["firm.csv"]).replace(",claimed,\n", f",claimed,{LONG}\n", 1)
    draft.descriptor["factsheet"]["tabs"].append({"kind": "table", "name": "tables", "title": "Tables"})


PLACES: dict[str, Callable[[Draft], None]] = {
    "title": lambda draft: draft.descriptor.update(title=LONG),
    "description": lambda draft: draft.descriptor.update(description=LONG),
    "view": lambda draft: draft.descriptor["views"][0].update(title=LONG),
    "source": lambda draft: draft.descriptor["sources"][0].update(title=LONG),
    "cell": _in_a_cell,
}


@pytest.mark.parametrize("place", PLACES)
def test_a_text_without_end_or_spaces_takes_no_time_without_end(place: str, tmp_path: Path, qapp: object) -> None:
    draft = mines()
    PLACES[place](draft)
    started = time.process_time()
    assert main(["export", "--sheet", str(tmp_path / "sheet.pdf"), str(draft.write(tmp_path / "sheet"))]) == 0
    assert time.process_time() - started < 8  # a second here; a minute where each line looks at the whole text
