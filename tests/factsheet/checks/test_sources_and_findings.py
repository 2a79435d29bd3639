"""Sources, statuses and statements are judged, and findings are told exactly."""

from pathlib import Path
from typing import Any

import pytest

from harbin_viewer.factsheet.checks import findings, running
from harbin_viewer.factsheet.checks.findings import Health
from harbin_viewer.factsheet.model.cell import CellAt
from tests.factsheet.checks.check_samples import AGREEMENT, GROWTH, SHARE, TOTAL, firm, office, parts, run
from tests.factsheet.sheets import mines, one_table, opened, table


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


def test_figures_with_references_of_their_own_are_judged_by_these(tmp_path: Path) -> None:
    draft = mines()
    draft.field("growth")["references"] = "place"
    draft.field("growth")["status"] = "note"
    lines = ("2020,1,2,,firm,,press,single,confirmed", "2021,1,2,,firm,,,single,single")
    draft.files["firm.csv"] = table(*lines, "2022,1,2,,firm,office,pres,single,confirmed")
    found = [one for one in run(draft, tmp_path, {"type": "statuses"}) if one.verdict == "differs"]
    assert [one.cell for one in found] == [CellAt("firm-output", 0, "note"), CellAt("firm-output", 2, "note")]
    found = [one for one in run(draft, tmp_path / "sources", {"type": "sources"}) if one.verdict == "differs"]
    assert [(one.cell, one.sentence) for one in found] == [
        (CellAt("firm-output", 2, "place"), "Output by the firm, 2022: the sheet has no source “pres”.")
    ]


@pytest.mark.parametrize(
    ("references", "status", "problem"),
    [
        ("press; firm", "confirmed", ""),
        ("office", "confirmed", ""),
        ("", "single", ""),
        (
            "press",
            "confirmed",
            "“confirmed” asks for two publishers or the body itself as references, and only one is named",
        ),
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


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ({"publisher": "TASS"}, {"publisher": "Tass "}, False),
        ({"publisher": "The Times"}, {"publisher": "Times"}, False),
        ({"publisher": "Le\u00a0Monde"}, {"publisher": "Le Monde"}, False),
        ({"path": "https://tass.com/a"}, {"path": "https://www.tass.com/b"}, False),
        ({"path": "https://en.wikipedia.org/a"}, {"path": "https://zh.wikipedia.org/b", "title": "Another"}, False),
        ({"path": "https://bp.co.uk/a"}, {"path": "https://ft.co.uk/b", "title": "Another"}, True),
        ({"path": "https://data.gov.uk/a"}, {"path": "https://ons.gov.uk/b", "title": "Another"}, True),
        ({"path": "https://doi.org/10.1/a"}, {"path": "https://doi.org/10.2/b", "title": "Another"}, True),
        ({"author": "M. Moustafine"}, {"author": "M. Moustafine", "title": "Another book"}, False),
        ({"publisher": "TASS"}, {"publisher": "Reuters"}, True),
        ({}, {"title": "Another report"}, True),
    ],
)
def test_one_house_is_one_publisher_however_it_is_spelled(
    one: dict[str, str],
    other: dict[str, str],
    are_two: bool,
    tmp_path: Path,
) -> None:
    draft = mines()
    draft.descriptor["sources"] += [
        {"name": "a", "title": "A report"} | one,
        {"name": "b", "title": "A report"} | other,
    ]
    draft.files["firm.csv"] = table("2020,1,,,firm,a; b,,confirmed,")
    (found,) = [found for found in run(draft, tmp_path, {"type": "statuses"}) if "firm" in found.sentence.casefold()][
        :1
    ]
    assert found.verdict == ("holds" if are_two else "differs")


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
    told = "differs as soon as one does: of 5 comparisons, 3 hold; 1 differs; 1 cannot be made"
    assert (
        findings.health(found).details
        == f"A check compares each figure that it covers, and {told}, of checks that cannot be carried out."
    )
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


@pytest.mark.parametrize("unit", ["°C", "dB", "pH"])
def test_figures_whose_nought_is_chosen_are_not_compared_in_per_cent(unit: str, tmp_path: Path) -> None:
    draft = firm("2020,10,")
    for resource in draft.descriptor["resources"]:
        next(field for field in resource["schema"]["fields"] if field["name"] == "output")["unit"] = unit
    found = run(office(draft, "2020,20,"), tmp_path, AGREEMENT)[0]
    assert found.verdict == "unchecked"
    assert f"in {unit} nothing is a percentage of anything" in found.sentence
    found = run(draft, tmp_path, AGREEMENT | {"measure": "absolute", "tolerance": 5.0})[0]
    assert (found.verdict, found.difference) == ("differs", -10.0)
