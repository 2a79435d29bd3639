"""Numbers that a program gives to what it keeps (ch_3O1kk1, a UUID): a “source” of payments, and none of figures."""

from __future__ import annotations

from collections.abc import Iterable

from harbin_viewer import lazy_re as re

_NUMBER = re.compile(
    r"[a-z]{2,6}_(?=[A-Za-z]*\d)[A-Za-z0-9]{5,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{16,64}|\d{3,}-\d{5,}-\d{5,}",
    re.ASCII,
)
"""A prefix before letters and digits, digits in groups as standards write them, or long numbers in base 16."""

_LOOKED_AT = 400


def are_machine_numbers(texts: Iterable[object]) -> bool:
    """Whether the texts of a column are numbers that a program gave, two at least."""
    found = [str(text).strip() for text, _ in zip(texts, range(_LOOKED_AT), strict=False) if text]
    return len({*found}) > 1 and all(map(_NUMBER.fullmatch, found))
