"""How the columns of surveys, studies and trials are headed: questions, who answered, and what programs add to that."""

from __future__ import annotations

from harbin_viewer import lazy_re as re
from harbin_viewer.factsheet.roles.names.column_names import spelled
from harbin_viewer.factsheet.roles.names.event_names import asks_opinion, asks_person, heads_answers
from harbin_viewer.factsheet.roles.names.listed import listed
from harbin_viewer.factsheet.roles.names.named_beside import names_answer

_QUESTION = re.compile(r"(?s)[?？؟](?:\s*[(（\[*,:–—-].*)?$|^¿")
_SPACES = re.compile(r"\s+")
_WORDS_OF_QUESTION, _LETTERS_OF_QUESTION = 3, 12
"""From how many words, or letters where none are parted, a question is asked of people and is no tick (“Paid?”)."""

_ADDED = re.compile(
    r"^(?:submit ?date|submission ?date|start ?language|last ?page|questnnr|dispcode|lfdn|start sprache|letzte seite"
    r"|datum abgeschickt|fertigstellungszeit|abschlusszeit|completion time|heure de fin|hora de finalizacion"
    r"|collector ?id|respondent ?id|response ?id|recorded ?date|user ?language|distribution ?channel|network id"
    r"|(?:meta )?instance ?id|submission time|redcap survey identifier|survey timestamp|redcap event name"
    r"|提交答卷时间|所用时间|来自ip|答题时间|дата создания ответа)(?:$| )"
)
"""What programs of surveys add to each answer, beside what `names_answer` knows."""

_ANSWERING = re.compile(
    r"\b(?:respondents?|participants?|interview ?(?:id|no|nr|nummer|number)|case ?(?:id|no|nr|number)|patients?"
    r"|subjects?|teilnehmer(?:in)?|proband(?:in)?|versuchsperson|vp ?(?:nr|nummer|code)|fall ?(?:nr|nummer)|pseudonym"
    r"|antwort ?(?:id|nr)|participante|paciente|encuestado|repondant|participant|seqn|lfdn|record id|questionnaire"
    r" (?:id|no)|респондент|пациент|被试|受访者)\b"
)
"""How the numbers of those are headed who answer, or of whom something is tried."""

_OF_PERSONS = listed("""
marital status|civil status|familienstand|etat civil|estado civil|stato civile|household size|haushaltsgrosse
|country of birth|geburtsland|religion|confession|konfession|nationality|staatsangehorigkeit|nationalite|nacionalidad
|employment status|erwerbsstatus|highest degree|schulabschluss|years of education|smoker|smoking status|raucher
|семейное положение|образование|婚姻状况|学历""")
"""What is told of persons beside what `asks_person` knows."""

_BORN = re.compile(
    r"\b(?:year of birth|birth ?year|yob|date of birth|dob|birth ?date|geburts(?:jahr|datum)|geboren|jahrgang"
    r"|annee de naissance|date de naissance|ano de nac\w*|fecha de nac\w*|ano de nascimento|anno di nascita"
    r"|geboortejaar|год рождения|дата рождения)\b|出生|生年"
)
"""How the time is headed at which somebody was born."""

_FAVOURITE = re.compile(r"(?i)^(?:your )?favou?rite\b|^lieblings|pr[eé]f[eé]r[eé]e?$|favorit[oae]$|^любим|最喜欢")
_NUMBERED = re.compile(
    r"(?i)(?:q|g\d+q|frage|question|item|pregunta|вопрос|问题|statement|aussage|f|v|x)[ _.-]?\d{1,3}(?:[ _.\[(-].*)?"
)
"""How questions are headed that have numbers alone."""

_BESIDE = re.compile(
    r"\b(?:duration|dauer|elapsed|time spent|verweildauer|bearbeitungszeit|interviewzeit|gesamtzeit|progress|seed"
    r"|zufallsstartwert|last ?page|letzte seite|max ?page|finished|missing|missrel|deg time|sequence number"
    r"|duree|duracion)\b|^time(?: ?(?:rsi|sum|\d+))$|所用时间|用时|\binterviewer\b"
    r"|^(?:lfdn|seqn|dispcode|questnnr)$"
)
"""What is told of answering, and by nobody as an answer."""

_WEIGHT = re.compile(
    r"\b(?:sampl\w*|survey|interview|design|post ?strat\w*|population|person|household|calibrat\w*)\b.*\bweights?\b"
    r"|\bweighting\b|\bweight variable\b|gewichtungsfaktor|hochrechnungsfaktor|designgewicht|personengewicht"
    r"|factor de (?:expansion|ponderacion)|ponderacion|ponderation|^(?:wtint|wtmec|wgt|pweight|dweight|pspwght)\w*$"
)
"""How the weights of a sample are headed: how many of all stand behind each who was asked."""

_MAY_WEIGH = re.compile(r"^(?:w|wt|weights?|weight ?\d|gewicht(?:ung)?|poids|peso|вес|权重)$")
"""How they are headed that may be those of bodies too."""


def weighs_question(*heads: str) -> int:
    """Two where a head is a question that people are asked, one where it is short enough for a tick, else nought."""
    asked = [head.strip() for head in heads if _QUESTION.search(head.strip())]
    if not asked:
        return 0
    longest = max(asked, key=len)
    words = len(_SPACES.split(longest)) >= _WORDS_OF_QUESTION
    return 2 if words or (len(longest) >= _LETTERS_OF_QUESTION and not longest.isascii()) else 1


def is_added(name: str) -> bool:
    """Whether a column is one that programs of surveys add to each answer."""
    return names_answer(name) or _ADDED.search(spelled(name.split(", ")[0]).lstrip("_ ")) is not None


def names_moment(name: str) -> bool:
    """Whether a time is headed as one at which an answer was sent."""
    return heads_answers(name) or is_added(name)


def names_answering(*heads: str) -> bool:
    """Whether a column is headed as the numbers of those who answer."""
    return any(_ANSWERING.search(spelled(head)) for head in heads)


def tells_of_person(*heads: str) -> bool:
    """Whether a column is headed as what a person is asked of herself."""
    return any(asks_person(head) or spelled(head) in _OF_PERSONS for head in heads) or is_of_birth(*heads)


def is_of_birth(*heads: str) -> bool:
    """Whether a time is headed as that at which somebody was born."""
    return any(_BORN.search(spelled(head)) for head in heads)


def tells_opinion(*heads: str) -> bool:
    """Whether a column is headed as an opinion is: how satisfied one is, what one likes best."""
    return any(asks_opinion(head) or _FAVOURITE.search(head) for head in heads)


def is_numbered(name: str) -> bool:
    """Whether a head is the number of a question."""
    return _NUMBERED.fullmatch(name.strip()) is not None


def stands_beside_answers(*heads: str) -> bool:
    """Whether a column tells of answering, and is no answer: how long it took, on which page one ended."""
    return any(_BESIDE.search(spelled(head)) for head in heads)


def names_weight(*heads: str) -> bool:
    """Whether a column is headed as the weights of a sample."""
    return any(_WEIGHT.search(spelled(head)) for head in heads)


def may_name_weight(*heads: str) -> bool:
    """Whether it may be, and may have the weights of bodies."""
    return any(_MAY_WEIGH.search(spelled(head)) for head in heads)
