"""Texts that stand where a figure should be: a slip (“1O4”), a bound (“85+”), a remark (“unknown”)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.roles.names.column_names import is_named
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.times.periods import part_of_year
from harbin_viewer.factsheet.sources.delimited.bounds.data_columns import FIGURES, Columns, may_head
from harbin_viewer.factsheet.sources.delimited.bounds.keyed_lines import is_key, looks_like_note
from harbin_viewer.factsheet.sources.text.cell_kind import is_period, kind

_LONGEST = 24
"""Letters of such a text at most."""

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
|cancelled|canceled|sold out|ausverkauft|on request|auf anfrage|sur demande|бесплатно|免费|免費|無料"""
)


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
    """Whether a text names a row and no column: a day, a month, a number or a class of numbers."""
    text = cell.strip()
    return bool(_CLASS.fullmatch(text)) or is_period(text) or part_of_year(text) is not None


def is_faulty_row(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a row is one of data but for a fault: in its name, beside figures, or in all of its figures."""
    if len(cells) != columns.width or is_key(cells[0]) or looks_like_note(cells[0]) or _IN_BRACKETS.fullmatch(cells[0]):
        return False
    figures = [cells[at].strip() for at in columns.figures if at > 0 and cells[at].strip()]
    if figures and all(kind(text) in FIGURES and not may_head(text) for text in figures):
        return 0 in columns.figures
    named = names_row(cells[0]) and len(figures) > 0
    return named and (names_row_surely(cells[0]) or all(map(is_faulty_figure, figures)))
