"""What the program tells of its own accord: what it assumed, what is odd in the data, what it left out."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

NoticeKind: TypeAlias = Literal["assumed", "odd", "left out"]
"""`assumed`: nothing said otherwise. `odd`: in the data, as it stands. `left out`: not read or drawn."""


class Notice(Struct, frozen=True):
    """One whole, calm sentence for a reader.

    `resource` and `field` name what it is about ("" for the package), `place` where in the file (a row, a line, a
    cell) or the first few of many; `count` says how many places there are where more than one is meant.
    """

    kind: NoticeKind
    sentence: str
    resource: str = ""
    field: str = ""
    place: str = ""
    count: int = 1
