"""Units that something else multiplies or parts: a title or SDMX has their powers of ten, or a line excepts some."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.unit_finding.currencies import CURRENCY
from harbin_viewer.factsheet.roles.unit_finding.unit_multipliers import is_power, power_in_words
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import parted_unit
from harbin_viewer.factsheet.roles.units import is_unit, unit_in
from harbin_viewer.factsheet.sources.raw_table import ColumnHint, RawTable
from harbin_viewer.factsheet.sources.sense.around_table import AroundTable
from harbin_viewer.factsheet.sources.sense.cells.samples import sample_of
from harbin_viewer.factsheet.wording import NO_UNIT

_EXCEPTED = re.compile(r"(?i)[\s,;–-]+(?:except|excluding|other than|unless)\b.*$")
"""What a unit of a statement is said not to hold for, at its end."""

_OF_HUNDRED = re.compile(r"(?i)%|per ?cent|prozent|pour ?cent|por ?c[ie]|процент")

_MOST_OF_STATEMENT = 400
"""Rows of the longest statement, of which each may have a unit of its own."""

_PER_SHARE = re.compile(
    r"(?i)\b(?:per[- ](?:(?:ordinary|common|basic|diluted) )?(?:share|unit|ads|adr)|eps|dps|je aktie|par action)\b"
)
_SHARES = re.compile(
    r"(?i)\bshares?\b.*\b(?:outstanding|basic|diluted|weighted|number)\b|\b(?:number|weighted).*\bshares\b"
)
_SHARES_TOO = re.compile(r"(?i)\bshares?\b.*\band\b.*\bper[- ]share\b")
_SCALE = r"(?P<scale>thousand|million|billion)s?"
_IN_WORDS = (
    re.compile(rf"(?i)(?:in )?(?P<money>{CURRENCY}),? (?:in )?{_SCALE}"),
    re.compile(rf"(?i)(?:in )?{_SCALE} (?:of )?(?P<money>{CURRENCY}|US dollars)"),
    re.compile(rf"(?i)(?:in )?{_SCALE}(?P<money>)"),
)


_RELATIVE = re.compile(r"(?i)%|‰|=|\b(?:per|index|indices|ratios?|rates?|points?|percent\w*)\b")
"""What a unit says that is no amount, and that no power of ten of a title multiplies."""

_CODE = re.compile(r"[A-Z0-9_]*")
"""A unit as a code, beside which its words may stand in another column (“PT_B1GQ”: “Percentage of GDP”)."""


class _Units(NamedTuple):
    """That of all figures but those that are excepted, that of shares, and of what is told of each share."""

    most: str
    shares: str
    per_share: str


def with_excepted_units(raw: RawTable, said: AroundTable) -> tuple[RawTable, AroundTable]:
    """The table and what is said of it, with the unit of what a line excepts from that of all others in each row.

    “USD in millions, except per share data” leaves earnings per share in USD: on one axis with revenue they are nought.
    So is a “margin %” among rows in €000, though no line says so.
    """
    first = raw.labels[0] if raw.labels else ""
    head = first if is_unit(first) or is_unit(_EXCEPTED.sub("", first)) or _in_words(_EXCEPTED.sub("", first)) else ""
    whole = next((text for text in (said.unit, head) if text and _EXCEPTED.search(text)), "")
    stated = said.unit or head
    whole = whole or (stated if stated and not _OF_HUNDRED.search(stated) and _excepted_by_rows(raw) else "")
    if not whole:
        return raw, said
    units = _units(whole)
    if whole == head:
        raw = replace(raw, labels=("", *raw.labels[1:]), header_rows=())
    said = replace(said, unit=units.most, title="" if said.title.strip("()") == whole.strip("()") else said.title)
    hints = {
        label: replace(raw.columns.get(label, ColumnHint()), unit=own)
        for label in raw.labels[1:]
        if (own := _own_unit(label, units))
    }
    raw = replace(raw, columns={**raw.columns, **hints})
    if not isinstance(raw.rows, Sequence) or not any(_own_unit(row[0], units) for row in raw.rows if row):
        return raw, said
    rows = [_with_unit(row, len(raw.labels), units) for row in raw.rows]
    return replace(raw, labels=(*raw.labels, "Unit"), rows=rows, header_rows=(), clean=None), said


def _excepted_by_rows(raw: RawTable) -> bool:
    """Whether the names of some rows, and no more than half, say that they are shares or told of each share."""
    if not isinstance(raw.rows, Sequence) or len(raw.rows) > _MOST_OF_STATEMENT:
        return False
    names = [row[0].strip() for row in raw.rows if row and row[0].strip()]
    own = sum(unit_in(name) == "%" or _PER_SHARE.search(name) is not None for name in names)
    return 0 < own <= len(names) / 2


def _units(whole: str) -> _Units:
    """The units that a line says, as people write them."""
    unit = _EXCEPTED.sub("", whole).strip("() ")
    found = _in_words(unit)
    if found is None:
        return _Units(unit, "shares", "per share")
    scale, money = found["scale"].lower(), found["money"]
    shares = "shares" if _SHARES_TOO.search(whole) else f"{scale} shares"
    return _Units(f"{scale} {money}".strip(), shares, f"{money} per share".strip())


def _in_words(unit: str) -> re.Match[str] | None:
    return next(filter(None, (pattern.fullmatch(unit.strip("() ")) for pattern in _IN_WORDS)), None)


def _own_unit(name: str, units: _Units) -> str:
    """The unit of what is told a share, of shares and of per cents; "" of all else."""
    if _PER_SHARE.search(name):
        return units.per_share
    return units.shares if _SHARES.search(name) else "%" if unit_in(name) == "%" else ""


def _with_unit(row: Sequence[str], width: int, units: _Units) -> list[str]:
    own = _own_unit(row[0], units) if row else ""
    return [*row, *[""] * (width - len(row)), own or units.most]


def with_power_of_title(raw: RawTable, said: AroundTable) -> RawTable:
    """The table, whose amounts are in as many of their units as a line above says alone: dollars (x 1,000,000)."""
    power, thing = parted_unit(said.unit)
    if power == 0 or thing:
        return raw
    word = power_in_words(str(power))
    amounts = {
        label: replace(hint, unit=f"{word} {hint.unit}")
        for label, hint in raw.columns.items()
        if hint.unit and parted_unit(hint.unit)[0] == 0 and not _RELATIVE.search(hint.unit)
    }
    return replace(raw, columns={**raw.columns, **amounts}) if amounts else raw


def with_multiplied_units(raw: RawTable) -> RawTable:
    """The table, its column of units with “thousand” and the like where a column of powers of ten has several.

    Of several columns of units that is one with words. One power in all rows is that of all units, and told where
    these are found.
    """
    power = next((place for place, label in enumerate(raw.labels) if is_power(label)), None)
    sample = [] if power is None else sample_of(raw)
    if power is None or len({row[power].strip() for row in sample} - {""}) < 2:
        return raw
    units = [place for place, label in enumerate(raw.labels) if is_named(label, "unit")]
    unit = max(units, key=lambda place: sum(not _CODE.fullmatch(row[place].strip()) for row in sample), default=None)
    labels = (*raw.labels, "Unit") if unit is None else raw.labels

    def made(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
        for row in rows:
            word = power_in_words(row[power]) if power < len(row) else ""
            if unit is None:
                yield [*row, *[""] * (len(raw.labels) - len(row)), word or NO_UNIT]
            else:
                yield [*row[:unit], f"{word} {row[unit]}".strip(), *row[unit + 1 :]] if unit < len(row) else row

    return raw.walked(made, labels=labels, header_rows=())
