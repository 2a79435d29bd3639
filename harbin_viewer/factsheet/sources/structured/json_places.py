"""Where in a JSON text something stands that its parsers do not tell the place of."""

from __future__ import annotations

import math
import re

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[][{}]|-?\d[\d.eE+-]*', re.DOTALL)
_DEEP = 1000
"""Lists and objects in one another, beyond which it is not looked for deeper ones."""


def deepest(text: str) -> tuple[int, int]:
    """Line and letter, counted from 1, where lists and objects are nested deepest, or first a thousand deep."""
    depth = most = at = 0
    for token in _TOKEN.finditer(text):
        if token[0] in ("[", "{"):
            depth += 1
            if depth > most:
                most, at = depth, token.start()
        elif token[0] in ("]", "}"):
            depth -= 1
        if most > _DEEP:
            break
    return _line_and_letter(text, at)


def too_large_number(text: str) -> tuple[int, int]:
    """Line and letter, counted from 1, of the first number that is too large to be read."""
    numbers = (token for token in _TOKEN.finditer(text) if token[0][0] not in '"[]{}')
    return _line_and_letter(text, next((token.start() for token in numbers if _is_too_large(token[0])), 0))


def _is_too_large(digits: str) -> bool:
    try:
        return math.isinf(float(digits))
    except ValueError:
        return False


def _line_and_letter(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
