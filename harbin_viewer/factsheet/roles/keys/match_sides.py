"""Matches: two columns that name who plays at home and who away, so that neither alone is who is counted."""

from __future__ import annotations

from itertools import combinations

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import spelled

_SIDES = (
    ("home", "away"), ("home", "visitor"), ("heim", "gast"), ("local", "visitante"), ("casa", "fora"),
    ("casa", "ospite"), ("mandante", "visitante"), ("domicile", "exterieur"), ("thuis", "uit"), ("hemma", "borta"),
    ("hjemme", "borte"), ("winner", "loser"), ("team1", "team2"), ("team 1", "team 2"), ("хозяева", "гости"),
)  # fmt: skip
"""What the sides of a match are called."""


def settle_sides(evidence: Evidence) -> None:
    """Settle the two columns of texts that are called alike but for the side of a match, each of which has several."""
    texts = [profile for profile in evidence.open() if profile.kind == "text" and not profile.constant]
    called = {profile.name: f" {spelled(profile.name)} " for profile in texts}
    for first, second in combinations(called, 2):
        if any(_are_sides(called[first], called[second], sides) for sides in _SIDES):
            for name in (first, second):
                evidence.settle(name, "words", "It names one side of each match.")
            return


def _are_sides(first: str, second: str, sides: tuple[str, str]) -> bool:
    one, other = (f" {side} " for side in sides)
    if one not in first and one in second:
        first, second = second, first
    return one in first and first.replace(one, other) == second
