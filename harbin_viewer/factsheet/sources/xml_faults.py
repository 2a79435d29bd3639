"""What keeps XML from being read: entities that it declares, a slip, an encoding that nobody has."""

from __future__ import annotations

import re
from xml.etree import ElementTree

ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
"""What may declare entities, which could grow without end: XML of an office program that has it is not parsed."""

ENTITY_ALONE = re.compile(rb"<!ENTITY|<!DOCTYPE[^\[>]*(?:SYSTEM|PUBLIC)", re.IGNORECASE)
"""What declares entities itself or leads to such a file: records whose elements alone are declared are parsed."""

BROKEN_XML = (ElementTree.ParseError, LookupError, ValueError)
"""What parsing raises where XML has a slip and, after the first, where it is of an encoding that nobody has."""


def line_of(found: re.Match[bytes]) -> str:
    """Where something was found in XML, its lines counted from 1."""
    before = found.string.count(b"\n", 0, found.start())
    return f"line {before + 1}"


def place_of(error: Exception) -> tuple[int, int]:
    """The line of a slip and the letter in it, each counted from 1; the first of all where the encoding is unknown."""
    line, letter = getattr(error, "position", (1, 0))
    return line, letter + 1
