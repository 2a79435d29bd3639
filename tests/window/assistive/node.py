"""What assistive technology knows of a part of the window, and what it can do with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from tests.window.assistive.bus import Bus, BusError

_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_VALUE = "org.a11y.atspi.Value"
_LABELLED = 2
"""The relation of AT-SPI to what names a part."""
_NULL = "/org/a11y/atspi/null"


class Place(NamedTuple):
    """A rectangle of the screen, in px."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Node:
    """What assistive technology knows of a part of the window."""

    bus: Bus
    owner: str
    path: str

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self._property(_ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        """What is said of it beside its name."""
        return str(self._property(_ACCESSIBLE, "Description"))

    @property
    def role(self) -> str:
        """What it is, in the words of AT-SPI."""
        return str(self._ask("GetRoleName"))

    @property
    def states(self) -> frozenset[int]:
        """The numbers of its states."""
        low, high = self._ask("GetState")
        bits = low | high << 32
        return frozenset(bit for bit in range(64) if bits >> bit & 1)

    @property
    def is_shown(self) -> bool:
        """Whether it is there to be seen."""
        return 25 in self.states  # showing

    @property
    def is_enabled(self) -> bool:
        """Whether it can be used."""
        return 8 in self.states or 24 in self.states  # enabled, sensitive

    @property
    def attributes(self) -> dict[str, str]:
        """What else is told of it, such as the level of a heading."""
        return dict(self._ask("GetAttributes"))

    @property
    def labels(self) -> list[Node]:
        """What names it beside its own name."""
        return [Node(self.bus, *end) for kind, ends in self._ask("GetRelationSet") if kind == _LABELLED for end in ends]

    @property
    def place(self) -> Place:
        """Where it is on the screen."""
        return Place(*self.bus.call(self.owner, self.path, "org.a11y.atspi.Component", "GetExtents", "u", 0))

    @property
    def value(self) -> float:
        """The number that it stands at."""
        return float(self._property(_VALUE, "CurrentValue"))

    def set_value(self, value: float) -> None:
        """Have it stand at this number."""
        setting = ("org.freedesktop.DBus.Properties", "Set", "ssv", _VALUE, "CurrentValue", value)
        self.bus.call(self.owner, self.path, *setting)

    @property
    def children(self) -> list[Node]:
        """What is in it."""
        return [Node(self.bus, owner, path) for owner, path in self._ask("GetChildren") if owner and path != _NULL]

    @property
    def actions(self) -> list[str]:
        """The names of what can be done with it; newer Qt parts their words (“Set Focus”)."""
        try:
            count = int(self._property(_ACTION, "NActions"))
            names = (str(self.bus.call(self.owner, self.path, _ACTION, "GetName", "i", n)) for n in range(count))
            return [name.replace(" ", "") for name in names]
        except BusError:
            return []

    def do(self, name: str) -> None:
        """Carry out the action of that name; what comes of it is to be waited for."""
        self.bus.tell(self.owner, self.path, _ACTION, "DoAction", "i", self.actions.index(name))

    def press(self) -> None:
        """Carry out the first action of those that press, toggle or choose."""
        actions = self.actions
        name = next(name for name in ("Press", "Toggle", "ShowMenu", "SetFocus") if name in actions)
        self.do(name)

    def write(self, text: str) -> None:
        """Have this text stand in the field."""
        self.bus.call(self.owner, self.path, "org.a11y.atspi.EditableText", "SetTextContents", "s", text)

    def walk(self) -> Iterator[Node]:
        """It, and all that is in it."""
        yield self
        for child in self.children:
            try:
                yield from child.walk()
            except BusError:
                continue  # it has gone meanwhile

    def entry(self, name: str) -> Node:
        """The entry of a list of that name, on show or scrolled away."""
        return next(node for node in self.walk() if node.role == "list item" and node.name == name)

    def all(self, role: str = "", name: str = "") -> list[Node]:
        """Those in it, on show, of this role and name ("" for any)."""
        return list(self._on_show(role, name))

    def menu_item(self, name: str) -> Node:
        """The item of that name in any menu of a window, open or not."""
        return next(node for node in self.walk() if node.role == "menu item" and node.name == name)

    def one(self, role: str = "", name: str = "") -> Node:
        """The first of those, after which none is looked for; AssertionError where there is none."""
        found = next(self._on_show(role, name), None)
        assert found is not None, f"no {role or 'node'} “{name}”"
        return found

    def parts(self) -> Iterator[Node]:
        """It, and all that is in it, but what parts that are not on show hold: a closed menu, another tab.

        (Qt calls the entries of a list shown though its tab is not.)
        """
        yield from _parts(self, self.children)

    def _on_show(self, role: str, name: str) -> Iterator[Node]:
        for node in self.parts():
            try:
                if (not role or self._role_of(node) == role) and (not name or node.name == name) and node.is_shown:
                    yield node
            except BusError:
                continue

    def _role_of(self, node: Node) -> str:
        """The role of a part now, or when it was asked before: where one is sought, hundreds are."""
        known = self.bus.roles.get((node.owner, node.path))
        if known is None:
            known = self.bus.roles[node.owner, node.path] = node.role
        return known

    def _property(self, interface: str, name: str) -> Any:
        return self.bus.call(self.owner, self.path, "org.freedesktop.DBus.Properties", "Get", "ss", interface, name)

    def _ask(self, method: str) -> Any:
        return self.bus.call(self.owner, self.path, _ACCESSIBLE, method)


def _parts(node: Node, children: list[Node]) -> Iterator[Node]:
    """A part that holds these, and those of them and in them that are not in what is not on show."""
    yield node
    for child in children:
        try:
            inside = child.children
            if not inside or child.is_shown:
                yield from _parts(child, inside)
        except BusError:
            continue  # it has gone meanwhile
