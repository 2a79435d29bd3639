"""What stands beside the measures of a table, found once for all of them: what they are of, their notes and bounds."""

from __future__ import annotations

from itertools import takewhile

from harbin_viewer import lazy_re as re
from harbin_viewer.cached_property import cached_property
from harbin_viewer.factsheet.roles.about import about, without_code
from harbin_viewer.factsheet.roles.evidence import Evidence
from harbin_viewer.factsheet.roles.names.column_names import ends_named, is_named, spelled
from harbin_viewer.factsheet.roles.names.named_for import BoundsByName, NotesByName, names_test
from harbin_viewer.factsheet.roles.names.places import share_of_countries
from harbin_viewer.factsheet.roles.names.unit_codes import looks_coded
from harbin_viewer.factsheet.roles.profile import Profile
from harbin_viewer.factsheet.roles.unit_finding.unit_columns import UnitColumns

_NAME_OF_THING = re.compile(r"[^\W\d_]{4}|^[^\W\d_]{3}$")


class BesideMeasures:
    """Asked of one measure after the other, when all roles of a table are settled."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._names = list(evidence.profiles)
        self._bounds = evidence.named("bound")
        self.measures = evidence.named("measure")
        self.units = UnitColumns(evidence)

    @cached_property
    def thing(self) -> str:
        """What all rows measure, where one column says so in words: the title of a column that is called “Value”."""
        evidence = self._evidence
        found = {name: evidence.profiles[name].texts for name in evidence.named("constant")}
        constants = {name: texts[0] for name, texts in found.items() if texts}  # a person may call a blank column so
        named = {name: text for name, text in constants.items() if is_named(name, "measure name")}
        for _name, text in sorted(named.items(), key=_how_plainly):
            if not is_named(text, "value") and not looks_coded(text) and _NAME_OF_THING.search(text):
                return without_code(text)
        places = {text for name, text in constants.items() if ends_named(name, "entity")}
        shared = [text for text in about(evidence) if text not in places and share_of_countries([text]) == 0]
        alone = len(self.measures) == 1  # “Current” is the account, and no amount beside a balance
        return shared[0] if shared and alone and not evidence.named("measure name") else ""

    def note_of(self, measure: str) -> str:
        """The note column of a measure: the one that names it, else the only readable one of a table of one measure."""
        if not self._notes:
            return ""
        return self._notes_by_name.note_of(measure) or ("" if len(self.measures) > 1 else self._wordiest_note)

    @cached_property
    def _notes(self) -> list[str]:
        return [name for name in self._evidence.named("note") if self._evidence.profiles[name].distinct]

    @cached_property
    def _notes_by_name(self) -> NotesByName:
        return NotesByName(self._notes, self.measures)

    @cached_property
    def _wordiest_note(self) -> str:
        return max(self._notes, key=lambda name: _words_in(self._evidence.profiles[name]), default="")

    def bounds_of(self, measure: str) -> tuple[str, ...]:
        """The bounds of a measure: all of the only one, those that share a word with it, or those right of it."""
        if len(self.measures) == 1 or not self._bounds:
            return tuple(self._bounds)
        if names_test(measure):
            return ()
        return self._bounds_by_name.bounds_of(measure) or self._following(measure)

    @cached_property
    def _bounds_by_name(self) -> BoundsByName:
        return BoundsByName(self._bounds)

    def _following(self, measure: str) -> tuple[str, ...]:
        """The bounds that stand right of a measure, before the next one that is no test of it."""
        places = range(self._evidence.names.places[measure] + 1, len(self._names))
        right = (self._names[place] for place in places if not names_test(self._names[place]))
        return tuple(takewhile(lambda name: self._evidence.settled[name].kind == "bound", right))


def _how_plainly(named: tuple[str, str]) -> tuple[bool, bool]:
    """Sorts columns that say what is measured: words before codes, things before how they are measured."""
    name, text = named
    return not any(letter.islower() or not letter.isascii() for letter in text), spelled(name) == "measure"


def _words_in(profile: Profile) -> float:
    return sum(len(text) for text in profile.texts) / max(1, len(profile.texts))
