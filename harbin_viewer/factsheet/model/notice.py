"""What the program tells of its own accord: what it assumed, what is odd in the data, what it left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import asdict, replace

NoticeKind: TypeAlias = Literal["assumed", "odd", "left out"]
"""`assumed`: nothing said otherwise. `odd`: in the data, as it stands. `left out`: not read or drawn."""


class Notice(Struct, frozen=True):
    """One whole, calm sentence for a reader.

    `resource` and `field` name what it is about ("" for the package), `place` where in the file (a row, a line, a
    cell) or the first few of many; `count` says how many places there are where more than one is meant. A `slip` is of
    the descriptor: it says what is none, leads nowhere, or is not as the standard asks.
    """

    kind: NoticeKind
    sentence: str
    resource: str = ""
    field: str = ""
    place: str = ""
    count: int = 1
    slip: bool = False


def lasting(notices: Iterable[Notice], file: str) -> list[dict[str, Any]]:
    """What a package that is made of a file tells from then on: all but what is odd, which is seen in its own data."""
    return [_plain(replace(notice, place=notice.place or file)) for notice in notices if notice.kind != "odd"]


def _plain(notice: Notice) -> dict[str, Any]:
    """A notice as a descriptor has it."""
    return {key: value for key, value in asdict(notice).items() if value and (key, value) != ("count", 1)}
