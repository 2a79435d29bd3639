from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.checks import findings, running
from harbin_viewer.factsheet.checks.findings import Finding, Health, Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from tests.factsheet.sheets import PROVENANCE, Draft, mines, one_table, opened, table


def run(draft: Draft, folder: Path, *declared: dict[str, Any]) -> tuple[Finding, ...]:
    draft.descriptor["factsheet"]["checks"] = [
        {"name": f"c{n}", "title": "Check"} | one for n, one in enumerate(declared)
    ]
    return opened(draft, folder).findings


def firm(*lines: str) -> Draft:
    draft = mines()
    draft.files["firm.csv"] = table(*(f"{line},,firm,,p. 1,claimed," for line in lines))
    return draft


def office(draft: Draft, *lines: str) -> Draft:
    draft.files["office.csv"] = table(*(f"{line},,office,,,single," for line in lines))
    return draft


def test_a_figure_is_told_with_the_decimals_it_was_stated_with(tmp_path: Path) -> None:
    draft = firm("2020,107.0,", "2021,114.00,7.0")
    (found,) = run(draft, tmp_path, {**GROWTH, "tolerance": 0.5})
    assert found.sentence == (
        "Growth, 2021: 7.0% is stated, and 6.54% follows from 107.0 and 114.00 kt; "
        "that is 0.5 percentage points more. The tolerance is 0.5 percentage points."
    )


GROWTH = {"type": "growth", "resource": "firm-output", "value": "output", "rate": "growth", "order": "year"}
AGREEMENT = {
    "type": "agreement", "resource": "firm-output", "field": "output", "referenceResource": "office-output",
    "referenceField": "output", "on": "year", "tolerance": 1.0,
}  # fmt: skip


GROWN: dict[str, tuple[list[str], Verdict, str]] = {
    "as stated": (["2020,107,", "2021,114,6.5"], "holds", "6.5% is stated, and 6.54% follows from 107 and 114 kt;"),
    "more": (["2020,107,", "2021,114,7.5"], "differs", "that is 1.0 percentage points more."),
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
    (found,) = run(draft, tmp_path, declared)
    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        (["2020,1,", "2021,1,"], ["Output by the firm: 2020 to 2021 without a gap."]),
        (["2020,1,"], ["Output by the firm: there is one row."]),
        ([], ["Output by the firm: this cannot be checked, as there are no rows."]),
        (["2020,1,", "2022,1,", "2023,1,"], ["Output by the firm: 2022 does not follow 2020 by 1."]),
        (["2021,1,", "2020,1,"], ["Output by the firm: 2020 does not follow 2021 by 1."]),
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


def parts(*lines: str) -> Draft:
    draft = mines()
    numbers = [{"name": name, "type": "number", "unit": "t"} for name in ("a", "b", "sum", "share")]
    fields = [{"name": "year", "type": "year"}, *numbers]
    draft.descriptor["resources"].append({"name": "parts", "path": "parts.csv", "schema": {"fields": fields}})
    draft.files["parts.csv"] = "\n".join(["year,a,b,sum,share", *lines, ""])
    return draft


TOTAL = {"type": "total", "resource": "parts", "parts": ["a", "b"], "total": "sum", "key": "year"}
SHARE = {"type": "share", "resource": "parts", "part": "a", "whole": "sum", "share": "share", "key": "year"}


@pytest.mark.parametrize(
    ("line", "verdict", "words"),
    [
        ("2021,0.1,0.2,0.3,", "holds", "its parts 0.1 + 0.2 make 0.3 t; the two are equal."),
        ("2021,50.58,57.18,107.76,", "holds", "make 107.76 t; the two are equal."),
        ("2021,-1000000.1,-1000000.2,-2000000.3,", "holds", "the two are equal."),
        ("2021,-1000000.1,1000000.4,0.3,", "holds", "the two are equal."),
        ("2021,0.1,0.2,0.4,", "differs", "that is 0.1 t more. No difference is tolerated."),
        ("2021,0.1,,0.4,", "unchecked", "a part is missing"),
        ("2021,0.1,0.2,,", "unchecked", "the total is missing"),
    ],
)
def test_parts_are_held_against_their_total(line: str, verdict: Verdict, words: str, tmp_path: Path) -> None:
    (found,) = run(parts(line), tmp_path, TOTAL)
    assert found.verdict == verdict
    assert words in found.sentence
    assert found.difference == (0.0 if verdict == "holds" else found.difference)
    assert (found.cell, found.reference) == (CellAt("parts", 0, "sum"), CellAt("parts", 0, "a"))


@pytest.mark.parametrize(
    ("line", "verdict", "words"),
    [
        ("2021,65.8,,100,65.8", "holds", "65.8% is stated, and 65.8% follows from 65.8 of 100 t;"),
        ("2021,60,,100,65.8", "differs", "that is 5.8 percentage points more."),
        ("2021,,,100,65.8", "unchecked", "the part or the whole is not in the sheet"),
        ("2021,1,,0,65.8", "unchecked", "the whole is zero"),
        ("2021,1,,2,", "unchecked", "nothing to compare"),
    ],
)
def test_a_share_is_held_against_part_and_whole(line: str, verdict: Verdict, words: str, tmp_path: Path) -> None:
    (found,) = run(parts(line), tmp_path, SHARE)
    assert found.verdict == verdict
    assert words in found.sentence


@pytest.mark.parametrize(
    ("change", "unlike"),
    [
        ({}, ""),
        ({"figure": 111.0}, "figure"),
        ({"unit": "t"}, "unit"),
        ({"status": "confirmed"}, "status"),
        ({"figure": 111.0, "unit": "t", "status": "single"}, "figure, unit and status"),
    ],
)
def test_a_highlight_is_held_against_its_cell(change: dict[str, Any], unlike: str, tmp_path: Path) -> None:
    draft = mines()
    highlight = draft.descriptor["factsheet"]["tabs"][0]["highlights"][0]
    highlight |= change
    (found,) = run(draft, tmp_path, {"type": "highlights"})
    assert found.verdict == ("differs" if unlike else "holds")
    assert (f"do not have the same {unlike};" if unlike else "both have 110.0 kt (claimed)") in found.sentence
    assert found.cell == CellAt("firm-output", 1, "output")


def test_a_highlight_of_no_row_differs_and_its_change_is_checked_too(tmp_path: Path) -> None:
    draft = mines()
    highlight = draft.descriptor["factsheet"]["tabs"][0]["highlights"][0]
    highlight["change"] = {"figure": 11, "unit": "%", "cell": highlight["cell"] | {"field": "growth"}}
    highlight["cell"] = highlight["cell"] | {"row": {"year": 1999}}
    first, change = run(draft, tmp_path, {"type": "highlights"})
    assert (first.verdict, change.verdict) == ("differs", "differs")
    assert first.sentence == "Output, 2021: the cell it names is not there."
    assert change.sentence.endswith("11% there, 10% (claimed) in the table.")


@pytest.mark.parametrize(
    ("years", "step", "verdicts"),
    [
        (["2019", "2020", "2021"], 1, ["holds"]),
        (["2019", "2021", "2023"], 2, ["holds"]),
        (["2019", "2021", "2022", "2025"], 1, ["differs", "differs"]),
        (["2021", "2020"], 1, ["differs"]),
        (["2021"], 1, ["holds"]),
        ([], 1, ["unchecked"]),
    ],
)
def test_a_gap_in_the_years_is_found(years: list[str], step: int, verdicts: list[Verdict], tmp_path: Path) -> None:
    declared = {"type": "sequence", "resource": "firm-output", "field": "year", "step": step}
    found = run(firm(*(f"{year},1," for year in years)), tmp_path, declared)
    assert [one.verdict for one in found] == verdicts


def test_the_last_year_is_held_against_the_last_that_was_published(tmp_path: Path) -> None:
    draft = firm("2020,1,", "2021,1,")
    draft.files["office.csv"] = table("2021,1,,2022-01-31,office,,,single,", "2022,1,,2023-01-31,office,,,single,")
    declared = {
        "type": "latest", "resource": "firm-output", "field": "year", "referenceResource": "office-output",
        "referenceField": "year", "published": "measured",
    }  # fmt: skip
    late, early, never = run(
        draft, tmp_path, *({**declared, "by": by} for by in ("2023-06-01", "2022-06-01", "2020-01-01"))
    )
    assert (late.verdict, early.verdict, never.verdict) == ("differs", "holds", "unchecked")
    assert (late.stated, late.expected) == (2021, 2022)
    assert "nothing is known to have been published by 2020-01-01" in never.sentence
    draft.files["firm.csv"] = table()
    (empty,) = run(draft, tmp_path, declared | {"by": "2023-06-01"})
    assert (empty.verdict, "the table has no rows" in empty.sentence) == ("unchecked", True)
    assert "it ends with 2021; 2022 had been published (2023-01-31) by 2023-06-01." in late.sentence


def test_a_year_and_a_text_have_no_last_of_the_two(tmp_path: Path) -> None:
    declared = {
        "type": "latest", "resource": "firm-output", "field": "year", "referenceResource": "office-output",
        "referenceField": "status", "published": "measured", "by": "2024-01-01",
    }  # fmt: skip
    draft = firm("2020,1,")
    draft.files["office.csv"] = table("2021,1,,2022-01-31,office,,,single,")
    (found,) = run(draft, tmp_path, declared)
    assert (found.verdict, "have no order" in found.sentence) == ("unchecked", True)


def test_statements_on_one_subject_say_the_same(tmp_path: Path) -> None:
    draft = mines()
    lines = ["owner,the state,firm,,p. 1,claimed,", "owner,a firm,firm,,p. 2,claimed,", "depth,80 m,firm,,,claimed,"]
    lines += ["site,North,firm,,,claimed,", "site,north,firm,,,claimed,"]
    names = ("subject", "says", *PROVENANCE)
    fields = [{"name": name, "type": "string"} for name in names]
    draft.descriptor["resources"].append({"name": "said", "path": "said.csv", "schema": {"fields": fields}})
    draft.files["said.csv"] = "\n".join([",".join(names), *lines, ""])
    declared = {"type": "consistent", "resource": "said", "subject": "subject", "says": "says"}
    owner, depth, site = run(draft, tmp_path, declared)
    assert (owner.verdict, depth.verdict, site.verdict) == ("differs", "unchecked", "holds")
    assert owner.sentence == "owner: “the state” (p. 1); “a firm” (p. 2)."
    assert depth.sentence == "depth: “80 m” (row 4). Nothing else is said of it."
    assert (owner.stated, owner.expected, depth.stated, depth.expected) == ("the state", "a firm", "80 m", None)
    assert (owner.cell, owner.reference) == (CellAt("said", 0, "says"), CellAt("said", 1, "says"))
    assert (depth.cell, depth.reference) == (CellAt("said", 2, "says"), None)


def test_every_source_and_reference_is_one_of_the_sheets(tmp_path: Path) -> None:
    draft = mines()
    draft.files["firm.csv"] = table(
        "2020,1,,,frim,,,single,", "2021,1,,,firm,press; pres,,single,", "2022,1,,,,,,single,"
    )
    *wrong, well = run(draft, tmp_path, {"type": "sources"})
    assert [one.verdict for one in wrong] == ["differs"] * 3
    assert [one.sentence.split(": ")[1] for one in wrong] == [
        "the sheet has no source “frim”.",
        "the sheet has no source “pres”.",
        "it names no source.",
    ]
    assert (well.verdict, well.key) == ("holds", {"resource": "office-output"})
    assert wrong[0].cell == CellAt("firm-output", 0, "source")


@pytest.mark.parametrize(
    ("references", "status", "problem"),
    [
        ("press; firm", "confirmed", ""),
        ("office", "confirmed", ""),
        ("", "single", ""),
        ("press", "confirmed", "“confirmed” asks for two publishers or the body itself, and only one is named"),
        ("press; press", "confirmed", "only one is named"),
        ("", "confirmed", "none is named"),
        ("", "sure", "“sure” is not a status"),
    ],
)
def test_a_status_is_known_and_borne_out(references: str, status: str, problem: str, tmp_path: Path) -> None:
    draft = mines()
    draft.files["firm.csv"] = table(f"2020,1,,,firm,{references},,{status},")
    found = run(draft, tmp_path, {"type": "statuses"})[0]
    assert found.verdict == ("differs" if problem else "holds")
    assert problem in found.sentence


def test_a_field_with_a_status_of_its_own_must_be_borne_out_too(tmp_path: Path) -> None:
    draft = mines()
    draft.field("output")["status"] = "place"
    draft.files["firm.csv"] = table("2020,1,,,firm,,confirmed,single,")
    assert run(draft, tmp_path, {"type": "statuses"})[0].verdict == "differs"


def test_statements_are_judged_by_their_status(tmp_path: Path) -> None:
    draft = mines()
    statuses = ("contradicted", "claimed", "single")
    draft.files["firm.csv"] = table(*(f"202{n},1,,,firm,,,{one},why" for n, one in enumerate(statuses)))
    found = run(draft, tmp_path, {"type": "independent", "resource": "firm-output", "key": "year"})
    assert [one.verdict for one in found] == ["differs", "unchecked", "holds"]
    assert found[0].sentence == "2020: why"


def test_a_known_difference_carries_its_reason_and_only_that_one(tmp_path: Path) -> None:
    draft = office(firm("2020,50,", "2021,50,"), "2020,100,", "2021,100,")
    known = [{"reason": "A strike.", "key": {"year": 2021}}]
    first, second = run(draft, tmp_path, AGREEMENT | {"known": known})
    assert (first.known, second.known) == ("", "A strike.")
    first, second = run(draft, tmp_path, AGREEMENT | {"known": [{"reason": "All of it."}]})
    assert (first.known, second.known) == ("All of it.", "All of it.")


def test_what_holds_is_not_called_a_known_difference(tmp_path: Path) -> None:
    (found,) = run(office(firm("2021,1,"), "2021,1,"), tmp_path, AGREEMENT | {"known": [{"reason": "All of it."}]})
    assert (found.verdict, found.known) == ("holds", "")


def test_one_broken_table_does_not_keep_the_other_checks_from_running(tmp_path: Path) -> None:
    draft = office(firm("2020,107,", "2021,114,6.5"), "2021,many,")
    agreement, *others, growth = run(draft, tmp_path, AGREEMENT, GROWTH)
    assert (agreement.verdict, growth.verdict) == ("unchecked", "holds")
    assert "row 2, column “output”: “many” is not a number" in agreement.sentence
    assert {one.verdict for one in others} <= {"unchecked"}


def test_only_checks_of_some_tables_are_run_when_asked(tmp_path: Path) -> None:
    draft = office(firm("2020,107,", "2021,114,6.5"), "2021,114,")
    draft.descriptor["factsheet"]["checks"] = [
        {"name": "a", "title": "A", **AGREEMENT},
        {"name": "g", "title": "G", **GROWTH},
    ]
    document = opened(draft, tmp_path)
    assert {one.check for one in running.run(document, only=["office-output"])} == {"a"}


@pytest.mark.parametrize(
    ("health", "sentence"),
    [
        (Health(3, 0, 0), "3 of 3 checks hold."),
        (Health(1, 1, 0, differences=1), "1 of 2 checks holds; 1 finds 1 difference."),
        (
            Health(1, 2, 0, differences=5, known=3),
            "1 of 3 checks holds; 2 find 5 differences, 3 of them known to the maker of the sheet.",
        ),
        (
            Health(0, 1, 1, differences=2, known=2, open=4),
            "0 of 2 checks hold; 1 finds 2 differences, all known to the maker of the sheet; 1 cannot be carried out; "
            "4 comparisons cannot be made.",
        ),
        (Health(0, 0, 1), "The check cannot be carried out."),
        (Health(1, 0, 0, open=1), "The check holds; 1 comparison cannot be made."),
        (
            Health(0, 1, 0, differences=1, known=1),
            "The check finds 1 difference, known to the maker of the sheet.",
        ),
    ],
)
def test_the_health_of_a_sheet_is_exact_in_a_line(health: Health, sentence: str) -> None:
    assert health.sentence == sentence


def test_health_counts_checks_not_findings(tmp_path: Path) -> None:
    draft = office(firm("2020,50,", "2021,114,6.5", "2022,114,"), "2020,100,", "2021,114,", "2022,114,")
    sequence = {"type": "sequence", "resource": "firm-output", "field": "year"}
    nothing = {"type": "growth", **{k: v for k, v in GROWTH.items() if k != "type"}, "resource": "office-output"}
    found = run(draft, tmp_path, AGREEMENT, sequence, nothing)
    assert findings.health(found).sentence == ("1 of 3 checks holds; 1 finds 1 difference; 1 cannot be carried out.")
    assert findings.health(found).headline == "1 of 3 checks holds; 1 differs; 1 cannot be carried out."
    assert findings.health(found).details == "1 comparison differs."
    assert findings.verdicts(found) == {"c0": "differs", "c1": "holds", "c2": "unchecked"}
    assert findings.health(()).sentence == "This sheet declares no checks."


def test_the_findings_of_a_cell_are_those_that_touch_it_the_worst_first(tmp_path: Path) -> None:
    draft = office(firm("2020,107,", "2021,114,6.5"), "2021,200,")
    found = run(draft, tmp_path, GROWTH, AGREEMENT)
    here = findings.findings_at(found, CellAt("firm-output", 1, "output"))
    assert [(one.check, one.verdict) for one in here] == [("c1", "differs"), ("c0", "holds")]
    assert [one.check for one in findings.findings_at(found, CellAt("office-output", 0, "output"))] == ["c1"]


@pytest.mark.parametrize(
    ("declared", "row", "fields"),
    [
        (TOTAL, 0, ("sum", "a", "b")),
        (SHARE, 1, ("share", "a", "sum")),
        ({"type": "growth", "resource": "parts", "value": "a", "rate": "share", "order": "year"}, 1, ("a", "share")),
        ({"type": "growth", "resource": "parts", "value": "a", "rate": "share", "order": "year"}, 0, ("a",)),
        ({"type": "sequence", "resource": "parts", "field": "year"}, 1, ("year",)),
        ({"type": "sequence", "resource": "parts", "field": "year"}, 2, ("year",)),
    ],
)
def test_a_finding_touches_all_that_it_compares(
    declared: dict[str, Any], row: int, fields: tuple[str, ...], tmp_path: Path
) -> None:
    found = run(parts("2021,1,2,3,", "2022,2,2,4,100", "2024,,,,"), tmp_path, declared)
    touched = {
        name for name in ("year", "a", "b", "sum", "share") if findings.findings_at(found, CellAt("parts", row, name))
    }
    assert touched == set(fields)


def test_statements_that_are_compared_are_all_touched(tmp_path: Path) -> None:
    draft = one_table("subject,says\nowner,a\ndepth,b\nowner,c\nowner,d\n", [{"name": "subject"}, {"name": "says"}])
    found = run(draft, tmp_path, {"type": "consistent", "resource": "table", "subject": "subject", "says": "says"})
    for field in ("subject", "says"):
        touching = [
            [one.subject for one in findings.findings_at(found, CellAt("table", row, field))] for row in range(4)
        ]
        assert touching == [["owner"], ["depth"], ["owner"], ["owner"]]
