"""Offices of statistics that a line around a table names by itself, or before what of theirs it has."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_NAMED = re.compile(rf"\s*\"?(?P<office>{_OFFICES})(?P<rest>, [^\t.]{{3,120}})?\.?\"?\s*", re.IGNORECASE)


def named_office(lines: Sequence[str], title: str) -> tuple[str, str]:
    """The line that names an office and its name; two times "" where none does. The title names what a table is of."""
    found = (_NAMED.fullmatch(line) for line in lines if line.strip() != title)
    return next(((name[0].strip(' "\t'), name["office"]) for name in found if name), ("", ""))
