"""What a large figure is called where its maker says nothing else."""

from __future__ import annotations


def figure_title(table: str, column: str) -> str:
    """The titles of its table and of its column, in this order; that of the column alone where the table names it."""
    if column.lower() in table.lower():
        return column
    return f"{table}, {column}" if ":" in table else f"{table}: {column}"
