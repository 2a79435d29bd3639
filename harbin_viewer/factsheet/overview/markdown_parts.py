"""A long text in Markdown in parts that can be read one after the other: who reads it whole takes far longer."""

from __future__ import annotations

from collections.abc import Iterator

_MOST_LINES = 400
"""Lines of a part; Qt needs for a list of many entries as long as the square of their number says."""

_LOOKED_BACK = 150
"""Lines from the end of a part among which an empty one is looked for, to end it there."""

_MOST_LETTERS = 40_000

_DEEPEST = 40
"""Signs of quotation at the beginning of a line; each is a frame of its own, and thousands overflow the stack."""


def markdown_parts(text: str) -> Iterator[str]:
    """The text in parts, whole where it is not long; a part ends between paragraphs, where there is such a place."""
    lines = [_not_deep(line) for line in text.split("\n")]
    start = 0
    while start < len(lines):
        end = _end(lines, start)
        yield "\n".join(lines[start:end])
        start = end


def _end(lines: list[str], start: int) -> int:
    end = letters = 0
    for end in range(start, min(start + _MOST_LINES, len(lines))):
        letters += len(lines[end])
        if letters > _MOST_LETTERS:
            break
    end += 1
    if end >= len(lines):
        return end
    back = (at for at in range(end, max(start + 1, end - _LOOKED_BACK), -1) if not lines[at - 1].strip())
    return next(back, end)


def _not_deep(line: str) -> str:
    signs = len(line) - len(line.lstrip("> "))
    return line if signs <= _DEEPEST else line[:_DEEPEST] + line[signs:]
