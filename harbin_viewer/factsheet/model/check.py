"""What a sheet declares is to hold: its checks."""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field

from harbin_viewer.factsheet.model.parts import Day, Name, OwnPart, Text, Tolerance


class Known(OwnPart, frozen=True, kw_only=True):
    """A difference that the sheet's maker knows of: the `key` of the finding (empty: all of the check), and why."""

    reason: Text
    key: dict[str, str | int | float] = field(default_factory=dict)


class DeclaredCheck(OwnPart, frozen=True, kw_only=True):
    """What all checks have: a name, a title in words, and the differences that are known."""

    name: Name
    title: Text
    known: tuple[Known, ...] = ()


class GrowthCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="growth"):
    """A stated rate of change (`rate`, per cent) against the rate recomputed from `value`, along `order` (step 1).

    `tolerance` is in percentage points.
    """

    resource: Name
    value: Text
    rate: Text
    order: Text
    tolerance: Tolerance = 0.05


class AgreementCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="agreement"):
    """A figure against the figure another source gives for the same `on`.

    `tolerance` is in per cent of the reference for `measure` "relative", in the field's unit for "absolute". A
    difference of sign always differs.
    """

    resource: Name
    field: Text
    reference_resource: Name
    reference_field: Text
    on: Text
    tolerance: Tolerance
    measure: Literal["relative", "absolute"] = "relative"


class TotalCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="total"):
    """Parts of a row against their stated total; `tolerance` in the total's unit."""

    resource: Name
    parts: Annotated[tuple[str, ...], Meta(min_length=1)]
    total: Text
    key: Text
    tolerance: Tolerance = 0.0


class ShareCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="share"):
    """A stated share (`share`, per cent) against `part` divided by `whole`; `tolerance` in percentage points."""

    resource: Name
    part: Text
    whole: Text
    share: Text
    key: Text
    tolerance: Tolerance = 0.05


class HighlightCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="highlights"):
    """Every highlight, and its change, against the cell it names: figure, unit and status are the same."""


class SequenceCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="sequence"):
    """The years (or other whole numbers) of `field` rise by `step` without a gap."""

    resource: Name
    field: Text
    step: Annotated[int, Meta(ge=1)] = 1


class LatestCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="latest"):
    """The last `field` of a table against the last that the reference had published (`published`) by the date `by`."""

    resource: Name
    field: Text
    reference_resource: Name
    reference_field: Text
    published: Text
    by: Day


class ConsistentCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="consistent"):
    """Statements on the same `subject` say the same (`says`)."""

    resource: Name
    subject: Text
    says: Text


class SourcesCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="sources"):
    """Every row's `source` and each of its `references` is one of the sheet's; tables of figures have a `source`."""


class StatusesCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="statuses"):
    """Every status is a known one, and a `confirmed` row names two publishers, or the body itself, as `references`."""


class IndependentCheck(DeclaredCheck, frozen=True, kw_only=True, tag_field="type", tag="independent"):
    """Statements of a table that an independent reference contradicts, or for which none was found, by their status."""

    resource: Name
    key: Text


Check: TypeAlias = (
    GrowthCheck | AgreementCheck | TotalCheck | ShareCheck | HighlightCheck | SequenceCheck | LatestCheck
    | ConsistentCheck | SourcesCheck | StatusesCheck | IndependentCheck
)  # fmt: skip
