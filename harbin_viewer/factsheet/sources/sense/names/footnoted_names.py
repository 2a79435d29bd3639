"""Names with the sign of a footnote behind them (“Prince Edward Island 4”, “Alaska *”), without it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.times.period_patterns import RAISED_NUMBER
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.sense.cells.flag_words import in_key
from harbin_viewer.factsheet.sources.text.cell_kind import is_year, kind
from harbin_viewer.factsheet.wording import first_of, in_quotes, listed

_MOST_ROWS = 20_000
"""Rows of a table in which footnotes are looked for: those that people read."""

_ENDS = frozenset("*†‡¹²³⁴⁵⁶⁷⁸⁹⁰/0123456789)]")
"""What a name with the sign of a footnote ends with."""

_LOOKED_AT = 20
_COLUMNS = 8
"""Columns from the left that may hold names."""

_NUMBERS = re.compile(
    r"(?P<name>.*[^\W\d_][.)]?)\s*(?:\s(?P<numbers>\d{1,2}(?:[, ]+\d{1,2})*)|[(\[](?P<bracket>\d{1,2})[)\]]"
    r"|\s?(?P<closed>\d{1,2})\))"
)
_SIGNS = re.compile(
    rf"(?P<name>.*\w[.)]?)\s*(?:[*†‡]{{1,3}}|{RAISED_NUMBER}|\d{{1,2}}/"
    r"|(?:\[(?:[a-z]|(?:note|nb|fn)\.? ?\w{1,3})\])+)"
)
_OF_SIGN = re.compile(r"\s*[(\[]?(?P<sign>\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|[*†‡]{1,3})(?:[)\].:/]+|\t|(?=\s))\s*(?=\S)")
"""How a line below a table begins that is of a sign."""

_AT_END = re.compile(r"(?:[*†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|[(\[]\d{1,2}[)\]]|\s\d{1,2}\)|(?<=[^\W\d_])\s\d{1,2})\s*$")

_BEHIND_TITLE = re.compile(rf"(?:[*†‡]{{1,3}}|{RAISED_NUMBER}|[(\[]\d{{1,2}}[)\]])\s*$")

_PLAIN_DIGITS = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")

_LETTER = re.compile(r"\s*[(\[]?(?P<letter>[a-z])[)\]]\s*\S")
"""How a line below a table begins that is of a letter behind what a column is called."""

_MOST_NAMED = 4
"""Names in the place of a sign."""

_NOTE = re.compile(r"\W{0,2}(?P<number>\d{1,2})(?:\W{1,3}|\t)\S")


def with_bare_names(raw: RawTable) -> RawTable:
    """The table with what its first columns and all labels name as it is without footnotes.

    Numbers behind names are footnotes where lines below the table begin with them; else they belong to the name.
    """
    raw = _with_letters_apart(raw)
    if not isinstance(raw.rows, Sequence) or not raw.rows:
        return raw
    known = _numbers_of_notes(raw.below)
    if len(raw.rows) > _MOST_ROWS:
        return raw
    worded = (place for place in range(min(_COLUMNS, len(raw.labels))) if _holds_words(raw.rows, place))
    told = {place: bare for place in worded if (bare := _bare_names(raw.rows, place, known))}
    if not told:
        return raw
    rows = [[told[at].get(cell, cell) if at in told else cell for at, cell in enumerate(row)] for row in raw.rows]
    notices = (*raw.notices, *_unexplained(raw, told))
    return replace(raw, rows=rows, below=_with_whose(raw, told, rows), clean=None, notices=notices)


def _with_letters_apart(raw: RawTable) -> RawTable:
    """The table with a letter that ends a label in brackets (“GDP a”), where a line below begins so: “a) At …”."""
    noted = {found["letter"] for line in raw.below if (found := _LETTER.match(line))}
    if not noted:
        return raw
    told = {label: f"{label[:-2]} [{label[-1]}]" for label in raw.labels if label[-1:] in noted and label[-2:-1] == " "}
    if not told:
        return raw
    labels = tuple(told.get(label, label) for label in raw.labels)
    columns = {told.get(label, label): hint for label, hint in raw.columns.items()}
    return replace(raw, labels=labels, columns=columns, clean=None)


def _unexplained(raw: RawTable, told: Mapping[int, Mapping[str, str]]) -> Iterator[Notice]:
    """Which names lose a sign that no line around the table is of: what it says is not known, and that it was there."""
    lines = [line.translate(_PLAIN_DIGITS) for line in (*raw.above, *raw.below)]
    for place, names in told.items():
        signs = {name.strip(): _signs_in(name.rstrip()[len(bare) :]) for name, bare in names.items()}
        marked = [name for name, found in signs.items() if found and not all(in_key(sign, lines) for sign in found)]
        if marked:
            label = " ".join(raw.labels[place].split()) or f"column {place + 1}"
            which = first_of(in_quotes(marked), _MOST_NAMED, " others")
            sentence = f"Names in “{label}” have a sign that the table does not explain: {which}."
            yield Notice("odd", sentence, raw.name, label, count=len(marked))


def with_notes_of_title(raw: RawTable) -> RawTable:
    """The table whose title has lost its sign to the line below it that begins with this: it is of all figures."""
    ends = (_BEHIND_TITLE.search(text) for text in (raw.title, *raw.above) if "\t" not in text)
    signs = {sign for found in ends if found for sign in _signs_in(found[0])}
    if not signs or not isinstance(raw.rows, Sequence) or len(raw.rows) > _MOST_ROWS:
        return raw
    elsewhere = (
        sign for text in (*raw.labels, *(cell for row in raw.rows for cell in row)) for sign in _signs_behind(text)
    )
    signs.difference_update(elsewhere)
    found = [(line, _OF_SIGN.match(line)) for line in raw.below]
    is_of_title = [
        at is not None and _is_no_count(at) and at["sign"].translate(_PLAIN_DIGITS) in signs for _line, at in found
    ]
    below = [line[at.end() :] if at and of_it else line for (line, at), of_it in zip(found, is_of_title, strict=True)]
    return replace(raw, below=tuple(below)) if any(is_of_title) else raw


def _is_no_count(sign: re.Match[str]) -> bool:
    """Whether a line begins with a sign, and not with how many there are (“10 pupils were absent”)."""
    return not sign["sign"].isdecimal() or sign[0].strip() != sign["sign"]


def _with_whose(raw: RawTable, told: Mapping[int, Mapping[str, str]], rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The lines below the table, each that is of a sign behind names with these in the place of it.

    A sign that stands elsewhere too, behind figures or what columns are called, is left to be read there.
    """
    whose: dict[str, list[str]] = {}
    for name, bare in ((name, bare) for names in told.values() for name, bare in names.items()):
        for sign in _signs_in(name.rstrip()[len(bare) :]):
            whose.setdefault(sign, []).append(bare)
    left = {sign for text in (*raw.labels, *(cell for row in rows for cell in row)) for sign in _signs_behind(text)}
    known = {sign: names for sign, names in whose.items() if sign not in left}
    return tuple(_of_names(line, known) for line in raw.below)


def _of_names(line: str, whose: Mapping[str, Sequence[str]]) -> str:
    found = _OF_SIGN.match(line)
    names = whose.get(found["sign"].translate(_PLAIN_DIGITS), ()) if found else ()
    return f"{listed(names)}: {line[found.end() :].strip()}" if found and 0 < len(names) <= _MOST_NAMED else line


def _signs_behind(text: str) -> list[str]:
    """The signs at the end of a label or of a cell that is a figure."""
    found = _AT_END.search(text)
    return _signs_in(found[0]) if found else []


def _signs_in(text: str) -> list[str]:
    return re.findall(r"\d{1,2}|[*†‡]{1,3}", text.translate(_PLAIN_DIGITS))


def _holds_words(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Whether the first rows have words in a column; in one that has another before it, no fewer than figures.

    What stands for a missing figure (n/a) is no word, so the sign behind a figure beside it is a note on this figure.
    """
    cells = [row[place].strip() for row in rows[:_LOOKED_AT] if place < len(row)]
    words = sum(cell[:1].isalpha() and kind(cell) == "text" for cell in cells)
    return words > 0 and (place == 0 or words >= sum(map(_is_figure, cells)))


def _is_figure(cell: str) -> bool:
    """Whether a cell is a number with or without a sign behind it, and no year, which may name a row."""
    bare = cell.rstrip("*†‡¹²³⁴⁵⁶⁷⁸⁹⁰ ")
    return kind(bare) == "number" and not is_year(bare)


def _bare_names(rows: Sequence[Sequence[str]], place: int, known: frozenset[str]) -> dict[str, str]:
    """The names in a column that lose a sign; {} where it has none, or two of them would be the same."""
    names = dict.fromkeys(row[place] for row in rows if place < len(row))
    if not any(name[-1:] in _ENDS for name in names):
        return {}
    bare = {name: _bare(name.rstrip(), known) for name in names}
    changed = {name: short for name, short in bare.items() if name.rstrip() != short}
    return changed if len(set(bare.values())) == len(bare) else {}


def _numbers_of_notes(lines: Iterable[str]) -> frozenset[str]:
    """The numbers that lines begin with; all two digits can write where the lines are called footnotes."""
    lines = list(lines)
    if any(re.match(r"\W*(?:foot ?notes?|notes?|fußnoten|notas|renvois)\W*$", line, re.IGNORECASE) for line in lines):
        return frozenset(map(str, range(1, 100)))
    return frozenset(found["number"] for line in lines if (found := _NOTE.match(line)))


def _bare(name: str, known: frozenset[str]) -> str:
    if found := _SIGNS.fullmatch(name):
        is_path = name.endswith("/") and "/" in name[:-1]  # of an address or a file
        return name if is_path else found["name"].rstrip()
    found = _NUMBERS.fullmatch(name) if known else None
    if found is None or found["name"].count("(") > found["name"].count(")"):  # a bracket of the name is closed there
        return name
    numbers = re.findall(r"\d+", found["numbers"] or found["bracket"] or found["closed"])
    return found["name"].rstrip() if numbers and known.issuperset(numbers) else name
