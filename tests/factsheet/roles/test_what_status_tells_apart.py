"""A column of states that alone tells rows apart is no note: of kinds of animals, of books, of cases."""

from __future__ import annotations

import pytest

from tests.factsheet.roles.columns import roles_of


def kind_of(text: str, name: str) -> str:
    role = roles_of(text).role(name)
    return role.kind if role else ""


SPECIES = [
    (kind, state)
    for kind in ("Mammals", "Birds", "Fish")
    for state in ("Vulnerable", "Endangered", "Extinct")
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Species,Status,Count\n" + "\n".join(f"{a},{b},{n}" for n, (a, b) in enumerate(SPECIES)), "dimension"),
        ("Book,Status,Price\nA,used,5\nA,new,9\nB,used,4\nB,new,8\n", "dimension"),
        ("Status,Cases\nopen,5\nclosed,9\nlate,2\n", "entity"),
        ("Task,Status,Hours\nPaint,done,5\nFix,open,3\nMow,done,2\n", "note"),
        ("Sensor,Status,Value\n" + "\n".join(f"s{n % 3},{'ok' if n % 5 else 'bad'},{n}.5" for n in range(30)), "note"),
    ],
)
def test_a_status_that_tells_rows_apart_is_no_note(text: str, kind: str) -> None:
    assert kind_of(text, "Status") == kind


def test_remarks_that_each_row_has_of_its_own_stay_notes() -> None:
    text = "City,Comment,Value\nBonn,second count,3\nBonn,first count,4\nUlm,ok,5\nJena,fine,6\n"
    assert kind_of(text, "Comment") == "note"
