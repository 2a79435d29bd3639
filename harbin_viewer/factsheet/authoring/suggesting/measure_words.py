"""Words by which the name of a measure says that it is the growth, the share or the total of others."""

from __future__ import annotations

import re

GROWS = re.compile(
    r"(?i)\b(?:growth|change|increase|rise|yoy|y/y|year-on-year|wachstum\w*|veränderung\w*|zuwachs|croissance|hausse|évolution"
    r"|variation|crecimiento|variación|aumento|crescita|variazione|crescimento|groei|рост\w*|прирост\w*|темп\w*)\b"
    r"|增长|同比|增速|涨幅|伸び率|前年比|증가율"
)
SHARES = re.compile(
    r"(?i)\b(?:share|percentage of|% of|anteil\w*|part|quota|cuota|participación|доля|удельный вес)\b|占比|比重|份额"
)
TOTALS = re.compile(
    r"(?i)\b(?:total|totals|sum|all|overall|turnover|altogether|together|gesamt\w*|insgesamt|summe|ensemble|totaal|totale|suma"
    r"|итого|всего|оборот|общий|razem|ogółem)\b|合计|总计|总额|合計|총계"
)
