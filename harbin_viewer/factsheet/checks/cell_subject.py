"""What a cell is about, in few words: its field, and what names its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.checks.comparison import number_of

if TYPE_CHECKING:
    from harbin_viewer.factsheet.model.cell import CellAt
    from harbin_viewer.factsheet.tables.table import Table

_WIDTH_OF_SUBJECT = 80
_FEWEST_OF_KEY = 8
"""Signs that what tells a row apart keeps at the least."""


def subject_of(table: Table, cell: CellAt) -> str:
    """What the cell is about: its field, and what names its row; of a text, the name alone if it has letters."""
    names = (name for name in table.row_names if name != cell.field)
    keys = [number_of(value) for name in names if (value := table.value(name, cell.row)) is not None]
    keys = [key for at, key in enumerate(keys) if not any(before.endswith(f", {key}") for before in keys[:at])]
    named = isinstance(table.value(cell.field, cell.row), str) and any(
        letter.isalpha() for key in keys for letter in key
    )
    label = [] if named else [_label_beside(table.field(cell.field).label, len(", ".join(keys)))]
    words = ", ".join([*label, *_fitting(keys, _WIDTH_OF_SUBJECT - sum(len(f"{part}, ") for part in label))])
    return words if len(words) <= _WIDTH_OF_SUBJECT else f"{words[:_WIDTH_OF_SUBJECT].rstrip()} …"


def _label_beside(label: str, taken: int) -> str:
    """The name of a field beside so many signs that tell its row apart, which are needed more than its last words."""
    return _shortened(label, max(_WIDTH_OF_SUBJECT - taken - len(", "), _WIDTH_OF_SUBJECT // 2))


def _fitting(keys: Sequence[str], room: int) -> list[str]:
    """What tells a row apart, in so many signs together: the longest lose their ends, a short one may be the year."""
    most = max(room, _FEWEST_OF_KEY)
    while most > _FEWEST_OF_KEY and len(", ".join(key[:most] for key in keys)) > room:
        most -= 1
    return [_shortened(key, most) for key in keys]


def _shortened(text: str, room: int) -> str:
    """A text in so many signs, without its last words where it has more."""
    if len(text) <= room:
        return text
    cut = text[: room - 1]
    return f"{(cut.rpartition(' ')[0] or cut[:-1]).rstrip(' ,;(')} …"
