"""A mistake is told in lines that are read, whatever stands in the sheet that it is told of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from harbin_viewer.cli import main
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from tests.factsheet.sheets import mines
from tests.test_output import OBEYED, is_obeyed

LONG = f"Q{OBEYED}{'L' * 5000}end"
MOST = 400


def texts(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where a text stands in a descriptor."""
    if isinstance(value, str):
        yield at
    for key, part in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from texts(part, (*at, key))


@given(st.text(max_size=3000), st.text(max_size=3000), st.text(max_size=50))
def test_place_and_problem_are_lines_of_bounded_length_in_which_nothing_is_obeyed(
    place: str, problem: str, remedy: str
) -> None:
    told = SheetError("a.csv", place, problem, remedy, value=problem)
    assert max(len(told.place), len(told.problem)) <= MOST
    assert not any(map(is_obeyed, f"{told.place}{told.problem}"))
    assert not {letter for letter in told.remedy if is_obeyed(letter)} - {"\n", "\t"}
    assert told.value == problem


def test_of_a_long_problem_its_end_is_told_too() -> None:
    told = SheetError("a.csv", "", f"There is no field “{'L' * 9000}” in the table “t”.", "Write another.")
    assert told.problem.startswith("There is no field “LLL")
    assert told.problem.endswith("L” in the table “t”.")


@pytest.mark.parametrize("place", list(texts(mines().descriptor)), ids=lambda place: ".".join(map(str, place)))
def test_a_long_text_of_escapes_anywhere_in_a_descriptor_is_told_of_in_short(
    place: tuple[Any, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = mines()
    owner: Any = draft.descriptor
    for key in place[:-1]:
        owner = owner[key]
    owner[place[-1]] = LONG
    sheet = draft.write(tmp_path / "sheet")
    for mistake in examine(sheet).mistakes:
        assert max(map(len, (mistake.place, mistake.problem, mistake.remedy))) <= MOST
        assert not any(map(is_obeyed, f"{mistake.place}{mistake.problem}{mistake.remedy}"))
        assert mistake.file
    main(["check", "--json", str(sheet)])
    for mistake in json.loads(capsys.readouterr().out)["mistakes"]:
        assert max(len(mistake["place"]), len(mistake["problem"])) <= MOST
