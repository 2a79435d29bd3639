"""What a title says of series that a reader has switched off."""

from __future__ import annotations

import re
from collections.abc import Collection

from harbin_viewer.factsheet.wording import listed

_BETWEEN = re.compile(r", | and ")


def title_of_those_left(title: str, names: Collection[str], hidden: Collection[str]) -> str:
    """A title that ends with the names of all series (“Coal: Chad, Mali and Niger”) with those that are left alone."""
    what, sign, told = title.rpartition(": ")
    found = [told] if told in names else _BETWEEN.split(told)
    if not sign or sorted(found) != sorted(names):
        return title
    return f"{what}{sign}{listed([name for name in found if name not in hidden])}"
