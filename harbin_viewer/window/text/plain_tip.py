"""Hints are plain text: Qt reads one that looks like HTML as HTML, pictures and links included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from harbin_viewer.factsheet.words.visible import orderly

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_TOLD = "told_for_a_hint"

_LONGEST = 1200
"""Letters that a hint shows at most."""


def plain_tip(text: str) -> str:
    """The text as a hint that is never read as markup, cut where it is too long for one."""
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST].rstrip()} …"
    text = orderly(text)
    if "<" not in text and "&" not in text:
        return text
    from html import escape  # where there is something to escape

    return f'<p style="white-space: pre-wrap">{escape(text, quote=False)}</p>'


def give_tip(widget: QWidget, text: str) -> None:
    """Give the widget this text as its hint; a screen reader, which takes a hint for a description, hears the text."""
    tip, before = plain_tip(text), widget.property(_TOLD)
    widget.setToolTip(tip)
    if widget.accessibleDescription() in ("", before):  # or it has one of its own
        told = " " if text == widget.accessibleName() else text if tip != text else ""  # what is the name is said once
        widget.setAccessibleDescription(told)
        widget.setProperty(_TOLD, told)
