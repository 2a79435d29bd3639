"""A line that names a source with its address and its dates: each is told by itself, and the name is a name."""

from __future__ import annotations

from dataclasses import replace

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.times.day_order import date_format
from harbin_viewer.factsheet.roles.times.periods import period_of
from harbin_viewer.factsheet.sources.raw_table import SourceHint

_ADDRESS = re.compile(
    r"(?i)[\s,;:(<\[–—-]*(?:(?:available |online )?(?:at|from|via|unter|auf)|url|link|see|siehe|online)?[\s:]*"
    r"(?P<address>https?://[^\s<>\"]+?)[)>\].,;]*(?=[\s,;(\[]|$)"
)
"""An address among words, with what leads to it and parts it from those before it."""

DAY = (
    r"\d{4}-\d\d(?:-\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}年\d{1,2}月(?:\d{1,2}日)?"
    r"|(?:\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?)?[^\W\d_]{3,12}\.?\s(?:de\s|\d{1,2}(?:st|nd|rd|th)?,?\s)?\d{4}|\d{4}"
)
"""A day, a month or a year as a pattern, in figures or in words."""

_WORDS = {
    "accessed": (
        r"(?:last )?(?:accessed|retrieved|downloaded|viewed|visited|consulted|extracted)|access(?:ed)? date"
        r"|date accessed|(?:zuletzt )?(?:abgerufen|heruntergeladen|aufgerufen)|abruf(?:datum)?|(?:letzter )?zugriff"
        r"|consulté|consultée|téléchargé|consultado|consulta|descargado|acesso em|acessado|acesso|consultato|scaricato"
        r"|geraadpleegd|dostęp|дата обращения|访问日期|访问|检索|アクセス"
    ),
    "updated": (
        r"(?:last |latest )?(?:updated?|revised|revision)|(?:zuletzt )?aktualisiert|(?:dernière )?mise à jour"
        r"|mis à jour|(?:última )?actualización|actualizado|atualizado|aggiornato|bijgewerkt|обновлено|更新"
    ),
    "as of": (
        r"(?:data |figures )?as (?:of|at|on)|(?:daten)?stand|datenstand|(?:état|situation|données) au|datos a"
        r"|dados até|данные на|по состоянию на|截至|基準"
    ),
    "": (
        r"(?:first )?(?:published|released|issued)|veröffentlicht|erschienen|publiée?|publicado|pubblicato|опубликовано"
        r"|发布"
    ),
}
"""What was done on a day, and the words that say so before it."""

_LEAD = r"(?:\s*[:：]\s*|\s+(?:on|am|vom|zum|le|el|em|il|op|dnia)\s+|\s+|(?=\d))"
_BEHIND = {
    done: re.compile(
        rf"(?i)(?:\s*[,;.·|，；（(\[]\s*|\s+[–—-]\s+)(?:{words}){_LEAD}(?P<day>{DAY})\s*[)）\]]?\s*\.?\s*$"
    )
    for done, words in _WORDS.items()
}
"""A day with what was done on it, behind all else that a line says."""


def with_parts(hint: SourceHint) -> SourceHint:
    """What is said of a source, its name without the address and the days that stand behind it.

    What was told otherwise before stays as it is, and so does a name of which nothing would be left.
    """
    while (parted := _without_day(hint)) is not hint:
        hint = parted
    found = _ADDRESS.search(hint.title) if hint.title.count("://") == 1 else None  # of several each is whose?
    if found is None or hint.address or not (rest := _joined(hint.title[: found.start()], hint.title[found.end() :])):
        return hint
    return with_parts(replace(hint, title=rest, address=found["address"]))


def _without_day(hint: SourceHint) -> SourceHint:
    """The same with the last day of its name told by itself; the very same where none stands there."""
    for done, pattern in _BEHIND.items():
        found = pattern.search(hint.title)
        day = iso_date(found["day"]) if found else ""
        if found is None or not day[:4].isdigit() or not (rest := hint.title[: found.start()].rstrip(" ,;.·|")):
            continue
        if done == "accessed" and not hint.accessed:
            return replace(hint, title=rest, accessed=day)
        if done != "accessed" and not hint.date:
            return replace(hint, title=rest, date=day, date_of=done)
    return hint


def _joined(before: str, behind: str) -> str:
    return " ".join(filter(None, (before.strip(), behind.strip(" ,;")))).rstrip(" ,;:")


def iso_date(text: str) -> str:
    """The day that a text begins with, by ISO 8601 where its parts can only be read one way; else the text.

    One in words (“15 January 2024”, “Januar 2024”) is all of the text, but for a full stop.
    """
    told = period_of(text.strip(" ."))
    if told is not None and told.frequency in ("day", "month"):
        return told.text
    day = re.match(r"\S+", text)
    form = date_format([day[0]]) if day else None
    period = form.period(day[0]) if day and form and form.sure else None
    return period.text if period else text
