"""Checks that suggest themselves: a column that is the growth, the share or the total of others in its table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, permutations
from typing import Any

from harbin_viewer.factsheet.authoring.draft import DraftTable, Suggested
from harbin_viewer.factsheet.authoring.suggesting.rounding import one_digit, step
from harbin_viewer.factsheet.authoring.suggesting.suggested_agreements import agreements

_MOST_PARTS = 6
_MOST_MEASURES = 12
_GROWS = re.compile(r"(?i)\b(?:growth|change|increase|rise|yoy|wachstum|veränderung|croissance|crecimiento|рост)\b")
_SHARES = re.compile(r"(?i)\b(?:share|percentage of|% of|anteil|part|доля)\b")

Figures = Sequence[Decimal | None]


def suggested_checks(tables: Sequence[DraftTable]) -> tuple[Suggested, ...]:
    """The checks of a draft, those of single tables before those between two, those of the whole sheet last."""
    found = [check for table in tables for check in _of_table(table)]
    found += agreements(tables)
    if tables:
        found += _of_sheet()
    return tuple(_named_apart(found))


def _named_apart(found: list[Suggested]) -> Iterator[Suggested]:
    taken: set[str] = set()
    for check in found:
        name, number = check.name, 2
        while name in taken:
            name, number = f"{check.name}-{number}", number + 1
        taken.add(name)
        yield Suggested({**check.entry, "name": name}, check.tables, check.why)


def _of_sheet() -> Iterator[Suggested]:
    for kind, title, why in (
        ("sources", "Sources of all rows", "Each row is to name a source of the sheet."),
        ("statuses", "Statuses borne out", "A status is to be one that the references of its row bear out."),
        ("highlights", "Highlights against the cells they name", "The large figures are to be those of the tables."),
    ):
        yield Suggested({"type": kind, "name": kind, "title": title}, (), why)


def _of_table(table: DraftTable) -> Iterator[Suggested]:
    if not table.key or len(table.measures) > _MOST_MEASURES or len(table.rows) < 2:
        return
    if table.is_time and table.frequency == "year":
        yield from _growths(table)
        yield from _sequence(table)
    yield from _totals(table)
    yield from _shares(table)


def _entry(kind: str, table: DraftTable, name: str, title: str, **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "name": f"{table.name}-{name}",
        "title": f"{table.title}: {title}",
        "resource": table.name,
        **more,
    }


def _sequence(table: DraftTable) -> Iterator[Suggested]:
    years = table.figures(table.key)
    plain = [year for year in years if year is not None]
    if len(plain) == len(years) > 2 and all(after - before == 1 for before, after in pairwise(plain)):
        why = f"The years {plain[0]} to {plain[-1]} follow each other without a gap."
        yield Suggested(_entry("sequence", table, "years", "years without gaps", field=table.key), (table.name,), why)


def _growths(table: DraftTable) -> Iterator[Suggested]:
    rates = [name for name in table.measures if table.unit(name).startswith("%") or _GROWS.search(table.label(name))]
    values = [name for name in table.measures if name not in rates]
    for rate in rates:
        fits = {value: _growth_hits(table, value, rate) for value in values}
        best = max(fits, key=lambda value: fits[value], default="")
        hits, count = fits[best] if best else (0.0, 0)
        named = bool(_GROWS.search(table.label(rate))) and len(values) == 1
        if best and count and ((hits * count >= 2 and hits >= 0.5) or named):
            tolerance = _growth_tolerance(table.figures(best), table.figures(rate))
            fit = f"{round(hits * count)} of {count} rates follow from it"
            yield Suggested(
                _entry(
                    "growth", table, f"{rate}-of-{best}".replace("_", "-"),
                    f"stated {_low(table.label(rate))} against its own {_low(table.label(best))}",
                    value=best, rate=rate, order=table.key, tolerance=tolerance,
                ),
                (table.name,), f"“{table.label(rate)}” is the growth of “{table.label(best)}”: {fit}.",
            )  # fmt: skip


def _low(label: str) -> str:
    """A label within a sentence: “Growth Rate” becomes “growth rate”, “GDP per Head” “GDP per head”."""
    return " ".join(word.lower() if word.istitle() else word for word in label.split())


def _growth_hits(table: DraftTable, value: str, rate: str) -> tuple[float, int]:
    """Which part of the rates follow from a column of values, within rounding, and how many can be recomputed."""
    years, values, rates = table.figures(table.key), table.figures(value), table.figures(rate)
    at = {year: figure for year, figure in zip(years, values, strict=True) if year is not None}
    tolerance = Decimal(repr(_growth_tolerance(values, rates)))
    hits = [
        abs(stated - (figure - before) / abs(before) * 100) <= tolerance
        for year, figure, stated in zip(years, values, rates, strict=True)
        if year is not None and figure is not None and stated is not None and (before := at.get(year - 1))
    ]
    return (sum(hits) / len(hits) if hits else 0.0), len(hits)


def _growth_tolerance(values: Figures, rates: Figures) -> float:
    """Percentage points that the rounding of values and rates may come to."""
    sizes = [abs(figure) for figure in values if figure]
    rounded = float(step(values)) / 2 / float(min(sizes)) * 100 * 2 if sizes else 0.0
    return one_digit(max(rounded, float(step(rates)) / 2))


def _totals(table: DraftTable) -> Iterator[Suggested]:
    for total in (name for name in table.measures if name not in table.computed):
        others = [name for name in table.measures if name != total and table.unit(name) == table.unit(total)]
        parts = _parts_of(table, total, others)
        if parts and not table.unit(total).startswith("%"):
            labels = " and ".join(f"“{table.label(name)}”" for name in parts)
            tolerance = _total_tolerance(table, total, parts)
            yield Suggested(
                _entry(
                    "total", table, f"{total}-total".replace("_", "-"),
                    f"parts against the {_low(table.label(total))}, within rounding",
                    parts=list(parts), total=total, key=table.key, tolerance=float(tolerance),
                ),
                (table.name,), f"“{table.label(total)}” is the total of {labels}, row by row.",
            )  # fmt: skip


def _total_tolerance(table: DraftTable, total: str, parts: Sequence[str]) -> Decimal:
    finest = step([figure for name in (total, *parts) for figure in table.figures(name)])
    return finest * (len(parts) + 1) / 2


def _parts_of(table: DraftTable, total: str, others: Sequence[str]) -> tuple[str, ...]:
    """The most columns that add up to a total in every row; () where none do."""
    for count in range(min(len(others), _MOST_PARTS), 1, -1):
        for parts in combinations(others, count):
            if _adds_up(table, total, parts):
                return parts
    return ()


def _adds_up(table: DraftTable, total: str, parts: Sequence[str]) -> bool:
    tolerance = _total_tolerance(table, total, parts)
    columns = [table.figures(name) for name in (total, *parts)]
    whole = [known for row in zip(*columns, strict=True) if len(known := [x for x in row if x is not None]) == len(row)]
    telling = [row for row in whole if sum(1 for part in row[1:] if part) > 1]
    if len(telling) < 2 or len(telling) * 2 < len(table.rows):
        return False
    return all(abs(row[0] - sum(row[1:])) <= tolerance for row in whole)


def _shares(table: DraftTable) -> Iterator[Suggested]:
    shares = [name for name in table.measures if table.unit(name).startswith("%") or _SHARES.search(table.label(name))]
    values = [name for name in table.measures if not table.unit(name).startswith("%")]
    for share in shares:
        pairs = [pair for pair in permutations(values, 2) if share not in pair and _alike(table, *pair)]
        found = next((pair for pair in pairs if _is_share(table, share, *pair)), None)
        if found:
            yield _share(table, share, *found)


def _alike(table: DraftTable, part: str, whole: str) -> bool:
    return table.unit(part) == table.unit(whole)


def _share(table: DraftTable, share: str, part: str, whole: str) -> Suggested:
    tolerance = one_digit(float(step(table.figures(share))))
    label = table.label(share)
    entry = _entry(
        "share", table, f"{share}-share".replace("_", "-"), f"stated {_low(label)} against its parts",
        part=part, whole=whole, share=share, key=table.key, tolerance=tolerance,
    )  # fmt: skip
    why = f"“{label}” is the share of “{table.label(part)}” in “{table.label(whole)}”."
    return Suggested(entry, (table.name,), why)


def _is_share(table: DraftTable, share: str, part: str, whole: str) -> bool:
    rows = zip(table.figures(share), table.figures(part), table.figures(whole), strict=True)
    known = [(stated, of, all_of) for stated, of, all_of in rows if stated is not None and of is not None and all_of]
    tolerance = step(table.figures(share))
    return len(known) >= 2 and all(abs(stated - of / all_of * 100) <= tolerance for stated, of, all_of in known)
