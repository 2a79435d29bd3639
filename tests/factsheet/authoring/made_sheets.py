"""Sheets made of tables."""

from __future__ import annotations

from harbin_viewer.factsheet.authoring.draft import Draft

OFFICE = """\
Year,Cargo (million tonnes),Exports (million tonnes),Imports (million tonnes),Share of exports (%),Change (%)
2018,39.2,20.1,19.1,51.3,
2019,40.1,20.5,19.6,51.1,2.3
2020,47.0,25.0,22.0,53.2,17.2
2021,61.9,31.9,30.0,51.5,31.7
"""


def _checks(draft: Draft) -> dict[str, dict[str, object]]:
    return {str(check.entry["type"]): check.entry for check in draft.checks}
