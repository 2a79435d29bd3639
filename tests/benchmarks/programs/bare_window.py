"""A window with four empty tabs: time to its first paint, and its memory then; with “stay” it stays."""

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

from tests.benchmarks.programs.memory import resident
from tests.benchmarks.programs.spawned import milliseconds
from tests.benchmarks.programs.told import tell


class Bare(QMainWindow):
    """Paints once and ends."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the time after the round of events in which all was painted."""
        from PySide6.QtCore import QTimer

        if "stay" not in sys.argv:
            QTimer.singleShot(0, done)


def done() -> None:
    tell({"paint": milliseconds(), "memory": resident()})
    QApplication.exit()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = Bare()
    tabs = QTabWidget()
    for number in range(4):
        tabs.addTab(QWidget(), f"Tab {number}")
    window.setCentralWidget(tabs)
    window.resize(1200, 800)
    window.show()
    sys.exit(application.exec())
