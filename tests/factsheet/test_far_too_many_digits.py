"""Digits without end and nesting without end are told of, or taken as the words that they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harbin_viewer.cli import main
from harbin_viewer.factsheet.descriptor.foreign.plain_values import plain_yaml
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.words.whole_numbers import whole_number
from tests.factsheet.sheets import column_of

DIGITS, MANY = "9" * 200_000, "9" * 5000


def test_only_digits_that_a_machine_counts_in_are_a_whole_number() -> None:
    assert whole_number("0012") == 12
    assert {whole_number(text) for text in (DIGITS, "", "-1", "1.0", "²", "one", "1_0")} == {None}


def test_a_cube_whose_numbers_have_no_end_breaks_nothing(tmp_path: Path) -> None:
    index = f'{{"x": {DIGITS}, "y": 0}}'
    text = (
        '{"version": "2.0", "class": "dataset", "id": ["a", "t"], "size": [2, 2], "dimension": {"a": {"category":'
        f' {{"index": {index}}}}}, "t": {{"category": {{"index": ["2019", "2020"]}}}}}}, "value": [1, 2, 3, 4]}}'
    )
    (tmp_path / "cube.json").write_text(text)
    assert not [mistake for mistake in examine(tmp_path / "cube.json").mistakes if not mistake.remedy]


@pytest.mark.parametrize("number", ["1" * 400, "-" + "1" * 400, "1e999"])
def test_a_number_without_end_among_values_of_no_stated_type_is_told_by_its_row(number: str, tmp_path: Path) -> None:
    rows = f'{{"name": "t", "resources": [{{"name": "t", "data": [{{"a": 1}}, {{"a": {number}}}]}}]}}'
    (tmp_path / "datapackage.json").write_text(rows, encoding="utf-8")
    assert any(
        "308 digits" in mistake.problem or "too large" in mistake.problem for mistake in examine(tmp_path).mistakes
    )
    assert main(["check", str(tmp_path)]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 100_000,
        "a: " + "{b: " * 50_000,
        "- " * 100_000 + "a",
        "".join(" " * at + "a:\n" for at in range(1000)),
    ],
)
def test_yaml_that_is_nested_without_end_is_told_and_does_not_end_the_process(text: str) -> None:
    with pytest.raises(SheetError, match="nested too deeply"):
        plain_yaml(text.encode(), "datapackage.yaml")


def test_many_short_lists_in_yaml_are_not_deep() -> None:
    text = "".join(f"k{number}: [1, 2]\n" for number in range(300))
    assert len(plain_yaml(text.encode(), "datapackage.yaml")) == 300


def test_a_schema_with_a_pattern_that_is_nested_without_end_is_told(tmp_path: Path) -> None:
    schema = {"type": "object", "properties": {"k": {"pattern": "(" * 5000 + ")" * 5000}}}
    cells = column_of("a", "object", json.dumps({"k": "a"}), constraints={"jsonSchema": schema})
    mistakes = examine(cells.write(tmp_path)).mistakes
    assert any("JSON schema" in mistake.problem for mistake in mistakes)


@pytest.mark.parametrize(
    ("kind", "text", "limit"),
    [
        ("year", MANY, "2000"), ("year", f"-{MANY}", "2000"), ("year", "2001", MANY),
        ("yearmonth", f"{MANY}-01", "2000-01"), ("yearmonth", "2001-01", f"{MANY}-01"),
        ("duration", f"P{MANY}W", "P1Y"), ("duration", f"P{MANY}Y", "P1Y"), ("duration", "P1Y", f"P{MANY}D"),
        ("integer", MANY, "1"), ("number", f"0.{MANY}", MANY), ("time", f"{MANY}:00:00", "10:00:00"),
    ],
)  # fmt: skip
def test_a_cell_or_a_limit_of_digits_without_end_breaks_nothing(
    kind: str, text: str, limit: str, tmp_path: Path
) -> None:
    cells = column_of("v", kind, "", text, "", constraints={"minimum": limit})
    for mistake in examine(cells.write(tmp_path)).mistakes:
        assert mistake.remedy
