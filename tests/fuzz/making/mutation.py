"""Changes of files at random: of JSON values by their place, of tables by cell and line, of anything by byte."""

from __future__ import annotations

import gzip
import json
import lzma
import zipfile
import zlib
from random import Random
from typing import Any

from tests.fuzz.making.forms import misspelled, repacked, restated, rewritten
from tests.fuzz.making.seeds import Files, packed, unpacked

_TEXTS = (
    "", " ", "\n", "a\nb\n", "\x00", "\x1b[31m", "\u202e", "x" * 5000, "Ünï çødé 哈尔滨 नमस्ते", "a" * 40 + "!",
    "../x", "/etc/passwd", "(a+)+$", "[", "2024-02-30", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00",
    "1e999999999", "1e-999999999", "NaN", "-INF", "−12.5", "1,5", "$ref", "{}", "#/definitions/x", "default", "%Y",
    "https://example.org/a b", "any", "con",
)  # fmt: skip
_NUMBERS = (0, -1, 1, 2**31, 2**63, 2**64, 10**30, 1e308, -1e308, 1e-320, 0.1, 1e27, 99999)
_KEYS = (
    "name", "title", "path", "type", "format", "unit", "data", "schema", "fields", "source", "group", "series", "by",
    "constraints", "pattern", "enum", "missingValues", "primaryKey", "foreignKeys", "dialect", "range", "$ref", "known",
)  # fmt: skip
_CELLS = (
    *_TEXTS[:22], "1e400", "0x10", "12 345,6", "50%", "(3)", "1/2", "Q1 2020", "2020-W53", "true", "x;y", '"', ",,,",
    "\t",
)  # fmt: skip
_WRONG = (
    "../x", "..\\x.csv", "/x", "C:\\x.csv", " ", "a\nb", "con.csv", "x/", "x" * 300 + ".csv", "\u202ecsv.exe", "é.csv",
)  # fmt: skip
"""Names that a member of a zip has of no program that means well."""
_MOST_BYTES = 400_000


def mutated(chance: Random, files: Files) -> Files:
    """The files with one to six changes."""
    changed = dict(files)
    for _ in range(chance.choice((1, 1, 2, 3, 6))):
        name = chance.choice(sorted(changed))
        changed[name] = changed_file(chance, name, changed[name])[:_MOST_BYTES]
    if chance.random() < 0.03 and len(changed) > 1:
        del changed[chance.choice(sorted(changed))]
    return changed


def changed_file(chance: Random, name: str, content: bytes) -> bytes:
    """A file with one change, of a kind that is possible in a file of such a name."""
    if chance.random() < 0.15:
        return _bytes(chance, content)
    if name.endswith("json"):
        return misspelled(chance, content) if chance.random() < 0.15 else _json(chance, content)
    if name.endswith(".gz"):
        return _packed(chance, name, content)
    if name.endswith((".zip", ".xlsx", ".xlsb", ".ods", ".docx")):
        return repacked(chance, content) if chance.random() < 0.15 else _members(chance, content)
    if name.endswith((".xml", ".html", ".rels")):
        return restated(chance, content)
    if name.endswith((".sqlite", ".parquet", ".arrow", ".xls", ".sav", ".zsav", ".dta", ".xpt", ".dbf")):
        return _bytes(chance, content)
    return rewritten(chance, content) if chance.random() < 0.35 else _lines(chance, content)


def _packed(chance: Random, name: str, content: bytes) -> bytes:
    try:
        inner = gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return _bytes(chance, content)
    return gzip.compress(changed_file(chance, name.removesuffix(".gz"), inner), mtime=0)


def _json(chance: Random, content: bytes) -> bytes:
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        return _bytes(chance, content)
    places = list(_places(document))
    if places:
        holder, key = chance.choice(places)
        _change(chance, holder, key, document)
    try:
        text = json.dumps(document, ensure_ascii=chance.random() < 0.5, indent=1)
    except RecursionError:  # what was put in is as deep as can be read, and stands deeper now
        return _bytes(chance, content)
    return text.encode("utf-8", "surrogatepass")


def _places(part: Any) -> list[tuple[Any, Any]]:
    found, waiting = [], [part]
    while waiting:
        holder = waiting.pop()
        for key in list(holder) if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ():
            found.append((holder, key))
            waiting.append(holder[key])
    return found


def _change(chance: Random, holder: Any, key: Any, document: Any) -> None:
    kind = chance.randrange(10)
    if kind == 9:
        other, at = chance.choice(_places(document))
        holder[key], other[at] = (json.loads(json.dumps(part)) for part in (other[at], holder[key]))
    elif kind == 0:
        del holder[key]
    elif kind == 1:
        holder[key] = chance.choice(_TEXTS)
    elif kind == 2:
        holder[key] = chance.choice(_NUMBERS)
    elif kind == 3:
        holder[key] = chance.choice([None, True, False, [], {}, [[]], [None], {"": None}])
    elif kind == 4:
        other, at = chance.choice(_places(document))
        holder[key] = json.loads(json.dumps(other[at]))
    elif kind == 5 and isinstance(holder, dict):
        holder[chance.choice(_KEYS)] = holder.pop(key)
    elif kind == 6 and isinstance(holder, list):
        holder *= chance.choice((0, 2, 5)) if len(holder) < 50 else 1
    elif kind == 7:
        holder[key] = [holder[key]] if chance.random() < 0.5 else {"name": holder[key]}
    else:
        holder[key] = f"{holder[key]}{chance.choice(_TEXTS)}" if isinstance(holder[key], str) else str(holder[key])


def _lines(chance: Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    kind = chance.randrange(9)
    if kind == 0:
        del lines[at]
    elif kind == 1:
        lines.insert(at, chance.choice(lines))
    elif kind == 2:
        times = chance.choice((10, 300, 3000))
        lines[at:at] = [lines[at]] * min(times, _MOST_BYTES // (len(lines[at]) + 1) + 1)
    elif kind == 3:
        lines[at] = chance.choice(_TEXTS).encode()
    elif kind == 4:
        chance.shuffle(lines)
    elif kind == 5:
        return _wider(chance, lines)
    else:
        separator = chance.choice((b",", b";", b"\t", b"|", b"&"))
        cells = lines[at].split(separator)
        cells[chance.randrange(len(cells))] = chance.choice(_CELLS).encode()
        lines[at] = separator.join(cells)
    return b"\n".join(lines)


def _wider(chance: Random, lines: list[bytes]) -> bytes:
    """The table with its columns many times, or turned: a row for each column."""
    separator = chance.choice((b",", b";", b"\t"))
    if chance.random() < 0.3:
        rows = [line.split(separator) for line in lines[:300]]
        return b"\n".join(separator.join(cells) for cells in zip(*rows, strict=False))
    times = chance.choice((2, 20, 200))
    return b"\n".join(separator.join([line] * times) for line in lines[:50])


def _members(chance: Random, content: bytes) -> bytes:
    try:
        members = unpacked(content)
    except (zipfile.BadZipFile, lzma.LZMAError, NotImplementedError, OSError, EOFError, ValueError, RuntimeError):
        return _bytes(chance, content)
    if not members:
        return _bytes(chance, content)
    name = chance.choice(sorted(members))
    if chance.random() < 0.05:
        other = chance.choice(sorted(members))
        members[name], members[other] = members[other], members[name]
    members[name] = changed_file(chance, name, members[name])
    named = {name if chance.random() > 0.02 else chance.choice(_WRONG): inner for name, inner in members.items()}
    return packed(named)


def _bytes(chance: Random, content: bytes) -> bytes:
    if not content:
        return chance.randbytes(20)
    at = chance.randrange(len(content))
    kind = chance.randrange(9)
    if kind > 6:
        return _flipped(chance, content)
    if kind == 0:
        return content[:at]
    if kind == 1:
        return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
    if kind == 2:
        return content[:at] + chance.randbytes(chance.choice((1, 4, 64))) + content[at:]
    if kind == 3:
        return content[:at] + content[at + chance.choice((1, 8, 100)) :]
    if kind == 4:
        return content[:at] + content[at : at + 50] * chance.choice((2, 20, 1000)) + content[at:]
    if kind == 5:
        return content.replace(content[at : at + 1], chance.randbytes(1))
    return chance.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\x00")) + content


def _flipped(chance: Random, content: bytes) -> bytes:
    """Some bits the other way round, or a piece of it in another place."""
    if chance.random() < 0.3:
        at, other = chance.randrange(len(content)), chance.randrange(len(content))
        return content[:at] + content[other : other + 64] + content[at + 64 :]
    flipped = bytearray(content)
    for _ in range(chance.choice((1, 3, 20))):
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
    return bytes(flipped)
