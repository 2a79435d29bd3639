"""Texts of others as plain ones: without HTML, dates in ISO form, the address in a line of words."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BREAK = re.compile(r"</?(?:br|p|li|div|ul|ol)\b[^<>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"'()\[\]]+|(?<![\w@.])www\.[^\s<>\"'()\[\]]+")
_NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{2}|\d{4})")
_WORDS = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,\s+)?(\d{4})"
)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def without_html(text: str) -> str:
    """A text without tags, its entities written out."""
    return re.sub(r"[ \t]{2,}", " ", html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))).strip()


def addresses_in(text: str) -> list[str]:
    """The addresses of the web in a text, each once."""
    found = (match[0].rstrip(".,;:") for match in _ADDRESS.finditer(text))
    return list(dict.fromkeys(address if "://" in address else f"https://{address}" for address in found))


def iso_date(text: str) -> str:
    """A date, day before month, as an ISO date or month; what is none stays as it is."""
    text = text.strip()
    if match := _NUMBERS.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        return _iso(year + 2000 if year < 100 else year, month, day) or text
    if match := _WORDS.fullmatch(text):
        before, name, after, year_text = match.groups()
        month = _MONTHS.index(name[:3].lower()) + 1 if name[:3].lower() in _MONTHS else 0
        return _iso(int(year_text), month, int(before or after or 0)) or text
    whole = _ISO.findall(text)
    return whole[0] if len(whole) == 1 else text


def _iso(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12 or not 0 <= day <= 31:
        return ""
    return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")
