"""Texts from a sheet for a terminal, a log, a reader: what would be obeyed instead of shown is written or left out."""

from __future__ import annotations

import re

_TURNS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Turns of the writing direction."""

_OBEYED = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, those of eight bits too; tabs and line breaks are told apart
    f"{_TURNS}"
    "\u2028\u2029\ufff9-\ufffb"  # line breaks of Unicode, marks around glosses
    "\ud800-\udfff"  # halves of a character, which no encoding has: bytes of a name that is no UTF-8
    "\U000e0000-\U000e007f"  # tags, which nobody sees
    "\ufeff\u2061-\u2064\u115f\u1160\u3164\uffa0"  # nor these; what parts words and joins letters in a script stays
    "\ufdd0-\ufdef\ufffe\uffff"  # no characters at all
)
_UNSEEN = f"[{_OBEYED}]"
_UNSEEN_IN_LINE = f"[\t\n{_OBEYED}]"
_DISORDERLY = f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{_TURNS}\u2028\u2029\ufff9-\ufffb]"
_BREAKS = r"\r\n?|[\n\t\u2028\u2029\x0b\x0c\x85]"
"""Compiled where they are first needed, not at the start."""

_OTHER_BREAKS = "\x0b\x0c\x85\u2028\u2029"


def visible(text: str) -> str:
    """A text with what a terminal would obey written out: `\\x1b`, `\\u202e`. Line breaks and tabs stay."""
    return text if text.isascii() and text.isprintable() else re.sub(_UNSEEN, _written_out, text)


def visible_line(text: str) -> str:
    """The same in one line: a line break or tab is a space, so that no value can forge a line or a column."""
    if text.isascii() and text.isprintable():
        return text
    return re.sub(_UNSEEN_IN_LINE, _written_out, re.sub(_BREAKS, " ", text))


def orderly(text: str) -> str:
    """A text among words for people: without signs that turn the writing around them, or that a program obeys.

    Line breaks and tabs stay, breaks of other kinds are blanks. Data keep such signs; a terminal writes them out.
    """
    if text.isprintable():  # and then there is none of them
        return text
    return re.sub(_DISORDERLY, lambda found: " " if found[0] in _OTHER_BREAKS else "", text)


def encodable(name: str) -> str:
    """The name of a file as a text that can be written: bytes in it that are no UTF-8 are signs that nobody knows."""
    return name if name.isascii() else re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", name)


def visible_json(text: str) -> str:
    """A JSON text with all such characters as escapes of JSON, so that it says the same and is only seen."""
    return text if text.isascii() else re.sub(_UNSEEN, json_escape, text)


def json_escape(found: re.Match[str]) -> str:
    """A character as JSON escapes it: `\\u202e`, beyond the first plane as two halves."""
    import json  # where there is something to escape

    letter = found[0]
    return json.dumps(letter)[1:-1] if not letter.isascii() or letter < " " else f"\\u{ord(letter):04x}"


def _written_out(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
