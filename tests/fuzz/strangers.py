"""What a stranger may send to break the program: small makers of files that are much, deep or not what they say."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.fuzz.seeds import Files


def _old_mac() -> Files:
    """Lines that end with a carriage return alone, in a table long enough to be looked at in its middle."""
    return {"table.csv": b"year,value\r" + b"2019,1.5\r" * 40_000}


STRANGERS: Mapping[str, Callable[[], Files]] = {
    "lines that end as on an old Mac": _old_mac,
}
"""The files of a folder, by what is strange in them."""
