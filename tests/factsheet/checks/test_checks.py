"""None"""

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.checks.findings import Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from tests.factsheet.checks.check_samples import AGREEMENT, GROWTH, firm, office, run
from tests.factsheet.sheets import mines, table


def test_a_figure_is_told_with_the_decimals_it_was_stated_with(tmp_path: Path) -> None:
    draft = firm("2020,107.0,", "2021,114.00,7.0")
    (found,) = run(draft, tmp_path, {**GROWTH, "tolerance": 0.5})
    assert found.sentence == (
        "Growth, 2021: 7.0% is stated, and 6.54% follows from 107.0 and 114.00 kt; "
        "that is 0.5 percentage points more. The tolerance is 0.5 percentage points."
    )


GROWN: dict[str, tuple[list[str], Verdict, str]] = {
    "as stated": (["2020,107,", "2021,114,6.5"], "holds", "6.5% is stated, and 6.54% follows from 107 and 114 kt;"),
    "more": (["2020,107,", "2021,114,7.5"], "differs", "that is 1.0 percentage points more."),
    "in whole points": (
        ["2020,107,", "2021,114,8"],
        "differs",
        "kt, or 7% with as many decimals as are stated; that is 1.0 ",
    ),
    "of another sign": (["2020,100,", "2021,97,3"], "differs", "that is 6.0 percentage points more. The sign differs."),
    "from a missing year": (["2019,100,", "2021,97,3"], "unchecked", "there is no figure for 2020 to compare with"),
    "from a missing figure": (["2020,,", "2021,97,3"], "unchecked", "there is no figure for 2020 to compare with"),
    "to a missing figure": (["2020,97,", "2021,,3"], "unchecked", "there is no figure for 2021."),
    "from zero": (["2020,0,", "2021,97,3"], "unchecked", "the figure for 2020 is zero"),
    "from below zero": (["2020,-10,", "2021,-5,50"], "holds", "in per cent of its size, as it is negative"),
    "in one row": (["2021,97,3"], "unchecked", "there is no figure for 2020"),
    "not stated": (["2020,10,", "2021,20,"], "unchecked", "there is nothing to compare"),
    "in no rows": ([], "unchecked", "there is nothing to compare"),
    "in rows out of order": (["2021,114,6.5", "2020,107,"], "holds", "The tolerance is 0.05 percentage points."),
}


@pytest.mark.parametrize("case", GROWN)
def test_a_stated_rate_is_held_against_its_own_values(case: str, tmp_path: Path) -> None:
    lines, verdict, words = GROWN[case]
    (found,) = run(firm(*lines), tmp_path, GROWTH)
    assert found.verdict == verdict
    assert words in found.sentence


def test_a_finding_of_growth_names_both_figures_and_both_cells(tmp_path: Path) -> None:
    (found,) = run(firm("2020,107,", "2021,114,7.5"), tmp_path, GROWTH)
    assert found.sentence == (
        "Growth, 2021: 7.5% is stated, and 6.54% follows from 107 and 114 kt; that is 1.0 percentage points more. "
        "The tolerance is 0.05 percentage points."
    )
    assert found.stated == 7.5
    assert found.expected == pytest.approx(6.5420561)
    assert found.difference == pytest.approx(1.0)
    assert (found.cell, found.reference) == (CellAt("firm-output", 1, "growth"), CellAt("firm-output", 1, "output"))
    assert (found.subject, found.key, found.unit, found.tolerance) == (
        "Growth, 2021",
        {"year": 2021},
        "percentage points",
        0.05,
    )


AGREED: dict[str, tuple[str, str, dict[str, Any], Verdict, str]] = {
    "the same": ("100", "100", {}, "holds", "the two are equal."),
    "within": ("101", "100", {}, "holds", "that is 1.0% more. The tolerance is 1%."),
    "less": ("114", "146.887", {}, "differs", "The Firm has 114 kt, Office 146.887 kt; that is 22.4% less."),
    "of another sign within the tolerance": (
        "-0.1", "0.1", {"measure": "absolute"}, "differs", "that is 0.2 kt less. The sign differs."
    ),
    "of no figure": ("100", "", {}, "unchecked", "Office has no figure for it."),
    "of zero": ("100", "0", {}, "unchecked", "the figure of Office is zero"),
    "of zero, absolutely": ("0.5", "0", {"measure": "absolute"}, "holds", "that is 0.5 kt more."),
    "of a negative figure": ("-99", "-100", {}, "holds", "that is 1.0% more."),
    "of no figure of ours": ("", "100", {}, "unchecked", "there is nothing to compare"),
}  # fmt: skip


@pytest.mark.parametrize("case", AGREED)
def test_a_figure_is_held_against_another_source(case: str, tmp_path: Path) -> None:
    ours, theirs, more, verdict, words = AGREED[case]
    (found,) = run(office(firm(f"2021,{ours},"), f"2021,{theirs},"), tmp_path, AGREEMENT | more)
    assert found.verdict == verdict
    assert words in found.sentence


def test_a_recomputed_rate_may_be_on_the_other_side_of_zero_within_the_tolerance(tmp_path: Path) -> None:
    (found,) = run(firm("2020,100,", "2021,100.2,-0.1"), tmp_path, GROWTH | {"tolerance": 0.5})
    assert found.verdict == "holds"
    assert "that is 0.3 percentage points less. The tolerance" in found.sentence


def test_rates_of_two_sources_are_points_apart(tmp_path: Path) -> None:
    draft = office(firm("2021,1,3"), "2021,1,-3")
    rates = {"field": "growth", "referenceField": "growth", "measure": "absolute"}
    (found,) = run(draft, tmp_path, AGREEMENT | rates)
    assert (found.unit, found.difference) == ("percentage points", 6.0)


def test_rows_without_a_key_are_not_the_same_row(tmp_path: Path) -> None:
    draft = office(firm("2021,1,"), "2021,1,")
    for number in (0, 1):
        draft.field("measured", number)["type"] = "date"
    (found,) = run(draft, tmp_path, AGREEMENT | {"on": "measured"})
    assert (found.verdict, found.reference) == ("unchecked", None)


def test_a_known_difference_may_be_keyed_by_a_date(tmp_path: Path) -> None:
    draft = office(firm(), "")
    draft.files["firm.csv"] = table("2021,1,,2021-05-17,firm,,,single,")
    draft.files["office.csv"] = table("2021,2,,2021-05-17,office,,,single,")
    known = [{"reason": "A strike.", "key": {"measured": "2021-05-17"}}]
    (found,) = run(draft, tmp_path, AGREEMENT | {"on": "measured", "known": known})
    assert (found.verdict, found.known, found.key) == ("differs", "A strike.", {"measured": "2021-05-17"})


def test_a_highlight_of_a_text_differs_and_shows_it(tmp_path: Path) -> None:
    draft = mines()
    draft.descriptor["factsheet"]["tabs"][0]["highlights"][0]["cell"]["field"] = "place"
    (found,) = run(draft, tmp_path, {"type": "highlights"})
    assert (found.verdict, found.expected, found.difference) == ("differs", "p. 1", None)


@pytest.mark.parametrize(
    ("published", "by", "verdict"),
    [
        ("2023", "2023-12-31", "differs"),
        ("2023", "2023-12-30", "holds"),
        ("2023-05", "2023-05-31", "differs"),
        ("2023-05", "2023-05-30", "holds"),
        ("2023-05-17", "2023-05-17", "differs"),
        ("", "2023-05-17", "holds"),
    ],
)
def test_what_came_out_in_a_month_or_year_was_out_by_its_end(
    published: str, by: str, verdict: Verdict, tmp_path: Path
) -> None:
    draft = firm("2021,1,")
    draft.files["office.csv"] = table("2020,1,,,office,,2020,single,", f"2022,1,,,office,,{published},single,")
    declared = {
        "type": "latest", "resource": "firm-output", "field": "year", "referenceResource": "office-output",
        "referenceField": "year", "published": "place", "by": by,
    }  # fmt: skip
    found, *undated = run(draft, tmp_path, declared)
    assert found.verdict == verdict
    told = ["Output by the firm: this cannot be checked, as nothing says when 2022 was published."]
    assert [one.sentence for one in undated] == ([] if published else told)


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        (["2020,1,", "2021,1,"], ["Output by the firm: 2020 to 2021 without a gap."]),
        (["2020,1,"], ["Output by the firm: there is one row."]),
        ([], ["Output by the firm: this cannot be checked, as there are no rows."]),
        (["2020,1,", "2022,1,", "2023,1,"], ["Output by the firm: 2022 does not follow 2020 by 1."]),
        (["2021,1,", "2020,1,"], ["Output by the firm: 2020 to 2021 without a gap."]),
        (["2023,1,", "2020,1,"], ["Output by the firm: 2023 does not follow 2020 by 1."]),
    ],
)
def test_years_without_gaps_are_told_from_those_with(lines: list[str], sentences: list[str], tmp_path: Path) -> None:
    found = run(firm(*lines), tmp_path, {"type": "sequence", "resource": "firm-output", "field": "year"})
    assert [one.sentence for one in found] == sentences


def test_a_missing_year_breaks_the_sequence_and_is_named_so(tmp_path: Path) -> None:
    draft = firm("2020,1,", ",1,")
    draft.resource()["schema"].pop("primaryKey")
    draft.field("year")["constraints"] = {}
    (found,) = run(draft, tmp_path, {"type": "sequence", "resource": "firm-output", "field": "year"})
    assert found.sentence == "Output by the firm: a missing value does not follow 2020 by 1."


def test_a_table_of_figures_without_sources_is_found_and_one_without_figures_is_not(tmp_path: Path) -> None:
    draft = mines()
    for name, fields in (("bare", [{"name": "depth", "type": "number", "unit": "m"}]), ("codes", [{"name": "code"}])):
        draft.descriptor["resources"].append({"name": name, "path": f"{name}.csv", "schema": {"fields": fields}})
        draft.files[f"{name}.csv"] = f"{fields[0]['name']}\n1\n"
    found = run(draft, tmp_path, {"type": "sources"})
    assert [(one.subject, one.verdict) for one in found] == [
        ("Output by the firm", "holds"), ("Output by the office", "holds"), ("bare", "differs"),
    ]  # fmt: skip


def test_a_row_is_named_by_its_key_and_a_keyless_one_by_its_number(tmp_path: Path) -> None:
    draft = mines()
    draft.files["firm.csv"] = table("2020,1,,,frim,,,single,")
    draft.resource(1)["schema"].pop("primaryKey")
    draft.files["office.csv"] = table("2020,1,,,office,pres,,single,")
    firms, offices = run(draft, tmp_path, {"type": "sources"})
    assert (firms.subject, firms.key) == ("Output by the firm, 2020", {"resource": "firm-output", "year": 2020})
    assert (offices.subject, offices.key) == ("Output by the office, row 2", {"resource": "office-output"})
    assert (firms.cell, offices.cell) == (
        CellAt("firm-output", 0, "source"), CellAt("office-output", 0, "references")
    )  # fmt: skip


def test_a_wrong_status_of_a_figure_is_found_in_its_own_column(tmp_path: Path) -> None:
    draft = mines()
    draft.field("output")["status"] = "place"
    draft.files["firm.csv"] = table("2020,1,,,firm,,surely,single,")
    draft.files.pop("office.csv")
    draft.descriptor["resources"].pop()
    draft.descriptor["views"] = []
    draft.descriptor["factsheet"]["tabs"] = [{"kind": "table", "name": "t", "title": "T"}]
    (found,) = run(draft, tmp_path, {"type": "statuses"})
    assert (found.cell, found.sentence) == (
        CellAt("firm-output", 0, "place"), "Output by the firm, 2020: “surely” is not a status."
    )  # fmt: skip


def test_a_year_that_the_other_source_does_not_have_cannot_be_checked(tmp_path: Path) -> None:
    (found,) = run(office(firm("2021,1,"), "2020,1,"), tmp_path, AGREEMENT)
    assert (found.verdict, found.reference) == ("unchecked", None)
    assert "Output by the office has no figure for it" in found.sentence


def test_figures_in_unlike_units_are_not_compared(tmp_path: Path) -> None:
    draft = office(firm("2021,1,"), "2021,1,")
    draft.field("output", 1)["unit"] = "t"
    (found,) = run(draft, tmp_path, AGREEMENT)
    assert found.verdict == "unchecked"
    assert "one figure is in kt, the other in t" in found.sentence
