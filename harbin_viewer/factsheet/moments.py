"""Many dates and times at once: ISO texts as numpy moments, as strictly as `cells` reads one."""

from __future__ import annotations

import numpy as np

from harbin_viewer.factsheet.table import Column

_DATE = "dddd-dd-dd"
_DATETIMES = tuple(
    f"{_DATE}{between}dd:dd{rest}{zone}"
    for between in "T "
    for rest in ("", ":dd", ":dd.ddd", ":dd.dddddd")
    for zone in ("", "Z")
)
"""The forms that are read; "d" is any digit."""

DATE_WIDTH = len(_DATE) + 1
DATETIME_WIDTH = max(map(len, _DATETIMES)) + 1
"""How many bytes of a text must be given: one more than it may have, so that a longer one is found out."""


def dates(texts: Column) -> Column | None:
    """ISO dates in bytes as datetime64[D], blank ones as NaT; None where one is no date of the form 2024-05-17."""
    return _parse(texts, _DATE, "D")


def datetimes(texts: Column) -> Column | None:
    """ISO moments in bytes as datetime64[us], blank ones as NaT; None where not all are of one form without offset."""
    first = bytes(texts[np.argmax(texts != b"")]).decode("ascii", "replace") if len(texts) else ""
    form = next((form for form in _DATETIMES if _form(first) == form), None)
    return None if form is None else _parse(texts, form, "us")


def _form(text: str) -> str:
    return "".join("d" if letter.isdigit() else letter for letter in text)


def _parse(texts: Column, form: str, unit: str) -> Column | None:
    """The texts as moments, if they all are of the form."""
    letters = texts.view(np.uint8).reshape(len(texts), texts.dtype.itemsize)
    if not _fits(letters, form):
        return None
    width = len(form.rstrip("Z"))
    try:
        parsed = np.ascontiguousarray(letters[:, :width]).view(f"S{width}").ravel().astype(f"datetime64[{unit}]")
    except ValueError:  # 30 February
        return None
    return None if (parsed < np.datetime64("0001-01-01")).any() else parsed


def _fits(letters: Column, form: str) -> bool:
    """Whether every row that is not blank has digits and signs where the form has them, and nothing after."""
    filled = letters if letters[:, 0].all() else letters[letters[:, 0] != 0]
    return not letters[:, len(form) :].any() and all(_fits_letter(filled[:, at], form[at]) for at in range(len(form)))


def _fits_letter(column: Column, letter: str) -> bool:
    if letter == "d":
        return bool((column - np.uint8(ord("0")) <= 9).all())  # what is below "0" wraps around and is large
    return bool((column == ord(letter)).all())
