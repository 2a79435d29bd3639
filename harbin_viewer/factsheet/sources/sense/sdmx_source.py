"""The source of a table that names its dataflow in a column, as the offices of SDMX do (ESTAT:TEC00118(1.0))."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.sources.raw_table import SourceHint
from harbin_viewer.factsheet.sources.sense.cells.column_sense import ColumnSense

_FLOW = re.compile(r"(?P<agency>[A-Z][A-Z0-9_.]*):(?P<flow>[A-Za-z0-9_@.]+)\([\d.]+\)(?:: ?(?P<name>\S.*))?")
_AGENCIES = {
    "ESTAT": "Eurostat",
    "OECD": "OECD",
    "ABS": "Australian Bureau of Statistics",
    "IMF": "International Monetary Fund",
    "ECB": "European Central Bank",
    "BIS": "Bank for International Settlements",
    "ILO": "International Labour Organization",
    "UNSD": "United Nations Statistics Division",
    "UNICEF": "UNICEF",
    "WB": "World Bank",
    "IT1": "Istat",
    "FR1": "INSEE",
    "BBK": "Deutsche Bundesbank",
    "SPC": "Pacific Community",
    "STATCAN": "Statistics Canada",
}
"""Agencies by the first part of their code."""

_FLOWS = {
    "WS_CBPOL": "Central bank policy rates",
    "WS_XRU": "Exchange rates of the US dollar",
    "WS_EER": "Effective exchange rates",
    "WS_SPP": "Residential property prices",
    "WS_LONG_CPI": "Consumer prices",
    "WS_TC": "Credit to the non-financial sector",
    "WS_DSR": "Debt service ratios",
    "WS_CREDIT_GAP": "Gaps of credit to GDP",
    "EXR": "Exchange rates",
    "CME": "Child mortality",
    "GLOBAL_DATAFLOW": "Indicators of children and women",
}
"""What those dataflows are called whose downloads have nothing but their code."""


def sdmx_source(columns: Sequence[ColumnSense]) -> tuple[SourceHint, ...]:
    """The office whose dataflow all rows are of, with the day of its last update; () where no column says so."""
    flow = _flow(columns)
    if flow is None:
        return ()
    agency = _AGENCIES.get(flow["agency"].split(".")[0], flow["agency"])
    title = sdmx_title(columns) or flow["flow"].split("@")[-1]
    return (SourceHint(title=title, publisher=agency, date=_day(_said(columns, "last update")), date_of="updated"),)


def _day(text: str) -> str:
    """The day of an update as ISO 8601 has it, where it is written as in Europe (11/01/24 23:00:00)."""
    found = re.match(r"(\d\d)/(\d\d)/(\d\d)\b(?!\d)", text)
    return f"20{found[3]}-{found[2]}-{found[1]}" if found else text


def sdmx_title(columns: Sequence[ColumnSense]) -> str:
    """What the dataflow that all rows are of is called; "" where only its code stands there, or there is none."""
    flow = _flow(columns)
    if flow is None:
        return ""
    return _said(columns, "structure name") or flow["name"] or _FLOWS.get(flow["flow"], "")


def _flow(columns: Sequence[ColumnSense]) -> re.Match[str] | None:
    return next((found for column in columns if (found := _FLOW.fullmatch(_constant(column)))), None)


def _said(columns: Sequence[ColumnSense], name: str) -> str:
    return next((_constant(column) for column in columns if spelled(column.label) == name), "")


def _constant(column: ColumnSense) -> str:
    return column.texts[0].strip() if len(column.counts) == 1 and column.texts else ""
