"""What columns that hold a part of a time are called: years, quarters, months, weeks, days of the month, hours."""

from __future__ import annotations

from harbin_viewer import lazy_re as re

YEARS = frozenset({
    "year", "yyyy", "yy", "yr", "jahr", "année", "annee", "año", "ano", "anno", "jaar", "år", "年",
    "rok", "év", "vuosi", "yıl", "yil", "год", "рік", "година", "godina", "leto", "aasta", "metai", "gads",
    "έτος", "ετοσ", "năm", "tahun", "ปี",
})  # fmt: skip
QUARTERS = frozenset({
    "quarter", "qtr", "quartal", "trimestre", "trimester", "trim", "kwartaal", "kvartal", "kwartał", "čtvrtletí",
    "ctvrtleti", "kwartal", "negyedév", "negyedev", "neljännes", "neljannes", "trimestru", "тримесечие", "çeyrek",
    "ceyrek", "τρίμηνο", "τριμηνο", "quý", "quy", "triwulan", "квартал", "季度", "四半期", "분기",
})  # fmt: skip
MONTHS = frozenset({
    "month", "mm", "mo", "mon", "mth", "monat", "mes", "mois", "mese", "maand", "månad", "manad", "måned", "maned",
    "mês", "月", "měsíc", "mesic", "mesiac", "miesiąc", "miesiac", "hónap", "honap", "kuukausi", "ay", "месяц", "месец",
    "місяць", "mjesec", "mesec", "lună", "luna", "kuu", "mėnuo", "menuo", "mēnesis", "menesis", "μήνας",
    "μηνασ", "tháng", "thang", "bulan", "เดือน",
})  # fmt: skip
DAYS = frozenset({
    "day", "dd", "dy", "tag", "dia", "día", "jour", "giorno", "dag", "日", "day of month", "day_of_month",
    "date_of_month", "dayofmonth", "mday",
})  # fmt: skip
WEEKS = frozenset({
    "week", "wk", "week number", "week no", "weeknum", "iso week", "iso_week", "isoweek", "kw", "woche",
    "kalenderwoche", "semaine", "semana", "settimana", "vecka", "uge", "uke", "viikko", "tydzień", "tydzien", "týden",
    "tyden", "неделя", "周", "週",
})  # fmt: skip
HOURS = frozenset({
    "hour", "hours", "hr", "hh", "hour of day", "stunde", "uhrzeit", "heure", "hora", "ora", "uur", "timme",
    "time of day", "tunti", "godzina", "hodina", "час", "时", "時",
})  # fmt: skip
MINUTES = frozenset({"minute", "minutes", "mn", "mi"})
"""All in small letters, as files write them and as they are spelled without accents."""

DUE = frozenset({
    "due", "due on", "fallig", "fallig am", "falligkeit", "echeance", "date d echeance", "vencimiento", "vencimento",
    "scadenza", "vervaldatum", "forfallodag", "forfallsdato", "termin platnosci",
})  # fmt: skip
"""What the time is called at which rent is to be paid; when it was paid is told beside it."""

OF_EACH = re.compile(
    r"(?i)\b(?:born|birth(?:day|date)?|dob|died|deceased|founded|established|joined|enrolled|hired?|hiring|yob|b year"
    r"|built|base (?:period|year|date)|(?:employed|member|hired|customer|in office) since"
    r"|last (?:counted|serviced|checked|inspected|visited|seen)|(?:video )?publish(?:ed)? time|date of pb|expir(?:y|es)"
    r"|best before|installed|commissioned)\b"
    r"|geburt|gegr[uü]ndet|\beintritt|mindesthaltbar|ablaufdatum|letzte (?:prufung|wartung)"
    r"|\b(?:angestellt|beschaftigt|mitglied|im amt|anstalld|medlem|ansat|lid|in dienst) (?:seit|sedan|siden|sinds)\b"
    r"|date d[' ](?:embauche|entree|adhesion)|fecha de (?:alta|ingreso|caducidad)|data de (?:admissao|validade)"
    r"|data di (?:assunzione|scadenza)|data zatrudnienia"
    r"|naissance|nacimiento|nascita|nascimento|рожд|出生|生年月日|入职"
)
"""Names of times that each person or thing has one of, and that nothing runs over."""

UPDATED = re.compile(
    r"\b(?:updated|modified|refreshed)\b|\blast (?:update|seen|edit|change|report(?:ed)?|communication)\b"
    r"|\bupdate (?:time|date)\b|actualisation|mise a jour|aktualis|aktualiz|actualizaci|aggiornament|обновл|更新"
)
"""Names of times at which what is known of each of what is listed was known last."""

DATED = re.compile(
    r"^(?:(?:figures? |data |status )?as (?:of|at)|(?:daten)?stand)(?: (?:date|day|year|datum|vom|am))?$"
    r"|\b(?:survey(?:ed)?|census|enumerat(?:ed|ion)|estimate) (?:date|day|year|on|in)\b|^surveyed$"
    r"|^last (?:census|survey)$"
    r"|\b(?:date|day|year) of (?:the )?(?:last )?(?:survey|census|count|estimate|data|figures?)\b"
    r"|erhebungs(?:tag|datum|jahr|stichtag)|zensus(?:tag|jahr)|^(?:tag|datum|jahr) der erhebung$|peildatum"
    r"|\b(?:date|annee) (?:du recensement|de l[' ]?enquete|du releve)|\b(?:fecha|ano) (?:del? censo|de la encuesta)"
    r"|\b(?:data|anno|ano) (?:del censimento|do censo|spisu|badania)|^stan na(?: dzien)?$"
    r"|по состоянию на|截至|调查日期|調査日"
)
"""Names of times from which the figures of each of what is listed are."""

TURNS = frozenset({
    "visit", "round", "attempt", "session", "wave", "try", "trial", "measurement", "reading", "besuch", "visite",
    "runde", "durchgang", "versuch", "messung", "termin", "tour", "essai", "mesure", "visita", "ronda", "intento",
    "turno",
})  # fmt: skip
"""What is called as one of several turns of the same, which follow each other."""

_CALLED_DAYS = DAYS | {
    "date", "datum", "dato", "fecha", "data", "tarih", "gün", "дата", "день", "dátum", "nap", "pvm", "päivä",
    "päivämäärä", "kuupäev", "datums", "dan", "den", "dzień", "日付", "日期", "月日", "날짜", "일자", "ngày",
}  # fmt: skip
"""How columns of days are called, beside names that end so (Messdatum, match date)."""

_ENDS_SO = re.compile(r"(?i)(?:^|[^\W\d_]|[ _-])(?:dat(?:e|um|o|a)|tag|dag|fecha|päivä)$")


def are_called_days(label: str) -> bool:
    """Whether a column is called as days are."""
    return label.strip().lower() in _CALLED_DAYS or _ENDS_SO.search(label.strip()) is not None
