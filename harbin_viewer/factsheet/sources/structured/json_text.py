"""JSON with its figures as they are written, within bounds."""

from __future__ import annotations

import json
import re
from typing import Any

from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.structured.json_places import deepest
from harbin_viewer.factsheet.sources.typed_cells import TypedCell
from harbin_viewer.factsheet.wording import number

MAX_JSON = 256 * 1024**2
"""Bytes of a JSON file that are read at most."""


MOST_VALUES = 7_000_000
"""Values of a JSON file that are read at most: each takes far more room than its letters."""


class Figure(str):
    """A number of JSON in the digits it was written with."""

    __slots__ = ()


_MOST_SHARED = 50_000
"""Figures that are one and the same wherever they stand, as each takes far more room than its digits."""


class Shared(dict[str, Figure]):
    """Figures by their digits."""

    def __missing__(self, digits: str) -> Figure:
        figure = Figure(digits)
        if len(self) < _MOST_SHARED:
            self[digits] = figure
        return figure


def parsed(file: OpenedFile) -> Any:
    """The value of a JSON file, its numbers as `Figure`s; SheetError where it is none or not whole."""
    try:
        text = _decoded(file)
        return parse(text)
    except json.JSONDecodeError as error:
        raise file.error(
            f"The JSON breaks off or has a slip: {error.msg.lower()}.",
            "Download it again, or mend it there.",
            f"line {error.lineno}, letter {error.colno}",
        ) from error
    except UnicodeDecodeError as error:
        raise file.error("The JSON is not encoded in Unicode.", "Save it as UTF-8.", f"byte {error.start}") from error
    except RecursionError as error:
        place = "line {}, letter {}".format(*deepest(text))
        raise file.error("The JSON is nested too deeply.", "Keep the part that holds the records.", place) from error


def _decoded(file: OpenedFile) -> str:
    content = file.read(MAX_JSON)
    refuse_many(file, content)
    return content.decode(_encoding(content))


def refuse_many(file: OpenedFile, content: bytes) -> None:
    """SheetError where a JSON file has more values than are read, as far as its commas and brackets tell."""
    count = sum(content.count(sign) for sign in (b",", b"[", b"{"))
    if count > MOST_VALUES:
        problem = f"It has about {number(count)} values, more than the {number(MOST_VALUES)} that are read of JSON."
        raise file.error(problem, "Keep the part that you need, or get it as CSV.")


def parse(text: str, figures: Shared | None = None) -> Any:
    """The value of a JSON text, its numbers as `Figure`s, what is no number (NaN, Infinity) as None.

    Of several texts the `figures` are kept together.

    A property that an object has twice, with two values, is two, as columns of one heading are.
    """
    figures = Shared() if figures is None else figures
    return json.loads(
        whole_letters(text),
        parse_float=figures.__getitem__,
        parse_int=figures.__getitem__,
        parse_constant=_no_number,
        object_pairs_hook=_object,
        strict=False,
    )


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    return made if len(made) == len(pairs) else _with_twins(pairs)


def _with_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    taken, numbers = {name for name, _value in pairs}, dict[str, int]()
    for name, value in pairs:
        if name not in made:
            made[name] = value
        elif value != made[name]:
            count = numbers.get(name, 2)
            while (twin := f"{name} {count}") in taken:
                count += 1
            numbers[name] = count + 1
            made[twin] = value
    return made


_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u([dD][89a-fA-F][0-9a-fA-F]{2})|.)"
)


def whole_letters(text: str) -> str:
    """A JSON text whose escapes are letters: half of a pair alone is none, and can be written nowhere."""
    if _HALF.search(text) is None:
        return text
    return _ESCAPE.sub(lambda found: r"\ufffd" if found[1] else found[0], text)


def text_of(value: Any) -> str:
    """A value as the text of a cell: None is blank, lists of plain values are joined, other parts stay JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and not any(isinstance(x, dict | list) for x in value):
        return "; ".join(map(text_of, value))
    return json.dumps(value, ensure_ascii=False)


def typed_text(value: Any) -> str:
    """A value as the text of a cell of which it is known what it is; objects and lists as JSON."""
    if isinstance(value, Figure):
        return TypedCell(str(value), float(value))
    if value is None or isinstance(value, str):
        return value or ""
    plain = _plain(value)
    return TypedCell(json.dumps(plain, ensure_ascii=False), plain)


def _plain(value: Any) -> Any:
    """A value with its figures as numbers."""
    if isinstance(value, Figure):
        return json.loads(value)
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return {key: _plain(part) for key, part in value.items()} if isinstance(value, dict) else value


def words_of(value: Any, language: str = "") -> str:
    """A text that may be given as such, as a list of lines, or by language (then English, or else the first)."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return "\n".join(text for part in value if (text := words_of(part, language)))
    if isinstance(value, dict) and value:
        chosen = next(
            (value[key] for key in (language, "en", "en-us", "@value", "name", "title") if value.get(key)), None
        )
        return words_of(chosen if chosen is not None else next(iter(value.values())), language)
    return ""


def looks_like_json(head: bytes) -> bool:
    """Whether bytes begin as an object or a list of JSON does, in any encoding of Unicode."""
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1] in (b"{", b"[")


def _encoding(content: bytes) -> str:
    encoding = json.detect_encoding(content)
    return "utf-8-sig" if encoding == "utf-8" else encoding


def _no_number(_name: str) -> None:
    return None
