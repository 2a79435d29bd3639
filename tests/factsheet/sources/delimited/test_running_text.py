"""Sentences are running text, whatever the number of their commas; quotations and addresses stay tables."""

from __future__ import annotations

import pytest

from harbin_viewer.factsheet.model.error import SheetError
from harbin_viewer.factsheet.sources.delimited import text_reading

_ARTICLES = {
    "as many commas in each paragraph": """Museum draws record crowd

The town museum counted 71,200 visitors in 2024, up from 66,500 a year earlier. That is an increase of 7 percent.
In 2021, when it was closed for months, only 41,000 people came.
Income rose to 395,000 euros, director Anna Holm said. For 2025 the museum plans to reach 80,000 visitors.
""",
    "no figures": """Museum closes early

The town museum, which opened in 1950, closes in May.
The mayor said, on Monday, that it was too dear.
Nobody, least of all the staff, had heard of it before.
""",
    "with the name of who wrote it": """By Anna Holm, 12 May 2024

The museum counted 71,200 visitors in 2024, up from 66,500.
Income rose to 395,000 euros, director Holm said.
""",
    "decimal commas": """Das Museum zählte 71,2 Tausend Besucher, sagte die Leiterin.
Im Jahr davor waren es 66,5 Tausend, die meisten davon Kinder.
Die Einnahmen stiegen um 7,3 Prozent, was alle freute.
""",
    "a short sentence first": """The museum drew 41,000 people.
The zoo in the old town drew 52,000 people last year.
The theatre drew 66,500 people, as it did before.
""",
}

_TABLES = {
    "quotations": 'author,quote\nOscar Wilde,"Be yourself; everyone else, as ever, is already taken."\n'
    'Mae West,"You only live once, but if you do it right, once is enough."\n',
    "quotations behind blanks": "author, quote\nOscar Wilde, be yourself; everyone else is already taken by now.\n"
    "Mae West, you only live once but if you do it right once is enough.\n",
    "addresses": "".join(
        f"{name}, 12 High Street, Old Town, London SW1 1AA, United Kingdom.\n" for name in ("Anna Holm", "Bo Lee", "Cy")
    ),
    "a record of days": "date, log\n2024-05-12, the bridge was closed and no one came by today.\n"
    "2024-05-13, the bridge was open and some people came by today.\n",
    "sentences in cells": 'species,description\nFox,"lives in forests, fields and hills of Europe. It is red."\n'
    'Owl,"lives in forests, and hunts at night. It is grey, mostly."\n',
    "few rows below many notes": "The figures of this table, which are 12,000 estimates or so, may change.\n" * 6
    + "A,B\nx,1\ny,2\nz,3\n",
}


@pytest.mark.parametrize("text", _ARTICLES.values(), ids=_ARTICLES.keys())
def test_an_article_is_no_table(text: str) -> None:
    with pytest.raises(SheetError, match="running text"):
        text_reading.read(text.encode(), "article.txt")


@pytest.mark.parametrize("text", _TABLES.values(), ids=_TABLES.keys())
def test_sentences_in_the_cells_of_a_table_stay_there(text: str) -> None:
    assert text_reading.read(text.encode(), "table.csv")
