"""Words in XML and HTML. (`xml.sax.saxutils` brings the modules of the network with it: a tenth of an export.)"""

from __future__ import annotations

from harbin_viewer.factsheet.words.visible import orderly

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(55296, 57344), 65534, 65535))


def in_language(tag: str) -> str:
    """Attributes that say in which language the texts of an element are; none where that is not stated."""
    return f' lang="{escaped(tag)}" xml:lang="{escaped(tag)}"' if tag else ""


def escaped(text: str) -> str:
    """The text for an element or a quoted attribute; what XML cannot hold is left out, and what is not `orderly`."""
    return orderly(text).translate(_FORBIDDEN).translate(_ESCAPES)
