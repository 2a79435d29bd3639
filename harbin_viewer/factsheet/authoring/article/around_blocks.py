"""What stands beside a table in a document: the unit of all its figures, its source, and the notes below it."""

from __future__ import annotations

import re
from typing import NamedTuple

from harbin_viewer.factsheet.authoring.article.sections import Section
from harbin_viewer.factsheet.roles.names.label_words import NOTE, SOURCE
from harbin_viewer.factsheet.roles.names.listed import any_of, listed
from harbin_viewer.factsheet.roles.units import is_unit

_ALL_IN = re.compile(
    r"(?i)\b(?:all |the |alle )?(?:figures|values|amounts|numbers|data|angaben|werte|zahlen|montants|cifras|данные)"
    r"(?: are)? (?:given )?(?:in|en|в) ([^.;]+)"
)
_ENDS_IN = re.compile(
    r"(?i)(?:\b(?:in|en|в)|,)\s+([^.,:;]{2,40})\s*[:：]?$"
    r"|[(\[]\s*(?:in |en |в )?([^()\[\]]{2,40})[)\]]\s*[:：]?$"
)
_SOURCE = re.compile(rf"(?i)(?:^|(?<=[.;]\s))(?:{any_of(listed(SOURCE))})\s*[:：]\s*(\S.*)")
_NOTE = re.compile(
    rf"(?i)(?:{any_of(listed(NOTE))})\s*[:：.]\s*\S.*"
    r"|(?:[*†‡¹²³⁴]|\d\)|\(\d\)|\[\d\])\s?\S.*|\d\s(?-i:[A-ZÄÖÜА-Я]).*"
)
_MOST_BELOW = 3
_LONGEST_NOTE = 400


class AroundBlock(NamedTuple):
    """The unit said of all figures, the source that is named, and the notes; "" for none. `title` lacks the unit."""

    title: str
    unit: str
    source: str
    notes: str


def around_block(section: Section, place: int, title: str) -> AroundBlock:
    """What stands beside the table at a place of a section, whose caption is `title`."""
    below = section.below(place)[:_MOST_BELOW]
    source, notes = _source_and_notes(below)
    bare, unit = _parted(title)
    unit = unit or (_parted(section.heading)[1] if section.has_one_table else "")
    lead_in = _ENDS_IN.search(section.lead_in(place))
    told = (
        lead_in and (lead_in[1] or lead_in[2]),
        *((found[1] if (found := _ALL_IN.search(text)) else "") for text in below),
    )
    unit = unit or next((text.strip() for text in told if text and _says_unit(text)), "")
    return AroundBlock(bare, unit, source, notes)


def _parted(title: str) -> tuple[str, str]:
    """A caption without the unit that it ends with (“Passengers by line, thousand”), and that unit."""
    found = _ENDS_IN.search(title)
    unit = (found[1] or found[2] or "").strip() if found else ""
    if found is None or not _says_unit(unit) or re.fullmatch(r"(?i)years?|jahre?n?|number|anzahl|total", unit):
        return title, ""
    return title[: found.start()].rstrip(" ,:–-"), unit


def _says_unit(text: str) -> bool:
    """Whether a text is a unit, also where its words are joined as in “milliers de tonnes”."""
    return is_unit(text) or is_unit(re.sub(r"\s(?:de|des|von|of)\s|\sd['’]", " ", text))


def _source_and_notes(below: tuple[str, ...]) -> tuple[str, str]:
    source, notes = "", []
    for text in below:
        found = _SOURCE.search(text)
        note = text[: found.start()].strip() if found else text
        if found is None and not _NOTE.fullmatch(text):
            break
        source = source or (found[1].strip() if found else "")
        if note and len(note) <= _LONGEST_NOTE:
            notes.append(note)
    return source, " ".join(notes)
