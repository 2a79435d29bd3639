"""Tags of languages (BCP 47), by which files say in which language their texts are."""

from __future__ import annotations

from functools import cache

TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
"""How one is formed (RFC 5646): no private and no old ones."""

OWN = "en"
"""The language of the program's own words."""

_LETTERS = (
    "ara ar bul bg ces cs cze cs chi zh zho zh dan da deu de ger de ell el gre el eng en est et eus eu fas fa fin fi "
    "fra fr fre fr gle ga heb he hin hi hrv hr hun hu hye hy ind id isl is ita it jpn ja kat ka kaz kk kor ko lav lv "
    "lit lt mkd mk mlt mt nld nl dut nl nob nb nor no pol pl por pt ron ro rum ro rus ru slk sk slv sl spa es sqi sq "
    "srp sr swe sv tha th tur tr ukr uk vie vi"
)
"""Languages by three letters, as catalogues have them, and by the two of their tags."""


def as_tag(written: str) -> str:
    """The tag that a catalogue's word or address stands for ("de_DE", "…/language/DEU"); other words as they are."""
    import re

    last = written.strip().rstrip("/").rpartition("/")[2].replace("_", "-")
    tag = _of_three_letters().get(last.lower(), last)
    return tag if re.fullmatch(TAG, tag) else written


@cache
def _of_three_letters() -> dict[str, str]:
    words = _LETTERS.split()
    return dict(zip(words[::2], words[1::2], strict=True))
