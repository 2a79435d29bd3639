"""What the rows that are made of a table are called, and of which table they are made."""

from __future__ import annotations

_MADE = ", as it is explored"


def name_of_observations(name: str) -> str:
    """What the rows made of the table of that name are called among the tables of a document."""
    return f"{name}{_MADE}"


def name_observed(name: str) -> str:
    """The name of the table that rows are made of; that of a table itself as it is."""
    return name.removesuffix(_MADE)
