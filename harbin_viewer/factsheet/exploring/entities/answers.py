"""Answers on a scale in words, in its order: from strongly disagree to strongly agree, from never to always."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from math import inf

from harbin_viewer.factsheet.roles.names.class_bounds import is_not_told
from harbin_viewer.factsheet.roles.names.places import plain

_FEWEST = 3
"""Answers of a scale from which on their order is told."""

_MIDDLE = "neutral=neither=neither nor=undecided=teils/teils=teils teils=teils-teils=weder noch=weder/noch=mixed"

_SCALES = (
    "strongly disagree=completely disagree=totally disagree | disagree=mostly disagree"
    " | somewhat disagree=slightly disagree=rather disagree=tend to disagree"
    f" | {_MIDDLE}=neither agree nor disagree=neither disagree nor agree"
    " | somewhat agree=slightly agree=rather agree=tend to agree | agree=mostly agree"
    " | strongly agree=completely agree=totally agree",
    "very dissatisfied=very unsatisfied | dissatisfied=unsatisfied"
    " | somewhat dissatisfied=rather dissatisfied=fairly dissatisfied"
    f" | {_MIDDLE}=neither satisfied nor dissatisfied=neither dissatisfied nor satisfied"
    " | somewhat satisfied=rather satisfied=fairly satisfied | satisfied | very satisfied",
    "very unlikely=extremely unlikely | unlikely | somewhat unlikely"
    f" | {_MIDDLE}=neither likely nor unlikely | somewhat likely | likely | very likely=extremely likely",
    "not at all important=unimportant=not important | slightly important=not very important"
    " | somewhat important=moderately important=fairly important | important | very important | extremely important",
    "very poor=very bad=terrible | poor=bad | fair=average=ok=okay=acceptable | good | very good | excellent",
    "never | almost never=hardly ever | rarely=seldom | sometimes=occasionally | often=frequently | very often=usually"
    " | almost always | always",
    "not at all | a little=slightly=not much | somewhat=moderately | quite a bit=quite | very=very much=a lot"
    " | extremely=completely",
    "none | very low | low | medium=moderate=average | high | very high",
    "extra small=xs | small=s | medium=m | large=l | extra large=xl | xxl",
    "stimme uberhaupt nicht zu=stimme gar nicht zu | stimme nicht zu=lehne ab | stimme eher nicht zu"
    f" | {_MIDDLE} | stimme eher zu | stimme zu | stimme voll zu=stimme voll und ganz zu=stimme vollig zu",
    "trifft uberhaupt nicht zu=trifft gar nicht zu | trifft nicht zu | trifft eher nicht zu"
    f" | {_MIDDLE} | trifft eher zu | trifft zu | trifft voll zu=trifft voll und ganz zu=trifft vollig zu",
    f"sehr unzufrieden | unzufrieden | eher unzufrieden | {_MIDDLE} | eher zufrieden | zufrieden | sehr zufrieden",
    "sehr schlecht | schlecht | mittel=mittelmaßig=mittelmassig=geht so | gut | sehr gut",
    "nie=niemals | selten | manchmal=gelegentlich | oft=haufig | sehr oft=sehr haufig | immer",
    "sehr niedrig=sehr gering | niedrig=gering | mittel | hoch | sehr hoch",
    "pas du tout d'accord | pas d'accord | plutot pas d'accord | ni d'accord ni pas d'accord=neutre"
    " | plutot d'accord | d'accord | tout a fait d'accord",
    "jamais | rarement | parfois | souvent | toujours",
    "muy en desacuerdo=totalmente en desacuerdo | en desacuerdo | neutral=ni de acuerdo ni en desacuerdo"
    " | de acuerdo | muy de acuerdo=totalmente de acuerdo",
    "nunca | raramente=rara vez | a veces | a menudo | siempre",
)
"""Scales from their lowest answer to the highest, in plain letters; what is the same is parted by “=”."""


def in_order_of_answers(names: Sequence[str]) -> list[int] | None:
    """The places of the names from the lowest answer to the highest; None where they are not those of one scale.

    Who did not answer stands last.
    """
    told = [plain(name) for name in names]
    scales = (scale for scale in _ranks() if sum(word in scale for word in told) >= _FEWEST)
    return next((order for scale in scales if (order := _ordered(told, names, scale)) is not None), None)


def _ordered(told: Sequence[str], names: Sequence[str], scale: Mapping[str, int]) -> list[int] | None:
    found = [scale.get(word) for word in told]
    on_scale = [rank for rank in found if rank is not None]
    if len({*on_scale}) < len(on_scale):
        return None
    if not all(rank is not None or is_not_told(name) for rank, name in zip(found, names, strict=True)):
        return None
    return sorted(range(len(names)), key=lambda at: inf if (rank := found[at]) is None else rank)


@cache
def _ranks() -> tuple[Mapping[str, int], ...]:
    return tuple(
        {word.strip(): rank for rank, step in enumerate(scale.split("|")) for word in step.split("=")}
        for scale in _SCALES
    )
