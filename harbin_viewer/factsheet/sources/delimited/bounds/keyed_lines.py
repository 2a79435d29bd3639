"""Lines around a table that say what they are: “Title,…”, “Unit: …”, “Source: …”, in the languages of the offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_words import KEYS, Key
from harbin_viewer.factsheet.sources.delimited.bounds.named_offices import is_office

_KEYED = re.compile(r"\s*+\"?([^:：\t]{1,40}?)\s*[:：]\s*(.*)", re.DOTALL)
_NOTE = re.compile(
    r"\s*(?:_{3,}|-{3,}|={3,}|\*{3,}|©|\(c\)\s|Â©|\*+\s?\S|[†‡]|\(?\d{1,2}\)\s|\[\d+\]|\[[a-z]\]\s|\[note|#\s|https?://|www\."
    r"|(?:data )?(?:source|quelle|fuente|fonte|bron)s?\b|last[ -]updat|updated\b|created\b|erstellt|stand\b|notes?\b"
    r"|footnotes?\b|data extracted\b|anmerk|copyright|data from\b|downloaded|generated\b|extracted\b|see also"
    r"|legend\b|key(?=\s*$|\s*[:：=–—-]|\s+to\b|[^=]*=)|symbols?\b)",
    re.IGNORECASE,
)
_OF_ALL = re.compile(
    r"(?i)(?:alle |all )?(?:angaben|beträge|werte|zahlen|figures|amounts|values|montants|importes|importi)"
    r" (?:(?:are|is|jeweils) )?(?:in|en) (?P<what>[^;:]{1,40})$"
)
"""What a line says at its end that all figures are in (“Angaben in € je m²”)."""

_BETWEEN = re.compile(
    r"((?<!\s)\s++[·•|]\s+|(?<=[.;])\s++(?=[^\W\d_][^\W\d_ ]{2,20}(?: [^\W\d_]{1,14}){0,2}\s?[:：]\s)"
    rf"|[.;,]\s++(?={_OF_ALL.pattern.replace('(?i)', '(?i:').replace('?P<what>', '?:')}))"
    r")"
)
"""What parts what one line says: a sign, or the end of a sentence before a word with a colon or what all are in."""

_TOLD_ANYWHERE = ("source", "date", "unit", "note", "licence")
"""What the end of a line may say that begins with other things."""

_CODE = re.compile(r"[\w.\-/]*\d[\w.\-/]*(?:\s*\([^()]*\))?")
_IS_NO_TITLE = re.compile(
    r"(?:terms (?:and|of)|use of|conditions of|disclaimer|please|this (?:file|data)|these data|contact\b|category:|"
    r"к содержанию|back to (?:contents|index|menu|toc)|return to contents|zurück zu[mr]? (?:inhalt|übersicht)|"
    r"missing (?:values?|data) (?:are|is)\b|"
    r"report generated|date extracted|(?:data )?extracted|downloaded|query parameters)",
    re.IGNORECASE,
)
"""How lines begin that say how data may be used or were had, and not what they are."""

_HEADED = re.compile(
    r"(?i)(?P<title>[^\W\d_][^\t\d:]{3,60}?)\t(?:datei erstellt am|(?:generated|created|exported) (?:on|at|by)"
    r"|exporté le|export(?:iert)? (?:am|vom)|erstellt am|fecha de (?:creación|descarga))\b"
)
"""What a program writes on top of an export, before the cell that says when it made it."""

_ENDS_WITHIN = re.compile(r"\b(?:the|of|and|to|in|a|an|by|from|with|for|or|are|is|that|which|at|on)$", re.IGNORECASE)
_DESCRIBES = re.compile(r"\W*descri(?:ption|pción|ção)\b", re.IGNORECASE)
_SHORTEST_OF_TEXT = 40
"""Letters of a line of a running text at least."""

_LONG_LINE = 60
"""Letters from which a line goes on in the next one, if that begins in small letters; shorter ones are titles."""

_UNIT_SAID = re.compile(r"[(（\[【](?P<key>[^:：\s]{1,24})\s*+(?:[:：]|(?<=\s))\s*+(?P<unit>[^)）\]】]{1,40})[)）\]】]")
_MARKERS = re.compile(r"(?<=[^\W\d]) \d{1,2}(?:,? \d{1,2})+$|(?<=\w)(?:\[(?:\d{1,3}|[a-z]|note \d{1,2})\])+$")
_CLOSED_NUMBER = re.compile(r"(?<=[^\W\d])\s?\d{1,2}\)$")
"""The number of a note with a bracket that none opens (Visitors 1))."""

_SIGN_BEHIND = re.compile(
    r"(?P<title>.*[^\s\d([])\s?(?P<sign>[(\[]?\d{1,2}[)\]]|[(\[]?[*†‡]{1,3}[)\]]?|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}⁾?| \d{1,2})"
)
"""A title with the sign of a note behind it."""

_BEHIND_SIGN = r"(?:[)\]⁾.:/=–—]|(?![\w*†‡¹²³⁴⁵⁶⁷⁸⁹])(?=\s*[^\s\W\d_a-z]))[\s.:/=–—]*(?=\S)"
"""What parts the sign of a note from its words; “10 pupils were absent” has none."""

_NUMBER_OF_TABLE = re.compile(r"(?:t|tab\.?|table|tabelle|tabela|tabla|tableau) ?\d[\d.\-]*[a-z]?\.?", re.IGNORECASE)
_OF_SERIES = re.compile(r"\s*\"?series (?:title|name)\b", re.IGNORECASE)
_LONGEST_TITLE = 160
"""Letters of a title that is put together."""

_VARIABLE = re.compile(r"(?:variável|variable) [-–] (.+)", re.IGNORECASE)
"""What a data bank measures, above the one table that it gives of it."""


def is_number_of_table(cell: str) -> bool:
    """Whether a cell only numbers a table (“T03”, “Table 2.1”)."""
    return bool(_NUMBER_OF_TABLE.fullmatch(cell.strip()))


def without_markers(text: str) -> str:
    """A title or label without the numbers of notes behind it (“Labour force 1 2 3”, “Results[1]”, “Visitors 1)”)."""
    bare = _MARKERS.sub("", text)
    return _CLOSED_NUMBER.sub("", bare) if bare.count(")") > bare.count("(") else bare


def with_note_of_title(title: str, above: Sequence[str], notes: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """A title without the sign of a note that stands below its table, and the notes, that one as of all figures."""
    for line in (title, *(line for line in map(str.strip, above) if title and line.startswith(title))):
        found = _SIGN_BEHIND.fullmatch(line)
        is_open = found is not None and found["title"].count("(") > found["title"].count(")")
        sign = found["sign"].strip(" ()[]⁾") if found and not is_open else ""
        for at, note in enumerate(notes if sign else ()):
            begun = re.match(rf"[(\[]?{re.escape(sign)}{_BEHIND_SIGN}", note)
            if found and begun:
                bare = found["title"] if line == title else title
                return bare, (*notes[:at], note[begun.end() :], *notes[at + 1 :])
    return title, tuple(notes)


def is_key(cell: str) -> bool:
    """Whether a cell is a word that says what stands beside it."""
    return cell.strip().rstrip(":：").strip().lower() in KEYS


def looks_like_note(text: str) -> bool:
    """Whether a text looks like a rule, a note, a source or a key of flags below a table."""
    found = _KEYED.match(text)
    return bool(_NOTE.match(text)) or (found is not None and is_key(found[1])) or len(text) > 200


def keyed(line: str) -> tuple[Key, str] | None:
    """What a line says it is, and its text; None where it does not say so. Cells are joined by tabs."""
    cells = [cell.strip() for cell in line.strip().split("\t") if cell.strip()]
    if len(cells) == 1 and (unit := unit_said(cells[0])):
        return "unit", unit
    if len(cells) == 2 and is_number_of_table(cells[0]):
        return "title", cells[1]
    if found := _VARIABLE.fullmatch(cells[0]) if len(cells) == 1 else None:
        return "title", found[1]
    if len(cells) == 2 and is_key(cells[0]):
        return KEYS[cells[0].rstrip(":：").strip().lower()], cells[1]
    found = _KEYED.match(cells[0]) if len(cells) == 1 else None
    if not found:
        return None
    word = found[1].strip().lower()
    key = KEYS.get(word) or _compound(word)
    return (key, found[2].strip()) if key and found[2].strip() else None


def said_in(line: str) -> list[str]:
    """The parts of a line that says several things, each with its word: “Stand: 1. Mai 2025 · Quelle: Schulamt”."""
    found: list[str] = []
    cut = _BETWEEN.split(line)
    for part, sign in zip(cut[::2], ("", *cut[1::2]), strict=True):
        said = ("unit", part) if _says_unit_of_all(part) else keyed(part)
        if found and (said is None or (not sign.strip() and said[0] not in _TOLD_ANYWHERE)):
            found[-1] += sign + part
        else:
            found.append(part)
    return found


def _says_unit_of_all(part: str) -> bool:
    """Whether a part of a line says what all figures are in, and is no title (“Figures in the dark”)."""
    found = _OF_ALL.match(part)
    return found is not None and any(map(is_unit, found["what"].rstrip(". ").split()))


def _compound(word: str) -> Key | None:
    """Words such as “GENESIS-Tabelle”, of which the last part says what it is."""
    last = re.split(r"[\s\-]", word)[-1]
    return "title" if last in ("tabelle", "table", "tabel") else None


def unit_said(cell: str) -> str:
    """The unit that a cell in brackets says it is (“(単位 : %)”, “[Unit: persons]”), "" for others."""
    found = _UNIT_SAID.fullmatch(cell.strip())
    return found["unit"].strip() if found and KEYS.get(found["key"].strip().lower()) == "unit" else ""


def key_of(cell: str) -> Key | None:
    """What a cell says that stands beside it."""
    return KEYS.get(cell.strip().rstrip(":：").strip().lower())


def first_text(lines: Iterable[str], wanted: Key) -> str:
    """The text of the first line that says it is `wanted`, "" where none is."""
    found = (keyed(line) for line in lines)
    return next((text for pair in found if pair for key, text in [pair] if key == wanted), "")


def all_texts(lines: Iterable[str], wanted: Key) -> tuple[str, ...]:
    """The different texts of all lines that say they are `wanted`."""
    found = (keyed(line) for line in lines)
    return tuple(dict.fromkeys(text for pair in found if pair for key, text in [pair] if key == wanted))


def title_of(lines: Sequence[str]) -> str:
    """The title: what a line calls so unless it is a mere number, or the first line that says nothing else."""
    stated = first_text([line for line in lines if not _is_code(line)], "title")
    if stated:
        return without_markers(_with_survey(stated, lines))
    if made := _HEADED.match(lines[0] if lines else ""):
        return made["title"]
    told = [_without_unit(line) for line in lines]
    near = zip(["", *told], told, [*told[1:], ""], strict=False)
    plain = [line for before, line, after in near if _says_nothing_else(line) and not _is_in_text(before, line, after)]
    plain = [line for line in plain if not is_office(line)] or plain
    if plain:
        return without_markers(plain[0].strip().rstrip(":：").strip().strip('"'))
    return next(
        (pair[1] for line in lines if (pair := keyed(line)) and _DESCRIBES.match(line) and _is_title(pair[1])), ""
    )


def _with_survey(series: str, lines: Sequence[str]) -> str:
    """The title of one series behind that of its survey, which stands in the first line; no part twice."""
    survey = lines[0].strip()
    is_of_one = any(_OF_SERIES.match(line) and keyed(line) == ("title", series) for line in lines[1:])
    if not is_of_one or not _says_nothing_else(survey):
        return series
    parts = [part for part in re.split(r":\s+", survey) if not _words(part) <= _words(series)]
    rest = [part for part in series.split(", ") if not _words(part) <= _words(survey)]
    together = ": ".join([*parts, ", ".join(rest)])
    return together if parts and rest and len(together) <= _LONGEST_TITLE else series


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))


def _says_nothing_else(line: str) -> bool:
    return keyed(line) is None and not looks_like_note(line) and _is_title(line)


def _without_unit(line: str) -> str:
    """A line without the cells that only say the unit."""
    return "\t".join(cell for cell in line.split("\t") if not unit_said(cell)).rstrip("\t")


def _is_in_text(before: str, line: str, after: str) -> bool:
    """Whether a line is part of a running text: it begins in the middle of a sentence, or the next one does."""
    begun = len(line) > _SHORTEST_OF_TEXT and bool(_ENDS_WITHIN.search(line))
    begun = begun or (len(line) > _LONG_LINE and after[:1].islower())
    return begun or (len(before) > _SHORTEST_OF_TEXT and (line[:1].islower() or bool(_ENDS_WITHIN.search(before))))


def _is_code(line: str) -> bool:
    pair = keyed(line)
    return pair is not None and bool(_CODE.fullmatch(pair[1]))


def _is_title(line: str) -> bool:
    text = line.strip()
    if "\t" in text or "   " in text or is_key(text) or _IS_NO_TITLE.match(text):
        return False
    if sum(map(str.isdigit, text)) > sum(map(str.isalpha, text)):
        return False
    return any(letter.isalpha() for letter in text) and 4 - 2 * (not text.isascii()) <= len(text) <= 200
