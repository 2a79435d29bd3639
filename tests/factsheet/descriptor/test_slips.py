"""Any slip made at random in a descriptor ends in a report; what has no mistake can be opened."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from harbin_viewer.factsheet.descriptor import package
from harbin_viewer.factsheet.examination import examine
from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.report import as_json, as_text
from tests.factsheet.sheets import mines

VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 1e300, 10**30, "", "x", "../x", "a b", "year", "number", "\0", [], {}, [1], ["year"], [[]],
    {"name": "x"}, {"a": {"b": [1]}}, [{"name": "x"}], "firm.csv",
)  # fmt: skip
FIRM = {"resource": "firm-output"}
CHECKS: tuple[dict[str, Any], ...] = (
    {"type": "growth", "value": "output", "rate": "growth", "order": "year"} | FIRM,
    {"type": "agreement", "field": "output", "referenceResource": "office-output", "referenceField": "output",
     "on": "year", "tolerance": 1} | FIRM,
    {"type": "total", "parts": ["output"], "total": "output", "key": "year"} | FIRM,
    {"type": "share", "part": "output", "whole": "output", "share": "growth", "key": "year"} | FIRM,
    {"type": "sequence", "field": "year"} | FIRM,
    {"type": "latest", "field": "year", "referenceResource": "office-output", "referenceField": "year",
     "published": "measured", "by": "2024-01-01"} | FIRM,
    {"type": "consistent", "subject": "source", "says": "note"} | FIRM,
    {"type": "independent", "key": "year"} | FIRM,
    {"type": "sources"}, {"type": "statuses"}, {"type": "highlights"},
)  # fmt: skip


def sound() -> dict[str, Any]:
    descriptor = mines().descriptor
    descriptor["factsheet"]["checks"] = [
        {"name": f"c{number}", "title": "Check"} | one for number, one in enumerate(CHECKS)
    ]
    return descriptor


def places(part: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for step, one in inner:
        yield (*path, step)
        yield from places(one, (*path, step))


def at(document: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        document = document[step]
    return document


PLACES = sorted(places(sound()), key=str)


@st.composite
def slips(draw: st.DrawFn) -> dict[str, Any]:
    document = sound()
    for path in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3, unique=True)):
        try:
            around = at(document, path[:-1])
            match draw(st.sampled_from(["remove", "replace", "copy"])):
                case "remove":
                    del around[path[-1]]
                case "replace":
                    around[path[-1]] = copy.deepcopy(draw(st.sampled_from(VALUES)))
                case _:
                    around[path[-1]] = copy.deepcopy(at(document, draw(st.sampled_from(PLACES))))
        except (KeyError, IndexError, TypeError):  # an earlier slip has taken the place away
            continue
    return document


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return mines().write(tmp_path_factory.mktemp("slips"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(slips())
def test_a_slip_is_told_and_what_is_sound_opens(folder: Path, document: dict[str, Any]) -> None:
    (folder / "datapackage.json").write_text(json.dumps(document), encoding="utf-8")
    found = examine(folder)
    assert as_text(found)
    assert json.loads(as_json(found))["holds"] is found.holds
    if not package.mistakes(folder):
        assert package.open_sheet(folder).resources
    else:
        with pytest.raises(SheetError):
            package.open_sheet(folder)
