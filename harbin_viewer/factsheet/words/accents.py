"""Texts without their accents, so that names meet however they are typed; and names of nothing but plain letters."""

from __future__ import annotations

from harbin_viewer import lazy_re as re

_ACCENTS = re.compile(
    "[\u0300-\u0305\u0307-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]"
)
"""The accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic, which most writers leave out.

Marks of other scripts are parts of a letter: without them, the Japanese “ga” would be “ka”.
"""

_BREVE = "\u0306"
_BREVES = re.compile(f"(?<![иИ]){_BREVE}")
"""Those of й are a part of it too."""

_STROKED = dict(zip("łŁøØđĐı", "lLoOdDi", strict=True))
_STROKES = re.compile(f"[{''.join(_STROKED)}]")
"""Letters that writers without them write as plain ones, and that Unicode takes for no accented ones."""

_PARTED = re.compile(f"[{_BREVE}\u1100-\u11ff]")
"""What is put together again: й, and the syllables of Korean, which Unicode takes apart as well."""


def without_accents(text: str) -> str:
    """The text with plain letters for accented, stroked and joined ones (by Unicode's NFKD)."""
    if text.isascii():
        return text
    from unicodedata import normalize  # a library of its own, which the start does without

    bare = _ACCENTS.sub("", normalize("NFKD", text))
    bare = _BREVES.sub("", bare) if _BREVE in bare else bare
    bare = normalize("NFC", bare) if _PARTED.search(bare) else bare
    return _STROKES.sub(lambda letter: _STROKED[letter[0]], bare)


def is_bare_word(name: str) -> bool:
    """Whether a name is one word of Latin letters without accents and of digits (c15999), as of most of many columns.

    No bracket, blank or sign parts anything in it: what is sought behind such need not be sought there.
    """
    return name.isascii() and name.isalnum()
