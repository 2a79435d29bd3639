"""Which measures of a table have no line in a chart of several of its measures, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from harbin_viewer.charts.exploring.words.units_of import Explored, in_unit, title_of, units_of
from harbin_viewer.factsheet.exploring.first_look.one_alone import versions_of
from harbin_viewer.factsheet.wording import NO_UNIT, by_number, first_of, listed, quoted

_MOST = 3
"""Measures that are named for a reason."""


def in_other_units(brief: Explored, names: Sequence[str], unit: str) -> str:
    """That measures are not in the unit that is drawn, each with its own; "" for none of them."""
    kept = f"in {unit}" if unit else "whose unit is not stated"
    told = [f"{quoted(title_of(brief, name))} ({_unit(brief, name)})" for name in names[: _MOST + 1]]
    return f"{_first(told, names)} {_are(names)} left out: only measures {kept} are shown." if names else ""


def with_few_figures(brief: Explored, names: Sequence[str]) -> str:
    """That measures have too few figures for a line; "" for none of them."""
    told = [quoted(title_of(brief, name)) for name in names[: _MOST + 1]]
    have = by_number(len(names), "it has", "they have")
    return f"{_first(told, names)} {_are(names)} left out: {have} fewer than two figures here." if names else ""


def beyond_the_panels(brief: Explored, names: Sequence[str], most: int) -> str:
    """That measures have no panel, as there are so many with one; "" for none of them."""
    told = [quoted(title_of(brief, name)) for name in names[: _MOST + 1]]
    return f"{_first(told, names)} {_are(names)} left out: {most} measures have room." if names else ""


def drawn_together(brief: Explored, unit: str) -> list[str]:
    """The measures in this unit that stand beside each other: without sums of others, where these are not asked for."""
    if versions := versions_of(brief.cube, brief.exploration.measure):
        return versions
    sums = {} if brief.exploration.with_sums else sums_among(brief, unit)
    return [field for field in in_unit(brief, unit) if field not in sums]


def beside_versions(brief: Explored, unit: str) -> str:
    """That measures in the same unit are left out beside the actual and expected figures of one thing; "" for none."""
    versions = versions_of(brief.cube, brief.exploration.measure)
    others = [field for field in in_unit(brief, unit) if versions and field not in versions]
    told = [quoted(title_of(brief, field)) for field in others[: _MOST + 1]]
    return (
        f"{_first(told, others)} {_are(others)} left out: only what was and what was expected is shown." if told else ""
    )


def sums_among(brief: Explored, unit: str) -> Mapping[str, tuple[str, ...]]:
    """The measures in this unit that are sums of others, with these."""
    return brief.cube.sums_among(tuple(in_unit(brief, unit)))


def as_sums(brief: Explored, unit: str) -> str:
    """That measures are left out, as they are sums of others; "" where none is."""
    sums = {} if brief.exploration.with_sums else sums_among(brief, unit)
    return " ".join(_said(brief, sums, "is left out, as it is"))


def sums_said(brief: Explored, unit: str) -> str:
    """Which measures in this unit are sums of others, in sentences; "" where none is."""
    return " ".join(_said(brief, sums_among(brief, unit), "is"))


def why_alone(brief: Explored) -> str:
    """Why no other measure can stand beside the chosen one, whenever."""
    return (
        "The table has one measure only." if len(brief.cube.roles.measures) < 2 else "No other measure is in this unit."
    )


def _said(brief: Explored, sums: Mapping[str, tuple[str, ...]], what: str) -> Iterator[str]:
    for field, parts in sums.items():
        of = first_of([quoted(title_of(brief, part)) for part in parts], _MOST, " others")
        yield f"{quoted(title_of(brief, field))} {what} the sum of {of}."


def _are(names: Sequence[str]) -> str:
    return by_number(len(names), "is", "are")


def _first(told: list[str], names: Sequence[str]) -> str:
    return first_of([*told, *names[len(told) :]], _MOST, " others")


def _unit(brief: Explored, name: str) -> str:
    return listed([unit or NO_UNIT for unit in sorted(units_of(brief, name))])
