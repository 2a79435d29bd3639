"""Offices of statistics that a line around a table names by itself, or before what of theirs it has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from harbin_viewer.factsheet.sources.raw_table import SourceHint

_OFFICES = (
    r"(?:U\.?S\.? )?Bureau of Economic Analysis(?: \(BEA\))?|(?:U\.?S\.? )?Bureau of Labor Statistics(?: \(BLS\))?"
    r"|(?:U\.?S\.? )?Census Bureau|International Monetary Fund(?: \(IMF\))?|International Labou?r Organi[sz]ation"
    r"|Statistics Canada|Office for National Statistics(?: \(ONS\))?|Australian Bureau of Statistics|Stats NZ"
    r"|Statistisches Bundesamt(?: \(Destatis\))?|Statistik Austria|Bundesamt für Statistik|Eurostat|UNCTAD(?:stat)?"
    r"|European Central Bank|Bank for International Settlements|Istat|Instituto Nacional de Estadística(?: \(INE\))?"
    r"|Główny Urząd Statystyczny|Český statistický úřad|Statistikmyndigheten SCB|Statistisk sentralbyrå"
    r"|Danmarks Statistik|Tilastokeskus|Statistics (?:Norway|Sweden|Denmark|Finland|Netherlands|Estonia|Iceland)"
    r"|Central Statistics Office|Instituto Brasileiro de Geografia e Estatística|国家统计局|総務省統計局|통계청"
)
"""Those whose figures a line before a comma names too."""

_MORE_OFFICES = (
    r"united nations|(?:the )?(?:department|ministry|bureau|office|institute|division) of\b.*|population division"
    r"|.* (?:division|statistics office|statistical office|bureau of statistics)"
    r"|(?:[^\W\d_]+ )+(?:estad[ií]stica|estatística|statystyczny|statistics)(?: \S+){0,3} \([A-Z]{3,6}\)"
    r"|statistisches (?:landesamt .*|amt .*)|badan pusat statistik|(?:der |die )?(?:bundes|landes)wahlleiter(?:in)?"
    r"|banco (?:central|de la república|de españa|de méxico|do brasil).{0,30}|statistics \w+"
    r"|federal reserve economic data|(?:the )?reserve bank of \w+|dane|inegi|ibge|росстат"
)
_ALONE = re.compile(rf"\"?(?:{_OFFICES}|{_MORE_OFFICES})\"?", re.IGNORECASE)
"""Lines that only name an office: they stand above titles."""

_NAMED = re.compile(rf"\s*\"?(?P<office>{_OFFICES})(?P<rest>, [^\t.]{{3,120}})?\.?\"?\s*", re.IGNORECASE)

_NOMIS = re.compile(
    r"\s*\"?(?:ONS )?Crown Copyright(?: Reserved)? \[from Nomis on (?P<day>[^\]]{6,24})\]\"?\s*", re.IGNORECASE
)


def is_office(line: str) -> bool:
    """Whether a line names an office and says nothing else."""
    return _ALONE.fullmatch(line.strip()) is not None


def named_office(lines: Sequence[str], title: str) -> SourceHint | None:
    """The office that a line names, and what of theirs the table is; None where none does.

    The title names what a table is of. Nomis has the figures of the Office for National Statistics, and the day on
    which they were had of it.
    """
    for line in lines:
        if found := _NOMIS.fullmatch(line):
            return SourceHint("Nomis", "Office for National Statistics", accessed=found["day"])
        if line.strip() != title and (named := _NAMED.fullmatch(line)):
            return SourceHint(named[0].strip(' "\t'), named["office"])
    return None
