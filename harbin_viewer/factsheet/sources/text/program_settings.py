"""What programs are set by (window size, port, timeout): files of that are no tables, whatever figures they have."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.names.listed import listed

_OF_PROGRAMS = listed(
    """window|windows|dialog|panel|sidebar|side bar|toolbar|statusbar|status bar|editor|terminal|server|client|database
|db|redis|cache|proxy|logging|logger|log|log level|debug|verbose|port|host|hostname|timeout|time out|retries|retry
|max retries|theme|font|font size|font family|line height|tab size|zoom level|word wrap|plugins|extensions|api|api key
|endpoint|base url|thread|threads|worker|workers|buffer|buffer size|batch size|learning rate|epochs|seed|ttl|keepalive
|autosave|auto save|max connections|pool|pool size|fullscreen|full screen|resolution|vsync|fps|opacity|refresh rate
|indent|print width|ssl|tls|smtp|http|https|websocket|config|settings|preferences|options|display|ui|gui|app|network"""
)
"""What only a program has, or is set by."""

_OF_OTHERS_TOO = listed(
    """width|height|x|y|left|top|right|bottom|margin|padding|min|max|size|level|limit|interval|delay|volume|brightness
|contrast|quality|scale|zoom|version|enabled|visible|path|color|colour|step|depth|position|columns|rows|spacing|radius
|border|maximized|maximised|user|username|password|language|locale|encoding|mode|file|dir|directory|format|min size
|max size|min width|max width|min height|max height"""
)
"""What other things have too, and beside those a program."""

_LINE = re.compile(r"\s*(?P<key>[\w.-]+)\s*[:=]\s*(?P<value>.*)")
_SECTION, _COMMENT = re.compile(r"\s*\[{1,2}[\w.\" -]+\]{1,2}\s*"), re.compile(r"\s*(?:[#;].*|---)?\s*")
_PARENT = re.compile(r"(?P<in> *)[a-z][\w-]*:\s*")
_IN_YAML = re.compile(r"\s*(?:- .*|[\w.\"'-]+:(?: .*)?|- )\s*")
_MAY_BE_SETTING = re.compile(r"\s*(?:\[|- |[\w.\"'-]+\s*[:=])")
_FEWEST, _LOOKED_AT = 2, 200
"""Settings at least, and lines that tell."""


def set_a_program(value: Mapping[str, Any]) -> bool:
    """Whether an object has nothing but what a program is set by, by all its keys and most of those in its objects."""
    inner = [key for part in value.values() if isinstance(part, dict) for key in part]
    if len(value) + len(inner) < _FEWEST or not any(_is_sure(key) for key in (*value, *inner)):
        return False
    return all(map(_is_setting, value)) and all(map(_is_setting, inner))


def settings_in(text: str) -> str:
    """What a text is that begins with the settings of a program; "" for others."""
    first = text.splitlines()[:_LOOKED_AT]
    first = first[:-1] if len(first) == _LOOKED_AT or not text.endswith("\n") else first
    lines = [line for line in first if not _COMMENT.fullmatch(line)]
    if not lines or not all(map(_MAY_BE_SETTING.match, lines)):
        return ""
    if any(map(_SECTION.fullmatch, lines)) and all(_SECTION.fullmatch(line) or _LINE.fullmatch(line) for line in lines):
        return "a configuration file"
    if _is_nested(lines):
        return "a document in YAML"
    keys = [found["key"] for line in lines if (found := _LINE.fullmatch(line))]
    return "a configuration file" if len(keys) == len(lines) and set_a_program(dict.fromkeys(keys)) else ""


def _is_nested(lines: Sequence[str]) -> bool:
    """Whether lines are those of YAML, and some stand further right below a key without a value."""
    if not all(map(_IN_YAML.fullmatch, lines)):
        return False
    parents = ((found, below) for line, below in pairwise(lines) if (found := _PARENT.fullmatch(line)))
    return any(len(below) - len(below.lstrip(" ")) > len(found["in"]) for found, below in parents)


def _is_sure(key: str) -> bool:
    return any(word in _OF_PROGRAMS for word in _words(key))


def _is_setting(key: str) -> bool:
    return (key[:1].islower() or key.isupper()) and any(word in _OF_PROGRAMS | _OF_OTHERS_TOO for word in _words(key))


def _words(key: str) -> Sequence[str]:
    """A key in words, and its first and last part where dots part it (editor.fontSize)."""
    parts = key.split(".")
    return (spelled(key), *((spelled(parts[0]), spelled(parts[-1])) if len(parts) > 1 else ()))
