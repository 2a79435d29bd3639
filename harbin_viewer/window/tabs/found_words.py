"""The passage of a page in which words were found: the shortest that has all of them, wherever on the page it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from harbin_viewer.factsheet.finding.folded import fold
from harbin_viewer.factsheet.finding.sought import forms_of, sought
from harbin_viewer.window.text.prose import Prose


def passage_with(page: QWidget, words: str, known: Sequence[str] = ()) -> QWidget | None:
    """The passage with most of the words, the shortest of several; those that have `known` texts come before others."""
    wanted, texts = sought(words), [fold(text) for text in known if text]
    weighed = []
    for part, text in _passages(page):
        folded = fold(text)
        having = sum(any(form in folded for form in forms_of(word)) for word in wanted)
        whole = sum(text in folded for text in texts)
        if having or whole:
            weighed.append((whole, having, -len(folded), part))
    return max(weighed, key=lambda weight: weight[:3])[-1] if weighed else None


def folded_forms(words: str) -> list[str]:
    """The words as they are looked for in a folded text, figures in each way to write them."""
    return [form for word in sought(words) for form in forms_of(word)]


def texts_on(page: QWidget) -> Iterator[str]:
    """The texts that a page shows."""
    return (text for _part, text in _passages(page))


def _passages(page: QWidget) -> Iterator[tuple[QWidget, str]]:
    for part in page.findChildren(QWidget):
        text = _text_of(part)
        if text and not _is_put_away(part, page):
            yield part, text


def _is_put_away(part: QWidget | None, page: QWidget) -> bool:
    """Whether it was hidden on the page; what was just made is not shown yet, and not put away."""
    while part is not None and part is not page:
        if part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            return True
        part = part.parentWidget()
    return False


def _text_of(part: QWidget) -> str:
    match part:
        case Prose():
            return part.words()
        case QLabel() | QAbstractButton():
            return part.accessibleName() or part.text()
        case _:
            return ""
