"""Citations read back as the programs do that take them: BibTeX, RIS, and Markdown by Qt."""

import re

_TEX = {
    "textbackslash{}": "\\", "textbraceleft{}": "{", "textbraceright{}": "}", "textasciitilde{}": "~",
    "textasciicircum{}": "^",
}  # fmt: skip


def read_bibtex(text: str) -> list[dict[str, str]]:
    """The entries: between them BibTeX looks for “@” alone, and braces count wherever they stand."""
    entries, at = [], 0
    while (at := text.find("@", at)) >= 0:
        head = re.compile(r"@([a-z]+)\{([^\s,{}%#\"'()=\\~@]+),").match(text, at)
        assert head, text[at:]
        entry, at = {"type": head[1], "key": head[2]}, head.end()
        while not (ended := re.compile(r"\s*\}").match(text, at)):
            name = re.compile(r"\s*([a-z]+)\s*=\s*\{").match(text, at)
            assert name, text[at:]
            assert name[1] not in entry, f"{name[1]} stands twice"
            entry[name[1]], at = _braced(text, name.end())
        entries.append(entry)
        at = ended.end()
    return entries


def _braced(text: str, start: int) -> tuple[str, int]:
    """What stands to the brace that closes, and the place behind its comma."""
    end, depth = start, 1
    while depth:
        assert end < len(text), "a brace is not closed"
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        end += 1
    assert text[end] == ","
    return text[start : end - 1], end + 1


def from_tex(value: str) -> str:
    """What TeX shows of a value, in whose own braces it may stand; no sign is left that it would obey."""
    value = value[1:-1] if value.startswith("{") and value.endswith("}") else value

    def meant(found: re.Match[str]) -> str:
        name = found[1]
        assert name in _TEX or name in ("$", "&", "%", "#", "_"), f"TeX obeys {found[0]!r}"
        return _TEX.get(name, name)

    assert not set(re.sub(r"\\([a-z]+\{\}|.)", "", value)) & set("\\{}$&%#_~^")
    return re.sub(r"\\([a-z]+\{\}|.)", meant, value)


def read_ris(text: str) -> list[list[tuple[str, str]]]:
    """The records, each a list of tags and values; a line of its own begins each tag, whatever breaks lines."""
    records: list[list[tuple[str, str]]] = []
    for line in filter(None, text.splitlines()):
        found = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert found, repr(line)
        if found[1] == "TY":
            records.append([])
        if found[1] == "ER":
            assert not found[2]
            records[-1].append(("ER", ""))
        else:
            assert records, "a line stands outside of a record"
            assert ("ER", "") not in records[-1], "a line stands behind its record"
            records[-1].append((found[1], found[2]))
    assert all(record[-1] == ("ER", "") for record in records)
    return [record[:-1] for record in records]


def read_markdown(text: str) -> tuple[str, list[str]]:
    """The words that are shown, in one paragraph, and where links and pictures in it lead."""
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    assert document.blockCount() == 1
    assert document.begin().textList() is None
    assert document.begin().blockFormat().headingLevel() == 0
    links = []
    pieces = document.begin().begin()
    while not pieces.atEnd():
        form = pieces.fragment().charFormat()
        assert not form.isImageFormat()
        if form.isAnchor() and form.anchorHref() not in links:
            links.append(form.anchorHref())
        pieces += 1
    return document.toPlainText(), links
