"""A verdict never depends on how a file was read: what checks say of small files they say of the same as large ones."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from harbin_viewer.factsheet.checks import running
from harbin_viewer.factsheet.tables import reading
from tests.factsheet.sheets import Draft, one_table, opened

FIGURES = st.one_of(
    st.decimals(1, 9999, places=2), st.decimals(1, 9999, places=1), st.integers(1, 9999).map(Decimal),
    st.sampled_from([Decimal("100.0"), Decimal("135.60"), Decimal("140"), Decimal("0.10")]),
)  # fmt: skip
RATES = st.one_of(st.decimals(-99, 99, places=1), st.integers(-99, 99).map(Decimal), st.just(None))


@st.composite
def rows(draw: st.DrawFn) -> list[list[str]]:
    """Years with parts, their total as stated, and a rate as stated; some of both are right."""
    made, before = [], None
    for year in range(2000, 2000 + draw(st.integers(2, 6))):
        one, other = draw(FIGURES), draw(FIGURES)
        total = one + other if draw(st.booleans()) else draw(FIGURES)
        rate = draw(RATES)
        if before and draw(st.booleans()):
            rate = ((total / before - 1) * 100).quantize(Decimal("0.1"))
        made.append([str(year), str(one), str(other), str(total), "" if rate is None else str(rate)])
        before = total
    return made


def sheet_of(table: list[list[str]], tolerance: float) -> Draft:
    names = ["year", "one", "other", "total", "rate"]
    fields: list[dict[str, Any]] = [
        {"name": "year", "type": "year"},
        *({"name": n, "type": "number"} for n in names[1:]),
    ]
    draft = one_table("\n".join(",".join(row) for row in [names, *table]) + "\n", fields, primaryKey="year")
    said = {"resource": "table", "tolerance": tolerance}
    draft.descriptor["factsheet"]["checks"] = [
        {"type": "growth", "name": "g", "title": "Growth", "value": "total", "rate": "rate", "order": "year", **said},
        {
            "type": "total",
            "name": "t",
            "title": "Total",
            "parts": ["one", "other"],
            "total": "total",
            "key": "year",
            **said,
        },
    ]
    return draft


def verdicts(folder: Path, draft: Draft, small: int) -> list[object]:
    """What the checks find, in all its words, where files beyond so many bytes are read fast."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(reading.read.__kwdefaults__ or {}, "small", small)
        return list(running.run(opened(draft, folder)))


@settings(max_examples=20)
@given(table=rows(), tolerance=st.sampled_from([0.0, 0.1, 0.5]))
def test_checks_find_the_same_in_a_file_of_any_size(tmp_path: Path, table: list[list[str]], tolerance: float) -> None:
    draft = sheet_of(table, tolerance)
    found = [[str(finding) for finding in verdicts(tmp_path, draft, small)] for small in (1 << 40, -1)]
    assert found[0] == found[1]
    assert len(found[0]) > 2
