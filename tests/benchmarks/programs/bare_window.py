"""A window with four empty tabs: milliseconds from the start of the process to its first paint."""

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

from tests.benchmarks.programs.process_age import milliseconds


class Bare(QMainWindow):
    """Paints once and ends."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the time after the round of events in which all was painted."""
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, done)


def done() -> None:
    print(milliseconds(), flush=True)
    QApplication.exit()


application = QApplication(sys.argv)
window = Bare()
tabs = QTabWidget()
for number in range(4):
    tabs.addTab(QWidget(), f"Tab {number}")
window.setCentralWidget(tabs)
window.resize(1200, 800)
window.show()
sys.exit(application.exec())
