"""Checks that suggest themselves: a column that is the growth, the share or the total of others in its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, permutations
from typing import Any, NamedTuple

from harbin_viewer.factsheet.authoring.draft import DraftTable, Suggested
from harbin_viewer.factsheet.authoring.suggesting.measure_words import GROWS, SHARES, TOTALS
from harbin_viewer.factsheet.authoring.suggesting.rounding import one_digit, step
from harbin_viewer.factsheet.authoring.suggesting.suggested_agreements import agreements
from harbin_viewer.factsheet.wording import in_quotes, listed
from harbin_viewer.factsheet.words.plain_names import plain_name

_LEAST = 4
"""Rows in which columns must be parts of another that is not called a total: fewer may be so by chance."""

_MOST_PARTS = 6
_MOST_MEASURES = 12
_NEAR = Decimal(1)
"""Percentage points that stated growth may be off where the year before was revised since."""

_TELLING = 5
"""Percentage points that rounding may come to at most, or any rate would be the growth of small counts."""

Figures = Sequence[Decimal | None]


def suggested_checks(tables: Sequence[DraftTable], labels: Mapping[str, str]) -> tuple[Suggested, ...]:
    """The checks of a draft, those of single tables before those between two, those of the whole sheet last.

    `labels` say what sources are called, by their names.
    """
    found = [check for table in tables for check in _of_table(table)]
    found += agreements(tables, labels)
    if tables:
        found += _of_sheet()
    return tuple(_named_apart(found))


def _named_apart(found: list[Suggested]) -> Iterator[Suggested]:
    taken: set[str] = set()
    numbers: Counter[str] = Counter()
    for check in found:
        name = check.name
        while name in taken:
            numbers[check.name] += 1
            name = f"{check.name}-{numbers[check.name] + 1}"
        taken.add(name)
        yield Suggested({**check.entry, "name": name}, check.tables, check.why)


def _of_sheet() -> Iterator[Suggested]:
    for kind, title, why in (
        ("sources", "Sources of all rows", "Each row is to name a source of the sheet."),
        ("statuses", "Statuses borne out", "A status is to be one that the references of its row bear out."),
        ("highlights", "Highlights against the cells they name", "Large figures are to be as in the tables."),
    ):
        yield Suggested({"type": kind, "name": kind, "title": title}, (), why)


def _of_table(table: DraftTable) -> Iterator[Suggested]:
    if not table.key or len(table.measures) > _MOST_MEASURES or len(table.rows) < 2:
        return
    counts = table.field(table.key).get("type") in ("year", "integer", "number")
    if table.is_time and table.frequency == "year" and counts:
        yield from _growths(table)
        yield from _sequence(table)
    yield from _totals(table)
    yield from _shares(table)


def _entry(kind: str, table: DraftTable, name: str, title: str, **more: Any) -> dict[str, Any]:
    return {
        "type": kind,
        "name": f"{table.name}-{plain_name(name) or kind}",
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
    rates = [name for name in table.measures if table.unit(name).startswith("%") or GROWS.search(table.label(name))]
    values = [name for name in table.measures if name not in rates]
    for rate in rates:
        fits = [_growth_fit(table, value, rate) for value in values]
        best = min(
            (fit for fit in fits if fit.known),
            key=lambda fit: (fit.farthest > _NEAR, -fit.hits, fit.farthest),
            default=None,
        )
        is_named = bool(GROWS.search(table.label(rate)))
        if best is None:
            continue
        is_telling = is_named or _growth_tolerance(table.figures(best.value), table.figures(rate)) <= _TELLING
        holds = is_telling and best.hits >= 2 and best.hits * 2 >= best.known
        is_near = is_named and best.known >= 2 and best.farthest <= _NEAR
        if holds or is_near or (is_named and len(values) == 1):
            yield _growth(table, rate, best)


def _growth(table: DraftTable, rate: str, fit: _Fit) -> Suggested:
    """The check of a rate; figures that were revised since may be off by what all of them keep within."""
    tolerance = _growth_tolerance(table.figures(fit.value), table.figures(rate))
    told = f"{fit.hits} of {fit.known} rates follow from it"
    if fit.hits < fit.known and fit.farthest <= _NEAR:
        tolerance = one_digit(float(fit.farthest))
        near = f"all {fit.known} rates are within {tolerance} percentage points of it"
        told = f"{near}, as of figures that were revised since"
    return Suggested(
        _entry(
            "growth", table, f"{rate}-of-{fit.value}".replace("_", "-"),
            f"stated “{table.label(rate)}” against its own “{table.label(fit.value)}”",
            value=fit.value, rate=rate, order=table.key, tolerance=tolerance,
        ),
        (table.name,), f"“{table.label(rate)}” is the growth of “{table.label(fit.value)}”: {told}.",
    )  # fmt: skip


class _Fit(NamedTuple):
    """How many rates follow from a column of values, of those that can be recomputed, and how far off the worst is."""

    value: str
    hits: int
    known: int
    farthest: Decimal


def _growth_fit(table: DraftTable, value: str, rate: str) -> _Fit:
    years, values, rates = table.figures(table.key), table.figures(value), table.figures(rate)
    at = {year: figure for year, figure in zip(years, values, strict=True) if year is not None}
    tolerance = Decimal(repr(_growth_tolerance(values, rates)))
    apart = [
        abs(stated - (figure - before) / abs(before) * 100)
        for year, figure, stated in zip(years, values, rates, strict=True)
        if year is not None and figure is not None and stated is not None and (before := at.get(year - 1))
        if stated or figure != before  # nothing grows by nothing, which fits by chance
    ]
    return _Fit(value, sum(off <= tolerance for off in apart), len(apart), max(apart, default=Decimal(0)))


def _growth_tolerance(values: Figures, rates: Figures) -> float:
    """Percentage points that the rounding of values and rates may come to."""
    sizes = [abs(figure) for figure in values if figure]
    rounded = float(step(values)) / 2 / float(min(sizes)) * 100 * 2 if sizes else 0.0
    return one_digit(max(rounded, float(step(rates)) / 2))


def _totals(table: DraftTable) -> Iterator[Suggested]:
    columns = {name: table.figures(name) for name in table.measures}
    steps = {name: step(figures) for name, figures in columns.items()}
    for total in (name for name in table.measures if name not in table.computed):
        others = [name for name in table.measures if name != total and table.unit(name) == table.unit(total)]
        least = 2 if TOTALS.search(table.label(total)) else _LEAST
        parts = () if table.unit(total).startswith("%") else _parts_of(columns, steps, total, others, least)
        if parts:
            labels = listed(in_quotes(table.label(name) for name in parts))
            yield Suggested(
                _entry(
                    "total", table, f"{total}-total".replace("_", "-"),
                    f"parts against “{table.label(total)}”, within rounding",
                    parts=list(parts), total=total, key=table.key,
                    tolerance=float(_total_tolerance(steps, (total, *parts))),
                ),
                (table.name,), f"“{table.label(total)}” is the total of {labels}, row by row.",
            )  # fmt: skip


def _total_tolerance(steps: Mapping[str, Decimal], names: Sequence[str]) -> Decimal:
    return min(steps[name] for name in names) * len(names) / 2


def _parts_of(
    columns: Mapping[str, Figures], steps: Mapping[str, Decimal], total: str, others: Sequence[str], least: int
) -> tuple[str, ...]:
    """The most columns that add up to a total in every row, () where none do; `least` rows must have several parts."""
    for count in range(min(len(others), _MOST_PARTS), 1, -1):
        for parts in combinations(others, count):
            rows = zip(columns[total], *(columns[name] for name in parts), strict=True)
            telling = _telling_rows(rows, _total_tolerance(steps, (total, *parts)))
            if telling >= least and telling * 2 >= len(columns[total]):
                return parts
    return ()


def _telling_rows(rows: Iterable[tuple[Decimal | None, ...]], tolerance: Decimal) -> int:
    """How many rows have several parts and a total, 0 as soon as one of them does not add up."""
    telling = 0
    for row in rows:
        known = [figure for figure in row if figure is not None]
        if len(known) < len(row):
            continue
        if abs(known[0] - sum(known[1:])) > tolerance:
            return 0
        telling += sum(1 for part in known[1:] if part) > 1
    return telling


def _shares(table: DraftTable) -> Iterator[Suggested]:
    shares = [name for name in table.measures if table.unit(name).startswith("%") or SHARES.search(table.label(name))]
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
        "share", table, f"{share}-share".replace("_", "-"), f"stated “{label}” against its parts",
        part=part, whole=whole, share=share, key=table.key, tolerance=tolerance,
    )  # fmt: skip
    why = f"“{label}” is the share of “{table.label(part)}” in “{table.label(whole)}”."
    return Suggested(entry, (table.name,), why)


def _is_share(table: DraftTable, share: str, part: str, whole: str) -> bool:
    rows = zip(table.figures(share), table.figures(part), table.figures(whole), strict=True)
    known = [(stated, of, all_of) for stated, of, all_of in rows if stated is not None and of is not None and all_of]
    tolerance = step(table.figures(share))
    least = 2 if SHARES.search(table.label(share)) else _LEAST
    return len(known) >= least and all(abs(stated - of / all_of * 100) <= tolerance for stated, of, all_of in known)
