"""Articles in our own words for tests, with the traits of those that people have: no marks, lists, tables, figures."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

PLAIN = """\
A port on a cold sea, Nordhavn was once called the “Little Harbour of the North”, and a minister is to visit it soon. The visit comes at a time when two countries look for new partners, and the town is where they hope to find them.
Old Ties Renewed: How the Port Came Back
In a turn that few expected, ferries run again between both shores. The plan is not only a gesture; it is to bring trade back through measures that include:
- Deeper Quays: Dredging the basin for larger ships.
- School Visits: Teaching the language of the neighbour.
- Summer Trips: Bringing guests to the old lighthouse.
By doing so the town hopes for more. The agenda of a meeting of merchants has these points:
| Branch | Prospects |
|---|---|
| Fishing | A joint fleet beyond the bank |
| Timber | A sawmill on the river |
| Machines | Shared workshops for engines |
Maritime Prospects at Nordhavn: A Look at Cargo and Capital
The town has become a place where money meets goods, and its council has built a free zone beside the mole. Main branches that draw interest include:
- Canning & Smoking: Given its rich catch, the town offers room for new works.
- Shipyards: Old yards look for partners who renew them.
- Inns: As guests come in numbers, beds are short.
To show how much the town counts, the following table has the key figures of cargo between both countries:
| Year | Cargo Volume (Million Tonnes) | Growth Rate (%) |
|---|---|---|
| 2019 | 40.0 | 2.1 |
| 2020 | 42.0 | 5.0 |
| 2021 | 52.5 | 25.0 |
Musical Bridges: Songs Across the Water
Music has long been shared here. In the frame of the visit, several projects are expected to go further. Fields of work may include:
- Joint Concerts: Choirs of both shores on one stage.
- Saved Organs: Old organs are mended, and heard again.
- Student Bands: Young players travel for a summer.
- Radio Evenings: Songs are sent in both languages.
So the old songs pave the way for new ones.
Closing Words
As the visit of the minister draws to an end, what it means goes beyond the quay. The town may shape what follows.
"""
"""Plain text without empty lines, whose headings have no marks."""

MARKDOWN = """\
---
title: Solar power in Estland
author: A. Writer
date: 2024-03-05
---

# Solar power in Estland

The country built a great deal of solar power. In 2022 its parks made 1,250 GWh, and
households paid 14.5 % of it in 2022. Prices fell by 3 % meanwhile.

## Three hurdles

Builders name three hurdles:

1. **Grid.** There are too few lines.
2. **Land** – Farmers want to keep fields.
3. Permits take a year or more, and offices are short of people.

## Output

| Jahr | Erzeugung (GWh) | Anteil (%) |
|------|-----------------|------------|
| 2020 | 800,5 | 8,1 |
| 2021 | 1.010,0 | 10,2 |
| 2022 | 1.250,0 | 14,5 |
"""

HTML = """\
<!doctype html><html lang="en"><head><title>Bees – The Hive Herald</title>
<meta name="author" content="B. Keeper"><meta property="article:published_time" content="2023-06-01T10:00:00Z"></head>
<body><nav><ul><li>Home</li><li>News</li></ul></nav>
<article><h1>Bees return to the city</h1><p>After years of loss the city has bees again. In 2021 there were 1.2 million
bees, and 3.4 million in 2023.</p>
<h2>Practical steps: what helps</h2><p>The council took several steps:</p>
<ul><li><strong>Roofs:</strong> hives on flat roofs.</li><li><b>Meadows</b> Flowers instead of lawns.</li></ul>
<h2>Numbers</h2><table><caption>Hives and honey</caption><tr><th>Year</th><th>Hives</th><th>Honey (kg)</th></tr>
<tr><td>2021</td><td>100</td><td>1,200</td></tr><tr><td>2022</td><td>140</td><td>1,500</td></tr>
<tr><td>2023</td><td>210</td><td>2,450</td></tr></table></article><footer><p>All rights kept. By nobody.</p></footer>
</body></html>
"""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(path: Path) -> Path:
    """A report in DOCX with a heading by its style, a list with bold beginnings, and a table."""
    rows = (("Year", "Visitors (thousand)"), ("2020", "12.5"), ("2021", "14.0"), ("2022", "21.0"))
    table = "".join(f"<w:tr>{''.join(f'<w:tc>{_p(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    body = (
        _p("Museums after the flood", "Title")
        + _p("Two museums were closed by the flood. They are open again, and people come.")
        + _p("Local repairs", "berschrift2")
        + _p("Some repairs were made first:")
        + _item("Roof", " Slates were laid anew.")
        + _item("Cellar", " Pumps keep it dry.")
        + _p("Guests", "berschrift2")
        + _p("The guests came back, as the table shows.")
        + f"<w:tbl>{table}</w:tbl>"
    )
    styles = (
        f"<w:styles {_W}>"
        '<w:style w:styleId="Title"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style></w:styles>'
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", styles)
    path.write_bytes(buffer.getvalue())
    return path


def _p(text: str, style: str = "") -> str:
    kept = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{kept}<w:r><w:t>{text}</w:t></w:r></w:p>"


def _item(term: str, rest: str) -> str:
    number = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    bold = f"<w:r><w:rPr><w:b/></w:rPr><w:t>{term}</w:t></w:r>"
    return f'<w:p>{number}{bold}<w:r><w:t xml:space="preserve">{rest}</w:t></w:r></w:p>'
