"""Days that stand for the whole months or years of which each is the first, or each the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def period_ended(days: npt.NDArray[np.datetime64], *, years: bool) -> Literal["year", "month", ""]:
    """Whether days, none of them missing, are all the first or all the last of their months, or even of their `years`.

    "" of days of which no month tells which they were.
    """
    if years and _end(days, "datetime64[Y]"):
        return "year"
    return "month" if _end(days, "datetime64[M]") else ""


def _end(days: npt.NDArray[np.datetime64], length: str) -> bool:
    """Whether each is the first of periods of a length, or each the last."""
    days = days.astype("datetime64[D]")
    its = days.astype(length)
    return bool((its.astype("datetime64[D]") == days).all() or ((days + 1).astype(length) != its).all())
