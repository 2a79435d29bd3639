"""A file read as an article: its blocks, and what it says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from harbin_viewer.factsheet.authoring.article.blocks import Block, Heading, ItemList, Paragraph, is_prose
from harbin_viewer.factsheet.authoring.article.byline import byline
from harbin_viewer.factsheet.authoring.article.page_blocks import page_blocks
from harbin_viewer.factsheet.authoring.article.report_blocks import report_of
from harbin_viewer.factsheet.authoring.article.text_blocks import front_matter, text_blocks
from harbin_viewer.factsheet.sources.delimited.text_reading import is_delimited
from harbin_viewer.factsheet.sources.documents import html_tables, word_tables
from harbin_viewer.factsheet.sources.files.package_files import OpenedFile
from harbin_viewer.factsheet.sources.text.encoding import find_encoding

MAX_ARTICLE = 16 * 1024**2
"""Bytes of an article that are read at most."""

_PARAGRAPHS_OF_AN_ARTICLE = 3
"""So many under the only heading are an article under its title, and no note under a caption."""

_OTHER = re.compile(rb"\0|^PK|^%PDF|^\s*[{\[]")


@dataclass(frozen=True)
class Article:
    """A document of words; `about` has its author, date, publisher and path where it says them."""

    title: str
    blocks: tuple[Block, ...]
    about: dict[str, str] = field(default_factory=dict)


def read_article(file: OpenedFile) -> Article | None:
    """The article that a file holds; None for what holds no running text (a table, a workbook)."""
    if word_tables.recognises(file.head, file.name):
        report = report_of(file)
        article = Article("", tuple(report.blocks), report.about)
    elif html_tables.recognises(file.head, file.name):
        page = page_blocks(html_tables.decoded(file.read(MAX_ARTICLE)))
        article = Article(" ".join(page.title.split()), tuple(page.blocks), page.about)
    elif _OTHER.search(file.head[:2048]) or file.name.lower().endswith((".csv", ".tsv", ".json", ".px")):
        return None
    else:
        article = _of_text(file)
    if not _is_article(article.blocks) and not (_is_prose_alone(article.blocks) and not is_delimited(file.head)):
        return None
    titled = _titled(article)
    titled = replace(titled, about={**byline(titled.blocks), **titled.about})
    return titled if titled.title else replace(titled, title=titled.about.get("title", ""))


def _of_text(file: OpenedFile) -> Article:
    content = file.read(MAX_ARTICLE)
    found = find_encoding(content)
    text = content[found.mark :].decode(found.name, errors="replace")
    about = front_matter(text)
    named = {"author": "author", "date": "date", "publisher": "publisher", "url": "path", "source": "publisher"}
    return Article(
        about.get("title", ""), tuple(text_blocks(text)), {named[key]: about[key] for key in named if key in about}
    )


def _is_article(blocks: tuple[Block, ...]) -> bool:
    """Whether there is running text: a paragraph with a sentence, and a heading, a list or another such paragraph."""
    prose = sum(isinstance(block, Paragraph) and is_prose(block.text) for block in blocks)
    parts = sum(isinstance(block, Heading | ItemList) for block in blocks)
    return prose > 1 or (prose == 1 and parts > 0)


def _is_prose_alone(blocks: tuple[Block, ...]) -> bool:
    """Whether one paragraph is all, so that it is an article where it is no table."""
    return len(blocks) == 1 and isinstance(blocks[0], Paragraph) and is_prose(blocks[0].text)


def _titled(article: Article) -> Article:
    """With the heading that stands first, or the only one of the first level, as its title."""
    headings = [block for block in article.blocks if isinstance(block, Heading)]
    first = article.blocks[0]
    if titles := [heading for heading in headings if heading.is_title]:
        kept = tuple(block for block in article.blocks if not (isinstance(block, Heading) and block.is_title))
        return Article(titles[0].text, kept, article.about)
    if isinstance(first, Heading) and _KIND.fullmatch(first.text) and headings[1:2] == [*article.blocks[1:2]]:
        return Article(headings[1].text, article.blocks[2:], article.about)
    top = [heading for heading in headings if heading.level == 1]
    if not isinstance(first, Heading):
        return replace(article, title=top[0].text) if len(top) == 1 and not article.title else article
    others = headings[1:]
    paragraphs = sum(isinstance(block, Paragraph) for block in article.blocks)
    is_head = bool(others or first.level) or paragraphs >= _PARAGRAPHS_OF_AN_ARTICLE
    alone = first.level <= 1 and not any(block.level == 1 for block in others) and is_head
    return Article(first.text, article.blocks[1:], article.about) if alone else article


_KIND = re.compile(
    r"(?i)(?:press|news|media) release|for immediate release|pressemitteilung|communiqué(?: de presse)?|пресс-релиз"
    r"|新闻稿"
)
"""What kind of text it is: no title."""
