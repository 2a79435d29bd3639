"""A dialog of makers, which asks before Cancel or Escape drops what was typed in it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

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
