"""What columns that hold a part of a time are called: years, quarters, months, weeks, days of the month, hours."""

from __future__ import annotations

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
