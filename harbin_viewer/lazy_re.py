"""`re` whose patterns are compiled when they are first tried: of hundreds that tell what a column is, most never are.

Python compiles them in Python, which took a third of the time until the first table of a start was told of.
"""

from __future__ import annotations

import re
from re import ASCII, IGNORECASE, Match, Pattern, RegexFlag, escape, findall, fullmatch, match, search, split, sub
from typing import TYPE_CHECKING, Any

__all__ = [
    "ASCII", "IGNORECASE", "Match", "Pattern", "RegexFlag", "compile", "escape", "findall", "fullmatch", "match",
    "search", "split", "sub",
]  # fmt: skip

if TYPE_CHECKING:
    from re import compile  # noqa: A004 - the name that it has
else:

    class compile:  # noqa: A001, N801 - the name that it stands for
        """A pattern whose methods are those of the compiled one, each from when it is first asked for."""

        def __init__(self, pattern: str, flags: int = 0) -> None:
            self.pattern, self._flags = pattern, flags

        def __getattr__(self, name: str) -> Any:
            if name[:1] == "_":  # of Python's, as it copies one
                raise AttributeError(name)
            found = getattr(re.compile(self.pattern, self._flags), name)
            setattr(self, name, found)
            return found
