"""Amounts of money without a bracket that end a name (“Umsatz Mio €”, “Rent €/m²”) or stand within a title."""

from __future__ import annotations

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.unit_finding.currencies import CODES
from harbin_viewer.factsheet.roles.unit_finding.scaled_money import is_price, scaled_money
from harbin_viewer.factsheet.roles.unit_finding.unit_powers import is_counted_money, parted_unit

_MOST_WORDS = 4
_ROOM = "Rm"
"""Millions of rands in a bracket, and a room without one."""

_INTO = re.compile(r"(?i)(?:in|en|em|в|w|v|i|of|de|and)\s")
_BARE_NUMBER = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"\(?[12]\d{3}\)?")
_BOUND = re.compile(
    r"(?i)(?:^|[\s_])(?:above|over|below|under|beyond|than|exceeding|least|most|first|up to|up_to|from|gt|lt|ge|le"
    r"|gte|lte|min|max|über|unter|ab|bis|mindestens|höchstens)$|[<>≤≥]$"
)
"""What stands before an amount that parts others from each other: “Firms below 1000 EUR”, loans_over_1000_eur."""


_WORD_AT_END = re.compile(
    rf"(.*[^\W\d_]{{2}})\s({CODES}|euros?|(?<!ales )(?<!GDP )(?<!orts )(?<!ebt )Euros?|[Dd]ollars?|kr|zł|Kč|Ft|руб)\.?$"
)
"""Behind a word for an amount of money alone: “Belopp kr”, “Débit euros”, but no “Members Euro”."""


def money_word_after(label: str) -> str:
    """The word or the code of a currency that ends a name, behind a word for an amount of money; "" for others."""
    found = _WORD_AT_END.match(label.strip())
    if not found:  # as of nearly all, and of those of checks, which come before the first paint
        return ""
    from harbin_viewer.factsheet.roles.unit_finding.money_names import speaks_of_money

    return found[2] if speaks_of_money(found[1]) and not counted_money_after(label) else ""


def counted_money_after(label: str) -> str:
    """The scale and the currency that end a name, or a price; "" for none, or where a number stands before it."""
    words = label.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        end = " ".join(words[-count:])
        if is_amount(end) and not _INTO.match(end) and not _begins_with_a_number(end):
            one = (count > 1 and _is_number(words[-count - 1])) or tells_one_amount(label)
            return "" if end == _ROOM or one else end
    return ""


def tells_one_amount(label: str) -> bool:
    """Whether one amount of money ends a name: “Firms above 10 million EUR”, “Firms below 1000 EUR” or “US$1000”."""
    words = label.split()
    for count in (1, 2):
        before, end = " ".join(words[:-count]), " ".join(words[-count:])
        if before and is_amount(end):
            has_digits = any(map(str.isdigit, end))
            return (count > 1 and _is_number(words[-count - 1])) or (has_digits and ends_at_a_bound(before))
    return False


def ends_at_a_bound(words: str) -> bool:
    """Whether words of a name say that the amount behind them parts others from each other."""
    return bool(_BOUND.search(words))


def _is_number(word: str) -> bool:
    return bool(_BARE_NUMBER.fullmatch(word)) and not _YEAR.fullmatch(word)


def is_amount(text: str) -> bool:
    """Whether a text is money with a scale, or money for one of what is counted."""
    return not text.isdecimal() and (scaled_money(text) is not None or is_price(text) or is_counted_money(text))


def whole_amount(label: str) -> str:
    """The amount of money that a whole label says in words (“USD in millions”, “in millions of USD”), or ""."""
    text = re.sub(r"^[Ii]n ", "", label.strip())
    joined = re.fullmatch(r"\D+?(?: in| of|,| \() ?(?:in )?[^\d()]{2,}\)?", text)
    return (
        re.sub(r" \((?:in )?(.+)\)$", r" \1", text)
        if (joined or text != label.strip()) and is_counted_money(text)
        else ""
    )


def _begins_with_a_number(text: str) -> bool:
    """Whether a number stands first that is no power of ten: “10 million EUR” is one amount, and no unit."""
    first, _, rest = text.partition(" ")
    return bool(rest) and bool(_BARE_NUMBER.fullmatch(first)) and parted_unit(f"{first} EUR")[0] < len("000")


_MONEY_WITHIN = re.compile(
    r"\bin ((?:(?:constant|current) )?(?:\(?\d{4}\)? )?(?:US ?\$|USD|EUR|€|GBP|£)"
    r"(?: ?(?:m|mn|bn|million|billion|thousand)\b\.?)?)"
)
"""An amount of money within a title (“in constant (2022) US$ m., 1988–2023”)."""


def money_in(text: str) -> str:
    """The amount of money that a text says figures are in (“in constant (2022) US$ m.”), "" where it says none."""
    found = _MONEY_WITHIN.search(text)
    return found[1].strip() if found else ""
