"""What a sheet declares is to hold: what all checks have, and what they look at."""

from msgspec import Struct, field

from harbin_viewer.factsheet.model.parts import OwnPart, Slug, Text


class Known(OwnPart, frozen=True, kw_only=True):
    """A difference that the sheet's maker knows of: the `key` of the finding (empty: all of the check), and why."""

    reason: Text
    key: dict[str, str | int | float] = field(default_factory=dict)


class DeclaredCheck(OwnPart, frozen=True, kw_only=True):
    """What all checks have: a name, a title in words, and the differences that are known."""

    name: Slug
    title: Text
    known: tuple[Known, ...] = ()


class Use(Struct, frozen=True):
    """A resource that a check or tab looks at: those of its fields that must hold numbers, and others.

    `place` is where in the check or tab it is named ("" where a reader finds it without that).
    """

    resource: str
    numbers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    place: str = ""


class SameFigure(Struct, frozen=True):
    """Two fields that a check declares to be the same figure in two tables, where their rows have the same `on`."""

    resource: str
    field: str
    reference_resource: str
    reference_field: str
    on: str
