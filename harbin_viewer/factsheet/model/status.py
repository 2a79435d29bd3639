"""How far a figure is borne out: the statuses and their meanings."""

from typing import TypeAlias

StatusName: TypeAlias = str
"""How far a figure is borne out by independent statistics; one of `STATUSES`."""

STATUSES: dict[StatusName, str] = {
    "confirmed": "Seen in two independent places, or published by the body itself.",
    "single": "Seen in one place only.",
    "derived": "Computed from other figures; the note says how.",
    "claimed": "The source says so; nothing independent was found.",
    "contradicted": "An independent reference says otherwise; the note says what.",
}
"""Each status with its meaning, surest first."""
