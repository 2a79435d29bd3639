"""The type that a descriptor is decoded as: a FactSheet with the kinds of tabs and checks that are known by now."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Union

from msgspec import Meta, MsgspecError, Struct, defstruct, json

from harbin_viewer.factsheet.checks.declaration import CHECKS
from harbin_viewer.factsheet.model.sheet import FactSheet, FactSheetPart
from harbin_viewer.factsheet.tabs.declaration import TABS


def sheet_type() -> type[FactSheet]:
    """A FactSheet whose tabs and checks are of the kinds that are declared, in the package or by others."""
    return _sheet_type(TABS.kinds(), CHECKS.kinds())


def sheet_type_for(content: bytes) -> type[FactSheet]:
    """The same with no more kinds than the descriptor names: those of other checks need not be imported."""
    try:
        named = json.decode(content, type=_Named).factsheet
    except MsgspecError:
        return sheet_type()
    tabs, checks = TABS.kinds(tab.kind for tab in named.tabs), CHECKS.kinds(check.type for check in named.checks)
    return _sheet_type(tabs or TABS.kinds(), checks or CHECKS.kinds(("highlights",)))


class _NamedTab(Struct):
    kind: str


class _NamedCheck(Struct):
    type: str


class _NamedPart(Struct):
    tabs: tuple[_NamedTab, ...] = ()
    checks: tuple[_NamedCheck, ...] = ()


class _Named(Struct):
    """The kinds that a descriptor names."""

    factsheet: _NamedPart


@cache
def _sheet_type(tabs: tuple[type, ...], checks: tuple[type, ...]) -> type[FactSheet]:
    any_tab: Any = Union[tabs]  # noqa: UP007 the kinds are known at run time only
    any_check: Any = Union[checks]  # noqa: UP007
    several_tabs = Annotated[tuple[any_tab, ...], Meta(min_length=1)]
    part = defstruct(
        "FactSheetPart", [("tabs", several_tabs), ("checks", tuple[any_check, ...], ())],
        bases=(FactSheetPart,), frozen=True, kw_only=True,
    )  # fmt: skip
    made: Any = defstruct(
        "FactSheet", [("factsheet", part)], bases=(FactSheet,), frozen=True, kw_only=True, module=__name__
    )
    return made  # type: ignore[no-any-return]
