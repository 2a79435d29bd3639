"""The words by which lines around a table say what they are, in the languages of the statistical offices."""

from __future__ import annotations

from typing import Literal, TypeAlias

from harbin_viewer.factsheet.roles.names.label_words import NOTE, SOURCE, UNIT
from harbin_viewer.factsheet.roles.names.listed import listed

Key: TypeAlias = Literal[
    "title", "unit", "source", "date", "accessed", "licence", "note", "publisher", "missing", "other"
]

_WORDS: dict[Key, str] = {
    "title": (
        "title|plot title|libellé|统计名|統計名|table title|table|titel|titre|título|titulo|titolo|tytuł|tabelle|"
        "tabel|tableau|tabla|tabela|indicator|indicator name|series|series name|series title|指标|指標|"
        "表名|标题|表題|統計表名|название|показатель|indicateur|indicador|statistik|subject|dataset|"
        "dataset name|indicators|nazwa|name of series|통계표|통계표명|descripción de la serie|descripcion de la serie|"
        "nombre de la serie|nome da série|denominazione|series description|long name|variable|parameter|quantity"
    ),
    "unit": (
        f"{UNIT}|period\\unit|unite|value units|y axis units|descripción de las unidades|descripcion de las unidades"
    ),
    "source": f"{SOURCE}|source(s)|database|data from database|資料|자료",
    "date": (
        "last updated|last update|last updated date|updated|update|last revised|release date|released|"
        "date of release|published|publication date|date created|created|stand|stand vom|erstellt|"
        "aktualisiert|mise à jour|mises à jour|dernière mise à jour|actualizado|última actualización|aggiornamento|"
        "bijgewerkt|更新时间|更新日期|更新日|発表日|最后更新|갱신일|обновлено|dataset last updated"
    ),
    "accessed": (
        "downloaded|download date|date downloaded|extracted on|extracted|extraction date|retrieved|"
        "accessed|abgerufen|abgerufen am|date of extraction|export date|exported|téléchargé|descargado|"
        "下载时间|調査日|report generated on|generated on|generated|date generated|date extracted|"
        "extract date|query date|date of download|"
        "data extracted|data extracted on|file creation|file created|created on|fecha de consulta|"
        "data pobrania|export time|run date"
    ),
    "licence": "licence|license|lizenz|licencia|licença|copyright",
    "note": (
        f"{NOTE}|important notes|symbol legend|legend|legende|key|description|notas explicativas|observação|observación"
        "|not|주"
    ),
    "publisher": ("publisher|published by|conducted by|organisation|organization|provider|herausgeber|発行|发布机构"),
    "missing": "missing|missing value|missing values|no data value|nodata",
    "other": (
        "código de la serie|codigo de la serie|número secuencial|numero secuencial|alias de la serie|frecuencia|"
        "observations|contact|frequenz|fréquence|seasonal adjustment|release|date range|seriesid|category|geography|"
        "idbank|période|period|periodo disponible|periodicidad|cifra|aviso|tipo de información|fecha|base|"
        "collection|dimension|transaction|measure|表番号|統計コード|政府統計名|"
        "cdid|preunit|source dataset id|series id|series type|series start|series end|no. obs|data type|"
        "frequency|freq.|collection month|next release|seasonal adjustment|seasonally adjusted|geography|"
        "area|item|base period|code|id|区域|时间|時間|database name|数据库|資料庫|from|to|query|filters|"
        "sourcekey|source key|back to contents|mnemonic|series key|"
        "scale|multiplier|decimals|version|currency|survey period|region|release"
    ),
}
"""What stands beside a word, and the words for it in small letters."""

KEYS: dict[str, Key] = {word: key for key, words in _WORDS.items() for word in listed(words)}
"""What stands beside each word."""
