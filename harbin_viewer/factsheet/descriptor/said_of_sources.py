"""Dates and addresses of a fact sheet's sources that are none, and a day of its making that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.model.sheet import FactSheet
from harbin_viewer.factsheet.wording import quoted
from harbin_viewer.factsheet.words.iso_moments import is_moment

_DATED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_NUMBER = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ON_THE_WEB = re.compile(r"(?:https?|ftp)://[^\s/?#]+\S*", re.IGNORECASE)
_FILE = re.compile(r"[^/?#]+(?:/[^/?#]+)*\.\w{1,5}")
_EMAIL = re.compile(r"(?:mailto:)?[^@\s]+@[^@\s]+")

_DATES = {"date": "date", "accessed": "date of access"}


def mistakes_of_words(sheet: FactSheet, file: Path) -> Iterator[SheetError]:
    """Each date, address and e-mail of a fact sheet's sources that is none, and a day of its making that is none."""
    if sheet.created and not is_moment(sheet.created):
        problem = f"“created” is a day or a moment, and {quoted(sheet.created)} is none."
        yield SheetError(file, "created", problem, "Write it as 2026-11-26 or 2026-11-26T08:00:00Z.")
    for source in sheet.sources:
        place = f"source “{source.name or source.full_name}”"
        for word, called in _DATES.items():
            said = getattr(source, word)
            if said and not may_be_date(said):
                problem = f"{quoted(said)} is no {called}."
                yield SheetError(file, f"{place}, {word}", problem, "Write it as 2024-05-17, 2024-05 or 2024.")
        if source.path and not may_be_address(source.path):
            problem = f"{quoted(source.path)} is no address."
            yield SheetError(file, f"{place}, path", problem, "Write it with https:// and without blanks.")
        if source.email and not _EMAIL.fullmatch(source.email.strip()):
            problem = f"{quoted(source.email)} is no e-mail address."
            yield SheetError(file, f"{place}, email", problem, "Write it as name@example.org.")


def may_be_date(text: str) -> bool:
    """Whether a text may be a date: a year, month or day that there is, or words with a year or a number in them."""
    plain = text.strip()
    if found := _DATED.fullmatch(plain):
        return is_moment(plain) if found[3] else 1 <= int(found[2] or 1) <= 12
    if plain[:1].isdigit() and is_moment(plain):
        return True
    return any(sign.isalpha() for sign in plain) and bool(_NUMBER.search(plain)) and not _begins_as_day(plain)


def may_be_address(text: str) -> bool:
    """Whether a text may lead somewhere: to a host, by another scheme, or to a file beside the sheet."""
    plain = text.strip()
    scheme = _SCHEME.match(plain)
    if scheme and scheme[1].lower() in ("http", "https", "ftp"):
        return bool(_ON_THE_WEB.fullmatch(plain))
    if plain.lower().startswith(("http", "www.")):
        return bool(re.fullmatch(r"www\.[^\s/]+\S*", plain, re.IGNORECASE))
    if _FILE.fullmatch(plain):
        return True
    return not re.search(r"\s", plain) and bool(scheme or re.search(r"[./]\w", plain))


def _begins_as_day(text: str) -> bool:
    """Whether a text has the form of a day or moment that there is not (2024-02-30T10:00)."""
    return bool(re.match(r"\d{4}-\d\d", text))
