"""Names that are parts of others by their indent are told apart where they come again."""

from __future__ import annotations

from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.names.indented_names import with_whole_names

NAMES = ["Total:", "  Male:", "    Under 5 years", "    5 to 9 years", "  Female:", "    Under 5 years"]


def whole_names(names: list[str]) -> list[str]:
    raw = RawTable("t", ("Label", "Estimate"), [[name, "1"] for name in names])
    return [row[0] for row in with_whole_names(raw).rows]


def test_a_name_that_comes_again_stands_after_what_it_is_a_part_of() -> None:
    assert whole_names(NAMES) == [
        "Total:",
        "Male:",
        "Male – Under 5 years",
        "5 to 9 years",
        "Female:",
        "Female – Under 5 years",
    ]


def test_names_that_are_told_apart_by_themselves_stay_as_they_are() -> None:
    assert whole_names(NAMES[:-1]) == NAMES[:-1]


def test_names_without_indent_stay_as_they_are() -> None:
    assert whole_names(["Peru", "Chad", "Peru", "Chad"]) == ["Peru", "Chad", "Peru", "Chad"]


def below_heads(names: list[str]) -> list[str]:
    rows = [[name.rstrip("*"), "" if name.endswith("*") else "1"] for name in names]
    return [row[0] for row in with_whole_names(RawTable("t", ("Revenue", "2020"), rows)).rows]


def test_names_that_come_again_below_a_head_in_their_midst_are_told_apart_by_it() -> None:
    assert below_heads(["Peru", "Chad", "Costs*", "Peru", "Chad"])[2:] == ["Costs", "Costs – Peru", "Costs – Chad"]


def test_a_row_without_figures_among_names_of_which_few_come_again_is_no_head_of_these() -> None:
    for names in (["Peru", "Chad", "Mali*", "Peru"], ["Peru", "Chad", "Mali*", "Peru", "Chad", "Togo", "Iran", "Laos"]):
        assert below_heads(names) == [name.rstrip("*") for name in names]
