"""The notes that stand below a table, as far as they tell of all its figures and a picture has room for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import keyed
from harbin_viewer.factsheet.wording import listed
from harbin_viewer.factsheet.words.stated_limits import ended, stated_limit

_MOST = 3
"""Notes that are told."""

_LONGEST = 200
"""Letters of a note that are told."""

_OF_A_SIGN = re.compile(
    r"[(\[]?(?:[*†‡+]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|[.:–—-]{1,3})[)\]]?\s*\S|[(\[]?\d{1,2}(?:[).\]/:]|\s+[A-Z])"
    r"|[(\[]?[A-Za-z]{1,2}[)\]]\s|[A-Za-z]{1,2}\s*[:=–—]\s|[\w.:*–-]{1,3}\s*=\s"
)
"""How notes begin on figures and names that have a sign: where it stands it is told, and not of others."""

_SIGN = re.compile(r"[(\[]?(?:[*†‡+]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\d{1,2}|[A-Za-z]{1,2})[)\]]?[\s.:/=–—]*")
"""The sign with which such a note begins."""

_OF_THE_FILE = re.compile(
    r"(?i)(?:(?:data|file|table|report|date)\s+)?(?:extract|updat|download|creat|generat|retriev|access|last[ -]updat)"
    r"|disclaimer|contact|see also|terms (?:of|and)|copyright|©|https?:|www\.|legend\b|key\b|symbols?\b|notes?\W*$"
)
"""How lines begin that tell how the file was had, and nothing of its figures."""

_AND = re.compile(r", | and ")

_NAME = re.compile(r"(?:[A-Z][\w’'-]*|of|the|for|and|de|der|des|di|do|da|la)(?:\s|$)+")
"""A word as names of offices have them, with the blank behind it."""


def footnotes(resource: Resource, fields: Iterable[str], absent: Collection[str] = ()) -> str:
    """What stands below a table, in a sentence that says so; "" where nothing does that tells of all its figures, or of
    those of some `fields`, whose labels have a sign.

    What it says of names that are all `absent` from a chart is not told.
    """
    notes = [note for note in _worth_telling(resource) if not _is_of(note, absent)]
    notes = [*dict.fromkeys([*of_columns(resource, fields), *notes])]
    if not notes:
        return ""
    told = listed([_quoted(note) for note in notes[:_MOST]])
    more = len(notes) > _MOST or any(len(note) > _LONGEST for note in notes[:_MOST])
    rest = " The rest stands in the description of the table." if more else ""
    return f"Below the table stands: {ended(told)}{rest}"


def of_columns(resource: Resource, fields: Iterable[str]) -> Iterator[str]:
    """The notes on some columns, whose descriptions have them from the line of their sign."""
    known = [field for name in fields if resource.schema and (field := resource.schema.field(name))]
    told = [(field, " ".join(field.description.split())) for field in known if field.description]
    for line in resource.footnotes if told else ():
        note = _plain(line)
        sign = _SIGN.match(note) if _OF_A_SIGN.match(note) else None
        text = note[sign.end() :] if sign is not None else ""
        names = [field.label for field, description in told if text and text in description]
        if names:
            yield f"{listed(names)}: {text}"


def unseen(resource: Resource, among: Collection[str], shown: Iterable[Series]) -> frozenset[str]:
    """Those of a table of whom its notes may be, and who are not on show."""
    every = frozenset(among if resource.footnotes else ())
    return every.difference(*((known.label, *known.names) for known in shown)) if every else every


def beside_footnotes(resource: Resource) -> str:
    """What a table's description says beside the notes that are told whole, or only of figures with a sign."""
    whole = {note for note in _worth_telling(resource)[:_MOST] if len(note) <= _LONGEST}
    description = resource.description
    for line in resource.footnotes:
        note = _plain(line)
        if note in whole or _OF_A_SIGN.match(note):
            description = description.replace(line, "")
    return description


def _is_of(note: str, absent: Collection[str]) -> bool:
    """Whether a note begins with names of which none is on show (“Denmark and Norway: without islands”)."""
    head, colon, _text = note.partition(": ")
    return bool(colon) and all(name in absent for name in _AND.split(head))


def _worth_telling(resource: Resource) -> list[str]:
    """Those that tell of all figures, first those that say what limits them."""
    return sorted(dict.fromkeys(_of_all(resource.footnotes)), key=lambda note: not stated_limit((note,)))


def _of_all(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        note = _plain(line)
        if not _is_name(note) and not _OF_A_SIGN.match(note) and not _OF_THE_FILE.match(note):
            yield note


def _is_name(note: str) -> bool:
    """Whether a note is a word, or has no words but those of a name."""
    return note.isascii() and (" " not in note or "".join(_NAME.findall(note)).strip() == note)


def _plain(line: str) -> str:
    """A note in one line, without the word that says that it is one."""
    key, note = keyed(line) or ("note", line)
    return " ".join((note if key == "note" else line).split())


def _quoted(note: str) -> str:
    whole = note.strip(' "“”').replace("“", "‘").replace("”", "’")
    if len(whole) <= _LONGEST:
        return f"“{whole}”"
    return f"“{whole[:_LONGEST].rpartition(' ')[0] or whole[:_LONGEST]} …”"
