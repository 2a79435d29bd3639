"""Files, and what is seen first of them."""

from __future__ import annotations

from datetime import date, timedelta

COUNTRIES = {"DEU": "Germany", "FRA": "France", "ITA": "Italy", "JPN": "Japan"}


def days(count: int, first: date = date(2020, 1, 1)) -> list[date]:
    """So many days one after the other."""
    return [first + timedelta(number) for number in range(count)]
