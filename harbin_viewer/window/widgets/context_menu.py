"""A menu of what can be done with something on show, opened over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from harbin_viewer.window.widgets.palette import edged_palette, theme_of
from harbin_viewer.window.widgets.screen_room import screen_room
from harbin_viewer.window.widgets.told.current_entry import tell_current

Choice: TypeAlias = tuple[str, Callable[[], object]]
"""Words, and what they do."""


def _nothing() -> None:
    """A line between groups does nothing."""


_LETTERS = (44, 64)
"""Letters of usual width in a line of a menu: on a small screen, as words of our own take, and on a large one."""

RULE: Choice = ("", _nothing)
"""A line between two groups of choices."""


def context_menu(choices: Iterable[Choice], parent: QWidget) -> QMenu:
    """A menu with these words, each with what it does; it goes away for good when it is closed."""
    menu = begun(edged(QMenu(parent)))
    for words, action in choices:
        if not words:
            menu.addSeparator()
            continue
        menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False, action=action: action())
    _give_letters(menu)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _give_letters(menu: QMenu) -> None:
    """Underline in each line of the menu a letter that means no other: of its words the first that is left, else any.

    The lines whose words leave none come last, so that those below keep theirs whatever stands above.
    """
    taken: set[str] = set()
    for places in (_beginnings, _letters):
        for action in menu.actions():
            text = action.text()
            place = next((at for at in places(text) if text[at].lower() not in taken), None)
            if place is not None and "&" not in text.replace("&&", ""):
                taken.add(text[place].lower())
                action.setText(f"{text[:place]}&{text[place:]}")


def _beginnings(text: str) -> Iterator[int]:
    """Where words begin, but for those of a sheet, between “ and ”."""
    return (at for at in _letters(text) if (at == 0 or text[at - 1] == " ") and not _is_quoted(text, at))


def _letters(text: str) -> list[int]:
    """Where letters stand that any keyboard has, those of a sheet last."""
    letters = (at for at, sign in enumerate(text) if sign.isascii() and sign.isalpha())
    return sorted(letters, key=lambda at: _is_quoted(text, at))


def _is_quoted(text: str, at: int) -> bool:
    return text.count("“", 0, at) > text.count("”", 0, at)


def edged(menu: QMenu) -> QMenu:
    """The menu, with an edge that is seen in each theme of ours whenever it is opened: else words of a dark page run on
    into it. (A palette for all menus would be taken for the lists of boxes that drop down, too.) One that is longer
    than the screen is high can be scrolled, a long title in it is shown by its ends, and one whose keys would stand
    beyond a screen that is narrow beside the type has smaller type.
    """
    menu.aboutToShow.connect(lambda: _set_edge(menu))
    menu.aboutToShow.connect(lambda: bound_words(menu))
    menu.aboutToShow.connect(lambda: _keep_on_screen(menu))
    menu.aboutToShow.connect(lambda: _let_space_choose(menu))
    return menu


def begun(menu: QMenu) -> QMenu:
    """The menu, which leads a screen reader to its first choice when it is opened: Qt leads it nowhere, and the keys go
    to a menu that nobody heard of. When it is closed, and before anything is done, it leads back to what has the focus.
    """
    menu.aboutToShow.connect(lambda: _begin(menu))
    menu.aboutToHide.connect(_lead_back)
    return menu


def _begin(menu: QMenu) -> None:
    from PySide6.QtGui import QAccessible  # its enums take as long as twenty modules, and nothing is opened yet

    if not QAccessible.isActive():
        return
    if QGuiApplication.mouseButtons():
        menu.installEventFilter(_LetGo(menu))
    else:
        _lead_to_first(menu)


def _lead_to_first(menu: QMenu) -> None:
    first = next((action for action in menu.actions() if action.isEnabled() and not action.isSeparator()), None)
    if first is not None and menu.activeAction() is None:
        menu.setActiveAction(first)


class _LetGo(QObject):
    """Waits until the button is let go that opened a menu: Qt would carry out the choice that it was led to by then."""

    # Qt

    def eventFilter(self, menu: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(menu, QMenu):
            menu.removeEventFilter(self)
            QTimer.singleShot(0, menu, lambda: _lead_to_first(menu))
        return False


def _lead_back() -> None:
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    part = QApplication.focusWidget()
    if QAccessible.isActive() and part is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))
        if isinstance(part, QAbstractItemView):
            tell_current(part)
        elif (tell := getattr(part, "tell_where_one_is", None)) is not None:
            tell()


def nested(menu: QMenu, above: QMenu) -> QMenu:
    """The menu in the one `above`: a screen reader is led back to its line there when it is closed, by Qt nowhere."""
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, above, lambda: _lead_up(menu, above)))
    return menu


def _lead_up(menu: QMenu, above: QMenu) -> None:
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    line = menu.menuAction()
    if QAccessible.isActive() and above.isVisible() and above.activeAction() is line:
        event = QAccessibleEvent(above, QAccessible.Event.Focus)
        event.setChild(above.actions().index(line))
        QAccessible.updateAccessibility(event)


def _let_space_choose(menu: QMenu) -> None:
    from harbin_viewer.window.widgets.buttons.space_chooses import choose_by_space  # makes all enums and events of Qt

    choose_by_space(menu)


def _set_edge(menu: QMenu) -> None:
    palette = QGuiApplication.palette()
    theme = theme_of(palette)
    is_ours = palette.window().color() == QColor(theme.page)
    menu.setPalette(edged_palette(theme) if is_ours else palette)


def bound_words(menu: QMenu) -> None:
    """Leave out the middle of words so long that the menu would be as wide as a page."""
    from PySide6.QtCore import Qt  # whose enums are not made before the first paint

    metrics = menu.fontMetrics()
    few, many = (metrics.averageCharWidth() * letters for letters in _LETTERS)
    widest = max(few, min(many, screen_room(menu).width() // 2))
    for action in menu.actions():
        if metrics.horizontalAdvance(action.text()) > widest:
            action.setText(metrics.elidedText(action.text(), Qt.TextElideMode.ElideMiddle, widest))


def _fit_width(menu: QMenu) -> None:
    """Have the keys of its lines in view."""
    room, width = screen_room(menu).width(), menu.sizeHint().width()
    if width > room:
        font = menu.font()
        font.setPixelSize(max(menu.fontInfo().pixelSize() * room // width, 1))
        menu.setFont(font)


def _keep_on_screen(menu: QMenu) -> None:
    """Have a menu scrolled that would else go on in a column beside the first, which a small screen has no room for."""
    menu.setFont(QFont())  # that of all menus again
    if len({menu.actionGeometry(action).left() for action in menu.actions()}) > 1:
        menu.setStyleSheet("QMenu { menu-scrollable: 1 }")  # the one way without a style of its own
    _fit_width(menu)


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
