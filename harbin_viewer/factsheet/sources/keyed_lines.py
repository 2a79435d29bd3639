"""Lines around a table that say what they are: “Title,…”, “Unit: …”, “Source: …”, in the languages of the offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

Key: TypeAlias = Literal["title", "unit", "source", "date", "accessed", "licence", "note", "publisher", "other"]

_WORDS: dict[Key, str] = {
    "title": "title|table title|table|titel|titre|título|titulo|titolo|tytuł|tabelle|tabel|tableau|tabla|tabela"
    "|indicator|indicator name|series|series name|series title|指标|指標|表名|标题|表題|統計表名|название|показатель|indicateur"
    "|indicador|statistik|subject|dataset|dataset name|nazwa|name of series|통계표|통계표명",
    "unit": "unit|units|unit of measure|unit of measurement|measurement unit|uom|einheit|maßeinheit|unité|unidad"
    "|unidade|unità|unità di misura|eenheid|enhet|enhed|jednostka|jednotka|单位|計量單位|计量单位|單位|単位|단위"
    "|единица измерения|единицы|ед. изм.|birim|mértékegység|yksikkö",
    "source": "source|sources|data source|source of data|source dataset|quelle|quellen|datenquelle|fuente|fuentes|fonte"
    "|fontes|fonti|bron|källa|kilde|źródło|zdroj|forrás|kaynak|lähde|数据来源|資料來源|资料来源|来源|出典|資料|자료|출처"
    "|источник|source(s)|data from database|database",
    "date": "last updated|last update|last updated date|updated|update|last revised|release date|released"
    "|date of release|published|date created|created|stand|erstellt|aktualisiert|mise à jour|dernière mise à jour|actualizado"
    "|última actualización|aggiornamento|bijgewerkt|更新时间|更新日期|更新日|発表日|最后更新"
    "|갱신일|обновлено|dataset last updated",
    "accessed": "downloaded|download date|date downloaded|extracted on|extracted|extraction date|retrieved|accessed"
    "|abgerufen|abgerufen am|date of extraction|export date|exported|téléchargé|descargado|下载时间|調査日",
    "licence": "licence|license|lizenz|licencia|licença|copyright",
    "note": "note|notes|important notes|anmerkung|anmerkungen|hinweis|hinweise|nota|notas|remarque|remarques|fußnote"
    "|fußnoten|footnote|footnotes|opmerking|anmärkning|uwaga|uwagi|poznámka|megjegyzés|not|注|注释|註|附註|备注|備考|주|주석"
    "|примечание|примечания|symbol legend|legend|legende|key|comment|comments|description|notas explicativas",
    "publisher": "publisher|organisation|organization|provider|contact|herausgeber|発行|发布机构",
    "other": "cdid|preunit|source dataset id|series id|series type|series start|series end|no. obs|data type|frequency"
    "|freq.|collection month|next release|seasonal adjustment|seasonally adjusted|geography|area|item|base period|code"
    "|id|区域|时间|時間|database name|数据库|資料庫|from|to|query|filters|scale|multiplier|decimals|version|currency",
}
_KEYS: dict[str, Key] = {word: key for key, words in _WORDS.items() for word in words.split("|")}
_KEYED = re.compile(r"\s*\"?([^:：\t]{1,40}?)\s*[:：]\s*(.*)", re.DOTALL)
_NOTE = re.compile(
    r"\s*(?:_{3,}|-{3,}|={3,}|\*{3,}|©|\(c\)\s|Â©|\*+\s?\S|[†‡]|\(?\d{1,2}\)\s|\[\d+\]|\[note|#\s|https?://|www\."
    r"|(?:data )?(?:source|quelle|fuente|fonte|bron)s?\b|last[ -]updat|updated\b|created\b|erstellt|stand\b|notes?\b"
    r"|footnotes?\b|anmerk|copyright|data from\b|downloaded|generated\b|extracted\b|see also"
    r"|legend\b|key\b|symbols?\b)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[\w.\-/]*\d[\w.\-/]*")


def is_key(cell: str) -> bool:
    """Whether a cell is a word that says what stands beside it."""
    return cell.strip().rstrip(":：").strip().lower() in _KEYS


def looks_like_note(text: str) -> bool:
    """Whether a text looks like a rule, a note, a source or a key of flags below a table."""
    found = _KEYED.match(text)
    return bool(_NOTE.match(text)) or (found is not None and is_key(found[1])) or len(text) > 200


def keyed(line: str) -> tuple[Key, str] | None:
    """What a line says it is, and its text; None where it does not say so. Cells are joined by tabs."""
    cells = [cell.strip() for cell in line.strip().split("\t") if cell.strip()]
    if len(cells) == 2 and is_key(cells[0]):
        return _KEYS[cells[0].rstrip(":：").strip().lower()], cells[1]
    found = _KEYED.match(cells[0]) if len(cells) == 1 else None
    if not found:
        return None
    word = found[1].strip().lower()
    key = _KEYS.get(word) or _compound(word)
    return (key, found[2].strip()) if key and found[2].strip() else None


def _compound(word: str) -> Key | None:
    """Words such as “GENESIS-Tabelle”, of which the last part says what it is."""
    last = re.split(r"[\s\-]", word)[-1]
    return "title" if last in ("tabelle", "table", "tabel") else None


def key_of(cell: str) -> Key | None:
    """What a cell says that stands beside it."""
    return _KEYS.get(cell.strip().rstrip(":：").strip().lower())


def first_text(lines: Iterable[str], wanted: Key) -> str:
    """The text of the first line that says it is `wanted`, "" where none is."""
    found = (keyed(line) for line in lines)
    return next((text for pair in found if pair for key, text in [pair] if key == wanted), "")


def title_of(lines: Sequence[str]) -> str:
    """The title: what a line calls so unless it is a mere number, or the first line that says nothing else."""
    stated = first_text([line for line in lines if not _is_code(line)], "title")
    if stated:
        return stated
    plain = [line for line in lines if keyed(line) is None and not looks_like_note(line) and _is_title(line)]
    return plain[0].strip().rstrip(":：").strip().strip('"') if plain else ""


def _is_code(line: str) -> bool:
    pair = keyed(line)
    return pair is not None and bool(_CODE.fullmatch(pair[1]))


def _is_title(line: str) -> bool:
    text = line.strip()
    return "\t" not in text and any(letter.isalpha() for letter in text) and 4 <= len(text) <= 200
