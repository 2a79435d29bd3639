"""What says that a unit, a source or a note follows: above a column, before a line or at the head of a row.

In the languages of the statistical offices; lists for `listed`. And which names tell how much code there is.
"""

from __future__ import annotations

from harbin_viewer import lazy_re as re

UNIT = """
unit|units|unit of measure|unit of measurement|measurement unit|uom|einheit|einheiten|maßeinheit|unité|unité de mesure
|unidad|unidades|unidad de medida|unidade|unidade de medida|unità|unità di misura|eenheid|enhet|enhed|yksikkö
|jednostka|jednotka|měrná jednotka|mértékegység|birim|merska enota|mjerna jedinica|jedinica|единица|единица измерения
|единицы|ед. изм.|одиниця виміру|од. виміру|мерна единица|单位|單位|単位|计量单位|計量單位|단위|יחידה|יחידת מידה
|الوحدة|وحدة القياس|satuan|đơn vị|đơn vị tính|หน่วย"""

SOURCE = """
source|sources|data source|data sources|source of data|source dataset|quelle|quellen|datenquelle|fuente|fuentes
|fuente de información|fonte|fontes|fonti|bron|källa|källor|kilde|kilder|źródło|źródło danych|zdroj|zdroje|zdroj dat
|forrás|kaynak|lähde|lähteet|heimild|allikas|avots|šaltinis|izvor|vir|sursă|sursa|πηγή|источник|джерело|数据来源|資料來源
|资料来源|来源|出典|출처|مصدر|المصدر|המקור|מקור|sumber|sumber data|nguồn|ที่มา|स्रोत"""

NOTE = """
note|notes|remark|remarks|comment|comments|annotation|annotations|footnote|footnotes|anmerkung|anmerkungen|hinweis
|hinweise|bemerkung|bemerkungen|fußnote|fußnoten|nota|notas|remarque|remarques|observações|observaciones
|opmerking|opmerkingen|anmärkning|anm|anm.|merknad|fotnote|fodnote|bemærkning|huomautus|uwaga|uwagi
|poznámka|poznámky|megjegyzés|megjegyzések|napomena|opomba|märkus|piezīme|pastaba|notă|dipnot|σημείωση|примечание
|примечания|примітка|бележка|забележка|注|注释|註|附註|备注|備註|備考|주석|비고|ملاحظة|ملاحظات|הערה|הערות|catatan|keterangan
|ghi chú|หมายเหตุ"""

_OF_CODE = re.compile(
    r"(?i)^(?:[^\W\d]+[ _])*(?:[^\W\d_]+s|size|amount|volume|share|percentage|righe)[ _](?:of|de|di)[ _]"
    r"(?:source[ _]?)?(?:code|c[oó]digo|codice)$|^(?:code[ _-]?zeilen|(?:zeilen|lines)[ _]code)$"
    r"|^(?:source[ _]?)?code[ _](?:lines?|size|length|coverage|churn|share|volume|complexity|quality|bytes|changes)\b"
    r"|^keys?[ _](?:size|length|presses|strokes)\b"
)
"""Names of what is measured of programs and keys: “Lines of code”, “Code coverage”, “Key length”."""


def measures_code(name: str) -> bool:
    """Whether a column's name says how much code there is, or how long keys are, and not that it holds such."""
    return bool(_OF_CODE.search(name.strip()))
