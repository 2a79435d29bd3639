"""Addresses that leave the program: the web and mail alone, and only when the reader has seen them."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from harbin_viewer.factsheet.wording import shortened
from harbin_viewer.factsheet.words.allowed_addresses import before_site, may_leave, site_of

_LONGEST = 2000
"""Letters of an address that are shown."""


def as_written(address: QUrl) -> str:
    """The address with all signs that it needs: one in which blanks were written out would be no address any more."""
    return bytes(address.toEncoded().data()).decode("ascii")


def leave_for(address: str) -> str:
    """Open an address that the reader has seen; "" or, where that is not done, why not."""
    if not may_leave(address):
        return f"“{address}” is not opened: only addresses of the web and of mail are."
    return "" if QDesktopServices.openUrl(QUrl(address)) else f"No program here opens {address}."


def follow(address: str, parent: QWidget) -> str:
    """Open an address that the reader has seen; "" or why not.

    One that may look like another (by letters of several scripts, by what stands before its site, by a site in code) is
    shown as browsers take it, and asked about.
    """
    taken = QUrl(address)
    looks_as_it_is = address.isascii() and not before_site(address) and _site(taken) == site_of(address)
    if looks_as_it_is or not may_leave(address) or not taken.isValid():
        return leave_for(address)
    ask_to_leave(as_written(taken), parent)
    return ""


def _site(address: QUrl) -> str:
    return address.host(QUrl.ComponentFormattingOption.FullyEncoded)


def ask_to_leave(address: str, parent: QWidget) -> None:
    """Show the whole address of a link whose words may say something else, and open it if the reader wants to."""
    from PySide6.QtCore import Qt

    from harbin_viewer.window.widgets.buttons.plain_buttons import make_plain
    from harbin_viewer.window.widgets.message_room import keep_message_within_screen

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("A link in the sheet")
    allowed = may_leave(address)
    box.setText(
        "The link leads to this address:" if allowed else "The link is not opened: it leads elsewhere than to the web."
    )
    box.setInformativeText(_told(address))
    if allowed:
        go = box.addButton("&Open it", QMessageBox.ButtonRole.AcceptRole)
        go.clicked.connect(lambda: leave_for(address))
    copy = box.addButton("&Copy address", QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
    box.setEscapeButton(box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole))
    make_plain(box)
    keep_message_within_screen(box)
    box.finished.connect(box.deleteLater)
    box.open()


def _told(address: str) -> str:
    """An address with the name of its site, where something else stands in the place in which one looks for it."""
    shown = shortened(address, _LONGEST)
    site = f"\n\nThe site is “{site_of(address)}”. What stands before the “@” is no site."
    return shown + site if before_site(address) else shown
