"""A report as JSON for people's terminals and for programs: indented, and with escapes for what is unseen."""

from __future__ import annotations

from typing import Any

from harbin_viewer.factsheet.words.visible import visible_json


def json_written(value: Any) -> str:
    """Plain values and structs as JSON. What it has no word for is a text; a figure with its decimals is a number."""
    from msgspec import json

    try:
        return visible_json(json.format(json.encode(value, enc_hook=_encoded), indent=2).decode())
    except UnicodeEncodeError:
        return _in_ascii(value)


def _in_ascii(value: Any) -> str:
    """The same where half a character is in it, which UTF-8 has not: the bytes of a name in another encoding."""
    import json

    from msgspec import to_builtins

    return json.dumps(to_builtins(value, enc_hook=_encoded), indent=2)


def _encoded(value: object) -> object:
    return float(value) if isinstance(value, float) else str(value)
