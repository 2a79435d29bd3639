"""Matches: two columns that name who plays at home and who away, so that neither alone is who is counted."""

from __future__ import annotations

from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import spelled

_SIDES = (
    ("home", "away"), ("home", "visitor"), ("heim", "gast"), ("local", "visitante"), ("casa", "fora"),
    ("casa", "ospite"), ("mandante", "visitante"), ("domicile", "exterieur"), ("thuis", "uit"), ("hemma", "borta"),
    ("hjemme", "borte"), ("winner", "loser"), ("team1", "team2"), ("team 1", "team 2"), ("хозяева", "гости"),
)  # fmt: skip
"""What the sides of a match are called."""


def settle_sides(evidence: Evidence) -> bool:
    """Settle two texts called alike but for the side of a match, and those beside them; whether there are such."""
    texts = [profile for profile in evidence.open() if profile.kind == "text" and not profile.constant]
    called = {f" {spelled(profile.name)} ": profile.name for profile in texts}
    for words, name in called.items():
        others = (words.replace(f" {side} ", f" {other} ") for side, other in _SIDES if f" {side} " in words)
        if found := next((called[other] for other in others if other in called), None):
            for profile in texts:
                side = profile.name in (name, found)
                told = "It names one side of each match." if side else "It says something about each match."
                evidence.settle(profile.name, "words", told)
            return True
    return False
