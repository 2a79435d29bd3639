"""Small tables written as text, for the tests of roles."""

import csv
import io

from harbin_viewer.factsheet.roles.field_facts import FieldFacts
from harbin_viewer.factsheet.roles.found_roles import Roles
from harbin_viewer.factsheet.roles.role_finding import find_roles


def columns_of(text: str) -> dict[str, list[str]]:
    """The columns of a table of comma-separated text, by their labels."""
    header, *rows = csv.reader(io.StringIO(text.strip()))
    return {label: [row[place] for row in rows] for place, label in enumerate(header)}


def roles_of(text: str, given: dict[str, str] | None = None, **facts: FieldFacts) -> Roles:
    """The roles of a table of comma-separated text; `facts` are those of some fields."""
    columns = columns_of(text)
    return find_roles([facts.get(label) or FieldFacts(label) for label in columns], columns, given)


def long_table(figures: dict[str, list[float]], first_year: int = 2000, header: str = "Entity,Year,Value") -> str:
    """A table of entities with a figure a year."""
    rows = [f"{name},{first_year + step},{figure}" for name, row in figures.items() for step, figure in enumerate(row)]
    return "\n".join([header, *rows])
