"""What a descriptor says in words is put in order once, where it is read: no sign in it turns what is around it."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from harbin_viewer.factsheet.words.visible import orderly, visible_line

_WORDS = frozenset((
    "about", "accessed", "author", "created", "date", "description", "email", "family_name", "given_name", "keywords",
    "label", "labels", "mention", "note", "organization", "period", "publisher", "reason", "short", "spatial",
    "subtitle", "temporal", "text", "title", "unit", "version",
))  # fmt: skip
"""Properties that hold words, but for those that a part says to name columns (`names_columns`); others are data."""

_DISORDERLY = (
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|"
    rb"\xef\xbf[\xb9-\xbb]"
)
"""The signs in UTF-8."""

_ESCAPE = rb"\\[^\"/nrt]"
"""What may stand for one of them in JSON or YAML, where no backslash is escaped itself."""

_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
"""What turns nothing, in any encoding."""

_Kind = TypeVar("_Kind")


def in_order(described: _Kind, content: bytes) -> _Kind:
    """The structure that was decoded from `content`, with its words in order."""
    return cast(_Kind, _in_order(described, is_word=False)) if _may_have_signs(content) else described


def _may_have_signs(content: bytes) -> bool:
    """Whether one of them, or what may stand for one, is in it. (To search all of it takes a thirtieth of a start.)"""
    if re.search(_ESCAPE, content.replace(rb"\\", b"")) is not None:
        return True
    with suppress(UnicodeDecodeError):
        if content.translate(None, _PLAIN).decode().isprintable():
            return False
    return re.search(_DISORDERLY, content) is not None


def _in_order(value: object, *, is_word: bool) -> object:
    if isinstance(value, str):
        return _said(value) if is_word else value
    if isinstance(value, Struct):
        words = _WORDS.difference(getattr(value, "names_columns", ()))
        before = ((name, getattr(value, name)) for name in value.__struct_fields__)
        changed = {name: new for name, old in before if (new := _in_order(old, is_word=name in words)) is not old}
        return replace(value, **changed) if changed else value
    if isinstance(value, tuple):
        parts = tuple(_in_order(part, is_word=is_word) for part in value)
        return value if all(new is old for new, old in zip(parts, value, strict=True)) else parts
    if isinstance(value, dict) and is_word:
        return {key: _in_order(part, is_word=True) for key, part in value.items()}
    return value


def _said(text: str) -> str:
    """The words in order; a text of nothing else is written out, so that it stays one."""
    return orderly(text) if orderly(text).strip() or not text.strip() else visible_line(text)
