"""Scales of answers by their words: how much one agrees, how often, how well; from the least to the most."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import inf

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.class_bounds import is_not_told

_SCALES = (
    (
        r"(?:strongly|completely|totally|fully) disagree|disagree (?:strongly|completely|totally|fully)",
        r"disagree",
        r"(?:somewhat|slightly|rather|mostly|tend to|partly) disagree|disagree (?:somewhat|slightly|a little)",
        r"neutral|neither(?: agree nor disagree| nor)?|undecided|neither/nor|unsure|mixed",
        r"(?:somewhat|slightly|rather|mostly|tend to|partly) agree|agree (?:somewhat|slightly|a little)",
        r"agree",
        r"(?:strongly|completely|totally|fully) agree|agree (?:strongly|completely|totally|fully)",
    ),
    (
        r"(?:very|extremely|completely|highly) (?:dissatisfied|unsatisfied|unhappy)",
        r"dissatisfied|unsatisfied|unhappy",
        r"(?:somewhat|slightly|rather|fairly) (?:dissatisfied|unsatisfied|unhappy)",
        r"neutral|neither(?: satisfied nor dissatisfied| nor)?",
        r"(?:somewhat|slightly|rather|fairly) (?:satisfied|happy)",
        r"satisfied|happy",
        r"(?:very|extremely|completely|highly) (?:satisfied|happy)",
    ),
    (
        r"(?:very|extremely|highly) unlikely",
        r"unlikely",
        r"(?:somewhat|slightly|rather|fairly) unlikely",
        r"neutral|neither(?: likely nor unlikely)?",
        r"(?:somewhat|slightly|rather|fairly) likely",
        r"likely",
        r"(?:very|extremely|highly) likely",
    ),
    (
        r"not (?:at all )?important(?: at all)?|unimportant",
        r"(?:slightly|somewhat|less|not very|not so) important",
        r"neutral|moderately important",
        r"(?:fairly|rather|quite) important|important",
        r"(?:very|extremely) important",
    ),
    (
        r"never",
        r"(?:almost|hardly) never|hardly ever",
        r"rarely|seldom",
        r"sometimes|occasionally|now and then",
        r"often|frequently|usually",
        r"very often|very frequently|almost always|nearly always",
        r"always",
    ),
    (
        r"very (?:poor|bad)|terrible",
        r"poor|bad",
        r"fair|average|acceptable|neutral|ok(?:ay)?|adequate|satisfactory",
        r"good",
        r"very good",
        r"excellent|outstanding",
    ),
    (r"much worse", r"(?:somewhat |slightly |a little )?worse", r"(?:about )?the same|same|unchanged",
     r"(?:somewhat |slightly |a little )?better", r"much better"),
    (r"no", r"maybe|perhaps|partly|unsure|undecided|sometimes", r"yes"),
    (
        r"(?:stimme|trifft) (?:ganz und gar|überhaupt|gar|absolut) nicht zu",
        r"(?:stimme|trifft) nicht zu|lehne ab",
        r"(?:stimme|trifft) (?:eher|weniger|kaum) nicht zu|(?:stimme|trifft) (?:weniger|kaum) zu",
        r"teils[ /,-]*teils|neutral|weder[ /]*noch|unentschieden",
        r"(?:stimme|trifft) (?:eher|teilweise|überwiegend) zu",
        r"(?:stimme|trifft) zu",
        r"(?:stimme|trifft) (?:voll|völlig|voll und ganz|vollkommen|ganz|sehr) zu",
    ),
    (r"sehr unzufrieden", r"(?:eher )?unzufrieden", r"neutral|teils[ /,-]*teils|weder[ /]*noch",
     r"(?:eher )?zufrieden", r"sehr zufrieden"),
    (r"nie(?:mals)?", r"fast nie", r"selten", r"manchmal|gelegentlich|ab und zu", r"oft|häufig",
     r"sehr oft|sehr häufig|fast immer", r"immer"),
    (r"sehr schlecht", r"(?:eher )?schlecht", r"mittel(?:mäßig)?|befriedigend|teils[ /,-]*teils|neutral",
     r"(?:eher )?gut", r"sehr gut"),
    (r"pas du tout d['’]accord", r"(?:plutôt )?pas d['’]accord", r"neutre|ni d['’]accord ni pas d['’]accord",
     r"(?:plutôt )?d['’]accord", r"tout à fait d['’]accord"),
    (r"jamais", r"rarement", r"parfois|quelquefois", r"souvent", r"toujours"),
    (r"totalmente en desacuerdo|muy en desacuerdo", r"en desacuerdo",
     r"neutral|ni de acuerdo ni en desacuerdo|indiferente", r"de acuerdo", r"totalmente de acuerdo|muy de acuerdo"),
    (r"nunca", r"casi nunca|rara vez", r"a veces|algunas veces", r"casi siempre|a menudo|frecuentemente", r"siempre"),
)  # fmt: skip

_OTHER_ORDERS = (
    (r"none", r"very low", r"low", r"medium|moderate|average", r"high", r"very high"),
    (r"sehr (?:niedrig|gering)", r"niedrig|gering", r"mittel", r"hoch", r"sehr hoch"),
    (r"extra small|xs", r"small|s", r"medium|m", r"large|l", r"extra large|xl", r"xxl"),
    (r"not at all", r"a little|slightly|not much", r"somewhat|moderately", r"quite(?: a bit)?", r"very(?: much)?|a lot",
     r"extremely|completely"),
    (r"not (?:at all )?important|unimportant", r"(?:slightly|not very) important",
     r"(?:somewhat|moderately|fairly) important", r"important", r"very important", r"extremely important"),
)  # fmt: skip
"""Words that have an order too, from the least to the most, and are no answers of which shares are told."""

_PATTERNS = [[re.compile(answer) for answer in scale] for scale in _SCALES]
_ORDERS = [*_PATTERNS, *([re.compile(word) for word in order] for order in _OTHER_ORDERS)]
_NUMBERED = re.compile(r"^\(?\d{1,2}\)?\s*[-–:=.)]?\s+|\s*\(\d{1,2}\)$")
"""The code of an answer before or behind it."""

_NUMBER = re.compile(r"(\d{1,2})(?:\s*(?:\(.+\)|[=:–-].+))?")
"""An answer told by its number, with what that means behind it."""

_FEWEST, _MOST = 3, 12
"""Words of a scale from which on their order is told, and up to which they can be those of one."""


def in_order_of_answers(names: Sequence[str]) -> list[int] | None:
    """The places of the names from the lowest answer to the highest; None where they are not those of one scale.

    Who did not answer stands last.
    """
    if not _FEWEST <= len(names) <= _MOST:
        return None
    words = list(map(_plain, names))
    beside = [is_not_told(name) or is_not_told(word) for name, word in zip(names, words, strict=True)]
    for scale in _ORDERS:
        found = _on(scale, words)
        ranks = [place for place in found if place is not None]
        known = all(place is not None or untold for place, untold in zip(found, beside, strict=True))
        if known and len(set(ranks)) == len(ranks) >= _FEWEST:
            return sorted(range(len(names)), key=lambda at: inf if (place := found[at]) is None else place)
    return None


@lru_cache(maxsize=64)
def places_on_scale(words: tuple[str, ...]) -> list[float | None]:
    """Where words stand on the scale of most of them, from −1 to 1, NaN for answers beside it; None for others.

    None for all, where fewer than two are answers of one scale, or fewer than three are answers at all.
    """
    plain = list(map(_plain, words))
    found = max((_on(scale, plain) for scale in _PATTERNS), key=lambda places: len(places) - places.count(None))
    answers = [place for place in found if place is not None]
    whole = [place if place is not None else float("nan") if is_not_told(word) else None
             for place, word in zip(found, plain, strict=True)]  # fmt: skip
    is_scale = len(set(answers)) == len(answers) > 1 and min(answers) < 0 < max(answers)
    return whole if is_scale and sum(place is not None for place in whole) >= _FEWEST else [None] * len(words)


def _plain(word: str) -> str:
    return _NUMBERED.sub("", " ".join(word.casefold().replace("_", " ").split())).strip(" .")


def places_of_numbers(words: tuple[str, ...]) -> list[float | None]:
    """The same of numbers that follow one another from 0 or 1 on, as answers are often told (1 to 5, 0 to 10)."""
    found = [_NUMBER.fullmatch(word.strip()) for word in words]
    numbers = [int(number[1]) for number in found if number]
    is_scale = _FEWEST <= len(numbers) <= _MOST and numbers == [*range(numbers[0], numbers[0] + len(numbers))]
    if not is_scale or numbers[0] > 1:
        return [None] * len(words)
    return [2 * (int(number[1]) - numbers[0]) / (len(numbers) - 1) - 1 if number else None for number in found]


def _on(scale: Sequence[re.Pattern[str]], words: Sequence[str]) -> list[float | None]:
    """The place of each word on a scale."""
    of_each = (next((at for at, answer in enumerate(scale) if answer.fullmatch(word)), None) for word in words)
    return [None if at is None else 2 * at / (len(scale) - 1) - 1 for at in of_each]
