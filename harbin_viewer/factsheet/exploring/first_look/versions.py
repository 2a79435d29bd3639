"""Figures that were, beside those of the same thing that were expected: actual and forecast, plan and result."""

from __future__ import annotations

from collections.abc import Mapping

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import spelled

_EXPECTED = re.compile(
    r"\b(?:forecast(?:s|ed)?|projections?|projected|predictions?|predicted|expected|plan|plans|planned|budget|budgeted"
    r"|targets?|outlook|prognos(?:e|en|is)|voranschlag|soll|planwert|ziel|previsions?|prevu|prevision(?:e|i|es)?|previsto"
    r"|pronostico|presupuesto|proyeccion|objetivo|orcado|meta|prognoza|prognos|ennuste|tahmin)\b"
    r"|прогноз|план|预测|計画|计划|目标|目標|予測"
)
_WAS = re.compile(
    r"\b(?:actuals?|observed|reali[sz]ed|outturn|measured|ist|istwert|tatsachlich|reel|realise|real|efectivo|ejecutado"
    r"|effettivo|consuntivo|realizado|faktisk|utfall|toteutunut|gerceklesen)\b|факт|实际|実績|实绩"
)


def is_expected(name: str) -> bool:
    """Whether a name is that of what was expected, planned or foretold."""
    return _EXPECTED.search(spelled(name)) is not None


def is_what_was(name: str) -> bool:
    """Whether a name says of figures that they are what was measured, and not what was expected."""
    return _WAS.search(spelled(name)) is not None and not is_expected(name)


def versions_among(titles: Mapping[str, str], field: str) -> list[str]:
    """The fields, by their titles, that have what was and what was expected of the same thing as one."""
    things = {name: _thing(title) for name, title in titles.items()}
    alike = [name for name, thing in things.items() if thing == things.get(field)]
    expected = [is_expected(titles[name]) for name in alike]
    told = bool(things.get(field)) or any(is_what_was(titles[name]) for name in alike)
    return alike if told and any(expected) and not all(expected) else []


def _thing(title: str) -> str:
    """What is measured, without the words that say whether it was or is to be."""
    return " ".join(_WAS.sub(" ", _EXPECTED.sub(" ", spelled(title))).split())
