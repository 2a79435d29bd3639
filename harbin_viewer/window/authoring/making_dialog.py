"""A dialog of makers, which asks before Cancel or Escape drops what was typed in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox

from harbin_viewer.window.export.replacing import may_be_given_up


class MakingDialog(QDialog):
    """What is typed in it is nowhere else before it is saved."""

    @property
    def has_changes(self) -> bool:
        """Whether something was typed or chosen that would be lost."""
        raise NotImplementedError

    def reject(self) -> None:
        """Close without saving, where nothing is lost by it or that is agreed to."""
        told, question = "What you changed here is not saved.", "Should it be dropped?"
        if not self.has_changes or may_be_given_up(self, told, question, "&Drop it", "&Keep editing"):
            super().reject()

    def _save(self) -> None:
        """Press the button that saves, where it can be pressed."""
        accepting = QDialogButtonBox.ButtonRole.AcceptRole
        buttons = [(box, button) for box in self.findChildren(QDialogButtonBox) for button in box.buttons()]
        if saving := [button for box, button in buttons if box.buttonRole(button) == accepting and button.isEnabled()]:
            saving[0].click()

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save()
        else:
            super().keyPressEvent(event)
