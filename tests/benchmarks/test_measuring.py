"""Figures are judged by their targets, taken by turns, and printed in one table."""

import pytest

from tests.benchmarks.measuring import Figure, by_turns, machine, table


@pytest.mark.parametrize(
    ("figure", "target", "verdict"),
    [
        (Figure("start", "ms", 120.0, 100.0, times=1.25), "≤ 1.25 ×", "met"),
        (Figure("start", "ms", 126.0, 100.0, times=1.25), "≤ 1.25 ×", "MISSED"),
        (Figure("stall", "ms", 30.0, limit=30), "≤ 30 ms", "met"),
        (Figure("stall", "ms", 30.1, limit=30), "≤ 30 ms", "MISSED"),
        (Figure("faults", "", 1.0, limit=0), "≤ 0", "MISSED"),
        (Figure("told", "ms", 1.0, 2.0), "–", "–"),
    ],
)
def test_a_figure_is_judged_by_its_target(figure: Figure, target: str, verdict: str) -> None:
    assert figure.target == target
    assert figure.verdict == verdict


def test_measures_are_taken_by_turns_and_the_first_does_not_count() -> None:
    order: list[str] = []
    values = {"ours": iter([900.0, 1.0, 2.0, 60.0]), "theirs": iter([900.0, 10.0, 20.0, 30.0])}

    def measure(name: str) -> dict[str, float]:
        order.append(name)
        return {"ms": next(values[name])}

    ours, theirs = by_turns(3, lambda: measure("ours"), lambda: measure("theirs"))
    assert order == ["ours", "theirs"] * 4
    assert (ours, theirs) == ({"ms": 2.0}, {"ms": 20.0})


def test_the_table_has_a_line_a_figure_and_names_the_machine() -> None:
    lines = table([Figure("start", "ms", 125.0, 100.0, times=1.25), Figure("faults", "", 0.0, limit=0)]).splitlines()
    assert lines[0].split() == ["figure", "target", "ours", "theirs", "ratio", "verdict"]
    assert lines[1].split() == ["start", "≤", "1.25", "×", "125", "ms", "100", "ms", "1.25", "met"]
    assert lines[2].split() == ["faults", "≤", "0", "0", "met"]
    assert "Python" in lines[-1]
    assert machine()
