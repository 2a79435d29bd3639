"""The columns of a sheet's own tables that say of each row whose word it is, and how far it is borne out."""

from __future__ import annotations

PROVENANCE = ("source", "references", "place", "status", "note")
