"""Windows and sheets that habits are tried on."""

from harbin_viewer.window.shell.main_window import MainWindow


def close(*windows: MainWindow | None) -> None:
    for window in windows:
        if window is not None:
            window.close()
            window.deleteLater()
