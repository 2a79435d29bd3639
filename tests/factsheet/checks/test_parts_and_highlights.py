"""Totals, shares, highlights and sequences are held against the figures they are of."""

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.checks.findings import Verdict
from harbin_viewer.factsheet.model.cell import CellAt
from tests.factsheet.checks.check_samples import SHARE, TOTAL, firm, parts, run
from tests.factsheet.sheets import PROVENANCE, mines, table


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
        ("2021,,,100,65.8", "unchecked", "as the part is not in the sheet"),
        ("2021,60,,,65.8", "unchecked", "as the whole is not in the sheet"),
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
        (["2021", "2020"], 1, ["holds"]),
        (["2025", "2019", "2022", "2021"], 1, ["differs", "differs"]),
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
    assert owner.sentence == "owner: the state (p. 1); a firm (p. 2)."
    assert depth.sentence == "depth: 80 m (row 4). Nothing else is said of it."
    assert (owner.stated, owner.expected, depth.stated, depth.expected) == ("the state", "a firm", "80 m", None)
    assert (owner.cell, owner.reference) == (CellAt("said", 0, "says"), CellAt("said", 1, "says"))
    assert (depth.cell, depth.reference) == (CellAt("said", 2, "says"), None)
