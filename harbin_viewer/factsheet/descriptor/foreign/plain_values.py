"""The text of a descriptor or schema as plain values: JSON, or YAML, which is read without its surprises."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.structured.json_text import whole_letters
from harbin_viewer.factsheet.wording import number

_MAX_YAML = 2 * 1024**2
_MAX_ALIASES = 100
"""Repeated parts that a YAML text may have: a few save writing, many are made to fill the memory."""

_MAX_VALUES = 250_000
"""Names and values that a YAML text may have: each takes fifty times as long as in JSON."""

_PARTING = re.compile(rb"[,\n:{\[]")
"""What stands between two of them, at least."""

_ALIAS = re.compile(rb"\*[^\s,\[\]{}]")
"""What a reference to another part of a YAML text begins with, or a word that is stressed."""

_MAX_DEPTH = 100
_DEEP = re.compile(rb"(?m)^[ ]{100}|(?:[-?:][ \t\r\n]+){20}")
"""How a text of YAML begins that may be as deep without brackets: far to the right, or lists of lists in a line."""

_MAX_DIGITS, _MAX_BITS = 309, 1024
"""Of a whole number that a float can hold too."""


def is_yaml(name: str) -> bool:
    """Whether a file is YAML by its name."""
    return name.lower().endswith((".yaml", ".yml"))


def plain_json(content: bytes) -> Any:
    """The values of a JSON text; ValueError for none.

    Also of one with a byte order mark, NaN, comments or surplus commas, in another encoding or with the quotation marks
    of Python, which others write and which tell nothing else.
    """
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError):
        text = decoded_text(content)
    for forgiven in (text, _SURPLUS.sub(lambda found: found["text"] or " ", text)):
        try:
            return _lenient(forgiven)
        except ValueError:
            continue
    return _of_python(text)


def decoded_text(content: bytes) -> str:
    """A text in UTF-8, or in UTF-16 by its mark, or else in the one that Windows has in the West."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _of_python(text: str) -> Any:
    """The values of an object as Python prints it; ValueError for none."""
    import ast

    if not text.lstrip().startswith("{") or len(text) > _MAX_YAML:
        raise ValueError(text[:1])
    try:
        return ast.literal_eval(text.strip())
    except (SyntaxError, MemoryError, TypeError):
        raise ValueError(text[:1]) from None


_SURPLUS = re.compile(
    r"""(?P<text>"(?:[^"\\\n]|\\.)*+"?)|//[^\n]*|/\*.*?(?:\*/|\Z)|,(?=\s*+(?://[^\n]*+\s*+)*+[}\]])""", re.DOTALL
)
"""Texts, which are kept, and what has no place in JSON: comments, and commas before a bracket that closes."""


def _lenient(text: str) -> Any:
    return json.loads(whole_letters(text), parse_constant=lambda _word: None, parse_int=_integer)


def _integer(digits: str) -> int | float:
    """A whole number; one of more digits than a float has is one that is too large, like any other."""
    return int(digits) if len(digits) <= _MAX_DIGITS else float(digits)


def plain_yaml(content: bytes, file: Path | str) -> Any:
    """The values of a YAML text as JSON would have them; SheetError where it is none, or too much."""
    import yaml

    if len(content) > _MAX_YAML:
        raise SheetError(file, "", "The descriptor has more than 2 MB of YAML.", "Write it as JSON.")
    loader = _loader()
    try:
        if _may_be_too_much(content):
            _refuse_too_much(yaml.parse(content, Loader=loader), file)  # it may be signs in a text: it is read twice
        return _as_json(yaml.load(content, Loader=loader), 0, _Budget())
    except yaml.MarkedYAMLError as error:
        if "maximum nesting depth" in str(error.problem):  # newer C libraries refuse it by themselves
            raise _too_deep(file) from None
        raise _no_yaml(file, str(error.problem), error.problem_mark) from None
    except yaml.reader.ReaderError as error:
        raise _no_letter(file, content, error) from None
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise _no_yaml(file, str(error), None) from None
    except (RecursionError, OverflowError):
        raise _too_deep(file) from None


def _may_be_too_much(content: bytes) -> bool:
    """Whether a YAML text may have more than is read, or be so deep that the C library would end the process."""
    deep = content.count(b"[") + content.count(b"{") > _MAX_DEPTH or _DEEP.search(content) is not None
    return deep or len(_ALIAS.findall(content)) > _MAX_ALIASES or len(_PARTING.findall(content)) > _MAX_VALUES


def _too_deep(file: Path | str, place: str = "") -> SheetError:
    """What is said of a text that goes on in itself; where that is only by reference, it is nowhere."""
    problem = "It is nested too deeply to be read, or refers to itself."
    return SheetError(file, place, problem, "Write it out.")


def _line_of(event: Any) -> str:
    return f"line {event.start_mark.line + 1}"


def _no_yaml(file: Path | str, slip: str, mark: Any) -> SheetError:
    """What is wrong with a text of YAML, and where the parser's `mark` is."""
    place = f"line {mark.line + 1}, column {mark.column + 1}" if mark else ""
    return SheetError(file, place, f"This is not valid YAML: {slip}.", "Correct it there." if mark else "Correct it.")


def _no_letter(file: Path | str, content: bytes, error: Any) -> SheetError:
    """What is wrong with a text of YAML that is not in UTF-8, or has a sign in it that no text has."""
    at = min(error.position, len(content) - 1)
    line = content.count(b"\n", 0, at) + 1
    place = f"line {line}"
    if "control" in str(error.reason):
        return SheetError(file, place, f"The file has a control character in it, {content[at]:#04x}.", "Take it out.")
    problem = f"The file is not UTF-8: byte {content[at]:#04x} means nothing there."
    return SheetError(file, place, problem, "Save it as UTF-8.")


@cache
def _loader() -> Any:
    """What reads YAML without its surprises, and says where a value stands that is not what its tag says."""
    import yaml

    safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(safe):  # type: ignore[misc]
        def construct_object(self, node: Any, deep: bool = False) -> Any:  # noqa: FBT001, FBT002 as PyYAML calls it
            try:
                return super().construct_object(node, deep)
            except (ValueError, TypeError, KeyError, AttributeError):
                kind = node.tag.rpartition(":")[2]
                raise yaml.MarkedYAMLError(
                    problem=f"“{node.value}” is no {kind}", problem_mark=node.start_mark
                ) from None

    return Loader


def _refuse_too_much(events: Iterable[Any], file: Path | str) -> None:
    """SheetError where a YAML text has more values, or more references, than are read."""
    from yaml import AliasEvent, CollectionEndEvent, CollectionStartEvent, ScalarEvent

    aliases = values = depth = 0
    for event in events:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > _MAX_DEPTH:
            raise _too_deep(file, _line_of(event))
        aliases += isinstance(event, AliasEvent)
        values += isinstance(event, ScalarEvent | CollectionStartEvent)
        if aliases > _MAX_ALIASES:
            problem = f"It repeats more than {_MAX_ALIASES} parts by reference."
            raise SheetError(file, _line_of(event), problem, "Write them out, or as JSON.")
        if values > _MAX_VALUES:
            problem = f"The descriptor has more than {number(_MAX_VALUES)} names and values of YAML."
            raise SheetError(file, _line_of(event), problem, "Write it as JSON.")


class _Budget:
    """How many values may still be made of a text."""

    def __init__(self) -> None:
        self.left = 2_000_000

    def spend(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise OverflowError


def _as_json(part: Any, depth: int, budget: _Budget) -> Any:
    """A copy in the types of JSON: keys are texts, dates are texts."""
    budget.spend()
    if depth > _MAX_DEPTH:
        raise OverflowError
    if isinstance(part, dict):
        return {str(key): _as_json(value, depth + 1, budget) for key, value in part.items()}
    if isinstance(part, list | tuple | set):
        return [_as_json(value, depth + 1, budget) for value in part]
    if isinstance(part, int) and part.bit_length() > _MAX_BITS:
        return math.inf if part > 0 else -math.inf  # as a number of JSON that is too large
    if isinstance(part, date):
        return part.isoformat()
    return part if part is None or isinstance(part, str | int | float | bool) else str(part)


def texts_in(part: Any) -> Iterator[str]:
    """All texts in a part."""
    if isinstance(part, str):
        yield part
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from texts_in(inner)
