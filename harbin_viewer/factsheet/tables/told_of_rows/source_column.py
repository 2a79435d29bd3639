"""Which column of a table names the source of each row: “source”, or one that is called so in any language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import numpy.typing as npt

from harbin_viewer.factsheet.roles.names.channels import are_channels, are_machine_numbers, are_of_things

Columns: TypeAlias = Mapping[str, npt.NDArray[Any]]

_SOURCE = "source"

_TIMES = ("year", "yearmonth")
"""Types of columns of numbers that say when something was."""

_LOOKED_AT = 5_000
"""Rows that are looked at for two that only their source tells apart."""


def source_column(columns: Columns, roles: Mapping[str, str], types: Mapping[str, str]) -> str:
    """The column “source”, else the first of texts called so; "" where it has channels or numbers of a program."""
    name = _SOURCE if _SOURCE in columns else next(_called_so(columns, roles, types), _SOURCE)
    texts = columns.get(name, ())
    return "" if are_channels(texts) or are_machine_numbers(texts) or are_of_things(texts) else name


def _called_so(columns: Columns, roles: Mapping[str, str], types: Mapping[str, str]) -> Iterator[str]:
    """The columns of words that are called as one of sources.

    Of a package whose maker typed its columns nobody has said which have words: texts do, but for those that tell rows
    apart, as sources of energy (Quelle: Kohle, Gas) do.
    """
    from harbin_viewer.factsheet.roles.names.column_names import names_source

    for name in filter(names_source, columns):
        if roles.get(name) == "words" or (
            not roles and types.get(name) == "string" and not _divides(columns, name, types)
        ):
            yield name


def _divides(columns: Columns, name: str, types: Mapping[str, str]) -> bool:
    """Whether rows are the same in their other words and times, and have another value here."""
    named = (one for one in columns if one != name and _names_rows(columns, one, types))
    others = [columns[one][:_LOOKED_AT].tolist() for one in named]
    here = columns[name][:_LOOKED_AT].tolist()
    first: dict[tuple[object, ...], object] = {}
    keys = zip(*others, strict=True) if others else iter([()] * len(here))
    return any(first.setdefault(key, value) != value for key, value in zip(keys, here, strict=True))


def _names_rows(columns: Columns, name: str, types: Mapping[str, str]) -> bool:
    """Whether a column has words or times, and no figures."""
    from harbin_viewer.factsheet.roles.names.column_names import is_named

    return columns[name].dtype.kind in "OM" or types.get(name) in _TIMES or is_named(name, "time")
