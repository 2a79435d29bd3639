"""Names in two columns, below one head as where colours stand before parties, or a surname and a first name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.sources.raw_table import RawTable
from harbin_viewer.factsheet.sources.text.cell_kind import kind

_MOST_ROWS, _FEWEST = 20_000, 2

_SURNAMES = listed("""surname|last name|lastname|family name|nachname|familienname|zuname|name|nom|nom de famille
|apellido|apellidos|sobrenome|apelido|cognome|achternaam|efternamn|etternavn|efternavn|sukunimi|nazwisko|prijmeni|фамилия|прізвище
|姓""")
_FIRST_NAMES = listed("""first name|firstname|forename|given name|vorname|rufname|prenom|nombre|nombres|nome|voornaam
|fornamn|fornavn|etunimi|imie|jmeno|имя|名""")
"""What the two names of a person are called."""


def with_names_in_one(raw: RawTable) -> RawTable:
    """The table with the names of its first two columns in one, where the second has no head and each row one name.

    The rows of which the first column has the name, such as sums, stand together before or after all others.
    """
    rows = raw.rows
    if len(raw.labels) <= _FEWEST or not isinstance(rows, Sequence) or not _FEWEST < len(rows) <= _MOST_ROWS:
        return raw
    if not raw.labels[0].strip() or raw.labels[1].strip() or not _are_names(rows):
        return raw
    sentence = f"“{raw.labels[0]}” heads two columns of names, which were taken for one."
    joined = raw.walked(
        _joined,
        notices=(*raw.notices, Notice("assumed", sentence, raw.name, raw.labels[0])),
        labels=(raw.labels[0], *raw.labels[2:]),
        header_rows=tuple((row[0], *row[2:]) for row in raw.header_rows),
    )
    return replace(joined, columns={label: hint for label, hint in raw.columns.items() if label.strip()})


def with_full_names(raw: RawTable) -> RawTable:
    """The table with the surname and the first name of persons in one column, which neither alone names."""
    rows, places = raw.rows, _surname_and_first_name(raw.labels)
    if not places or not isinstance(rows, Sequence) or not _FEWEST <= len(rows) <= _MOST_ROWS:
        return raw
    if any(len(row) <= max(places) for row in rows) or not _are_of_persons(rows, *places):
        return raw
    labels = [raw.labels[place] for place in places]
    label = "Name" if "Name" not in raw.labels or "Name" in labels else " ".join(reversed(labels))
    sentence = f"“{labels[0]}” and “{labels[1]}” were put together, as the names of persons."
    return raw.walked(
        partial(map, partial(_with_full_name, places)),
        notices=(*raw.notices, Notice("assumed", sentence, raw.name, label)),
        labels=_in_place(places, raw.labels, label),
        header_rows=tuple(_in_place(places, row, label) for row in raw.header_rows),
        columns={name: hint for name, hint in raw.columns.items() if name not in labels},
    )


def _surname_and_first_name(labels: Sequence[str]) -> tuple[int, int] | None:
    """The places of the one surname and the one first name of a table."""
    names = list(map(spelled, labels))
    surnames = [place for place, name in enumerate(names) if name in _SURNAMES]
    first_names = [place for place, name in enumerate(names) if name in _FIRST_NAMES]
    return (surnames[0], first_names[0]) if len(surnames) == len(first_names) == 1 else None


def _are_of_persons(rows: Sequence[Sequence[str]], surname: int, first_name: int) -> bool:
    """Whether most have both names, and all that stands there are words; sums and some persons have but one.

    One name may have the other in it (Ruth Evans, Ruth), and is whole then.
    """
    pairs = [(row[surname].strip(), row[first_name].strip()) for row in rows]
    named = [pair for pair in pairs if any(pair)]
    both = [pair for pair in named if all(pair)]
    words = all(kind(name) == "text" for pair in named for name in pair if name)
    return words and 2 * len(both) > len(named) and 2 * sum(first in last.split() for last, first in both) < len(both)


def _with_full_name(places: tuple[int, int], row: Sequence[str]) -> Sequence[str]:
    surname, first_name = places
    return _in_place(places, row, f"{row[first_name].strip()} {row[surname].strip()}".strip())


def _in_place(places: tuple[int, int], cells: Sequence[str], text: str) -> tuple[str, ...]:
    """Cells with a text in the place of the two, and where the first of these was."""
    first, second = sorted(places)
    return (*cells[:first], text, *cells[first + 1 : second], *cells[second + 1 :])


def _are_names(rows: Sequence[Sequence[str]]) -> bool:
    if any(len(row) < _FEWEST for row in rows):
        return False
    first = [bool(row[0].strip()) for row in rows]
    if any(is_first == bool(row[1].strip()) for row, is_first in zip(rows, first, strict=True)):
        return False
    changes = sum(before != after for before, after in pairwise(first))
    texts = all(kind(row[0].strip() or row[1]) == "text" for row in rows)
    return changes == 1 and sum(first) * 2 < len(rows) and texts


def _joined(rows: Iterable[Sequence[str]]) -> Iterator[Sequence[str]]:
    for row in rows:
        yield [row[0].strip() or row[1], *row[2:]]
