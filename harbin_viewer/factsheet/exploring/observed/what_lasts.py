"""Whether texts such as 3:20 last and are no times of the day, and whether their first part is hours or minutes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from harbin_viewer.factsheet.model.package.schema import Field
from harbin_viewer.factsheet.roles.names.column_names import names_ranking, spelled
from harbin_viewer.factsheet.roles.times.durations import (
    in_hours,
    in_words,
    names_contestant,
    names_position,
    tells_start,
)
from harbin_viewer.factsheet.tables.table import Table

_LASTS = re.compile(
    r"(?i)\b(?:time spent|spent|time (?:on|in) (?:the )?(?:\w+ )?(?:page|site|website|app)"
    r"|(?:response|reaction|handling) time|durations?|length of|lasts?|travel time|running time|elapsed"
    r"|hours (?:of|worked|spent)|durée|duración|duração|durata|dauer|varighet|varighed|varaktighet|duur)\b"
)
"""Words of what lasts; a column without any may hold times of the day."""

_TAKES = re.compile(
    r"(?i)\b(?:(?:finish(?:ing)?|net|gun|chip|race|lap|split|moving|total|play(?:ing)?|speaking|run(?:ning)?|working"
    r"|driving|cooking) ?time|runtime|hours)$|(?:lauf|ziel|brutto|netto|gesamt|arbeits|fahr|spiel|runden|rede)zeit$"
    r"|arbeitsstunden|^stunden$|[时時]长$|用时$|用時$|所要時間"
)
"""What the time that something takes is called; “start time” and “time” alone are of the day."""

_TIME = re.compile(
    r"(?i)(?:time|zeit|temps|tiempo|tempo|tid|tijd|czas|sure|时间|時間|время"
    r"|results?|ergebnis|resulta(?:do|t|at)|risultato|wynik|результат|成绩|成績|記録)"
)
_WAY = re.compile(r"(?i)\b(?:distance|distanz|strecke|distancia|distanza|pace|km)\b|距离|距離|дистанция")
"""A time beside the way that was gone in it is how long that took."""

_SAYS_HOURS = re.compile(r"(?i)\bhours?\b|\bhh?:?mm\b|\(h\)|stunden|heures|horas|\bore\b|\btimer\b|\buren\b")

_LENGTH = re.compile(
    r"(?i)(?:.* )?(?:length|playtime|lange|laenge|spielzeit|dauer|longueur|longitud|largo|lunghezza|lengte|langd"
    r"|laengde|lengde|dlugosc|delka|sleep|schlaf|sommeil|sueno|sonno|commute|overtime|screen ?time|delay|waiting)"
    r"|длина|длительность|продолжительность|长度|長さ"
)
"""What lasts, where it is written as a clock does: nothing else that is called so is."""

_RECORD = re.compile(
    r"(?i)(?:.* )?(?:records?|rekord|personal best|pb|best|bestzeit|bestleistung|рекорд)|记录|記録|纪录"
)
_TEAM = re.compile(r"(?i)(?:.* )?(?:teams?|clubs?|mannschaft|verein|equipe|equipo|squadra|club|команда|球队)")
"""Beside teams a record of 45:37 is of matches."""

_WON = re.compile(
    r"(?i)(?:(?:race |overall )?winners?|champions?|(?:record|title) ?holders?|gold|medall?ists?|sieger(?:in)?"
    r"|rekordhalter(?:in)?|vainqueur|ganadora?|vencedora?|vincit(?:ore|rice)|победитель|чемпион|冠军|优胜者|優勝者)"
)
"""Beside whom the time is that with which they won."""

_IN_MINUTES = re.compile(
    r"(?i)(?:.* )?(?:songs?|tracks?|track ?name|track ?title|album|artist|band|composer|interpret|titel|lied|chanson"
    r"|cancion|canzone|morceau|videos?|clips?|swimmer|lap|runde|heat)|песня|трек|歌曲|曲名|楽曲"
)
"""Beside what the times have minutes and seconds."""

_IN_HOURS = re.compile(
    r"(?i)(?:.* )?(?:films?|movies?|flights?|flug|trains?|zug|routes?|trips?|journeys?|reise|voyage|vuelo|employees?"
    r"|mitarbeiter(?:in)?|shifts?|schicht|projects?|projekt|sleep|schlaf|commute|overtime|marathon)|фильм|рейс|电影|映画"
)
"""Beside what, or below which head, they have hours and minutes."""

_HOURS_OF_DAY = 24
_LONG = 10
"""Hours that no race lasts which all those who ran need: such are minutes."""

_RANK = re.compile(r"\s*(\d{1,6})")

_LEAST_STEPS = 2
"""As many as three who were ranked have between them."""

_EVEN = 1e-6
"""Steps that differ by less, in hours, are even."""


Part = Literal["hours", "minutes", ""]
"""What the first part of a time of two parts is; "" where nothing says it."""


def first_part(table: Table, field: Field, texts: Sequence[str]) -> Part:
    """What the first part of texts is: of 3:20 alone minutes of a song, hours of a film, or what nothing says."""
    if not any(text.count(":") == 1 for text in texts) or any(text.count(":") > 1 for text in texts):
        return "hours"
    if _SAYS_HOURS.search(f"{field.label} {field.name} {field.description}"):
        return "hours"
    labels = [spelled(table.field(name).label) for name in table.columns]
    of_songs, of_films = (any(map(known.fullmatch, labels)) for known in (_IN_MINUTES, _IN_HOURS))
    if of_songs != of_films:
        return "minutes" if of_songs else "hours"
    first = [int(text.partition(":")[0]) for text in texts if text.count(":") == 1]
    of_race = _are_of_contest(table, field) or _are_ranked(table, field)
    are_minutes = max(first) >= _HOURS_OF_DAY or (of_race and min(first) >= _LONG)
    return "minutes" if are_minutes else ""


def lasts(table: Table, field: Field, texts: Sequence[str]) -> bool:
    """Whether such texts are lengths and no times of the day.

    So they are by the type, by the words in them or of their column, beside the way that was gone or the ranks that
    they gave, or as a day has fewer hours.
    """
    if field.type == "time":
        return False
    said = field.type == "duration" or bool(_LASTS.search(f"{field.label} {field.name} {field.description}"))
    said = said or bool(_TAKES.search(spelled(field.label))) or any(map(in_words, texts))
    said = said or _are_of_contest(table, field) or _names_length(table, field)
    if not said and _TIME.fullmatch(spelled(field.label)):
        labels = [spelled(table.field(name).label) for name in table.columns]
        said = any(_WAY.search(label) or _WON.fullmatch(label) for label in labels) or _are_ranked(table, field)
    of_two = [text for text in texts if text.count(":") == 1]
    if of_two and not (_SAYS_HOURS.search(f"{field.label} {field.name}") or _TIME.fullmatch(spelled(field.label))):
        return said  # 45:37 may be how often a team has won
    return said or any((in_hours(text) or 0.0) >= _HOURS_OF_DAY for text in texts)


def _names_length(table: Table, field: Field) -> bool:
    """Whether a column is called as what lasts is, or as the record of those who are no team."""
    label = spelled(field.label)
    if _RECORD.fullmatch(label):
        return not any(_TEAM.fullmatch(spelled(table.field(name).label)) for name in table.columns)
    return _LENGTH.fullmatch(label) is not None


def _are_of_contest(table: Table, field: Field) -> bool:
    """Whether a list has the times of those who swam, ran or rode: not the hours at which they set out."""
    names = [spelled(table.field(name).label) for name in table.columns]
    return not tells_start(spelled(field.label)) and any(map(names_contestant, names))


def _are_ranked(table: Table, field: Field) -> bool:
    """Whether ranks beside the times go up with them, as those of a race do; who sets out one by one does so evenly."""
    hours = _figures_of(table.columns[field.name].tolist(), in_hours)
    for name, column in table.columns.items():
        if not (names_ranking(label := table.field(name).label) or names_position(label)):
            continue
        ranks = _figures_of(column.tolist(), _rank)
        known = np.isfinite(hours) & np.isfinite(ranks)
        steps = np.diff(hours[known][np.argsort(ranks[known], kind="stable")])
        if len(steps) >= _LEAST_STEPS and np.all(steps >= 0) and np.ptp(steps) > _EVEN:
            return True
    return False


def _figures_of(cells: Sequence[object], read: Callable[[str], float | None]) -> npt.NDArray[np.float64]:
    """A figure a cell, NaN where it is none: numbers as they are, texts as they are `read`."""
    return np.array([read(cell) if isinstance(cell, str) else cell for cell in cells], dtype=np.float64)


def _rank(text: str) -> float | None:
    """The number with which a rank begins: 1 of “1st” and “1.”; None of “DNF”."""
    found = _RANK.match(text)
    return float(found[1]) if found else None
