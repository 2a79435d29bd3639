"""How a kind of check is declared: one file in `kinds`, with its type, what it looks at, and how it is carried out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from harbin_viewer.factsheet.model.check import DeclaredCheck, SameFigure, Use
from harbin_viewer.factsheet.model.registry import Registry

if TYPE_CHECKING:
    from harbin_viewer.factsheet.checks.findings import Finding
    from harbin_viewer.factsheet.model.sheet import FactSheet
    from harbin_viewer.factsheet.tables.opened import OpenSheet


class Check(DeclaredCheck, frozen=True, kw_only=True, tag_field="type"):
    """A check as a sheet declares it; the `tag` of its class is the `type` in the descriptor.

    The docstring of a kind says what is to hold. Its module is imported before the first paint: it imports no numpy.
    """

    def uses(self) -> tuple[Use, ...]:
        """What it looks at; nothing by name where it is of the whole sheet."""
        return ()

    def same_figures(self) -> tuple[SameFigure, ...]:
        """The fields that it declares to be the same figure, from two sources."""
        return ()

    def findings(self, document: OpenSheet) -> Iterator[Finding]:
        """What it finds. It walks over rows by `row_numbers`, so that it can be told to stop."""
        raise NotImplementedError


CHECKS: Registry[type[Check]] = Registry(f"{__package__}.kinds", str(Path(__file__).parent / "kinds"))
"""The kinds of checks by their `type`: those in `kinds`, and those that others declare."""

_Kind = TypeVar("_Kind", bound=type[Check])


def declared(kind: _Kind) -> _Kind:
    """Declare a kind of check: a decorator for its class."""
    CHECKS.add(str(kind.__struct_config__.tag), kind)
    return kind


def declared_in(sheet: FactSheet) -> Iterator[Check]:
    """The checks that a sheet declares, in their order."""
    return (check for check in sheet.factsheet.checks if isinstance(check, Check))
