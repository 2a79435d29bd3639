"""Names that are one word of Latin letters and digits (c15999, ENSG00000139618): most of those of very many columns.

Nothing is parted in them: no bracket, no blank, no sign. What is sought behind such need not be sought in them.
"""

from __future__ import annotations


def is_bare_word(name: str) -> bool:
    """Whether a name has nothing but Latin letters without accents, and digits."""
    return name.isascii() and name.isalnum()
