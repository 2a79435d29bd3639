"""The notes above and below a table, as far as they tell of all its figures and a picture has room for them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from harbin_viewer.charts.model.series import Series
from harbin_viewer.factsheet.model.package.resource import Resource
from harbin_viewer.factsheet.roles.unit_finding.said_units import tells_a_unit
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import keyed
from harbin_viewer.factsheet.wording import listed
from harbin_viewer.factsheet.words.stated_limits import ended, stated_limit

_MOST = 3
"""Notes that are told."""

_LONGEST = 200
"""Letters of a note that are told."""

_LONGEST_KEY = 40
"""Letters before the colon of a line that says of what all figures are."""

_OF_A_SIGN = re.compile(
    r"[(\[]?(?:[*†‡+]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|[.:–—-]{1,3})[)\]]?\s*\S|[(\[]?\d{1,2}(?:[).\]/:]|\s+[A-Z])"
    r"|[(\[]?[A-Za-z]{1,2}[)\]]\s|[A-Za-z]{1,2}\s*[:=–—]\s|[\w.:*–-]{1,3}\s*=\s"
)
"""How notes begin on figures and names that have a sign: where it stands it is told, and not of others."""

_SIGN = re.compile(r"[(\[]?(?:[*†‡+]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\d{1,2}|[A-Za-z]{1,2})[)\]]?[\s.:/=–—]*")
"""The sign with which such a note begins."""

_OF_THE_FILE = re.compile(
    r"(?i)(?:(?:data|file|table|report|date)\s+)?(?:extract|updat|download|creat|generat|retriev|access|last[ -]updat)"
    r"|related (?:information|links)|disclaimer|contact|see also|terms (?:of|and)|copyright|©|https?:|www\."
    r"|legend\b|key\b|symbols?\b|notes?\W*$"
)
"""How lines begin that tell how the file was had, and nothing of its figures."""

_LIMITING = frozenset({
    "seasonal adjustment", "seasonally adjusted", "geography", "area", "region", "category", "item", "filters", "unit",
})  # fmt: skip
"""What lines above tables call what all their figures are of, in small letters; most other keys are of the file."""

_ADJUSTED = re.compile(
    r"(?i)(?:not |un)?seasonally adjusted|(?:nicht )?(?:saison|kalender|preis)\w*bereinigt"
    r"|(?:non )?désaisonnalisé|cvs\b|(?:no )?desestacionaliz|(?:não )?dessazonaliz|季节调整|季節調整"
    r"|(?:не)?скорректирован|с исключением сезон"
    r"|(?:at |in )?(?:constant|current|real|nominal)(?: \d{4})? (?:prices|terms|dollars|euros)|chained? volume"
    r"|(?:in )?(?:konstanten|jeweiligen|laufenden) preisen|(?:aux |en )?prix (?:constants|courants)"
)
"""How short lines above a table begin that say what was done to all its figures."""

_SPAN = re.compile(
    r"(?i)(?=.*\b(?:1[89]|20)\d\d)(?:[\d\W_]|\b(?:to|bis|and|und|à|au|a|al|et|y|e|по|до|и|quarter|q|h|t)\b)*"
)
"""Years, or days with them: the figures themselves tell when they are from."""

_AND = re.compile(r", | and ")

_NAME = re.compile(r"(?:[A-Z][\w’'-]*|of|the|for|and|de|der|des|di|do|da|la)(?:\s|$)+")
"""A word as names of offices have them, with the blank behind it."""


def footnotes(resource: Resource, fields: Iterable[str], absent: Collection[str] = ()) -> str:
    """What stands below a table, in a sentence that says so; "" where nothing does that tells of all its figures, or of
    those of some `fields`, whose labels have a sign.

    What it says of names that are all `absent` from a chart is not told.
    """
    notes = [note for note in _worth_telling(resource.footnotes) if not _is_of(note, absent)]
    notes = [*dict.fromkeys([*of_columns(resource, fields), *notes])]
    return _stands("Below", notes) if notes else ""


def headnotes(resource: Resource) -> str:
    """What stands above a table and limits all its figures (“Sex: women”), in a sentence; "" where nothing does."""
    notes = [*_limiting(resource.headnotes)]
    return _stands("Above", notes) if notes else ""


def _limiting(lines: Iterable[str]) -> Iterator[str]:
    """Those lines that say of what or in what all figures are, or limit them, and tell nothing of the file."""
    for note in _worth_telling(lines):
        key, colon, text = (part.strip() for part in note.partition(":"))
        told = keyed(note)
        names_it = bool(colon) and len(key) <= _LONGEST_KEY and (told is None or key.casefold() in _LIMITING)
        limits_all = stated_limit((note,)) or _ADJUSTED.match(note) or tells_a_unit(note)
        if limits_all or (names_it and not _SPAN.fullmatch(text)):
            yield note


def _stands(place: str, notes: Sequence[str]) -> str:
    told = listed([_quoted(note) for note in notes[:_MOST]])
    more = len(notes) > _MOST or any(len(note) > _LONGEST for note in notes[:_MOST])
    rest = " The rest stands in the description of the table." if more else ""
    return f"{place} the table stands: {ended(told)}{rest}"


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
    among = (_worth_telling(resource.footnotes), [*_limiting(resource.headnotes)])
    whole = {note for notes in among for note in notes[:_MOST] if len(note) <= _LONGEST}
    description = resource.description
    for line in (*resource.headnotes, *resource.footnotes):
        note = _plain(line)
        if note in whole or _OF_A_SIGN.match(note):
            description = description.replace(line, "")
    return description


def _is_of(note: str, absent: Collection[str]) -> bool:
    """Whether a note begins with names of which none is on show (“Denmark and Norway: without islands”)."""
    head, colon, _text = note.partition(": ")
    return bool(colon) and all(name in absent for name in _AND.split(head))


def _worth_telling(lines: Iterable[str]) -> list[str]:
    """Those that tell of all figures, first those that say what limits them."""
    return sorted(dict.fromkeys(_of_all(lines)), key=lambda note: not stated_limit((note,)))


def _of_all(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        note = _plain(line)
        if not _is_name(note) and not _OF_A_SIGN.match(note) and not _OF_THE_FILE.match(note):
            yield note


def _is_name(note: str) -> bool:
    """Whether a note is a word, or has no words but those of a name."""
    return (
        note.isascii()
        and not _ADJUSTED.match(note)
        and (" " not in note or "".join(_NAME.findall(note)).strip() == note)
    )


def _plain(line: str) -> str:
    """A note in one line, without the word that says that it is one."""
    key, note = keyed(line) or ("note", line)
    return " ".join((note if key == "note" else line).split())


def _quoted(note: str) -> str:
    whole = note.strip(' "“”').replace("“", "‘").replace("”", "’")
    if len(whole) <= _LONGEST:
        return f"“{whole}”"
    return f"“{whole[:_LONGEST].rpartition(' ')[0] or whole[:_LONGEST]} …”"
