"""Notices brought together: kind by kind, and no sentence twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from harbin_viewer.factsheet.descriptor.standard import DEPARTS
from harbin_viewer.factsheet.model.notice import Notice, NoticeKind
from harbin_viewer.factsheet.overview.overview_words import NoticeGroup, NoticeWords

if TYPE_CHECKING:
    from harbin_viewer.factsheet.tables.table import Table

_HEADINGS: dict[NoticeKind, str] = {
    "left out": "Left out",
    "odd": "Odd in the data",
    "assumed": "Assumed",
}
"""What concerns a reader most comes first."""

_MOST_TABLES, _MOST_PLACES = 3, 3


def grouped(notices: Iterable[Notice], label: Callable[[str], str], *, several: bool) -> tuple[NoticeGroup, ...]:
    """The notices in groups, each in the order of coming; `label` names a resource, where there are `several`."""
    of_kind: dict[NoticeKind, dict[str, list[Notice]]] = {kind: {} for kind in _HEADINGS}
    for notice in sorted(notices, key=lambda notice: notice.sentence.startswith(DEPARTS)):  # what concerns fewest last
        of_kind[notice.kind].setdefault(notice.sentence, []).append(notice)
    return tuple(
        NoticeGroup(kind, _HEADINGS[kind], tuple(_together(same, label, several) for same in sentences.values()))
        for kind, sentences in of_kind.items()
        if sentences
    )


def _together(same: list[Notice], label: Callable[[str], str], several: bool) -> NoticeWords:  # noqa: FBT001
    names = list(dict.fromkeys(notice.resource for notice in same if notice.resource)) if several else []
    tables = [label(name) for name in names[:_MOST_TABLES]]
    if len(names) > _MOST_TABLES:
        tables.append(f"and {len(names) - _MOST_TABLES} more")
    places = list(dict.fromkeys(notice.place for notice in same if notice.place))
    shown = ", ".join(places[:_MOST_PLACES]) + (" …" if len(places) > _MOST_PLACES else "")
    return NoticeWords(same[0].sentence, sum(notice.count for notice in same), shown, tuple(tables))


def assumed_of(notices: Iterable[Notice], table: Table, name: str) -> tuple[str, ...]:
    """What was assumed when the cells of a column were read, as sentences; of one that was made of columns of the file
    also what was assumed of these.
    """
    own = {field: {field, table.field(field).label} for field in table.columns}
    others = {said for field, words in own.items() if field != name for said in words}
    about = (one for one in notices if one.kind == "assumed" and one.resource == table.resource.name and one.field)
    is_measure = table.columns[name].dtype.kind in "if" and not table.tells_years(name)
    return tuple(one.sentence for one in about if one.field in own[name] or (is_measure and one.field not in others))
