"""Of very many rows the same is found as of few; only those that hold are counted together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from harbin_viewer.factsheet.checks import many_rows, running, whole_sheet
from harbin_viewer.factsheet.checks.findings import Finding, health, verdicts
from harbin_viewer.factsheet.checks.kinds.growth import GrowthCheck
from harbin_viewer.factsheet.tables.reading_progress import CancelledError
from tests.factsheet.sheets import Draft, one_table, opened

CHECKS: list[dict[str, Any]] = [
    {"type": "growth", "value": "value", "rate": "rate", "order": "year", "tolerance": 0.1},
    {"type": "growth", "value": "value", "rate": "rate", "order": "year", "tolerance": 0.0},
    {"type": "total", "parts": ["part", "rest"], "total": "value", "key": "year"},
    {"type": "total", "parts": ["part", "rest"], "total": "value", "key": "year", "tolerance": 0.5},
    {"type": "share", "part": "part", "whole": "value", "share": "share", "key": "year"},
    {"type": "share", "part": "part", "whole": "value", "share": "share", "key": "year", "tolerance": 0.0},
    {"type": "agreement", "field": "value", "referenceResource": "table", "referenceField": "rest", "on": "year",
     "tolerance": 20.0},
    {"type": "agreement", "field": "rate", "referenceResource": "table", "referenceField": "share", "on": "year",
     "tolerance": 10, "measure": "absolute"},
    {"type": "independent", "key": "year"},
    {"type": "consistent", "subject": "year", "says": "status"},
    {"type": "statuses"},
    {"type": "sequence", "field": "year"},
]  # fmt: skip
NUMBERS = ("value", "rate", "part", "rest", "share")


def drawn(seed: int) -> Draft:
    """A table in which most figures hold, and some are missing, wrong, on the edge, zero or stated with zeros."""
    chance, lines, before = Random(seed), [f"year,{','.join(NUMBERS)},status"], 100.0
    year = 1900
    for _ in range(60):
        year += chance.choice((1, 1, 1, 1, 2, 0))
        part, rest = round(chance.uniform(-5, 50), 1), round(chance.uniform(0, 50), 1)
        value = round(part + rest + chance.choice((0, 0, 0, 0.1, 0.5, 3)), 1)
        rate = (value - before) / abs(before) * 100 if before else 0.0
        share = part / value * 100 if value else 0.0
        digits = chance.choice((0, 1, 1, 2))
        cells = [
            f"{value}", f"{rate + chance.choice((0, 0, 0, 0.1, 0.05, 2)):.{digits}f}", f"{part}", f"{rest}",
            f"{share + chance.choice((0, 0, 0, 0.05, 1)):.{digits}f}",
        ]  # fmt: skip
        status = chance.choice(("single", "claimed", "contradicted", "odd", ""))
        lines.append(",".join([str(year), *(cell if chance.random() > 0.05 else "" for cell in cells), status]))
        before = value
    fields = [{"name": "year", "type": "integer"}, *({"name": name, "type": "number"} for name in NUMBERS)]
    fields.append({"name": "status", "type": "string"})
    draft = one_table("\n".join([*lines, ""]), fields)
    checks = [{"name": f"c{number}", "title": "C", **_of_table(each)} for number, each in enumerate(CHECKS)]
    draft.descriptor["factsheet"]["checks"] = checks
    return draft


def _of_table(check: dict[str, Any]) -> dict[str, Any]:
    return check if check["type"] == "statuses" else {"resource": "table", **check}


@pytest.mark.parametrize("seed", range(12))
def test_of_many_rows_the_same_is_found_as_of_few(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = opened(drawn(seed), tmp_path)
    one_by_one = running.run(document)
    monkeypatch.setattr(many_rows, "MANY", 1)
    for name, few in (("_AT_ONCE", 7), ("_MOST_KNOWN", 2)):
        monkeypatch.setattr(whole_sheet, name, few)
    at_once = running.run(document)
    assert _told(at_once) == _told(one_by_one)
    for number in range(len(CHECKS) - 3):
        held = [finding for finding in one_by_one if finding.check == f"c{number}" and finding.verdict == "holds"]
        counted = [
            finding for finding in at_once if finding.check == f"c{number}" and "to be told each" in finding.sentence
        ]
        singly = [finding for finding in at_once if finding.check == f"c{number}" and finding.verdict == "holds"]
        count = int(counted[0].sentence.split(": ")[1].split()[0]) if counted else 0
        assert count + len(singly) - len(counted) == len(held)


def _told(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.verdict != "holds"]


@pytest.mark.parametrize("seed", range(8))
def test_very_many_that_differ_are_counted(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = drawn(seed)
    draft.descriptor["factsheet"]["checks"][4]["known"] = [{"key": {"year": 1950}, "reason": "A slip of the office."}]
    document = opened(draft, tmp_path)
    one_by_one = running.run(document)
    monkeypatch.setattr(many_rows, "MANY", 1)
    for module in (many_rows, whole_sheet):
        monkeypatch.setattr(module, "MOST_TOLD", 3)
    at_once = running.run(document)
    assert verdicts(at_once) == verdicts(one_by_one)
    assert health(at_once) == health(one_by_one)
    assert len(_told(at_once)) < len(_told(one_by_one)) / 2
    assert [finding.key for finding in at_once if finding.known] == [
        finding.key for finding in one_by_one if finding.known
    ]
    told_singly = {finding.sentence for finding in _told(at_once) if " more figure" not in finding.sentence}
    assert told_singly <= {finding.sentence for finding in one_by_one}


@pytest.mark.parametrize("seed", range(4))
def test_rows_sorted_part_by_part_stand_as_sorted_at_once(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_rows, "_AT_ONCE", 70)
    chance = np.random.default_rng(seed)
    values = chance.integers(0, 300, 1000).astype(float)
    values[chance.integers(0, 1000, 50)] = np.nan
    document = opened(drawn(seed), tmp_path)
    assert many_rows.in_order(document, values).tolist() == values.argsort(kind="stable").tolist()
    first: dict[float, int] = {}
    for row, value in enumerate(values.tolist()):
        first.setdefault(value, row)
    assert many_rows.before_by(document, values).tolist() == [first.get(value - 1, -1) for value in values.tolist()]


@pytest.mark.parametrize("number", range(len(CHECKS)))
def test_each_check_of_many_rows_ends_when_told_to(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_rows, "MANY", 1)
    draft = drawn(3)
    draft.descriptor["factsheet"]["checks"] = draft.descriptor["factsheet"]["checks"][number : number + 1]
    document = opened(draft, tmp_path)
    document.table("table")
    document.stop()
    with pytest.raises(CancelledError):
        running.run(document)


def test_a_check_of_any_kind_ends_before_its_next_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    document = opened(drawn(3), tmp_path)
    told = running.run(document)

    def endless(_check: object, _document: object) -> Iterator[Finding]:
        yield told[0]
        document.stop()
        while True:
            yield told[0]

    monkeypatch.setattr(GrowthCheck, "findings", endless)
    with pytest.raises(CancelledError):
        running.run(document)
