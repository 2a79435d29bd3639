"""Texts that stand where a figure should be: a slip (“1O4”), a bound (“85+”), a remark (“unknown”), any word."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import takewhile

from harbin_viewer.factsheet.roles.names.aggregates import is_of_several_times
from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.times.durations import is_no_result
from harbin_viewer.factsheet.roles.times.eras import is_year_of_christ
from harbin_viewer.factsheet.roles.times.periods import part_of_year
from harbin_viewer.factsheet.roles.units import is_unit
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import (
    FIGURES,
    Columns,
    is_data,
    is_sentence,
    may_head,
)
from harbin_viewer.factsheet.sources.delimited.bounds.header_labels import looks_like_unit
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key, looks_like_note
from harbin_viewer.factsheet.sources.text.cell_kind import is_blank, is_period, kind, without_about

_LONGEST, _LONGEST_NAME = 24, 60
"""Letters of such a text, and of the name of its row, at most."""

_BEGUN = re.compile(
    r"[<>≤≥~≈±]\s?\d[\d.,]*|\d[\d.,]*[A-Za-z]\d+|\d[\d.,]*\s?[?+*!]+|\d[\d.,]*\s?[(\[][^\d)\]]+[)\]]|\d[\d.,]*,\d*\.?"
    r"|(?!(?:1[89]|20)\d\d,)\d[\d.,]*, [^\W\d]\D*"
    r"|(?!(?:1[89]|20)\d\d\b\s?\()[-−]?\d[\d.,]*\s?\([-−]?\d[\d.,]*\)"
)
"""A figure with a sign, a remark or a second figure (“4.3 (39.7)”) beside it, or a letter in it; a unit (“1000 t”,
“2015=100”) has none."""

_REMARKS = listed(
    """?|??|unknown|not known|unclear|see note|see notes|see below|see footnote|missing|no data|none|nil|not available
|not applicable|not reported|not collected|not stated|suppressed|confidential|withheld|pending|tbd|tba|tbc|to follow
|error|unbekannt|siehe anmerkung|siehe unten|keine angabe|keine|fehlt|geheim|inconnu|voir note|manquant|confidentiel
|desconocido|sin datos|ver nota|no disponible|desconhecido|sem dados|sconosciuto|onbekend|okänd|nieznane|brak danych
|неизвестно|нет данных|不明|未知|不详|不詳|inf|-inf|+inf|infinity|-infinity|infinite|∞|-∞|unlimited|no limit|unbegrenzt
|illimité|free|free of charge|gratis|kostenlos|frei|eintritt frei|gratuit|gratuito|gratuita|closed|geschlossen|fermé
|cancelled|canceled|dnf|dns|dsq|dnq
|did not finish|did not start|withdrawn|disqualified|w/o|walkover|n/k|few|sold out
|ausverkauft|on request|auf anfrage|sur demande|бесплатно|免费|免費|無料"""
)


_WORDS_OF_REMARK = 3
"""Words of a remark in place of a figure at most, in any language; more of them explain a column."""

_TELLS = re.compile(
    r"(?i).*\s(?:by|at|on|from|for|of|to|in|as|with|see|von|vom|am|durch|aus|für|bei|par|de|du|le|por|da|di|del|van|door|af|av"
    r"|przez|z|от|из|для)|.*\s(?:is|are|was|were|be|has|have|ist|sind|war|waren|wird|wurden?|est|sont|es|son|è|sono|são)\s.*"
    r"|(?:authors?|autor(?:in|en|es)?|auteurs?|autore|автор|作者|compiled|prepared|checked|approved|printed|contacts?|kontakt"
    r"|version|status|filters?|units?|e-?mail|phone|telefon|tel\.?|website|url|link|page|seite)"
)
"""How cells begin a line that says of a table who made it, or a sentence (“Prepared by”, “All figures are”)."""

_LETTERS_OF_MONEY = 3

_BEYOND_LATIN, _SEVERAL = 0x250, 2

_LOOKED_AT = 12
"""Rows below the first one in which a name of a column would head them."""

_CODE = re.compile(r"\w*\d\w*|\w+(?:[_.]\w+)+|[A-Z]{2,}")
"""A name that programs give to a column."""

_TYPES = listed(
    """string|text|str|char|varchar|character|object|category|factor|date|datetime|time|timestamp|year|bool|boolean
|int|integer|number|numeric|float|double|decimal|real|continuous|discrete|nominal|ordinal|c|d|s|class|meta"""
)
"""What rows of types of columns have."""

_SAYS_OF_ROWS = re.compile(
    r"(?i)(?:(?:\w+ )?records?|best|par|goals?|targets?|limits?|budget|previous|prior|winners?|min(?:imum)?"
    r"|max(?:imum)?|rekord|bestzeit|ziel|end|eof|count|rows?|n)\.?"
)
"""What rows below numbered ones are called that are none of these, beside sums and means."""

_FEWEST_BESIDE = 3
"""Columns from which on a row with a word in place of its number has a name and more."""

_CLASS = re.compile(r"[<>≤≥]?\s?\d+(?:\s?[-–—+]\s?\d*|\s?(?:to|bis|à|a)\s\d+)?")
"""A number, or a class of them (“5–9”, “85+”)."""

_IN_BRACKETS = re.compile(r"\s*[(\[].*[)\]]\s*")
"""How units stand below heads (“(year)”, “(1000)”)."""

_SUBJECTS = ("entity", "dimension", "time", "code", "note", "unit", "measure name", "value", "source", "scale", "thing")


def is_faulty_figure(cell: str) -> bool:
    """Whether a text is more likely a figure gone wrong, or a remark in place of one, than the name of a column."""
    text = cell.strip()
    if not text or len(text) > _LONGEST or is_period(text):
        return False
    return text.casefold() in _REMARKS or bool(_BEGUN.fullmatch(text))


def names_row(cell: str) -> bool:
    """Whether a text may name a row: it is no word that is known to name a column, a unit, a note or a source."""
    text = cell.strip()
    if not text or is_key(text) or looks_like_note(text):
        return False
    return not any(is_named(text, subject) for subject in _SUBJECTS)


def names_row_surely(cell: str) -> bool:
    """Whether a text names a row and no column: a day, a month, a year of an era, a number or a class of numbers."""
    text = cell.strip()
    time = is_period(text) or part_of_year(text) is not None or is_year_of_christ(without_about(text))
    return time or bool(_CLASS.fullmatch(text))


def is_faulty_row(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a row is one of data but for a fault: in its name, beside figures, or in all of its figures."""
    if len(cells) != columns.width or is_key(cells[0]) or looks_like_note(cells[0]) or _IN_BRACKETS.fullmatch(cells[0]):
        return False
    figures = [cells[at].strip() for at in columns.figures if at > 0 and cells[at].strip()]
    if figures and all(kind(text) in FIGURES and not may_head(text) for text in figures):
        return 0 in columns.figures
    named = names_row(cells[0]) and len(figures) > 0
    return named and (names_row_surely(cells[0]) or all(map(is_faulty_figure, figures)))


def has_word_for_figure(cells: Sequence[str], names: Sequence[str], data: Sequence[str], figures: Set[int]) -> bool:
    """Whether a row is one of data whose figures are one word (“x”, “free”), right below the names of all columns.

    `data` is a row below it. Where several figures are words of their own, or a word may be a unit, a type or the same
    name once more (in another script too), it names the columns as well.
    """
    words = {cells[at].strip() for at in figures if at < len(cells)} - {""}
    told = [at for at, cell in enumerate(data) if cell.strip() and at not in figures]
    if len(words) != 1 or 0 not in told or len(cells) != len(names) or not all(cells[at].strip() for at in told):
        return False
    word, stub = next(iter(words)), cells[0].strip()
    above = [name.strip() for name in names]
    if not _name_all(above) or not names_row(stub):
        return False
    if not _is_word_for_figure(word):
        return False
    again = {name.casefold() for name in above} & {word.casefold(), stub.casefold()}
    translated = _scripts(word) == _scripts(stub) and not _scripts(word) & _scripts("".join(above))
    return not again and not translated and not all(map(_CODE.fullmatch, above))


def goes_on_with_words(rows: Sequence[list[str]], place: int, columns: Columns) -> bool:
    """Whether a row right below the names of all columns is one of data, as those below it are but for words in place
    of figures: none of them has a name of a column or says of the table what stands beside it.
    """
    names = [name.strip() for name in rows[place - 1]] if place else []
    if len(names) != columns.width or not _name_all(names) or not names_row(rows[place][0]):
        return False
    if all(may_head(rows[place][at]) for at in columns.figures if at < len(rows[place])):
        return False
    below = takewhile(lambda row: not is_blank(row), rows[place + 1 : place + 1 + _LOOKED_AT])
    faulty = (row for row in below if not is_data(row, columns))
    return all(
        is_faulty_row(row, columns) or has_word_for_figure(row, names, rows[place], columns.figures) for row in faulty
    )


def has_one_word(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a row has a name, and one and the same short word in each of several columns of figures."""
    figures = [cells[at].strip() for at in columns.figures if at < len(cells)]
    if len(cells) != columns.width or len(figures) < _SEVERAL or len({*figures}) > 1 or 0 in columns.figures:
        return False
    return names_row(cells[0]) and 0 < len(figures[0]) <= _LONGEST and _may_stand_for_figure(figures[0])


def has_words_for_figures(cells: list[str], above: list[str], columns: Columns) -> bool:
    """Whether a row has a name, and short words where it has no figures, as blanks behind commas are in the row above
    too: nobody knows more of its figures than that there are none.
    """
    if len(cells) != columns.width or 0 in columns.figures or not names_row(cells[0]):
        return False
    if is_sentence(cells) and not is_sentence(above):
        return False
    if len(cells[0]) > _LONGEST_NAME or _TELLS.fullmatch(cells[0].strip()):
        return False
    told = [cells[at].strip() for at in columns.figures if cells[at].strip()]
    words = [cell for cell in told if kind(cell) not in (*FIGURES, "mark") and not is_faulty_figure(cell)]
    return bool(told) and all(map(_is_word_for_figure, words))


def names_without_number(cells: Sequence[str], data: Sequence[str], columns: Columns) -> bool:
    """Whether a row has a word where those above have a number (dnf, J. Smith; new, Hooks, 5), a name of its own where
    they have theirs, and figures or words for them elsewhere: it is one of them. Sums, means, records are none.

    Of two cells the second may be what the first says of the table, unless this stands for a number, or begins small.
    """
    word = cells[0].strip()
    if len(cells) != columns.width or len(data) != columns.width or 0 not in columns.figures - columns.years:
        return False
    if kind(data[0]) != "number" or len(word) > _LONGEST or not names_row(word):
        return False
    if is_of_several_times(word) or _SAYS_OF_ROWS.fullmatch(word) or _TELLS.fullmatch(word):
        return False
    known = word.casefold() in _REMARKS or is_no_result(word) or (word.islower() and word.isalpha())
    if not known and (len(cells) < _FEWEST_BESIDE or not data[0].strip().rstrip(".").isdecimal()):
        return False
    names = [at for at in range(1, len(data)) if at not in columns.figures and kind(data[at]) == "text"]
    if not names or not all(kind(cells[at]) == "text" and names_row(cells[at]) for at in names):
        return False
    told = [cells[at].strip() for at in columns.figures if at > 0 and cells[at].strip()]
    return all(kind(text) in (*FIGURES, "mark") or _is_word_for_figure(text) for text in told)


def _is_word_for_figure(word: str) -> bool:
    return len(word.split()) <= _WORDS_OF_REMARK and len(word) <= _LONGEST and _may_stand_for_figure(word)


def _name_all(names: Sequence[str]) -> bool:
    """Whether cells may name columns, each its own."""
    return all(names) and len({*names}) == len(names) and not any(map(is_period, names))


def _may_stand_for_figure(word: str) -> bool:
    """Whether a text is no figure and no period, and says nothing of a column: no unit, no type, no name of one."""
    bare = word.strip("()[] ")
    unit = is_unit(bare) or (looks_like_unit(word) and not (len(word) == _LETTERS_OF_MONEY and word.islower()))
    if unit or kind(word) in FIGURES or bare.casefold() in _TYPES or _IN_BRACKETS.fullmatch(word):
        return False
    return not any(is_named(word, subject) for subject in _SUBJECTS)


def _scripts(text: str) -> frozenset[bool]:
    """In which letters a text is written: Latin ones, others, or both."""
    return frozenset(ord(letter) < _BEYOND_LATIN for letter in text if letter.isalpha())
