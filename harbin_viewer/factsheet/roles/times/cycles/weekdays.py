"""The names of the days of the week, from Monday on, in the languages of the people whose files are opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from harbin_viewer.factsheet.roles.names.places import is_country_code
from harbin_viewer.factsheet.words.accents import without_accents

_NAMES = """
monday tuesday wednesday thursday friday saturday sunday
mon tue wed thu fri sat sun
mon tues wed thurs fri sat sun
mon tues weds thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag
montag dienstag mittwoch donnerstag freitag sonnabend sonntag
mo di mi do fr sa so
mon die mit don fre sam son
lundi mardi mercredi jeudi vendredi samedi dimanche
lun mar mer jeu ven sam dim
lunes martes miércoles jueves viernes sábado domingo
lun mar mié jue vie sáb dom
segunda terça quarta quinta sexta sábado domingo
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
seg ter qua qui sex sáb dom
lunedì martedì mercoledì giovedì venerdì sabato domenica
lun mar mer gio ven sab dom
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
ma di wo do vr za zo
mandag tirsdag onsdag torsdag fredag lørdag søndag
man tir ons tor fre lør søn
måndag tisdag onsdag torsdag fredag lördag söndag
mån tis ons tor fre lör sön
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
ma ti ke to pe la su
poniedziałek wtorek środa czwartek piątek sobota niedziela
pon wt śr czw pt sob ndz
pondělí úterý středa čtvrtek pátek sobota neděle
po út st čt pá so ne
hétfő kedd szerda csütörtök péntek szombat vasárnap
понедельник вторник среда четверг пятница суббота воскресенье
пн вт ср чт пт сб вс
понеділок вівторок середа четвер п'ятниця субота неділя
pazartesi salı çarşamba perşembe cuma cumartesi pazar
pzt sal çar per cum cmt paz
星期一 星期二 星期三 星期四 星期五 星期六 星期日
周一 周二 周三 周四 周五 周六 周日
月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日
月 火 水 木 金 土 日
월요일 화요일 수요일 목요일 금요일 토요일 일요일
월 화 수 목 금 토 일
"""

NAMES_OF_COLUMNS = frozenset({
    "weekday", "weekdays", "day of week", "day of the week", "dow", "wochentag", "jour de la semaine", "giorno",
    "giorno della settimana", "día de la semana", "dia da semana", "weekdag", "veckodag", "ugedag", "ukedag", "gün",
    "dzień", "dzień tygodnia", "день", "день недели", "曜日", "星期", "요일",
})  # fmt: skip


@lru_cache(maxsize=1)
def _weeks() -> tuple[dict[str, int], ...]:
    """For each way of naming them, the names of the days to their numbers, 1 for Monday."""
    lines = map(without_accents, _NAMES.strip().splitlines())
    return tuple({name: day for day, name in enumerate(line.split(), start=1)} for line in lines)


@lru_cache(maxsize=1)
def _names_of_days() -> frozenset[str]:
    return frozenset(name for week in _weeks() for name in week)


def is_day(name: str) -> bool:
    """Whether a name alone may be that of a day of the week."""
    return _plain(name) in _names_of_days()


def days_of_week(names: Sequence[str]) -> list[int]:
    """The numbers of the days that names are, 1 for Monday; [] where not all are days as one people names them.

    DO, FR, SA and SO alone are no days: all of them are codes of countries.
    """
    plain = list(map(_plain, names))
    week = next((week for week in _weeks() if all(name in week for name in plain)), None)
    return [week[name] for name in plain] if week and not all(map(is_country_code, names)) else []


def _plain(name: str) -> str:
    return without_accents(name.strip().strip(".,")).casefold()
