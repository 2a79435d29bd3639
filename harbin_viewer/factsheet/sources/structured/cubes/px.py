"""PC-Axis: the cube of a px file with its words, codes, units, marks and notes."""

from __future__ import annotations

import re
from itertools import product

from harbin_viewer.factsheet.model.notice import Notice
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.raw_table import RawTable, SourceHint
from harbin_viewer.factsheet.sources.reader import Reader, Reading
from harbin_viewer.factsheet.sources.structured.cubes.cube_table import (
    MAX_PLACES,
    Category,
    Cube,
    Dimension,
    cube_table,
)
from harbin_viewer.factsheet.sources.structured.cubes.px_text import Keyword, PxText, decoded, plain, px_text, times
from harbin_viewer.factsheet.wording import number

MAX_PX = 256 * 1024**2
"""Bytes of a px file that are read at most."""

KEYWORDS = re.compile(
    rb"(CHARSET|AXIS-VERSION|CODEPAGE|MATRIX|SUBJECT-(?:AREA|CODE)|TITLE|STUB|HEADING|VALUES|DECIMALS|LANGUAGE)"
    rb"\s*(\[[^\]]*\])?\s*(\([^)]*\))?\s*="
)
MARKS = {"-": "DATASYMBOLNIL", "...": "DATASYMBOL3", "..": "DATASYMBOL2", ".": "DATASYMBOL1", "....": "DATASYMBOL4",
         ".....": "DATASYMBOL5", "......": "DATASYMBOL6"}  # fmt: skip
"""The marks in the data, and the keyword that says how the office shows them."""

NOTES = ("NOTE", "VALUENOTE", "CELLNOTE")
"""Keywords of notes; with an X behind they must be shown."""

MEANINGS = {".": "not applicable", "..": "not available", "...": "not published"}
"""What the marks mean where the file does not say."""


def recognises(head: bytes, name: str) -> bool:
    """Whether a file begins with keywords of PC-Axis."""
    found = {match.group(1) for match in KEYWORDS.finditer(head[:16_384])}
    return len(found) >= (2 if name.lower().endswith((".px", ".ktp")) else 3) and head.lstrip()[:1] not in (b"{", b"<")


def read(file: OpenedFile) -> Reading:
    """The table of a px file; SheetError where it breaks off before its data, or is too large."""
    text = _whole(file)
    dimensions = _dimensions(text, file)
    values, notices = _figures(text, dimensions, file)
    table = cube_table(Cube(dimensions, values.__getitem__, measure=_measure(text), unit=text.value("UNITS")))
    raw = RawTable(
        name=file.stem,
        labels=table.labels,
        rows=table.rows,
        title=_title(text),
        description=_notes(text),
        columns=table.columns,
        sources=_sources(text),
        missing_values=("", *_marks(text)),
        first_row=1,
        counted="table row",
        below=_meanings(text, values),
        notices=tuple(notices),
    )
    return Reading(
        (raw,), title=raw.title, description=raw.description, sources=raw.sources, licence=_licence(text),
        created=text.value("CREATION-DATE"), language=text.value("LANGUAGE"),
    )  # fmt: skip


def _whole(file: OpenedFile) -> PxText:
    try:
        return px_text(decoded(file.read(MAX_PX)))
    except ValueError as error:
        problem = "The PC-Axis file breaks off: a keyword has no end, or the data are missing."
        raise file.error(problem, "Download it again.", str(error)) from error


_CONNECTS = re.compile(r"(?i)\s(?:and|by|of|y|e|por|de|del|und|nach|et|par|og|och|etter|efter|en|naar|per)$")

_INDEX = re.compile(r"(?i)\b(?:[ií]ndic(?:e|es|i)|index(?:es)?|indices|indeks\w*|indeksi|indexes)\b")
_LONGEST_INDEX = 80

READER = Reader(name="px", title="PC-Axis", suffixes=(".px",), recognises=recognises, read=read)


def _dimensions(text: PxText, file: OpenedFile) -> tuple[Dimension, ...]:
    names = (*text.values("STUB"), *text.values("HEADING"))
    if not names:
        raise file.error("The PC-Axis file names no dimension (STUB, HEADING).", "Download it again.", "STUB")
    contents = text.value("CONTVARIABLE") or next((name for name in names if _has_units(text, name)), "")
    dimensions = tuple(_dimension(text, name, contents) for name in names)
    empty = next((dimension.name for dimension in dimensions if not dimension.categories), None)
    if empty is not None:
        raise file.error(f"The PC-Axis file has no values for “{empty}”.", "Download it again.", f'VALUES("{empty}")')
    return dimensions


def _has_units(text: PxText, name: str) -> bool:
    """Whether a dimension has units of its own for some of its values, which are measures then."""
    return any(text.value("UNITS", word) for word in text.values("VALUES", name))


def _dimension(text: PxText, name: str, contents: str) -> Dimension:
    words, codes = text.values("VALUES", name), text.values("CODES", name)
    words = words or codes
    codes = codes if len(codes) == len(words) else ("",) * len(words)
    timeval = text.values("TIMEVAL", name)
    if timeval:
        codes = times(timeval, _timeval_text(timeval), len(words)) or codes
    role = "time" if timeval else "metric" if name == contents else _role(text.value("VARIABLE-TYPE", name))
    if not role and text.values("MAP", name):
        role = "geo"
    categories = tuple(
        Category(code, plain(word), text.value("UNITS", word), text.value("VALUENOTE", name, word))
        for code, word in zip(codes, words, strict=True)
    )
    return Dimension(name, plain(name), categories, role, text.value("NOTE", name) or text.value("NOTEX", name))


def _timeval_text(values: tuple[str, ...]) -> str:
    """TLIST(A1, "1990"-"2000") comes in pieces, its quotes lost: they are put back."""
    text = ", ".join(values)
    return re.sub(
        r"(TLIST\([A-Z]\d?)\s*,?\s*([0-9A-Z]+)\s*-\s*([0-9A-Z]+)", r'\1, "\2"-"\3"', text, flags=re.IGNORECASE
    )


def _role(kind: str) -> str:
    return {"time": "time", "geographical": "geo", "contents": "metric"}.get(kind.lower(), "")


def _measure(text: PxText) -> str:
    """What is measured; the whole title where that breaks off (“Índices nacionales y”)."""
    contents, title = text.value("CONTENTS").rstrip(" ,:.;"), text.value("TITLE").rstrip(" ,:.;")
    breaks_off = title.startswith(contents) and _CONNECTS.search(contents)
    return (_index_of(text) or title if breaks_off else contents) or "Value"


def _title(text: PxText) -> str:
    """The title; behind the index that its subject area names, where the title itself does not say which it is of."""
    title, index = text.value("DESCRIPTION") or text.value("TITLE"), _index_of(text)
    named = _telling_words(index)
    says_which = not named or bool(named & _telling_words(title))
    return title if says_which else f"{index}: {title}"


def _index_of(text: PxText) -> str:
    """What the subject area of a table of an index calls it; "" where it is no index, as most are whole fields."""
    area = text.value("SUBJECT-AREA").strip(" ,:.;")
    return area if _INDEX.search(area) and len(area) <= _LONGEST_INDEX else ""


def _telling_words(text: str) -> set[str]:
    words = {word for word in re.findall(r"[^\W\d_]{4,}", text.casefold()) if not _INDEX.search(word)}
    return words - {"base", "basis"}


def _figures(text: PxText, dimensions: tuple[Dimension, ...], file: OpenedFile) -> tuple[list[str], list[Notice]]:
    """As many figures as the dimensions have places; the rest is blank, and said, where the data break off."""
    size = Cube(dimensions, str).size
    if size > MAX_PLACES:
        raise file.error(
            f"The table has {number(size)} places, more than are read.", "Ask the office for a part of it.", "VALUES"
        )
    values = list(_dense(text, dimensions)) if any(True for _ in text.about("KEYS")) else list(text.data())
    if len(values) == size:
        return values, []
    sentence = f"The table says it has {number(size)} figures and gives {number(len(values))}."
    if len(values) < size / 2:
        raise file.error(sentence, "The file is not whole: download it again.", "DATA")
    return values[:size] + [""] * (size - len(values)), [Notice("odd", sentence, place="DATA")]


def _dense(text: PxText, dimensions: tuple[Dimension, ...]) -> list[str]:
    """The figures of a file with KEYS, which gives rows by their codes or words and leaves blank ones out."""
    stub = dimensions[: len(text.values("STUB"))]
    heading = 1
    for dimension in dimensions[len(stub) :]:
        heading *= len(dimension.categories)
    tokens = list(text.data())
    width = len(stub) + heading
    known = [_numbers_by_name(dimension) for dimension in stub]
    rows = {
        tuple(numbers.get(token, -1) for numbers, token in zip(known, tokens[at:first], strict=True)): first
        for at in range(0, len(tokens) - len(stub) + 1, width)
        if (first := at + len(stub))
    }
    values: list[str] = []
    for place in product(*(range(len(dimension.categories)) for dimension in stub)):
        begins = rows.get(place)
        given = [] if begins is None else tokens[begins : begins + heading]
        values += [*given, *[""] * (heading - len(given))]
    return values


def _numbers_by_name(dimension: Dimension) -> dict[str, int]:
    """The numbers of its categories by their words and, before those, by their codes: a row may be named by either."""
    by_words = {category.label: number for number, category in enumerate(dimension.categories)}
    return by_words | {category.code: number for number, category in enumerate(dimension.categories) if category.code}


def _marks(text: PxText) -> tuple[str, ...]:
    """The marks for missing figures; a dash stands for nought in this format, so it is none."""
    said = (text.value(keyword) for mark, keyword in MARKS.items() if mark != "-")
    return tuple(dict.fromkeys([*(mark for mark in MARKS if mark != "-"), *(mark for mark in said if mark)]))


def _meanings(text: PxText, values: list[str]) -> tuple[str, ...]:
    """Lines that say what the marks in the data mean."""
    used = sorted({value for value in values if value in MARKS})
    told = {mark: text.value(MARKS[mark]) for mark in used}
    lines = []
    for mark in used:
        words = told[mark] if len(told[mark]) > len(mark) + 2 else MEANINGS.get(mark, "")
        lines += [f"{mark}\t{words}"] if words else []
    return tuple(lines)


def _notes(text: PxText) -> str:
    notes = [plain("".join(k.values)) for name in ("NOTE", "NOTEX") for k in text.about(name) if _is_of_all(k)]
    about = [
        f"{keyword.subjects[-1]}: {plain(''.join(keyword.values))}"
        for name in (*NOTES, *(f"{name}X" for name in NOTES))
        for keyword in text.about(name)
        if keyword.subjects and not keyword.language
    ]
    info = [text.value(name) for name in ("INFO", "INFOFILE") if text.value(name)]
    return "\n".join(note for note in dict.fromkeys(notes + about + info) if note)


def _is_of_all(keyword: Keyword) -> bool:
    return not keyword.subjects and not keyword.language


def _sources(text: PxText) -> tuple[SourceHint, ...]:
    source, updated = text.value("SOURCE"), _day(text.value("LAST-UPDATED") or text.value("CREATION-DATE"))
    database = text.value("DATABASE")
    if not source and not database:
        return ()
    return (
        SourceHint(
            title=database or source,
            publisher=source,
            date=updated,
            date_of="updated" if text.value("LAST-UPDATED") else "created",
            licence=_licence(text),
            note=text.value("CONTACT"),
        ),
    )


def _licence(text: PxText) -> str:
    """What the keyword for rights says where it says more than yes or no."""
    said = text.value("COPYRIGHT")
    return "" if said.upper() in ("YES", "NO") else said


def _day(text: str) -> str:
    """A date such as 20190203 09:00 by ISO 8601; as it stands where it is none."""
    found = re.match(r"(\d{4})(\d\d)(\d\d)", text)
    return "-".join(found.groups()) if found else text
