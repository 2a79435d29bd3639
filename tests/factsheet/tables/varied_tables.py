"""Tables made by chance in the ways people write them: encodings, quotes, thousands, dates, missing values."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.factsheet.sheets import Draft, one_table

_NUMBERS = ("1", "2.50", "140.0", "-3.10", "0.00", "12345678.90", "0.1", ".50", "1234", "1000000.0", "7")

_ENCODINGS: tuple[tuple[str, str], ...] = (
    ("utf-8", "é 哈尔滨 Харбин"), ("utf-8", "plain"), ("iso-8859-1", "é ü ß"), ("windows-1252", "é – “ü”"),
    ("windows-1251", "Харбин"), ("gb18030", "哈尔滨"), ("shift_jis", "東京"), ("utf-16", "é 哈尔滨"),
    ("ascii", "plain"), ("big5", "哈爾濱"), ("koi8-r", "Харбин"),
)  # fmt: skip

_DATES = ("%d.%m.%Y", "%m/%d/%y", "%Y%m%d", "%d %B %Y", "%Y-%m-%d", "any", "default")

_QUOTES: tuple[dict[str, Any], ...] = (
    {}, {}, {}, {"quoteChar": "'"}, {"doubleQuote": False, "escapeChar": "\\"}, {"quoteChar": None},
    {"escapeChar": "~"},
)  # fmt: skip

_MORE: tuple[dict[str, Any], ...] = (
    {}, {}, {}, {}, {"skipInitialSpace": True}, {"commentChar": "#"}, {"nullSequence": "NULL"}, {"skipBlankRows": True},
    {"header": False}, {"headerRows": [2]}, {"commentRows": [3]},
)  # fmt: skip

_RULES: dict[str, tuple[dict[str, Any], ...]] = {
    "number": ({"minimum": 0}, {"maximum": 140}, {"exclusiveMinimum": 1}, {"enum": [1, 2.5]}),
    "integer": ({"minimum": 0}, {"maximum": 3}, {"enum": ["1", "2"]}),
    "string": ({"maxLength": 2}, {"minLength": 2}, {"pattern": "[a-z ]+"}, {"enum": ["a", "b"]}),
    "date": ({"minimum": "2000-01-01"}, {"maximum": "2020-01-01"}),
    "year": ({"minimum": "2000"}, {"enum": ["1999"]}),
}


def varied(chance: Random) -> Draft:
    """A sheet of one table, written in one of these ways; some of its cells are wrong."""
    encoding, words = chance.choice(_ENCODINGS) if chance.random() < 0.3 else ("utf-8", "é 哈尔滨 Харбин")
    dialect: dict[str, Any] = {"delimiter": chance.choice(",,,;\t|")}
    if chance.random() < 0.4:
        dialect |= {**chance.choice(_QUOTES), **chance.choice(_MORE)}
    kinds = [chance.choice(("number", "number", "integer", "string", "date", "boolean", "year")) for _ in range(3)]
    fields = [_field(f"c{place}", kind, chance) for place, kind in enumerate(kinds)]
    faults = chance.choice((0.0, 0.0, 0.0, 0.05, 0.3))
    rows = [[_cell(field, words, faults, chance) for field in fields] for _ in range(chance.randint(1, 9))]
    text = _written([str(field["name"]) for field in fields], rows, dialect, chance)
    more = {"missingValues": chance.choice((["", "-"], ["n/a", ""], ["-99"]))} if chance.random() < 0.3 else {}
    if chance.random() < 0.2:
        more["primaryKey"] = chance.choice((["c0"], ["c0", "c1"]))
    made = one_table(text.encode(encoding, "replace"), fields, **more)
    made.resource().update(dialect=dialect, encoding=encoding)
    return made


def _field(name: str, kind: str, chance: Random) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": kind}
    if kind in ("number", "integer"):
        field |= chance.choice(({}, {}, {"groupChar": ","}, {"groupChar": " "}, {"bareNumber": False}))
    if kind == "number" and chance.random() < 0.3:
        field |= {"decimalChar": ",", **({"groupChar": "."} if chance.random() < 0.5 else {})}
    if kind == "date":
        field["format"] = chance.choice(_DATES)
    if kind == "boolean" and chance.random() < 0.4:
        field |= {"trueValues": ["ja", "1"], "falseValues": ["nein", "0"]}
    if chance.random() < 0.2:
        field["missingValues"] = chance.choice((["x"], ["", ".."], [{"value": "-", "label": "none"}]))
    if chance.random() < 0.3:
        field["constraints"] = chance.choice(({"required": True}, {"unique": True}, *_RULES.get(kind, ())))
    return field


def _cell(field: dict[str, Any], words: str, faults: float, chance: Random) -> str:
    if chance.random() < 0.12:
        return chance.choice(("", "-", "n/a", "..", "x", "NULL", "-99"))
    if chance.random() < faults:
        return chance.choice(("x", "1,5", "1.0.0", "32.13.2024", " 4 ", "1 2", "12,34", "1e999", "−3", "ja!", "24"))
    if field["type"] in ("number", "integer"):
        return _number(field, chance)
    if field["type"] == "date":
        return _date(str(field["format"]), chance)
    if field["type"] == "boolean":
        return str(chance.choice((*field.get("trueValues", ("true", "1")), *field.get("falseValues", ("false", "0")))))
    return chance.choice(("2024", "1999", "0800")) if field["type"] == "year" else _text(words, chance)


def _number(field: dict[str, Any], chance: Random) -> str:
    text = chance.choice(("1", "2", "-7", "1234567", "12000") if field["type"] == "integer" else _NUMBERS)
    whole, _point, decimals = text.partition(".")
    if "groupChar" in field and whole.lstrip("-").isdigit():
        whole = f"{int(whole):,}".replace(",", field["groupChar"])
    text = whole + (field.get("decimalChar", ".") + decimals if decimals else "")
    return text if field.get("bareNumber", True) else chance.choice((text, f"{text} %", f"€{text}", f"{text}t"))


def _date(form: str, chance: Random) -> str:
    from datetime import date

    day = chance.choice((date(2024, 2, 29), date(1999, 12, 31), date(2020, 1, 1), date(2003, 5, 17)))
    if form in ("any", "default"):
        return day.isoformat() if form == "default" else chance.choice((day.isoformat(), day.strftime("%d %B %Y")))
    return day.strftime(form)


def _text(words: str, chance: Random) -> str:
    return chance.choice(
        (words, "a", "b c", 'say "x"', "it's", "a,b;c", "007", " a ", "back\\slash", "~", "# no", "1.50")
    )


def _written(header: list[str], rows: list[list[str]], dialect: dict[str, Any], chance: Random) -> str:
    """The lines of the file as its dialect has them."""
    end, sign = chance.choice(("\n", "\r\n")), str(dialect["delimiter"])
    lines = [sign.join(_quoted(cell, dialect, chance) for cell in row) for row in rows]
    if dialect.get("header", True):
        lines.insert(0, sign.join(header))
    if dialect.get("headerRows") == [2]:
        lines.insert(0, "A title that is none of the table")
    if dialect.get("commentRows") or (dialect.get("commentChar") and chance.random() < 0.7):
        lines.insert(min(2, len(lines)), "# a remark")
    if dialect.get("skipBlankRows") and chance.random() < 0.5:
        lines.insert(chance.randint(1, len(lines)), "")
    return end.join(lines) + (end if chance.random() < 0.9 else "")


def _quoted(cell: str, dialect: dict[str, Any], chance: Random) -> str:
    quote, escape = dialect.get("quoteChar", '"'), dialect.get("escapeChar")
    if quote is None:
        return cell.replace(str(dialect["delimiter"]), "/")
    special = any(sign in cell for sign in (quote, str(dialect["delimiter"]), "\n"))
    if not special and chance.random() < 0.7:
        return cell
    doubled = dialect.get("doubleQuote", True)
    inside = cell.replace(escape, escape * 2) if escape else cell
    inside = inside.replace(quote, quote * 2 if doubled else f"{escape}{quote}" if escape else "")
    space = " " if dialect.get("skipInitialSpace") and chance.random() < 0.3 else ""
    return f"{space}{quote}{inside}{quote}"
