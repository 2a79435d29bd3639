"""How a reader has a plain file shown, for what is made of it: the form of a text, and what its columns mean."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from harbin_viewer.factsheet.sources.delimited.text_format import DelimitedFormat


class AsShown(NamedTuple):
    """`form` is the one that was chosen, `roles` what was corrected of columns: their kinds by table and field."""

    form: DelimitedFormat | None = None
    roles: Mapping[str, Mapping[str, str]] = MappingProxyType({})
